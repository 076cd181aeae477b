"""The stage: the rows that arrows run between, from the customer down to the support processes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.boxes import Fitted
from cxkit.views.lanes import lane_need
from cxkit.views.routing import Cell, Grid, Row
from cxkit.views.sublanes import Sublane, sublanes
from cxkit.views.tiles import LANES
from cxkit.words import say

ABOVE_CUSTOMER, BELOW_CUSTOMER = 33.0, 34.0
BESIDE_LINE = 18.0
STACKED = 26.0
SUBLANE = 14.0
BETWEEN_LINES = 24.0
EXIT, ABOVE_EXIT = 13.0, 18.0

BELOW = {"front": "interaction", "back": "visibility", "support": "internal"}
"""The line over each lane of the provider."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A lane or sublane of the stage, and the row of the line over it (-1: none)."""

    token: str
    title: str
    sub: str
    line: int = -1
    name: str = ""  # of the line; empty for the border between two sublanes


class _Rising:
    """Rows and cells as they come, from the top down; `rooms_below`: what marks need under the last row of a strip."""

    def __init__(self, slots: Mapping[str, Sequence[tuple[Fitted, int]]]) -> None:
        self.slots = slots
        self.rows: list[Row] = []
        self.cells: list[Cell] = []
        self.rooms_below: list[float] = []

    def boxes(self, token: str, first: float, least: float) -> None:
        """Rows of one strip, `first` above its first box; `least` is the height that its header asks for."""
        mine = self.slots.get(token, ())
        count = max((slot for _, slot in mine), default=0) + 1
        heights = [44.0] * count
        rooms = [0.0] * count
        for one, slot in mine:
            heights[slot] = max(heights[slot], one.height + 2 * one.room)
            rooms[slot] = max(rooms[slot], one.room)
        start = len(self.rows)
        spare = least - first - sum(heights) - STACKED * (count - 1)
        for slot in range(count):
            above = max(12.0, first - rooms[0]) if slot == 0 else STACKED - min(8.0, rooms[slot])
            self.rows.append(Row("boxes", heights[slot] + max(0.0, spare) / count, above))
        for one, slot in mine:
            self.cells.append(Cell(one.tile.id, one.tile.column, start + slot, one.height + 2 * one.room))
        self.rooms_below.append(rooms[-1])


@dataclass(frozen=True, slots=True)
class Stage:
    """The grid of the stage and its lanes from the top down."""

    grid: Grid
    strips: tuple[Strip, ...]


def stage(
    journey: Journey,
    scope: Scope,
    fitted: Sequence[Fitted],
    widths: Sequence[float],
    exits: Mapping[str, int],
    *,
    left: float,
    header: float,
    lang: str,
) -> Stage:
    """Rows and cells for the customer's and the provider's boxes. Sublanes as `sublanes` says.

    `exits` are the ways out that carry words, id → column: each gets a cell over the customer.
    """
    parted = sublanes(journey, scope, fitted, lang)
    lanes = list(parted)
    rising = _Rising(_slots(fitted, parted))
    rows, cells, rooms_below = rising.rows, rising.cells, rising.rooms_below
    strips: list[Strip] = []
    title = say(LANES["customer"], lang)
    if exits:
        rows.append(Row("boxes", EXIT, ABOVE_EXIT))
        cells += [Cell(exit_, column, 0, EXIT) for exit_, column in exits.items()]
    rising.boxes("customer", ABOVE_CUSTOMER, lane_need(title, "", header, False) - BELOW_CUSTOMER)
    strips.append(Strip("customer", title, ""))
    last = BELOW_CUSTOMER
    for lane, line in BELOW.items():
        if not lanes or all(list(BELOW).index(lane) > list(BELOW).index(other) for other in lanes):
            break
        at = len(rows)
        rows.append(Row("line", 0.0, max(12.0, last - rooms_below[-1])))
        title = say(LANES[lane], lang)
        if lane not in lanes:
            strips.append(Strip(lane, "", "", at, line))
            rooms_below.append(0.0)
            last = BETWEEN_LINES
            continue
        first, *others = parted[lane]
        least = lane_need(title, first.title, header, True) - BESIDE_LINE
        rising.boxes(first.key, BESIDE_LINE, least)
        strips.append(Strip(lane, title, first.title, at, line))
        last = BESIDE_LINE
        for other in others:
            at = len(rows)
            rows.append(Row("line", 0.0, SUBLANE))
            rising.boxes(other.key, SUBLANE, lane_need("", other.title, header, False) - 2 * SUBLANE)
            strips.append(Strip(lane, "", other.title, at))
    below = max(12.0, last - rooms_below[-1])
    grid = Grid(len(journey.steps), tuple(widths), tuple(rows), tuple(cells), 30.0, left, 0.0, below)
    return Stage(grid, tuple(strips))


def _slots(fitted: Sequence[Fitted], parted: Mapping[str, Sequence[Sublane]]) -> dict[str, list[tuple[Fitted, int]]]:
    """Every box of the stage by its strip, with its slot there."""
    homes = {box: each.key for those in parted.values() for each in those for box in each.boxes}
    taken: dict[tuple[int, str], int] = {}
    found: dict[str, list[tuple[Fitted, int]]] = {}
    for one in fitted:
        if one.tile.lane in ("customer", *BELOW):
            strip = homes.get(one.tile.id, one.tile.lane)
            slot = taken.get((one.tile.column, strip), 0)
            found.setdefault(strip, []).append((one, slot))
            taken[one.tile.column, strip] = slot + 1
    return found
