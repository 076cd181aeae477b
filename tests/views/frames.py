"""Where things of a picture are: frames, what is near, and how far a line runs through a frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import Generic, NamedTuple, TypeVar

from cxkit.render.hatch import flattened
from cxkit.views.lettering import RESERVE
from cxkit.views.picture import Area, Box, Face, Icon, Item, Mark, Point, Stroke, Words
from cxkit.views.text import width as measured

ABOVE, BELOW = 0.74, 0.2  # what letters need over and under their baseline, in em
_CELL = 96.0  # u
_CORNER = 4.0  # u: pieces of a rounded corner are shorter

T = TypeVar("T")
Leg = tuple[Point, Point]


class Frame(NamedTuple):
    """A rectangle by its edges, in u."""

    left: float
    top: float
    right: float
    bottom: float

    def less(self, by: float) -> Frame:
        return Frame(self.left + by, self.top + by, self.right - by, self.bottom - by)

    def holds(self, other: Frame, slack: float = 0.5) -> bool:
        return (
            self.left - slack <= other.left
            and self.top - slack <= other.top
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: Frame, by: float = 0.0) -> bool:
        """Whether the two share more than `by` in both directions."""
        return (
            self.left + by < other.right
            and other.left + by < self.right
            and self.top + by < other.bottom
            and other.top + by < self.bottom
        )

    def has(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def off(self, x: float, y: float) -> float:
        """How far a point is from the border, inside or outside."""
        beside = max(self.left - x, 0.0, x - self.right), max(self.top - y, 0.0, y - self.bottom)
        if any(beside):
            return hypot(*beside)
        return min(x - self.left, self.right - x, y - self.top, self.bottom - y)


def frame(item: Item) -> Frame:
    """What an item covers."""
    match item:
        case Box():
            return Frame(item.x, item.y, item.x + item.width, item.y + item.height)
        case Icon():
            return Frame(item.x, item.y, item.x + item.size, item.y + item.size)
        case Mark():
            half = item.size / 2
            return Frame(item.x - half, item.y - half, item.x + half, item.y + half)
        case Face():
            far = item.radius
            return Frame(item.x - far, item.y - far, item.x + far, item.y + far)
        case Words():
            return around(line_frames(item)) or Frame(item.x, item.y, item.x, item.y)
        case Stroke():
            half = item.width / 2
            return _of(flattened(item.points)).less(-half)
        case Area():
            return _of(outline(item))


def outline(area: Area) -> list[Point]:
    """The polygon of an area."""
    return flattened(area.points) if area.curved else list(area.points)


def around(frames: Iterable[Frame]) -> Frame | None:
    """The smallest frame that holds all."""
    found = list(frames)
    if not found:
        return None
    lefts, tops, rights, bottoms = zip(*found, strict=True)
    return Frame(min(lefts), min(tops), max(rights), max(bottoms))


def line_frames(words: Words, reserve: float = RESERVE) -> list[Frame]:
    """What each line of a text covers, a little wider than the table of widths says."""
    found = []
    for n, line in enumerate(words.lines):
        wide = measured(line, words.size, words.weight, words.italic) * reserve
        left = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.anchor]
        y = words.y + n * words.leading
        if wide:
            found.append(Frame(left, y - ABOVE * words.size, left + wide, y + BELOW * words.size))
    return found


def _of(points: Sequence[Point]) -> Frame:
    xs, ys = [point.x for point in points], [point.y for point in points]
    return Frame(min(xs), min(ys), max(xs), max(ys))


def run(stroke: Stroke) -> list[Point]:
    """A stroke as a polyline without points that lie on the way."""
    points: list[Point] = []
    for point in _flat(stroke.points):
        if points and hypot(point.x - points[-1].x, point.y - points[-1].y) < 0.01:
            continue
        while len(points) > 1 and _straight(points[-2], points[-1], point):
            points.pop()
        points.append(point)
    return points


def _flat(points: Sequence[Point]) -> Iterator[Point]:
    """A curve as points: few of a rounded corner, more of a long curve, the ends of a straight line."""
    yield points[0]
    for at in range(0, len(points) - 3, 3):
        piece = points[at : at + 4]
        (x, y), (to_x, to_y) = piece[0], piece[-1]
        if x == to_x == piece[1].x == piece[2].x or y == to_y == piece[1].y == piece[2].y:
            yield piece[-1]
        else:
            yield from flattened(piece, 3 if hypot(to_x - x, to_y - y) < 12 else 8)[1:]


def _straight(a: Point, b: Point, c: Point) -> bool:
    """Whether the way from a over b to c goes on without a bend."""
    across = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    along = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)
    return along > 0 and abs(across) < 0.02 * hypot(c.x - a.x, c.y - a.y)


def legs(points: Sequence[Point]) -> Iterator[tuple[Leg, Frame]]:
    """The stretches of a polyline with their frames."""
    return (((a, b), _of((a, b))) for a, b in pairwise(points))


def length_in(points: Sequence[Point], box: Frame) -> float:
    """How long a polyline runs inside a frame, in u."""
    return sum(_length_in(a, b, box) for a, b in pairwise(points))


def _length_in(a: Point, b: Point, box: Frame) -> float:
    """Liang and Barsky's clipping."""
    low, high = 0.0, 1.0
    for start, way, least, most in ((a.x, b.x - a.x, box.left, box.right), (a.y, b.y - a.y, box.top, box.bottom)):
        if way == 0:
            if not least < start < most:
                return 0.0
            continue
        one, other = sorted(((least - start) / way, (most - start) / way))
        low, high = max(low, one), min(high, other)
    return max(0.0, high - low) * hypot(b.x - a.x, b.y - a.y)


