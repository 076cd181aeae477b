"""Where the journeys of a group stand: columns by stage, families one under the other, arrows between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from cxkit.views.arrows import Pen, curve
from cxkit.views.atlas.cards import WIDTH, Card, card, drawn
from cxkit.views.atlas.content import Content, Group, Stage
from cxkit.views.frame import Band
from cxkit.views.lanes import MARGIN, rectangle
from cxkit.views.lettering import CAPTION, PHASE, Lettering, lettered
from cxkit.views.picture import Area, Box, Item, Point, Stroke
from cxkit.views.routing import Cell, Grid, Link, Routed, Row, route
from cxkit.words import N_, say

GUTTER, BETWEEN, FAMILY = 44.0, 30.0, 9.0
NOTCH = 12.0
SHAPE = 0.7
"""Columns for one journey of a sheet that is neither tower nor ribbon, times the square root of how many there are."""
FEWEST, LEAST_ROWS = 3, 4
MOST_LINKS = 600
"""More arrows than this in one group nobody follows, and their ways take longer to find than anybody waits."""
LEADS = Pen("leads", "arrow", 1.4)
VARIANT = Pen("variant", "exceeds", 1.6, "target", "open")
NAMES = {"leads": N_("leads to"), "variant": N_("is another version of")}
REST, NO_STAGE, EMPTY = N_("Other journeys"), N_("In no stage"), N_("no journey yet")
EMPTY_HEIGHT = 34.0


@dataclass(frozen=True, slots=True)
class Column:
    """Families one under the other; `stage` is the place of their stage."""

    stage: int
    families: tuple[tuple[int, ...], ...]


def columns(group: Group) -> list[Column]:
    """Families in columns, stage by stage; where no stage has a name each goes to the shortest column."""
    size = len(group.places)
    wide = max(FEWEST, ceil(sqrt(SHAPE * size)))
    if len(group.stages) == 1 and not group.stages[0].title:
        return _level(group.stages[0].families, wide)
    high = max(LEAST_ROWS, ceil(size / wide))
    return [Column(n, families) for n, stage in enumerate(group.stages) for families in _filled(stage, high)]


def _level(families: Sequence[tuple[int, ...]], wide: int) -> list[Column]:
    held: list[list[tuple[int, ...]]] = [[] for _ in range(min(wide, len(families)))]
    for family in families:
        min(held, key=lambda column: sum(map(len, column))).append(family)
    return [Column(0, tuple(column)) for column in held]


def _filled(stage: Stage, high: int) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Columns of so many journeys; a family is not divided. A stage without journeys has one empty column."""
    size = sum(map(len, stage.families))
    even = ceil(size / max(1, ceil(size / high)))
    held: list[tuple[int, ...]] = []
    for family in stage.families:
        if held and sum(map(len, held)) + len(family) > even:
            yield tuple(held)
            held = []
        held.append(family)
    yield tuple(held)


def links(content: Content, places: Sequence[int]) -> list[tuple[int, int, Pen]]:
    """The arrows between these journeys: what leads where, and what is a version of what."""
    among = set(places)
    found = []
    for place in places:
        one = content.every[place]
        found += [(place, to, LEADS) for to in one.leads_to if to in among and to != place]
        if one.variant_of in among and one.variant_of != place:
            found.append((place, one.variant_of, VARIANT))
    return found


def drawn_links(content: Content, group: Group) -> list[tuple[int, int, Pen]]:
    """The arrows of a group; none where they are too many to follow."""
    found = links(content, group.places)
    return found if len(found) <= MOST_LINKS else []


def group_band(content: Content, group: Group, top: float, lang: str, first: int) -> tuple[Band, float]:
    """One group under `top` and its right edge; `first` is the number of its first arrow."""
    laid = columns(group)
    cards = {place: card(content, place, lang) for place in group.places}
    cells, rows = [], 1
    for at, column in enumerate(laid):
        line = [place for family in column.families for place in family]
        rows = max(rows, len(line))
        cells += [Cell(cards[place].id, at, row, cards[place].height) for row, place in enumerate(line)]
        if not line:
            cells.append(Cell(_empty(group, column), at, 0, EMPTY_HEIGHT))
    wanted = drawn_links(content, group)
    asked = [Link(str(n), cards[a].id, cards[b].id) for n, (a, b, _) in enumerate(wanted)]
    heads = _chevrons(group, laid, lang)
    head = card(content, group.head, lang, _span(laid, group) - 2, wide=True) if group.head is not None else None
    y = top + (head.height + 12 if head else 0)
    chevrons = max((words.height for _, words in heads), default=0.0) + 12 if heads else 0.0
    grid = Grid(
        len(laid), WIDTH, tuple(Row("boxes", 0, BETWEEN if n else 22) for n in range(rows)), tuple(cells),
        GUTTER, MARGIN - GUTTER, y + chevrons, 18.0,
    )  # fmt: skip
    routed = route(grid, asked)
    items: list[Item] = []
    shift = MARGIN - min(routed.columns[0][0], *(x for way in routed.routes for x, _ in way.points), routed.width)
    if head:
        left, right = _edges(routed, laid, group, shift)
        items += drawn(head, content, left, top, right - left, lang)
    items += _bar(heads, laid, group, routed, shift, y)
    items += _families(laid, cards, routed, shift)
    for column in laid:
        for family in column.families:
            for place in family:
                x, at_y, width, height = routed.boxes[cards[place].id]
                items += drawn(cards[place], content, round(x + shift, 2), round(at_y, 2), width, lang, height)
        if not column.families:
            x, at_y, width, height = routed.boxes[_empty(group, column)]
            items += _vacant(_empty(group, column), round(x + shift, 2), round(at_y, 2), width, height, lang)
    items += _arrows(content, wanted, cards, routed, shift, first)
    right = routed.columns[-1][0] + routed.columns[-1][1] + shift if routed.columns else MARGIN
    for way in routed.routes:
        right = max(right, *(x + shift + 6 for x, _ in way.points))
    return Band(items, routed.height), right


