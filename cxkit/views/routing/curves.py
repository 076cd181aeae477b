"""Polylines and measured points as cubic Bezier curves."""

from __future__ import annotations

from collections.abc import Sequence

from cxkit.views.routing.grid import Point

QUARTER = 0.5523
"""Control points of a quarter circle, as a share of its radius."""


def rounded(
    points: Sequence[Point],
    radius: float = 6.0,
    hops: Sequence[Point] = (),
    jump: float = 4.0,
    start: float = 0.0,
    end: float = 0.0,
) -> list[Point]:
    """An orthogonal polyline as 3n + 1 Bezier points.

    Corners are quarter circles of `radius` points, at most half of either side; `hops` become half circles of radius
    `jump` over the horizontal. `start` and `end` points are left free for arrowheads: the curve begins and ends that
    far from the polyline's ends, and the corner beside an end shrinks rather than take the head's place.
    """
    path = _cut(_cut(list(points), end)[::-1], start)[::-1]
    lengths = [abs(x2 - x) + abs(y2 - y) for (x, y), (x2, y2) in zip(path, path[1:], strict=False)]
    curve = [path[0]]
    for k, (corner, after) in enumerate(zip(path[1:], [*path[2:], None], strict=True)):
        before = path[k]
        if after is None:
            _straight(curve, corner, hops, jump)
            break
        inward = lengths[k] if k == 0 else lengths[k] / 2
        outward = lengths[k + 1] if k + 2 == len(path) - 1 else lengths[k + 1] / 2
        bend = min(radius, inward, outward)
        if bend <= 0:
            _straight(curve, corner, hops, jump)
            continue
        enter, leave = _towards(corner, before, bend), _towards(corner, after, bend)
        _straight(curve, enter, hops, jump)
        curve += [
            _towards(corner, before, bend * (1 - QUARTER)),
            _towards(corner, after, bend * (1 - QUARTER)),
            leave,
        ]
    return curve


def _cut(path: list[Point], away: float) -> list[Point]:
    """Shorten the last stretch, never past its beginning."""
    if away <= 0 or len(path) < 2:
        return path
    tip, before = path[-1], path[-2]
    length = abs(tip[0] - before[0]) + abs(tip[1] - before[1])
    return [*path[:-1], _towards(tip, before, min(away, length))]


def _towards(here: Point, there: Point, far: float) -> Point:
    length = abs(there[0] - here[0]) + abs(there[1] - here[1])
    if not length:
        return here
    share = far / length
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share


def _line(curve: list[Point], to: Point) -> None:
    x, y = curve[-1]
    if (x, y) != to:
        dx, dy = (to[0] - x) / 3, (to[1] - y) / 3
        curve += [(x + dx, y + dy), (x + 2 * dx, y + 2 * dy), to]


def _straight(curve: list[Point], to: Point, hops: Sequence[Point], jump: float) -> None:
    """A straight stretch, with half circles where it jumps; they bulge upwards whichever way the arrow runs."""
    x, y = curve[-1]
    if hops and y == to[1] and x != to[0]:
        way = 1 if to[0] > x else -1
        over = [hop for hop in hops if abs(hop[1] - y) < 0.01 and min(x, to[0]) < hop[0] < max(x, to[0])]
        pull = jump * QUARTER
        for hop_x, _ in sorted(over, key=lambda hop: way * hop[0]):
            _line(curve, (hop_x - way * jump, y))
            curve += [(hop_x - way * jump, y - pull), (hop_x - way * pull, y - jump), (hop_x, y - jump)]
            curve += [(hop_x + way * pull, y - jump), (hop_x + way * jump, y - pull), (hop_x + way * jump, y)]
    _line(curve, to)


def monotone(points: Sequence[Point]) -> list[Point]:
    """A curve through points of rising x as 3n + 1 Bezier points that never goes beyond two neighbours' values.

    Fritsch and Carlson's condition by Fritsch and Butland's slopes: weighted harmonic means, 0 at a turn.
    Two points make a straight line. Raises ValueError when x does not rise.
    """
    steps = [x2 - x for (x, _), (x2, _) in zip(points, points[1:], strict=False)]
    if any(step <= 0 for step in steps):
        raise ValueError("x must rise from point to point")
    if not steps:
        return list(points)
    secants = [(b[1] - a[1]) / step for a, b, step in zip(points, points[1:], steps, strict=False)]
    slopes = [secants[0]]
    for left, right, before, after in zip(secants, secants[1:], steps, steps[1:], strict=False):
        if left * right <= 0:
            slopes.append(0.0)
        else:
            one, two = 2 * after + before, after + 2 * before
            slopes.append((one + two) / (one / left + two / right))
    slopes.append(secants[-1])
    curve = [points[0]]
    for (x, y), (x2, y2), slope, slope2, step in zip(points, points[1:], slopes, slopes[1:], steps, strict=False):
        curve += [(x + step / 3, y + slope * step / 3), (x2 - step / 3, y2 - slope2 * step / 3), (x2, y2)]
    return curve
