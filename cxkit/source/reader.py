"""Bytes to a Document: never an exception, whatever the bytes are."""

import gc
import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from cxkit.source.decoding import decode
from cxkit.source.document import Document
from cxkit.source.extents import next_line
from cxkit.source.guard import Excess, deepest, few, patrol, shallow
from cxkit.source.labels import labels, possible
from cxkit.source.layers import Patched, applied
from cxkit.source.limits import Limits
from cxkit.source.lines import Lines
from cxkit.source.nodes import Failure, ScalarNode, children, compose
from cxkit.source.oddities import notices
from cxkit.source.pointer import Edit
from cxkit.source.problems import Problem, cut, problem
from cxkit.source.tree import follow, grow

_DIRECTIVE = re.compile(r"(?:^|(?<=\r))%(?:YAML|TAG)\b[^\r\n]*", re.MULTILINE)
_MARKER = re.compile(r"(?:^|(?<=\r))---(?=\s|$)", re.MULTILINE)
_DEFAULT = Limits()
_MOST = 200
"""Problems of one kind that are named."""


def read(data: bytes, limits: Limits = _DEFAULT) -> Document:
    """The file as a `Document`. Whatever is wrong with it stands in `problems`; nothing is raised."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _Reading(data, limits).document()
    finally:
        if collecting:
            gc.enable()


class _Reading:
    """One file on its way from bytes to values."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.limits = limits
        self.decoded = decode(data, limits)
        self.problems: list[Problem] = self.decoded.problems
        self.patched = Patched(self.decoded.text)
        self.lines = Lines(self.decoded.text)
        self._parsed = self.lines
        self.root: Any = None
        self.sure = True

    def document(self) -> Document:
        value = None
        if not self.decoded.fatal:
            try:
                value = self._value()
            except Excess as excess:
                self.root = None
                self._excess(excess)
            except Failure as failure:
                self.root = None
                self._say("syntax", failure.index, failure.index + 1, line=self._shown(failure.index))
            except RecursionError:
                self.root = None
                self.problems.append(problem("depth", self.lines.span(0, 0), limit=deepest(self.limits)))
        if len(self.problems) > 1:
            self.problems.sort(key=lambda found: (found.span.start, found.code))
        return Document(
            self.decoded.text,
            value if self.sure else None,
            self.problems,
            root=self.root,
            layers=self.patched,
            likely=value,
            encoding=self.decoded.encoding,
            bom=self.decoded.bom,
            raw=self.decoded.raw,
        )

    def _value(self) -> Any:
        text = self.patched.text
        if not text or text.isspace():
            self._say("empty-file", 0, 0)
            return None
        if self.decoded.edits:
            self.patched.apply(self.decoded.edits)
        if "%" in text and (found := _DIRECTIVE.search(text)) and not text[: found.start()].strip("\ufeff \t\r\n#"):
            self._directives()
        safe = shallow(self.patched.text)
        watched = not safe or not few(self.patched.text, self.limits)
        marked = possible(text)
        try:
            self._compose(watched, marked)
        except Failure as failure:
            from cxkit.source.mending import mend  # only a text that does not parse pays for it

            mended = mend(self.patched, self.lines, failure, cautious=not safe, limits=self.limits)
            self.problems += mended.problems
            self.sure = mended.sure
            if mended.failure is not None:
                return None
            self._compose(watched, marked)
        if self.root is None:
            self._say("only-comments" if "#" in text else "empty-file", 0, 0)
            return None
        return self._grow(marked)

    def _directives(self) -> None:
        edits = []
        for found in _DIRECTIVE.finditer(self.patched.text):
            edits.append(Edit(found.start(), found.end(), "#" * (found.end() - found.start())))
            if found[0].split()[:2] != ["%YAML", "1.2"]:
                stop = next_line(self.patched.text, found.start())
                gone = self.patched.homeward([Edit(found.start(), stop, "")])
                sure = found[0].startswith("%YAML")
                self._say("directive", found.start(), found.end(), gone, sure=sure, line=cut(found[0]))
        self.patched.apply(edits)

    def _compose(self, watched: bool, marked: bool) -> None:
        if watched:
            patrol(self.patched.text, self.limits)
        if marked:
            self._settle_labels()
        self.root, second = compose(self.patched.text)
        if second >= 0:
            marker = [found.start() for found in _MARKER.finditer(self.patched.text, 0, second + 3)]
            at = marker[-1] if marker else second
            if self.patched.text[at + 3 :].strip():
                self._say("several-documents", at, at + 3)

    def _settle_labels(self) -> None:
        found = labels(self.patched.text, self.limits)
        edits: list[Edit] = []
        for label in found:
            edits += label.edits
            if not label.slug or len(self.problems) > _MOST:
                continue
            args: dict[str, Any] = {"word": cut(label.word)}
            related: tuple[Any, ...] = ()
            if label.slug == "foreign-tag":
                args = {"tag": cut(label.word)}
            if label.first >= 0:
                place = self._span(label.first, label.first + 1 + len(label.word))
                args["first"] = place.line
                related = (place,)
            if label.edits:
                args["rewritten"] = self._rewritten(label.start, label.edits)
            edits_home = self.patched.homeward(label.edits)
            place = self._span(label.start, label.end)
            self.problems.append(problem(label.slug, place, related, edits_home, sure=label.sure and self.sure, **args))
        if edits:
            self.patched.apply(edits)

    def _grow(self, marked: bool) -> Any:
        text = self.patched.text
        if marked and "*" in text:
            follow(self.root, self.limits)
        grown = grow(self.root, text, self.limits, shared=marked)
        if len(text) > self.limits.scalar:
            self._long_texts()
        for key, first, second in grown.doubles[:_MOST]:
            place = self._node(first)
            self.problems.append(problem("duplicate-key", self._node(second), (place,), key=cut(key), first=place.line))
        for node in grown.merges[:_MOST]:
            self._say("merge-key", node.start_mark.index, node.end_mark.index)
        for key_node in grown.complex_keys[:_MOST]:
            self._say("complex-key", key_node.start_mark.index, key_node.end_mark.index)
        for found in islice(notices(text, self.root, grown), _MOST):
            args = dict(found.args)
            if found.edits:
                args["rewritten"] = self._rewritten(found.start, found.edits)
            self._say(
                found.slug,
                found.start,
                found.end,
                self.patched.homeward(found.edits) if found.offered else (),
                sure=found.sure and self.sure,
                **args,
            )
        if not isinstance(grown.value, dict) and all(known.severity == "warning" for known in self.problems):
            self._say("not-a-mapping", self.root.start_mark.index, self.root.end_mark.index)
        return grown.value

    def _long_texts(self) -> None:
        heap = [self.root]
        seen: set[int] = set()
        while heap:
            node = heap.pop()
            if isinstance(node, ScalarNode):
                if len(node.value) > self.limits.scalar:
                    raise Excess("scalar", node.start_mark.index, len(node.value))
            elif id(node) not in seen:
                seen.add(id(node))
                heap += children(node)

    def _excess(self, excess: Excess) -> None:
        place = self._span(excess.index, excess.index + 1)
        if excess.limit == "cycle":
            self.problems.append(problem("cyclic-alias", place))
            return
        limit = deepest(self.limits) if excess.limit == "depth" else getattr(self.limits, excess.limit)
        self.problems.append(problem(excess.limit, place, limit=limit, found=excess.found))

    def _say(
        self, slug: str, start: int, end: int, edits: Iterable[Edit] = (), *, sure: bool = False, **args: Any
    ) -> None:
        self.problems.append(problem(slug, self._span(start, end), (), edits, sure=sure, **args))

    def _span(self, start: int, end: int) -> Any:
        return self.lines.span(self.patched.origin(start), self.patched.origin(end))

    def _node(self, node: Any) -> Any:
        return self._span(node.start_mark.index, node.end_mark.index)

    def _shown(self, index: int) -> str:
        return cut(self.lines.line(self.lines.number(self.patched.origin(index))))

    def _rewritten(self, start: int, edits: Any) -> str:
        """The line at `start` (in the parsed text) as it would read after `edits`."""
        if self._parsed.text is not self.patched.text:
            self._parsed = Lines(self.patched.text)
        first, stop = self._parsed.bounds(self._parsed.number(start))
        inside = [edit for edit in edits if first <= edit.start and edit.end <= stop]
        moved = [Edit(edit.start - first, edit.end - first, edit.text) for edit in inside]
        return cut(applied(self.patched.text[first:stop], moved))
