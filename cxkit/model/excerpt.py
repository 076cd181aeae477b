"""Excerpt: some steps of a journey on a sheet of their own, with what leads from them to the other sheets."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cxkit.model.flow import Edge, edges
from cxkit.model.journey import Journey


@dataclass(frozen=True, slots=True)
class Away:
    """An arrow between a box of this sheet and a step on another one."""

    edge: Edge
    outgoing: bool
    number: int
    """Of the step at the other end, in the whole journey."""
    sheet: int


class Excerpt(Journey):
    """A run of neighbouring steps; everything else is that of the whole journey."""

    start: int = 0
    sheet: int = 1
    of: int = 1
    away: tuple[Any, ...] = ()
    origin: Any = None


class Overview(Journey):
    """A journey whose steps are the phases of another one."""

    origin: Any = None


def excerpts(journey: Journey, runs: list[range]) -> list[Excerpt]:
    """The journey in parts that follow one another."""
    homes = {number: sheet for sheet, run in enumerate(runs, 1) for number in run}
    places = _places(journey)
    flow = [(edge, places.get(edge.source), places.get(edge.target)) for edge in edges(journey)]
    found = []
    for sheet, run in enumerate(runs, 1):
        away = []
        for edge, source, target in flow:
            if source is None or target is None or homes[source] == homes[target]:
                continue
            if homes[source] == sheet:
                away.append(Away(edge, True, target + 1, homes[target]))
            elif homes[target] == sheet:
                away.append(Away(edge, False, source + 1, homes[source]))
        fields: dict[str, Any] = dict(journey.__dict__)
        fields |= {"steps": journey.steps[run.start : run.stop], "away": tuple(away)}
        fields |= {"start": run.start, "sheet": sheet, "of": len(runs), "origin": journey}
        found.append(Excerpt.model_construct(set(journey.model_fields_set), **fields))
    return found


def whole(journey: Journey) -> Journey:
    """The journey that an excerpt or an overview is of; any other is whole."""
    found: Journey = journey.origin if isinstance(journey, (Excerpt, Overview)) else journey
    return found


def first_number(journey: Journey) -> int:
    """The number of its first step as a reader counts: 1, unless it is an excerpt."""
    return journey.start + 1 if isinstance(journey, Excerpt) else 1


def spans(journey: Journey) -> Iterator[tuple[int, int]]:
    """The places of the steps at both ends of every arrow between two of them."""
    places = _places(journey)
    for edge in edges(journey):
        if edge.source in places and edge.target in places:
            yield places[edge.source], places[edge.target]


def _places(journey: Journey) -> dict[str, int]:
    """The step of every end that an arrow can have."""
    found: dict[str, int] = {}
    for place, step in enumerate(journey.steps):
        found |= {action.id: place for action in step.actions}
        found |= {f"{step.id}#{item}": place for item in range(1, len(step.customer or ()))}
        found[step.id] = place
    return found
