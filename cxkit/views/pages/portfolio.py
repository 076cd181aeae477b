"""The page of a portfolio: which journeys there are, how they rank and why, and how far each has come."""

import posixpath
from collections.abc import Iterator, Sequence

from cxkit.measures.portfolio import Ranked, ranking, weights
from cxkit.model.journey import Journey
from cxkit.model.portfolio import PHASES, Candidate, Portfolio
from cxkit.views import levels
from cxkit.views.amounts import number, with_unit
from cxkit.views.pages import findings, heads, pictures, sources
from cxkit.views.pages.parts import (
    Block,
    Card,
    Cards,
    Column,
    Gauge,
    Heading,
    Piece,
    Plate,
    Section,
    Table,
    Words,
    known,
)
from cxkit.views.pages.rooms import Room, titled
from cxkit.views.pages.whole import Chip, Head, Side
from cxkit.words import N_, NN_, say

PHASE_NAMES = {
    "inventory": N_("Inventory"),
    "mapping": N_("Mapping"),
    "measuring": N_("Measuring"),
    "redesign": N_("Redesign"),
    "implementing": N_("Implementing"),
    "sustaining": N_("Sustaining"),
}
WEIGHED = N_("What the journeys are weighed by")
Cell = tuple[Piece, ...]


def head(room: Room, path: str, portfolio: Portfolio, crumbs: Sequence[Words], lang: str) -> Head:
    own = room.own(portfolio, lang)
    chips = heads.chips(room, path, portfolio, N_("Portfolio"), lang)
    chips.append(
        Chip(say(NN_("{n} journey", "{n} journeys"), lang, n=len(portfolio.journeys)), f"{room.pages[path]}#ranking")
    )
    sides = []
    offer = portfolio.value_proposition
    if offer and (said := offer.text or " · ".join((*offer.service, *offer.brand))):
        sides.append(Side("customer", say(N_("What it offers"), lang), said))
    if portfolio.aspiration and portfolio.aspiration.brand:
        brand = " · ".join(portfolio.aspiration.brand)
        sides.append(Side("organization", say(N_("What the brand stands for"), lang), brand))
    title = Words(titled(portfolio), lang=own)
    return Head(title, tuple(crumbs), chips=tuple(chips), sides=tuple(sides), lang=own)


def sections(room: Room, path: str, portfolio: Portfolio, lang: str) -> tuple[Section, ...]:
    own = room.own(portfolio, lang)
    made = [
        *_decision(room, path, portfolio, lang, own),
        *pictures.section(room, path, portfolio, ("matrix", "atlas"), lang),
        *_ranking(room, path, portfolio, lang, own),
        *_phases(room, path, portfolio, lang, own),
        *_aspiration(room, path, portfolio, lang, own),
        findings.section(room, path, room.found(path), lang),
    ]
    if rests := sources.section(portfolio.sources, lang, own):
        made.append(rests)
    return tuple(made)


def called(room: Room, path: str, key: str, portfolio: Portfolio, own: str, tone: str = "") -> Words:
    """A journey of the portfolio by its title, with the way to its page where it has one."""
    one = portfolio.journeys.get(key)
    target = room.page(Journey, key, path)
    if one and one.file:
        target = room.pages.get(posixpath.normpath(posixpath.join(posixpath.dirname(path), one.file)), target)
    title = one.title if one else None
    if not title and target:
        title = next((each.title for where, each in room.of(Journey) if room.pages[where] == target), None)
    return Words(title or key, "strong" if tone == "strong" else "", target, lang=own)


def _decision(room: Room, path: str, portfolio: Portfolio, lang: str, own: str) -> Iterator[Section]:
    if not portfolio.chosen and not portfolio.decided:
        return
    lines: list[Piece] = []
    if portfolio.chosen:
        place = next((one for one in ranking(portfolio) if one.id == portfolio.chosen), None)
        if place and place.place:
            text = say(N_("Place {place} of {of} by weighted score."), lang, place=place.place, of=_placed(portfolio))
            lines.append(Words(text))
        if portfolio.reason:
            lines.append(Words(portfolio.reason, lang=own))
    decided = portfolio.decided
    foot = []
    if decided and decided.by:
        foot.append(Words(", ".join(decided.by), "muted", lang=own))
    if decided and decided.date:
        foot.append(Words(decided.date, "muted"))
    name = called(room, path, portfolio.chosen, portfolio, own) if portfolio.chosen else Words(say(N_("Agreed"), lang))
    plate = Plate("ok", say(N_("Chosen"), lang)) if portfolio.chosen else None
    card = Card(name, plate, tuple(lines), foot=tuple(foot))
    yield Section("begin", say(N_("Where it begins"), lang), "", (Cards((card,)),))


def _placed(portfolio: Portfolio) -> int:
    return sum(1 for one in ranking(portfolio) if one.place)


def _ranking(room: Room, path: str, portfolio: Portfolio, lang: str, own: str) -> Iterator[Section]:
    title = say(N_("Ranking"), lang)
    if not portfolio.journeys:
        yield Section("ranking", title, say(N_("No journey is listed yet."), lang), ())
        return
    found = ranking(portfolio)
    scored = any(one.score is not None for one in found)
    columns = [Column(say(N_("Journey"), lang))]
    if scored:
        columns += [Column(say(N_("Weighted score"), lang)), Column(say(N_("With equal weights"), lang), figures=True)]
    columns += [Column(criterion.title or key, figures=True) for key, criterion in portfolio.criteria.items()]
    rows = tuple(_row(room, path, one, portfolio, scored, lang, own) for one in found)
    lead = say(N_("From 0 to 100; the parts of the score stand beside it."), lang) if scored else ""
    if lead and any(one.score is not None and one.place != one.even_place for one in found):
        lead += " " + say(N_("With equal weights some places would change."), lang)
    if lead and any(not criterion.scale for criterion in portfolio.criteria.values()):
        lead += " " + say(
            N_("A criterion without a scale is measured between its lowest and highest figure here."), lang
        )
    blocks: list[Block] = [Table(title, tuple(columns), rows, "ranking")]
    if portfolio.criteria:
        blocks += [Heading(Words(say(WEIGHED, lang))), _criteria(portfolio, lang, own)]
    yield Section("ranking", title, lead, tuple(blocks))


