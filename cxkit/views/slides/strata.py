"""Strata: a drawing of lanes from the top down, as title block, heads of the columns, lanes, and what is under them."""

from typing import NamedTuple

from cxkit.views.extents import extent, of_title, surfaces
from cxkit.views.lanes import MARGIN
from cxkit.views.picture import Item, Picture, Stroke, Words
from cxkit.views.slides.clipping import clipped

_WIDE = 0.9  # of the drawing: a surface as wide is that of a lane
_ON = 1.5  # u: a line as near to the edge of a lane lies on it


class Lane(NamedTuple):
    """A lane from its top to its bottom, its name (empty where it stands on none), and whether a line opens it."""

    top: float
    bottom: float
    name: str
    opened: bool = False


class Strata(NamedTuple):
    """The things of a drawing by what they belong to; `items` are those of the lanes."""

    title: tuple[Item, ...]
    heads: tuple[Item, ...]
    lanes: tuple[Lane, ...]
    items: tuple[Item, ...]
    source: tuple[Words, ...]
    """The name of the file at its foot."""


def strata(picture: Picture) -> Strata | None:
    """The strata of a drawing; None for one without columns and lanes."""
    found = _lanes(picture)
    if not found or not picture.columns:
        return None
    heads: list[Item] = []
    items: list[Item] = []
    source: list[Words] = []
    top, bottom = found[0].top, found[-1].bottom
    for item in picture.items:
        reach = extent(item)
        if reach is None or of_title(item):
            continue
        if isinstance(item, Words) and item.group == "foot":
            source.append(item)
        elif reach.middle < top - _ON:
            heads.append(item)
        elif reach.middle <= bottom + _ON:
            items.append(item)
    title = tuple(item for item in picture.items if of_title(item) and extent(item))
    return Strata(title, tuple(heads), found, tuple(items), tuple(source))


def within(whole: Strata, first: int, last: int) -> list[Item]:
    """The things that stand in the lanes from `first` to `last`, and what of the lines through them runs there."""
    lanes = whole.lanes
    top, bottom = lanes[first].top, lanes[last].bottom
    begins = top if first else float("-inf")
    ends = lanes[last + 1].top if last + 1 < len(lanes) else float("inf")
    found: list[Item] = []
    for item in whole.items:
        reach = extent(item)
        if reach is None:
            continue
        if not isinstance(item, Stroke):
            found += [item] if begins <= reach.middle < ends else []
        elif reach.bottom - reach.top > _ON:
            found += clipped(item, top, bottom)
        elif top - _ON <= reach.middle <= bottom + _ON:
            # A line between two lanes is drawn on both slides: it closes the one and opens the other.
            found.append(item)
    return found


def _lanes(picture: Picture) -> tuple[Lane, ...]:
    wide = _WIDE * (picture.width - 2 * MARGIN)
    spans = {(reach.top, reach.bottom) for reach in surfaces(picture) if reach.right - reach.left >= wide}
    lines = [item.points[0].y for item in picture.items if isinstance(item, Stroke) and item.kind.startswith("line ")]
    names = [item for item in picture.items if isinstance(item, Words) and item.kind == "lane"]
    return tuple(
        Lane(
            top,
            bottom,
            next((" ".join(words.lines) for words in names if top <= words.y <= bottom), ""),
            any(abs(y - top) <= _ON for y in lines),
        )
        for top, bottom in sorted(spans)
    )
