"""Columns: a web that is far taller than wide, in two side by side."""

from dataclasses import replace
from typing import NamedTuple

from cxkit.measures.trace import Trace
from cxkit.views.extents import beside
from cxkit.views.frame import Band
from cxkit.views.lanes import MARGIN
from cxkit.views.trace.cards import Card
from cxkit.views.trace.portions import halves
from cxkit.views.trace.threads import Tied
from cxkit.views.trace.web import web

TALL = 1.6
"""A web higher than so many times its width is parted."""
GAIN = 0.75
"""The most that the higher part may have of the height of the whole, or it stays whole."""
APART = 56.0


class Webs(NamedTuple):
    """One web or two, how far right they reach, and whether some things stand in both."""

    band: Band
    reach: float
    repeated: bool = False


def webs(found: Trace, held: Tied, cards: dict[str, Card], top: float, lang: str, *, several: bool) -> Webs:
    """What hangs together: the first steps at the left and the others at the right where one web would be too high."""
    whole, reach = web(found, held, cards, top, lang, several=several)
    if whole.bottom - top <= TALL * reach:
        return Webs(whole, reach)
    sides = halves(found, held)
    if len(sides) < 2:
        return Webs(whole, reach)
    (first, near), (second, far) = (
        web(part, tied, _marked(cards, mark), top, lang, several=several, mark=mark)
        for (part, tied), mark in zip(sides, ("", "b-"), strict=True)
    )
    bottom = max(first.bottom, second.bottom)
    if bottom - top > GAIN * (whole.bottom - top):
        return Webs(whole, reach)
    by = near - MARGIN + APART
    both = {thing.id for thing in sides[0][1].things} & {thing.id for thing in sides[1][1].things}
    return Webs(Band([*first.items, *(beside(item, by) for item in second.items)], bottom), far + by, bool(both))


def _marked(cards: dict[str, Card], mark: str) -> dict[str, Card]:
    return {name: replace(card, id=f"{mark}{card.id}") for name, card in cards.items()} if mark else cards
