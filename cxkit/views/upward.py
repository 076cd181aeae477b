"""Upward: arrows from what is prepared to the one or two things that it makes possible, and the rows they cross."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cxkit.model.excerpt import whole
from cxkit.model.flow import Edge
from cxkit.model.journey import Action, Enabler, Journey
from cxkit.views.arrows import ENABLES, Arrow
from cxkit.views.bands import UNDER_LINE, span
from cxkit.views.routing import Cell, Grid, Row
from cxkit.views.tiles import Tile

MOST = 2
"""What serves more is told in words: a net of arrows through all lanes would hide the journey."""
LEAST = 40.0


def upward(journey: Journey, below: Sequence[Tile], boxes: Mapping[str, str], names: Mapping[str, str]) -> list[Arrow]:
    """The arrows of those that stand in the first row of their lane; `names`: box → text."""
    mine = [tile for tile in below if tile.lane == "enablers"]
    found = []
    for tile in mine[: len(journey.steps)]:
        for action in _served(tile.node, journey) if isinstance(tile.node, Enabler) else ():
            edge = Edge(tile.id, action.id, "supports")
            target = boxes[action.id]
            found.append(Arrow(edge, tile.id, target, ENABLES, None, f"{tile.text} → {names[target]}"))
    return found


def _served(enabler: Enabler, journey: Journey) -> Sequence[Action]:
    """The actions that it makes possible: those named, those of a process or of somebody named; none where too many."""
    names = {name.rpartition("/")[2] for name in enabler.enables}
    steps = whole(journey).steps
    if "all" in names or any(step.id in names or step.phase in names for step in steps):
        return ()
    served = [
        action
        for step in steps
        for action in step.actions
        if action.id in names or action.process in names or names.intersection(action.by)
    ]
    here = {action.id for step in journey.steps for action in step.actions}
    return served if len(served) <= MOST and all(action.id in here for action in served) else ()


def footed(grid: Grid, arrows: Sequence[Arrow], below: Sequence[Tile], between: float, filled: Sequence[int]) -> Grid:
    """The grid with two more rows: what stands between the stage and the enablers, then the enablers.

    `between` is the height of the first, in which only the columns `filled` are in the way of an arrow.
    """
    foot = len(grid.rows)
    rows = Row("closed" if between else "line", between, grid.below), Row("foot", LEAST, UNDER_LINE)
    cells = [Cell(f"below.{column + 1}", column, foot, between) for column in filled] if between else []
    mine = [tile.id for tile in below if tile.lane == "enablers"]
    columns = {cell.id: cell.column for cell in grid.cells}
    for source in dict.fromkeys(arrow.source for arrow in arrows):
        first, last = span(mine.index(source), len(mine), grid.columns)
        wanted = [columns[arrow.target] for arrow in arrows if arrow.source == source]
        cells.append(Cell(source, min(range(first, last + 1), key=lambda at: abs(at - wanted[0])), foot + 1, LEAST))
    return replace(grid, rows=(*grid.rows, *rows), cells=(*grid.cells, *cells), below=0.0)
