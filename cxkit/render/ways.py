"""The way of an arrow as its corners: what tools with connectors of their own ask for, instead of a curve."""

from collections.abc import Iterator, Sequence
from math import hypot
from typing import NamedTuple

from cxkit.views.picture import Point

_STRAY = 0.05  # of its length: how far the points of a straight piece may stray
_NOTHING = 0.01  # u
_LEVEL = 0.05  # u
LARGEST_BEND = 16.0  # u: a curve that is longer is meant as one


class _Piece(NamedTuple):
    start: Point
    end: Point
    straight: bool


def corners(points: Sequence[Point]) -> list[Point] | None:
    """The ends and corners of a path of cubic Beziers; None where it has curves that are no rounded corner.

    A jump over another arrow is left out: such tools draw their own.
    """
    way: list[Point] = []
    last: Point | None = None
    bent = False
    for piece in _pieces(points):
        if not piece.straight:
            # A corner is one curve, a jump is two.
            if last is None or _length(last, piece.end) > LARGEST_BEND:
                return None
            bent = True
            continue
        if last is None:
            way = [piece.start, piece.end]
        elif bent:
            meeting = _meeting(way[-2], way[-1], piece.start, piece.end)
            if meeting is None:
                return None
            way[-1:] = [] if _is_on(meeting, way[-2], piece.end) else [meeting]
            way.append(piece.end)
        elif _is_on(way[-1], way[-2], piece.end):
            way[-1] = piece.end
        else:
            way.append(piece.end)
        last, bent = piece.end, False
    return None if bent or last is None else way


def is_square(way: Sequence[Point]) -> bool:
    """Whether every leg is level or upright, and each turns from the one before."""
    kinds = [_lies(start, end) for start, end in zip(way, way[1:], strict=False)]
    return all(kinds) and all(kind != other for kind, other in zip(kinds, kinds[1:], strict=False))


def halfway(way: Sequence[Point]) -> Point:
    """The point in the middle of the length of a way."""
    legs = list(zip(way, way[1:], strict=False))
    left = sum(_length(*leg) for leg in legs) / 2
    for start, end in legs:
        long = _length(start, end)
        if long and left <= long:
            share = left / long
            return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
        left -= long
    return way[-1]


def is_straight(start: Point, first: Point, second: Point, end: Point) -> bool:
    """Whether a cubic Bezier runs straight from its start to its end."""
    wide, high = end.x - start.x, end.y - start.y
    reach = _STRAY * hypot(wide, high)
    return all(abs((point.x - start.x) * high - (point.y - start.y) * wide) <= reach for point in (first, second))


def _pieces(points: Sequence[Point]) -> Iterator[_Piece]:
    for at in range(0, len(points) - 3, 3):
        start, first, second, end = points[at : at + 4]
        if _length(start, end) > _NOTHING or not is_straight(start, first, second, end):
            yield _Piece(start, end, is_straight(start, first, second, end))


def _meeting(start: Point, end: Point, next_start: Point, next_end: Point) -> Point | None:
    """Where two legs would meet, or any point between them where one continues the other; None where neither holds."""
    first, second = _lies(start, end), _lies(next_start, next_end)
    if first == second == "level" and abs(end.y - next_end.y) < _LEVEL:
        return end
    if first == second == "upright" and abs(end.x - next_end.x) < _LEVEL:
        return end
    if (first, second) == ("level", "upright"):
        return Point(next_start.x, end.y)
    return Point(end.x, next_start.y) if (first, second) == ("upright", "level") else None


def _lies(start: Point, end: Point) -> str:
    if abs(start.y - end.y) < _LEVEL:
        return "level"
    return "upright" if abs(start.x - end.x) < _LEVEL else ""


def _is_on(middle: Point, start: Point, end: Point) -> bool:
    """Whether a leg goes on in the same direction after its middle point."""
    cross = (middle.x - start.x) * (end.y - middle.y) - (middle.y - start.y) * (end.x - middle.x)
    ahead = (middle.x - start.x) * (end.x - middle.x) + (middle.y - start.y) * (end.y - middle.y)
    return ahead >= 0 and abs(cross) <= _LEVEL * max(_length(start, middle), _length(middle, end), 1.0)


def _length(start: Point, end: Point) -> float:
    return hypot(end.x - start.x, end.y - start.y)
