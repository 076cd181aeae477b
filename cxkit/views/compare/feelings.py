"""Feelings: both emotion curves on one lane, and how far apart they are."""

from collections.abc import Sequence
from typing import NamedTuple

from cxkit.measures.emotion import Felt, felt
from cxkit.model.journey import Journey
from cxkit.model.scale import face
from cxkit.views.compare.joined import Joined
from cxkit.views.emotion import AXIS, FACE, Room, grid
from cxkit.views.frame import Column, step_called
from cxkit.views.lanes import straight
from cxkit.views.lettering import ARROW, Lettering, lettered
from cxkit.views.moods import Curve, between, path_of
from cxkit.views.picture import Area, Box, Dash, Face, Item, Mark, Point, Stroke
from cxkit.views.readings import level_said
from cxkit.views.vacancy import Place, Try, Vacancy
from cxkit.words import N_, say

ROOM = Room(below=30.0)
BEFORE, AFTER = N_("Before"), N_("After")
NAME_ROOM = 84.0
DOT = 9.0
BETTER, WORSE = N_("{value} better"), N_("{value} worse")


class Felts(NamedTuple):
    """What is lived in both journeys, by the columns of the union."""

    before: Sequence[tuple[int, Felt]]
    after: Sequence[tuple[int, Felt]]


def readings(of: Joined) -> Felts:
    """Both curves; each step stands where it stood in the order of its own journey, so that time runs to the right."""
    before = [(of.olds[one.place], one) for one in felt(of.difference.before) if one.place in of.olds]
    after = [(of.news[one.place], one) for one in felt(of.difference.after) if one.place in of.news]
    return Felts(sorted(before), sorted(after))


def height(found: Felts) -> float:
    """Of the lane; 0 where nobody wrote how anything feels."""
    return ROOM.above + 4 * ROOM.unit + ROOM.below if found.before or found.after else 0.0


def feelings(
    of: Joined, found: Felts, columns: Sequence[Column], top: float, left: float, right: float, lang: str
) -> list[Item]:
    """The lane between `left` and `right` from `top` down."""

    def y(level: float) -> float:
        return round(top + ROOM.above + (2 - level) * ROOM.unit, 2)

    def points(these: Sequence[tuple[int, Felt]]) -> list[Point]:
        return [Point(round(columns[n][0] + columns[n][1] / 2, 2), y(one.level)) for n, one in these]

    olds, news = points(found.before), points(found.after)
    one, other = Curve.through(olds), Curve.through(news)
    end = max((point.x for point in (*olds, *news)), default=right) + FACE + 4
    items: list[Item] = []
    for region in between(other, one):
        role, angle = ("gap", 45.0) if region.below else ("exceeds", 135.0)
        path = tuple(Point(round(x, 2), round(at, 2)) for x, at in region.path)
        items += [Area(path, f"{role}-fill", True), Area(path, role, True, angle)]
    items += grid(y, left, end, lang)
    items += _curve(one, "muted", 1.6, "after", "before", say(BEFORE, lang))
    items += _curve(other, "emotion-line", 2.8, "solid", "after", say(AFTER, lang))
    for (_, reading), (x, at) in zip(found.before, olds, strict=True):
        label = _said(of.difference.before, reading, say(BEFORE, lang), lang)
        items.append(Mark("circle", x, at, DOT, "", "emotion-surface", "muted", 1.6, "muted", "point before", label))
    for n, ((_, reading), (x, at)) in enumerate(zip(found.after, news, strict=True), 1):
        label = _said(of.difference.after, reading, say(AFTER, lang), lang)
        unseen = reading.basis is not None and reading.basis.word != "observed"
        items.append(Face(x, at, face(reading.level), FACE, unseen, label, f"felt-{n}"))
    vacancy = Vacancy(Place(left + AXIS + 8, top + 2, right - 4, top + height(found) - 3), (one, other))
    for x, at in (*olds, *news):
        vacancy.take(Place.around(x, at, 2 * FACE + 5, 2 * FACE + 5))
    items += _names(olds, news, end, right, vacancy, lang)
    return items + _widest(found, olds, news, vacancy, lang)


