"""Cards: pains, gains, opportunities, thoughts and quotes of a step, as rows of a map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxkit.model.excerpt import first_number
from cxkit.model.journey import Journey, Step
from cxkit.model.shared import Note
from cxkit.views.boxes import DASHES
from cxkit.views.frame import Column
from cxkit.views.lettering import CAPTION, QUOTE, Lettering, Style, lettered
from cxkit.views.pictograms import CARDS
from cxkit.views.picture import Box, Icon, Item
from cxkit.views.quotes import in_marks, quoted
from cxkit.views.text import clean
from cxkit.views.text import width as measured
from cxkit.views.tiles import proposed, rests_on
from cxkit.words import N_, say

CARD = Style(11, 14)
PAD, BAR, ICON, ICON_ROOM = 8.0, 3.0, 16.0, 22.0
BETWEEN, LANE_PAD = 8.0, 12.0
MOST = 3
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
FURTHER = N_("and {n} more")


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
    """One card before it has a place: its text, up to three dots, small print under it."""

    text: str
    dots: int = 0
    beside: str = ""
    captions: tuple[str, ...] = ()
    basis: str | None = None
    label: str = ""


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


def thoughts(journey: Journey, lang: str) -> dict[int, list[Card]]:
    said = say(SORTS["thoughts"].one, lang)
    return {
        column: [
            Card(clean(text), basis=rests_on(journey, step), label=f"{said}: {clean(text)}") for text in step.thoughts
        ]
        for column, step in enumerate(journey.steps)
        if step.thoughts
    }


def quotes(journey: Journey, texts: Mapping[int, Sequence[str]], lang: str) -> dict[int, list[Card]]:
    """Cards of quotes that are in their marks already."""
    said = say(SORTS["quotes"].one, lang)
    return {
        column: [Card(text, basis=rests_on(journey, journey.steps[column]), label=f"{said}: {text}") for text in found]
        for column, found in texts.items()
    }


def all_quotes(journey: Journey, lang: str) -> dict[int, tuple[str, ...]]:
    """Every quote of a journey without a curve to stand at."""
    return {
        column: tuple(quoted(note.text, lang) for note in step.quotes)
        for column, step in enumerate(journey.steps)
        if step.quotes
    }


def row_height(rows: Rows, sort: Sort, columns: Sequence[Column], lang: str, least: float) -> float:
    """The height of a lane that holds its cards; `least` is what its header asks for."""
    heights = [_stack(cards, sort, columns[column][1], lang) for column, cards in rows.items()]
    return max([least, *(height + 2 * LANE_PAD for height in heights)])


def row_items(rows: Rows, sort: Sort, columns: Sequence[Column], top: float, lang: str) -> dict[int, list[Item]]:
    """The cards of a lane by column, each stack from the top of its lane down."""
    items: dict[int, list[Item]] = {}
    for column, cards in rows.items():
        x, width = columns[column]
        y = top + LANE_PAD
        found: list[Item] = []
        for n, card in enumerate(cards[:MOST]):
            found += _drawn(card, sort, x, round(y, 2), width, f"{sort.name}-{column + 1}-{n + 1}")
            y += _height(card, sort, width) + BETWEEN
        if more := _more(cards, width, lang):
            hidden = "; ".join(card.text for card in cards[MOST:])
            key = f"{sort.name}-{column + 1}-more"
            edge = Box(
                x, round(y, 2), width, more.height + 4, "none", "none", 0, 0.5, id=key, kind="more", label=hidden
            )
            found += [edge, more.at(x + BAR + PAD, y + 2, "muted", inside=key, kind="more")]
        items[column] = found
    return items


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
    label = ". ".join(part.rstrip(".") for part in spoken if part)
    return Card(
        clean(note.text),
        SEVERITY[note.severity] if note.severity else 0,
        beside,
        tuple(clean(caption) for caption in captions),
        word,
        f"{say(sort.one, lang)}: {label}",
    )


def _room(sort: Sort, width: float) -> float:
    return width - BAR - 2 * PAD - (ICON_ROOM if sort.icon else 0)


def _blocks(card: Card, sort: Sort, width: float) -> list[tuple[Lettering, str, float]]:
    """Lettering, role and indent of each block of a card; a block with indent has dots before it."""
    room = _room(sort, width)
    blocks = [(lettered(card.text, room, QUOTE if sort.italic else CARD), "ink", 0.0)]
    if card.dots or card.beside:
        indent = card.dots * DOT_STEP + 4.0 if card.dots else 0.0
        one_line = float(measured(card.beside, CAPTION.size)) * 1.03 <= room - indent
        if one_line:
            words = lettered(card.beside, room - indent, CAPTION)
            blocks.append((words if words.lines else Lettering(("",), CAPTION, 0.0), "muted", indent))
        else:
            if card.dots:
                blocks.append((Lettering(("",), CAPTION, 0.0), "muted", indent))
            blocks.append((lettered(card.beside, room, CAPTION), "muted", 0.0))
    blocks += [(lettered(caption, room, CAPTION), "muted", 0.0) for caption in card.captions]
    return blocks


def _height(card: Card, sort: Sort, width: float) -> float:
    return max(ICON, sum(block.height for block, _, _ in _blocks(card, sort, width))) + 2 * PAD


def _stack(cards: Sequence[Card], sort: Sort, width: float, lang: str) -> float:
    shown = [_height(card, sort, width) for card in cards[:MOST]]
    more = _more(cards, width, lang)
    return sum(shown) + BETWEEN * (len(shown) - 1) + (BETWEEN + more.height + 4 if more else 0.0)


def _more(cards: Sequence[Card], width: float, lang: str) -> Lettering | None:
    if len(cards) <= MOST:
        return None
    return lettered(say(FURTHER, lang, n=len(cards) - MOST), width - BAR - 2 * PAD, CAPTION)


def _drawn(card: Card, sort: Sort, x: float, y: float, width: float, key: str) -> list[Item]:
    height = _height(card, sort, width)
    dash = DASHES.get(card.basis, "solid")
    kind = f"card {sort.name}" + (f" {card.basis}" if card.basis else "")
    border = "hairline" if dash == "solid" else "rule"
    items: list[Item] = [
        Box(x, y, width, height, border, "box", 4, 1, dash, id=key, kind=kind, label=card.label, group=key),
        Box(x, y, BAR, height, "none", sort.role, 1.5, 0.5, kind="bar", group=key),
    ]
    left = x + BAR + PAD
    if sort.icon:
        items.append(Icon(sort.icon, left, y + PAD + (CARD.leading - ICON) / 2, ICON, sort.role, "sort", key))
        left += ICON_ROOM
    top = y + PAD
    for block, role, indent in _blocks(card, sort, width):
        if indent:
            items += severity(left, top + CAPTION.leading / 2, card.dots, sort.role, "severity", key)
        if any(block.lines):
            items.append(block.at(left + indent, top, role, inside=key, kind="text", group=key))
        top += block.height
    return items
