"""Parallel lines inside a closed outline, and the flattening of curves that it needs."""

from collections.abc import Sequence
from math import ceil, cos, radians, sin

from cxkit.views.picture import Point

SPACING = 7.0
_SHORTEST = 0.5  # u


def hatch(outline: Sequence[Point], degrees: float, spacing: float = SPACING) -> list[tuple[Point, Point]]:
    """The pieces of lines rising at `degrees` that lie inside the polygon (even-odd), `spacing` u apart.

    Lines hang on a grid of the whole page, so two areas side by side continue each other.
    """
    turn, lean = cos(radians(degrees)), -sin(radians(degrees))  # y grows downwards
    turned = [(x * turn + y * lean, y * turn - x * lean) for x, y in outline]
    if len(turned) < 3:
        return []
    pieces = []
    for number, cuts in sorted(_cuts(turned, spacing).items()):
        cuts.sort()
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            if end - start > _SHORTEST:
                level = number * spacing
                pieces.append((_back(start, level, turn, lean), _back(end, level, turn, lean)))
    return pieces


def flattened(points: Sequence[Point], pieces: int = 8) -> list[Point]:
    """A path of cubic Beziers (3n + 1 points) as a polyline with `pieces` sides a curve."""
    line = [points[0]]
    for at in range(0, len(points) - 3, 3):
        a, b, c, d = points[at : at + 4]
        for step in range(1, pieces + 1):
            t = step / pieces
            s = 1 - t
            weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
            x = weights[0] * a.x + weights[1] * b.x + weights[2] * c.x + weights[3] * d.x
            y = weights[0] * a.y + weights[1] * b.y + weights[2] * c.y + weights[3] * d.y
            line.append(Point(x, y))
    return line


def _cuts(turned: Sequence[tuple[float, float]], spacing: float) -> dict[int, list[float]]:
    """Where the sides of the polygon meet the levels, side by side: a long hatch costs what it draws, no more."""
    cuts: dict[int, list[float]] = {}
    for (u, v), (next_u, next_v) in zip(turned, [*turned[1:], turned[0]], strict=True):
        if v > next_v:
            u, v, next_u, next_v = next_u, next_v, u, v
        for number in range(ceil(v / spacing), ceil(next_v / spacing)):
            cuts.setdefault(number, []).append(u + (number * spacing - v) * (next_u - u) / (next_v - v))
    return cuts


def _back(u: float, v: float, turn: float, lean: float) -> Point:
    return Point(u * turn - v * lean, u * lean + v * turn)
