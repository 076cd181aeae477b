"""Comments, and the part of the text that each of them speaks of."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from cxkit.source.document import Document
from cxkit.source.extents import dash
from cxkit.source.marks import marks
from cxkit.source.nodes import ScalarNode
from cxkit.source.placing import Placing
from cxkit.source.pointer import Span

_GAP = re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?+(?:\r\n|\r|\n))*+")
"""Lines that hold nothing but comments and blanks."""
_COMMENT = re.compile(r"(?:[ \t]+#[^\r\n]*)?")
_INDENT = re.compile(r"[ \t]*")
_BREAK = re.compile(r"\r\n|\r|\n|$")


class Remark(NamedTuple):
    """A comment. Offsets count the written text.

    `start` and `end` are what it speaks of: behind something its line; alone on its line the entry, a key with its
    value or a whole item of a list, that begins the next line with something on it; nothing (`start == end`) where
    none does. `ahead`: it stands before the first key of the file.
    """

    span: Span
    text: str
    alone: bool
    start: int
    end: int
    ahead: bool


def remarks(document: Document, word: str) -> list[Remark]:
    """The comments that hold `word`, in the order of the text."""
    found = [mark for mark in marks(document) if mark.kind == "comment" and word in mark.word]
    first = _first(document)
    entries: dict[int, int] | None = None
    gap = (0, 0)
    made: list[Remark] = []
    for mark in reversed(found):
        text, span = document.text, document.span(mark.start, mark.end)
        start, end = mark.start + 1 - span.column, mark.end
        alone = not text[start : mark.start].strip("\ufeff \t")
        if alone:
            entries = stretches(document) if entries is None else entries
            gap = _gap(text, _BREAK.search(text, mark.end).end(), gap)  # type: ignore[union-attr]
            start = _INDENT.match(text, gap[1]).end()  # type: ignore[union-attr]
            end = entries.get(start, start)
        made.append(Remark(span, mark.word, alone, start, end, mark.start < first))
    return made[::-1]


def stretches(document: Document) -> dict[int, int]:
    """Where each entry that begins its line starts, and where it ends, with the comment behind it."""
    return {
        start: _COMMENT.match(document.text, end).end()  # type: ignore[union-attr]
        for start, end in _entries(document)
        if not document.text[start + 1 - document.span(start, start).column : start].strip()
    }


def _entries(document: Document) -> Iterator[tuple[int, int]]:
    """All entries; an item starts at its dash, before the key that it may begin with."""
    placing, origin = Placing(document), document.layers.origin
    waiting = [document.root]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if node is None or isinstance(node, ScalarNode) or id(node) in seen:
            continue
        seen.add(id(node))
        for start, end in _parts(placing, node):
            yield origin(start), origin(end)
        waiting += [part[1] if isinstance(part, tuple) else part for part in node.value]


def _parts(placing: Placing, node: Any) -> Iterator[tuple[int, int]]:
    """From where to where each entry goes, dashes included."""
    parts = placing.parts(node)
    if node.flow_style or not parts or isinstance(node.value[0], tuple):
        yield from parts
        return
    at = placing.dash(node, 0)
    for _, end in parts:
        yield at, max(at + 1, end)
        at = dash(placing.text, end)


def _first(document: Document) -> int:
    """Where the first key stands; the end of a text that has none."""
    return len(document.text) if document.root is None else document.layers.origin(document.root.start_mark.index)


def _gap(text: str, start: int, below: tuple[int, int]) -> tuple[int, int]:
    """From `start` to the next line with something on it; `below` is the answer for a place further down."""
    if start >= below[0] and start <= below[1]:
        return start, below[1]
    stop = below[0] if start < below[0] else len(text)
    found = _GAP.match(text, start, stop)
    end = found.end() if found else start
    return start, below[1] if end == below[0] else end
