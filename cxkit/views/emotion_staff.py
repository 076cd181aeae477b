"""The feelings of the staff in the emotion lane: small faces on a thin curve, clear of the points of the customer."""

from collections.abc import Sequence
from itertools import groupby, pairwise
from math import hypot

from cxkit.measures.emotion import Felt
from cxkit.model.excerpt import first_number
from cxkit.model.journey import Journey
from cxkit.model.scale import face
from cxkit.views.frame import step_called
from cxkit.views.moods import Curve, path_of
from cxkit.views.picture import Dash, Face, Item, Point, Stroke
from cxkit.views.readings import LOOKS, SMALL, level_said
from cxkit.words import N_, say

SHIFTS = (0.0, 24.0, -24.0, 34.0, -34.0)
"""How far a small face may stand from the middle of its column, in u."""


def beside(points: Sequence[Point], others: Sequence[tuple[Point, float]]) -> list[Point]:
    """The points, each moved along its own height where it would touch one of the others (with their radius)."""
    found = []
    for x, y in points:
        tries = [Point(round(x + shift, 2), y) for shift in SHIFTS]
        free = (at for at in tries if all(hypot(at.x - o.x, at.y - o.y) >= SMALL + radius + 2 for o, radius in others))
        found.append(next(free, tries[1]))
    return found


def line(journey: Journey, found: Sequence[Felt], curve: Curve, lang: str) -> list[Item]:
    """The curve, where there are two points or more; dashed over steps with staff of whom nobody knows."""
    look = LOOKS["staff"]
    said = say(look.name, lang)
    items: list[Item] = []
    pairs = zip(pairwise(found), curve.pieces, strict=True)
    for unknown, run in groupby(pairs, key=lambda pair: _skipped(journey, *pair[0])):
        path = tuple(Point(round(x, 2), round(y, 2)) for x, y in path_of([piece for _, piece in run]))
        dash: Dash = "curve-assumed" if unknown else look.dash
        items.append(Stroke(path, look.role, look.width, dash, kind="curve staff", label=said))
    return items


def _skipped(journey: Journey, one: Felt, other: Felt) -> bool:
    """Whether somebody serves between two readings who has none."""
    return any(step.frontstage for step in journey.steps[one.place + 1 : other.place])


def faces(journey: Journey, found: Sequence[Felt], points: Sequence[Point], lang: str) -> list[Item]:
    """A small face a reading, dashed where nobody observed it."""
    items: list[Item] = []
    for one, (x, y) in zip(found, points, strict=True):
        said = say(
            N_("Step {number}, {name}: {value}"),
            lang,
            number=one.place + first_number(journey),
            name=step_called(journey.steps[one.place]),
            value=level_said(one.level, lang),
        )
        unseen = one.basis is not None and one.basis.word != "observed"
        label = f"{say(LOOKS['staff'].name, lang)}. {said}"
        items.append(Face(x, y, face(one.level), SMALL, unseen, label, f"staff-{one.place + 1}"))
    return items
