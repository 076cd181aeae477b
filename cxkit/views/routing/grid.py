"""The grid that arrows run on, and what a router gives back for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Rect = tuple[float, float, float, float]
"""x, y of the left top corner, width, height."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One box; at most one stands in a column and row. Its width is that of the column."""

    id: str
    column: int
    row: int
    height: float


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the page.

    `kind` is "boxes"; "line" (height 0, carries a line: never run along it); or "closed" (a curve, pills:
    arrows cross it vertically, never turn inside or run along it); or "foot" (the last: boxes that arrows leave by
    their upper side only). `above` is the least height of the channel over it.
    """

    kind: str
    height: float
    above: float


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow wanted. `label` is the width and height of its plate; `both` asks for heads at both ends."""

    id: str
    source: str
    target: str
    kind: str = "service"
    label: tuple[float, float] | None = None
    both: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Boxes on columns and rows, in points; y grows downwards. `below` is the channel under the last row."""

    columns: int
    box: float | tuple[float, ...]
    rows: tuple[Row, ...]
    cells: tuple[Cell, ...]
    gutter: float = 30.0
    left: float = 0.0
    top: float = 0.0
    below: float = 18.0

    def widths(self) -> tuple[float, ...]:
        """Box width of every column."""
        if isinstance(self.box, tuple):
            return self.box
        return (self.box,) * self.columns


@dataclass(frozen=True, slots=True)
class Route:
    """An arrow routed: an orthogonal polyline from border to border.

    `hops` are the points where one of its horizontals jumps over a vertical of another arrow.
    Routes of one `net` share a trunk.
    """

    id: str
    points: tuple[Point, ...]
    label: Rect | None
    hops: tuple[Point, ...]
    net: int


@dataclass(frozen=True, slots=True)
class Routed:
    """Where everything stands: (x, width) of columns, (top, height) of rows, boxes by id, routes in link order."""

    columns: tuple[tuple[float, float], ...]
    rows: tuple[tuple[float, float], ...]
    boxes: dict[str, Rect]
    width: float
    height: float
    routes: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A grid with sizes: `xs` and `ys` are the centres of gutter 0, column 0, gutter 1 … and channel 0, row 0 …"""

    columns: tuple[tuple[float, float], ...]
    rows: tuple[tuple[float, float], ...]
    boxes: dict[str, Rect]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    width: float
    height: float


def page(grid: Grid, gutters: Sequence[float], channels: Sequence[float]) -> Page:
    """Positions for the given gutter widths (columns + 1) and channel heights (rows + 1)."""
    heights = [row.height for row in grid.rows]
    for cell in grid.cells:
        heights[cell.row] = max(heights[cell.row], cell.height)
    columns, xs = _line_up(grid.left, gutters, grid.widths())
    rows, ys = _line_up(grid.top, channels, heights)
    boxes = {}
    for cell in grid.cells:
        x, width = columns[cell.column]
        top, height = rows[cell.row]
        boxes[cell.id] = (x, top + (height - cell.height) / 2, width, cell.height)
    return Page(columns, rows, boxes, xs, ys, xs[-1] + gutters[-1] / 2, ys[-1] + channels[-1] / 2)


def _line_up(
    start: float, gaps: Sequence[float], sizes: Sequence[float]
) -> tuple[tuple[tuple[float, float], ...], tuple[float, ...]]:
    spans, centres, at = [], [], start
    for gap, size in zip(gaps, sizes, strict=False):
        centres += [at + gap / 2, at + gap + size / 2]
        spans.append((at + gap, size))
        at += gap + size
    centres.append(at + gaps[-1] / 2)
    return tuple(spans), tuple(centres)


def first_page(grid: Grid) -> Page:
    """Positions before any arrow asked for room. Raises ValueError when the grid contradicts itself."""
    if len(grid.widths()) != grid.columns:
        raise ValueError(f"{len(grid.widths())} box widths for {grid.columns} columns")
    taken: dict[tuple[int, int], str] = {}
    ids: set[str] = set()
    for cell in grid.cells:
        place = (cell.column, cell.row)
        if not (0 <= cell.column < grid.columns and 0 <= cell.row < len(grid.rows)):
            raise ValueError(f"cell {cell.id!r} stands outside the grid")
        if place in taken or cell.id in ids:
            raise ValueError(f"cell {cell.id!r} collides with {taken.get(place, cell.id)!r}")
        taken[place] = cell.id
        ids.add(cell.id)
    return page(grid, [grid.gutter] * (grid.columns + 1), first_channels(grid))


def first_channels(grid: Grid) -> list[float]:
    """Start heights of the channels, the one under the last row included."""
    return [row.above for row in grid.rows] + [grid.below]
