"""Labels of the emotion lane: names of curves, the widest gap, feelings and quotes, each where there is room."""

from dataclasses import dataclass

from cxkit.views.emotion_moments import moments
from cxkit.views.emotion_places import FACE, Scene, dearer, inside, is_low, near, plated, size
from cxkit.views.lettering import ARROW, QUOTE, Lettering, Style, lettered
from cxkit.views.picture import Item
from cxkit.views.quotes import quoted
from cxkit.views.readings import INKS, POINT, SMALL, called
from cxkit.views.text import clean
from cxkit.views.vacancy import Place, Try, Vacancy
from cxkit.words import N_, say

FEELING = Style(10, 13, 600)
QUOTE_LINES = 4
LEAST_NAME, WIDEST_NAME = 44.0, 110.0
LATE = 40.0
"""A curve that ends at most so far before the last point of all, in u, has its name with the others."""
SIDES = {"lived": 2 * FACE, "staff": 2 * SMALL + 4}
"""What the points of a reading take, where it is not what an open diamond takes."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Items, and the quotes that found no room, by step from 0."""

    items: list[Item]
    unplaced: dict[int, tuple[str, ...]]


def labelled(scene: Scene, *, whole: bool) -> Labels:
    """All labels, the most telling first: what comes later takes the room that is left.

    `whole` adds the moments of truth with their reasons, and feelings in words.
    """
    vacancy = Vacancy(scene.frame, tuple(scene.curves.values()))
    for reading, points in scene.points.items():
        side = SIDES.get(reading, POINT + 6)
        for x, y in points:
            vacancy.take(Place.around(x, y, side, side))
    if scene.bar:
        top, bottom = sorted((scene.bar.lived, scene.bar.other))
        vacancy.take(Place(scene.bar.x - 1, top, scene.bar.x + 1, bottom))
    items = _names(scene, vacancy)
    items += _gap(scene, vacancy)
    items += moments(scene, vacancy) if whole else []
    quotes, unplaced = _quotes(scene, vacancy)
    items += quotes
    if whole:
        items += _feelings(scene, vacancy)
    items += _early(scene, vacancy) if len(scene.curves) > 1 else []
    return Labels(items, unplaced)


def gap_said(points: float, lang: str) -> str:
    """`2 points apart`."""
    value = abs(round(points, 1))
    return say(N_("{value} point apart") if value == 1 else N_("{value} points apart"), lang, value=value)


def _names(scene: Scene, vacancy: Vacancy) -> list[Item]:
    """The names of the curves at their right ends, one under another; none when there is one curve, or no room.

    A curve that ends long before the others has its name beside its last point.
    """
    if len(scene.curves) < 2:
        return []
    ends = {reading: points[-1] for reading, points in scene.points.items() if points}
    end = max(point.x for point in ends.values())
    x = end + FACE + 5
    room = scene.frame.right - x
    if room < LEAST_NAME:
        return []
    named = sorted(
        (point.y, n, _called(scene, reading, min(room, WIDEST_NAME)), reading)
        for n, (reading, point) in enumerate(ends.items())
        if end - point.x <= LATE
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
        items.append(words.at(x, top, INKS[reading], kind="curve-name", group=f"name-{reading}"))
    return items


def _called(scene: Scene, reading: str, wide: float) -> Lettering:
    return lettered(say(called(reading, scene.journey.state), scene.lang), wide, ARROW)


def _early(scene: Scene, vacancy: Vacancy) -> list[Item]:
    """The name of a curve that ends long before the others, beside its last point where there is room."""
    ends = {reading: points[-1] for reading, points in scene.points.items() if points}
    end = max((point.x for point in ends.values()), default=0.0)
    items: list[Item] = []
    for reading, point in ends.items():
        words = _called(scene, reading, WIDEST_NAME)
        if end - point.x > LATE:
            found = vacancy.best(near(size(words), point, low=True))
            if found is not None:
                items += plated(words, found, f"name-{reading}", "emotion-surface", INKS[reading])
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
        width, height = size(words)
        for step in range(9):
            y = top + (bottom - top) * (step + 0.5) / 9
            off = abs(y - (top + bottom) / 2) / 4 + 6 * len(words.lines)
            for side in (1, -1):
                beside = Place.around(x + side * (width / 2 + 6), y, width, height)
                tries.append(Try(off + (side < 0) + (0 if inside(scene, beside) else 15), beside))
        for y, away in ((top - FACE - height / 2 - 4, 40.0), (bottom + FACE + height / 2 + 4, 42.0)):
            tries += [Try(away + abs(dx) / 8, Place.around(x + dx, y, width, height)) for dx in range(-80, 81, 16)]
    place = vacancy.best(tries)
    if place is None:
        return []
    words = min(shapes, key=lambda one: abs(size(one)[0] - (place.right - place.left)))
    fill = f"{role}-fill" if inside(scene, place) else "emotion-surface"
    return plated(words, place, "gap", fill, role)


def _feelings(scene: Scene, vacancy: Vacancy) -> list[Item]:
    items: list[Item] = []
    for place in scene.places:
        step = scene.journey.steps[place]
        words = lettered(step.feeling or "", 90.0, FEELING)
        if not words.lines or len(words.lines) > 2:
            continue
        point = scene.points["lived"][scene.places.index(place)]
        found = vacancy.best(near(size(words), point, is_low(scene, place)), dearer(scene, place))
        if found is not None:
            items += plated(words, found, f"feeling-{place + 1}", "emotion-surface", "emotion-ink")
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
    low, own = is_low(scene, at), scene.points["lived"][scene.places.index(at)]
    made: dict[Place, Lettering] = {}
    tries: list[Try] = []
    for words in shapes.values():
        for cost, place in near(size(words), own, low):
            if made.setdefault(place, words) is words:
                tries.append(Try(cost + 5 * len(words.lines), place))
    found = vacancy.best(tries, dearer(scene, at))
    if found is None:
        return []
    return plated(made[found], found, f"quote-{at + 1}", "emotion-surface", "ink", quote=True)
