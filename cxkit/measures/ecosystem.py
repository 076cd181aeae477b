"""Who makes a service possible, and what passes between them: the blueprints of some journeys read as a network."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from cxkit.measures.processes import designed
from cxkit.model.flow import edges
from cxkit.model.journey import Action, Journey, Lane, Step
from cxkit.model.liveness import mechanical
from cxkit.model.persona import Persona
from cxkit.model.shared import Actor, Level
from cxkit.model.workspace import Scope, Workspace

CUSTOMER = "customer"
"""The party that everything is for; no actor can have this id."""

Zone = Literal["front", "screens", "back", "systems", "partners", "makers"]
ZONES: tuple[Zone, ...] = ("front", "screens", "back", "systems", "partners", "makers")
"""People in view, systems in view, people out of view, systems out of view, partners, those who only prepare."""


class Place(NamedTuple):
    """A step of a journey."""

    journey: Journey
    step: Step


@dataclass(slots=True)
class Party:
    """Who or what acts: `actions` are those it leads or takes part in; `bound`: something is agreed with it."""

    id: str
    title: str
    type: Literal["person", "system", "partner"]
    area: str = ""
    agreement: tuple[Level, ...] = ()
    service: str = ""
    actions: int = 0
    seen: int = 0  # actions in view of the customer
    behind: int = 0  # actions out of view, support aside
    journeys: dict[str, Journey] = field(default_factory=dict)
    prepares: list[str] = field(default_factory=list)
    bound: bool = False
    declared: bool = True

    @property
    def zone(self) -> Zone:
        if not self.actions:
            return "makers"
        if self.type == "partner":
            return "partners"
        if self.type == "system":
            return "screens" if self.seen else "systems"
        return "front" if self.seen else "back"

    @property
    def loose(self) -> bool:
        """A partner that customers depend on and with which nothing is agreed."""
        return self.type == "partner" and not self.bound and bool(self.actions)


@dataclass(slots=True)
class Exchange:
    """What passes between two parties: how often each way, and what is handed over where somebody said it.

    `one` acts first in the order of the files, the customer always. `mutual` are those that go both ways at once.
    """

    one: str
    other: str
    there: int = 0
    back: int = 0
    mutual: int = 0
    given: dict[str, str] = field(default_factory=dict)
    got: dict[str, str] = field(default_factory=dict)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)

    @property
    def n(self) -> int:
        return self.there + self.back + self.mutual

    @property
    def things(self) -> tuple[str, ...]:
        """Everything that passes, either way, each once."""
        return tuple((self.given | self.got).values())


@dataclass(frozen=True, slots=True)
class Ecosystem:
    """The parties in the order in which they first act, and the exchanges between them.

    `nameless` counts the exchanges in which at least one side is an action without anybody named.
    """

    parties: dict[str, Party]
    exchanges: tuple[Exchange, ...]
    nameless: int

    @property
    def n(self) -> int:
        return sum(exchange.n for exchange in self.exchanges)

    def through(self, id: str) -> int:
        """How many of the exchanges one party takes part in."""
        return sum(each.n for each in self.exchanges if id in (each.one, each.other))

    @property
    def busiest(self) -> tuple[Party, int] | None:
        """The party, the customer aside, with the most exchanges, and how many; the first of several."""
        found = [(party, n) for party in self.parties.values() if (n := self.through(party.id))]
        return max(found, key=lambda one: one[1], default=None)

    @property
    def loose(self) -> tuple[Party, ...]:
        return tuple(party for party in self.parties.values() if party.loose)


def counted(workspace: Workspace) -> tuple[list[tuple[Journey, Scope]], list[Journey]]:
    """The journeys of a workspace that count together, and those left out: designs of journeys that are there too.

    What is retired is in neither.
    """
    kept, left = [], []
    for member, journey in workspace.of(Journey):
        scope = Scope(workspace, member.path, journey)
        if journey.status == "retired":
            continue
        if designed(journey, scope):
            left.append(journey)
        else:
            kept.append((journey, scope))
    return kept, left


def ecosystem(journeys: Sequence[tuple[Journey, Scope]]) -> Ecosystem:
    """The network of these journeys.

    An exchange is an arrow of the blueprint between two who are not the same: a request, a hand-over, a service, an
    agreement. The customer has one with every action in view, of steps in which a customer acts. Who leads an action
    has one with each of those who take part in it. What merely comes after, and the ways of the customer, are none.
    """
    net = _Net()
    for journey, scope in journeys:
        net.read(journey, scope)
    return Ecosystem(net.parties, tuple(net.exchanges.values()), net.nameless)


class _Net:
    """The network in the making."""

    def __init__(self) -> None:
        self.parties: dict[str, Party] = {}
        self.exchanges: dict[frozenset[str], Exchange] = {}
        self.nameless = 0
        self._ids: dict[tuple[str, str], str] = {}

    def read(self, journey: Journey, scope: Scope) -> None:
        leads: dict[str, str] = {}
        for step in journey.steps:
            for lane, _, action in step.laned:
                names = [self.party(name, scope, step, action) for name in action.by]
                names = list(dict.fromkeys(name for name in names if name))
                leads[action.id] = names[0] if names else ""
                for name in names:
                    if name != CUSTOMER:
                        self._acts(self.parties[name], journey, lane, bool(action.policy))
                for name in names[1:]:
                    self._meet(names[0], name, Place(journey, step))
                if lane == "frontstage" and step.has_customer:
                    self._contact(leads[action.id], action, Place(journey, step))
            self._handed(step, leads)
        self._arrows(journey, leads)
        self._prepared(journey, scope)

    def party(self, name: str, scope: Scope, step: Step | None = None, action: Action | None = None) -> str:
        """The id of a party, made when it is met first; one of another journey with its id and title is the same."""
        if name == CUSTOMER or name in scope.workspace.ids(Persona):
            return CUSTOMER
        actor = scope.actors.get(name)
        title = (actor.title if actor else None) or name
        key = name, title.casefold()
        if key not in self._ids:
            taken = sum(other == name for other, _ in self._ids)
            self._ids[key] = made = f"{name}.{taken + 1}" if taken else name
            self.parties[made] = _party(made, title, actor, step, action, scope)
        party = self.parties[self._ids[key]]
        if actor is not None and party.type == "partner" and not party.bound:
            others = (each.actors.get(name) for each in scope.organizations)
            party.bound = bool(actor.agreement) or any(each.agreement for each in others if each)
        return party.id

    def _acts(self, party: Party, journey: Journey, lane: Lane, policy: bool) -> None:
        party.actions += 1
        party.seen += lane == "frontstage"
        party.behind += lane == "backstage"
        party.journeys[journey.id] = journey
        party.bound = party.bound or policy

    def _exchange(self, one: str, other: str) -> tuple[Exchange, bool]:
        """The exchange of two parties, and whether it is told from the first of them."""
        first, second = (other, one) if other == CUSTOMER else (one, other)
        found = self.exchanges.setdefault(frozenset((one, other)), Exchange(first, second))
        return found, found.one == one

    def _meet(self, one: str, other: str, place: Place) -> None:
        if one and other and one != other:
            found, _ = self._exchange(one, other)
            found.mutual += 1
            _note(found, place)

    def _contact(self, lead: str, action: Action, place: Place) -> None:
        if not lead:
            self.nameless += 1
        elif lead != CUSTOMER:
            found, _ = self._exchange(CUSTOMER, lead)
            found.mutual += 1
            _add(found.got, action.makes)
            _note(found, place)

    def _handed(self, step: Step, leads: dict[str, str]) -> None:
        """What the customer gives and gets passes between it and who is met first."""
        lead = next((leads[action.id] for action in step.frontstage if leads[action.id] not in ("", CUSTOMER)), "")
        if lead:
            found, _ = self._exchange(CUSTOMER, lead)
            for act in step.customer or ():
                _add(found.given, act.gives)
                _add(found.got, act.gets)
            if not found.n:
                del self.exchanges[frozenset((CUSTOMER, lead))]

    def _arrows(self, journey: Journey, leads: dict[str, str]) -> None:
        homes = {action.id: step for step in journey.steps for action in step.actions}
        seen = {action.id for step in journey.steps for action in step.frontstage}
        for edge in edges(journey):
            if edge.kind not in ("encounter", "request", "chain", "supports", "needs", "with"):
                continue
            ends = [leads.get(end, CUSTOMER) for end in (edge.source, edge.target)]
            actions = [end for end in (edge.source, edge.target) if end in leads]
            if CUSTOMER in ends and (edge.kind == "encounter" or (edge.both and seen.intersection(actions))):
                continue  # the contact counts already
            if not all(ends):
                self.nameless += 1
                continue
            if ends[0] == ends[1]:
                continue
            found, forth = self._exchange(ends[0], ends[1])
            if edge.both:
                found.mutual += 1
            elif forth:
                found.there += 1
            else:
                found.back += 1
            _add(found.given if forth else found.got, edge.carries)
            _note(found, Place(journey, homes[actions[0]]))

    def _prepared(self, journey: Journey, scope: Scope) -> None:
        for enabler in journey.enablers:
            for name in enabler.by:
                known = self.party(name, scope)
                if known != CUSTOMER and enabler.do not in self.parties[known].prepares:
                    self.parties[known].prepares.append(enabler.do)
            if enabler.type == "supplier":
                for name in enabler.enables:
                    actor = scope.actors.get(name)
                    key = name, ((actor.title if actor else None) or name).casefold()
                    if key in self._ids:
                        self.parties[self._ids[key]].bound = True


def _party(id: str, title: str, actor: Actor | None, step: Step | None, action: Action | None, scope: Scope) -> Party:
    if actor is None:
        channels = (action.channel or step.channel) if action and step else ()
        machines = channels and all(mechanical(channel, scope.channels.get(channel)) for channel in channels)
        return Party(id, title, "system" if mechanical(title) or machines else "person", declared=False)
    return Party(id, title, actor.type, actor.area or "", actor.agreement, actor.service or "")


def _add(things: dict[str, str], more: Iterable[str]) -> None:
    for thing in more:
        things.setdefault(thing.casefold(), thing)


def _note(exchange: Exchange, place: Place) -> None:
    exchange.places.setdefault((place.journey.id, place.step.id), place)


def customers(journeys: Sequence[tuple[Journey, Scope]]) -> dict[str, list[Journey]]:
    """Who travels, by id, with the journeys: personas first named first; `""` where a journey names nobody."""
    found: dict[str, list[Journey]] = {}
    for journey, _ in journeys:
        for name in journey.persona or ("",):
            found.setdefault(name, []).append(journey)
    return found


def idle(declared: Iterable[str], journeys: Sequence[tuple[Journey, Scope]]) -> Iterator[str]:
    """The declared actors that neither act nor prepare anything, nor help a customer, in any of these journeys."""
    used: set[str] = set()
    for journey, _ in journeys:
        for step in journey.steps:
            used.update(name for action in step.actions for name in action.by)
            used.update(name for act in step.customer or () for name in act.by)
            used.update(name for fail in step.fail for action in fail.recover for name in action.by)
        used.update(name for enabler in journey.enablers for name in enabler.by)
    return (name for name in declared if name not in used)
