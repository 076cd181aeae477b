"""Plain panels: lists of goals, pains, gains and offers, and what the sheet rests on."""

from cxkit.model.persona import Persona
from cxkit.model.shared import Source
from cxkit.views.amounts import sample
from cxkit.views.frame import SOURCES
from cxkit.views.persona.panel import Entry, Listed, Panel, entries
from cxkit.views.picture import Item
from cxkit.views.roadmap.dates import said as day_said
from cxkit.views.text import clean
from cxkit.words import N_, say


class ListPanel(Panel):
    """A title with its entries."""

    least, most = 220.0, 420.0

    def __init__(self, name: str, title: str, listed: Listed) -> None:
        self.name, self.title, self.listed = name, title, listed

    def body(self, width: float) -> float:
        return self.listed.height(width)

    def drawn(self, x: float, y: float, width: float, height: float) -> list[Item]:  # noqa: ARG002 -- grows no further
        return self.listed.items(x, y, width, self.name)


def goals(persona: Persona, lang: str) -> ListPanel | None:
    """What the persona wants to reach; None where nobody has written it."""
    found = [Entry(clean(goal), label=clean(goal)) for goal in persona.goals if clean(goal)]
    return ListPanel("goals", say(N_("Goals"), lang), Listed(found, "target", "customer-line")) if found else None


def balance(persona: Persona, lang: str) -> list[ListPanel]:
    """Pains and gains, where they stand on no map."""
    sorts = (
        ("pains", N_("Pains"), "octagon-alert", "gap", persona.pains),
        ("gains", N_("Gains"), "circle-plus", "exceeds", persona.gains),
    )
    return [
        ListPanel(name, say(title, lang), Listed(listed, icon, role))
        for name, title, icon, role, notes in sorts
        if (listed := entries(notes, lang))
    ]


def offer(persona: Persona, lang: str) -> list[ListPanel]:
    """What is offered, where there is no profile to hold it against."""
    if persona.value_map is None:
        return []
    sorts = (
        ("products", N_("Products and services"), "package", persona.value_map.products),
        ("relief", N_("What takes a pain away"), "badge-check", persona.value_map.pain_relievers),
        ("creators", N_("What brings a gain"), "trending-up", persona.value_map.gain_creators),
    )
    return [
        ListPanel(name, say(title, lang), Listed(listed, icon, "customer-line"))
        for name, title, icon, notes in sorts
        if (listed := entries(notes, lang))
    ]


def rests(persona: Persona, lang: str) -> ListPanel | None:
    """The sources with their n and date."""
    found = [entry for source in (*persona.based_on, *persona.sources.values()) if (entry := source_said(source, lang))]
    return ListPanel("sources", say(N_("What it rests on"), lang), Listed(found, "info")) if found else None


def source_said(source: Source, lang: str) -> Entry | None:
    """A source with its n and date; None for one that says nothing."""
    kind = say(SOURCES[source.type], lang) if source.type else ""
    kind = kind[:1].upper() + kind[1:]
    text = clean(source.title or kind or source.id or "")
    when = day_said(source.date, lang) if source.date else ""
    parts = [kind if source.title else "", sample(source.n) if source.n is not None else "", when]
    small = " · ".join(part for part in parts if part)
    return Entry(text, small=small, label=". ".join(part for part in (text, small) if part)) if text else None
