"""Places of labels in the emotion lane: around a face, clear of the shaded area, nearest to their own face."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot, inf
from typing import NamedTuple

from cxkit.model.journey import Journey
from cxkit.views.lettering import Lettering
from cxkit.views.moods import Curve
from cxkit.views.picture import Box, Item, Point
from cxkit.views.vacancy import Place, Try

FACE = 13.5
"""Radius of a face with its halo."""
PAD_X, PAD_Y = 5.0, 2.0
APART = 8.0
"""A label is at least this much nearer to its own face than to another."""


class Bar(NamedTuple):
    """The widest gap: from what is lived to the other, in u, and in points."""

    x: float
    lived: float
    other: float
    points: float


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands in the lane. `places`: the step of each face; `against`: the other edge of the shaded area."""

    journey: Journey
    lang: str
    frame: Place
    pitch: float
    curves: Mapping[str, Curve]
    points: Mapping[str, Sequence[Point]]
    places: Sequence[int]
    against: Curve | None
    bar: Bar | None


def inside(scene: Scene, place: Place) -> bool:
    """Whether a place lies between the lived curve and the other one altogether."""
    lived, other = scene.curves["lived"], scene.against
    if other is None:
        return False
    for x in (place.left, (place.left + place.right) / 2, place.right):
        edges = lived.at(x), other.at(x)
        if edges[0] is None or edges[1] is None:
            return False
        high, low = sorted((edges[0], edges[1]))
        if place.top < high or place.bottom > low:
            return False
    return True


def shaded(scene: Scene, place: Place) -> bool:
    """Whether a place touches the shaded area."""
    lived, other = scene.curves.get("lived"), scene.against
    if lived is None or other is None:
        return False
    for part in range(5):
        x = place.left + (place.right - place.left) * part / 4
        one, two = lived.at(x), other.at(x)
        if one is not None and two is not None and min(one, two) < place.bottom and place.top < max(one, two):
            return True
    return False


def is_low(scene: Scene, at: int) -> bool:
    """Whether the free side of a face is below it: at a low, and on the worse half of a slope."""
    places, points = list(scene.places), scene.points["lived"]
    n = places.index(at)
    beside = [points[m].y for m in (n - 1, n + 1) if 0 <= m < len(points)]
    mean = sum(beside) / len(beside) if beside else points[n].y
    if abs(points[n].y - mean) < 1:
        return points[n].y > (scene.frame.top + scene.frame.bottom) / 2
    return points[n].y > mean


def dearer(scene: Scene, at: int) -> Callable[[Place], float]:
    """What a place near a face costs more: in the shaded area a little; nearer to another face everything."""
    points = scene.points["lived"]
    n = scene.places.index(at)
    own, beside = points[n], [*points[max(0, n - 2) : n], *points[n + 1 : n + 3]]

    def price(place: Place) -> float:
        mine = _away(place, own) + APART
        if any(mine >= _away(place, point) for point in beside):
            return inf
        return 14.0 if shaded(scene, place) else 0.0

    return price


def near(box: tuple[float, float], own: Point, low: bool) -> Iterator[Try]:
    """Places around a face for a box of this width and height: on its free side, beside it, on the other side."""
    width, height = box
    x, y = own
    for side in (1, -1) if low else (-1, 1):
        wrong = 0.0 if (side > 0) == low else 26.0
        for away in (3.0, 9.0, 16.0, 24.0):
            middle = y + side * (FACE + away + height / 2)
            for shift in (0, 12, -12, 24, -24, 36, -36, 50, -50, 64, -64):
                if abs(shift) <= width / 2 + FACE:
                    place = Place.around(x + shift, middle, width, height)
                    yield Try(wrong + away + abs(shift) / 3, place)
    for away in (4.0, 10.0):
        for lift in (0.0, -8.0, 8.0, -16.0, 16.0):
            for side in (1, -1):
                place = Place.around(x + side * (FACE + away + width / 2), y + lift, width, height)
                yield Try(14 + away + abs(lift) / 2 + (side < 0), place)


def _away(place: Place, point: Point) -> float:
    """How far a point is from a rectangle."""
    wide = max(place.left - point.x, 0.0, point.x - place.right)
    return hypot(wide, max(place.top - point.y, 0.0, point.y - place.bottom))


def size(words: Lettering) -> tuple[float, float]:
    return round(words.width * 1.02 + 2 * PAD_X, 2), words.height + 2 * PAD_Y


def plated(words: Lettering, place: Place, key: str, fill: str, role: str, *, quote: bool = False) -> list[Item]:
    """Words on a plate that hides grid and hatch behind them."""
    left, top, right, bottom = (round(edge, 2) for edge in place)
    kind = "plate quote" if quote else "plate"
    box = Box(
        left, top, round(right - left, 2), round(bottom - top, 2), "none", fill, 4, 0.5, id=key, kind=kind, group=key
    )
    middle = round((left + right) / 2, 2)
    return [box, words.at(middle, top + PAD_Y, role, "middle", inside=key, kind=kind, group=key)]
