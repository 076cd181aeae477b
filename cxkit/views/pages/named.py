"""Named: what a survey or a roadmap points to in its journeys, as text with the way to its place."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxkit.model.journey import Journey, Step
from cxkit.views.frame import step_called
from cxkit.views.pages.rooms import Room, titled

ITEMS = ("pains", "gains", "opportunities", "quotes", "evidence", "fail", "frontstage", "backstage", "support")


class Place(NamedTuple):
    """A step of a journey, or something in it: the number of the step, the words, the address on its page."""

    number: int
    text: str
    target: str
    lang: str


def subjects(room: Room, path: str, names: Sequence[str]) -> Iterator[tuple[str, Journey]]:
    """The journeys that a file is about, the nearest of each name, all of the workspace where it names none."""
    if not names:
        yield from ((member.path, journey) for member, journey in room.workspace.of(Journey))
        return
    for name in names:
        found = ((member.path, journey) for member, journey in room.workspace.near(Journey, path) if journey.id == name)
        yield from [*found][:1]


def journeys(room: Room, path: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Title and page of each journey that is named."""
    for name in names:
        found = [(where, journey) for where, journey in subjects(room, path, (name,))]
        if found:
            yield titled(found[0][1]), room.pages.get(found[0][0], "")
        else:
            yield name, ""


def place(room: Room, path: str, names: Sequence[str], address: str, lang: str) -> Place | None:
    """Where an id or `journey/id` leads; None where nothing is called so."""
    journey_id, _, wanted = address.rpartition("/")
    for where, journey in subjects(room, path, (journey_id,) if journey_id else names):
        for number, step in enumerate(journey.steps, 1):
            text = step_called(step) if step.id == wanted else _inside(step, wanted)
            if text:
                page = room.pages.get(where, "")
                return Place(number, text, f"{page}#step-{number}" if page else "", room.own(journey, lang))
    return None


def _inside(step: Step, wanted: str) -> str:
    """The words of a thing in a step; empty where it is not there."""
    for field in ITEMS:
        for item in getattr(step, field):
            if item.id == wanted:
                words = (getattr(item, key, None) for key in ("text", "what", "do"))
                return next(filter(None, words), "") or wanted
    return ""
