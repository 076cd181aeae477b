"""Lanes: the comparison as a drawing, lane under lane, in the form of a blueprint."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from cxkit.views import ends
from cxkit.views.arrows import plate, reached, shaft
from cxkit.views.blueprint import EMOTION, strips
from cxkit.views.boxes import Fitted, need
from cxkit.views.cards import SORTS
from cxkit.views.compare.boxed import CARDS, Boxed, boxed, prepared, stated
from cxkit.views.compare.explained import explained
from cxkit.views.compare.feelings import NAME_ROOM, feelings, height, readings
from cxkit.views.compare.flow import Flow, flow, penned, plated
from cxkit.views.compare.heads import heads
from cxkit.views.compare.joined import Joined, Standing
from cxkit.views.compare.naming import KIND
from cxkit.views.compare.noticing import noticed
from cxkit.views.frame import (
    COLUMN,
    GUTTER,
    LEAST_WIDTH,
    STATES,
    WIDEST_COLUMN,
    Band,
    Column,
    foot,
    phase_bar,
    step_need,
    travellers,
)
from cxkit.views.heading import heading
from cxkit.views.keys import keys
from cxkit.views.lanes import MARGIN, header_width, lane, line
from cxkit.views.picture import Item, Picture
from cxkit.views.plates import Placed, routed_with_plates
from cxkit.views.routing import Routed
from cxkit.views.sheet import Sheet
from cxkit.views.stage import Stage, stage
from cxkit.views.text import clean
from cxkit.views.tiles import LANES
from cxkit.words import NN_, say

COUNTS: dict[Standing, str] = {
    "added": NN_("{n} added", "{n} added"),
    "removed": NN_("{n} removed", "{n} removed"),
    "changed": NN_("{n} changed", "{n} changed"),
    "moved": NN_("{n} moved", "{n} moved"),
    "same": NN_("{n} the same", "{n} the same"),
}
PAD = 14.0
STACKED = 16.0
UNDER_LINE = 20.0


@dataclass(frozen=True, slots=True)
class _Laid:
    """The boxes of all steps at their width, the ways between them; y counts from the top of the stage."""

    placed: Sequence[Boxed]
    fitted: Sequence[Fitted]
    flow: Flow
    stage: Stage
    routed: Routed
    plates: Placed


def drawn(of: Joined, *, lang: str, source: str, title: str, described: str) -> Picture:
    """The picture of two journeys; `title` and `described` are said already."""
    mapped = not (of.difference.before.blueprint or of.difference.after.blueprint)
    names = [*LANES.values(), EMOTION, *(SORTS[kind].title for kind in CARDS)]
    header = header_width([say(name, lang) for name in names])
    placed = boxed(of, lang, cards=mapped)
    laid = _laid_out(of, placed, header, lang)
    routed = laid.routed
    felt = readings(of)
    room = NAME_ROOM if felt.before and felt.after else 0.0
    widest = max((x + width + PAD for x, _, width, _ in laid.plates.values()), default=0.0)
    right = float(ceil(max(routed.width + room - GUTTER, routed.width, MARGIN + LEAST_WIDTH, widest)))
    first = routed.columns[0][0] if routed.columns else MARGIN + header

    about = [say(KIND, lang), travellers(of.journey, of.scope), clean(of.journey.scenario or "")]
    below = prepared(of, lang)
    top = heading(
        title, about, noticed(of.difference, lang), chips(of, [*placed, *below], lang), right=right, left=first
    )
    items = list(top.items)
    phases = phase_bar(of.journey, routed.columns, top.bottom + 18)
    items += phases.items
    columned, y = heads(of, routed.columns, phases.bottom, lang)
    sheet = Sheet(routed.columns, header, right, lang, columned, items)
    y = _stacked("evidence", LANES["evidence"], "", laid, y, sheet)
    if tall := height(felt):
        items += lane("emotion", say(EMOTION, lang), "", y, y + tall, header=header, right=right)
        items += feelings(of, felt, routed.columns, y, MARGIN + header, right, lang)
        y += tall
    items += strips(laid.stage, routed, y, header=header, right=right, lang=lang)
    items += _shafts(laid, y)
    _stand(columned, laid, y)
    rooms = {one.tile.id: one.room for one in laid.fitted}
    items += ends.worded(laid.flow.ways_out, routed, y)
    taken = list(laid.plates.values())
    items += ends.silent(laid.flow.after, laid.flow.boxes, routed, taken, rooms, y, lang)
    y = _stacked("metrics", LANES["metrics"], "", laid, y + routed.height, sheet)
    for kind in CARDS:
        y = _stacked(kind, SORTS[kind].title, SORTS[kind].sub, laid, y, sheet)
    items += [item for column in columned for item in column]
    band = _bands(below, routed.columns, y, header, right, lang)
    items += band.items
    key = keys(explained(items, laid.flow.states, lang), right=right, top=band.bottom + 16)
    items += key.items
    last = foot(source, right, key.bottom + 6)
    items += last.items
    return Picture(
        of.journey.stem,
        "compare",
        title,
        described,
        lang,
        right + MARGIN,
        round(last.bottom + MARGIN, 2),
        tuple(items),
    )


def chips(of: Joined, placed: Sequence[Boxed], lang: str) -> list[str]:
    """`Current state → Future state`, then how many boxes are in each state; a step that moved counts as well."""
    before, after = (say(STATES[each.state], lang) for each in (of.difference.before, of.difference.after))
    moved = [part for part in of.columns if part.standing == "moved"]
    counts = [(state, sum(one.standing == state for one in placed)) for state in COUNTS]
    counts = [(state, n + len(moved) if state == "moved" else n) for state, n in counts]
    return [f"{before} → {after}", *(say(COUNTS[state], lang, n=n) for state, n in counts if n)]


def _laid_out(of: Joined, placed: Sequence[Boxed], header: float, lang: str) -> _Laid:
    """Every box at its width, those of the stage on their grid, and all ways between them."""
    needs = [step_need(step, n, channels=True) for n, step in enumerate(of.journey.steps, 1)]
    widths = [min(WIDEST_COLUMN, max(COLUMN, least)) for least in needs]
    for one in placed:
        widths[one.tile.column] = max(widths[one.tile.column], need(one.tile))
    widths = [float(2 * -(-width // 2)) for width in widths]
    fitted = [one.fitted(widths[one.tile.column]) for one in placed]
    wanted = flow(of, placed, lang)
    columns = {one.tile.id: one.tile.column for one in placed}
    exits = {way.target: columns[way.source] for way in wanted.ways_out}
    set_ = stage(of.journey, of.scope, fitted, widths, exits, left=MARGIN + header, header=header, lang=lang)
    spare = {one.tile.id: one.room for one in fitted if one.tile.mood is None}
    routed, plates = routed_with_plates(set_.grid, wanted.wanted, spare)
    return _Laid(placed, fitted, wanted, set_, routed, plates)


def _stacked(token: str, title: str, sub: str, laid: _Laid, y: float, sheet: Sheet) -> float:
    """A lane of boxes that no arrow reaches, each column centred; where it ends."""
    mine = [pair for pair in zip(laid.placed, laid.fitted, strict=True) if pair[0].tile.lane == token]
    if not mine:
        return y
    stacks = {column: list(stack) for column, stack in groupby(mine, key=lambda pair: pair[0].tile.column)}
    heights = {column: sum(fit.height + STACKED for _, fit in stack) - STACKED for column, stack in stacks.items()}
    bottom = y + max(46.0, 2 * PAD + max(heights.values()))
    lane_token = token if token in LANES else "metrics"
    said = say(title, sheet.lang), say(sub, sheet.lang)
    sheet.items.extend(lane(lane_token, *said, y, bottom, header=sheet.header, right=sheet.right))
    for column, stack in stacks.items():
        at = y + (bottom - y - heights[column]) / 2
        for one, fit in stack:
            sheet.columned[column] += stated(one, fit, sheet.columns[column][0], round(at, 2))
            at += fit.height + STACKED
    return bottom


def _shafts(laid: _Laid, down: float) -> list[Item]:
    """Arrows, then the plates of their words."""
    lines: list[Item] = []
    said: list[Item] = []
    rooms = {one.tile.id: one.room for one in laid.fitted}
    borders = [laid.routed.rows[strip.line][0] for strip in laid.stage.strips[1:]]
    triples = zip(laid.flow.wanted, laid.routed.routes, laid.flow.states, strict=True)
    for n, (arrow, way, state) in enumerate(triples):
        points = reached(way, rooms.get(arrow.source, 0.0), rooms.get(arrow.target, 0.0))
        hops = [(x, y + down) for x, y in way.hops]
        shown = penned(arrow, state)
        lines.append(shaft(shown, [(x, y + down) for x, y in points], hops, n))
        if n in laid.plates:
            middle = laid.plates[n][1] + laid.plates[n][3] / 2
            token = laid.stage.strips[sum(border < middle for border in borders)].token
            said += plated(plate(shown, laid.plates[n], down, f"{token}-surface", n), state)
    return lines + said


def _stand(columned: list[list[Item]], laid: _Laid, down: float) -> None:
    """The boxes of the stage in their columns, each with the ends of its arrows in mind."""
    rooms = {one.tile.id: one.room for one in laid.fitted}
    ports: dict[str, list[tuple[float, float]]] = {box: [] for box in laid.routed.boxes}
    for arrow, way in zip(laid.flow.wanted, laid.routed.routes, strict=True):
        points = reached(way, rooms.get(arrow.source, 0.0), rooms.get(arrow.target, 0.0))
        for box, (x, y) in ((arrow.source, points[0]), (arrow.target, points[-1])):
            ports[box].append((x, y + down))
    plates = [(x, y + down, wide, high) for x, y, wide, high in laid.plates.values()]
    for one, fit in zip(laid.placed, laid.fitted, strict=True):
        if one.tile.id in laid.routed.boxes:
            x, y, _, _ = laid.routed.boxes[one.tile.id]
            top = round(y + fit.room + down, 2)
            columned[one.tile.column] += stated(one, fit, x, top, ports[one.tile.id], plates)


def _bands(below: Sequence[Boxed], columns: Sequence[Column], y: float, header: float, right: float, lang: str) -> Band:
    """What is prepared, then what is managed, in line with the columns, as many rows as they need."""
    items: list[Item] = []
    places = list(columns) or [(MARGIN + header + GUTTER, COLUMN)]
    for n, token in enumerate(
        token for token in ("enablers", "management") if any(b.tile.lane == token for b in below)
    ):
        mine = [one for one in below if one.tile.lane == token]
        at = y + (UNDER_LINE if n == 0 else PAD)
        boxes: list[Item] = []
        for row in (mine[start : start + len(places)] for start in range(0, len(mine), len(places))):
            fits = [one.fitted(width) for one, (_, width) in zip(row, places, strict=False)]
            tallest = max(fit.height for fit in fits)
            for one, fit, (x, _) in zip(row, fits, places, strict=False):
                boxes += stated(one, fit, x, round(at + (tallest - fit.height) / 2, 2))
            at += tallest + STACKED
        bottom = max(at - STACKED + PAD, y + 72.0)
        role = "metrics" if token == "management" else token
        items += lane(role, say(LANES[token], lang), "", y, bottom, header=header, right=right, under_line=n == 0)
        items += line("implementation", y, right=right, lang=lang) if n == 0 else []
        items += boxes
        y = bottom
    return Band(items, y)
