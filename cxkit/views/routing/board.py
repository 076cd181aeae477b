"""The arrows routed so far, and what another one costs beside them."""

from __future__ import annotations

from cxkit.views.routing.grid import Grid, Link, Page
from cxkit.views.routing.patterns import NOWHERE, Patterns, Plan, Reach, Way, mergeable, side

CROSSING = 42.0
SHARED_CHANNEL = 9.0
SHARED_CELLS = 27.0
SAME_SIDE = 26.0
OTHER_WAY = 1.6
CROWDED = 220.0
OVERFULL = 700.0
BESIDE_PLATE = 80.0
TIGHTEST = 5.5
"""Parallel arrows closer than this are not told apart."""
MOST_BENDS = 4
TURNS = {"flow": 0, "enables": 2}


class Board:
    """The grid with the arrows routed so far; answers what a way costs."""

    def __init__(self, grid: Grid, page: Page) -> None:
        self.columns, self.rows = grid.columns, len(grid.rows)
        self.cells = {cell.id: cell for cell in grid.cells}
        self.at = {(cell.column, cell.row): cell for cell in grid.cells}
        wide, high = 2 * self.columns + 1, 2 * self.rows + 1
        self.horizontals_through = [[0] * high for _ in range(wide)]
        self.verticals_through = [[0] * wide for _ in range(high)]
        self.along_x = [[0] * wide for _ in range(high)]
        self.along_y = [[0] * high for _ in range(wide)]
        # Ports stand closer than plates are high or wide: labelled arrows want a run between two boxes to themselves.
        self.plates_x = [[0] * wide for _ in range(high)]
        self.plates_y = [[0] * high for _ in range(wide)]
        # By box and side: arrows in, arrows out, and those of both that cannot share a trunk.
        self.ends: dict[tuple[str, str], list[int]] = {}
        widths = grid.widths()
        # How many separate arrows a side takes before they stand closer than eyes can tell apart.
        self.room_x = {cell.id: int((cell.height - 22) / TIGHTEST) + 1 for cell in grid.cells}
        self.room_y = {cell.id: int((widths[cell.column] - 22) / TIGHTEST) + 1 for cell in grid.cells}
        self.gutters: dict[str, Reach] = {}
        self.channels: dict[str, Reach] = {}
        open_rows = [row.kind == "boxes" for row in grid.rows]
        self._look_around(open_rows, {at for at, row in enumerate(grid.rows) if row.kind == "foot"})
        self.plan = Plan(page.xs, page.ys, self.at, open_rows, self.gutters, self.channels)

    def _look_around(self, open_rows: list[bool], feet: set[int]) -> None:
        for cell in self.cells.values():
            west, east = cell.column - 1, cell.column + 1
            while west >= 0 and (west, cell.row) not in self.at:
                west -= 1
            while east < self.columns and (east, cell.row) not in self.at:
                east += 1
            north, south = cell.row - 1, cell.row + 1
            while north >= 0 and (cell.column, north) not in self.at:
                north -= 1
            while south < self.rows and (cell.column, south) not in self.at:
                south += 1
            self.gutters[cell.id] = (west + 1, east) if open_rows[cell.row] else NOWHERE
            self.channels[cell.id] = (north + 1, cell.row if cell.row in feet else south)

    def route(self, link: Link) -> Way:
        """The cheapest way for the link; it is remembered as routed."""
        patterns = Patterns(self.plan, self.cells[link.source], self.cells[link.target])
        best = float("inf")
        chosen: Way = ()
        for bends in range(MOST_BENDS + 1):
            if patterns.shortest(bends) >= best:
                break
            for base, _, way in patterns.priced(bends, best):
                if base >= best:
                    break
                price = self._against_others(way, link, base, best)
                if price < best:
                    best, chosen = price, way
        self._remember(chosen, link)
        return chosen

    def _against_others(self, way: Way, link: Link, base: float, limit: float) -> float:
        """Base price plus what is routed already; as soon as it is over the limit, what it is by then."""
        price = base
        solid = not mergeable(link, way)
        for cell, (x, y), (x2, y2), out in (
            (link.source, way[0], way[1], 1),
            (link.target, way[-1], way[-2], 0),
        ):
            upright = x == x2
            ends = self.ends.get((cell, ("s" if y2 > y else "n") if upright else ("e" if x2 > x else "w")))
            if ends is not None:
                price += SAME_SIDE * (ends[out] + OTHER_WAY * ends[1 - out])
                room = (self.room_y if upright else self.room_x)[cell]
                if solid:
                    # Those that may share a trunk count for one way in and one way out.
                    tracks = ends[2] + min(2, ends[0] + ends[1] - ends[2])
                    price += OVERFULL * max(0, tracks + 1 - room)
                elif ends[0] + ends[1] >= room:
                    price += CROWDED
        x, y = way[0]
        for x2, y2 in way[1:]:
            if price >= limit:
                break
            if y == y2:
                low, high = (x, x2) if x < x2 else (x2, x)
                price += CROSSING * sum(self.verticals_through[y][low + 1 : high])
                shared = max(self.along_x[y][low:high])
                if shared:
                    price += self._shared(shared, link, self.plates_x[y][low:high] if y & 1 else None)
            else:
                low, high = (y, y2) if y < y2 else (y2, y)
                price += CROSSING * sum(self.horizontals_through[x][low + 1 : high])
                shared = max(self.along_y[x][low:high])
                if shared:
                    price += self._shared(shared, link, self.plates_y[x][low:high] if x & 1 else None)
            x, y = x2, y2
        return price

    @staticmethod
    def _shared(shared: int, link: Link, plates: list[int] | None) -> float:
        """Price of running beside others; `plates` are the labelled ones of a run between two boxes."""
        if plates is None:
            return SHARED_CHANNEL * shared
        # Two plates side by side are as bad as many: beyond that the arrow should rather find its place.
        return SHARED_CELLS * shared + BESIDE_PLATE * (min(2, max(plates)) + (min(2, shared) if link.label else 0))

    def _remember(self, way: Way, link: Link) -> None:
        for (x, y), (x2, y2) in zip(way, way[1:], strict=False):
            if y == y2:
                low, high = (x, x2) if x < x2 else (x2, x)
                for at in range(low, high):
                    self.along_x[y][at] += 1
                    self.plates_x[y][at] += link.label is not None
                for at in range(low + 1, high):
                    self.horizontals_through[at][y] += 1
            else:
                low, high = (y, y2) if y < y2 else (y2, y)
                for at in range(low, high):
                    self.along_y[x][at] += 1
                    self.plates_y[x][at] += link.label is not None
                for at in range(low + 1, high):
                    self.verticals_through[at][x] += 1
        solid = not mergeable(link, way)
        for cell, here, there, out in ((link.source, way[0], way[1], 1), (link.target, way[-1], way[-2], 0)):
            ends = self.ends.setdefault((cell, side(here, there)), [0, 0, 0])
            ends[out] += 1
            ends[2] += solid


def ways(grid: Grid, page: Page, links: tuple[Link, ...]) -> list[Way]:
    """A way for every link, in link order.

    Customer flow goes first, then short before long, then file order; what enables gives way to all that happens.
    """
    board = Board(grid, page)

    def turn(index: int) -> tuple[int, float, int]:
        a, b = board.cells[links[index].source], board.cells[links[index].target]
        length = abs(page.xs[2 * a.column + 1] - page.xs[2 * b.column + 1])
        length += abs(page.ys[2 * a.row + 1] - page.ys[2 * b.row + 1])
        return TURNS.get(links[index].kind, 1), length, index

    found: dict[int, Way] = {}
    for index in sorted(range(len(links)), key=turn):
        found[index] = board.route(links[index])
    return [found[index] for index in range(len(links))]
