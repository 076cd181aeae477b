"""Reading: the blueprints of some journeys as one network."""

from collections.abc import Iterable, Sequence

from cxkit.measures.ecosystem.network import CUSTOMER, Ecosystem, Exchange, Party, Place
from cxkit.model.flow import edges
from cxkit.model.journey import Action, Journey, Lane, Step
from cxkit.model.liveness import mechanical
from cxkit.model.persona import Persona
from cxkit.model.shared import Actor
from cxkit.model.workspace import Scope


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
