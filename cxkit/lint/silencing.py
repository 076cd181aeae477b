"""Comments written beside findings, which hide them from then on."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cxkit.diagnostic import Diagnostic
from cxkit.lint.catalogue import NO_NAMES, Names
from cxkit.lint.ignoring import Ignore, ignores
from cxkit.source import Edit, Refusal, change
from cxkit.source.comparing import same
from cxkit.source.document import Document
from cxkit.source.margins import Margins

WIDEST = 120
"""Letters of a line with the comment behind it; what is longer stands above."""


class Target(NamedTuple):
    """Where a comment goes: its offset, whether it gets a line of its own, with which blanks, for the whole file."""

    offset: int
    alone: bool
    indent: str = ""
    whole: bool = False


def silence(
    document: Document, found: Sequence[Diagnostic], reason: str, own: Names = NO_NAMES, *, whole: bool = False
) -> Document | Refusal:
    """The text with comments that hide these findings; or why that cannot be done.

    Each stands behind the line of its finding; where no comment can stand there, or the line would get too long, above
    the narrowest entry around it; and above the first key for findings that are told together, where nothing else will
    do, and with `whole`.
    """
    if document.root is None or document.value is None:
        return Refusal("unreadable", document.span(0, 0))
    pen = _Pen(document, reason, own)
    result = None if whole else pen.written(pen.targets(found))
    return result if isinstance(result, Document) else pen.written({pen.top(): {each.code for each in found}})


class _Pen:
    """What writes comments with one reason into one document."""

    def __init__(self, document: Document, reason: str, own: Names) -> None:
        self._document = document
        self._reason = reason
        self._margins = Margins(document)
        self._ignores = [each for each in ignores(document, own)[0] if each.words and each.reason and not each.until]
        """Comments that can take in further codes."""

    def top(self) -> Target:
        """Above the first key, for the whole file."""
        spot = self._margins.top()
        return Target(spot.offset, True, spot.indent, whole=True)

    def targets(self, found: Iterable[Diagnostic]) -> dict[Target, set[str]]:
        wanted: dict[Target, set[str]] = {}
        lines: dict[int, list[Diagnostic]] = {}
        for each in found:
            if each.parts:
                wanted.setdefault(self.top(), set()).add(each.code)
            else:
                lines.setdefault(each.span.line, []).append(each)
        for there in lines.values():
            behind = self._behind(there)
            for each in there:
                wanted.setdefault(behind or self._above(each), set()).add(each.code)
        return wanted

    def _behind(self, there: list[Diagnostic]) -> Target | None:
        """Behind the line of some findings, where there is room for a comment."""
        at = self._margins.behind(there[0].span)
        # What is found in a comment would be another finding once that one goes on.
        if at is None or any(self._document.text.startswith("#", each.span.start) for each in there):
            return None
        target = Target(at, False)
        line = self._document.line(there[0].span.line).rstrip()
        codes = {each.code for each in there}
        fits = len(line) + len(self._text(target, codes)) <= WIDEST
        return target if fits or self._standing(target) else None

    def _above(self, each: Diagnostic) -> Target:
        spot = self._margins.above(each.span.start)
        return Target(spot.offset, True, spot.indent) if spot else self.top()

    def written(self, wanted: Mapping[Target, set[str]]) -> Document | Refusal:
        """The document with codes in their places, if it says nothing else for that."""
        texts: dict[tuple[int, int], str] = {}
        joined = []
        for target, codes in sorted(wanted.items(), reverse=True):  # what holds for the file stands above the rest
            place, text = (target.offset, target.offset), self._text(target, codes)
            if standing := self._standing(target):
                joined.append(standing.remark.span.start)
                place = (standing.words[-1].span.end, standing.words[-1].span.end)
                known = frozenset[str]().union(*(word.codes for word in standing.words))
                text = "".join(f", {code}" for code in sorted(codes - known))
            texts[place] = texts.get(place, "") + text
        edits = [Edit(start, end, text) for (start, end), text in texts.items()]
        result = change(self._document, edits, free=joined)
        if isinstance(result, Document) and not same(result.value, self._document.value):
            return Refusal("value", self._document.span(edits[0].start, edits[0].end), {"place": ""})
        return result

    def _text(self, target: Target, codes: Iterable[str]) -> str:
        verb = "ignore-file" if target.whole else "ignore"
        comment = f"# cxkit: {verb}[{', '.join(sorted(codes))}] -- {self._reason}"
        return f"{target.indent}{comment}{self._document.newline}" if target.alone else f"  {comment}"

    def _standing(self, target: Target) -> Ignore | None:
        """The comment that speaks of the same already."""
        return next((each for each in self._ignores if _same(each, target)), None)


def _same(each: Ignore, target: Target) -> bool:
    if each.whole or target.whole:
        return each.whole and target.whole
    if not target.alone:
        return each.line != 0 and each.remark.span.start <= target.offset <= each.remark.span.end
    return each.remark.alone and each.remark.start == target.offset + len(target.indent)
