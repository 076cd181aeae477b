"""Rows: the steps of one journey in which a process is followed, side by side under their phases."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from math import ceil

from cxkit.views.boxes import Fitted, drawn, fit
from cxkit.views.lanes import lane_need, lane_title, rectangle, straight
from cxkit.views.lettering import QUESTION, STEP, lettered
from cxkit.views.picture import Face, Item, Stroke
from cxkit.views.process.content import Column, Row, mood
from cxkit.views.process.track import HEIGHT, Track
from cxkit.views.readings import level_said
from cxkit.views.signs import REACH
from cxkit.views.text import width as measured
from cxkit.words import N_, say

GUTTER = 28.0
PAD = 12.0
ACROSS = 30.0
"""From the customer's boxes to those of the provider: the line of interaction runs between."""
STACKED = 12.0
FACE = 10.0
MOST = 7
"""Steps side by side; those of a longer journey go on below."""


def row_items(
    row: Row, number: int, top: float, *, left: float, header: float, right: float, width: float, lang: str
) -> tuple[list[Item], float]:
    """A journey as a lane from `left`, its columns `width` wide; the items, and where it ends."""
    grounds: list[Item] = []
    items: list[Item] = []
    y = top
    steps, begun = row.run.journey.steps, 0
    for start, mine in bands(row.columns):
        last = start + len(mine) == len(row.columns)
        end = len(steps) if last else mine[-1].number
        track = Track(steps[begun:end], begun + 1, left + header + PAD, right - PAD)
        served = [column.number for column in mine]
        items += track.items(served, y + 8, lang)
        least = lane_need(row.title, row.sub, header, False) - (y - top) if last else 0.0
        band = _Band(mine, track.columns(served, width, GUTTER), f"{number}-{start + 1}", lang)
        border, bottom = band.stand(y + (HEIGHT if track.shown else 0), y + least)
        grounds += [
            rectangle(left, y, right, border, "customer-surface"),
            rectangle(left, border, right, bottom, "metrics-surface"),
        ]
        key = f"line-interaction-{number}-{start + 1}"
        said = say(N_("line of interaction"), lang)
        edge = straight(left + header, border, right, border)
        items.append(Stroke(edge, "line-interaction", 2, "interaction", id=key, kind="line interaction", label=said))
        items += band.items
        y, begun = bottom, end
    grounds += [
        rectangle(left, top, left + header, y, "customer-surface"),
        rectangle(left, top, left + 5, y, "customer-line"),
    ]
    title = lane_title(row.title, row.sub, top, y, "customer-ink", header=header, left=left, group=f"journey-{number}")
    return [*grounds, *title, *items], y


def bands(columns: Sequence[Column]) -> Iterator[tuple[int, Sequence[Column]]]:
    """The columns that stand side by side, as evenly as can be, each with the number of its first from 0."""
    count = ceil(len(columns) / MOST)
    each = ceil(len(columns) / max(1, count))
    for start in range(0, len(columns), max(1, each)):
        yield start, columns[start : start + each]


class _Band:
    """Columns side by side: phases, heads, what the customer does, what is done for it, what is measured."""

    def __init__(self, columns: Sequence[Column], places: Sequence[tuple[float, float]], key: str, lang: str) -> None:
        self.columns, self.places, self.key, self.lang = columns, places, key, lang
        self.items: list[Item] = []

    def stand(self, top: float, least: float) -> tuple[float, float]:
        """Everything from `top` down, at least to `least`; where the line of interaction lies, and where it ends."""
        y = self._phases(top + 8)
        y = self._heads(y)
        customers = [fit(column.customer, width) for column, (_, width) in zip(self.columns, self.places, strict=True)]
        high = max(one.height for one in customers)
        customers = [replace(one, height=high) for one in customers]
        y += REACH if any(one.tile.signs for one in customers) else 4.0
        self._thread(y + high / 2)
        for column, one, (x, _) in zip(self.columns, customers, self.places, strict=True):
            self.items += drawn(one, x, round(y, 2))
            self._feeling(column, x, y + high)
        border = y + high + ACROSS / 2 + 2
        stacks = [
            self._stack(column, place, y + high + ACROSS)
            for column, place in zip(self.columns, self.places, strict=True)
        ]
        return border, max(*stacks, y + high + ACROSS, least - PAD) + PAD

    def _phases(self, y: float) -> float:
        """A thin bar with the name of each phase over its columns; where they end."""
        if not any(column.phase for column in self.columns):
            return y
        tallest = 0.0
        pairs = list(zip(self.columns, self.places, strict=True))
        for n, (phase, run) in enumerate(groupby(pairs, key=lambda pair: pair[0].phase), 1):
            spans = [place for _, place in run]
            x, end = spans[0][0], spans[-1][0] + spans[-1][1]
            if phase:
                words = lettered(phase, end - x, QUESTION)
                group = f"phase-{self.key}-{n}"
                self.items.append(words.at(x, y, "ink", kind="phase", group=group))
                line = y + words.height + 2
                self.items.append(Stroke(straight(x, line, end, line), "ink", 1.4, kind="phase"))
                tallest = max(tallest, words.height + 6)
        return y + tallest

    def _heads(self, y: float) -> float:
        bottom = y
        for n, (column, (x, width)) in enumerate(zip(self.columns, self.places, strict=True), 1):
            group = f"step-{self.key}-{n}"
            indent = float(measured(str(column.number), STEP.size, STEP.weight)) + 6
            self.items.append(
                lettered(str(column.number), width, STEP).at(x, y + 4, "muted", kind="number", group=group)
            )
            name = lettered(column.name, width - indent, STEP)
            if name.lines:
                self.items.append(name.at(x + indent, y + 4, kind="step", group=group))
            bottom = max(bottom, y + 4 + max(name.height, STEP.leading))
        return bottom + 6

    def _thread(self, y: float) -> None:
        """The customer's way from box to box; dotted where steps without the process lie between."""
        pairs = pairwise(zip(self.columns, self.places, strict=True))
        for n, ((one, (x, width)), (other, (x2, _))) in enumerate(pairs, 1):
            if not (one.lived and other.lived):
                continue
            near = other.number == one.number + 1
            self.items.append(
                Stroke(
                    straight(x + width, y, x2 - 1, y),
                    "customer-line",
                    2,
                    "solid" if near else "proposed",
                    "filled",
                    id=f"arrow-{self.key}-{n}",
                    kind="arrow flow" if near else "arrow skip",
                    label=f"{one.customer.text} → {other.customer.text}",
                    source=one.customer.id,
                    target=other.customer.id,
                )
            )

    def _feeling(self, column: Column, x: float, y: float) -> None:
        value = mood(column)
        if value is None or column.level is None:
            return
        assumed = column.basis is not None and column.basis.word == "assumed"
        said = say(N_("emotion {value}"), self.lang, value=level_said(column.level, self.lang))
        self.items.append(Face(x + 4, round(y + 3, 2), value, FACE, assumed, said, column.customer.id))

    def _stack(self, column: Column, place: tuple[float, float], y: float) -> float:
        x, width = place
        for tile in column.touches:
            one: Fitted = fit(tile, width)
            y += REACH if tile.signs else 0.0
            self.items += drawn(one, x, round(y, 2))
            y += one.height + STACKED
        for tile in column.metrics:
            one = fit(tile, width)
            self.items += drawn(one, x, round(y, 2))
            y += one.height + 8
        return y - (8 if column.metrics else STACKED)
