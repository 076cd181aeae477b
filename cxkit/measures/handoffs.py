"""Handoffs: where the work of a journey passes from one area to another, and whom the customer meets in turn."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from cxkit.model.flow import Edge, edges
from cxkit.model.journey import Action, Journey
from cxkit.model.workspace import Scope

Sort = Literal["area", "actor", "nobody"]
DEPTH = {"frontstage": 0, "backstage": 1, "support": 2}
"""How far from the customer a lane lies."""


class Party(NamedTuple):
    """Who answers for an action: an area, else the actor that leads it by its own id, else nobody that is named."""

    sort: Sort
    id: str


NOBODY = Party("nobody", "")


class Handoff(NamedTuple):
    """Work that passes from one party to another along an arrow; places are those of the steps, from 0.

    An arrow with a head at both ends is two of them. `edge` is the arrow.
    """

    giver: Party
    taker: Party
    source: str
    target: str
    start: int
    end: int
    edge: Edge


class Face(NamedTuple):
    """The customer meets somebody else than before: the actor left, the one met, the place of the step."""

    left: str
    met: str
    place: int


@dataclass(frozen=True, slots=True)
class Handoffs:
    """Every handoff of a journey and the parties that act in it, the nearest to the customer first."""

    parties: tuple[Party, ...]
    all: tuple[Handoff, ...]

    @property
    def compared(self) -> Sort:
        """What is told apart: areas, or actors where no actor has an area."""
        return "area" if any(party.sort == "area" for party in self.parties) else "actor"

    @property
    def between(self) -> tuple[Handoff, ...]:
        """Those of which both ends are known: between areas, or between actors where there are no areas."""
        return tuple(one for one in self.all if one.giver.sort == one.taker.sort == self.compared)

    @property
    def unclear(self) -> int:
        """Those with an actor whose area nobody has given: whether they change area is not known."""
        return len(self.all) - len(self.between)

    @property
    def table(self) -> Mapping[tuple[Party, Party], int]:
        """How many pass from the first to the second, the most first; of equals the order of the parties."""
        counted = Counter((one.giver, one.taker) for one in self.all)
        order = {party: n for n, party in enumerate(self.parties)}
        ranked = sorted(counted.items(), key=lambda pair: (-pair[1], order[pair[0][0]], order[pair[0][1]]))
        return dict(ranked)

    def given(self, party: Party) -> int:
        return sum(one.giver == party for one in self.all)

    def taken(self, party: Party) -> int:
        return sum(one.taker == party for one in self.all)

    def by_step(self, steps: int) -> list[int]:
        """How many arrive in each step."""
        found = Counter(one.end for one in self.all)
        return [found[place] for place in range(steps)]


def party(action: Action, scope: Scope) -> Party:
    """The area of the actor that leads an action (the first of `by`), else that actor, else nobody."""
    if not action.by:
        return NOBODY
    area = scope.area(action)
    return Party("area", _one_name(area, scope)) if area else Party("actor", action.by[0])


def _one_name(area: str, scope: Scope) -> str:
    """The id of an area in the organization's list where that is known by its title too."""
    for organization in scope.organizations:
        if area in organization.areas:
            return area
        for name, entry in organization.areas.items():
            if entry.title == area:
                return name
    return area


def handoffs(journey: Journey, scope: Scope) -> Handoffs:
    """The handoffs of a journey.

    A handoff is the head of an arrow between two actions of different parties: written ones (`needs`, `feeds`, `with`)
    and those that go without saying (one action after another in a lane, a request behind the line of visibility,
    what a support process serves). `after` hands nothing over and is none. Actions that name nobody take no part: who
    gives and who takes is not known. Unlike the changes of area of `cxkit stats`, which look at neighbours within a
    column, arrows from step to step count too.
    """
    places = {action.id: n for n, step in enumerate(journey.steps) for action in step.actions}
    who = {action.id: party(action, scope) for step in journey.steps for action in step.actions}
    found = []
    for edge in edges(journey):
        if edge.kind == "after" or edge.source not in who or edge.target not in who:
            continue
        ways = [(edge.source, edge.target)] + ([(edge.target, edge.source)] if edge.both else [])
        for source, target in ways:
            giver, taker = who[source], who[target]
            if giver != taker and NOBODY not in (giver, taker):
                found.append(Handoff(giver, taker, source, target, places[source], places[target], edge))
    return Handoffs(_ordered(journey, who), tuple(found))


def _ordered(journey: Journey, who: Mapping[str, Party]) -> tuple[Party, ...]:
    """Areas before actors without one, nobody last; within them by mean distance from the customer."""
    depths: dict[Party, list[int]] = {}
    for step in journey.steps:
        for lane, _, action in step.laned:
            depths.setdefault(who[action.id], []).append(DEPTH[lane])
    first = {one: n for n, one in enumerate(depths)}
    sorts: Sequence[Sort] = ("area", "actor", "nobody")
    return tuple(
        sorted(depths, key=lambda one: (sorts.index(one.sort), sum(depths[one]) / len(depths[one]), first[one]))
    )


def face_changes(faces: Iterable[tuple[str, str]], journey: Journey) -> tuple[Face, ...]:
    """Where somebody else attends, of the `faces` of the structural figures: as many as their `face_changes`."""
    places = {step.id: n for n, step in enumerate(journey.steps)}
    return tuple(Face(left, met, places[step]) for (_, left), (step, met) in pairwise(tuple(faces)) if left != met)
