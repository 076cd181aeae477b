"""The board: areas down the side, steps across, who acts in each cell, and the work that passes between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxkit.model.flow import Edge
from cxkit.model.journey import Journey
from cxkit.views.areas.content import ACTIONS, Cell, Content, Part, Tie, nearest
from cxkit.views.arrows import FLOW, Arrow, pen, plate, shaft
from cxkit.views.boxes import filled
from cxkit.views.frame import NO_AREA, WIDEST_COLUMN, step_need
from cxkit.views.lanes import BAR, HEADER_PAD, MARGIN, rectangle, straight
from cxkit.views.lettering import ARROW, BOX, CAPTION, DOT, LANE, SUBLANE, Lettering, lettered, parted
from cxkit.views.picture import Box, Item, Stroke
from cxkit.views.plates import Placed, routed_with_plates
from cxkit.views.routing import Cell as Place
from cxkit.views.routing import Grid, Routed, Row
from cxkit.views.tiles import LANES
from cxkit.views.wrap import widest_word
from cxkit.words import N_, say

HEADER = 168.0
NARROWEST = 132.0
PAD_X, PAD_Y, SECTION = 13.0, 7.0, 6.0
STRIPE = 4.0
BESIDE = 14.0
FLOWS = N_("hands on {given} · receives {taken}")


@dataclass(frozen=True, slots=True)
class Board:
    """The cells on their grid with the arrows between them; y counts from the top of the first row."""

    shown: Content
    fitted: dict[str, tuple[tuple[Part, Lettering, Lettering], ...]]
    wanted: list[Arrow]
    routed: Routed
    plates: Placed
    lines: tuple[int, ...]


def laid_out(journey: Journey, shown: Content, lang: str) -> Board:
    """Rows by party, columns by step, and the ways between them; `shown` is what `content` says."""
    widths = _widths(journey, shown)
    fitted = {cell.id: _fitted(cell, widths[cell.column], lang) for cell in shown.cells}
    rows: list[Row] = []
    lines: list[int] = []
    places: list[Place] = []
    for n, _ in enumerate(shown.found.parties):
        if n:
            lines.append(len(rows))
            rows.append(Row("line", 0.0, BESIDE))
        mine = [cell for cell in shown.cells if cell.row == n]
        heights = {cell.id: _height(fitted[cell.id]) for cell in mine}
        least = _head_height(shown, n, lang) - BESIDE
        rows.append(Row("boxes", max(least, *heights.values()), BESIDE))
        places += [Place(cell.id, cell.column, len(rows) - 1, heights[cell.id]) for cell in mine]
    grid = Grid(len(journey.steps), tuple(widths), tuple(rows), tuple(places), 34.0, MARGIN + HEADER, 0.0, BESIDE)
    wanted = [*(_handoff(tie) for tie in shown.ties), *(_met(*leg) for leg in shown.path)]
    routed, plates = routed_with_plates(grid, wanted, {})
    return Board(shown, fitted, wanted, routed, plates, tuple(lines))


def _widths(journey: Journey, shown: Content) -> list[float]:
    widths = [min(WIDEST_COLUMN, max(NARROWEST, step_need(step, n))) for n, step in enumerate(journey.steps, 1)]
    for cell in shown.cells:
        word = max(widest_word(part.names, BOX.size) for part in cell.parts)
        widths[cell.column] = max(widths[cell.column], min(WIDEST_COLUMN, word * 1.03 + 2 * PAD_X))
    return [float(2 * -(-width // 2)) for width in widths]


def _fitted(cell: Cell, width: float, lang: str) -> tuple[tuple[Part, Lettering, Lettering], ...]:
    room = width - 2 * PAD_X
    return tuple(
        (part, lettered(part.names, room, BOX), parted(_caption(part, lang), room, CAPTION)) for part in cell.parts
    )


def _caption(part: Part, lang: str) -> str:
    """The lane, and how many actions where there is more than one."""
    n = len(part.actions)
    return DOT.join([say(LANES[part.lane], lang), *([say(ACTIONS, lang, n=n)] if n > 1 else [])])


def _height(fitted: Sequence[tuple[Part, Lettering, Lettering]]) -> float:
    text = sum(names.height + caption.height for _, names, caption in fitted)
    return max(40.0, text + 2 * PAD_Y + SECTION * (len(fitted) - 1))


def _head(shown: Content, row: int, lang: str) -> tuple[Lettering, Lettering]:
    """Name of a row, and how much it hands on and receives."""
    one, room = shown.found.parties[row], HEADER - BAR - 2 * HEADER_PAD + 4
    parts = [say(NO_AREA, lang)] if one.sort == "actor" and shown.found.compared == "area" else []
    given, taken = shown.found.given(one), shown.found.taken(one)
    if given or taken:
        parts.append(say(FLOWS, lang, given=given, taken=taken))
    return lettered(shown.names[one], room, LANE), parted(DOT.join(parts), room, SUBLANE)


def _head_height(shown: Content, row: int, lang: str) -> float:
    return sum(block.height for block in _head(shown, row, lang)) + 12


def _handoff(tie: Tie) -> Arrow:
    n = tie.there + tie.back
    words = lettered(str(n), 60, ARROW) if n > 1 else None
    return Arrow(
        _both(tie.edge, bool(tie.back)), tie.source, tie.target, pen(_both(tie.edge, bool(tie.back))), words, tie.said
    )


def _both(edge: Edge, both: bool) -> Edge:
    """The edge as it goes between the cells: both ways where handoffs do."""
    return Edge(edge.source, edge.target, edge.kind, both, carries=edge.carries, async_=edge.async_)


def _met(source: str, target: str, said: str) -> Arrow:
    return Arrow(Edge(source, target, "flow"), source, target, FLOW, None, said)


def drawn(board: Board, down: float, right: float, lang: str) -> tuple[list[Item], list[Item], dict[int, list[Item]]]:
    """Ground and row heads as far as `right`; arrows with their numbers; the cells by column."""
    shown, routed = board.shown, board.routed
    edges = [down, *(routed.rows[line][0] + down for line in board.lines), down + routed.height]
    ground: list[Item] = []
    for n, one in enumerate(shown.found.parties):
        top, bottom = edges[n], edges[n + 1]
        ground.append(rectangle(MARGIN, top, MARGIN + HEADER, bottom, "metrics-surface"))
        if one.sort == "area":
            ground.append(rectangle(MARGIN, top, MARGIN + BAR, bottom, "metrics-line"))
        name, sub = _head(shown, n, lang)
        y = top + (bottom - top - name.height - sub.height) / 2
        x, group = MARGIN + BAR + HEADER_PAD, f"row-{n + 1}"
        ground.append(name.at(x, y, kind="lane", group=group))
        if sub.lines:
            ground.append(sub.at(x, y + name.height, "muted", kind="sublane", group=group))
        ground.append(Stroke(straight(MARGIN, top, right, top), "hairline", 1, kind="rule"))
    ground.append(Stroke(straight(MARGIN, edges[-1], right, edges[-1]), "rule", 1, kind="rule"))

    lines: list[Item] = []
    said: list[Item] = []
    for n, (arrow, way) in enumerate(zip(board.wanted, routed.routes, strict=True)):
        points = [(x, y + down) for x, y in way.points]
        lines.append(shaft(arrow, points, [(x, y + down) for x, y in way.hops], n))
        if n in board.plates:
            said += plate(arrow, board.plates[n], down, "raised", n)
    columned: dict[int, list[Item]] = {}
    for cell in shown.cells:
        columned.setdefault(cell.column, []).extend(_cell(cell, board, down))
    return ground, lines + said, columned


def _cell(cell: Cell, board: Board, down: float) -> list[Item]:
    """Who acts, under each lane that it acts in; the stripe at the left repeats the lane."""
    x, y, width, height = board.routed.boxes[cell.id]
    y = round(y + down, 2)
    border = f"{nearest(cell)}-line"
    box = Box(x, y, width, height, border, id=cell.id, kind="cell", label=cell.label, group=cell.id)
    items: list[Item] = [box]
    fitted = board.fitted[cell.id]
    text = _height(fitted) - 2 * PAD_Y if len(fitted) > 1 else sum(block.height for block in fitted[0][1:])
    at = y + (height - text) / 2
    for part, names, caption in fitted:
        high = names.height + caption.height
        items.append(filled(x + 5, round(at, 2), STRIPE, high, f"{part.lane}-line", "stripe", cell.id))
        items.append(names.at(x + PAD_X + 2, at, inside=cell.id, kind="text", group=cell.id))
        items.append(caption.at(x + PAD_X + 2, at + names.height, "muted", inside=cell.id, kind="text", group=cell.id))
        at += high + SECTION
    return items
