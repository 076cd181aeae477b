"""The page of a roadmap: every initiative with what it answers to, what it changes, when, and what it is good for."""

from collections.abc import Iterator, Sequence
from math import isfinite

from cxkit.measures.roadmap import by_status, effort, rice, span
from cxkit.model.roadmap import Initiative, Roadmap
from cxkit.model.survey import Survey
from cxkit.model.values import gap
from cxkit.views import levels
from cxkit.views.amounts import number, share
from cxkit.views.pages import findings, heads, named, pictures, sources
from cxkit.views.pages.parts import (
    Block,
    Column,
    Gauge,
    Heading,
    Piece,
    Plate,
    Section,
    Table,
    Tile,
    Tiles,
    Words,
    known,
)
from cxkit.views.pages.rooms import Room, titled
from cxkit.views.pages.whole import Chip, Head
from cxkit.words import N_, NN_, say

PROGRESS = {
    "doing": N_("Being done"),
    "planned": N_("Planned"),
    "idea": N_("Ideas"),
    "done": N_("Done"),
    "dropped": N_("Dropped"),
}
"""In the order of the page: what asks for attention first."""
TYPES = {
    "process": N_("process"),
    "people": N_("people"),
    "technology": N_("technology"),
    "policy": N_("policy"),
    "product": N_("product"),
    "communication": N_("communication"),
}
Cell = tuple[Piece, ...]


def head(room: Room, path: str, roadmap: Roadmap, crumbs: Sequence[Words], lang: str) -> Head:
    own = room.own(roadmap, lang)
    chips = heads.chips(room, path, roadmap, N_("Roadmap"), lang)
    chips += [Chip(title, page, lang=own) for title, page in named.journeys(room, path, roadmap.journey)]
    return Head(Words(titled(roadmap), lang=own), tuple(crumbs), chips=tuple(chips), lang=own)


def sections(room: Room, path: str, roadmap: Roadmap, lang: str) -> tuple[Section, ...]:
    own = room.own(roadmap, lang)
    made = [
        *_state(roadmap, lang),
        *pictures.section(room, path, roadmap, ("roadmap", "trace"), lang),
        _initiatives(room, path, roadmap, lang, own),
        findings.section(room, path, room.found(path), lang),
    ]
    if rests := sources.section(roadmap.sources, lang, own):
        made.append(rests)
    return tuple(made)


def _state(roadmap: Roadmap, lang: str) -> Iterator[Section]:
    every = roadmap.initiatives
    if not every:
        return
    groups = by_status(roadmap)
    alive = [each for each in every if each.status != "dropped"]
    done = len(groups["done"])
    tiles = []
    if alive:
        parts = (
            (N_("{n} under way"), "doing"),
            (N_("{n} planned"), "planned"),
            (NN_("{n} idea", "{n} ideas"), "idea"),
        )
        note = " · ".join(say(text, lang, n=len(groups[key])) for text, key in parts if groups[key])
        of = say(N_("of {of}"), lang, of=len(alive))
        tiles.append(Tile(say(N_("Done"), lang), str(done), of, note, gauge=Gauge(done / len(alive))))
    wins = sum(1 for each in alive if each.quick_win)
    if wins:
        note = say(N_("marked as such in the file"), lang)
        tiles.append(Tile(say(N_("Quick wins"), lang), str(wins), "", note))
    work = effort(alive)
    if work.n and isfinite(work.months):
        note = say(N_("{n} of {of} initiatives say their effort"), lang, n=work.n, of=work.of)
        unit = say(N_("person-months"), lang)
        tiles.append(Tile(say(N_("Effort"), lang), number(work.months, lang), unit, note))
    if dates := span(alive):
        last = say(N_("until {date}"), lang, date=dates[1])
        tiles.append(Tile(say(N_("First day"), lang), dates[0], "", last))
    yield Section("state", say(N_("How far it is"), lang), "", (Tiles(tuple(tiles)),))


def _initiatives(room: Room, path: str, roadmap: Roadmap, lang: str, own: str) -> Section:
    title = say(N_("Initiatives"), lang)
    if not roadmap.initiatives:
        return Section("initiatives", title, say(N_("No initiative yet."), lang), ())
    columns = (
        Column(say(N_("Initiative"), lang)),
        Column(say(N_("Answers to"), lang)),
        Column(say(N_("Changes"), lang)),
        Column(say(N_("Dates"), lang)),
        Column(say(N_("Effect"), lang)),
        Column(say(N_("Good for"), lang)),
    )
    groups = by_status(roadmap)
    blocks: list[Block] = []
    for status, name in PROGRESS.items():
        if not groups[status]:
            continue
        label = say(name, lang)
        rows = tuple(_row(room, path, each, roadmap, lang, own) for each in groups[status])
        blocks += [Heading(Words(f"{label} ({len(rows)})")), Table(f"{title}: {label}", columns, rows, "initiatives")]
    lead = say(NN_("{n} initiative.", "{n} initiatives."), lang, n=len(roadmap.initiatives))
    return Section("initiatives", title, lead, tuple(blocks))


