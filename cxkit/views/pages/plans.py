"""Plans: the portfolios, surveys and roadmaps of the index, each with its figures and the way to its page."""

from collections.abc import Sequence

from cxkit.measures.portfolio import ranking
from cxkit.measures.roadmap import by_status
from cxkit.measures.survey import answered
from cxkit.model.portfolio import Portfolio
from cxkit.model.roadmap import Roadmap
from cxkit.model.survey import Survey
from cxkit.views.amounts import number
from cxkit.views.pages import named
from cxkit.views.pages.parts import Card, Cards, Section, Words
from cxkit.views.pages.roadmap import PROGRESS
from cxkit.views.pages.rooms import Room, titled
from cxkit.words import N_, NN_, say

FIRST = 3
"""Journeys of a ranking that a card names."""


def portfolios(rooms: Sequence[Room], lang: str) -> Section | None:
    cards = []
    for room in rooms:
        for path, one in room.of(Portfolio):
            own = room.own(one, lang)
            bullets = []
            for each in ranking(one)[:FIRST]:
                title = one.journeys[each.id].title or each.id
                hint = number(round(each.score, 2), lang) if each.score is not None else ""
                bullets.append(Words(title, hint=hint, lang=own))
            count = say(NN_("{n} journey", "{n} journeys"), lang, n=len(one.journeys))
            name = Words(titled(one), target=room.pages[path], lang=own)
            ranked = any(each.place for each in ranking(one))
            cards.append(Card(name, bullets=tuple(bullets), foot=(Words(count, "muted"),), numbered=ranked))
    lead = say(N_("Which journeys there are, and with which one to begin."), lang)
    return _section("portfolios", N_("Portfolio"), lead, cards, lang)


def surveys(rooms: Sequence[Room], lang: str) -> Section | None:
    cards = []
    for room in rooms:
        for path, one in room.of(Survey):
            counts = [say(NN_("{n} question", "{n} questions"), lang, n=len(one.questions))]
            told = sum(1 for result in one.results.values() if answered(result))
            if told:
                counts.append(say(NN_("{n} result", "{n} results"), lang, n=told))
            if one.period and one.period.said:
                counts.append(one.period.said)
            cards.append(_about(room, path, one, counts, lang))
    return _section("surveys", N_("Surveys"), say(N_("What customers are asked."), lang), cards, lang)


def roadmaps(rooms: Sequence[Room], lang: str) -> Section | None:
    cards = []
    for room in rooms:
        for path, one in room.of(Roadmap):
            counts = [say(NN_("{n} initiative", "{n} initiatives"), lang, n=len(one.initiatives))]
            groups = by_status(one)
            counts += [f"{say(said, lang)}: {len(groups[key])}" for key, said in PROGRESS.items() if groups[key]]
            cards.append(_about(room, path, one, counts, lang))
    return _section("roadmaps", N_("Roadmaps"), say(N_("What is done to change the journeys."), lang), cards, lang)


def _about(room: Room, path: str, one: Survey | Roadmap, counts: Sequence[str], lang: str) -> Card:
    """A file about journeys: its title, theirs, and what it holds."""
    own = room.own(one, lang)
    journeys = ", ".join(title for title, _ in named.journeys(room, path, one.journey))
    lines = (Words(journeys, lang=own),) if journeys else ()
    name = Words(titled(one), target=room.pages[path], lang=own)
    return Card(name, None, lines, foot=(Words(" · ".join(counts), "muted"),))


def _section(anchor: str, title: str, lead: str, cards: Sequence[Card], lang: str) -> Section | None:
    return Section(anchor, say(title, lang), lead, (Cards(tuple(cards)),)) if cards else None
