"""Telling: a persona in sentences and tables."""

from collections.abc import Iterator, Sequence

from cxkit.measures.emotion import felt
from cxkit.measures.persona import matches, opportunity, ranked, travelled
from cxkit.model.persona import Persona
from cxkit.model.shared import Note
from cxkit.model.workspace import Scope
from cxkit.views.amounts import number
from cxkit.views.description import lowest_said
from cxkit.views.frame import STATES, entry_title
from cxkit.views.persona.empathy import FIELDS, SPOKEN
from cxkit.views.persona.jobs import IMPORTANCE, SATISFACTION, SCORED
from cxkit.views.persona.panel import entries
from cxkit.views.persona.plain import source_said
from cxkit.views.telling import Section, Table
from cxkit.views.text import clean
from cxkit.words import N_, say


def sections(persona: Persona, scope: Scope, lang: str) -> Iterator[Section]:
    """In the order of the sheet."""
    yield from _listed(N_("Goals"), [clean(goal) for goal in persona.goals], lang)
    yield from _jobs(persona, lang)
    yield from _empathy(persona, lang)
    yield from _offer(persona, lang)
    yield from _listed(N_("Channels"), [clean(entry_title(scope.channels, name)) for name in persona.channels], lang)
    travels = []
    for journey in travelled(persona, scope):
        said = f"{clean(journey.title)} ({say(STATES[journey.state], lang)})."
        travels.append(f"{said} {lowest_said(felt(journey), journey, lang)}".rstrip())
    if travels:
        yield Section(say(N_("Where they travel"), lang), tuple(travels))
    found = [source_said(source, lang) for source in (*persona.based_on, *persona.sources.values())]
    yield from _listed(N_("What it rests on"), [entry.label for entry in found if entry], lang)


def _listed(title: str, texts: Sequence[str], lang: str) -> Iterator[Section]:
    if said := tuple(f"{text.rstrip('.')}." for text in texts if text):
        yield Section(say(title, lang), said)


def _jobs(persona: Persona, lang: str) -> Iterator[Section]:
    if not persona.jobs:
        return
    head = [say(N_("Wants"), lang), say(N_("When"), lang), say(N_("So that"), lang)]
    scored = any(opportunity(job) is not None for job in persona.jobs)
    if scored:
        names = (say(name, lang) for name in (IMPORTANCE, SATISFACTION, N_("opportunity")))
        head += [name[:1].upper() + name[1:] for name in names]
    rows = []
    for job in ranked(persona):
        row = [clean(job.want), clean(job.when or ""), clean(job.so or "")]
        if scored:
            figures = (job.importance, job.satisfaction, opportunity(job))
            row += ["" if figure is None else number(round(figure, 1), lang) for figure in figures]
        rows.append(tuple(row))
    sentences = (say(SCORED, lang),) if scored else ()
    yield Section(say(N_("What they want to get done"), lang), sentences, (Table(tuple(head), tuple(rows)),))


def _empathy(persona: Persona, lang: str) -> Iterator[Section]:
    if persona.empathy is None:
        return
    rows = []
    for field, name in FIELDS:
        found = entries(getattr(persona.empathy, field), lang, spoken=field in SPOKEN)
        if found:
            rows.append((say(name, lang), "; ".join(entry.label for entry in found)))
    if rows:
        head = (say(N_("Field"), lang), say(N_("What was heard or seen"), lang))
        yield Section(say(N_("Empathy map"), lang), (), (Table(head, tuple(rows)),))


def _offer(persona: Persona, lang: str) -> Iterator[Section]:
    """Pains and gains with what answers to them, then the offer as a list."""
    offer = persona.value_map
    sides = (
        (N_("Pains"), N_("What takes a pain away"), persona.pains, offer.pain_relievers if offer else ()),
        (N_("Gains"), N_("What brings a gain"), persona.gains, offer.gain_creators if offer else ()),
    )
    for name, answer, needs, offers in sides:
        if not needs:
            yield from _listed(answer, [clean(note.text) for note in offers], lang)
            continue
        found = matches(offers, needs)
        if not found:
            yield from _listed(name, [entry.label for entry in entries(needs, lang)], lang)
            yield from _listed(answer, [clean(note.text) for note in offers], lang)
            continue
        rows = tuple((clean(need.text), _answers(n, offers, found)) for n, need in enumerate(needs))
        yield Section(say(name, lang), (), (Table((say(name, lang), say(answer, lang)), rows),))
    if offer:
        yield from _listed(N_("Products and services"), [clean(note.text) for note in offer.products], lang)


def _answers(need: int, offers: Sequence[Note], found: Sequence[tuple[int, int]]) -> str:
    return "; ".join(clean(offers[offer].text) for offer, other in found if other == need)
