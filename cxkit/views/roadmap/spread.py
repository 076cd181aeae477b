"""Spread: the lanes of a long roadmap in columns side by side, each about as high as the others."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from cxkit.views.roadmap.content import Lane, Row
from cxkit.words import N_, say

FULL = 60
"""Rows of one column."""
MOST = 3
NEAR = 0.1
"""Of the height of a column: a lane that ends so near a cut is not cut."""


def spread(lanes: Sequence[Lane], lang: str) -> list[list[Lane]]:
    """The lanes by column; one that goes on in the next column is named again there."""
    tall = list(accumulate(_height(row) for lane in lanes for row in lane.rows))
    columns = min(MOST, -(-len(tall) // FULL))
    ends = list(accumulate(len(lane.rows) for lane in lanes))
    cuts = [_cut(tall, tall[-1] * n / columns, ends, NEAR * tall[-1] / columns) for n in range(1, columns)]
    bounds = [0, *cuts, len(tall)]
    return [_between(lanes, low, high, lang) for low, high in zip(bounds, bounds[1:], strict=False) if high > low]


def _height(row: Row) -> float:
    """About how high a row is, in rows of one line."""
    return 1 + 0.9 * len(row.flags)


def _cut(tall: Sequence[float], wish: float, ends: Sequence[int], near: float) -> int:
    """Before which row a column ends: at the end of a lane, where one is near."""
    best = min(ends, key=lambda end: (abs(tall[end - 1] - wish), end))
    if abs(tall[best - 1] - wish) <= near:
        return best
    return min(range(1, len(tall)), key=lambda row: (abs(tall[row - 1] - wish), row))


def _between(lanes: Sequence[Lane], low: int, high: int, lang: str) -> list[Lane]:
    """The lanes with their rows from `low` on and before `high`."""
    found = []
    begin = 0
    for lane in lanes:
        rows = lane.rows[max(0, low - begin) : max(0, high - begin)]
        if rows:
            on = begin < low and lane.title
            title = say(N_("{title} (continued)"), lang, title=lane.title) if on else lane.title
            found.append(replace(lane, title=title, rows=rows))
        begin += len(lane.rows)
    return found
