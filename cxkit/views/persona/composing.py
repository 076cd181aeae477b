"""Composing: panels into columns of a sheet about as broad as paper, with little white left over."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, product
from math import log, sqrt
from typing import NamedTuple

from cxkit.views.persona.panel import Panel

PAPER = sqrt(2)
GUTTER, APART = 36.0, 28.0
WIDTHS = (240.0, 300.0, 360.0, 420.0, 480.0, 560.0, 640.0, 760.0, 860.0, 960.0)
MANY = 9
"""Panels of which any may stand in either of two columns."""
WHITE, SHAPE, SPREAD, LEAP = 1.6, 1.0, 0.04, 0.02
"""What white in the columns, another shape than that of paper, unlike columns and a broken order cost."""
STRETCH = 1.3
"""How much higher than it needs an elastic panel may become."""


class Column(NamedTuple):
    """Panels one under the other, and what each takes of the height."""

    width: float
    panels: tuple[Panel, ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        return sum(self.heights) + APART * (len(self.heights) - 1)


def composed(panels: Sequence[Panel], head: float, margin: float) -> list[Column]:
    """Panels in columns, in their order; `head` is the height of what stands above, `margin` that around the sheet."""
    if not panels:
        return []

    @cache
    def height(index: int, width: float) -> float:
        return panels[index].height(width)

    best: tuple[float, tuple[tuple[int, ...], ...], tuple[float, ...]] | None = None
    for split in _splits(len(panels)):
        for widths in product(*(_widths(panels, part) for part in split)):
            tall = [
                sum(height(n, wide) for n in part) + APART * (len(part) - 1)
                for part, wide in zip(split, widths, strict=True)
            ]
            leaps = sum(after != before + 1 for part in split for before, after in pairwise(part))
            cost = _cost(tall, widths, head, margin) + LEAP * leaps
            if best is None or cost < best[0] - 1e-9:
                best = cost, split, widths
    assert best is not None
    _, split, widths = best
    columns = [
        Column(wide, tuple(panels[n] for n in part), tuple(height(n, wide) for n in part))
        for part, wide in zip(split, widths, strict=True)
    ]
    most = max(column.height for column in columns)
    return [_stretched(column, most) for column in columns]


def _splits(count: int) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Ways to part a row of panels: in two any that keep the first at the left, in three those that keep the order."""
    whole = tuple(range(count))
    yield (whole,)
    for chosen in range(2 ** max(0, min(count, MANY) - 1)):
        left = tuple(n for n in whole if n == 0 or (n < MANY and chosen >> (n - 1) & 1))
        right = tuple(n for n in whole if n not in left)
        if right:
            yield left, right
    for first in range(1, count):
        for second in range(first + 1, count):
            yield whole[:first], whole[first:second], whole[second:]


def _widths(panels: Sequence[Panel], part: Sequence[int]) -> list[float]:
    """The widths that suit all panels of a column: those of the one that needs most, where they disagree."""
    least = max(panels[n].least for n in part)
    most = max(least, min(panels[n].most for n in part), max(panels[n].most for n in part) if len(part) == 1 else 0.0)
    found = [width for width in WIDTHS if least <= width <= most]
    return found or [least]


def _cost(tall: Sequence[float], widths: Sequence[float], head: float, margin: float) -> float:
    """White left in the columns, and how far the sheet is from the shape of paper."""
    most = max(tall)
    across = sum(widths) + GUTTER * (len(widths) - 1)
    area = across * (most + head)
    white = sum((most - one) * width for one, width in zip(tall, widths, strict=True)) / area
    ratio = (across + 2 * margin) / (most + head + 2 * margin)
    spread = max(widths) / min(widths) - 1
    return WHITE * white + SHAPE * abs(log(ratio / PAPER)) + SPREAD * spread


def _stretched(column: Column, most: float) -> Column:
    """Elastic panels take what the column lacks, as far as that does not tear them apart."""
    lacks = most - column.height
    elastic = [n for n, panel in enumerate(column.panels) if panel.elastic]
    if not elastic or lacks <= 0:
        return column
    share = lacks / len(elastic)
    heights = [
        min(height * STRETCH, height + share) if n in elastic else height for n, height in enumerate(column.heights)
    ]
    return column._replace(heights=tuple(heights))
