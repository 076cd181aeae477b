"""A telling in characters, as a terminal shows it: sentences wrapped, tables as columns or, where narrow, as blocks."""

from collections.abc import Iterator, Sequence

from cxkit.render.terminal import uncommanding
from cxkit.render.txt import Pen
from cxkit.views.cells import columns, lines
from cxkit.views.telling import Table, Telling
from cxkit.words import N_, say

NARROWEST = 40
GAP, INDENT = 2, 2
LEAST = 12
"""Cells under which a column of words is no longer read."""


def plain(told: Telling, width: int = 80, ascii: bool = False, colour: bool = False) -> str:
    """The sentences and tables of a picture in `width` cells (40 or more); `ascii` keeps to seven bits for signs."""
    pen, width = Pen(ascii, colour), max(NARROWEST, width)
    made = [*_wrapped(told.title, width, pen, "title"), *_wrapped(" · ".join(told.facts), width, pen, "muted")]
    for sentence in told.sentences:
        made += ["", *_wrapped(sentence, width, pen)]
    for section in told.sections:
        made += ["", *_wrapped(section.title, width, pen, "strong")]
        for sentence in section.sentences:
            made += _wrapped(sentence, width, pen)
        for table in section.tables:
            made += _tabled(table, width, pen)
    if told.source:
        made += ["", *_wrapped(say(N_("From {file}"), told.lang, file=told.source), width, pen, "muted")]
    return uncommanding("\n".join(made) + "\n")


def _wrapped(text: str, width: int, pen: Pen, tone: str = "") -> Iterator[str]:
    for line in lines(text, width):
        yield pen.paint(tone, pen.shown(line))


def _tabled(table: Table, width: int, pen: Pen) -> Iterator[str]:
    if table.title:
        yield from _wrapped(table.title, width, pen, "muted")
    wide = _widths(table, width)
    if not wide:
        yield from _blocks(table, width, pen)
        return
    yield from _row(
        [[(line, "muted") for line in lines(head, size)] for head, size in zip(table.head, wide, strict=True)],
        wide,
        pen,
    )
    yield pen.sign("bar") * (sum(wide) + GAP * (len(wide) - 1))
    tall = False
    for number, row in enumerate(table.rows):
        cells = [
            [
                (line, "strong" if not n and len(wide) > 1 else "")
                for part in cell.split("\n")
                for line in lines(part, size)
            ]
            for n, (cell, size) in enumerate(zip(row, wide, strict=True))
        ]
        tall, before = max(map(len, cells)) > 1, tall
        if number and (tall or before):
            yield ""
        yield from _row(cells, wide, pen)


def _row(cells: Sequence[Sequence[tuple[str, str]]], wide: Sequence[int], pen: Pen) -> Iterator[str]:
    for at in range(max(map(len, cells))):
        made = ""
        for cell, size in zip(cells, wide, strict=True):
            text, tone = cell[at] if at < len(cell) else ("", "")
            made += pen.paint(tone, pen.shown(text)) + " " * (size - columns(text) + GAP)
        yield made.rstrip()


def _widths(table: Table, width: int) -> list[int]:
    """Cells of each column, the longest ones narrowed until all fit; none where they would be too narrow to read."""
    wished = []
    for n, head in enumerate(table.head):
        cells = [part for row in table.rows for part in row[n].split("\n")]
        wished.append(max([columns(head), *map(columns, cells)]))
    room = width - GAP * (len(wished) - 1)
    while sum(wished) > room:
        most = max(wished)
        second = max((size for size in wished if size < most), default=0)
        widest = [n for n, size in enumerate(wished) if size == most]
        spare = max(1, min(most - max(second, LEAST), -(-(sum(wished) - room) // len(widest))))
        if most - spare < LEAST:
            return []
        for n in widest:
            wished[n] -= spare
    return wished


def _blocks(table: Table, width: int, pen: Pen) -> Iterator[str]:
    """A table for a narrow terminal: each row under its name, each cell after its head."""
    for number, row in enumerate(table.rows):
        if number:
            yield ""
        yield from _wrapped(row[0], width, pen, "strong")
        for head, cell in zip(table.head[1:], row[1:], strict=True):
            for n, part in enumerate(cell.split("\n") if cell else ()):
                said = f"{head}: {part}" if not n else part
                for line in lines(said, width - INDENT):
                    yield " " * INDENT + pen.shown(line)
