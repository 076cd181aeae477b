"""The emotion lane: what is lived step by step, beside what is believed and what is aimed at.

A step without a value does not break a curve: it runs straight through. Where a customer acts and nobody knows what is
felt, that stretch is dashed like an assumed one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from cxkit.measures.emotion import READINGS, Felt, Gap, Reading, felt, gaps, staff, widest
from cxkit.model.excerpt import first_number
from cxkit.model.journey import Journey
from cxkit.model.scale import face
from cxkit.views import emotion_staff
from cxkit.views.emotion_labels import labelled
from cxkit.views.emotion_places import FACE as HALO
from cxkit.views.emotion_places import Bar, Scene
from cxkit.views.frame import step_called
from cxkit.views.lanes import straight
from cxkit.views.lettering import CAPTION, lettered
from cxkit.views.moods import Curve, Region, between, path_of
from cxkit.views.picture import Area, Dash, Face, Item, Point, Stroke
from cxkit.views.readings import BASES, LOOKS, POINT, called, level_said, point
from cxkit.views.vacancy import Place
from cxkit.words import N_, say

FACE = 11.0
AXIS = 24.0
"""From the left edge of the lane to the end of its values."""


class Room(NamedTuple):
    """Heights in u: of one point, above +2 and below −2."""

    unit: float = 25.0
    above: float = 28.0
    below: float = 44.0


BLUEPRINT = Room()


@dataclass(frozen=True, slots=True)
class Lane:
    """The items of the lane, the quotes that found no room (by number of the step from 0), and the widest gap."""

    items: list[Item]
    unplaced: dict[int, tuple[str, ...]]
    gap: Gap | None = None
    against: Reading | None = None


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where levels and steps are on the page."""

    journey: Journey
    centres: Sequence[float]
    top: float
    left: float
    right: float
    lang: str
    room: Room

    def y(self, level: float) -> float:
        return round(self.top + self.room.above + (2 - level) * self.room.unit, 2)

    def points(self, found: Sequence[Felt]) -> list[Point]:
        return [Point(round(self.centres[one.place], 2), self.y(one.level)) for one in found]


def emotion_height(journey: Journey, room: Room = BLUEPRINT, *, whole: bool = False) -> float:
    """The height of the lane; 0 when nobody wrote how anything feels, of the staff too where the lane is `whole`."""
    if not any(felt(journey, reading) for reading in READINGS) and not (whole and staff(journey)):
        return 0.0
    return room.above + 4 * room.unit + room.below


def emotion_items(
    journey: Journey,
    centres: Sequence[float],
    top: float,
    left: float,
    right: float,
    lang: str,
    room: Room = BLUEPRINT,
) -> list[Item]:
    """The lane between `left` and `right` from `top` down; `centres` are the middles of the columns."""
    return emotion_lane(journey, centres, top, left, right, lang, room).items


def emotion_lane(
    journey: Journey,
    centres: Sequence[float],
    top: float,
    left: float,
    right: float,
    lang: str,
    room: Room = BLUEPRINT,
    *,
    whole: bool = False,
) -> Lane:
    """The same, with what found no room.

    `whole` adds what the staff feel, the moments of truth, and the word of a feeling beside its face.
    """
    frame = _Frame(journey, centres, top, left, right, lang, room)
    found = {reading: felt(journey, reading) for reading in READINGS}
    points: dict[str, Sequence[Point]] = {reading: frame.points(read) for reading, read in found.items() if read}
    serving = staff(journey) if whole else ()
    if serving:
        others = [(point, HALO if key == "lived" else POINT / 2) for key, line in points.items() for point in line]
        points["staff"] = emotion_staff.beside(frame.points(serving), others)
    curves = {key: Curve.through(line) for key, line in points.items()}
    against = against_of(journey)
    gap = widest_gap(journey)
    regions = between(curves["lived"], curves[against]) if against else []
    ends = [curve.points[-1].x for curve in curves.values()]
    end = max(ends) + FACE + 3 if len(ends) > 1 else right
    items: list[Item] = [*_shaded(regions), *grid(frame.y, frame.left, end, frame.lang)]
    items += emotion_staff.line(journey, serving, curves["staff"], lang) if serving else []
    for reading in reversed(READINGS):
        if reading in curves:
            items += _line(frame, reading, found[reading], curves[reading])
    if gap is not None:
        x = round(centres[gap.place], 2)
        role = "gap" if gap.difference > 0 else "exceeds"
        items.append(Stroke(straight(x, frame.y(gap.lived), x, frame.y(gap.other)), role, 1.4, kind="gap"))
    items += emotion_staff.faces(journey, serving, points["staff"], lang) if serving else []
    for reading in reversed(READINGS):
        items += _marked(frame, reading, found[reading])
    labels = labelled(
        Scene(
            journey,
            lang,
            Place(left + AXIS + 6, top + 2, right - 4, top + emotion_height(journey, room, whole=whole) - 3),
            min((b - a for a, b in pairwise(centres)), default=180.0),
            curves,
            points,
            [one.place for one in found["lived"]],
            curves[against] if against and regions else None,
            Bar(round(centres[gap.place], 2), frame.y(gap.lived), frame.y(gap.other), gap.difference) if gap else None,
        ),
        whole=whole,
    )
    return Lane(items + labels.items, labels.unplaced, gap, against)


