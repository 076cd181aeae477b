"""The edits that replace, put in, take out or rename a value: each way of writing it, the likest to the file first."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from cxkit.source.document import Document
from cxkit.source.extents import colon, dash, line_end, line_start, next_line, reach, spans, word_end
from cxkit.source.nodes import MappingNode, ScalarNode, SequenceNode
from cxkit.source.pointer import Edit
from cxkit.source.spelling import Layout, atom, block, dashed, double, entry, inline, key, single, visible
from cxkit.source.values import Value

Edits = list[Edit]

_LABELS = re.compile(r"(?:[&!]\S*[ \t]*)*")
_HEADER = re.compile(r"([|>])[0-9]?[-+]?[0-9]?")


class Place(NamedTuple):
    """A value in the tree: what holds it, at which position, and whether braces or brackets stand around it."""

    holder: Any
    position: int
    node: Any
    flow: bool

    @property
    def key(self) -> Any:
        """The key node; None for an item of a list."""
        return self.holder.value[self.position][0] if isinstance(self.holder, MappingNode) else None


class Placing:
    """One document and the edits for it. Offsets inside count the parsed text, edits the written one."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.layers.text
        self.layout = layout(document)

    def edit(self, start: int, end: int, text: str) -> Edit:
        origin = self.document.layers.origin
        return Edit(origin(start), origin(end), text)

    def column(self, index: int) -> int:
        return index - line_start(self.text, index)

    def replaced(self, place: Place, value: Value) -> Iterator[Edits]:
        """The value at `place` written anew."""
        node = place.node
        start = self._behind_labels(node.start_mark.index)
        end = max(start, reach(node, self.text))
        if isinstance(node, ScalarNode):
            yield from self._scalar(place, start, end, value)
            return
        if node.flow_style or place.flow:
            yield [self.edit(start, end, inline(value))]
            return
        yield self._lines(place, start, end, value)

    def _scalar(self, place: Place, start: int, end: int, value: Value) -> Iterator[Edits]:
        node = place.node
        many = isinstance(value, dict | list) and bool(value)
        shown = inline(value) if many else atom(value, flow=place.flow)
        if start == end:
            # The mark of an empty value may stand anywhere before the next word.
            bare = place.key is not None and not self._labelled(place)
            at = colon(self.text, place.key.end_mark.index) if bare else start
            if many and not place.flow and self._rest(at):
                yield self._lines(place, at, at, value)
            blank = "" if self.text[at - 1] in " \t" else " "
            yield [self.edit(at, at, blank + shown)]
            return
        if many and not place.flow and self._rest(end):
            yield self._lines(place, start, end, value)
        if isinstance(value, str) and node.style in ("|", ">"):
            yield from self._block_text(start, end, value)
        if isinstance(value, str) and node.style == '"':
            shown = double(value)
        elif isinstance(value, str) and node.style == "'":
            shown = single(value) if visible(value) else double(value)
        yield [self.edit(start, end, shown)]
        if node.style in ("|", ">"):
            # The comment behind the sign stays where it is.
            header = _HEADER.match(self.text, start)
            stop = line_end(self.text, start)
            yield [self.edit(*header.span(), shown), self.edit(stop, end, "")] if header and stop < end else []

    def _rest(self, index: int) -> bool:
        """Whether nothing but blanks follows on the line."""
        return not self.text[index : line_end(self.text, index)].strip()

    def _lines(self, place: Place, start: int, end: int, value: Value) -> Edits:
        """A block below its key, or behind its dash."""
        many = isinstance(value, dict | list) and bool(value)
        if place.key is None:
            lines = block(value, self.layout)
            return [self.edit(start, end, self._joined(lines, self.column(start)))]
        start = min(start, colon(self.text, place.key.end_mark.index)) if not self._labelled(place) else start
        if not many:
            return [self.edit(start, end, " " + atom(value))]
        step = self.layout.dashes if isinstance(value, list) else self.layout.step
        margin = self.column(place.key.start_mark.index) + step
        lines = block(value, self.layout)
        return [self.edit(start, end, self.layout.newline + " " * margin + self._joined(lines, margin))]

    def _labelled(self, place: Place) -> bool:
        return self.text[place.node.start_mark.index : place.node.start_mark.index + 1] in ("&", "!")

    def _joined(self, lines: list[str], margin: int) -> str:
        return (self.layout.newline + " " * margin).join(lines)

    def _block_text(self, start: int, end: int, value: str) -> Iterator[Edits]:
        """A long text keeps its `|` or `>` and its indentation."""
        header = _HEADER.match(self.text, start)
        first = next_line(self.text, start)
        inner = value.rstrip("\n")
        if not header or first >= end or inner[:1] in ("", " ", "\n") or not visible(inner.replace("\n", "")):
            return
        content = self.text[first:end].lstrip("\r\n")
        margin = len(content) - len(content.lstrip(" "))
        ending = value[len(inner) :]
        sign = header[1] + {"": "-", "\n": ""}.get(ending, "+")
        lines = inner.split("\n")
        if header[1] == ">":
            lines = re.sub("\n+", lambda found: found[0] + "\n", inner).split("\n")
        shown = self.layout.newline.join(" " * margin + line if line else "" for line in lines)
        head = [] if header[0] == sign else [self.edit(*header.span(), sign)]
        yield [*head, self.edit(first, end, shown + self.layout.newline * max(0, len(ending) - 1))]

    def inserted(self, holder: Any, position: int, name: str | None, value: Value, *, flow: bool) -> Iterator[Edits]:
        """A new entry `name`, or a new item (`name` None), at `position` of a list or mapping that has others."""
        parts = self.parts(holder)
        if flow:
            shown = inline(value) if name is None else f"{key(name, flow=True)}: {inline(value)}"
            if not parts:
                yield [self.edit(self._opening(holder), self._opening(holder), shown)]
            elif position < len(parts):
                at = parts[position][0]
                yield [self.edit(at, at, shown + ", ")]
            else:
                yield [self.edit(parts[-1][1], parts[-1][1], ", " + shown)]
            return
        if name is None:
            first = self.dash(holder, 0)
            gap = (
                parts[0][0] - first - 1 if "\n" not in self.text[first : parts[0][0]] and parts[0][0] > first + 1 else 1
            )
            sibling = holder.value[max(0, position - 1)]
            tight = isinstance(sibling, MappingNode | SequenceNode) and sibling.flow_style
            lines = [f"-{' ' * gap}{inline(value)}"] if tight else dashed(value, self.layout, gap)
        else:
            first = parts[0][0]
            lines = entry(name, value, self.layout)
        margin = self.column(first)
        if position == 0:
            yield [self.edit(first, first, self._joined(lines, margin) + self.layout.newline + " " * margin)]
            return
        shown = " " * margin + self._joined(lines, margin)
        at = next_line(self.text, parts[position - 1][1])
        for _ in range(2):
            if at == len(self.text) and self.text[at - 1 : at] not in ("\n", "\r"):
                yield [self.edit(at, at, self.layout.newline + shown)]
                return
            yield [self.edit(at, at, shown + self.layout.newline)]
            # The blank lines may belong to the long text above.
            while at < len(self.text) and self._rest(at):
                at = next_line(self.text, at)

    def removed(self, place: Place) -> Iterator[Edits]:
        """The entry or item at `place`, which is not the only one."""
        parts = self.parts(place.holder)
        at = place.position
        start, end = parts[at]
        if place.flow:
            yield [
                self.edit(start, parts[at + 1][0], "") if at + 1 < len(parts) else self.edit(parts[at - 1][1], end, "")
            ]
            return
        starts = [self.dash(place.holder, at) if place.key is None else start]
        if at + 1 < len(parts):
            starts.append(self.dash(place.holder, at + 1) if place.key is None else parts[at + 1][0])
        first = line_start(self.text, starts[0])
        if self.text[first : starts[0]].strip():
            if len(starts) > 1:
                yield [self.edit(starts[0], starts[1], "")]
            return
        stop = next_line(self.text, end)
        if stop == len(self.text) and self.text[stop - 1] not in "\r\n" and first:
            before = line_end(self.text, self.text.rfind("\n" if self.text[first - 1] == "\n" else "\r", 0, first))
            before -= self.text.startswith("\r\n", before - 1)
            yield [self.edit(before, stop, "")]
            return
        yield [self.edit(first, stop, "")]
        while stop < len(self.text) and self._rest(stop):
            stop = next_line(self.text, stop)
        yield [self.edit(first, stop, "")]

    def renamed(self, place: Place, name: str) -> Edits:
        node = place.key
        shown = double(name) if node.style == '"' else single(name) if node.style == "'" else key(name, flow=place.flow)
        return [self.edit(node.start_mark.index, node.end_mark.index, shown)]

    def parts(self, holder: Any) -> list[tuple[int, int]]:
        """From where to where each entry or item goes, labels included and dashes left out."""
        if isinstance(holder, SequenceNode):
            return spans(holder, self.text)
        found = []
        for name, node in holder.value:
            end = name.end_mark.index
            last = reach(node, self.text) if node.start_mark.index >= end else self._alias_end(end)
            found.append((name.start_mark.index, max(last, colon(self.text, end))))
        return found

    def _alias_end(self, index: int) -> int:
        return word_end(self.text, self.text.index("*", index))

    def _opening(self, holder: Any) -> int:
        """Behind the bracket that opens an empty collection."""
        return self._behind_labels(holder.start_mark.index) + 1

    def _behind_labels(self, index: int) -> int:
        """Where a value begins whose labels and tags, if it has any, begin at `index`."""
        found = _LABELS.match(self.text, index)
        return found.end() if found else index

    def dash(self, holder: Any, position: int) -> int:
        """Where the dash of an item stands."""
        at = self.parts(holder)[position - 1][1] if position else holder.start_mark.index
        if not position:
            at = self._behind_labels(at)
        return dash(self.text, at)


def layout(document: Document) -> Layout:
    """The indentation that the file itself uses, as far as it shows."""
    text = document.layers.text
    step = dashes = -1
    heap = [document.root] if document.root is not None else []
    seen: set[int] = set()
    while heap and (step < 0 or dashes < 0):
        node = heap.pop()
        if isinstance(node, ScalarNode) or node.flow_style or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, SequenceNode):
            heap += reversed(node.value)
            continue
        for name, item in node.value:
            if isinstance(item, ScalarNode) or item.flow_style or item.start_mark.index < name.end_mark.index:
                continue
            at = item.value[0][0].start_mark.index if isinstance(item, MappingNode) else item.start_mark.index
            deeper = at - line_start(text, at) - (name.start_mark.index - line_start(text, name.start_mark.index))
            if isinstance(item, MappingNode):
                step = deeper if step < 0 < deeper else step
            elif dashes < 0 <= deeper:
                dashes = deeper
        heap += [item for _, item in reversed(node.value)]
    step = step if step > 0 else dashes if dashes > 0 else 2
    return Layout(step, dashes if dashes >= 0 else step, document.newline)