def _row(
    room: Room, path: str, one: Ranked, portfolio: Portfolio, scored: bool, lang: str, own: str
) -> tuple[Cell, ...]:
    journey = portfolio.journeys[one.id]
    name: Cell = (called(room, path, one.id, portfolio, own, "strong"),)
    if one.place:
        name = (Words(f"{one.place}.", "figure"), *name)
    name += (Words(_about(room, path, journey, lang), "muted", lang=own),)
    row: list[Cell] = [name]
    if scored:
        row += [_score(one, portfolio, lang, own), _even(one, lang)]
    for key in portfolio.criteria:
        value = journey.scores.get(key)
        row.append((known(None if value is None else number(value, lang), "figure"),))
    return tuple(row)


def _about(room: Room, path: str, journey: Candidate, lang: str) -> str:
    """The phase and the segments, by their titles where an organization gives them one."""
    segments = {
        key: segment.title or key
        for organization in reversed(room.workspace.scope(path).organizations)
        for key, segment in organization.segments.items()
    }
    return " · ".join((say(PHASE_NAMES[journey.phase], lang), *(segments.get(key, key) for key in journey.segment)))


def _score(one: Ranked, portfolio: Portfolio, lang: str, own: str) -> Cell:
    if one.score is None:
        names = ", ".join(portfolio.criteria[key].title or key for key in one.missing)
        return (Words(say(N_("not scored on: {names}"), lang, names=names), "muted", lang=own),)
    said: Cell = (Words(number(round(one.score, 2), lang), "strong"), Gauge(min(max(one.score / 100, 0.0), 1.0)))
    if one.shared is None:
        return said
    scale = next(criterion.scale for criterion in portfolio.criteria.values())
    shared = say(N_("{value} on {scale}"), lang, value=number(round(one.shared, 2), lang), scale=scale)
    return (*said, Words(shared, "muted"))


def _even(one: Ranked, lang: str) -> Cell:
    if one.even is None:
        return (known(None),)
    said = Words(number(round(one.even, 2), lang), "figure")
    if one.even_place == one.place:
        return (said,)
    return said, Words(say(N_("place {place}"), lang, place=one.even_place), "muted")


def _criteria(portfolio: Portfolio, lang: str, own: str) -> Table:
    parts = weights(portfolio)
    columns = (
        Column(say(N_("Criterion"), lang)),
        Column(say(N_("Weight"), lang), figures=True),
        Column(say(N_("Scale"), lang), figures=True),
        Column(say(N_("What speaks for a journey"), lang)),
    )
    rows = []
    for key, criterion in portfolio.criteria.items():
        way = N_("a high score") if criterion.direction == "higher" else N_("a low score")
        rows.append(
            (
                (Words(criterion.title or key, "strong", lang=own),),
                (Words(with_unit(round(parts[key] * 100, 1), "%", lang), "figure"),),
                (known(criterion.scale, "figure"),),
                (Words(say(way, lang)),),
            )
        )
    return Table(say(WEIGHED, lang), columns, tuple(rows))


def _phases(room: Room, path: str, portfolio: Portfolio, lang: str, own: str) -> Iterator[Section]:
    if not portfolio.journeys:
        return
    cards = []
    for number_, phase in enumerate(PHASES):
        held = [key for key, one in portfolio.journeys.items() if one.phase == phase]
        bullets = tuple(called(room, path, key, portfolio, own) for key in held)
        lines: Cell = () if held else (Words("–", "none"),)
        cards.append(Card(Words(f"{number_} · {say(PHASE_NAMES[phase], lang)}"), lines=lines, bullets=bullets))
    lead = say(N_("From the inventory of journeys to an experience that is kept up."), lang)
    yield Section("phases", say(N_("How far each journey has come"), lang), lead, (Cards(tuple(cards)),))


def _aspiration(room: Room, path: str, portfolio: Portfolio, lang: str, own: str) -> Iterator[Section]:
    aspiration = portfolio.aspiration
    if aspiration is None or not (aspiration.components or aspiration.standards):
        return
    names = list(dict.fromkeys((*aspiration.components, *aspiration.standards)))
    metrics = room.scope(path, portfolio).metrics
    columns = (
        Column(say(N_("Component"), lang)),
        Column(say(N_("Measured by"), lang)),
        Column(say(N_("Aim"), lang), figures=True),
    )
    rows = []
    for name in names:
        component, standard = aspiration.components.get(name), aspiration.standards.get(name)
        metric = standard.metric if standard else None
        known_as = metrics[metric].title if metric and metric in metrics else None
        aim = levels.aim(standard.target, lang) if standard and standard.target else None
        rows.append(
            (
                (Words((component.title if component else None) or name, "strong", lang=own),),
                (known(known_as or metric, lang=own),),
                (known(aim, "figure"),),
            )
        )
    title = say(N_("What the experience is to be"), lang)
    told = sum(1 for name in names if name in aspiration.standards)
    lead = say(N_("{n} of {of} components have a standard."), lang, n=told, of=len(names))
    yield Section("aspiration", title, lead, (Table(title, columns, tuple(rows)),))
