"""What the ecosystem says before it has a place: the boxes of the parties and the arrows between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cxkit.measures.ecosystem import CUSTOMER, Ecosystem, Exchange, Party, customers, ecosystem, idle
from cxkit.model.flow import Edge
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization, Service
from cxkit.model.persona import Persona
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.arrows import FLOW, Arrow, Pen
from cxkit.views.ecosystem.parts import about
from cxkit.views.frame import area_title
from cxkit.views.lettering import ARROW, lettered
from cxkit.views.levels import level_said
from cxkit.views.pictograms import ACTORS
from cxkit.views.signs import Sign, of_kind
from cxkit.views.text import clean
from cxkit.words import N_, NN_, say

DRAWN, LABELLED = 80, 36
"""The exchanges that are drawn, and that carry words: of more than these the strongest."""
THINGS = 2
LONGEST_THING = 60
WIDEST_LABEL = 126.0
WIDTHS = (1.4, 4.2)
LANES = ("front", "back", "support")

ACTIONS = NN_("{n} action", "{n} actions")
JOURNEYS = NN_("{n} journey", "{n} journeys")
EXCHANGES = NN_("{n} exchange", "{n} exchanges")
KINDS = {"person": N_("person"), "system": N_("system"), "partner": N_("partner")}
UNNAMED = N_("Customer, no persona named")
BARE = N_("nothing agreed")
_NAMELESS = NN_("{n} more exchange with nobody named", "{n} more exchanges with nobody named")
_THROUGH = N_("{n} of {of} exchanges pass through the same actor: {who}")
_LOOSE = N_("nothing is agreed with {partners}")


@dataclass(frozen=True, slots=True)
class Node:
    """A party as a box: its lane, whether it stands outside the house, its words."""

    party: Party
    lane: str
    outside: bool
    icon: str
    title: str
    area: str
    captions: tuple[str, ...]
    signs: tuple[Sign, ...]
    label: str

    @property
    def id(self) -> str:
        return f"party.{self.party.id}"


@dataclass(frozen=True, slots=True)
class Traveller:
    """A persona, or whoever else travels, with what the box says of it."""

    title: str
    caption: str


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that the picture and its telling are made of."""

    journeys: Sequence[tuple[Journey, Scope]]
    net: Ecosystem
    travellers: tuple[Traveller, ...]
    nodes: tuple[Node, ...]
    makers: tuple[Party, ...]
    exchanges: tuple[Exchange, ...]  # the strongest first
    services: tuple[tuple[str, Service], ...]
    idle: tuple[str, ...]

    @property
    def drawn(self) -> tuple[Exchange, ...]:
        return self.exchanges[:DRAWN]

    @property
    def most(self) -> Party | None:
        """Through whom more passes than through anybody else; None where several share that, or there are but two."""
        busiest = self.net.busiest
        if busiest is None or len(self.nodes) < 3:
            return None
        first, n = busiest
        return first if sum(self.net.through(other) == n for other in self.net.parties) == 1 else None

    @property
    def alone(self) -> tuple[str, ...]:
        """Who acts, and exchanges nothing that anybody wrote."""
        return tuple(node.title for node in self.nodes if not self.net.through(node.party.id))

    def facts(self, lang: str) -> Iterator[str]:
        """How many journeys, actors and exchanges, and of how many nobody knows between whom they are."""
        yield say(JOURNEYS, lang, n=len(self.journeys))
        yield say(NN_("{n} actor", "{n} actors"), lang, n=len(self.nodes))
        yield say(EXCHANGES, lang, n=self.net.n)
        if self.net.nameless:
            yield say(_NAMELESS, lang, n=self.net.nameless)


def content(file: File, scope: Scope, lang: str) -> Content:
    """The parties of a journey, or of all journeys of an organization, and what passes between them."""
    journeys = about(file, scope)
    net = ecosystem(journeys)
    several = isinstance(file, Organization)
    parties = list(net.parties.values())
    nodes = [node(party, scope, several, lang) for party in parties if party.zone != "makers"]
    strongest = sorted(enumerate(net.exchanges), key=lambda one: (-one[1].n, one[0]))
    declared = file.actors if isinstance(file, (Journey, Organization)) else {}
    acting = [(journey, scope) for journey in scope.workspace.journeys] if several else journeys
    loose = tuple(clean(scope.called(name)) for name in idle(declared, acting))
    return Content(
        journeys,
        net,
        travellers(journeys, several, lang),
        tuple(nodes),
        tuple(party for party in parties if party.zone == "makers"),
        tuple(exchange for _, exchange in strongest),
        services(file, scope, journeys),
        loose,
    )


def node(party: Party, scope: Scope, several: bool, lang: str) -> Node:
    """A party as a box; with `several` journeys it says in how many it acts."""
    lane = "front" if party.seen else "back" if party.type == "person" or party.behind else "support"
    if party.type == "system" and not party.seen:
        lane = "support"
    count = say(ACTIONS, lang, n=party.actions)
    if several:
        count += f" · {say(JOURNEYS, lang, n=len(party.journeys))}"
    area = area_of(party, scope)
    captions = ["" if party.type == "partner" and party.agreement else area, count]
    if party.loose:
        captions.append(say(BARE, lang))
    signs = agreed(party, scope, lang)
    said = [say(KINDS[party.type], lang), area, count, *(sign.label for sign in signs)]
    label = f"{clean(party.title)}: {'. '.join(part for part in said if part)}."
    icon = ACTORS[party.type]
    outside = party.type == "partner"
    words = tuple(text for text in captions if text)
    return Node(party, lane, outside, icon, clean(party.title), area, words, signs, label)


