"""Boxes: a card of a trace at its width, with bar, pictogram, text, figure, dots and small print."""

from dataclasses import dataclass

from cxkit.views.cards import DOT_STEP, severity
from cxkit.views.lettering import BOX, CAPTION, NAME, Lettering, Style, lettered, parted
from cxkit.views.picture import Box, Dash, Icon, Item, Mark
from cxkit.views.trace.cards import Card
from cxkit.views.wrap import widest_word

FIGURE, LACK = Style(12, 16, 600), Style(10, 13, 600)
PAD, BAR, SIGN, SIGN_ROOM = 9.0, 3.0, 16.0, 23.0
LEAST = 44.0
OPEN, OPEN_ROOM = 8.0, 13.0
SOCKET = 11.0
"""The open ring on the side where a thing leads to nothing, or nothing to it."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A card with its lines and its height at a width."""

    card: Card
    width: float
    height: float
    blocks: tuple[tuple[Lettering, str], ...]  # text and its role, from the top down


def room(width: float) -> float:
    """What the words of a card have of its width, in u."""
    return width - BAR - 2 * PAD - SIGN_ROOM


def need(card: Card) -> float:
    """The narrowest card in which no word of the text breaks."""
    return widest_word(card.text, BOX.size, 600) * 1.03 + BAR + 2 * PAD + SIGN_ROOM


def fit(card: Card, width: float, lacks: str = "") -> Fitted:
    """Wrap a card; it grows in height, nothing is cut. `lacks` is said in it where the place does not say it."""
    wide = room(width)
    strong = card.thing.sort == "initiative"
    blocks = [(lettered(card.text, wide, NAME if strong else BOX), "ink")]
    if card.figure:
        blocks.append((lettered(card.figure, wide, FIGURE), "ink"))
    small = list(card.captions)
    first = wide - card.dots * DOT_STEP - 4 if card.dots else wide
    if card.dots:
        opening = small.pop(0) if small and len(parted(small[0], first, CAPTION).lines) == 1 else ""
        words = parted(opening, first, CAPTION)
        blocks.append((words if words.lines else Lettering(("",), CAPTION, 0.0), "dots"))
    blocks += [(parted(caption, wide, CAPTION), "muted") for caption in small]
    if lacks:
        blocks.append((lettered(lacks, wide - OPEN_ROOM, LACK), "lacks"))
    height = sum(block.height for block, _ in blocks) + 2 * PAD
    return Fitted(card, width, max(LEAST, round(height, 1)), tuple(blocks))


def drawn(fitted: Fitted, x: float, y: float) -> list[Item]:
    """The card with its upper left corner at (x, y), all of one group."""
    card, key = fitted.card, fitted.card.id
    strong = card.thing.sort == "initiative"
    sort = card.thing.sort
    border, weight = ("action", 1.6) if strong else ("rule", 1.0)
    dash: Dash = "assumed" if sort == "unknown" else "solid"
    radius = 13.0 if sort == "metric" else 6.0
    height = fitted.height
    items: list[Item] = [
        Box(x, y, fitted.width, height, border, "box", radius, weight, dash, key, f"card {sort}", card.label, "", key)
    ]
    if sort == "metric":
        left = x + PAD
    else:
        items.append(Box(x, y, BAR, height, "none", card.role, 1.5, 0.5, kind="bar", group=key))
        left = x + BAR + PAD
    text = sum(block.height for block, _ in fitted.blocks)
    top = y + (height - text) / 2
    items.append(Icon(card.icon, left, round(top + 0.5, 2), SIGN, card.role, "icon", key))
    left += SIGN_ROOM
    for block, role in fitted.blocks:
        indent = 0.0
        if role == "dots":
            items += severity(left, top + CAPTION.leading / 2, card.dots, "gap", "severity", key)
            indent, role = card.dots * DOT_STEP + 4, "muted"
        elif role == "lacks":
            items.append(socket(left + 4, top + LACK.leading / 2, key, size=OPEN))
            indent, role = OPEN_ROOM, "gap"
        if any(block.lines):
            items.append(block.at(left + indent, top, role, inside=key, kind="text", group=key))
        top += block.height
    return items


def sockets(fitted: Fitted, x: float, y: float) -> list[Item]:
    """The open ring at the right of what hurts, or could be better, and leads to no initiative."""
    if not fitted.card.lacks or fitted.card.thing.rank > 1:
        return []
    return [socket(x + fitted.width, y + fitted.height / 2, fitted.card.id)]


def socket(x: float, y: float, group: str, kind: str = "mark loose", size: float = SOCKET) -> Mark:
    """An open ring around (x, y): something is missing here."""
    return Mark(
        "ring", round(x, 2), round(y, 2), size, "", "box", "gap", 2 if size < SOCKET else 2.4, "gap", kind, "", group
    )