def shared(one: Leg, other: Leg, apart: float = 1.0) -> float:
    """How long two stretches of one direction, nearer than `apart`, lie on one another, in u."""
    (a, b), (c, d) = one, other
    length, second = hypot(b.x - a.x, b.y - a.y), hypot(d.x - c.x, d.y - c.y)
    if not length or not second:
        return 0.0
    ux, uy = (b.x - a.x) / length, (b.y - a.y) / length
    if abs(ux * (d.y - c.y) - uy * (d.x - c.x)) > 0.05 * second:
        return 0.0
    if min(abs(ux * (p.y - a.y) - uy * (p.x - a.x)) for p in (c, d)) >= apart:
        return 0.0
    from_, to = sorted(ux * (p.x - a.x) + uy * (p.y - a.y) for p in (c, d))
    return max(0.0, min(length, to) - max(0.0, from_))


def neighbours(stretches: Sequence[tuple[T, Leg]], apart: float = 1.0) -> Iterator[tuple[tuple[T, Leg], tuple[T, Leg]]]:
    """Every two stretches that may lie on one another: level or upright ones at one height, slanted ones nearby."""
    slanted = []
    straight: tuple[list[tuple[float, int]], ...] = ([], [])
    for n, (_, ((ax, ay), (bx, by))) in enumerate(stretches):
        if hypot(bx - ax, by - ay) < _CORNER:
            continue
        if abs(by - ay) <= 0.02 * abs(bx - ax):
            straight[0].append(((ay + by) / 2, n))
        elif abs(bx - ax) <= 0.02 * abs(by - ay):
            straight[1].append(((ax + bx) / 2, n))
        else:
            slanted.append((n, _of(stretches[n][1])))
    for lines in straight:
        lines.sort()
        for at, (place, n) in enumerate(lines):
            for other, m in lines[at + 1 :]:
                if other - place >= apart:
                    break
                yield stretches[min(n, m)], stretches[max(n, m)]
    for (n, one), (m, beside) in Near(slanted).pairs():
        if one.meets(beside, -apart):
            yield stretches[n], stretches[m]


class Near(Generic[T]):
    """Things with frames, asked for by place; answers come in the order in which they were given."""

    def __init__(self, things: Iterable[tuple[T, Frame]]) -> None:
        self.things = list(things)
        self._cells: dict[tuple[int, int], list[int]] = {}
        for n, (_, where) in enumerate(self.things):
            for cell in _cells(where):
                self._cells.setdefault(cell, []).append(n)

    def to(self, where: Frame) -> Iterator[tuple[T, Frame]]:
        """Those whose frame touches this one."""
        found = {n for cell in _cells(where) for n in self._cells.get(cell, ())}
        return (self.things[n] for n in sorted(found) if self.things[n][1].meets(where, -0.01))

    def along(self, points: Sequence[Point]) -> Iterator[tuple[T, Frame]]:
        """Those that a polyline touches with the frame of one of its stretches."""
        found = {id(thing): (thing, place) for _, where in legs(points) for thing, place in self.to(where)}
        return iter(found.values())

    def pairs(self) -> Iterator[tuple[tuple[T, Frame], tuple[T, Frame]]]:
        """Every two of them that share a cell, each pair once."""
        found = {
            (a, b) for those in self._cells.values() for at, a in enumerate(those) for b in those[at + 1 :] if a != b
        }
        return ((self.things[a], self.things[b]) for a, b in sorted(found))


def _cells(where: Frame) -> Iterator[tuple[int, int]]:
    for column in range(int(where.left // _CELL), int(where.right // _CELL) + 1):
        for row in range(int(where.top // _CELL), int(where.bottom // _CELL) + 1):
            yield column, row
