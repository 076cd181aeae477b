"""Which ways an arrow may take: a handful of patterns over tracks, no search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxkit.views.routing.grid import Cell, Link

# Coarse coordinates: gutter (channel) i is 2i, column (row) i is 2i + 1. An even number is always free to run on.
Coarse = tuple[int, int]
Way = tuple[Coarse, ...]
Priced = tuple[float, int, Way]
"""Length, bends, free cells and directions; a number that settles equal prices; the way."""

BEND = 48.0
AGAINST = 60.0
LOOP_OUT = 50.0
LOOP_IN = 25.0
FREE_CELL = 7.0
NOWHERE = (1_000_000, -1)

Reach = tuple[int, int]
"""First and last gutter (channel) that a box sees over free cells of its row (column)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What patterns need to know of the page."""

    xs: Sequence[float]
    ys: Sequence[float]
    occupied: dict[Coarse, Cell]
    """By column and row."""
    open: list[bool]
    """Whether arrows may run along a row and turn in it."""
    gutters: dict[str, Reach]
    channels: dict[str, Reach]


class Patterns:
    """All ways from one box to another, by number of bends; each is as long as its price says at least."""

    def __init__(self, plan: Plan, a: Cell, b: Cell) -> None:
        self.plan, self.a, self.b = plan, a, b
        self.ax, self.ay, self.bx, self.by = 2 * a.column + 1, 2 * a.row + 1, 2 * b.column + 1, 2 * b.row + 1
        xs, ys = plan.xs, plan.ys
        self.across, self.down = abs(xs[self.bx] - xs[self.ax]), abs(ys[self.by] - ys[self.ay])
        self.beside = sorted({2 * a.column, 2 * a.column + 2, 2 * b.column, 2 * b.column + 2})
        self.levels = range(2 * min(a.row, b.row), 2 * max(a.row, b.row) + 3, 2)
        forward, back = b.column > a.column, b.column < a.column
        # Leaving to the west or entering from the east is odd for an arrow forward, the mirror for one back.
        west_out, east_out = AGAINST * forward, LOOP_OUT * back
        west_in, east_in = LOOP_IN * back, AGAINST * forward
        self.out_gutters = _legs(plan.gutters[a.id], self.beside, xs, self.ax, west_out, east_out)
        self.in_gutters = _legs(plan.gutters[b.id], self.beside, xs, self.bx, west_in, east_in)
        self.out_levels = _legs(plan.channels[a.id], self.levels, ys, self.ay, 0.0, 0.0)
        self.in_levels = _legs(plan.channels[b.id], self.levels, ys, self.by, 0.0, 0.0)

    def shortest(self, bends: int) -> float:
        """No way with so many bends is cheaper."""
        return self.across + self.down + BEND * bends

    def priced(self, bends: int, limit: float) -> list[Priced]:
        """Ways with so many bends under the limit, the cheapest first."""
        families = (self._straight, self._cornered, self._stepped, self._hooked, self._roundabout)
        return sorted((price, at, way) for at, (price, way) in enumerate(families[bends](limit)))

    def _straight(self, limit: float) -> Iterator[tuple[float, Way]]:
        a, b, plan = self.a, self.b, self.plan
        way = (self.ax, self.ay), (self.bx, self.by)
        if self._direct(0) >= limit:
            return
        if a.row == b.row and a.column != b.column and _sees(plan.gutters[a.id], a.column, b.column):
            yield self._direct(0), way
        if a.column == b.column and a.row != b.row and _sees(plan.channels[a.id], a.row, b.row):
            yield self._direct(0), way

    def _cornered(self, limit: float) -> Iterator[tuple[float, Way]]:
        a, b, plan = self.a, self.b, self.plan
        if a.column != b.column and a.row != b.row and self._direct(1) < limit:
            if self._turns(plan.gutters[a.id], plan.channels[b.id], b.column, a.row):
                yield self._direct(1), ((self.ax, self.ay), (self.bx, self.ay), (self.bx, self.by))
            if self._turns(plan.gutters[b.id], plan.channels[a.id], a.column, b.row):
                yield self._direct(1), ((self.ax, self.ay), (self.ax, self.by), (self.bx, self.by))

    def _stepped(self, limit: float) -> Iterator[tuple[float, Way]]:
        ax, ay, bx, by = self.ax, self.ay, self.bx, self.by
        if ay != by:
            for g, out in self.out_gutters:
                for g2, into in self.in_gutters:
                    price = 2 * BEND + out + self.down + into
                    if g == g2 and price < limit:
                        yield price, ((ax, ay), (g, ay), (g, by), (bx, by))
        if ax != bx:
            for h, out in self.out_levels:
                for h2, into in self.in_levels:
                    price = 2 * BEND + out + self.across + into
                    if h == h2 and price < limit:
                        yield price, ((ax, ay), (ax, h), (bx, h), (bx, by))

    def _hooked(self, limit: float) -> Iterator[tuple[float, Way]]:
        ax, ay, bx, by, xs, ys = self.ax, self.ay, self.bx, self.by, self.plan.xs, self.plan.ys
        for g, out in self.out_gutters:
            along = 3 * BEND + out + abs(xs[bx] - xs[g])
            for h, into in self.in_levels:
                price = along + abs(ys[h] - ys[ay]) + into
                if price < limit:
                    yield price, ((ax, ay), (g, ay), (g, h), (bx, h), (bx, by))
        for h, out in self.out_levels:
            along = 3 * BEND + out + abs(ys[by] - ys[h])
            for g, into in self.in_gutters:
                price = along + abs(xs[g] - xs[ax]) + into
                if price < limit:
                    yield price, ((ax, ay), (ax, h), (g, h), (g, by), (bx, by))

    def _roundabout(self, limit: float) -> Iterator[tuple[float, Way]]:
        ax, ay, bx, by, xs, ys = self.ax, self.ay, self.bx, self.by, self.plan.xs, self.plan.ys
        for g, out in self.out_gutters:
            for g2, into in self.in_gutters:
                along = 4 * BEND + out + abs(xs[g2] - xs[g]) + into
                if g != g2 and along + self.down < limit:
                    for h in self.levels:
                        price = along + abs(ys[h] - ys[ay]) + abs(ys[by] - ys[h])
                        if price < limit:
                            yield price, ((ax, ay), (g, ay), (g, h), (g2, h), (g2, by), (bx, by))
        for h, out in self.out_levels:
            for h2, into in self.in_levels:
                along = 4 * BEND + out + abs(ys[h2] - ys[h]) + into
                if h != h2 and along + self.across < limit:
                    for g in self.beside:
                        price = along + abs(xs[g] - xs[ax]) + abs(xs[bx] - xs[g])
                        if price < limit:
                            yield price, ((ax, ay), (ax, h), (g, h), (g, h2), (bx, h2), (bx, by))

    def _direct(self, bends: int) -> float:
        cells = abs(self.bx - self.ax) // 2 + abs(self.by - self.ay) // 2
        return self.shortest(bends) + FREE_CELL * cells

    def _turns(self, gutters: Reach, channels: Reach, column: int, row: int) -> bool:
        """Whether a row and a column reach one another in a free cell where arrows may turn."""
        if (column, row) in self.plan.occupied or not self.plan.open[row]:
            return False
        return gutters[0] <= column < gutters[1] and channels[0] <= row < channels[1]


def _legs(
    reach: Reach, tracks: Sequence[int], places: Sequence[float], here: int, before: float, after: float
) -> list[tuple[int, float]]:
    """The gutters (channels) a box sees, with the price of the leg between."""
    return [
        (at, abs(places[at] - places[here]) + FREE_CELL * (abs(at - here) // 2) + (before if at < here else after))
        for at in tracks
        if 2 * reach[0] <= at <= 2 * reach[1]
    ]


def _sees(reach: Reach, here: int, there: int) -> bool:
    return reach[1] == there if there > here else reach[0] == there + 1


def mergeable(link: Link, way: Way) -> bool:
    """Whether an arrow may share a trunk: not if labelled, with two heads, straight or from a box to itself."""
    return link.label is None and not link.both and len(way) > 2 and link.source != link.target


def side(here: Coarse, there: Coarse) -> str:
    """The side of a box (n, e, s, w) that faces the next point of a way."""
    if here[1] == there[1]:
        return "e" if there[0] > here[0] else "w"
    return "s" if there[1] > here[1] else "n"
