"""Portions: a trace that is too much for one sheet, cut between steps into sheets that can be read."""

from collections.abc import Iterator, Sequence

from cxkit.measures.trace import Thing, Trace
from cxkit.views.trace.threads import Tied, drawn

WHOLE = 160
"""Links that one sheet holds."""
FULL, ENOUGH = 60, 40
"""Links from what hurts at which a portion ends, and at which it ends with its step."""


def portions(found: Trace) -> list[Trace]:
    """The trace itself, or parts of it in the order of the journey, each with what its things lead to."""
    links = drawn(found)
    if len(links) <= WHOLE:
        return [found]
    weight: dict[str, int] = {}
    for link in links:
        weight[link.source] = weight.get(link.source, 0) + 1
    cuts = [*_cut(_by_step(found), weight)]
    reached = {name for cut in cuts for name in _ahead(found, cut)}
    rest = [thing for thing in found.things if thing.rank == 2 and thing.id not in reached]
    cuts += [rest[start : start + ENOUGH] for start in range(0, len(rest), ENOUGH)]
    return [_kept(found, cut) for cut in cuts]


def _by_step(found: Trace) -> list[Thing]:
    """What hurts and what could be better, step by step."""
    order = {key: n for n, key in enumerate(dict.fromkeys(id(thing.journey) for thing in found.things))}
    last = len(order)

    def place(thing: Thing) -> tuple[int, int, int]:
        step = len(thing.journey.steps) if thing.step is None and thing.journey else thing.step or 0
        return order.get(id(thing.journey), last), step, thing.rank

    return sorted((thing for thing in found.things if thing.rank < 2), key=place)


def _cut(things: Sequence[Thing], weight: dict[str, int]) -> Iterator[list[Thing]]:
    held: list[Thing] = []
    links = 0
    for thing in things:
        new = held and (thing.journey is not held[-1].journey or thing.step != held[-1].step)
        if links >= FULL or (new and links >= ENOUGH):
            yield held
            held, links = [], 0
        held.append(thing)
        links += weight.get(thing.id, 1)
    if held:
        yield held


def halves(found: Trace, held: Tied) -> list[tuple[Trace, Tied]]:
    """What hangs together, in two parts of about as many things that hurt, cut between steps; whole where it has one.

    What both parts lead to is in both, so that no link is lost.
    """
    things = [thing for thing in _by_step(found) if thing.id in {one.id for one in held.things}]
    cuts = [
        n
        for n in range(1, len(things))
        if things[n].journey is not things[n - 1].journey or things[n].step != things[n - 1].step
    ]
    if not cuts:
        return [(found, held)]
    cut = min(cuts, key=lambda n: (abs(2 * n - len(things)), n))
    sides = [_ahead(found, those, beyond=0) for those in (things[:cut], things[cut:])]
    left = [thing for thing in held.things if not any(thing.id in side for side in sides)]
    sides[1] |= _ahead(found, left, beyond=0)  # initiatives that answer to nothing
    return [_side(found, held, side) for side in sides]


def _side(found: Trace, held: Tied, names: dict[str, None]) -> tuple[Trace, Tied]:
    """The part of a trace, and of its web, that has these things."""
    things = tuple(thing for thing in held.things if thing.id in names)
    kept = {thing.id for thing in things}
    links = tuple(link for link in held.links if link.source in kept and link.target in kept)
    missing = {name: lacks for name, lacks in found.missing.items() if name in kept}
    every = tuple(link for link in found.links if link.source in kept and link.target in kept)
    return Trace(things, every, missing, found.planned), Tied(things, links, ())


def _ahead(found: Trace, things: Sequence[Thing], beyond: int = 1) -> dict[str, None]:
    """The things themselves and all of a rank beyond this one that they lead to."""
    seen = dict.fromkeys(thing.id for thing in things)
    waiting = [*seen]
    while waiting:
        for name in found.leads.get(waiting.pop(), ()):
            if name not in seen and found.thing[name].rank > beyond:
                seen[name] = None
                waiting.append(name)
    return seen


def _kept(found: Trace, things: Sequence[Thing]) -> Trace:
    kept = _ahead(found, things)
    return Trace(
        tuple(thing for thing in found.things if thing.id in kept),
        tuple(link for link in found.links if link.source in kept and link.target in kept),
        {name: lacks for name, lacks in found.missing.items() if name in kept},
        found.planned,
    )
