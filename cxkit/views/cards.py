"""Cards: pains, gains, opportunities, thoughts, quotes and contacts of a step, before they have a place in a map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cxkit.model.excerpt import first_number
from cxkit.model.journey import Journey, Step
from cxkit.model.shared import Note
from cxkit.model.workspace import Scope
from cxkit.views.answering import Answer
from cxkit.views.citing import cited, listed
from cxkit.views.frame import basis_of
from cxkit.views.pictograms import CARDS, of_evidence, of_touchpoint
from cxkit.views.picture import Box, Item
from cxkit.views.quotes import in_marks, quoted
from cxkit.views.text import clean
from cxkit.views.tiles import proposed, rests_on
from cxkit.words import N_, say

DOT, DOT_STEP = 6.0, 9.0

SEVERITY = {"low": 1, "medium": 2, "high": 3}
SEVERITIES = {"low": N_("low severity"), "medium": N_("medium severity"), "high": N_("high severity")}
CAUSES = {
    "process": N_("process"),
    "people": N_("people"),
    "technology": N_("technology"),
    "product": N_("product"),
    "policy": N_("policy"),
    "communication": N_("communication"),
}
SEVERITY_SAID = N_("severity, from low to high")
OWNERS = {
    "partner": N_("of a partner"),
    "customer": N_("of the customer's own"),
    "social": N_("among people"),
}
"""Whose a point of contact is, where it is not the brand's."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A row of cards: its names, the token of its bar, and the sign on each card."""

    name: str
    title: str
    sub: str
    role: str
    surface: str
    one: str
    italic: bool = False

    @property
    def icon(self) -> str:
        """The pictogram before the text; empty where the slope and the quotation marks say it."""
        return CARDS.get(self.name, "")


