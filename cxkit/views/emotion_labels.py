"""Labels of the emotion lane: names of curves, the widest gap, feelings and quotes, each where there is room."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot, inf
from typing import NamedTuple

from cxkit.measures.emotion import Reading
from cxkit.model.journey import Journey
from cxkit.views.lettering import ARROW, QUOTE, Lettering, Style, lettered
from cxkit.views.moods import Curve
from cxkit.views.picture import Box, Item, Point
from cxkit.views.quotes import quoted
from cxkit.views.readings import LOOKS, POINT
from cxkit.views.text import clean
from cxkit.views.vacancy import Place, Try, Vacancy
from cxkit.words import N_, say

FEELING = Style(10, 13, 600)
FACE = 13.5
"""Radius of a face with its halo."""
PAD_X, PAD_Y = 5.0, 2.0
QUOTE_LINES = 4
APART = 8.0
"""A label is at least this much nearer to its own face than to another."""
LEAST_NAME, WIDEST_NAME = 44.0, 110.0


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
    curves: Mapping[Reading, Curve]
    points: Mapping[Reading, Sequence[Point]]
    places: Sequence[int]
    against: Curve | None
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Labels:
    """Items, and the quotes that found no room, by step from 0."""

    items: list[Item]
    unplaced: dict[int, tuple[str, ...]]


def labelled(scene: Scene, *, feelings: bool) -> Labels:
    """All labels, the most telling first: what comes later takes the room that is left."""
    vacancy = Vacancy(scene.frame, tuple(scene.curves.values()))
    for reading, points in scene.points.items():
        side = 2 * FACE if reading == "lived" else POINT + 6
        for x, y in points:
            vacancy.take(Place.around(x, y, side, side))
    if scene.bar:
        top, bottom = sorted((scene.bar.lived, scene.bar.other))
        vacancy.take(Place(scene.bar.x - 1, top, scene.bar.x + 1, bottom))
    items = _names(scene, vacancy)
    items += _gap(scene, vacancy)
    quotes, unplaced = _quotes(scene, vacancy)
    items += quotes
    if feelings:
        items += _feelings(scene, vacancy)
    return Labels(items, unplaced)


def gap_said(points: float, lang: str) -> str:
    """`2 points apart`."""
    value = abs(round(points, 1))
    return say(N_("{value} point apart") if value == 1 else N_("{value} points apart"), lang, value=value)


def _names(scene: Scene, vacancy: Vacancy) -> list[Item]:
    """The names of the curves at their right ends, one under another; none when there is one curve, or no room."""
    if len(scene.curves) < 2:
        return []
    end = max(points[-1].x for points in scene.points.values() if points)
    x = end + FACE + 5
    room = scene.frame.right - x
    if room < LEAST_NAME:
        return []
    named = sorted(
        (points[-1].y, n, lettered(say(LOOKS[reading].name, scene.lang), min(room, WIDEST_NAME), ARROW), reading)
        for n, (reading, points) in enumerate(scene.points.items())
        if points
    )
    tops: list[float] = []
    for y, _, words, _ in named:
        wish = y - words.height / 2
        tops.append(max(wish, tops[-1] + named[len(tops) - 1][2].height + 2) if tops else wish)
    low = scene.frame.bottom - 2
    for n in range(len(tops) - 1, -1, -1):
        tops[n] = max(scene.frame.top, min(tops[n], low - named[n][2].height))
        low = tops[n] - 2
    items: list[Item] = []
    for top, (_, _, words, reading) in zip(tops, named, strict=True):
        vacancy.take(Place(x, top, x + words.width, top + words.height))
        role = "emotion-ink" if reading == "lived" else "back-ink" if reading == "believed" else "exceeds"
        items.append(words.at(x, top, role, kind="curve-name", group=f"name-{reading}"))
    return items


def _gap(scene: Scene, vacancy: Vacancy) -> list[Item]:
    """How many points the widest gap has, beside the line that shows it."""
    if scene.bar is None:
        return []
    x, lived, other, points = scene.bar
    role = "gap" if points > 0 else "exceeds"
    top, bottom = sorted((lived, other))
    tries: list[Try] = []
    shapes = [lettered(gap_said(points, scene.lang), width, ARROW) for width in (200.0, 90.0)]
    for words in shapes:
        width, height = _size(words)
        for step in range(9):
            y = top + (bottom - top) * (step + 0.5) / 9
            off = abs(y - (top + bottom) / 2) / 4 + 6 * len(words.lines)
            for side in (1, -1):
                beside = Place.around(x + side * (width / 2 + 6), y, width, height)
                tries.append(Try(off + (side < 0) + (0 if _inside(scene, beside) else 15), beside))
        for y, away in ((top - FACE - height / 2 - 4, 40.0), (bottom + FACE + height / 2 + 4, 42.0)):
            tries += [Try(away + abs(dx) / 8, Place.around(x + dx, y, width, height)) for dx in range(-80, 81, 16)]
    place = vacancy.best(tries)
    if place is None:
        return []
    words = min(shapes, key=lambda one: abs(_size(one)[0] - (place.right - place.left)))
    fill = f"{role}-fill" if _inside(scene, place) else "emotion-surface"
    return _plated(words, place, "gap", fill, role)


def _inside(scene: Scene, place: Place) -> bool:
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


def _shaded(scene: Scene, place: Place) -> bool:
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


def _feelings(scene: Scene, vacancy: Vacancy) -> list[Item]:
    items: list[Item] = []
    for place in scene.places:
        step = scene.journey.steps[place]
        words = lettered(step.feeling or "", 90.0, FEELING)
        if not words.lines or len(words.lines) > 2:
            continue
        point = scene.points["lived"][scene.places.index(place)]
        found = vacancy.best(_near(words, point, _low(scene, place)), _dearer(scene, place))
        if found is not None:
            items += _plated(words, found, f"feeling-{place + 1}", "emotion-surface", "emotion-ink")
    return items


def _quotes(scene: Scene, vacancy: Vacancy) -> tuple[list[Item], dict[int, tuple[str, ...]]]:
    """One quote a step beside its face, the strongest feelings first; the others are handed back."""
    items: dict[int, list[Item]] = {}
    left: dict[int, tuple[str, ...]] = {}
    steps = scene.journey.steps
    points = dict(zip(scene.places, scene.points.get("lived", ()), strict=True))
    middle = (scene.frame.top + scene.frame.bottom) / 2
    order = sorted(range(len(steps)), key=lambda at: (-abs(points[at].y - middle) if at in points else 1e9, at))
    for at in order:
        texts = [quoted(note.text, scene.lang) for note in steps[at].quotes if clean(note.text).strip()]
        for n, text in enumerate(texts if at in points else ()):
            if made := _quote(scene, vacancy, at, text):
                items[at] = made
                texts.pop(n)
                break
        if texts:
            left[at] = tuple(texts)
    return [item for at in sorted(items) for item in items[at]], dict(sorted(left.items()))


def _quote(scene: Scene, vacancy: Vacancy, at: int, text: str) -> list[Item]:
    wide = max(96.0, min(176.0, scene.pitch - 8))
    shapes: dict[tuple[str, ...], Lettering] = {}
    for width in (wide, wide * 0.72, wide * 0.55, wide * 1.25):
        words = lettered(text, width, QUOTE)
        if len(words.lines) <= QUOTE_LINES:
            shapes.setdefault(words.lines, words)
    low, own = _low(scene, at), scene.points["lived"][scene.places.index(at)]
    made: dict[Place, Lettering] = {}
    tries: list[Try] = []
    for words in shapes.values():
        for cost, place in _near(words, own, low):
            if made.setdefault(place, words) is words:
                tries.append(Try(cost + 5 * len(words.lines), place))
    found = vacancy.best(tries, _dearer(scene, at))
    if found is None:
        return []
    return _plated(made[found], found, f"quote-{at + 1}", "emotion-surface", "ink", quote=True)


def _low(scene: Scene, at: int) -> bool:
    """Whether the free side of a face is below it: at a low, and on the worse half of a slope."""
    places, points = list(scene.places), scene.points["lived"]
    n = places.index(at)
    beside = [points[m].y for m in (n - 1, n + 1) if 0 <= m < len(points)]
    mean = sum(beside) / len(beside) if beside else points[n].y
    if abs(points[n].y - mean) < 1:
        return points[n].y > (scene.frame.top + scene.frame.bottom) / 2
    return points[n].y > mean


def _dearer(scene: Scene, at: int) -> Callable[[Place], float]:
    """What a place near a face costs more: in the shaded area a little; nearer to another face everything."""
    points = scene.points["lived"]
    n = scene.places.index(at)
    own, beside = points[n], [*points[max(0, n - 2) : n], *points[n + 1 : n + 3]]

    def dearer(place: Place) -> float:
        mine = _away(place, own) + APART
        if any(mine >= _away(place, point) for point in beside):
            return inf
        return 14.0 if _shaded(scene, place) else 0.0

    return dearer


def _near(words: Lettering, own: Point, low: bool) -> Iterator[Try]:
    """Places around a face: on its free side, beside it, on the other side."""
    width, height = _size(words)
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


def _size(words: Lettering) -> tuple[float, float]:
    return round(words.width * 1.02 + 2 * PAD_X, 2), words.height + 2 * PAD_Y


def _plated(words: Lettering, place: Place, key: str, fill: str, role: str, *, quote: bool = False) -> list[Item]:
    """Words on a plate that hides grid and hatch behind them."""
    left, top, right, bottom = (round(edge, 2) for edge in place)
    kind = "plate quote" if quote else "plate"
    box = Box(
        left, top, round(right - left, 2), round(bottom - top, 2), "none", fill, 4, 0.5, id=key, kind=kind, group=key
    )
    middle = round((left + right) / 2, 2)
    return [box, words.at(middle, top + PAD_Y, role, "middle", inside=key, kind=kind, group=key)]
