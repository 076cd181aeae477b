"""The ecosystem in words: who there is, what passes between them, what hangs loose."""

from collections.abc import Iterator

from cxkit.measures.ecosystem import CUSTOMER, Exchange
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.ecosystem.content import KINDS, Content, Node, area_of, called, content, headline
from cxkit.views.frame import step_called
from cxkit.views.telling import Section, Table, Telling
from cxkit.views.text import clean
from cxkit.words import N_, say

ZONES = {
    "front": N_("In view of the customer"),
    "back": N_("Out of view"),
    "support": N_("Systems and support"),
    "partners": N_("Partners"),
}


def told(file: File, scope: Scope, *, lang: str, source: str = "", part: str = "") -> Telling:  # noqa: ARG001
    """The ecosystem in sentences and tables."""
    shown = content(file, scope, lang)
    return Telling(
        file.stem,
        "ecosystem",
        clean(file.title),
        lang,
        tuple(shown.facts(lang)),
        tuple(sentences(shown, lang)),
        tuple(_sections(shown, scope, lang)),
        source=source,
    )


def sentences(shown: Content, lang: str) -> Iterator[str]:
    """The finding, then whom the customer meets."""
    if finding := headline(shown, lang):
        yield finding
    met = [node.title for node in shown.nodes if any(_joins(each, node) for each in shown.exchanges)]
    if met:
        who = [each.title for each in shown.travellers]
        yield say(N_("{who}: they meet {met}."), lang, who="; ".join(who), met=met)


def _joins(exchange: Exchange, node: Node) -> bool:
    return exchange.one == CUSTOMER and exchange.other == node.party.id


def _sections(shown: Content, scope: Scope, lang: str) -> Iterator[Section]:
    yield Section(
        say(N_("For whom"), lang), tuple(f"{each.title}. {each.caption}".strip() for each in shown.travellers)
    )
    heads = N_("Who"), N_("What it is"), N_("Area"), N_("Actions"), N_("Journeys"), N_("Agreement")
    for zone, title in ZONES.items():
        mine = [node for node in shown.nodes if ("partners" if node.outside else node.lane) == zone]
        if mine:
            rows = tuple(_row(node, lang) for node in mine)
            yield Section(say(title, lang), (), (Table(tuple(say(head, lang) for head in heads), rows),))
    if shown.makers:
        rows = tuple(
            (clean(party.title), area_of(party, scope), "\n".join(map(clean, party.prepares))) for party in shown.makers
        )
        head = tuple(say(text, lang) for text in (heads[0], heads[2], N_("What they prepare")))
        yield Section(say(N_("Who only prepares"), lang), (), (Table(head, rows),))
    if shown.exchanges:
        head = tuple(
            say(text, lang) for text in (N_("From"), N_("To"), N_("How often"), N_("What passes"), N_("Where"))
        )
        rows = tuple(line for exchange in shown.exchanges for line in _lines(exchange, shown, lang))
        yield Section(say(N_("What passes between them"), lang), (), (Table(head, rows),))
    if shown.idle:
        yield Section(say(N_("Declared, and in no journey"), lang), (", ".join(shown.idle),))


def _row(node: Node, lang: str) -> tuple[str, ...]:
    party = node.party
    journeys = ", ".join(clean(journey.title) for journey in party.journeys.values())
    levels = "; ".join(sign.label for sign in node.signs)
    return node.title, say(KINDS[party.type], lang), node.area, str(party.actions), journeys, levels


def _lines(exchange: Exchange, shown: Content, lang: str) -> Iterator[tuple[str, ...]]:
    """A row each way; what goes both ways at once stands in the first."""
    one, other = called(exchange.one, shown.net, lang), called(exchange.other, shown.net, lang)
    where = _where(exchange, shown)
    both = say(N_("{n} both ways"), lang, n=exchange.mutual) if exchange.mutual else ""
    there = " + ".join(part for part in (str(exchange.there) if exchange.there else "", both) if part)
    if there or exchange.given:
        yield one, other, there, ", ".join(map(clean, exchange.given.values())), where
    if exchange.back or exchange.got:
        yield other, one, str(exchange.back or ""), ", ".join(map(clean, exchange.got.values())), where


def _where(exchange: Exchange, shown: Content) -> str:
    """The steps, by their journeys where there are several."""
    steps: dict[str, list[str]] = {}
    for place in exchange.places.values():
        steps.setdefault(clean(place.journey.title), []).append(clean(step_called(place.step)))
    if len(shown.journeys) < 2:
        return ", ".join(name for names in steps.values() for name in names)
    return "; ".join(f"{title}: {', '.join(names)}" for title, names in steps.items())