SORTS = {
    sort.name: sort
    for sort in (
        Sort(
            "thoughts",
            N_("Thoughts"),
            N_("what goes through the mind"),
            "muted",
            "metrics-surface",
            N_("Thought"),
            italic=True,
        ),
        Sort(
            "contacts",
            N_("Touchpoints"),
            N_("what is met"),
            "muted",
            "metrics-surface",
            N_("Touchpoint"),
        ),
        Sort("quotes", N_("Quotes"), N_("in their own words"), "muted", "metrics-surface", N_("Quote"), italic=True),
        Sort("pains", N_("Pains"), N_("what gets in the way"), "gap", "gap-fill", N_("Pain")),
        Sort("gains", N_("Gains"), N_("what does good"), "exceeds", "exceeds-fill", N_("Gain")),
        Sort(
            "opportunities",
            N_("Opportunities"),
            N_("what could be better"),
            "exceeds",
            "exceeds-fill",
            N_("Opportunity"),
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Card:
    """One card before it has a place: its text, up to three dots, small print under it.

    `cited` is where it comes from, `tags` are the initiatives that answer to it, `icon` is of this card alone.
    """

    text: str
    dots: int = 0
    beside: str = ""
    captions: tuple[str, ...] = ()
    basis: str | None = None
    label: str = ""
    id: str = ""
    cited: str = ""
    tags: tuple[Answer, ...] = ()
    icon: str = ""


Rows = Mapping[int, Sequence[Card]]
"""Cards by number of the step, from 0."""


def notes(journey: Journey, sort: Sort, lang: str) -> dict[int, list[Card]]:
    """The cards of pains, gains or opportunities."""
    named = _named(journey)
    return {
        column: [_card(note, journey, step, sort, named, lang) for note in getattr(step, sort.name)]
        for column, step in enumerate(journey.steps)
        if getattr(step, sort.name)
    }


def answered(rows: Rows, found: Mapping[str, Sequence[Answer]], lang: str) -> dict[int, list[Card]]:
    """The cards with the initiatives that answer to them."""

    def one(card: Card) -> Card:
        tags = tuple(found.get(card.id, ())) if card.id else ()
        if not tags:
            return card
        said = say(N_("Answered by: {initiatives}"), lang, initiatives=[tag.label for tag in tags])
        return replace(card, tags=tags, label=f"{card.label}. {said}")

    return {column: [one(card) for card in stack] for column, stack in rows.items()}


def thoughts(journey: Journey, lang: str) -> dict[int, list[Card]]:
    """What goes through the mind in each step."""
    return {
        column: [_voice(clean(text), "thoughts", step, journey, lang) for text in step.thoughts]
        for column, step in enumerate(journey.steps)
        if step.thoughts
    }


def quotes(journey: Journey, texts: Mapping[int, Sequence[str]], lang: str) -> dict[int, list[Card]]:
    """Cards of quotes that are in their marks already."""
    return {
        column: [_voice(text, "quotes", journey.steps[column], journey, lang) for text in found]
        for column, found in texts.items()
    }


def _voice(text: str, sort: str, step: Step, journey: Journey, lang: str) -> Card:
    where = cited(journey, basis_of(journey, step), lang)
    label = f"{say(SORTS[sort].one, lang)}: {_ended(text, where)}"
    return Card(text, basis=rests_on(journey, step), label=label, cited=where)


def contacts(journey: Journey, scope: Scope, lang: str) -> dict[int, list[Card]]:
    """Points of contact and what the customer perceives, each with its pictogram."""
    found: dict[int, list[Card]] = {}
    for column, step in enumerate(journey.steps):
        mine = []
        for touchpoint in step.touchpoint:
            owner = say(OWNERS[touchpoint.owner], lang) if touchpoint.owner in OWNERS else ""
            label = ". ".join(part for part in (clean(touchpoint.title), owner) if part)
            whose = (owner,) if owner else ()
            icon = of_touchpoint(touchpoint.title) or "signpost"
            made = Card(clean(touchpoint.title), captions=whose, basis=rests_on(journey, step), label=label)
            mine.append(replace(made, icon=icon, cited=cited(journey, basis_of(journey, step), lang)))
        for item in step.evidence:
            word = rests_on(journey, step, item.basis)
            captions = tuple(proposed(word, lang))
            spoken = (item.text, item.alt or "", *captions, say(N_("assumed"), lang) if word == "assumed" else "")
            label = ". ".join(part for part in map(clean, spoken) if part)
            where = cited(journey, basis_of(journey, step, item.basis), lang)
            icon = of_evidence(item, scope.channels) or "package"
            mine.append(Card(clean(item.text), captions=captions, basis=word, label=label, cited=where, icon=icon))
        if mine:
            one = say(SORTS["contacts"].one, lang)
            found[column] = [replace(card, label=f"{one}: {_ended(card.label, card.cited)}") for card in mine]
    return found


def _ended(said: str, where: str) -> str:
    """What a card says, then where it comes from."""
    return f"{said.rstrip('.')}. {where}" if where else said


def all_quotes(journey: Journey, lang: str) -> dict[int, tuple[str, ...]]:
    """Every quote of a journey without a curve to stand at."""
    return {
        column: tuple(quoted(note.text, lang) for note in step.quotes)
        for column, step in enumerate(journey.steps)
        if step.quotes
    }


def severity(x: float, y: float, dots: int, role: str, kind: str, group: str) -> list[Item]:
    """One to three dots in a row from `x`, centred on `y`."""
    size = DOT / 2
    return [
        Box(x + n * DOT_STEP, round(y - size, 2), DOT, DOT, "none", role, size, 0.5, kind=kind, group=group)
        for n in range(dots)
    ]


def _named(journey: Journey) -> dict[str, str]:
    """What an opportunity can be for."""
    named: dict[str, str] = {}
    for number, step in enumerate(journey.steps, first_number(journey)):
        named[step.id] = f"{number} {step.title}".strip()
        named |= {note.id: clean(note.text) for note in (*step.pains, *step.gains, *step.opportunities) if note.id}
    return named


def _card(note: Note, journey: Journey, step: Step, sort: Sort, named: Mapping[str, str], lang: str) -> Card:
    word = rests_on(journey, step, note.basis)
    beside = clean(note.frequency or "")
    captions = [say(CAUSES[note.cause], lang)] if note.cause else []
    if note.for_:
        served = [named.get(name.rpartition("/")[2], name) for name in note.for_]
        captions.append(say(N_("for {things}"), lang, things=[in_marks(one, lang) for one in served]))
    captions += proposed(word, lang)
    spoken = [
        clean(note.text),
        say(SEVERITIES[note.severity], lang) if note.severity else "",
        beside,
        *captions,
        say(N_("assumed"), lang) if word == "assumed" else "",
    ]
    where = _source(note, journey, step, lang)
    label = ". ".join(part.rstrip(".") for part in (*spoken, where) if part)
    return Card(
        clean(note.text),
        SEVERITY[note.severity] if note.severity else 0,
        beside,
        tuple(clean(caption) for caption in captions),
        word,
        f"{say(sort.one, lang)}: {label}",
        note.id,
        where,
    )


def _source(note: Note, journey: Journey, step: Step, lang: str) -> str:
    """Where a note comes from: the source that it names itself, else those of its basis; a stranger's name as it is."""
    if note.source:
        source = journey.sources.get(note.source)
        return (listed([source], lang) if source else "") or clean(note.source)
    return cited(journey, basis_of(journey, step, note.basis), lang)
