"""Personas in figures: which job is served least, and how much of what matters an offer answers to."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxkit.model.ids import slug
from cxkit.model.journey import Journey
from cxkit.model.persona import Job, Persona
from cxkit.model.shared import Note
from cxkit.model.workspace import Scope

EXTREME, HIGH, WORTH = 15.0, 12.0, 10.0
"""Opportunity scores above which a job is said to be served that badly (Ulwick 2005)."""


class Fit(NamedTuple):
    """How many pains and gains something answers to, of how many."""

    met: int
    of: int


class Match(NamedTuple):
    """An entry of an offer that says for which pain or gain it is, both by their index."""

    offer: int
    need: int


def opportunity(job: Job) -> float | None:
    """The opportunity score of a job, from 0 to 20: importance + max(importance − satisfaction, 0) (Ulwick 2005).

    None where one of the two, each from 0 to 10, is not told.
    """
    if job.importance is None or job.satisfaction is None:
        return None
    return job.importance + max(job.importance - job.satisfaction, 0.0)


def ranked(persona: Persona) -> tuple[Job, ...]:
    """The jobs, the highest opportunity score first; those without one last, in the order of the file."""

    def place(pair: tuple[int, Job]) -> tuple[bool, float, int]:
        score = opportunity(pair[1])
        return score is None, -(score or 0.0), pair[0]

    return tuple(job for _, job in sorted(enumerate(persona.jobs), key=place))


def matches(offers: Sequence[Note], needs: Sequence[Note]) -> tuple[Match, ...]:
    """Which offer is for which need, as its `for` says by id or by the words of the need."""
    named: dict[str, int] = {}
    for index, need in enumerate(needs):
        for name in (need.id, need.text, slug(need.text)):
            if name:
                named.setdefault(name, index)
    found = (
        Match(place, named[known])
        for place, offer in enumerate(offers)
        for name in offer.for_
        if (known := name if name in named else slug(name)) in named
    )
    return tuple(dict.fromkeys(found))


def fit(persona: Persona) -> Fit | None:
    """Pains with a reliever and gains with a creator, of all of both (Osterwalder 2014).

    None where no entry of the offer says what it is for: that is unknown, and not nothing.
    """
    offer = persona.value_map
    if offer is None or not (persona.pains or persona.gains):
        return None
    if not any(note.for_ for note in (*offer.pain_relievers, *offer.gain_creators)):
        return None
    pains = {match.need for match in matches(offer.pain_relievers, persona.pains)}
    gains = {match.need for match in matches(offer.gain_creators, persona.gains)}
    return Fit(len(pains) + len(gains), len(persona.pains) + len(persona.gains))


def travelled(persona: Persona, scope: Scope) -> Iterator[Journey]:
    """The journeys that name a persona, today's first, then by path."""
    found = [journey for _, journey in scope.workspace.of(Journey) if persona.id and persona.id in journey.persona]
    order = ("current", "future", "ideal")
    yield from sorted(found, key=lambda journey: order.index(journey.state))