def _empty(group: Group, column: Column) -> str:
    return f"empty-{(group.head or 0) + 1}-{column.stage + 1}"


def _vacant(key: str, x: float, y: float, width: float, height: float, lang: str) -> list[Item]:
    """A stage in which nobody has named a journey."""
    text = say(EMPTY, lang)
    words = lettered(text, width - 16, CAPTION)
    box = Box(x, y, width, height, "nodata", "nodata-surface", 6, 1, "assumed", key, "empty", text, group=key)
    return [box, words.at(x + width / 2, y + (height - words.height) / 2, "nodata", "middle", inside=key, group=key)]


def _span(laid: Sequence[Column], group: Group) -> float:
    """The least width of the columns that belong to the head of a group."""
    n = sum(1 for column in laid if group.stages[column.stage].of_head)
    return n * WIDTH + (n - 1) * GUTTER


def _edges(routed: Routed, laid: Sequence[Column], group: Group, shift: float) -> tuple[float, float]:
    mine = [at for at, column in enumerate(laid) if group.stages[column.stage].of_head]
    return _from_to(routed, mine, shift)


def _from_to(routed: Routed, mine: Sequence[int], shift: float) -> tuple[float, float]:
    (x, _), (last, width) = routed.columns[mine[0]], routed.columns[mine[-1]]
    return round(x + shift, 2), round(last + width + shift, 2)


def _chevrons(group: Group, laid: Sequence[Column], lang: str) -> list[tuple[int, Lettering]]:
    """The names of the stages, wrapped at the least width that they get."""
    found = []
    for number, stage in enumerate(group.stages):
        n = sum(1 for column in laid if column.stage == number)
        title = stage.title or (say(NO_STAGE if stage.of_head else REST, lang) if len(group.stages) > 1 else "")
        if title:
            room = n * WIDTH + (n - 1) * GUTTER - 3 * NOTCH
            found.append((number, lettered(title, room, PHASE)))
    return found


def _bar(
    heads: Sequence[tuple[int, Lettering]],
    laid: Sequence[Column],
    group: Group,
    routed: Routed,
    shift: float,
    top: float,
) -> list[Item]:
    """The stages as arrowheads, left to right; what stands beside them has its name without one."""
    items: list[Item] = []
    tall = max((words.height for _, words in heads), default=0.0) + 12
    for number, words in heads:
        left, right = _from_to(routed, [at for at, column in enumerate(laid) if column.stage == number], shift)
        named = group.stages[number].title
        if named:
            items.append(chevron(left, top, right + (GUTTER - 8 if number + 1 < len(heads) else 0), tall, bool(number)))
        y = top + (tall - words.height) / 2
        role = "on-phase" if named else "muted"
        items.append(words.at(left + (NOTCH + 10 if named else 0), y, role, kind="phase", group=f"stage-{number + 1}"))
    return items


def chevron(left: float, top: float, right: float, tall: float, notched: bool) -> Area:
    """A stage: pointed at its end, notched at its beginning where another one is before it."""
    middle = top + tall / 2
    points = [Point(left, top), Point(right - NOTCH, top), Point(right, middle), Point(right - NOTCH, top + tall)]
    points.append(Point(left, top + tall))
    if notched:
        points.append(Point(left + NOTCH, middle))
    return Area(tuple(points), "phase")


def _families(laid: Sequence[Column], cards: dict[int, Card], routed: Routed, shift: float) -> list[Item]:
    """A ground behind a journey and all that belongs to it."""
    items: list[Item] = []
    for column in laid:
        for family in column.families:
            if len(family) > 1:
                frames = [routed.boxes[cards[place].id] for place in family]
                left, top = frames[0][0] + shift - FAMILY, frames[0][1] - FAMILY
                right, foot = left + frames[0][2] + 2 * FAMILY, frames[-1][1] + frames[-1][3] + FAMILY
                items.append(rectangle(left, top, right, foot, "customer-surface"))
    return items


def _arrows(
    content: Content,
    wanted: Sequence[tuple[int, int, Pen]],
    cards: dict[int, Card],
    routed: Routed,
    shift: float,
    first: int,
) -> list[Item]:
    items: list[Item] = []
    for number, ((a, b, pen), way) in enumerate(zip(wanted, routed.routes, strict=True), first):
        points = [(x + shift, y) for x, y in way.points]
        line = curve(points, [(x + shift, y) for x, y in way.hops])
        said = f"{content.every[a].title} → {content.every[b].title}"
        items.append(
            Stroke(
                line, pen.role, pen.width, pen.dash, pen.head, None,
                f"arrow-{number}", f"arrow {pen.name}", said, cards[a].id, cards[b].id,
            )
        )  # fmt: skip
    return items