def area_of(party: Party, scope: Scope) -> str:
    """The area of a party by its title, as in every other picture; empty where it has none."""
    return clean(area_title(scope, party.area))


def agreed(party: Party, scope: Scope, lang: str) -> tuple[Sign, ...]:
    """The shield of what is agreed, or the sign of a partner with which nothing is."""
    if party.agreement:
        levels = "; ".join(level_said(level, scope.metrics, lang) for level in party.agreement)
        if party.type == "partner":
            return (of_kind("sla", lang, say(N_("agreement: {what}"), lang, what=levels)),)
        own = of_kind("sla", lang, say(N_("agreement between areas (OLA): {what}"), lang, what=levels))
        return (replace(own, name="ola", letter=say(N_("O"), lang)),)
    if party.loose:
        return (Sign("loose", "octagon", "!", "box", say(BARE, lang), "gap", "gap", 18),)
    return ()


def travellers(journeys: Sequence[tuple[Journey, Scope]], several: bool, lang: str) -> tuple[Traveller, ...]:
    """Who travels, by the name of the persona; of `several` journeys in which, of one what for."""
    found = []
    scopes = {id(journey): scope for journey, scope in journeys}
    for name, mine in customers(journeys).items():
        scope = scopes[id(mine[0])]
        persona = next(iter(scope.workspace.named(Persona, name, scope.path)), None) if name else None
        title = clean(persona.title if persona else name) or say(UNNAMED, lang)
        if several:
            caption = ", ".join(clean(journey.title) for journey in mine)
        else:
            caption = clean((persona.goals[0] if persona and persona.goals else "") or (mine[0].scenario or ""))
        found.append(Traveller(title, caption))
    return tuple(found)


def services(file: File, scope: Scope, journeys: Sequence[tuple[Journey, Scope]]) -> tuple[tuple[str, Service], ...]:
    """The services of an organization; of a journey those that it or its actors name."""
    known = {name: entry for each in reversed(scope.organizations) for name, entry in each.services.items()}
    if isinstance(file, Organization):
        return tuple(file.services.items())
    named = [name for journey, _ in journeys for name in journey.service]
    named += [step.service for journey, _ in journeys for step in journey.steps if step.service]
    return tuple((name, known[name]) for name in dict.fromkeys(named) if name in known)


def wanted(shown: Content, boxes: dict[str, str], lang: str) -> list[Arrow]:
    """The arrows of the exchanges that are drawn, their width by how much passes, the words of the strongest."""
    most = max((exchange.n for exchange in shown.drawn), default=1)
    found = []
    for n, exchange in enumerate(shown.drawn):
        there, back = bool(exchange.there or exchange.mutual), bool(exchange.back or exchange.mutual)
        one, other = (exchange.one, exchange.other) if there else (exchange.other, exchange.one)
        pen = _pen(exchange, most, there and back)
        text = written(exchange, lang) if n < LABELLED else ""
        words = lettered(text, WIDEST_LABEL, ARROW) if text else None
        source, target = boxes[one], boxes[other]
        edge = Edge(source, target, "with")
        found.append(Arrow(edge, source, target, pen, words, said(exchange, shown.net, lang)))
    return found


def _pen(exchange: Exchange, most: int, both: bool) -> Pen:
    least, widest = WIDTHS
    width = min(widest, least + (exchange.n - 1) * min(0.5, (widest - least) / max(1, most - 1)))
    if exchange.one == CUSTOMER:
        pen = replace(FLOW, width=round(max(FLOW.width, width), 2), both=both)
        return FLOW if pen == FLOW else pen
    return Pen("with" if both else "service", "arrow", round(width, 2), both=both)


def written(exchange: Exchange, lang: str) -> str:
    """`Order, bill and 2 more · 4`: what passes, as far as it is short, and how often where it is more than once."""
    short = [clean(thing) for thing in exchange.things if len(clean(thing)) <= LONGEST_THING][:THINGS]
    rest = len(exchange.things) - len(short)
    more = say(N_("and {n} more"), lang, n=rest) if short and rest else ""
    things = " ".join(part for part in (", ".join(short), more) if part)
    return " · ".join(part for part in (things.strip(), str(exchange.n) if exchange.n > 1 else "") if part)


def said(exchange: Exchange, net: Ecosystem, lang: str) -> str:
    """`Waiter ↔ Kitchen: 3 exchanges; order, plates`."""
    one, other = called(exchange.one, net, lang), called(exchange.other, net, lang)
    sign = "↔" if exchange.mutual or (exchange.there and exchange.back) else "→" if exchange.there else "←"
    times = say(EXCHANGES, lang, n=exchange.n)
    return "; ".join([f"{one} {sign} {other}: {times}", *map(clean, exchange.things)])


def called(id: str, net: Ecosystem, lang: str) -> str:
    """The customer, or a party by its title."""
    return say(N_("Customer"), lang) if id == CUSTOMER else clean(net.parties[id].title)


def headline(shown: Content, lang: str) -> str:
    """Through whom most passes, where that is one, and with whom nothing is agreed."""
    parts = []
    net = shown.net
    if most := shown.most:
        parts.append(say(_THROUGH, lang, n=net.through(most.id), of=net.n, who=most.title))
    if net.loose:
        parts.append(say(_LOOSE, lang, partners=[clean(party.title) for party in net.loose]))
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}." if text else ""
