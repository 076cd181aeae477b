"""Checks on drawn arrows: plain functions that give the faults they find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from cxkit.views.routing import Grid, Link, Point, Rect, Routed

HEAD = 7.2
CORNER = 6.0

Fault = tuple[object, ...]
Leg = tuple[Point, Point]


def legs(points: Sequence[Point]) -> Iterator[Leg]:
    """The stretches of a polyline."""
    return zip(points, points[1:], strict=False)


def inside(leg: Leg, box: Rect, margin: float) -> bool:
    """Whether an axis-parallel stretch comes into the box grown by the margin."""
    (x, y), (x2, y2) = leg
    left, top, width, height = box
    return (
        min(x, x2) < left + width + margin
        and max(x, x2) > left - margin
        and min(y, y2) < top + height + margin
        and max(y, y2) > top - margin
    )


def overlapping(one: Rect, other: Rect) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def slanted(polylines: Sequence[Sequence[Point]]) -> list[Fault]:
    return [
        (i, leg)
        for i, points in enumerate(polylines)
        for leg in legs(points)
        if leg[0][0] != leg[1][0] and leg[0][1] != leg[1][1]
    ]


def through_boxes(polylines: Sequence[Sequence[Point]], boxes: dict[str, Rect]) -> list[Fault]:
    return [
        (i, name)
        for i, points in enumerate(polylines)
        for name, box in boxes.items()
        if any(inside(leg, box, -1.0) for leg in legs(points))
    ]


def hugging(
    polylines: Sequence[Sequence[Point]], boxes: dict[str, Rect], links: Sequence[Link], near: float = 4.5
) -> list[Fault]:
    """Arrows within `near` of a box that is neither their source nor their target."""
    return [
        (i, name)
        for i, points in enumerate(polylines)
        for name, box in boxes.items()
        if name not in (links[i].source, links[i].target) and any(inside(leg, box, near) for leg in legs(points))
    ]


def _parallels(polylines: Sequence[Sequence[Point]], axis: int) -> list[tuple[float, float, float, int]]:
    """Stretches along an axis: place across, from, to, arrow; sorted."""
    found = []
    for i, points in enumerate(polylines):
        for leg in legs(points):
            if leg[0][1 - axis] == leg[1][1 - axis] and leg[0][axis] != leg[1][axis]:
                low, high = sorted((leg[0][axis], leg[1][axis]))
                found.append((leg[0][1 - axis], low, high, i))
    return sorted(found)


def _neighbours(polylines: Sequence[Sequence[Point]], reach: float) -> Iterator[tuple[int, int, float, float]]:
    """Pairs of parallel stretches of two arrows: arrows, distance, length side by side."""
    for axis in (0, 1):
        lines = _parallels(polylines, axis)
        for k, (place, low, high, i) in enumerate(lines):
            for other, low2, high2, j in lines[k + 1 :]:
                if other - place >= reach:
                    break
                shared = min(high, high2) - max(low, low2)
                if shared > 0 and i != j:
                    yield i, j, other - place, shared


def collinear(polylines: Sequence[Sequence[Point]], nets: Sequence[int], longest: float = 20.0) -> list[Fault]:
    """Arrows of different nets that lie on one another for longer than `longest`."""
    pairs = _neighbours(polylines, 1.0)
    return [(i, j, shared) for i, j, _, shared in pairs if shared > longest and nets[i] != nets[j]]


def tight(polylines: Sequence[Sequence[Point]], nets: Sequence[int], least: float = 5.5) -> list[Fault]:
    """Parallel arrows closer than `least`; touching at a point is a crossing, not a neighbour."""
    pairs = _neighbours(polylines, least - 1e-6)
    return [(i, j, gap, shared) for i, j, gap, shared in pairs if nets[i] != nets[j] and shared > 0.5]


def in_corners(
    polylines: Sequence[Sequence[Point]], boxes: dict[str, Rect], links: Sequence[Link], radius: float = CORNER
) -> list[Fault]:
    """Arrow ends off their box's border or in its rounded corner."""
    found: list[Fault] = []
    for i, points in enumerate(polylines):
        for (x, y), name in ((points[0], links[i].source), (points[-1], links[i].target)):
            left, top, width, height = boxes[name]
            on_x = min(abs(x - left), abs(x - left - width)) < 0.01 and top + radius <= y <= top + height - radius
            on_y = min(abs(y - top), abs(y - top - height)) < 0.01 and left + radius <= x <= left + width - radius
            if not (on_x or on_y):
                found.append((i, name, x, y))
    return found


