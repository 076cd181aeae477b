"""The lanes of a value stream: the provider's from the inside outwards, the customer last, who receives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cxkit.model.flow import edges
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views import ends
from cxkit.views.arrows import arrows, plate, shaft
from cxkit.views.boxes import Fitted, drawn, fit, need
from cxkit.views.frame import WIDEST_COLUMN, step_need
from cxkit.views.laid import Laid
from cxkit.views.lanes import MARGIN, lane, lane_need, line
from cxkit.views.picture import Item, Words
from cxkit.views.plates import routed_with_plates
from cxkit.views.routing import Cell, Grid, Row
from cxkit.views.tiles import LANES, Tile, tiles
from cxkit.words import say

ORDER = ("support", "back", "front", "customer")
LINES = {"back": "internal", "front": "visibility", "customer": "interaction"}
"""The line over each lane."""
STACKED = 26.0
BESIDE_LINE, BETWEEN_LINES, EDGE = 20.0, 44.0, 16.0
BELOW_CUSTOMER = 30.0
EXIT, ABOVE_EXIT = 13.0, 18.0
COLUMN = 158.0
"""Wide enough for the figures under each step."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A lane, and the row of the line over it (-1: none); one without boxes has no name."""

    token: str
    title: str
    line: int


@dataclass(frozen=True, slots=True)
class Lanes(Laid):
    """The boxes of all steps with the lanes that they stand in, the provider's first."""

    strips: Sequence[Strip]


def laid_out(journey: Journey, scope: Scope, header: float, lang: str) -> Lanes:
    """What is done and received in every step, in place."""
    placed = [tile for tile in tiles(journey, scope, lang) if tile.lane in ORDER]
    widths = _widths(journey, placed)
    fitted = [fit(tile, widths[tile.column]) for tile in placed]
    flow = edges(journey)
    boxes = _ends(journey, placed)
    columns = {tile.id: tile.column for tile in placed}
    ways_out = ends.exits(flow, boxes, lang)
    wanted = [*arrows(flow, boxes, {tile.id: tile.text for tile in placed}, columns, lang), *ways_out]
    rows, cells, strips, below = _rows(fitted, {out.target: columns[out.source] for out in ways_out}, header, lang)
    grid = Grid(len(journey.steps), tuple(widths), rows, cells, 30.0, MARGIN + header, 0.0, below)
    spare = {one.tile.id: one.room for one in fitted if one.tile.mood is None}
    routed, plates = routed_with_plates(grid, wanted, spare)
    return Lanes(fitted, flow, boxes, wanted, ways_out, routed, plates, strips)


