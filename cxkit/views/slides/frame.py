"""The frame of a slide: its sides, the title, and what is left to a picture."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from cxkit.views.extents import Extent, extent
from cxkit.views.lettering import BOX, Lettering, Style, lettered
from cxkit.views.picture import Item, Picture, Words

WIDTH, HEIGHT = 960.0, 540.0  # pt: 13.33 × 7.5 in
MARGIN, ABOVE, BELOW = 24.0, 16.0, 12.0  # pt
GAP = 6.0  # pt between the title and the picture
LARGEST = 1.25  # pt a u: small pictures do not shout
READABLE = 8.0
"""In pt, the least size of the text of boxes on a slide: what a room reads from a screen, and an office on paper."""
_SIZES = (20, 18, 16, 14, 12)  # pt
MOST_LINES = 8
"""Of a title: a third of the slide. The notes have the rest."""
_EDGE = 4.0  # u of white around a picture


class Place(NamedTuple):
    """Where a picture lies on its slide: pt a u, and the place of the picture's own corner in pt."""

    scale: float
    left: float
    top: float


def titled(picture: Picture) -> str:
    """The title of a slide: that of its picture, of a part of one also what it shows."""
    return ": ".join(filter(None, (picture.title, picture.phases)))


def heading(title: str) -> Lettering:
    """The title in letters, in pt, that take two lines at most if they can; past eight lines it ends in …"""
    found = [lettered(title, WIDTH - 2 * MARGIN, Style(size, round(size * 1.2, 1), 700)) for size in _SIZES]
    chosen = next((each for each in found if len(each.lines) <= 2), found[-1])
    if len(chosen.lines) <= MOST_LINES:
        return chosen
    kept, _ = chosen.split(MOST_LINES)
    return replace(kept, lines=(*kept.lines[:-1], f"{kept.lines[-1][:-1]}…"))


def kept(title: str) -> str:
    """What of a title stands on its slide."""
    lines = heading(title).lines
    is_cut = len(lines) == MOST_LINES and lines[-1].endswith("…") and not title.endswith("…")
    return " ".join(lines) if is_cut else title


def notes(picture: Picture) -> str:
    """What the speaker of a slide reads: what is seen, and a title that had no room."""
    title = titled(picture)
    return picture.description if kept(title) == title else f"{title}\n{picture.description}"


def drawn(picture: Picture) -> list[Item]:
    """The items that the slide shows under its title: all but the title of the picture."""
    return [item for item in picture.items if not (isinstance(item, Words) and item.kind == "title")]


def placed(picture: Picture) -> Place:
    """The picture as large as it gets under the title, without the white around it, in the middle of the width."""
    around = _around(drawn(picture)) or Extent(0, 0, picture.width, picture.height)
    left, top = around.left - _EDGE, around.top - _EDGE
    wide, high = max(1.0, around.right + _EDGE - left), max(1.0, around.bottom + _EDGE - top)
    title = heading(titled(picture))
    start = ABOVE + max(1, len(title.lines)) * title.style.leading + GAP
    scale = min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - start - BELOW) / high, LARGEST)
    return Place(scale, (WIDTH - wide * scale) / 2 - left * scale, start - top * scale)


def letters(picture: Picture) -> float:
    """The size of the text of boxes on the slide of a picture, in pt."""
    return BOX.size * placed(picture).scale


def _around(items: Iterable[Item]) -> Extent | None:
    found = [reach for item in items if (reach := extent(item))]
    if not found:
        return None
    return Extent(
        min(each.left for each in found),
        min(each.top for each in found),
        max(each.right for each in found),
        max(each.bottom for each in found),
    )
