"""The page of a persona: who travels, what for, what it rests on, and on which journeys."""

from collections.abc import Iterator, Sequence

from cxkit.model.journey import Journey
from cxkit.model.persona import Job, Persona
from cxkit.model.shared import Note
from cxkit.views.amounts import share
from cxkit.views.cards import SEVERITIES
from cxkit.views.frame import STATES, STATUSES
from cxkit.views.pages import findings, pictures, sources
from cxkit.views.pages.parts import Bullets, Card, Cards, Column, Piece, Section, Table, Words, known
from cxkit.views.pages.rooms import Room, titled
from cxkit.views.pages.whole import Chip, Head
from cxkit.views.quotes import quoted
from cxkit.views.tiles import BASES
from cxkit.words import N_, NN_, say, shown

EMPATHY = (
    ("thinks", N_("Thinks")),
    ("feels", N_("Feels")),
    ("says", N_("Says")),
    ("does", N_("Does")),
    ("sees", N_("Sees")),
    ("hears", N_("Hears")),
)
VALUE = (
    ("products", N_("Products and services")),
    ("pain_relievers", N_("What takes a pain away")),
    ("gain_creators", N_("What brings a gain")),
)


def head(room: Room, path: str, persona: Persona, crumbs: Sequence[Words], lang: str) -> Head:
    own = room.own(persona, lang)
    chips = []
    if persona.segment:
        chips.append(Chip(segment(room, path, persona), solid=True, lang=own))
    if persona.share:
        chips.append(Chip(say(N_("{share} of the customers"), lang, share=share(persona.share, lang))))
    if people := told(persona):
        chips.append(Chip(say(N_("Known from n = {n}"), lang, n=people)))
    if persona.written("status"):
        chips.append(Chip(say(STATUSES[persona.status], lang)))
    lead = Words(persona.scenario, lang=own) if persona.scenario else None
    return Head(Words(titled(persona), lang=own), tuple(crumbs), lead, chips=tuple(chips), lang=own)


def segment(room: Room, path: str, persona: Persona) -> str:
    """The segment by its title, where an organization gives it one."""
    for organization in room.scope(path, persona).organizations:
        if persona.segment in organization.segments:
            return organization.segments[persona.segment].title or persona.segment
    return persona.segment or ""


def told(persona: Persona) -> str:
    """How many are behind the sources, one number a source: people of two sources may be the same."""
    return " + ".join(str(source.n) for source in persona.based_on if source.n is not None)


def sections(room: Room, path: str, persona: Persona, lang: str) -> tuple[Section, ...]:
    own = room.own(persona, lang)
    made = [*pictures.section(room, path, persona, ("persona",), lang)]
    made += [*_who(persona, lang, own), *_jobs(persona, lang, own), *_offer(persona, lang, own)]
    made.append(_journeys(room, persona, lang))
    made.append(findings.section(room, path, room.found(path), lang))
    behind = {source.id or f"{n}": source for n, source in enumerate(persona.based_on, 1)} | dict(persona.sources)
    if rests := sources.section(behind, lang, own):
        made.append(rests)
    return tuple(made)


def _who(persona: Persona, lang: str, own: str) -> Iterator[Section]:
    """Quote, goals, pains, gains; then the empathy map."""
    cards = [
        _bulleted(N_("Goals"), [Words(goal, lang=own) for goal in persona.goals], lang),
        _bulleted(N_("Pains"), _notes(persona.pains, lang, own), lang),
        _bulleted(N_("Gains"), _notes(persona.gains, lang, own), lang),
    ]
    held = tuple(card for card in cards if card)
    if held or persona.quote:
        blocks: tuple[Bullets | Cards, ...] = ()
        if persona.quote:
            blocks += (Bullets(((Words(quoted(persona.quote, lang), "quote", lang=own),),)),)
        yield Section("who", say(N_("What matters to them"), lang), "", (*blocks, *((Cards(held),) if held else ())))
    if persona.empathy:
        cards = [_bulleted(name, _notes(getattr(persona.empathy, field), lang, own), lang) for field, name in EMPATHY]
        if held := tuple(card for card in cards if card):
            yield Section("empathy", say(N_("Empathy map"), lang), "", (Cards(held),))


def _notes(notes: Sequence[Note], lang: str, own: str) -> list[Words]:
    """Each text with its severity and what it rests on, where somebody said."""
    found = []
    for note in notes:
        said = [say(SEVERITIES[note.severity], lang)] if note.severity else []
        said += [say(BASES[note.basis.word], lang)] if note.basis else []
        found.append(Words(note.text, hint=" · ".join(said), lang=own))
    return found


def _bulleted(name: str, bullets: Sequence[Words], lang: str) -> Card | None:
    return Card(Words(say(name, lang)), bullets=tuple(bullets)) if bullets else None


def _jobs(persona: Persona, lang: str, own: str) -> Iterator[Section]:
    if not persona.jobs:
        return
    scored = any(job.importance is not None or job.satisfaction is not None for job in persona.jobs)
    columns = [Column(say(N_("When"), lang)), Column(say(N_("Wants"), lang)), Column(say(N_("So that"), lang))]
    if scored:
        columns.append(Column(say(N_("Importance"), lang), figures=True))
        columns.append(Column(say(N_("Satisfaction"), lang), figures=True))
    rows = tuple(_job(job, scored, lang, own) for job in persona.jobs)
    lead = say(N_("Importance and satisfaction from 0 to 10, as the file gives them."), lang) if scored else ""
    title = say(N_("What they want to get done"), lang)
    yield Section("jobs", title, lead, (Table(title, tuple(columns), rows),))


def _job(job: Job, scored: bool, lang: str, own: str) -> tuple[tuple[Piece, ...], ...]:
    row: tuple[tuple[Piece, ...], ...] = (
        (known(job.when, lang=own),),
        (Words(job.want, "strong", lang=own),),
        (known(job.so, lang=own),),
    )
    if not scored:
        return row
    marks = (job.importance, job.satisfaction)
    return row + tuple((known(None if mark is None else shown(mark, lang), "figure"),) for mark in marks)


def _offer(persona: Persona, lang: str, own: str) -> Iterator[Section]:
    if not persona.value_map:
        return
    cards = [_bulleted(name, _notes(getattr(persona.value_map, field), lang, own), lang) for field, name in VALUE]
    if held := tuple(card for card in cards if card):
        yield Section("offer", say(N_("What is offered"), lang), "", (Cards(held),))


def travelled(room: Room, persona: Persona) -> list[tuple[str, Journey]]:
    """The journeys of a persona that have a page."""
    return [(path, journey) for path, journey in room.of(Journey) if persona.id in journey.persona]


def _journeys(room: Room, persona: Persona, lang: str) -> Section:
    title = say(N_("Journeys"), lang)
    found = travelled(room, persona)
    if not found:
        return Section("journeys", title, say(N_("No journey names this persona yet."), lang), ())
    lead = say(
        NN_("{n} journey is told for this persona.", "{n} journeys are told for this persona."), lang, n=len(found)
    )
    items: list[tuple[Piece, ...]] = []
    for where, journey in found:
        state = Words(say(STATES[journey.state], lang), "muted")
        items.append((Words(titled(journey), target=room.pages[where], lang=room.own(journey, lang)), state))
    return Section("journeys", title, lead, (Bullets(tuple(items)),))
