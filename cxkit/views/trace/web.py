"""Web: what hangs together on a grid of five ranks, with the steps at the left and routed arrows between."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from cxkit.measures.emotion import felt
from cxkit.measures.trace import Link as Linked
from cxkit.measures.trace import Trace
from cxkit.model.journey import Journey
from cxkit.model.scale import face
from cxkit.views.arrows import curve
from cxkit.views.frame import Band, step_called
from cxkit.views.lanes import MARGIN, straight
from cxkit.views.lettering import CAPTION, RESERVE, STEP, Lettering, lettered
from cxkit.views.picture import Box, Face, Item, Stroke
from cxkit.views.readings import level_said
from cxkit.views.routing import Cell, Grid, Link, Route, Routed, Row, route
from cxkit.views.text import clean
from cxkit.views.text import width as measured
from cxkit.views.trace.boxes import Fitted, drawn, fit, need, sockets
from cxkit.views.trace.cards import Card, places
from cxkit.views.trace.rows import rows
from cxkit.views.trace.sentences import RANKS, counted
from cxkit.views.trace.threads import Tied
from cxkit.words import N_, say

WIDTHS = (208.0, 190.0, 212.0, 186.0, 172.0)
WIDEST = 260.0
STEPS, BESIDE = 132.0, 14.0
GUTTER, CHANNEL = 44.0, 12.0
MOOD, CLEAR = 8.0, 10.0


@dataclass(frozen=True, slots=True)
class _Label:
    """The step of some neighbours in the first column: what it says and how high it is."""

    key: str
    cards: Sequence[Card]
    number: str
    name: str
    journey: str
    mood: int | None
    felt: str

    def height(self) -> float:
        below = 2 * MOOD + 6 if self.mood is not None else 0.0
        return sum(block.height for block, _ in self.blocks()) + below

    def blocks(self) -> tuple[tuple[Lettering, float], tuple[Lettering, float]]:
        """Journey and name, each with its indent."""
        name = lettered(self.name, STEPS - self.indent, STEP)
        return (lettered(self.journey, STEPS, CAPTION), 0.0), (name, self.indent)

    @property
    def indent(self) -> float:
        return float(measured(self.number, STEP.size, STEP.weight)) + 6 if self.number else 0.0


def web(
    found: Trace, held: Tied, cards: dict[str, Card], top: float, lang: str, *, several: bool
) -> tuple[Band, float]:
    """The columns that have something, their names above, and how far right they reach."""
    ranks = _ranks(held)
    columns = [[cards[thing.id] for thing in held.things if thing.rank == rank] for rank in ranks]
    labels = _labels(columns[0], several, lang) if ranks and ranks[0] < 2 else []
    lane = _lane(labels)
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
        items.append(name.at(x, top, kind="step", group=f"column-{n}"))
        items.append(numbers.at(x, top + name.height, "muted", kind="count", group=f"column-{n}"))
        items.append(Stroke(straight(x, top + tall, x + width, top + tall), "rule", 1, kind="rule"))
    items += [
        _arrow(n, link, way, cards[link.source], cards[link.target], aside)
        for n, (link, way) in enumerate(zip(held.links, routed.routes, strict=True), 1)
    ]
    for label in labels:
        items += _step(label, boxes, lane, lang)
    for column in fitted:
        for one in sorted(column, key=lambda one: where[one.card.thing.id]):
            x, y, _, _ = boxes[one.card.id]
            items += [*drawn(one, round(x, 2), round(y, 2)), *sockets(one, x, y)]
    last_x, last_width = routed.columns[-1]
    return Band(items, routed.height), float(ceil(max(last_x + last_width, *_furthest(routed)) + aside))


def _lane(labels: Sequence[_Label]) -> float:
    """What the steps take left of the first column: more only where a single letter is broader than that."""
    widest = [block.width * RESERVE + indent for label in labels for block, indent in label.blocks()]
    return max([STEPS, *widest]) + BESIDE if labels else 0.0


def _aside(routed: Routed, lane: float) -> float:
    """How far all has to move to the right, so that arrows that run left of the first column clear the steps."""
    furthest = min((x for way in routed.routes for x, _ in way.points), default=routed.columns[0][0])
    if furthest >= routed.columns[0][0]:
        return MARGIN + lane - routed.columns[0][0]
    return max(0.0, MARGIN + lane + CLEAR - furthest)


def _furthest(routed: Routed) -> list[float]:
    """Where arrows reach beyond the last column."""
    return [x + CLEAR for way in routed.routes for x, _ in way.points] or [0.0]


def _arrow(n: int, link: Linked, way: Route, source: Card, target: Card, aside: float) -> Stroke:
    """An arrow: solid where a file names it, dashed where it follows."""
    followed = link.how == "followed"
    return Stroke(
        curve([(x + aside, y) for x, y in way.points], [(x + aside, y) for x, y in way.hops]),
        "arrow",
        1.4,
        "after" if followed else "solid",
        "open" if followed else "filled",
        None,
        f"arrow-{n}",
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
    labels: Sequence[_Label],
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


def _labels(column: Sequence[Card], several: bool, lang: str) -> list[_Label]:
    made = []
    last = ""
    for n, ((journey_id, place), group) in enumerate(places(column), 1):
        journey = group[0].thing.journey
        title = clean(journey.title) if journey and several and journey_id != last else ""
        last = journey_id
        step = group[0].thing.column
        if journey is None or step is None or place is None:
            name = say(N_("The whole journey"), lang) if journey else ""
            made.append(_Label(f"at-{n}", group, "", name, title, None, ""))
            continue
        mood, level = _felt(journey, place, lang)
        made.append(_Label(f"at-{n}", group, str(place + 1), step_called(step), title, mood, level))
    return made


def _felt(journey: Journey, place: int, lang: str) -> tuple[int | None, str]:
    here = next((one for one in felt(journey) if one.place == place), None)
    return (face(here.level), level_said(here.level, lang)) if here else (None, "")


def _step(label: _Label, boxes: dict[str, tuple[float, float, float, float]], lane: float, lang: str) -> list[Item]:
    """Number, name and feeling of a step, and the bracket over what belongs to it."""
    own = [boxes[card.id] for card in label.cards]
    first = min(y for _, y, _, _ in own)
    last = max(y + height for _, y, _, height in own)
    top = min(first, (first + last - label.height()) / 2) if label.height() > last - first else first
    items: list[Item] = []
    x, y = MARGIN, top
    if label.journey:
        words = lettered(label.journey, STEPS, CAPTION)
        items.append(words.at(x, y, "muted", kind="journey", group=label.key))
        y += words.height
    if label.number:
        items.append(lettered(label.number, STEPS, STEP).at(x, y, "muted", kind="number", group=label.key))
    name = lettered(label.name, STEPS - label.indent, STEP)
    if name.lines:
        items.append(name.at(x + label.indent, y, kind="step", group=label.key))
    y += name.height
    if label.mood is not None:
        said = say(N_("felt {value}"), lang, value=label.felt)
        items.append(Face(x + label.indent + MOOD, y + MOOD + 4, label.mood, MOOD, label=said, group=label.key))
        words = lettered(label.felt, STEPS, CAPTION)
        items.append(words.at(x + label.indent + 2 * MOOD + 6, y + 5, "muted", kind="felt", group=label.key))
    if label.name:
        bar = MARGIN + lane - BESIDE / 2 - 1.5
        items.append(
            Box(bar, first, 2.4, last - first, "none", "customer-line", 1.2, 0.2, kind="bracket", group=label.key)
        )
    return items
