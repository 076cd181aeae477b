"""Sublanes: people apart from systems in view, one area apart from the other behind the line of visibility."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cxkit.model.excerpt import whole
from cxkit.model.journey import Action, Journey
from cxkit.model.workspace import Scope
from cxkit.views.boxes import Fitted
from cxkit.views.frame import NO_AREA, area_title
from cxkit.words import N_, say

PEOPLE, SYSTEMS = N_("people"), N_("systems")
LEAST_BOXES = 2
"""For each area; with fewer a row of each would be almost empty."""
MOST_AREAS = 4
"""With more of them the lane would fall apart into rows of one box each; the areas have a view of their own."""


class Sublane(NamedTuple):
    """A part of a lane with its title (empty: the lane is whole) and the ids of its boxes."""

    key: str
    title: str
    boxes: frozenset[str]


def sublanes(journey: Journey, scope: Scope, fitted: Sequence[Fitted], lang: str) -> Mapping[str, Sequence[Sublane]]:
    """The parts of every lane of the provider that has boxes, from the top down."""
    by_lane: dict[str, list[Fitted]] = {}
    for one in fitted:
        by_lane.setdefault(one.tile.lane, []).append(one)
    found: dict[str, Sequence[Sublane]] = {
        lane: [Sublane(lane, "", _ids(by_lane[lane]))] for lane in ("front", "back", "support") if lane in by_lane
    }
    if "front" in found:
        found["front"] = _kinds(journey, scope, by_lane["front"], lang) or found["front"]
    if "back" in found:
        found["back"] = _areas(journey, scope, by_lane["back"], lang) or found["back"]
    return found


def _kinds(journey: Journey, scope: Scope, boxes: Sequence[Fitted], lang: str) -> list[Sublane]:
    """People, then systems, where both are in view."""
    system = [one for one in boxes if (actor := scope.lead(_action(journey, one))) and actor.type == "system"]
    if not system or len(system) == len(boxes):
        return []
    people = _ids(boxes) - _ids(system)
    return [Sublane("front", say(PEOPLE, lang), people), Sublane("systems", say(SYSTEMS, lang), _ids(system))]


def _areas(journey: Journey, scope: Scope, boxes: Sequence[Fitted], lang: str) -> list[Sublane]:
    """The areas in the order in which the customer's case reaches them; what has none comes last."""
    behind = [scope.area(action) or "" for step in whole(journey).steps for action in step.backstage]
    named = [area for area in dict.fromkeys(behind) if area]
    if len(named) < 2 or len(set(behind)) > MOST_AREAS or len(behind) < LEAST_BOXES * len(set(behind)):
        return []
    grouped: dict[str, list[Fitted]] = {area: [] for area in (*named, "")}
    for one in boxes:
        grouped[scope.area(_action(journey, one)) or ""].append(one)
    return [
        Sublane(f"back-{n}", area_title(scope, area) if area else say(NO_AREA, lang), _ids(mine))
        for n, (area, mine) in enumerate(grouped.items(), 1)
        if mine
    ]


def _action(journey: Journey, one: Fitted) -> Action:
    step = journey.steps[one.tile.column]
    return {"front": step.frontstage, "back": step.backstage, "support": step.support}[one.tile.lane][one.tile.slot]


def _ids(boxes: Sequence[Fitted]) -> frozenset[str]:
    return frozenset(one.tile.id for one in boxes)
