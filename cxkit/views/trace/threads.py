"""Threads: which links of a trace are drawn, and which things they tie together."""

from collections.abc import Sequence
from typing import NamedTuple

from cxkit.measures.trace import Link, Thing, Trace


class Tied(NamedTuple):
    """What is drawn as a web, the links in it, and what hangs loose."""

    things: tuple[Thing, ...]
    links: tuple[Link, ...]
    loose: tuple[Thing, ...]


def tied(found: Trace) -> Tied:
    """The things that hang together with an initiative, or with anything where there is none."""
    links = drawn(found)
    roots = _roots(found, links)
    planned = found.of("initiative")
    joined = {name for link in links for name in link[:2]}
    whole = {roots[thing.id] for thing in planned if thing.id in joined} if planned else {*map(roots.get, joined)}
    things = tuple(thing for thing in found.things if thing.id in joined and roots[thing.id] in whole)
    kept = {thing.id for thing in things}
    loose = tuple(thing for thing in found.things if thing.id not in kept)
    return Tied(things, tuple(link for link in links if link.source in kept), loose)


def drawn(found: Trace) -> tuple[Link, ...]:
    """All links but those that say again what two others say, and those that follow where one is named."""
    named = {link.source for link in found.links if link.how == "named"}
    made: list[Link] = []
    for link in found.links:
        source, target = found.thing[link.source], found.thing[link.target]
        if source.rank == 0 and target.rank == 2:
            over = (name for name in found.leads.get(link.source, ()) if found.thing[name].rank == 1)
            if any(link.target in found.leads.get(name, ()) for name in over):
                continue
            if source.sort == "gap" and link.how == "followed" and link.source in named:
                continue
        made.append(link)
    return tuple(made)


def _roots(found: Trace, links: Sequence[Link]) -> dict[str, str]:
    """One thing that stands for all that hang together, by thing."""
    parent = {thing.id: thing.id for thing in found.things}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for link in links:
        parent[root(link.source)] = root(link.target)
    return {name: root(name) for name in parent}
