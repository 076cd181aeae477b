"""Wires to exact places: ports, then channels, gutters with exact y, channels again with exact x."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxkit.views.routing import tracks
from cxkit.views.routing.board import TIGHTEST
from cxkit.views.routing.grid import Grid, Page, Point, first_channels, page
from cxkit.views.routing.patterns import Way
from cxkit.views.routing.wires import Lane, Wire, Wiring

EDGE = 13.0
"""From a track to the box beside it: an arrowhead of 7.2 and a corner."""
LINE_EDGE = 7.0
PAGE_EDGE = 6.0
ROUNDS = 8


@dataclass(slots=True)
class Wants:
    """What labels ask for: half plates on wires by (arrow, leg), least widths of gutters, least heights of channels."""

    plates: dict[tuple[int, int], float]
    gutters: dict[int, float]
    channels: dict[int, float]


@dataclass(slots=True)
class Laid:
    page: Page
    points: list[list[Point]]


def lay_out(grid: Grid, ways: Sequence[Way], wiring: Wiring, wants: Wants) -> Laid:
    """Place every wire. Two wires that end up on one another get different tracks and all is placed again."""
    for wires in wiring.lanes.values():
        for wire in wires:
            wire.reserve = max((wants.plates.get(leg, 0.0) for leg in wire.legs), default=0.0)
    for _ in range(ROUNDS):
        _place(grid, ways, wiring)
        if not _collisions(wiring):
            break
    return _draw(grid, ways, wiring, wants)


def _place(grid: Grid, ways: Sequence[Way], wiring: Wiring) -> None:
    heights = {cell.id: cell.height for cell in grid.cells}
    boxes = grid.widths()
    widths = {cell.id: boxes[cell.column] for cell in grid.cells}
    for wires in wiring.lanes.values():
        for wire in wires:
            wire.offset = 0.0

    def solve(along: str, odd: bool, exact: bool) -> None:
        for lane, wires in wiring.lanes.items():
            if len(wires) == 1 or lane[0] != along or bool(lane[1] & 1) != odd:
                continue
            apart = wiring.apart.get(lane, set())
            tracks.place_ends(wires, known=not odd)
            # The next round, and the next layout for a label, changes few lanes: the others keep what they have.
            asked = (len(apart), [(wire.reserve, [tap.position for tap in wire.taps]) for wire in wires])
            before = wiring.solved.get((lane, exact))
            if before is not None and before[0] == asked:
                for wire, offset in zip(wires, before[1], strict=True):
                    wire.offset = offset
                continue
            found, overlaps = tracks.groups(wires, exact, apart)
            for members in found:
                line = tracks.order(ways, wires, members, overlaps)
                if odd:
                    tracks.ports(wires, line, overlaps, heights if along == "x" else widths)
                else:
                    tracks.spread(wires, line, overlaps)
            wiring.solved[lane, exact] = (asked, [wire.offset for wire in wires])

    solve("x", True, False)
    solve("y", True, False)
    solve("x", False, False)
    solve("y", False, True)
    solve("x", False, True)


def _collisions(wiring: Wiring) -> bool:
    """Note the pairs that lie on one another although they were thought not to meet."""
    new = False
    for lane, wires in wiring.lanes.items():
        # Channels were solved last, with every end in its exact place.
        if len(wires) == 1 or (lane[0] == "x" and not lane[1] & 1):
            continue
        offsets = sorted(wire.offset for wire in wires)
        if all(after - before > TIGHTEST - 1e-6 for before, after in zip(offsets, offsets[1:], strict=False)):
            continue
        tracks.place_ends(wires, known=True)
        _, overlaps = tracks.groups(wires, True, set())
        for i, near in enumerate(overlaps):
            for j in sorted(near):
                if i < j and abs(wires[i].offset - wires[j].offset) < TIGHTEST - 1e-6:
                    pair = (min(wires[i].index, wires[j].index), max(wires[i].index, wires[j].index))
                    known = wiring.apart.setdefault(lane, set())
                    new = new or pair not in known
                    known.add(pair)
    return new


def _draw(grid: Grid, ways: Sequence[Way], wiring: Wiring, wants: Wants) -> Laid:
    gutters = [grid.gutter] * (grid.columns + 1)
    channels = first_channels(grid)
    shifts: dict[Lane, float] = {}
    for lane, wires in wiring.lanes.items():
        if lane[1] & 1:
            continue
        at = lane[1] // 2
        before, after = (EDGE, EDGE) if lane[0] == "y" else _edges(grid, at)
        sizes = channels if lane[0] == "x" else gutters
        # A plate needs less room beside a box than a track with its corners.
        low = min(wire.offset - max(0.0, wire.reserve + 4 - before) for wire in wires)
        high = max(wire.offset + max(0.0, wire.reserve + 4 - after) for wire in wires)
        sizes[at] = max(sizes[at], high - low + before + after)
        shifts[lane] = (before - after - high - low) / 2
    for at, size in wants.gutters.items():
        gutters[at] = max(gutters[at], size)
    for at, size in wants.channels.items():
        channels[at] = max(channels[at], size)
    sheet = page(grid, gutters, channels)
    heights = {(cell.column, cell.row): cell.height for cell in grid.cells}
    points = []
    for arrow, way in enumerate(ways):
        wires = wiring.of[arrow]
        points.append([_vertex(sheet, way, wires, shifts, k) for k in range(len(way))])
        _trim(points[-1], way, sheet, heights)
    return Laid(sheet, points)


def _edges(grid: Grid, channel: int) -> tuple[float, float]:
    def edge(row: int) -> float:
        if not 0 <= row < len(grid.rows):
            return PAGE_EDGE
        return EDGE if grid.rows[row].kind == "boxes" or _has_cells(grid, row) else LINE_EDGE

    return edge(channel - 1), edge(channel)


def _has_cells(grid: Grid, row: int) -> bool:
    return any(cell.row == row for cell in grid.cells)


def _vertex(sheet: Page, way: Way, wires: Sequence[Wire], shifts: dict[Lane, float], vertex: int) -> Point:
    x, y = sheet.xs[way[vertex][0]], sheet.ys[way[vertex][1]]
    for wire in wires[max(0, vertex - 1) : vertex + 1]:
        place = wire.offset + shifts.get(wire.lane, 0.0)
        if wire.lane[0] == "x":
            y += place
        else:
            x += place
    return x, y


def _trim(points: list[Point], way: Way, sheet: Page, heights: dict[tuple[int, int], float]) -> None:
    """Start and stop at the border of the box instead of its middle."""
    for end, near in ((0, 1), (-1, -2)):
        (x, y), (x2, y2) = points[end], points[near]
        column, row = way[end][0] // 2, way[end][1] // 2
        if y == y2:
            left, width = sheet.columns[column]
            points[end] = (left + width if x2 > x else left, y)
        else:
            middle = sheet.ys[way[end][1]]
            half = heights[column, row] / 2
            points[end] = (x, middle + half if y2 > y else middle - half)