def against_of(journey: Journey) -> Reading | None:
    """What the lived curve is compared with: what is aimed at, else what is believed."""
    others: tuple[Reading, ...] = ("aimed", "believed")
    return next((reading for reading in others if gaps(journey, reading)), None)


def widest_gap(journey: Journey) -> Gap | None:
    """The step where what is lived is farthest from what it is compared with."""
    against = against_of(journey)
    return widest(gaps(journey, against)) if against else None


def _shaded(regions: Sequence[Region]) -> list[Item]:
    """The gaps: filled and hatched, so that they show without colour too."""
    items: list[Item] = []
    for region in regions:
        role, angle = ("gap", 45.0) if region.below else ("exceeds", 135.0)
        path = tuple(Point(round(x, 2), round(y, 2)) for x, y in region.path)
        items += [Area(path, f"{role}-fill", True), Area(path, role, True, angle)]
    return items


def grid(y: Callable[[float], float], left: float, end: float, lang: str) -> list[Item]:
    """The lines of +2, 0 and −2 with their values, from `left` to `end`; `y` tells the height of a level."""
    items: list[Item] = []
    for level in (2, 0, -2):
        at = y(level)
        dash: Dash = "grid" if level else "solid"
        items.append(Stroke(straight(left + AXIS + 6, at, end, at), "hairline", 1.4, dash, kind="grid"))
        text = lettered(level_said(level, lang), 40, CAPTION)
        items.append(text.at(left + AXIS, at - CAPTION.leading / 2, "muted", "end", kind="axis", group="axis"))
    return items


def _line(frame: _Frame, reading: Reading, found: Sequence[Felt], curve: Curve) -> list[Item]:
    """A curve; the lived one in stretches by what they rest on."""
    if not curve.pieces:
        return []
    look = LOOKS[reading]
    said = say(called(reading, frame.journey.state), frame.lang)
    if reading != "lived":
        path = _rounded(path_of(curve.pieces))
        return [Stroke(path, look.role, look.width, look.dash, kind=f"curve {reading}", label=said)]
    stretches = zip((stretch(frame.journey, *pair) for pair in pairwise(found)), curve.pieces, strict=True)
    items: list[Item] = []
    for basis, run in groupby(stretches, key=lambda stretch: stretch[0]):
        dash = BASES.get(basis, "solid")
        path = _rounded(path_of([piece for _, piece in run]))
        items.append(Stroke(path, look.role, look.width, dash, kind=f"curve {basis}", label=said))
    return items


def _rounded(path: Sequence[Point]) -> tuple[Point, ...]:
    return tuple(Point(round(x, 2), round(y, 2)) for x, y in path)


def stretch(journey: Journey, one: Felt, other: Felt) -> str:
    """What the way between two readings rests on: the weaker end, and whether a customer's step between is unknown."""
    words = {felt.basis.word for felt in (one, other) if felt.basis}
    if "proposed" in words:
        return "proposed"
    skipped = any(step.customer != () for step in journey.steps[one.place + 1 : other.place])
    return "assumed" if "assumed" in words or skipped else "lived"


def _marked(frame: _Frame, reading: Reading, found: Sequence[Felt]) -> list[Item]:
    """The points of a reading: faces for what is lived."""
    items: list[Item] = []
    for one, (x, y) in zip(found, frame.points(found), strict=True):
        step = frame.journey.steps[one.place]
        value = level_said(one.level, frame.lang)
        said = say(
            N_("Step {number}, {name}: {value}"),
            frame.lang,
            number=one.place + first_number(frame.journey),
            name=step_called(step),
            value=value,
        )
        if reading != "lived":
            said = f"{say(LOOKS[reading].name, frame.lang)}. {said}"
            items.append(point(reading, x, y, f"point {reading}", said))
            continue
        if step.feeling:
            said += f" ({step.feeling})"
        unseen = one.basis is not None and one.basis.word != "observed"
        items.append(Face(x, y, face(one.level), FACE, unseen, said, f"felt-{one.place + 1}"))
    return items
