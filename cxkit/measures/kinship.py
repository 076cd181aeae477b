"""Kinship: all journeys that a workspace knows of, with a map or without, and which belongs to which."""

import posixpath
from dataclasses import dataclass, replace

from cxkit.model.journey import Journey
from cxkit.model.portfolio import PHASES, Candidate, Portfolio
from cxkit.model.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Kin:
    """One journey: with a map when it has a file, listed when a portfolio has it, else only named by another one.

    `phase` is the number of its phase, None where no portfolio says it; `parent` and `leads_to` are places in the list
    of all kin. A `parent` that would lead back to the journey itself is left out and `circular` says so.
    """

    id: str
    title: str
    path: str = ""
    journey: Journey | None = None
    candidate: Candidate | None = None
    phase: int | None = None
    parent: int | None = None
    part_of: str = ""
    leads_to: tuple[int, ...] = ()
    variant_of: int | None = None
    circular: bool = False

    @property
    def mapped(self) -> bool:
        return self.journey is not None


def kin(workspace: Workspace, portfolio: Portfolio | None = None, path: str = "") -> tuple[Kin, ...]:
    """The journeys of a portfolio (at `path`) in its order, then the others that have a file by path, then the rest.

    The rest are those that are only named, as parent, as original or as what follows.
    """
    files = {member.path: journey for member, journey in workspace.of(Journey)}
    known: dict[str, int] = {}
    found: list[Kin] = []
    taken: set[str] = set()

    def add(one: Kin, *names: str) -> None:
        for name in names:
            known.setdefault(name, len(found))
        found.append(one)

    for key, candidate in (portfolio.journeys if portfolio else {}).items():
        where = _file(candidate, key, path, workspace, files)
        journey = files.get(where)
        taken.add(where)
        title = candidate.title or (journey.title if journey else key)
        names = (key, journey.id) if journey else (key,)
        add(Kin(key, title, where, journey, candidate, _phase(workspace, *names)), *names)
    for where, journey in files.items():
        if where not in taken:
            add(Kin(journey.id, journey.title, where, journey, None, _phase(workspace, journey.id)), journey.id)
    for one in tuple(found):
        for name in _named(one):
            if name not in known:
                add(Kin(name, name, phase=_phase(workspace, name)), name)
    return _without_circles([_joined(one, known) for one in found])


def _file(candidate: Candidate, key: str, path: str, workspace: Workspace, files: dict[str, Journey]) -> str:
    """The path of the map of a candidate: the file that it names, else the nearest journey of its name; else empty."""
    if candidate.file:
        where = posixpath.normpath(posixpath.join(posixpath.dirname(path), candidate.file))
        if where in files:
            return where
    named = workspace.named(Journey, key, path)
    return next((where for where, journey in files.items() if named and journey is named[0]), "")


def _phase(workspace: Workspace, *names: str) -> int | None:
    numbers = [PHASES.index(workspace.phases[name]) for name in names if name in workspace.phases]
    return max(numbers, default=None)


def _named(one: Kin) -> tuple[str, ...]:
    journey = one.journey
    parent = _parent(one)
    names = (parent, *(journey.leads_to if journey else ()), (journey.variant_of or "") if journey else "")
    return tuple(name for name in names if name)


def _parent(one: Kin) -> str:
    """Who it belongs to: what its own file says, else the portfolio."""
    own = one.journey.parent if one.journey else None
    return own or (one.candidate.parent if one.candidate else None) or ""


def _joined(one: Kin, known: dict[str, int]) -> Kin:
    journey = one.journey
    if journey is None:
        return replace(one, parent=known.get(_parent(one)))
    follows = dict.fromkeys(known[name] for name in journey.leads_to)
    return replace(
        one,
        parent=known.get(_parent(one)),
        part_of=journey.part_of or "",
        leads_to=tuple(follows),
        variant_of=known.get(journey.variant_of or ""),
    )


def _without_circles(every: list[Kin]) -> tuple[Kin, ...]:
    """A parent that is its own descendant is nobody's parent: each journey of the circle stands alone."""
    circular: set[int] = set()
    clear: set[int] = set()
    for start in range(len(every)):
        way: list[int] = []
        seen: set[int] = set()
        at: int | None = start
        while at is not None and at not in clear and at not in seen:
            way.append(at)
            seen.add(at)
            at = every[at].parent
        if at is not None and at in seen:
            circular.update(way[way.index(at) :])
        clear.update(way)
    return tuple(
        replace(one, parent=None, circular=True) if place in circular else one for place, one in enumerate(every)
    )


def children(every: tuple[Kin, ...]) -> dict[int, list[int]]:
    """The journeys that belong to each, by place, in the order of the list."""
    found: dict[int, list[int]] = {}
    for place, one in enumerate(every):
        if one.parent is not None:
            found.setdefault(one.parent, []).append(place)
    return found


def descendants(place: int, below: dict[int, list[int]]) -> list[tuple[int, int]]:
    """Everything under a journey with how many levels down, each before what belongs to it."""
    found: list[tuple[int, int]] = []
    waiting = [(child, 1) for child in reversed(below.get(place, ()))]
    while waiting:
        at, level = waiting.pop()
        found.append((at, level))
        waiting += [(child, level + 1) for child in reversed(below.get(at, ()))]
    return found
