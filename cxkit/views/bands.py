"""Bands: what is prepared and managed for the whole journey, under everything that belongs to a step."""

from collections.abc import Sequence

from cxkit.views.boxes import drawn, fit
from cxkit.views.frame import COLUMN, GUTTER, Column
from cxkit.views.lanes import MARGIN, lane, line
from cxkit.views.picture import Item
from cxkit.views.tiles import LANES, Tile
from cxkit.words import say

PAD, UNDER_LINE = 12.0, 18.0
APART = 12.0
LEAST = 72.0


def span(at: int, count: int, columns: int) -> tuple[int, int]:
    """The first and the last column of one of the boxes in the first row of a band."""
    return (at, at) if 2 * count > columns else (2 * at, 2 * at + 1)


def _places(columns: Sequence[Column], count: int) -> list[Column]:
    """Where the boxes of a band stand: over two columns each where there is room for all."""
    if 2 * count > len(columns):
        return list(columns)
    pairs = zip(columns[::2], columns[1::2], strict=False)
    return [(x, x2 + width2 - x) for (x, _), (x2, width2) in pairs]


def bands(
    below: Sequence[Tile],
    columns: Sequence[Column],
    y: float,
    *,
    header: float,
    right: float,
    lang: str,
    under_line: float = UNDER_LINE,
) -> tuple[list[Item], float]:
    """The enablers, in line with the columns, as many rows as they need; those that manage under them.

    `under_line` is what arrows need between the line and the first boxes.
    """
    items: list[Item] = []
    first = True
    for token in ("enablers", "management"):
        mine = [tile for tile in below if tile.lane == token]
        if not mine:
            continue
        places = _places(columns or [(MARGIN + header + GUTTER, COLUMN)], len(mine))
        rows = [mine[at : at + len(places)] for at in range(0, len(mine), len(places))]
        boxes: list[Item] = []
        at = y + (under_line if first else PAD)
        for row in rows:
            fits = [fit(tile, width) for tile, (_, width) in zip(row, places, strict=False)]
            tallest = max(one.height for one in fits)
            for one, (x, _) in zip(fits, places, strict=False):
                boxes += drawn(one, x, round(at + (tallest - one.height) / 2, 2))
            at += tallest + APART
        bottom = max(at - APART + (UNDER_LINE if first else PAD), y + LEAST)
        role = "metrics" if token == "management" else token
        items += lane(role, say(LANES[token], lang), "", y, bottom, header=header, right=right, under_line=first)
        if first:
            items += line("implementation", y, right=right, lang=lang)
        items += boxes
        first, y = False, bottom
    return items, y
