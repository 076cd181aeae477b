"""Ways cut into wires: one wire is what one net does in one channel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cxkit.views.routing.board import TIGHTEST, Board
from cxkit.views.routing.grid import Link
from cxkit.views.routing.patterns import Way, mergeable, side

# The lane of a wire: "x" (it runs along x) or "y", the coarse coordinate it stays on, and for rows and columns of
# boxes the box at the near end of the run of free cells (-1: the border of the page), for gutters and channels 0.
Lane = tuple[str, int, int]
NEAR = 1e-5
"""Offsets in points enter coarse positions at this scale, so that they order ends that share a channel."""


@dataclass(slots=True)
class Tap:
    """Where a wire turns into another lane: arrow, vertex of its way, step onwards (+1 or -1), side (-1, +1)."""

    arrow: int
    vertex: int
    step: int
    at: int
    turn: int
    ahead: bool
    """Whether the wire comes from the low end (so the turn is at its high end)."""
    position: float = 0.0
    into: Wire | None = None


@dataclass(slots=True)
class Wire:
    """A stretch of lane that belongs to one net, its turns, and the boxes whose sides it meets."""

    lane: Lane
    net: int
    index: int
    first: int
    last: int
    legs: list[tuple[int, int]]
    taps: list[Tap] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    flow: bool = False
    low: float = 0.0
    high: float = 0.0
    offset: float = 0.0
    reserve: float = 0.0
    """Half the size, across the wire, of a label plate that travels on it."""


def lane_of(board: Board, ways: Sequence[Way], links: Sequence[Link], arrow: int, leg: int) -> Lane:
    way = ways[arrow]
    (x, y), (x2, y2) = way[leg], way[leg + 1]
    along = "x" if y == y2 else "y"
    coordinate = y if along == "x" else x
    if not coordinate & 1:
        return along, coordinate, 0
    low = min(x, x2) if along == "x" else min(y, y2)
    end = way[0] if leg == 0 else way[-1]
    owner = board.cells[links[arrow].source if leg == 0 else links[arrow].target]
    reach = board.gutters[owner.id] if along == "x" else board.channels[owner.id]
    here = owner.column if along == "x" else owner.row
    starts_here = (end[0] if along == "x" else end[1]) == low
    return along, coordinate, here if starts_here else reach[0] - 1


Side = tuple[str, str]
"""A box and one of n, e, s, w."""


def bundle(ways: Sequence[Way], links: Sequence[Link], board: Board, cramped: set[Side]) -> list[int]:
    """Net of every arrow: its own index, or that of the first arrow it shares a trunk with.

    Three arrows that come into a side with one bend share a trunk, four that leave it; two where the side is cramped.

    Never merged: arrows in with arrows out, labelled ones, those with two heads, different kinds, straight ones.
    """
    nets = list(range(len(ways)))
    sides: dict[Side, list[tuple[int, int]]] = {}
    for index, (way, link) in enumerate(zip(ways, links, strict=True)):
        sides.setdefault((link.target, side(way[-1], way[-2])), []).append((index, 0))
        sides.setdefault((link.source, side(way[0], way[1])), []).append((index, 1))
    taken: set[int] = set()
    for (cell, facing), ends in sides.items():
        room = (board.room_x if facing in "ew" else board.room_y)[cell]
        for exact in (True, False):
            groups: dict[tuple[int, str, int], list[int]] = {}
            for index, out in ends:
                link, way = links[index], ways[index]
                if index not in taken and mergeable(link, way):
                    bend = _bend(way, out) if exact else 0
                    groups.setdefault((out, link.kind, bend), []).append(index)
            for (out, _, _), members in groups.items():
                if len(members) >= (2 if not exact else 4 if out else 3):
                    taken.update(members)
                    for index in members:
                        nets[index] = members[0]
            if (cell, facing) not in cramped and len({nets[index] for index, _ in ends}) <= room:
                break
    return nets


def _bend(way: Way, out: int) -> int:
    near, turn, far = (way[0], way[1], way[2]) if out else (way[-1], way[-2], way[-3])
    return (far[0] > turn[0]) - (far[0] < turn[0]) if near[0] == turn[0] else (far[1] > turn[1]) - (far[1] < turn[1])


@dataclass(slots=True)
class Wiring:
    """All wires by lane, and for every arrow the wire of each of its legs."""

    lanes: dict[Lane, list[Wire]]
    of: list[list[Wire]]
    apart: dict[Lane, set[tuple[int, int]]] = field(default_factory=dict)
    """Pairs of wires that must not share a track although their ends seem not to meet."""
    solved: dict[tuple[Lane, bool], tuple[object, list[float]]] = field(default_factory=dict)
    """What a lane was asked when it was last solved, and the offsets that came out."""


def wire_up(ways: Sequence[Way], links: Sequence[Link], nets: Sequence[int], board: Board) -> Wiring:
    """Cut the ways into wires; legs of one net that touch in one lane become one wire."""
    strands: dict[Lane, dict[int, list[tuple[int, int, int, int]]]] = {}
    for arrow, way in enumerate(ways):
        for leg in range(len(way) - 1):
            lane = lane_of(board, ways, links, arrow, leg)
            axis = 0 if lane[0] == "x" else 1
            a, b = way[leg][axis], way[leg + 1][axis]
            strands.setdefault(lane, {}).setdefault(nets[arrow], []).append((min(a, b), max(a, b), arrow, leg))
    lanes: dict[Lane, list[Wire]] = {}
    of: list[list[Wire]] = [[None] * (len(way) - 1) for way in ways]  # type: ignore[list-item]
    for lane, by_net in strands.items():
        wires = lanes.setdefault(lane, [])
        for net, pieces in by_net.items():
            pieces.sort()
            wire: Wire | None = None
            for low, high, arrow, leg in pieces:
                if wire is None or low > wire.last:
                    wire = Wire(lane, net, arrow, low, high, [])
                    wires.append(wire)
                wire.last = max(wire.last, high)
                wire.index = min(wire.index, arrow)
                wire.flow = wire.flow or links[arrow].kind == "flow"
                wire.legs.append((arrow, leg))
                of[arrow][leg] = wire
        wires.sort(key=lambda wire: (wire.index, wire.first))
        for wire in wires:
            _ends(wire, ways, links)
    for wires in lanes.values():
        for wire in wires:
            for tap in wire.taps:
                tap.into = of[tap.arrow][tap.vertex if tap.step > 0 else tap.vertex - 1]
    return Wiring(lanes, of)


def _ends(wire: Wire, ways: Sequence[Way], links: Sequence[Link]) -> None:
    axis = 0 if wire.lane[0] == "x" else 1
    for arrow, leg in wire.legs:
        way = ways[arrow]
        for vertex, other, step in ((leg, leg + 1, -1), (leg + 1, leg, 1)):
            if vertex == 0:
                wire.boxes.append(links[arrow].source)
            elif vertex == len(way) - 1:
                wire.boxes.append(links[arrow].target)
            else:
                beyond = way[vertex + step]
                turn = 1 if beyond[1 - axis] > way[vertex][1 - axis] else -1
                ahead = way[vertex][axis] > way[other][axis]
                wire.taps.append(Tap(arrow, vertex, step, way[vertex][axis], turn, ahead))


def cramped_sides(wiring: Wiring, board: Board) -> set[Side]:
    """Sides of boxes where placed wires stand closer than the eye tells apart."""
    found: set[Side] = set()
    for lane, wires in wiring.lanes.items():
        if lane[1] & 1:
            offsets = sorted({wire.offset for wire in wires})
            if all(after - before > TIGHTEST - 1e-6 for before, after in zip(offsets, offsets[1:], strict=False)):
                continue
            for wire in wires:
                for name in wire.boxes:
                    cell = board.cells[name]
                    before = 2 * (cell.column if lane[0] == "x" else cell.row) + 1 <= wire.first
                    found.add((name, ("e" if before else "w") if lane[0] == "x" else ("s" if before else "n")))
    return found
