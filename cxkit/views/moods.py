"""Moods: readings of a feeling as curves, and the areas between two of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from cxkit.views.lanes import straight
from cxkit.views.picture import Point
from cxkit.views.routing import monotone

Piece = tuple[Point, Point, Point, Point]
_LOOKS = 24  # places of a piece where two curves are compared before a crossing is searched between them
_TOUCHING = 0.5  # u: curves this near to each other enclose nothing


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve through measured points of rising x, never beyond them."""

    points: tuple[Point, ...]
    pieces: tuple[Piece, ...]
    places: tuple[float, ...] = field(default=(), compare=False)

    @classmethod
    def through(cls, points: Sequence[Point]) -> "Curve":
        """Monotone between neighbours; two points make a straight line, one makes no line at all."""
        path = [Point(x, y) for x, y in monotone(points)] if len(points) > 1 else []
        pieces = tuple(
            (path[at], path[at + 1], path[at + 2], path[at + 3]) for at in range(0, max(0, len(path) - 3), 3)
        )
        return cls(tuple(points), pieces, tuple(point.x for point in points))

    def at(self, x: float) -> float | None:
        """The height at `x`; None beyond the ends."""
        if not self.pieces or not self.places[0] <= x <= self.places[-1]:
            return None
        return _height(self.pieces[max(0, bisect_left(self.places, x) - 1)], x)

    def reach(self, left: float, right: float) -> tuple[float, float] | None:
        """The highest and the lowest y between two places; None where the curve is not."""
        if not self.pieces or right < self.places[0] or left > self.places[-1]:
            return None
        low, high = max(left, self.places[0]), min(right, self.places[-1])
        inside = self.points[bisect_left(self.places, low) : bisect_right(self.places, high)]
        heights = [point.y for point in inside]
        heights += [y for x in (low, high) if (y := self.at(x)) is not None]
        return min(heights), max(heights)

    def cut(self, left: float, right: float) -> list[Piece]:
        """The pieces between two places."""
        found = []
        for piece in self.pieces:
            low, high = max(left, piece[0].x), min(right, piece[3].x)
            if high - low > 1e-6:
                found.append(_part(piece, low, high))
        return found


class Region(NamedTuple):
    """An area between two curves as a closed path; `below` says that the first curve is the lower one on the page."""

    path: tuple[Point, ...]
    below: bool


def between(one: Curve, other: Curve) -> list[Region]:
    """The areas between two curves where both are drawn, cut where they cross."""
    if not one.pieces or not other.pieces:
        return []
    left, right = max(one.places[0], other.places[0]), min(one.places[-1], other.places[-1])
    if left >= right:
        return []
    knots = sorted({point.x for point in (*one.points, *other.points) if left < point.x < right} | {left, right})
    runs: list[tuple[bool, float, float]] = []
    for start, end in pairwise(knots):
        for below, low, high in _sides(one, other, start, end):
            if runs and runs[-1][0] == below and abs(runs[-1][2] - low) < 1e-6:
                runs[-1] = below, runs[-1][1], high
            else:
                runs.append((below, low, high))
    return [Region(_closed(one.cut(low, high), other.cut(low, high)), below) for below, low, high in runs]


def path_of(pieces: Sequence[Piece]) -> tuple[Point, ...]:
    """Pieces in a row as 3n + 1 points."""
    return (pieces[0][0], *(point for piece in pieces for point in piece[1:]))


def _sides(one: Curve, other: Curve, start: float, end: float) -> list[tuple[bool, float, float]]:
    """Which of the two is lower, stretch by stretch; nothing where they run together.

    Curves of different slopes may part between two points that they share: that is no difference anybody stated.
    """

    def apart(x: float) -> float:
        return (one.at(x) or 0.0) - (other.at(x) or 0.0)

    places = [start + (end - start) * n / _LOOKS for n in range(_LOOKS + 1)]
    cuts = [start]
    for low, high in pairwise(places):
        before, after = apart(low), apart(high)
        if before * after < 0:
            rising = after > before
            for _ in range(40):
                middle = (low + high) / 2
                low, high = (low, middle) if (apart(middle) > 0) == rising else (middle, high)
            cuts.append((low + high) / 2)
        elif after == 0 and high < end:
            cuts.append(high)
    ends = {value > 0 for value in (apart(start), apart(end)) if abs(value) > _TOUCHING}
    found = []
    for low, high in pairwise([*cuts, end]):
        widest = max((apart(low + (high - low) * n / 8) for n in range(9)), key=abs)
        if abs(widest) > _TOUCHING and high - low > 1e-6 and (widest > 0) in ends:
            found.append((widest > 0, low, high))
    return found


def _closed(one: list[Piece], other: list[Piece]) -> tuple[Point, ...]:
    there, back = path_of(one), path_of(other)[::-1]
    down = straight(*there[-1], *back[0])[1:]
    up = straight(*back[-1], *there[0])[1:]
    return (*there, *down, *back[1:], *up)


def _height(piece: Piece, x: float) -> float:
    """x runs evenly along a piece, so the height is a cubic of it."""
    a, b, c, d = piece
    t = (x - a.x) / (d.x - a.x)
    s = 1 - t
    return s * s * s * a.y + 3 * s * s * t * b.y + 3 * s * t * t * c.y + t * t * t * d.y


def _part(piece: Piece, low: float, high: float) -> Piece:
    """The part of a piece between two places (de Casteljau, by its blossom)."""
    a, b, c, d = (point.y for point in piece)
    span = piece[3].x - piece[0].x
    t, u = (low - piece[0].x) / span, (high - piece[0].x) / span

    def blossom(p: float, q: float, r: float) -> float:
        first, second, third = a + (b - a) * p, b + (c - b) * p, c + (d - c) * p
        fourth, fifth = first + (second - first) * q, second + (third - second) * q
        return fourth + (fifth - fourth) * r

    third = (high - low) / 3
    return (
        Point(low, blossom(t, t, t)),
        Point(low + third, blossom(t, t, u)),
        Point(high - third, blossom(t, u, u)),
        Point(high, blossom(u, u, u)),
    )
