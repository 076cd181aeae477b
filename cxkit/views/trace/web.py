"""Web: what hangs together on a grid of five ranks, with the steps at the left and routed arrows between."""

from collections.abc import Sequence
from math import ceil

from cxkit.measures.trace import Link as Linked
from cxkit.measures.trace import Trace
from cxkit.views.arrows import curve
from cxkit.views.frame import Band
from cxkit.views.lanes import MARGIN, straight
from cxkit.views.lettering import CAPTION, STEP, Lettering, lettered
from cxkit.views.picture import Item, Stroke
from cxkit.views.routing import Cell, Grid, Link, Route, Routed, Row, route
from cxkit.views.trace import steps
from cxkit.views.trace.boxes import Fitted, drawn, fit, need, sockets
from cxkit.views.trace.cards import Card
from cxkit.views.trace.rows import rows
from cxkit.views.trace.sentences import RANKS, counted
from cxkit.views.trace.steps import BESIDE, STEPS, Label
from cxkit.views.trace.threads import Tied
from cxkit.words import say

WIDTHS = (208.0, 190.0, 212.0, 186.0, 172.0)
WIDEST = 260.0
GUTTER, CHANNEL = 44.0, 12.0
CLEAR = 10.0


def web(
    found: Trace, held: Tied, cards: dict[str, Card], top: float, lang: str, *, several: bool, mark: str = ""
) -> tuple[Band, float]:
    """The columns that have something, their names above, and how far right they reach.

    `mark` begins the names of its parts where a sheet has more than one web.
    """
    ranks = _ranks(held)
    columns = [[cards[thing.id] for thing in held.things if thing.rank == rank] for rank in ranks]
    labels = steps.labels(columns[0], several, lang, mark) if ranks and ranks[0] < 2 else []
    lane = steps.lane(labels)
    left = MARGIN + lane - GUTTER
    widths = [_width(column, WIDTHS[rank]) for rank, column in zip(ranks, columns, strict=True)]
    fitted = [[fit(card, width, card.lacks) for card in column] for column, width in zip(columns, widths, strict=True)]
    where = _rows(columns, held)
    heads = _heads(found, ranks, widths, lang)
    tall = max(name.height + numbers.height for name, numbers in heads) + 6
    grid = _grid(fitted, widths, where, labels, left, top + tall + 2)
    links = [Link(str(n), cards[link.source].id, cards[link.target].id) for n, link in enumerate(held.links)]
    routed = route(grid, links)
    aside = _aside(routed, lane)
    boxes = {name: (x + aside, y, width, height) for name, (x, y, width, height) in routed.boxes.items()}
    items: list[Item] = []
    for n, ((name, numbers), (column_x, width)) in enumerate(zip(heads, routed.columns, strict=True), 1):
        x = column_x + aside
        items.append(name.at(x, top, kind="step", group=f"{mark}column-{n}"))
        items.append(numbers.at(x, top + name.height, "muted", kind="count", group=f"{mark}column-{n}"))
        items.append(Stroke(straight(x, top + tall, x + width, top + tall), "rule", 1, kind="rule"))
    items += [
        _arrow(f"{mark}arrow-{n}", link, way, cards[link.source], cards[link.target], aside)
        for n, (link, way) in enumerate(zip(held.links, routed.routes, strict=True), 1)
    ]
    for label in labels:
        items += steps.drawn(label, boxes, lane, lang)
    for column in fitted:
        for one in sorted(column, key=lambda one: where[one.card.thing.id]):
            x, y, _, _ = boxes[one.card.id]
            items += [*drawn(one, round(x, 2), round(y, 2)), *sockets(one, x, y)]
    last_x, last_width = routed.columns[-1]
    return Band(items, routed.height), float(ceil(max(last_x + last_width, *_furthest(routed)) + aside))


def _aside(routed: Routed, lane: float) -> float:
    """How far all has to move to the right, so that arrows that run left of the first column clear the steps."""
    furthest = min((x for way in routed.routes for x, _ in way.points), default=routed.columns[0][0])
    if furthest >= routed.columns[0][0]:
        return MARGIN + lane - routed.columns[0][0]
    return max(0.0, MARGIN + lane + CLEAR - furthest)


def _furthest(routed: Routed) -> list[float]:
    """Where arrows reach beyond the last column."""
    return [x + CLEAR for way in routed.routes for x, _ in way.points] or [0.0]


def _arrow(key: str, link: Linked, way: Route, source: Card, target: Card, aside: float) -> Stroke:
    """An arrow: solid where a file names it, dashed where it follows."""
    followed = link.how == "followed"
    return Stroke(
        curve([(x + aside, y) for x, y in way.points], [(x + aside, y) for x, y in way.hops]),
        "arrow",
        1.4,
        "after" if followed else "solid",
        "open" if followed else "filled",
        None,
        key,
        f"arrow {link.how}",
        f"{source.text} → {target.text}",
        source.id,
        target.id,
    )


def breadth(held: Tied, cards: dict[str, Card]) -> float:
    """How far right the columns reach before any arrow asks for room."""
    widths = [
        _width([cards[thing.id] for thing in held.things if thing.rank == rank], WIDTHS[rank]) for rank in _ranks(held)
    ]
    return MARGIN + STEPS + BESIDE + sum(widths) + GUTTER * (len(widths) - 1) if widths else 0.0


def _ranks(held: Tied) -> list[int]:
    return [rank for rank in range(5) if any(thing.rank == rank for thing in held.things)]


def _width(column: Sequence[Card], least: float) -> float:
    return float(2 * ceil(min(WIDEST, max(least, *(need(card) for card in column))) / 2))


def _rows(columns: Sequence[Sequence[Card]], held: Tied) -> dict[str, int]:
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for link in held.links:
        before.setdefault(link.target, []).append(link.source)
        after.setdefault(link.source, []).append(link.target)
    return rows([[card.thing.id for card in column] for column in columns], before, after)


def _grid(
    fitted: Sequence[Sequence[Fitted]],
    widths: Sequence[float],
    where: dict[str, int],
    labels: Sequence[Label],
    left: float,
    top: float,
) -> Grid:
    count = max(where.values(), default=0) + 1
    heights = [0.0] * count
    for column in fitted:
        for one in column:
            row = where[one.card.thing.id]
            heights[row] = max(heights[row], one.height)
    for label in labels:
        own = [where[card.thing.id] for card in label.cards]
        spare = label.height() - sum(heights[min(own) : max(own) + 1]) - CHANNEL * (max(own) - min(own))
        heights[min(own)] += max(0.0, spare)
    starts = {where[label.cards[0].thing.id] for label in labels}
    stand = tuple(Row("boxes", height, CHANNEL + (10 if row in starts else 0)) for row, height in enumerate(heights))
    cells = tuple(
        Cell(one.card.id, place, where[one.card.thing.id], one.height)
        for place, column in enumerate(fitted)
        for one in column
    )
    return Grid(len(fitted), tuple(widths), stand, cells, GUTTER, left, top, below=8.0)


def _heads(found: Trace, ranks: Sequence[int], widths: Sequence[float], lang: str) -> list[tuple[Lettering, Lettering]]:
    """Name and counts of each column."""
    return [
        (lettered(say(RANKS[rank], lang), width, STEP), lettered(counted(found, rank, lang), width, CAPTION))
        for rank, width in zip(ranks, widths, strict=True)
    ]
