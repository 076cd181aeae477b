"""One journey as a picture."""

from dataclasses import replace
from importlib import import_module

from cxkit.api.places import Note
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.picture import Picture
from cxkit.words import N_

VIEWS = {"blueprint": "cxkit.views.blueprint:blueprint", "map": "cxkit.views.journey_map:journey_map"}
MOST_BOXES = 2_000
"""More than this nobody reads on one sheet, and drawing would take longer than anybody waits."""


def draw(journey: Journey, scope: Scope, view: str = "auto", *, lang: str = "en", source: str = "") -> Picture:
    """A journey as a picture: `blueprint`, `map`, or the one that suits it (`auto`)."""
    module, _, function = VIEWS[suited(journey, view)].partition(":")
    made: Picture = getattr(import_module(module), function)(journey, scope, lang=lang, source=source)
    written = journey.lang if journey.lang and journey.lang != lang else ""
    return replace(made, written=written, author=journey.owner or "")


def suited(journey: Journey, view: str) -> str:
    """The view itself, or the one that suits a journey (`auto`)."""
    if view != "auto":
        return view
    return "blueprint" if journey.blueprint else "map"


def too_large(journey: Journey) -> Note | None:
    """Why a journey is not drawn, where it is past the limit."""
    boxes = sum(
        len(step.customer or ()) + len(step.actions) + len(step.evidence) + len(step.metrics) for step in journey.steps
    )
    n = max(boxes, len(journey.steps))
    if n <= MOST_BOXES:
        return None
    message = N_(
        "{id}: not drawn: {n} boxes, the limit 'boxes' is {most}; split it into journeys that lead to each other"
    )
    return Note(message, {"id": journey.id, "n": n, "most": MOST_BOXES})
