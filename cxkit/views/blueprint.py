"""The blueprint: what the customer lives above, how it is made below, on one sheet."""

from collections.abc import Mapping
from itertools import takewhile
from math import ceil

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views import emotion, ends
from cxkit.views.arrows import plate, shaft
from cxkit.views.away import tabs
from cxkit.views.bands import UNDER_LINE, bands
from cxkit.views.blueprint_laid import PAD, STACKED, BlueprintLaid, laid_out, stack_height, tall
from cxkit.views.boxes import drawn
from cxkit.views.description import description
from cxkit.views.frame import LEAST_WIDTH, foot, phase_bar, step_headers, title_block
from cxkit.views.lanes import MARGIN, header_width, lane, lane_title, line, straight
from cxkit.views.legend import entries, legend
from cxkit.views.narrative import narrative
from cxkit.views.picture import Box, Item, Picture, Stroke
from cxkit.views.routing import Routed
from cxkit.views.sheet import Sheet
from cxkit.views.stage import Stage
from cxkit.views.stagebar import stage_bar
from cxkit.views.telling import Telling
from cxkit.views.tiles import LANES
from cxkit.views.timescale import timed
from cxkit.words import N_, say

KIND = N_("Service blueprint")
EMOTION = N_("Emotion")
TOLD = ("customer", "evidence", "front", "back", "support", "metrics")


def told(journey: Journey, scope: Scope, *, lang: str, source: str = "") -> Telling:
    """The blueprint in words."""
    return narrative(journey, scope, "blueprint", say(KIND, lang), TOLD, lang=lang, source=source)


def blueprint(journey: Journey, scope: Scope, *, lang: str, source: str = "") -> Picture:
    """The service blueprint of a journey in `lang`; `source` is the file name shown at its foot.

    One column a step. Lanes without content are left out; the customer always stands.
    """
    header = header_width([say(name, lang) for name in (*LANES.values(), EMOTION)])
    laid = laid_out(journey, scope, header, lang)
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
    items += strips(laid.stage, routed, y, header=header, right=right, lang=lang, floor=laid.floor)
    enablers, bottom = _enablers(laid, y + laid.floor, sheet)
    items += _shafts(laid, y, {box.id: box.y for box in enablers if isinstance(box, Box)})
    _stand(sheet.columned, laid, y)
    items += ends.worded(laid.ways_out, routed, y)
    items += ends.silent(laid.flow, laid.boxes, routed, list(plates.values()), laid.rooms, y, lang)
    items += tabs(journey, laid.boxes, routed, list(plates.values()), laid.rooms, y, lang)
    y = timed(laid.times, y + laid.floor, sheet, more=bool(laid.stacks("metrics")))
    _stacked("metrics", laid, y, sheet)
    items += [item for column in sheet.columned for item in column]
    items += enablers
    key = legend(entries(items, lang), lang, right=right, top=bottom + 16)
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


def _stacked(token: str, laid: BlueprintLaid, y: float, sheet: Sheet) -> float:
    """A lane of boxes that no arrow reaches, each column centred; where it ends."""
    stacks = laid.stacks(token)
    if not stacks:
        return y
    bottom = y + stack_height(stacks)
    sheet.items.extend(
        lane(token, say(LANES[token], sheet.lang), "", y, bottom, header=sheet.header, right=sheet.right)
    )
    for column, stack in stacks.items():
        at = y + (bottom - y - tall(stack)) / 2
        for one in stack:
            sheet.columned[column] += drawn(one, sheet.columns[column][0], round(at, 2))
            at += one.height + STACKED
    return bottom


def _enablers(laid: BlueprintLaid, floor: float, sheet: Sheet) -> tuple[list[Item], float]:
    """What is prepared and managed, under times and metrics; where everything ends."""
    metrics = laid.stacks("metrics")
    y = floor + (laid.times.height if laid.times else 0.0) + (stack_height(metrics) if metrics else 0.0)
    under = UNDER_LINE if laid.under_line is None else laid.under_line
    header, right = sheet.header, sheet.right
    return bands(laid.below, sheet.columns, y, header=header, right=right, lang=sheet.lang, under_line=under)


def heard(journey: Journey) -> str:
    """How many customers the feelings come from, where one source tells their side."""
    sources = [source for source in journey.sources.values() if source.view == "customer" and source.n is not None]
    return f"n = {sources[0].n}" if len(sources) == 1 else ""


def strips(
    set_: Stage, routed: Routed, down: float, *, header: float, right: float, lang: str, floor: float | None = None
) -> list[Item]:
    """Lanes of the stage with their lines; the last ends at `floor`, where that is not the end of the grid."""
    surfaces: list[Item] = []
    lines: list[Item] = []
    starts = [routed.rows[strip.line][0] + down if strip.line >= 0 else down for strip in set_.strips]
    stops = [*starts[1:], down + (routed.height if floor is None else floor)]
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


def _shafts(laid: BlueprintLaid, down: float, tops: Mapping[str, float]) -> list[Item]:
    """Arrows, then the plates of their words; `tops` are the upper borders of what enables, by id."""
    lines: list[Item] = []
    said: list[Item] = []
    strips = laid.stage.strips
    borders = [laid.routed.rows[strip.line][0] for strip in strips[1:]]
    for n, (arrow, way, points) in enumerate(laid.ways()):
        shifted = [(x, y + down) for x, y in points]
        if arrow.source in tops:
            shifted[0] = shifted[0][0], tops[arrow.source]
        lines.append(shaft(arrow, shifted, [(x, y + down) for x, y in way.hops], n))
        if n in laid.plates:
            middle = laid.plates[n][1] + laid.plates[n][3] / 2
            token = strips[sum(border < middle for border in borders)].token
            said += plate(arrow, laid.plates[n], down, f"{token}-surface", n)
    return lines + said


def _stand(columned: list[list[Item]], laid: BlueprintLaid, down: float) -> None:
    """The boxes of the stage in their columns, each with the ends of its arrows in mind."""
    ports: dict[str, list[tuple[float, float]]] = {box: [] for box in laid.routed.boxes}
    for arrow, _, points in laid.ways():
        for box, (x, y) in ((arrow.source, points[0]), (arrow.target, points[-1])):
            ports[box].append((x, y + down))
    for one in laid.fitted:
        if one.tile.id in laid.routed.boxes:
            x, y, width, height = laid.routed.boxes[one.tile.id]
            # A plate that reaches a border is in the way of signs there as an arrow is.
            beside = [
                (border, up + step * high / 4 + down)
                for border in (x, x + width)
                for left, up, wide, high in laid.plates.values()
                if left - 9 < border < left + wide + 9
                for step in range(5)
                if y - 9 < up + step * high / 4 < y + height + 9
            ]
            top = round(y + one.room + down, 2)
            columned[one.tile.column] += drawn(one, x, top, ports[one.tile.id] + beside)
