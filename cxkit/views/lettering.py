"""Lettering: a text wrapped at a width, measured, and ready to stand somewhere."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from cxkit.typeface import Typeface
from cxkit.views.picture import Anchor, Words
from cxkit.views.text import in_use
from cxkit.views.text import width as measured
from cxkit.views.wrap import wrap

_ASCENT, _HEIGHT = 0.969, 1.21  # of Inter, in em


class Style(NamedTuple):
    """Size, distance of baselines, weight and slope of a text; sizes in u."""

    size: float
    leading: float
    weight: Literal[400, 600, 700] = 400
    italic: bool = False


TITLE = Style(22, 28, 700)
HEADING = Style(13, 17, 600)
SUBTITLE = Style(12, 16)
FINDING = Style(15, 20, 600)
CHIP = Style(11, 14)
CHIP_STRONG = Style(11, 14, 600)
PHASE = Style(12.5, 16, 600)
STEP = Style(13, 16, 600)
LANE = Style(12, 15, 600)
SUBLANE = Style(11, 14)
NAME = Style(12, 15.5, 600)
BOX = Style(12, 15.5)
CAPTION = Style(10, 13)
QUESTION = Style(10, 13, 600)
QUOTE = Style(11, 14, 400, True)
LINE_NAME = Style(10, 13, 600)
ARROW = Style(11, 13.5, 600)
PILL = Style(11, 14)
LEGEND = Style(13, 17)
FOOT = Style(10, 13)


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lines of one style with the width of the widest, in u."""

    lines: tuple[str, ...]
    style: Style
    width: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    def split(self, count: int) -> tuple["Lettering", "Lettering"]:
        """The first lines and the others."""
        heads, tails = self.lines[:count], self.lines[count:]
        return _lines(heads, self.style), _lines(tails, self.style)

    def at(
        self,
        x: float,
        top: float,
        role: str = "ink",
        anchor: Anchor = "start",
        *,
        inside: str = "",
        kind: str = "",
        group: str = "",
    ) -> Words:
        """The words with their upper edge at `top`; `x` is where `anchor` says."""
        size, leading, weight, italic = self.style
        y = round(top + (leading - _HEIGHT * size) / 2 + _ASCENT * size, 2)
        return Words(
            self.lines, round(x, 2), y, size, leading, weight, italic, role, anchor, self.width, inside, kind, group
        )


def _lines(lines: tuple[str, ...], style: Style) -> Lettering:
    widest = max((measured(line, style.size, style.weight, style.italic) for line in lines), default=0.0)
    return Lettering(lines, style, round(widest, 2))


RESERVE = 1.02
"""A shaping engine may set a text this much wider than the table says."""


def lettered(text: str, width: float, style: Style) -> Lettering:
    """`text` in lines that take no more than `width`, a reserve included."""
    return _lettered(text, width, style, in_use())


@lru_cache(maxsize=4096)
def _lettered(text: str, width: float, style: Style, _: Typeface | None) -> Lettering:
    """The same for one typeface, which `wrap` measures in."""
    lines = tuple(wrap(text, width / RESERVE, style.size, style.weight, style.italic))
    return _lines(lines, style)


DOT = " · "


def parted(text: str, width: float, style: Style) -> Lettering:
    """A text of parts with dots between: as many parts on a line as fit, so that a name and a time stay whole.

    A part of two halves with a comma between ends its line there.
    """
    whole = lettered(text, width, style)
    if len(whole.lines) < 2 or not (DOT in text or text.count(", ") == 1):
        return whole
    parts = text.split(DOT)
    lines: list[str] = []
    at = 0
    while at < len(parts):
        end = len(parts)
        while end > at + 1 and len(lettered(DOT.join(parts[at:end]), width, style).lines) > 1:
            end -= 1
        joined = parts[at] if end == at + 1 else DOT.join(parts[at:end])
        found = lettered(joined, width, style).lines
        if len(found) == 2 and joined.count(", ") == 1:
            head, _, tail = joined.partition(", ")
            found = (*lettered(f"{head},", width, style).lines, *lettered(tail, width, style).lines)
        lines += found
        at = end
    return _lines(tuple(lines), style)
