"""The stage: the rows that arrows run between, from the customer down to the support processes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.boxes import Fitted
from cxkit.views.lanes import lane_need
from cxkit.views.routing import Cell, Grid, Row
from cxkit.views.tiles import LANES
from cxkit.words import N_, say

ABOVE_CUSTOMER, BELOW_CUSTOMER = 33.0, 34.0
BESIDE_LINE = 18.0
STACKED = 26.0
SUBLANE = 14.0
BETWEEN_LINES = 24.0
EXIT, ABOVE_EXIT = 13.0, 18.0
PEOPLE, SYSTEMS = N_("people"), N_("systems")

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
    """Rows and cells for the customer's and the provider's boxes. Systems in view stand apart when people are too.

    `exits` are the ways out that carry words, id → column: each gets a cell over the customer.
    """
    system = _systems(journey, scope, fitted)
    lanes = [lane for lane in ("front", "back", "support") if any(one.tile.lane == lane for one in fitted)]
    split = bool(system) and any(one.tile.lane == "front" and one.tile.id not in system for one in fitted)
    rising = _Rising(_slots(fitted, system if split else frozenset()))
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
        sub = say(PEOPLE, lang) if lane == "front" and split else ""
        least = lane_need(title, sub, header, True) - BESIDE_LINE
        rising.boxes(lane, BESIDE_LINE, least)
        strips.append(Strip(lane, title, sub, at, line))
        last = BESIDE_LINE
        if sub:
            at = len(rows)
            rows.append(Row("line", 0.0, SUBLANE))
            rising.boxes("systems", SUBLANE, 0.0)
            strips.append(Strip(lane, "", say(SYSTEMS, lang), at))
    below = max(12.0, last - rooms_below[-1])
    grid = Grid(len(journey.steps), tuple(widths), tuple(rows), tuple(cells), 30.0, left, 0.0, below)
    return Stage(grid, tuple(strips))


def _systems(journey: Journey, scope: Scope, fitted: Sequence[Fitted]) -> frozenset[str]:
    """Ids of the boxes in view that stand for something a system does."""
    technical = {
        (column, slot)
        for column, step in enumerate(journey.steps)
        for slot, action in enumerate(step.frontstage)
        if (actor := scope.lead(action)) is not None and actor.type == "system"
    }
    return frozenset(
        one.tile.id for one in fitted if one.tile.lane == "front" and (one.tile.column, one.tile.slot) in technical
    )


def _slots(fitted: Sequence[Fitted], system: frozenset[str]) -> dict[str, list[tuple[Fitted, int]]]:
    """Every box of the stage by its strip, with its slot there."""
    taken: dict[tuple[int, str], int] = {}
    found: dict[str, list[tuple[Fitted, int]]] = {}
    for one in fitted:
        if one.tile.lane in ("customer", *BELOW):
            strip = "systems" if one.tile.id in system else one.tile.lane
            slot = taken.get((one.tile.column, strip), 0)
            found.setdefault(strip, []).append((one, slot))
            taken[one.tile.column, strip] = slot + 1
    return found
