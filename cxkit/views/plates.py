"""Plates: where the words of arrows stand; a short step between neighbours has them under or over it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from cxkit.views.arrows import FLOW, LOOP, Arrow
from cxkit.views.routing import Grid, Rect, Route, Routed, route

CLEAR = 4.0
GROWING = 4
FROM_BOX = 4.0

Placed = dict[int, Rect]
"""Plates by the number of their arrow."""


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A routing with its plates, and the short steps whose words found no place beside them."""

    grid: Grid
    routed: Routed
    boxes: dict[str, Rect]
    plates: Placed
    crowded: frozenset[int]


def routed_with_plates(grid: Grid, wanted: list[Arrow], spare: Mapping[str, float]) -> tuple[Routed, Placed]:
    """Route all arrows and place their words.

    Words of a step from one column to the next would push the two apart: they are put under the arrow, or over it.
    Where something is in the way the channel below grows, and only where that does not help the gutter. `spare`: what a
    box leaves free at its foot, by id. Words that find room only wider or narrower are set so in `wanted`.
    """
    rows = {cell.id: cell.row for cell in grid.cells}
    columns = {cell.id: cell.column for cell in grid.cells}
    # With an arrow back between the same two boxes nobody could tell whose words they are.
    pairs = Counter(frozenset((arrow.source, arrow.target)) for arrow in wanted)
    beside = frozenset(
        n
        for n, arrow in enumerate(wanted)
        if arrow.words is not None
        and arrow.pen in (FLOW, LOOP)
        and pairs[frozenset((arrow.source, arrow.target))] == 1
        and abs(columns[arrow.source] - columns[arrow.target]) == 1
        and rows[arrow.source] == rows[arrow.target]
    )
    tried = _attempt(grid, wanted, spare, beside)
    if tried.crowded:
        asked = [(rows[wanted[n].source] + 1, _height(wanted[n]) + 8) for n in sorted(tried.crowded)]
        again = _attempt(_roomier(grid, asked), wanted, spare, beside)
        tried = min(tried, again, key=lambda attempt: len(attempt.crowded))
    while tried.crowded:
        beside -= tried.crowded
        tried = _attempt(tried.grid, wanted, spare, beside)
    for round_ in range(GROWING + 1):
        hit = _free_the_hit(wanted, tried)
        if not hit or round_ == GROWING:
            break
        over = [(max(rows[wanted[n].source], rows[wanted[n].target]), _height(wanted[n])) for n in hit]
        more = [(row, _channel(tried.routed, row) - tried.grid.rows[row].above + height) for row, height in over]
        tried = _attempt(_roomier(tried.grid, more), wanted, spare, beside)
    return tried.routed, tried.plates


def _attempt(grid: Grid, wanted: Sequence[Arrow], spare: Mapping[str, float], beside: frozenset[int]) -> _Attempt:
    routed = route(grid, [arrow.link(n, n not in beside) for n, arrow in enumerate(wanted)])
    plates = {n: way.label for n, way in enumerate(routed.routes) if way.label is not None}
    boxes = {name: (x, y, width, height - spare.get(name, 0.0)) for name, (x, y, width, height) in routed.boxes.items()}
    crowded = []
    for n in sorted(beside):
        places = _places(wanted[n], boxes, routed.routes[n])
        found = next((place for place in places if _free(place, boxes, routed, plates, grid)), None)
        if found is None:
            crowded.append(n)
        else:
            plates[n] = found
    return _Attempt(grid, routed, boxes, plates, frozenset(crowded))


def _height(arrow: Arrow) -> float:
    return arrow.size[1] if arrow.size else 0.0


def _roomier(grid: Grid, asked: Sequence[tuple[int, float]]) -> Grid:
    """The grid with so much more room in the channels over the rows asked for; the last is under the last row."""
    rows, below = list(grid.rows), grid.below
    for row, more in asked:
        if row == len(rows):
            below = max(below, grid.below + more)
        else:
            rows[row] = replace(rows[row], above=max(rows[row].above, grid.rows[row].above + more))
    return replace(grid, rows=tuple(rows), below=below)


def _channel(routed: Routed, row: int) -> float:
    """The height of the channel over a row as it is; what runs in it may have made it higher than it has to be."""
    top, _ = routed.rows[row]
    over, height = routed.rows[row - 1] if row else (0.0, 0.0)
    return top - over - height


