"""The boxes of a blueprint on their grid: columns as wide as words need, rows from the customer to what enables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from cxkit.model.excerpt import Overview, first_number
from cxkit.model.flow import edges
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views import ends
from cxkit.views.arrows import arrows
from cxkit.views.blueprint_tiles import blueprint_tiles
from cxkit.views.boxes import Fitted, fit, need
from cxkit.views.enabling import enabling
from cxkit.views.frame import COLUMN, WIDEST_COLUMN, step_need
from cxkit.views.laid import Laid
from cxkit.views.lanes import MARGIN
from cxkit.views.plates import routed_with_plates
from cxkit.views.stage import Stage, stage
from cxkit.views.tiles import Tile
from cxkit.views.timescale import Timescale, timescale
from cxkit.views.upward import footed, upward

PAD = 12.0
STACKED = 8.0
LEAST_STACK = 46.0
PHASE_COLUMN = 230.0
"""A column of an overview: there are few of them, and much is said in each."""

Stacks = Mapping[int, Sequence[Fitted]]
"""The boxes of a lane that no arrow reaches, by column."""


@dataclass(frozen=True, slots=True)
class BlueprintLaid(Laid):
    """The boxes of all steps with the strips that they stand in, and what comes under the stage."""

    stage: Stage
    times: Timescale | None
    below: Sequence[Tile]
    footed: bool
    """Whether arrows come up from the enablers, so that the grid reaches down to them."""

    @property
    def floor(self) -> float:
        """Where the stage ends."""
        return self.routed.rows[-2][0] if self.footed else self.routed.height

    @property
    def under_line(self) -> float | None:
        """What arrows need between the line of implementation and the enablers; None where there are none."""
        if not self.footed:
            return None
        (top, height), (foot, _) = self.routed.rows[-2:]
        return foot - top - height

    def stacks(self, token: str) -> Stacks:
        return _stacks(self.fitted, token)


def laid_out(journey: Journey, scope: Scope, header: float, lang: str) -> BlueprintLaid:
    """Every box of a step at its width, those of the stage on their grid, and all ways between them."""
    placed = blueprint_tiles(journey, scope, lang)
    widths = _widths(journey, placed)
    fitted = [fit(tile, widths[tile.column]) for tile in placed]
    flow = edges(journey)
    boxes = _ends(journey, placed)
    columns = {tile.id: tile.column for tile in placed}
    names = {tile.id: tile.text for tile in placed}
    ways_out = ends.exits(flow, boxes, lang)
    below = list(enabling(journey, scope, lang))
    raised = upward(journey, below, boxes, names)
    wanted = [*arrows(flow, boxes, names, columns, lang), *raised, *ways_out]
    exits = {exit_.target: columns[exit_.source] for exit_ in ways_out}
    set_ = stage(journey, scope, fitted, widths, exits, left=MARGIN + header, header=header, lang=lang)
    grid = set_.grid
    times = timescale(journey, scope, widths, header, lang)
    if raised:
        metrics = _stacks(fitted, "metrics")
        between = (times.height if times else 0.0) + (stack_height(metrics) if metrics else 0.0)
        filled = sorted({*metrics, *(times.filled if times else ())})
        grid = footed(grid, raised, below, between, filled)
    spare = {one.tile.id: one.room for one in fitted if one.tile.mood is None}
    routed, plates = routed_with_plates(grid, wanted, spare)
    return BlueprintLaid(fitted, flow, boxes, wanted, ways_out, routed, plates, set_, times, below, bool(raised))


def _stacks(fitted: Sequence[Fitted], token: str) -> Stacks:
    mine = [one for one in fitted if one.tile.lane == token]
    return {column: list(stack) for column, stack in groupby(mine, key=lambda one: one.tile.column)}


def stack_height(stacks: Stacks) -> float:
    """The height of a lane of stacks."""
    return max(LEAST_STACK, 2 * PAD + max(map(tall, stacks.values())))


def tall(stack: Sequence[Fitted]) -> float:
    return sum(one.height + STACKED for one in stack) - STACKED


def _widths(journey: Journey, placed: Sequence[Tile]) -> list[float]:
    """The width of every column: 150, to 196 where a word needs it."""
    usual = PHASE_COLUMN if isinstance(journey, Overview) else COLUMN
    needs = [step_need(step, n, channels=True) for n, step in enumerate(journey.steps, first_number(journey))]
    widths = [max(usual, min(WIDEST_COLUMN, least)) for least in needs]
    for tile in placed:
        widths[tile.column] = max(widths[tile.column], need(tile))
    return [float(2 * -(-width // 2)) for width in widths]


def _ends(journey: Journey, placed: Sequence[Tile]) -> dict[str, str]:
    """The box that each end of an arrow means; a step without customer is met at its first action."""
    found: dict[str, str] = {}
    for tile in placed:
        if tile.end:
            found.setdefault(tile.end, tile.id)
    for column, step in enumerate(journey.steps):
        if step.id not in found and (
            first := next((tile for tile in placed if tile.column == column and tile.end), None)
        ):
            found[step.id] = first.id
    return found
