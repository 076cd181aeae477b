"""Acts: what the customer does, one box a step in a row, with the arrows between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cxkit.model.flow import Edge, customer_end, edges
from cxkit.model.journey import CustomerAction, Journey, Step
from cxkit.model.workspace import Scope
from cxkit.views import ends
from cxkit.views.arrows import Arrow, arrows, plate, reached, shaft
from cxkit.views.away import tabs
from cxkit.views.boxes import DASHES, PAD_MARKED, PAD_X, PAD_Y
from cxkit.views.lettering import BOX, CAPTION, QUESTION, Lettering, lettered, parted
from cxkit.views.picture import Box, Item
from cxkit.views.plates import Placed, routed_with_plates
from cxkit.views.routing import Cell, Grid, Routed, Row
from cxkit.views.signs import REACH, Sign, duration_said, placed, step_signs, waits_said
from cxkit.views.text import clean
from cxkit.views.tiles import proposed, rests_on
from cxkit.views.wait_bars import HEIGHT, WaitBar, too_long, wait_bars
from cxkit.views.wait_bars import drawn as wait_drawn
from cxkit.words import N_, say

LEAST = 44.0
ABOVE, BELOW = 14.0, 14.0
EXIT, ABOVE_EXIT = 13.0, 14.0
BULLET, INDENT = 4.0, 11.0
MARKED = ("moment", "wait", "decision")
"""Signs of a map: what the customer notices; where the provider may fail stands in the blueprint."""


@dataclass(frozen=True, slots=True)
class Act:
    """The box of one step before it has a place."""

    id: str
    column: int
    texts: tuple[str, ...]
    question: str
    caption: str
    basis: str | None
    signs: tuple[Sign, ...]
    label: str
    waits: tuple[WaitBar, ...] = ()


@dataclass(frozen=True, slots=True)
class Acts:
    """All boxes of a map on their grid; y counts from the top of the lane."""

    acts: tuple[Act, ...]
    height: float
    room: float
    bullets: bool
    wanted: tuple[Arrow, ...]
    ways_out: tuple[Arrow, ...]
    routed: Routed
    plates: Placed


def said(journey: Journey, scope: Scope, lang: str) -> tuple[Act, ...]:
    """What the customer does in every step that has a customer."""
    return tuple(
        _act(step, journey, scope, column, lang) for column, step in enumerate(journey.steps) if step.has_customer
    )


def laid_out(
    journey: Journey, acts: Sequence[Act], widths: Sequence[float], left: float, lang: str, least: float = 0.0
) -> Acts:
    """The boxes on a grid, all of one height, and the routed ways between them; `least`: height of the lane."""
    bullets = any(len(act.texts) > 1 for act in acts)
    room = REACH if any(act.signs for act in acts) else 0.0
    height = max((_height(act, widths[act.column], bullets) for act in acts), default=0.0)
    height = max(height, least - ABOVE - BELOW) if acts else height
    ids = {act.column: act.id for act in acts}
    boxes = {
        customer_end(step, item): ids[column]
        for column, step in enumerate(journey.steps)
        for item in range(len(step.customer or ()))
        if column in ids
    }
    mine = [edge for edge in _seen(journey) if edge.source in boxes and edge.target in (*boxes, "end")]
    names = {act.id: "; ".join(act.texts) for act in acts}
    wanted = arrows(mine, boxes, names, {act.id: act.column for act in acts}, lang)
    ways_out = ends.exits(mine, boxes, lang)
    columns = {act.id: act.column for act in acts}
    cells = [Cell(out.target, columns[out.source], 0, EXIT) for out in ways_out]
    row = 1 if ways_out else 0
    cells += [Cell(act.id, act.column, row, height + 2 * room) for act in acts]
    rows = [Row("boxes", EXIT, ABOVE_EXIT)] if ways_out else []
    rows.append(Row("boxes", height + 2 * room, max(8.0, ABOVE - room)))
    grid = Grid(len(journey.steps), tuple(widths), tuple(rows), tuple(cells), 30.0, left, 0.0, max(8.0, BELOW - room))
    everything = [*wanted, *ways_out]
    routed, plates = routed_with_plates(grid, everything, dict.fromkeys(columns, room))
    return Acts(tuple(acts), height, room, bullets, tuple(everything), tuple(ways_out), routed, plates)


def drawn(journey: Journey, laid: Acts, down: float, lang: str) -> list[Item]:
    """Arrows, plates, ends and boxes, `down` from where they were laid out."""
    lines: list[Item] = []
    labels: list[Item] = []
    rooms = {act.id: laid.room for act in laid.acts}
    for n, (arrow, way) in enumerate(zip(laid.wanted, laid.routed.routes, strict=True)):
        points = [(x, y + down) for x, y in reached(way, rooms.get(arrow.source, 0.0), rooms.get(arrow.target, 0.0))]
        lines.append(shaft(arrow, points, [(x, y + down) for x, y in way.hops], n))
        if n in laid.plates:
            labels += plate(arrow, laid.plates[n], down, "customer-surface", n)
    boxes = {
        customer_end(journey.steps[act.column], item): act.id
        for act in laid.acts
        for item in range(len(journey.steps[act.column].customer or ()))
    }
    out = ends.worded(laid.ways_out, laid.routed, down)
    out += ends.silent(edges(journey), boxes, laid.routed, list(laid.plates.values()), rooms, down, lang)
    out += tabs(journey, boxes, laid.routed, list(laid.plates.values()), rooms, down, lang)
    tips = [point for way in laid.routed.routes for point in (way.points[0], way.points[-1])]
    for act in laid.acts:
        out += _box(act, laid, tips, down)
    return [*lines, *labels, *out]


def _seen(journey: Journey) -> Iterator[Edge]:
    """The flow as the customer sees it: who is sent back by an action out of view is sent back from the step."""
    steps = {action.id: step for step in journey.steps for action in step.actions}
    for edge in edges(journey):
        if edge.kind == "loop" and edge.source in steps:
            step = steps[edge.source]
            edge = replace(edge, source=customer_end(step, max(len(step.customer or ()) - 1, 0)))
        yield edge


def _act(step: Step, journey: Journey, scope: Scope, column: int, lang: str) -> Act:
    acts = step.customer or ()
    basis = rests_on(journey, step)
    many = len(acts) > 1
    details = [_details(act, scope, lang) for act in acts]
    texts = tuple(
        " · ".join([clean(act.do or ", ".join(map(scope.called, act.by)) or step.title), *(more if many else ())])
        for act, more in zip(acts, details, strict=True)
    )
    known, rests = ([] if many else [*details[0]]), proposed(basis, lang)
    bars = wait_bars(step.wait, scope.workspace.business_day)
    beyond = [say(N_("longer than allowed"), lang)] if too_long(bars) else []
    caption = " · ".join([*known, *waits_said(step.wait, lang), *beyond, *rests])
    signs = tuple(sign for sign in step_signs(step, lang) if sign.name in MARKED)
    # The sign of a wait says it with its limit and reason: the caption would say it twice.
    spoken = [
        *texts,
        step.decision or "",
        *known,
        *beyond,
        *rests,
        *(sign.label for sign in signs if sign.name != "decision"),
    ]
    label = " ".join(part if part.endswith((".", "?", "!", "…")) else f"{part}." for part in map(clean, spoken) if part)
    return Act(
        f"act.{column + 1}",
        column,
        texts,
        clean(step.decision or ""),
        clean(caption),
        basis,
        signs,
        label,
        bars,
    )


def _details(act: CustomerAction, scope: Scope, lang: str) -> list[str]:
    who = ", ".join(map(scope.called, act.by)) if act.do else ""
    return [part for part in (who, duration_said(act.time, act.max, lang)) if part]


def _blocks(act: Act, width: float, bullets: bool) -> list[tuple[Lettering, str]]:
    room = width - 2 * PAD_X
    blocks = [(lettered(text, room - (INDENT if bullets else 0), BOX), "ink") for text in act.texts]
    if act.question:
        blocks.append((lettered(act.question, room, QUESTION), "customer-ink"))
    if act.caption:
        blocks.append((parted(act.caption, room, CAPTION), "muted"))
    return blocks


def _height(act: Act, width: float, bullets: bool) -> float:
    text = sum(block.height for block, _ in _blocks(act, width, bullets))
    return max(LEAST, text + len(act.waits) * HEIGHT + _pad(act) + PAD_Y)


def _pad(act: Act) -> float:
    return PAD_MARKED if act.signs else PAD_Y


def _box(act: Act, laid: Acts, tips: Sequence[tuple[float, float]], down: float) -> list[Item]:
    x, y, width, height = laid.routed.boxes[act.id]
    room = laid.room
    mine = []
    for tip_x, tip_y in tips:
        if x - 1 <= tip_x <= x + width + 1 and y - 1 <= tip_y <= y + height + 1:
            upper, lower = abs(tip_y - y) < 1, abs(tip_y - y - height) < 1
            mine.append((tip_x, tip_y + down + (room if upper else -room if lower else 0.0)))
    y, height = round(y + room + down, 2), height - 2 * room
    box = Box(
        x,
        y,
        width,
        height,
        "customer-line",
        dash=DASHES.get(act.basis, "solid"),
        id=act.id,
        kind=f"customer {act.basis}" if act.basis else "customer",
        label=act.label,
        group=act.id,
    )
    items: list[Item] = [box]
    blocks = _blocks(act, width, laid.bullets)
    tall = sum(block.height for block, _ in blocks) + len(act.waits) * HEIGHT
    top = y + _pad(act) + (height - _pad(act) - PAD_Y - tall) / 2
    waiting = bool(act.waits)
    for n, (block, role) in enumerate(blocks):
        if waiting and block.style == CAPTION:
            top = _waited(act, box, top, items)
            waiting = False
        listed = laid.bullets and n < len(act.texts)
        if listed:
            dot = Box(x + PAD_X, round(top + 5.75, 2), BULLET, BULLET, "none", "customer-line", 2, 0.5, kind="bullet")
            items.append(replace(dot, group=act.id))
        start = laid.bullets
        at = x + PAD_X + (INDENT if listed else 0) if start else x + width / 2
        words = block.at(at, top, role, "start" if start else "middle", inside=act.id, kind="text", group=act.id)
        items.append(words)
        top += block.height
    return items + placed(act.signs, box, mine)


def _waited(act: Act, box: Box, top: float, items: list[Item]) -> float:
    """The bars of the waits over the caption that tells their times; where it begins."""
    for n, bar in enumerate(act.waits, 1):
        key = f"wait-{act.column + 1}-{n}"
        items += wait_drawn(bar, box.x + PAD_X, round(top, 2), box.width - 2 * PAD_X, key, act.caption, act.id)
        top += HEIGHT
    return top