def _free_the_hit(wanted: list[Arrow], tried: _Attempt) -> list[int]:
    """Move plates that lie on something to a free place along their arrow; those for which there is none are left."""
    hit = []
    boxes, routed, plates = tried.boxes, tried.routed, tried.plates
    for n in sorted(plates):
        others = {other: place for other, place in plates.items() if other != n}
        if _free(plates[n], boxes, routed, others, tried.grid, own=n):
            continue
        for arrow in (wanted[n], *wanted[n].others()):
            places = chain(_along(routed.routes[n], arrow.size), _places(arrow, boxes, routed.routes[n]))
            found = next((place for place in places if _free(place, boxes, routed, others, tried.grid, own=n)), None)
            if found is not None:
                wanted[n], plates[n] = arrow, found
                break
        else:
            hit.append(n)
    return hit


def _along(way: Route, size: tuple[float, float] | None) -> Iterator[Rect]:
    """Places on the legs of an arrow and at both sides of them, the longest leg first, from its middle outwards."""
    if size is None:
        return
    width, height = size
    legs = list(zip(way.points, way.points[1:], strict=False))
    legs.sort(key=lambda leg: -abs(leg[1][0] - leg[0][0]) - abs(leg[1][1] - leg[0][1]))
    for (x, y), (x2, y2) in legs:
        level = y == y2
        for k in range(int((abs(x2 - x) + abs(y2 - y)) / 12) + 1):
            step = 6 * k if k % 2 else -6 * k
            at_x, at_y = (x + x2) / 2 + step * level, (y + y2) / 2 + step * (not level)
            if not min(x, x2) <= at_x <= max(x, x2) or not min(y, y2) <= at_y <= max(y, y2):
                continue
            aside = (height if level else width) / 2 + 4
            for side in (0, 1, -1, 0.7, -0.7):
                centre_x, centre_y = at_x + side * aside * (not level), at_y + side * aside * level
                yield centre_x - width / 2, centre_y - height / 2, width, height


def _places(arrow: Arrow, boxes: Mapping[str, Rect], way: Route) -> Iterator[Rect]:
    """Under the arrow, then over it, from the middle of the gutter outwards."""
    size = arrow.size
    if size is None or len(way.points) != 2 or way.points[0][1] != way.points[1][1]:
        return
    width, height = size
    (x, y), (x2, _) = way.points
    source, target = boxes[arrow.source], boxes[arrow.target]
    foot = max(source[1] + source[3], target[1] + target[3])
    head = min(source[1], target[1])
    tops = [foot + FROM_BOX, head - FROM_BOX - height]
    if width + 2 * CLEAR <= abs(x2 - x):
        tops = [y + CLEAR, *tops]
    middle = (x + x2) / 2
    for top in tops:
        for shift in (0, 6, -6, 12, -12, 18, -18, 24, -24, 30, -30):
            yield middle + shift - width / 2, top, width, height


def _free(
    place: Rect, boxes: Mapping[str, Rect], routed: Routed, plates: Placed, grid: Grid, own: int | None = None
) -> bool:
    """Whether a plate touches no box, no arrow but its `own`, no plate, no line of a lane, and stays on the sheet."""
    x, y, width, height = place
    right, foot = x + width, y + height
    if y < grid.top + 2 or x < grid.left + 2 or right > routed.width - 2 or foot > routed.height - 2:
        return False
    lines = (top for row, (top, _) in zip(grid.rows, routed.rows, strict=True) if row.kind == "line")
    if any(y < line < foot for line in lines):
        return False
    for left, top, wide, high in (*boxes.values(), *plates.values()):
        if x < left + wide + 2 and left - 2 < right and y < top + high + 2 and top - 2 < foot:
            return False
    return not any(n != own and _on(way, (x, y, right, foot)) for n, way in enumerate(routed.routes))


def _on(way: Route, frame: tuple[float, float, float, float]) -> bool:
    x, y, right, foot = frame
    return any(
        min(ax, bx) < right + CLEAR
        and x - CLEAR < max(ax, bx)
        and min(ay, by) < foot + CLEAR
        and y - CLEAR < max(ay, by)
        for (ax, ay), (bx, by) in zip(way.points, way.points[1:], strict=False)
    )
