"""Clipping: what of a line runs within some lanes."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cxkit.views.picture import Point, Stroke

Piece = tuple[Point, Point, Point, Point]
"""One cubic Bezier, which goes up or down all the way: arrows turn in quarters."""
_NEAR = 0.05  # u: an end that touches the edge is within
_HALVINGS = 30  # of a parameter between 0 and 1: exact to the last digit that is drawn


def clipped(stroke: Stroke, top: float, bottom: float) -> list[Stroke]:
    """The runs of a stroke between two heights; ends, heads and boxes stay with the runs that have them."""
    runs: list[list[Point]] = []
    whole = [stroke.points[at : at + 4] for at in range(0, len(stroke.points) - 3, 3)]
    pieces = [piece for points in whole for piece in _cut(points, top, bottom)]
    joined = False
    for piece in pieces:
        middle = _at(piece, 0.5).y
        if not top - _NEAR <= middle <= bottom + _NEAR:
            joined = False
        elif joined:
            runs[-1] += piece[1:]
        else:
            runs.append(list(piece))
            joined = True
    if [tuple(run) for run in runs] == [stroke.points]:
        return [stroke]
    first, last = (pieces[0][0], pieces[-1][3]) if pieces else (None, None)
    return [_run(stroke, run, run[0] is first, run[-1] is last, number) for number, run in enumerate(runs, 1)]


def _run(stroke: Stroke, points: list[Point], begins: bool, ends: bool, number: int) -> Stroke:
    return replace(
        stroke,
        points=tuple(points),
        tail=stroke.tail if begins else None,
        head=stroke.head if ends else None,
        source=stroke.source if begins else "",
        target=stroke.target if ends else "",
        id=stroke.id if number == 1 or not stroke.id else f"{stroke.id}-{number}",
    )


def _cut(points: Sequence[Point], top: float, bottom: float) -> list[Piece]:
    """A piece in parts that lie on one side of both heights."""
    piece: Piece = (points[0], points[1], points[2], points[3])
    start, end = piece[0].y, piece[3].y
    crossed = [y for y in (top, bottom) if min(start, end) + _NEAR < y < max(start, end) - _NEAR]
    cuts = [0.0, *sorted(_where(piece, y) for y in crossed), 1.0]
    if len(cuts) == 2:
        return [piece]
    return [_between(piece, low, high) for low, high in pairwise(cuts)]


def _where(piece: Piece, y: float) -> float:
    """The parameter at which a piece passes a height."""
    low, high = 0.0, 1.0
    down = piece[3].y > piece[0].y
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if (_at(piece, middle).y < y) == down:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _between(piece: Piece, low: float, high: float) -> Piece:
    """The part of a piece between two parameters; its outer ends are those of the piece itself."""
    start = piece[0] if low == 0 else _drawn(_at(piece, low))
    end = piece[3] if high == 1 else _drawn(_at(piece, high))
    third = (high - low) / 3
    ahead, behind = _slope(piece, low), _slope(piece, high)
    first = Point(start.x + ahead.x * third, start.y + ahead.y * third)
    second = Point(end.x - behind.x * third, end.y - behind.y * third)
    return start, first, second, end


def _at(piece: Piece, t: float) -> Point:
    """The point at a parameter from 0 to 1."""
    shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return Point(
        sum(share * point.x for share, point in zip(shares, piece, strict=True)),
        sum(share * point.y for share, point in zip(shares, piece, strict=True)),
    )


def _drawn(point: Point) -> Point:
    """A point as exact as it is drawn."""
    return Point(round(point.x, 2), round(point.y, 2))


def _slope(piece: Piece, t: float) -> Point:
    """The derivative at a parameter."""
    shares = (3 * (1 - t) ** 2, 6 * t * (1 - t), 3 * t * t)
    steps = [(end.x - start.x, end.y - start.y) for start, end in pairwise(piece)]
    return Point(
        sum(share * x for share, (x, _) in zip(shares, steps, strict=True)),
        sum(share * y for share, (_, y) in zip(shares, steps, strict=True)),
    )
