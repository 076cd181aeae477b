"""The layout of an ecosystem: the grid of its lanes, partners at the right, and the ways of its arrows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from cxkit.measures.ecosystem import CUSTOMER
from cxkit.views.arrows import NARROWEST_LABEL, Arrow, reached
from cxkit.views.ecosystem.boxes import Fitted, fit, need, traveller_plaque
from cxkit.views.ecosystem.content import LANES, Content, Node, wanted
from cxkit.views.ecosystem.order import Spot, arranged, rows_of
from cxkit.views.frame import LEAST_WIDTH
from cxkit.views.lanes import lane_need
from cxkit.views.lettering import ARROW, lettered
from cxkit.views.plaques import plaques
from cxkit.views.plates import Placed, routed_with_plates
from cxkit.views.routing import Cell, Grid, Routed, Row
from cxkit.words import N_, say

TITLES = {
    "customer": N_("Customers"),
    "front": N_("In view"),
    "back": N_("Out of view"),
    "support": N_("Systems and support"),
    "enablers": N_("Preparation"),
    "metrics": N_("Services"),
}
SUBS = {
    "customer": N_("whom all of this is for"),
    "front": N_("whom and what the customer meets"),
    "back": N_("who works behind"),
    "support": N_("what they all lean on"),
    "enablers": N_("who makes others able"),
    "metrics": N_("what is offered, and promised"),
}
FEW, MANY, CROWD = 7, 10, 40
"""Columns of the house: the second number where there are more parties than the third."""
RAIL, OVER_RAIL = 5.0, 10.0
"""The bar from which all arrows of the customer leave."""
PAD = 12.0
BESIDE_LINE, STACKED = 32.0, 38.0
"""Room for the words of a straight arrow and its head on either side of a line."""
UNDER_RAIL = 40.0
GUTTER = 34.0
ROUNDS = 4
USUAL = 210.0

Way = tuple[Arrow, list[tuple[float, float]], list[tuple[float, float]]]
"""An arrow, its points from border to border, and where it hops."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The boxes on their grid and the ways between them; y counts from the top of the customer's lane."""

    fitted: Mapping[str, Fitted]
    grid: Grid
    starts: Mapping[str, int]  # lane to the row of the line above it
    wanted: Sequence[Arrow]
    routed: Routed
    plates: Placed
    own: int  # columns of the house; those of partners follow

    @property
    def worded(self) -> int:
        """How many arrows carry words."""
        return len(self.plates)

    @property
    def rail(self) -> float:
        """Where the rail ends."""
        top, height = self.routed.rows[1]
        return top + height

    @property
    def spared(self) -> float:
        """What the router kept free over the rail for arrows that end at its foot: nothing is drawn there."""
        cards, height = self.routed.rows[0]
        return self.routed.rows[1][0] - OVER_RAIL - cards - height

    @property
    def outside(self) -> float | None:
        """Where the ground of the partners begins; None where there are none."""
        return self.routed.columns[self.own][0] - 7 if self.own < self.grid.columns else None

    def ways(self) -> list[Way]:
        """Every arrow; those of the customer end at the foot of the rail, wherever they meet it."""
        rooms = {name: one.room for name, one in self.fitted.items()}
        found = []
        for arrow, way in zip(self.wanted, self.routed.routes, strict=True):
            points = reached(way, rooms.get(arrow.source, 0.0), rooms.get(arrow.target, 0.0))
            if arrow.source.startswith("rail."):
                points = self._cut(points[::-1])[::-1]
            elif arrow.target.startswith("rail."):
                points = self._cut(points)
            hops = [(x, y) for x, y in way.hops if y > self.rail]
            whole = replace(arrow, source=_whole(arrow.source), target=_whole(arrow.target))
            found.append((whole, points, hops))
        return found

    def _cut(self, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        for at, (x, y) in enumerate(points):
            if y < self.rail:
                return [*points[:at], (x, self.rail)]
        return points


def _whole(id: str) -> str:
    return CUSTOMER if id.startswith("rail.") else id


def laid_out(shown: Content, left: float, header: float, lang: str) -> Laid:
    """Every party on its grid from `left` on, lane by lane, and the ways of all arrows that are drawn."""
    lanes = {name: _sides(shown, name) for name in LANES}
    ties = _ties(shown)
    most = MANY if len(shown.nodes) > CROWD else FEW
    own = max(1, max(ceil(len(inside) / rows_of(len(inside), most)) for inside, _ in lanes.values()))
    outer = _outer(max(len(outside) for _, outside in lanes.values()))
    areas = {node.id: node.party.area for node in shown.nodes}
    spots = arranged([[node.id for node in lanes[name][0]] for name in LANES], areas, ties, own)
    if outer:
        spots |= arranged([[node.id for node in lanes[name][1]] for name in LANES], areas, ties, outer, own)
    widths = [160.0] * (own + outer)
    for node in shown.nodes:
        column = spots[node.id].column
        widths[column] = max(widths[column], float(2 * ceil(need(node) / 2)))
    fitted = {node.id: fit(node, widths[spots[node.id].column], lang) for node in shown.nodes}

    boxes = {node.party.id: node.id for node in shown.nodes} | {CUSTOMER: CUSTOMER}
    arrows = [_railed(arrow, spots) for arrow in wanted(shown, boxes, lang)]
    railed = [arrow.size[1] for arrow in arrows if "rail." in arrow.source + arrow.target and arrow.size]
    rows = [Row("closed", _cards_height(shown, widths, header), PAD), Row("boxes", RAIL, OVER_RAIL)]
    cells = [Cell(f"rail.{column}", column, 1, RAIL) for column in range(len(widths))]
    starts: dict[str, int] = {}
    above = max(UNDER_RAIL, max(railed, default=0.0) + 30)
    for name in LANES:
        inside, outside = lanes[name]
        if inside or outside:
            starts[name] = len(rows)
            rows.append(Row("line", 0.0, above))
            count = max(rows_of(len(inside), own), rows_of(len(outside), max(1, outer)))
            mine = [fitted[node.id] for node in (*inside, *outside)]
            cells += [_cell(one, spots[one.node.id], len(rows)) for one in mine]
            least = lane_need(say(TITLES[name], lang), say(SUBS[name], lang), header, True)
            rows += _rows(mine, spots, count, least)
            above = BESIDE_LINE
    grid = Grid(len(widths), tuple(widths), tuple(rows), tuple(cells), GUTTER, left, 0.0, 20.0)
    spare = {name: one.room for name, one in fitted.items()}
    grid, arrows, routed, plates = _routed(grid, arrows, spare)
    return Laid(fitted, grid, starts, arrows, routed, plates, own)


def _routed(grid: Grid, arrows: list[Arrow], spare: Mapping[str, float]) -> tuple[Grid, list[Arrow], Routed, Placed]:
    """All ways with their words: where these would stand over the rail, in the header or on an arrow, they give way.

    First they are set narrow, or the lanes begin further right; what is still in the way goes without words.
    """
    edge = grid.left
    for _ in range(ROUNDS):
        routed, plates = routed_with_plates(grid, arrows, spare)
        rail = sum(routed.rows[1])
        over = [n for n, (_, top, _, _) in plates.items() if top < rail]
        crossed = _crossed(routed, plates)
        beyond = max((edge + 4 - x for x, _, _, _ in plates.values()), default=0.0)
        if not over and not crossed and beyond <= 0:
            break
        arrows = [
            replace(arrow, words=None) if n in over else _narrow(arrow) if n in crossed else arrow
            for n, arrow in enumerate(arrows)
        ]
        if beyond > 0:
            grid = replace(grid, left=grid.left + beyond)
    kept = {n: place for n, place in plates.items() if n not in over and n not in crossed}
    return grid, arrows, routed, kept


def _narrow(arrow: Arrow) -> Arrow:
    if arrow.words is None:
        return arrow
    return replace(arrow, words=lettered(" ".join(arrow.words.lines), NARROWEST_LABEL, ARROW))


def _crossed(routed: Routed, plates: Placed) -> set[int]:
    """The words that the way of another arrow runs through."""
    found = set()
    for n, (x, y, width, height) in plates.items():
        for other, way in enumerate(routed.routes):
            legs = zip(way.points, way.points[1:], strict=False)
            if other != n and any(
                min(ax, bx) < x + width and x < max(ax, bx) and min(ay, by) < y + height and y < max(ay, by)
                for (ax, ay), (bx, by) in legs
            ):
                found.add(n)
                break
    return found


def _sides(shown: Content, lane: str) -> tuple[list[Node], list[Node]]:
    """Those of a lane inside the house and outside."""
    mine = [node for node in shown.nodes if node.lane == lane]
    return [node for node in mine if not node.outside], [node for node in mine if node.outside]


def _outer(most: int) -> int:
    """Columns for partners, of whom a lane has so many at most."""
    return min(most, 1 if most < 3 else 2 if most < 9 else 3)


def _ties(shown: Content) -> dict[str, list[tuple[str, int]]]:
    ids = {node.party.id: node.id for node in shown.nodes}
    ties: dict[str, list[tuple[str, int]]] = {}
    for exchange in shown.exchanges:
        if exchange.one in ids and exchange.other in ids:
            ties.setdefault(ids[exchange.one], []).append((ids[exchange.other], exchange.n))
            ties.setdefault(ids[exchange.other], []).append((ids[exchange.one], exchange.n))
    return ties


def _railed(arrow: Arrow, spots: Mapping[str, Spot]) -> Arrow:
    """An arrow of the customer leaves the rail over the box that it goes to."""
    if arrow.source == CUSTOMER:
        return replace(arrow, source=f"rail.{spots[arrow.target].column}")
    if arrow.target == CUSTOMER:
        return replace(arrow, target=f"rail.{spots[arrow.source].column}")
    return arrow


def _cards_height(shown: Content, widths: Sequence[float], header: float) -> float:
    """The height of the cards of those who travel, over the least width that the lanes will have."""
    room = max(sum(widths) + GUTTER * (len(widths) - 1), LEAST_WIDTH - header)
    cards = [traveller_plaque(n, each) for n, each in enumerate(shown.travellers, 1)]
    return plaques(cards, 0, room, 0, usual=USUAL)[1]


def _cell(one: Fitted, spot: Spot, first: int) -> Cell:
    return Cell(one.node.id, spot.column, first + spot.row, one.height + 2 * one.room)


def _rows(mine: Sequence[Fitted], spots: Mapping[str, Spot], count: int, least: float) -> list[Row]:
    """Rows of a lane, high enough for its boxes and its header."""
    heights = [46.0] * count
    for one in mine:
        at = spots[one.node.id].row
        heights[at] = max(heights[at], one.height + 2 * one.room)
    spare = max(0.0, least - 2 * BESIDE_LINE - sum(heights) - STACKED * (count - 1)) / count
    return [Row("boxes", height + spare, BESIDE_LINE if n == 0 else STACKED) for n, height in enumerate(heights)]
