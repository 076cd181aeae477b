"""Keys: under a drawing, a sample of each sign that occurs in it with its words."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from cxkit.views.arrows import Pen
from cxkit.views.frame import Band
from cxkit.views.lanes import MARGIN, rectangle, straight
from cxkit.views.lettering import LEGEND, lettered
from cxkit.views.picture import Box, Dash, Head, Item, Stroke

SAMPLE, GAP, ROW = 30.0, 8.0, 28.0
APART = 22.0
WIDEST = 320.0
"""Of the words of a key, in u."""

Draw = Callable[[float, float], Sequence[Item]]


class Key(NamedTuple):
    """A sign with its words; `draw` gives it centred on y in 30 u from x, `group` holds the words to a sample of it."""

    text: str
    draw: Draw
    group: str = ""


def keys(found: Sequence[Key], *, right: float, top: float, left: float = MARGIN, widest: float = WIDEST) -> Band:
    """Rows of samples under a thin rule; nothing where nothing needs words."""
    if not found:
        return Band([], top)
    items: list[Item] = [Stroke(straight(left, top, right, top), "hairline", 1, kind="rule")]
    x, y = left, top + 10
    tallest = 0.0
    for number, key in enumerate(found, 1):
        words = lettered(key.text, min(widest, right - left - SAMPLE - GAP), LEGEND)
        width = SAMPLE + GAP + words.width * 1.02
        if x > left and x + width > right:
            x, y, tallest = left, y + max(ROW, tallest), 0.0
        items += key.draw(x, y + ROW / 2)
        place = y + (ROW - words.style.leading) / 2
        group = key.group or f"key-{number}"
        items.append(words.at(x + SAMPLE + GAP, place, "muted", kind="legend", group=group))
        tallest = max(tallest, words.height + ROW - words.style.leading)
        x += width + APART
    return Band(items, y + max(ROW, tallest))


def boxed(border: str, dash: Dash = "solid", fill: str = "box", weight: float = 1.4) -> Draw:
    """A small box as sample."""
    return lambda x, y: [Box(x + 1, y - 8, SAMPLE - 2, 16, border, fill, 4, weight, dash, kind="sample")]


def lined(pen: Pen) -> Draw:
    """A short arrow as sample."""
    return stroked(pen.role, pen.width, pen.dash, pen.head)


def stroked(role: str, width: float, dash: Dash = "solid", head: Head | None = None, tail: Head | None = None) -> Draw:
    """A short line as sample, with heads or without."""
    return lambda x, y: [Stroke(straight(x, y, x + SAMPLE, y), role, width, dash, head, tail, kind="sample")]


def ground(role: str) -> Draw:
    """A piece of a surface as sample."""
    return lambda x, y: [rectangle(x + 1, y - 9, x + SAMPLE - 1, y + 9, role)]