def _curve(curve: Curve, role: str, width: float, dash: Dash, kind: str, label: str) -> list[Item]:
    if not curve.pieces:
        return []
    path = tuple(Point(round(x, 2), round(y, 2)) for x, y in path_of(curve.pieces))
    return [Stroke(path, role, width, dash, kind=f"curve {kind}", label=label)]


def _said(journey: Journey, reading: Felt, name: str, lang: str) -> str:
    """`Before. Step 3, Arrives: −1`."""
    step = journey.steps[reading.place]
    value = level_said(reading.level, lang)
    return f"{name}. " + say(
        N_("Step {number}, {name}: {value}"), lang, number=reading.place + 1, name=step_called(step), value=value
    )


def _names(
    olds: Sequence[Point], news: Sequence[Point], end: float, right: float, vacancy: Vacancy, lang: str
) -> list[Item]:
    """The names of both curves at their right ends, apart from one another."""
    if not olds or not news or right - end < 40:
        return []
    named = []
    for points, text, role in ((olds, BEFORE, "muted"), (news, AFTER, "emotion-ink")):
        named.append((points[-1].y, lettered(say(text, lang), right - end - 4, ARROW), role))
    named.sort(key=lambda one: one[0])
    (upper, first, one), (lower, second, other) = named
    start = upper - first.height / 2
    below = max(lower - second.height / 2, start + first.height + 2)
    items: list[Item] = []
    for words, at, role in ((first, start, one), (second, below, other)):
        vacancy.take(Place(end, at, end + words.width, at + words.height))
        items.append(words.at(end, at, role, kind="curve-name", group=f"name-{role}"))
    return items


def _widest(found: Felts, olds: Sequence[Point], news: Sequence[Point], vacancy: Vacancy, lang: str) -> list[Item]:
    """A line and its words where the two are furthest apart in one column."""
    places = {n: (one.level, point) for (n, one), point in zip(found.before, olds, strict=True)}
    pairs = [(places[n], (one.level, point)) for (n, one), point in zip(found.after, news, strict=True) if n in places]
    best = max(pairs, key=lambda pair: abs(pair[1][0] - pair[0][0]), default=None)
    if best is None or best[0][0] == best[1][0]:
        return []
    (old, was), (new, now) = best
    better = new > old
    role = "exceeds" if better else "gap"
    points = lettered(say(BETTER if better else WORSE, lang, value=_points(abs(new - old), lang)), 160.0, ARROW)
    line = Stroke(straight(was.x, was.y, now.x, now.y), role, 1.4, kind="gap")
    place = vacancy.best(_tries(points, was, now))
    if place is None:
        return [line]
    left, top, right, bottom = (round(edge, 2) for edge in place)
    box = Box(
        left,
        top,
        round(right - left, 2),
        round(bottom - top, 2),
        "none",
        f"{role}-fill",
        4,
        0.5,
        id="gap",
        kind="plate",
        group="gap",
    )
    words = points.at((left + right) / 2, top + 2, role, "middle", inside="gap", kind="plate", group="gap")
    return [line, box, words]


def _points(value: float, lang: str) -> str:
    rounded = round(value, 1)
    return say(N_("{value} point") if rounded == 1 else N_("{value} points"), lang, value=rounded)


def _tries(words: Lettering, was: Point, now: Point) -> list[Try]:
    """Beside the line, then over or under its ends."""
    width, high = words.width * 1.02 + 10, words.height + 4
    top, foot = sorted((was.y, now.y))
    tries = []
    for part in range(9):
        y = top + (foot - top) * (part + 0.5) / 9
        for side in (1, -1):
            for away in (6, 22, 44):
                x = was.x + side * (width / 2 + away)
                tries.append(Try(abs(part - 4) * 2 + (side < 0) + away, Place.around(x, y, width, high)))
    for n, y in enumerate((top - FACE - high / 2 - 5, foot + FACE + high / 2 + 5)):
        tries += [Try(80.0 + n + abs(dx) / 8, Place.around(was.x + dx, y, width, high)) for dx in range(-80, 81, 16)]
    return tries