def _widths(journey: Journey, placed: Sequence[Tile]) -> list[float]:
    widths = [min(WIDEST_COLUMN, max(COLUMN, step_need(step, n))) for n, step in enumerate(journey.steps, 1)]
    for tile in placed:
        widths[tile.column] = max(widths[tile.column], need(tile))
    return [float(2 * -(-width // 2)) for width in widths]


def _ends(journey: Journey, placed: Sequence[Tile]) -> dict[str, str]:
    """The box that each end of an arrow means; a step without customer is met at its first action."""
    found = {tile.end: tile.id for tile in reversed(placed) if tile.end}
    for column, step in enumerate(journey.steps):
        if step.id not in found and (first := next((tile for tile in placed if tile.column == column), None)):
            found[step.id] = first.id
    return found


def _rows(
    fitted: Sequence[Fitted], exits: Mapping[str, int], header: float, lang: str
) -> tuple[tuple[Row, ...], tuple[Cell, ...], list[Strip], float]:
    """Rows, cells and lanes from the top down. In a lane the first action of a step is the nearest to the customer."""
    rows: list[Row] = []
    cells: list[Cell] = []
    strips: list[Strip] = []
    filled = [token for token in ORDER if any(one.tile.lane == token for one in fitted)]
    last = EDGE
    for token in ORDER[ORDER.index(filled[0]) if filled else 0 :]:
        mine = [one for one in fitted if one.tile.lane == token]
        at = -1
        if rows:
            at = len(rows)
            rows.append(Row("line", 0.0, max(12.0, last)))
        title = say(LANES[token], lang)
        if not mine:
            strips.append(Strip(token, "", at))
            last = BETWEEN_LINES
            continue
        strips.append(Strip(token, title, at))
        first = BESIDE_LINE if at >= 0 else EDGE
        last = _boxes(mine, first, lane_need(title, "", header, at >= 0), rows, cells)
    if exits:
        rows.append(Row("boxes", EXIT, ABOVE_EXIT))
        cells += [Cell(out, column, len(rows) - 1, EXIT) for out, column in exits.items()]
        last = EDGE
    return tuple(rows), tuple(cells), strips, max(12.0, last if exits else BELOW_CUSTOMER)


def _boxes(mine: Sequence[Fitted], first: float, least: float, rows: list[Row], cells: list[Cell]) -> float:
    """The rows of one lane, the deepest slot first; what its last row wants below it.

    A step that fills fewer slots stands at the lower edge, beside the customer. `least`: height that the header needs.
    """
    slots: dict[int, list[Fitted]] = {}
    for one in mine:
        slots.setdefault(one.tile.slot, []).append(one)
    count = max(slots) + 1
    heights = [max((one.height + 2 * one.room for one in slots.get(slot, ())), default=44.0) for slot in range(count)]
    rooms = [max((one.room for one in slots.get(slot, ())), default=0.0) for slot in range(count)]
    spare = max(0.0, least - first - BESIDE_LINE - sum(heights) - STACKED * (count - 1)) / count
    for n, slot in enumerate(reversed(range(count))):
        above = max(12.0, first - rooms[slot]) if n == 0 else STACKED - min(8.0, rooms[slot])
        rows.append(Row("boxes", heights[slot] + spare, above))
        cells += [
            Cell(one.tile.id, one.tile.column, len(rows) - 1, one.height + 2 * one.room) for one in slots.get(slot, ())
        ]
    return max(12.0, BESIDE_LINE - rooms[0])


def strips_drawn(laid: Lanes, down: float, *, header: float, right: float, lang: str) -> list[Item]:
    """Surfaces, headers and the lines between the lanes."""
    surfaces: list[Item] = []
    lines: list[Item] = []
    tops = [laid.routed.rows[strip.line][0] + down if strip.line >= 0 else down for strip in laid.strips]
    for strip, top, bottom in zip(laid.strips, tops, [*tops[1:], down + laid.routed.height], strict=True):
        surfaces += lane(
            strip.token,
            strip.title,
            "",
            top,
            bottom,
            header=header,
            right=right,
            filled=strip.token == "customer",
            under_line=strip.line >= 0,
        )
        if strip.line >= 0:
            lines += _line(strip.token, top, right, lang)
    return surfaces + lines


def _line(token: str, y: float, right: float, lang: str) -> list[Item]:
    """The line over a lane; on the customer's filled header its name stands over it, where it can be read."""
    stroke, words = line(LINES[token], y, right=right, lang=lang)
    if token == "customer" and isinstance(words, Words):
        words = replace(words, y=words.y - 9 - words.leading * len(words.lines))
    return [stroke, words]


def arrows_drawn(laid: Lanes, down: float) -> list[Item]:
    """Arrows, then the plates of their words."""
    lines: list[Item] = []
    said: list[Item] = []
    borders = [laid.routed.rows[strip.line][0] for strip in laid.strips[1:]]
    for n, (arrow, way, points) in enumerate(laid.ways()):
        shifted = [(x, y + down) for x, y in points]
        lines.append(shaft(arrow, shifted, [(x, y + down) for x, y in way.hops], n))
        if n in laid.plates:
            middle = laid.plates[n][1] + laid.plates[n][3] / 2
            token = laid.strips[sum(border < middle for border in borders)].token
            said += plate(arrow, laid.plates[n], down, f"{token}-surface", n)
    return lines + said


def boxes_drawn(laid: Lanes, down: float) -> dict[int, list[Item]]:
    """The boxes by column, from the inside outwards, each with the ends of its arrows in mind."""
    ports: dict[str, list[tuple[float, float]]] = {box: [] for box in laid.routed.boxes}
    for arrow, _, points in laid.ways():
        for box, (x, y) in ((arrow.source, points[0]), (arrow.target, points[-1])):
            ports[box].append((x, y + down))
    columned: dict[int, list[Item]] = {}
    for one in sorted(laid.fitted, key=lambda one: (one.tile.column, ORDER.index(one.tile.lane))):
        x, y, _, height = laid.routed.boxes[one.tile.id]
        near = [place for place in laid.plates.values() if place[0] < x < place[0] + place[2] + 9]
        beside = [(x, up + step * high / 4 + down) for _, up, _, high in near for step in range(5)]
        beside = [(left, at) for left, at in beside if y + down - 9 < at < y + height + down + 9]
        top = round(y + one.room + down, 2)
        columned.setdefault(one.tile.column, []).extend(drawn(one, x, top, ports[one.tile.id] + beside))
    return columned


def rings_drawn(laid: Lanes, down: float, lang: str) -> list[Item]:
    """Where the journey ends."""
    items = ends.worded(laid.ways_out, laid.routed, down)
    plates = list(laid.plates.values())
    return items + ends.silent(laid.flow, laid.boxes, laid.routed, plates, laid.rooms, down, lang)
