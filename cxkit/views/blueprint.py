"""The blueprint: what the customer lives above, how it is made below, on one sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from math import ceil

from cxkit.model.excerpt import Overview, first_number
from cxkit.model.flow import edges
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views import emotion, ends
from cxkit.views.arrows import arrows, plate, shaft
from cxkit.views.away import tabs
from cxkit.views.bands import bands
from cxkit.views.boxes import drawn, fit, need
from cxkit.views.description import description
from cxkit.views.enabling import enabling
from cxkit.views.frame import (
    COLUMN,
    LEAST_WIDTH,
    WIDEST_COLUMN,
    foot,
    phase_bar,
    step_headers,
    step_need,
    title_block,
)
from cxkit.views.laid import Laid
from cxkit.views.lanes import MARGIN, header_width, lane, lane_title, line, straight
from cxkit.views.legend import entries, legend
from cxkit.views.narrative import narrative
from cxkit.views.picture import Item, Picture, Stroke
from cxkit.views.plates import routed_with_plates
from cxkit.views.routing import Routed
from cxkit.views.sheet import Sheet
from cxkit.views.stage import Stage, stage
from cxkit.views.stagebar import stage_bar
from cxkit.views.telling import Telling
from cxkit.views.tiles import LANES, Tile, tiles
from cxkit.views.timescale import timescale
from cxkit.words import N_, say

KIND = N_("Service blueprint")
EMOTION = N_("Emotion")
PAD = 12.0
STACKED = 8.0
PHASE_COLUMN = 230.0
"""A column of an overview: there are few of them, and much is said in each."""


TOLD = ("customer", "evidence", "front", "back", "support", "metrics")


def told(journey: Journey, scope: Scope, *, lang: str, source: str = "") -> Telling:
    """The blueprint in words."""
    return narrative(journey, scope, "blueprint", say(KIND, lang), TOLD, lang=lang, source=source)


@dataclass(frozen=True, slots=True)
class _Laid(Laid):
    """The boxes of all steps with the strips that they stand in."""

    stage: Stage


def blueprint(journey: Journey, scope: Scope, *, lang: str, source: str = "") -> Picture:
    """The service blueprint of a journey in `lang`; `source` is the file name shown at its foot.

    One column a step. Lanes without content are left out; the customer always stands.
    """
    header = header_width([say(name, lang) for name in (*LANES.values(), EMOTION)])
    laid = _laid_out(journey, scope, header, lang)
    routed, plates = laid.routed, laid.plates
    widest = max((x + width + PAD for x, _, width, _ in plates.values()), default=0.0)
    right = float(ceil(max(routed.width, MARGIN + LEAST_WIDTH, widest)))
    first = routed.columns[0][0] if routed.columns else MARGIN + header

    kind = say(KIND, lang)
    items: list[Item] = []
    top = title_block(journey, scope, lang, kind=kind, left=first, right=right)
    items += top.items
    stages = stage_bar(journey, scope, routed.columns, top.bottom + 18, header, lang)
    phases = phase_bar(journey, routed.columns, stages.bottom)
    items += [*stages.items, *phases.items]
    heads, y = step_headers(journey, scope, routed.columns, phases.bottom)
    sheet = Sheet(routed.columns, header, right, lang, heads, items)

    y = _stacked("evidence", laid, y, sheet)
    height = emotion.emotion_height(journey)
    if height:
        items += lane("emotion", say(EMOTION, lang), heard(journey), y, y + height, header=header, right=right)
        centres = [x + width / 2 for x, width in routed.columns]
        items += emotion.emotion_items(journey, centres, y, MARGIN + header, right, lang)
        y += height
    items += strips(laid.stage, routed, y, header=header, right=right, lang=lang)
    items += _shafts(laid, y)
    _stand(sheet.columned, laid, y)
    items += ends.worded(laid.ways_out, routed, y)
    items += ends.silent(laid.flow, laid.boxes, routed, list(plates.values()), laid.rooms, y, lang)
    items += tabs(journey, laid.boxes, routed, list(plates.values()), laid.rooms, y, lang)
    y = timescale(journey, scope, y + routed.height, sheet)
    y = _stacked("metrics", laid, y, sheet)
    below = list(enabling(journey, scope, lang))
    enablers, y = bands(below, routed.columns, y, header=header, right=right, lang=lang)
    items += [item for column in sheet.columned for item in column]
    items += enablers
    key = legend(entries(items, lang), lang, right=right, top=y + 16)
    items += key.items
    last = foot(source, right, key.bottom + 6)
    items += last.items
    return Picture(
        journey.stem,
        "blueprint",
        journey.title,
        description(journey, kind, lang),
        lang,
        right + MARGIN,
        round(last.bottom + MARGIN, 2),
        tuple(items),
        columns=tuple(routed.columns),
    )


def _laid_out(journey: Journey, scope: Scope, header: float, lang: str) -> _Laid:
    """Every box of a step at its width, those of the stage on their grid, and all ways between them."""
    placed = list(tiles(journey, scope, lang))
    widths = _widths(journey, placed)
    fitted = [fit(tile, widths[tile.column]) for tile in placed]
    flow = edges(journey)
    boxes = _ends(journey, placed)
    columns = {tile.id: tile.column for tile in placed}
    ways_out = ends.exits(flow, boxes, lang)
    wanted = [*arrows(flow, boxes, {tile.id: tile.text for tile in placed}, columns, lang), *ways_out]
    exits = {exit_.target: columns[exit_.source] for exit_ in ways_out}
    set_ = stage(journey, scope, fitted, widths, exits, left=MARGIN + header, header=header, lang=lang)
    spare = {one.tile.id: one.room for one in fitted if one.tile.mood is None}
    routed, plates = routed_with_plates(set_.grid, wanted, spare)
    return _Laid(fitted, flow, boxes, wanted, ways_out, routed, plates, set_)


def _stacked(token: str, laid: _Laid, y: float, sheet: Sheet) -> float:
    """A lane of boxes that no arrow reaches, each column centred; where it ends."""
    mine = [one for one in laid.fitted if one.tile.lane == token]
    if not mine:
        return y
    stacks = {column: list(stack) for column, stack in groupby(mine, key=lambda one: one.tile.column)}
    heights = {column: sum(one.height + STACKED for one in stack) - STACKED for column, stack in stacks.items()}
    bottom = y + max(46.0, 2 * PAD + max(heights.values()))
    sheet.items.extend(
        lane(token, say(LANES[token], sheet.lang), "", y, bottom, header=sheet.header, right=sheet.right)
    )
    for column, stack in stacks.items():
        at = y + (bottom - y - heights[column]) / 2
        for one in stack:
            sheet.columned[column] += drawn(one, sheet.columns[column][0], round(at, 2))
            at += one.height + STACKED
    return bottom


def heard(journey: Journey) -> str:
    """How many customers the feelings come from, where one source tells their side."""
    sources = [source for source in journey.sources.values() if source.view == "customer" and source.n is not None]
    return f"n = {sources[0].n}" if len(sources) == 1 else ""


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


def strips(set_: Stage, routed: Routed, down: float, *, header: float, right: float, lang: str) -> list[Item]:
    """Lanes of the stage with their lines."""
    surfaces: list[Item] = []
    lines: list[Item] = []
    starts = [routed.rows[strip.line][0] + down if strip.line >= 0 else down for strip in set_.strips]
    stops = [*starts[1:], down + routed.height]
    for n, (strip, top, bottom) in enumerate(zip(set_.strips, starts, stops, strict=True)):
        if strip.name or strip.line < 0:
            parts = takewhile(lambda pair: not pair[0].name, zip(set_.strips[n + 1 :], stops[n + 1 :], strict=True))
            whole = max([bottom, *(stop for _, stop in parts)])
            surfaces += lane(
                strip.token,
                strip.title,
                strip.sub,
                top,
                whole,
                header=header,
                right=right,
                filled=strip.token == "customer",
                under_line=bool(strip.name),
                within=(top, bottom),
            )
            if strip.name:
                lines += line(strip.name, top, right=right, lang=lang)
        else:
            group = f"{strip.token}-{n}"
            surfaces += lane_title("", strip.sub, top, bottom, f"{strip.token}-ink", header=header, group=group)
            role = f"{strip.token}-line"
            lines.append(Stroke(straight(MARGIN + header, top, right, top), role, 1, "sublane", kind="sublane"))
    return surfaces + lines


def _shafts(laid: _Laid, down: float) -> list[Item]:
    """Arrows, then the plates of their words."""
    lines: list[Item] = []
    said: list[Item] = []
    strips = laid.stage.strips
    borders = [laid.routed.rows[strip.line][0] for strip in strips[1:]]
    for n, (arrow, way, points) in enumerate(laid.ways()):
        shifted = [(x, y + down) for x, y in points]
        lines.append(shaft(arrow, shifted, [(x, y + down) for x, y in way.hops], n))
        if n in laid.plates:
            middle = laid.plates[n][1] + laid.plates[n][3] / 2
            token = strips[sum(border < middle for border in borders)].token
            said += plate(arrow, laid.plates[n], down, f"{token}-surface", n)
    return lines + said


def _stand(columned: list[list[Item]], laid: _Laid, down: float) -> None:
    """The boxes of the stage in their columns, each with the ends of its arrows in mind."""
    ports: dict[str, list[tuple[float, float]]] = {box: [] for box in laid.routed.boxes}
    for arrow, _, points in laid.ways():
        for box, (x, y) in ((arrow.source, points[0]), (arrow.target, points[-1])):
            ports[box].append((x, y + down))
    for one in laid.fitted:
        if one.tile.id in laid.routed.boxes:
            x, y, _, height = laid.routed.boxes[one.tile.id]
            # A plate that reaches the left border is in the way of signs there as an arrow is.
            near = [place for place in laid.plates.values() if place[0] < x < place[0] + place[2] + 9]
            beside = [(x, up + step * high / 4 + down) for _, up, _, high in near for step in range(5)]
            beside = [(left, at) for left, at in beside if y + down - 9 < at < y + height + down + 9]
            top = round(y + one.room + down, 2)
            columned[one.tile.column] += drawn(one, x, top, ports[one.tile.id] + beside)