def _row(room: Room, path: str, one: Initiative, roadmap: Roadmap, lang: str, own: str) -> tuple[Cell, ...]:
    about = [say(TYPES[one.type], lang)] if one.type else []
    about += [one.owner] if one.owner else []
    name: Cell = (Words(one.title, "strong", lang=own),)
    if about:
        name += (Words(" · ".join(about), "muted", lang=own),)
    if one.areas:
        name += (Words(", ".join(one.areas), "muted", lang=own),)
    if one.quick_win:
        name += (Plate("ok", say(N_("Quick win"), lang)),)
    addressed = tuple(_meant(room, path, roadmap, each, lang, own) for each in one.addresses)
    changed = tuple(_changed(room, path, roadmap, each, lang, own) for each in one.changes)
    return (
        name,
        addressed or (known(None),),
        changed or (known(None),),
        _when(one, roadmap, lang, own),
        _effect(room, path, one, roadmap, lang, own),
        _benefit(one, lang, own),
    )


def _meant(room: Room, path: str, roadmap: Roadmap, address: str, lang: str, own: str) -> Words:
    """A pain, a step or a gap, in words where they are known."""
    if measured := gap(address):
        return Words(say(N_("gap: {name}"), lang, name=_figure(room, path, roadmap, measured)), lang=own)
    found = named.place(room, path, roadmap.journey, address, lang)
    if found is None:
        return Words(address, lang=own)
    return Words(f"{found.number} · {found.text}", target=found.target, lang=found.lang)


def _figure(room: Room, path: str, roadmap: Roadmap, name: str) -> str:
    """A question as the customer reads it, else a metric by its title, else the id."""
    questions = (survey.questions[name].text for _, survey in room.workspace.of(Survey) if name in survey.questions)
    scopes = (room.scope(where, journey) for where, journey in named.subjects(room, path, roadmap.journey))
    metrics = (scope.metrics[name].title for scope in scopes if name in scope.metrics)
    return next(filter(None, (*questions, *metrics)), name)


def _changed(room: Room, path: str, roadmap: Roadmap, address: str, lang: str, own: str) -> Words:
    """A process, an action or an enabler by its name."""
    for where, journey in named.subjects(room, path, roadmap.journey):
        process = room.scope(where, journey).processes.get(address)
        if process is not None:
            return Words(process.title or address, lang=room.own(journey, lang))
        enabler = next((each for each in journey.enablers if each.id == address), None)
        if enabler is not None:
            return Words(enabler.do, lang=room.own(journey, lang))
    return _meant(room, path, roadmap, address, lang, own)


def _when(one: Initiative, roadmap: Roadmap, lang: str, own: str) -> Cell:
    pieces: list[Piece] = []
    if one.start or one.end:
        if one.start:
            pieces.append(Words(one.start, "figure"))
        if one.end and one.end != one.start:
            pieces.append(Words(say(N_("until {date}"), lang, date=one.end), "figure"))
    for name in one.depends_on:
        other = roadmap.initiative(name)
        title = other.title if other else name
        pieces.append(Words(say(N_("after: {title}"), lang, title=title), "muted", lang=own))
    return tuple(pieces) or (known(None),)


def _effect(room: Room, path: str, one: Initiative, roadmap: Roadmap, lang: str, own: str) -> Cell:
    pieces: list[Piece] = []
    if one.metric:
        pieces.append(Words(_figure(room, path, roadmap, one.metric), lang=own))
    aim = levels.aim(one.target, lang) if one.target else ""
    if one.baseline is not None and aim:
        pieces.append(Words(f"{number(one.baseline, lang)} → {aim}", "figure"))
    elif aim or one.baseline is not None:
        pieces.append(Words(aim or number(one.baseline or 0, lang), "figure"))
    score = rice(one)
    if score is not None:
        parts = (one.reach, one.impact, one.effort)
        of = [number(part or 0, lang) for part in parts]
        sure = share(one.confidence, lang) if one.confidence else ""
        hint = say(
            N_("reach {reach} × impact {impact} × confidence {confidence} / effort {effort}"),
            lang, reach=of[0], impact=of[1], confidence=sure, effort=of[2],
        )  # fmt: skip
        pieces.append(Words(say(N_("RICE {score}"), lang, score=number(round(score, 1), lang)), "muted", hint=hint))
    return tuple(pieces) or (known(None),)


def _benefit(one: Initiative, lang: str, own: str) -> Cell:
    if one.benefit is None:
        return (known(None),)
    sides = (
        (N_("customer: {text}"), one.benefit.customer),
        (N_("organization: {text}"), one.benefit.organization),
        ("{text}", one.benefit.text),
    )
    said = tuple(
        Words(say(form, lang, text=text) if form != "{text}" else text, lang=own) for form, text in sides if text
    )
    return said or (known(None),)
