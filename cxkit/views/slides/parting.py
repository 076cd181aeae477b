"""Parting: a drawing too high to be read on one slide as several, each with some of its lanes under the same heads."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import NamedTuple

from cxkit.views.extents import extent, lowered
from cxkit.views.lanes import MARGIN
from cxkit.views.legend import entries, legend
from cxkit.views.lettering import SUBTITLE, lettered
from cxkit.views.picture import Item, Picture
from cxkit.views.slides.frame import READABLE, letters
from cxkit.views.slides.strata import Strata, strata, within
from cxkit.words import N_, listed, say

LEGEND_WIDTH = 900.0  # u
SPARE = 12.0  # u
_LESS = 0.05  # pt: nobody sees it
MOST_LANES = 14
"""A drawing of more lanes is no blueprint and no map: it stays on one slide."""

_NEXT = N_("Continues on the next slide: {lanes}")
_BEFORE = N_("Continued from the slide before: {lanes}")
_NOTES = N_("This slide shows {lanes}.")
_SMALL = N_("The text on this slide is {size} pt: to read it in print, draw it as PDF or SVG.")


class Part(NamedTuple):
    """The lanes of a slide, from the first to the last by their number."""

    first: int
    last: int


def slides(pictures: Sequence[Picture]) -> list[Picture]:
    """The pictures of a presentation: those given where all can be read, else parted between lanes.

    A presentation that is parted begins with who and what it is about and the legend; its other slides have neither.
    The description of each slide, which its speaker reads, says which lanes it shows, and where its text stays small.
    """
    layers = [_strata(picture) for picture in pictures]
    if not all(layers) or all(letters(picture) >= READABLE for picture in pictures):
        return [_honest(picture) for picture in pictures]
    found = [(picture, layer) for picture, layer in zip(pictures, layers, strict=True) if layer]
    parted = [part for picture, layer in found for part in _parted(picture, layer)]
    return [_about(*found[0], [item for part in parted for item in part.items]), *map(_honest, parted)]


def _strata(picture: Picture) -> Strata | None:
    found = strata(picture)
    return found if found and len(found.lanes) <= MOST_LANES else None


def _about(picture: Picture, layer: Strata, shown: Sequence[Item]) -> Picture:
    """Who and what the presentation is about, with the legend of everything in it."""
    title = [item for item in layer.title if getattr(item, "kind", "") != "title"]
    reaches = [reach for item in title if (reach := extent(item))]
    left = min((reach.left for reach in reaches), default=MARGIN)
    right = max([left + LEGEND_WIDTH, *(reach.right for reach in reaches)])
    bottom = max((reach.bottom for reach in reaches), default=0.0)
    key = legend(entries(shown, picture.lang), picture.lang, right=right, top=bottom + 2 * SPARE, left=left)
    source = [replace(words, x=right, y=key.bottom + SPARE) for words in layer.source]
    made = replace(picture, items=(*title, *key.items, *source), phases="", columns=())
    return replace(made, width=right + MARGIN, height=key.bottom + 2 * MARGIN)


def _parted(picture: Picture, layer: Strata) -> Iterator[Picture]:
    """A picture as the slides that it needs, without title block and legend."""
    parts = _parts(picture, layer)
    if len(parts) == 1:
        whole = _part(picture, layer, parts[0])
        yield whole if picture.phases else replace(whole, phases=_said(layer, parts[0], picture.lang))
        return
    for number, part in enumerate(parts):
        lines = [
            say(message, picture.lang, lanes=_said(layer, parts[other], picture.lang))
            for message, other in ((_BEFORE, number - 1), (_NEXT, number + 1))
            if 0 <= other < len(parts)
        ]
        yield _joined(_part(picture, layer, part), layer, part, lines)


def _parts(picture: Picture, layer: Strata) -> list[Part]:
    """As few slides as can be read, parted at lines such as that of visibility where this costs none more.

    A lane that is too high by itself has a slide by itself.
    """
    count = len(layer.lanes)
    if letters(_part(picture, layer, Part(0, count - 1))) >= READABLE:
        return [Part(0, count - 1)]
    lines = [say(message, picture.lang, lanes="") for message in (_BEFORE, _NEXT)]
    sizes = {
        part: letters(_joined(_part(picture, layer, part), layer, part, lines))
        for part in (Part(first, last) for first in range(count) for last in range(first, count))
    }
    # Where the width makes the text small, no parting makes it larger.
    enough = min(READABLE, max(sizes.values())) - _LESS
    for cuts in range(count):
        found = []
        for places in combinations(range(1, count), cuts):
            parts = [Part(start, end - 1) for start, end in pairwise([0, *places, count])]
            if all(sizes[part] >= enough or part.first == part.last for part in parts):
                torn = sum(not layer.lanes[place].opened for place in places)
                found.append((-torn, min(sizes[part] for part in parts), parts))
        if found:
            return max(found)[2]
    raise AssertionError(count)


def _part(picture: Picture, layer: Strata, part: Part) -> Picture:
    """Some lanes of a picture under its heads."""
    down = layer.lanes[0].top - layer.lanes[part.first].top
    items = [*layer.heads, *(lowered(item, down) if down else item for item in within(layer, part.first, part.last))]
    return replace(picture, items=tuple(items), height=round(layer.lanes[part.last].bottom + down + MARGIN, 2))


def _joined(made: Picture, layer: Strata, part: Part, lines: Sequence[str]) -> Picture:
    """A part with words about those before and after it."""
    items = list(made.items)
    top = made.height - MARGIN + SPARE
    for line in lines:
        words = lettered(line, made.width - 2 * MARGIN, SUBTITLE)
        items.append(words.at(MARGIN, top, "muted", kind="beyond", group="foot"))
        top += words.height
    said = _said(layer, part, made.lang)
    return replace(
        made,
        items=tuple(items),
        height=round(top + MARGIN, 2),
        phases=" · ".join(filter(None, (made.phases, said))),
        description=f"{made.description} {say(_NOTES, made.lang, lanes=said)}",
    )


def _said(layer: Strata, part: Part, lang: str) -> str:
    """The names of some lanes, each once."""
    names = [lane.name for lane in layer.lanes[part.first : part.last + 1] if lane.name]
    return listed(list(dict.fromkeys(names)), lang)


def _honest(picture: Picture) -> Picture:
    """A picture whose notes say so where its text is small."""
    size = letters(picture)
    if size >= READABLE:
        return picture
    note = say(_SMALL, picture.lang, size=round(size, 1))
    return replace(picture, description=f"{picture.description} {note}")