def stubs(polylines: Sequence[Sequence[Point]], links: Sequence[Link], least: float = HEAD + 5.8) -> list[Fault]:
    """Stretches that carry a head and are too short for it and the corner behind it."""
    found: list[Fault] = []
    for i, points in enumerate(polylines):
        ends = [points[-2:]] + ([points[:2]] if links[i].both else [])
        for (x, y), (x2, y2) in ends:
            if abs(x2 - x) + abs(y2 - y) < least - 1e-6:
                found.append((i, abs(x2 - x) + abs(y2 - y)))
    return found


def along_closed(polylines: Sequence[Sequence[Point]], grid: Grid, rows: Sequence[tuple[float, float]]) -> list[Fault]:
    """Arrows that run along a line, or run or turn inside a closed row."""
    found: list[Fault] = []
    for k, (row, (top, height)) in enumerate(zip(grid.rows, rows, strict=True)):
        if row.kind != "boxes":
            for i, points in enumerate(polylines):
                for (_, y), (_, y2) in legs(points):
                    if y == y2 and top - 3 < y < top + height + 3:
                        found.append((i, k, y))
    return found


def crossings(polylines: Sequence[Sequence[Point]], nets: Sequence[int]) -> int:
    """Crossings of horizontals with verticals of other nets; shared stretches of a net count once."""
    across = sorted({(y, low, high, nets[i]) for y, low, high, i in _parallels(polylines, 0)})
    down = sorted({(x, low, high, nets[i]) for x, low, high, i in _parallels(polylines, 1)})
    found: set[tuple[float, float, int, int]] = set()
    for x, low, high, net in down:
        for y, left, right, other in across:
            if y >= high:
                break
            if y > low and left < x < right and net != other:
                found.add((x, y, min(net, other), max(net, other)))
    return len(found)


def bends(polylines: Sequence[Sequence[Point]]) -> int:
    return sum(len(points) - 2 for points in polylines)


def labels_hit(routed: Routed) -> list[Fault]:
    """Plates on a box, on another plate or on a strange arrow."""
    found: list[Fault] = []
    plates = [(i, route.label) for i, route in enumerate(routed.routes) if route.label is not None]
    for i, plate in plates:
        hits = [name for name, box in routed.boxes.items() if overlapping(plate, box)]
        hits += [
            route.id
            for j, route in enumerate(routed.routes)
            if j != i and any(inside(leg, plate, 0.0) for leg in legs(route.points))
        ]
        if hits:
            found.append((i, tuple(hits)))
    found += [(i, j) for (i, one), (j, other) in combinations(plates, 2) if overlapping(one, other)]
    return found


def faults(grid: Grid, links: Sequence[Link], routed: Routed) -> dict[str, list[Fault]]:
    """Every fault that must never occur, by the name of the check."""
    polylines = [route.points for route in routed.routes]
    nets = [route.net for route in routed.routes]
    return {
        "slanted": slanted(polylines),
        "through": through_boxes(polylines, routed.boxes),
        "collinear": collinear(polylines, nets),
        "corner": in_corners(polylines, routed.boxes, links),
        "tight": tight(polylines, nets),
        "hug": hugging(polylines, routed.boxes, links),
        "stub": stubs(polylines, links),
        "closed": along_closed(polylines, grid, routed.rows),
    }
