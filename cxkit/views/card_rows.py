"""Rows of cards: stacked in their columns, as tall as their neighbours, drawn in the lanes of a map."""

from collections.abc import Sequence
from dataclasses import replace

from cxkit.views.boxes import DASHES
from cxkit.views.cards import DOT_STEP, Card, Rows, Sort, severity
from cxkit.views.citing import common
from cxkit.views.frame import Column
from cxkit.views.lettering import CAPTION, QUOTE, Lettering, Style, lettered, parted
from cxkit.views.picture import Box, Icon, Item
from cxkit.views.text import width as measured
from cxkit.words import N_, say

CARD = Style(11, 14)
TAG = Style(10, 13, 600)
PAD, BAR, ICON, ICON_ROOM = 8.0, 3.0, 16.0, 22.0
BETWEEN, LANE_PAD = 8.0, 12.0
TAG_PAD, TAG_ABOVE = 2.0, 4.0
MOST, MOST_TAGS = 3, 2
ODD = 1.75
"""A card this many times as tall as the middle one of its row grows alone: its neighbours would be mostly empty."""
FURTHER = N_("and {n} more")


def headed(rows: Rows, lang: str, told: str = "") -> tuple[str, Rows]:
    """Where all cards of a row come from, if they share it, and the cards, which then need not say it.

    What was `told` above already is not said again.
    """
    said = common([(card.basis, card.cited) for stack in rows.values() for card in stack], lang)
    if not said:
        return "", rows
    return said if said != told else "", {
        column: [replace(card, cited="") for card in stack] for column, stack in rows.items()
    }


def heights(rows: Rows, sort: Sort, columns: Sequence[Column], lang: str) -> dict[int, list[float]]:
    """The heights of the cards of each column that are shown: in a row all the same, but for odd ones."""
    own = {
        column: [_height(card, sort, columns[column][1], lang) for card in cards[:MOST]]
        for column, cards in rows.items()
    }
    for slot in range(MOST):
        here = sorted(stack[slot] for stack in own.values() if len(stack) > slot)
        usual = [height for height in here if height <= ODD * here[len(here) // 2]]
        for stack in own.values():
            if len(stack) > slot:
                stack[slot] = max(stack[slot], usual[-1])
    return own


def row_height(rows: Rows, sort: Sort, columns: Sequence[Column], lang: str, least: float) -> float:
    """The height of a lane that holds its cards; `least` is what its header asks for."""
    stacks = [
        sum(stack) + BETWEEN * (len(stack) - 1) + _below(rows[column], columns[column][1], lang)
        for column, stack in heights(rows, sort, columns, lang).items()
    ]
    return max([least, *(height + 2 * LANE_PAD for height in stacks)])


def row_items(rows: Rows, sort: Sort, columns: Sequence[Column], top: float, lang: str) -> dict[int, list[Item]]:
    """The cards of a lane by column, each stack from the top of its lane down."""
    items: dict[int, list[Item]] = {}
    tall = heights(rows, sort, columns, lang)
    for column, cards in rows.items():
        x, width = columns[column]
        y = top + LANE_PAD
        found: list[Item] = []
        for n, (card, height) in enumerate(zip(cards[:MOST], tall[column], strict=True)):
            found += _drawn(card, sort, (x, round(y, 2), width, height), f"{sort.name}-{column + 1}-{n + 1}", lang)
            y += height + BETWEEN
        if more := _more(cards, width, lang):
            hidden = "; ".join(card.text for card in cards[MOST:])
            key = f"{sort.name}-{column + 1}-more"
            edge = Box(
                x, round(y, 2), width, more.height + 4, "none", "none", 0, 0.5, id=key, kind="more", label=hidden
            )
            found += [edge, more.at(x + BAR + PAD, y + 2, "muted", inside=key, kind="more")]
        items[column] = found
    return items


def _room(card: Card, sort: Sort, width: float) -> float:
    return width - BAR - 2 * PAD - (ICON_ROOM if card.icon or sort.icon else 0)


def _blocks(card: Card, sort: Sort, width: float) -> list[tuple[Lettering, str, float]]:
    """Lettering, role and indent of each block of a card; a block with indent has dots before it."""
    room = _room(card, sort, width)
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
    small = [*card.captions, card.cited] if card.cited else card.captions
    blocks += [(lettered(caption, room, CAPTION), "muted", 0.0) for caption in small]
    return blocks


def _tags(card: Card, sort: Sort, width: float, lang: str) -> list[tuple[Lettering, str]]:
    """The pills of a card with what they say in full; those beyond the second are counted in one more."""
    room = _room(card, sort, width) - 2 * PAD
    shown = [(parted(tag.tag, room, TAG), tag.label) for tag in card.tags[:MOST_TAGS]]
    if rest := card.tags[MOST_TAGS:]:
        said = say(FURTHER, lang, n=len(rest))
        shown.append((lettered(said, room, TAG), "; ".join(tag.label for tag in rest)))
    return shown


def _height(card: Card, sort: Sort, width: float, lang: str) -> float:
    text = max(ICON, sum(block.height for block, _, _ in _blocks(card, sort, width)))
    tags = sum(words.height + 2 * TAG_PAD + TAG_ABOVE for words, _ in _tags(card, sort, width, lang))
    return text + tags + 2 * PAD


def _below(cards: Sequence[Card], width: float, lang: str) -> float:
    more = _more(cards, width, lang)
    return BETWEEN + more.height + 4 if more else 0.0


def _more(cards: Sequence[Card], width: float, lang: str) -> Lettering | None:
    if len(cards) <= MOST:
        return None
    return lettered(say(FURTHER, lang, n=len(cards) - MOST), width - BAR - 2 * PAD, CAPTION)


def _drawn(card: Card, sort: Sort, place: tuple[float, float, float, float], key: str, lang: str) -> list[Item]:
    x, y, width, height = place
    dash = DASHES.get(card.basis, "solid")
    kind = f"card {sort.name}" + (f" {card.basis}" if card.basis else "")
    border = "hairline" if dash == "solid" else "rule"
    items: list[Item] = [
        Box(x, y, width, height, border, "box", 4, 1, dash, id=key, kind=kind, label=card.label, group=key),
        Box(x, y, BAR, height, "none", sort.role, 1.5, 0.5, kind="bar", group=key),
    ]
    left = x + BAR + PAD
    if icon := card.icon or sort.icon:
        items.append(Icon(icon, left, y + PAD + (CARD.leading - ICON) / 2, ICON, sort.role, "sort", key))
        left += ICON_ROOM
    top = y + PAD
    for block, role, indent in _blocks(card, sort, width):
        if indent:
            items += severity(left, top + CAPTION.leading / 2, card.dots, sort.role, "severity", key)
        if any(block.lines):
            items.append(block.at(left + indent, top, role, inside=key, kind="text", group=key))
        top += block.height
    for n, (words, said) in enumerate(_tags(card, sort, width, lang), 1):
        top += TAG_ABOVE
        name, tall = f"{key}-tag-{n}", words.height + 2 * TAG_PAD
        wide = round(words.width * 1.02 + 2 * PAD, 2)
        items.append(
            Box(left, round(top, 2), wide, tall, "rule", "box", 8, 1, id=name, kind="tag", label=said, group=key)
        )
        items.append(words.at(left + PAD, top + TAG_PAD, "ink", inside=key, kind="tag", group=key))
        top += tall
    return items
