"""Where comments can be put without getting into a text: behind a line, above an entry, above the first key."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from cxkit.source.document import Document
from cxkit.source.extents import reach
from cxkit.source.nodes import ScalarNode, children
from cxkit.source.pointer import Span
from cxkit.source.remarks import stretches


class Spot(NamedTuple):
    """An offset where a line of comment can begin, and the blanks that stand before it."""

    offset: int
    indent: str


class Margins:
    """The places in one document, whose values can be read."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._entries = stretches(document)
        self._starts = sorted(self._entries)
        self._torn: set[int] = set()
        """Lines that end inside a value."""
        for start, end in self._values():
            self._torn.update(range(self._line(start), self._line(max(start, end - 1))))

    def _values(self) -> Iterator[tuple[int, int]]:
        """From where to where scalars go, and what stands in brackets."""
        origin, text = self._document.layers.origin, self._document.layers.text
        waiting, seen = [self._document.root], set()
        while waiting:
            node = waiting.pop()
            if id(node) in seen:
                continue
            seen.add(id(node))
            scalar = isinstance(node, ScalarNode)
            if scalar or node.flow_style:
                start = node.start_mark.index
                yield origin(start), origin(max(start, reach(node, text)))
            if not scalar:
                waiting += children(node)

    def _line(self, offset: int) -> int:
        return self._document.span(offset, offset).line

    def behind(self, place: Span) -> int | None:
        """The offset at which the line of a place ends, if it can take a comment there; None where it cannot."""
        if place.line in self._torn:
            return None
        return place.start + 1 - place.column + len(self._document.line(place.line).rstrip())

    def above(self, offset: int) -> Spot | None:
        """Above the narrowest entry around an offset that begins its line and has room over it."""
        for at in range(bisect_right(self._starts, offset) - 1, -1, -1):
            start = self._starts[at]
            if offset < self._entries[start] and self._line(start) - 1 not in self._torn:
                column = self._document.span(start, start).column - 1
                return Spot(start - column, self._document.text[start - column : start])
        return None

    def top(self) -> Spot:
        """Above the first key."""
        first = self._document.layers.origin(self._document.root.start_mark.index)
        return Spot(first + 1 - self._document.span(first, first).column, "")
