"""Ends: the ring where a journey stops, beside the box after which nothing follows."""

from collections.abc import Iterator, Mapping, Sequence

from cxkit.model.flow import Edge
from cxkit.views.arrows import Arrow, arrows
from cxkit.views.lanes import straight
from cxkit.views.picture import Item, Mark, Stroke
from cxkit.views.routing import Rect, Routed
from cxkit.words import N_, say

STUB = 14.0
CLEAR = 10.0
BEYOND = 6.5
"""From the tip of an arrow to the centre of the ring that it leads to."""
NAME = N_("the journey ends")


def exits(flow: Sequence[Edge], boxes: Mapping[str, str], lang: str) -> list[Arrow]:
    """The ways out of the journey that carry words: the router leads them to a cell of their own over the customer."""
    found: list[Arrow] = []
    for n, edge in enumerate(edge for edge in flow if edge.target == "end" and (edge.if_ or edge.share)):
        source, target = boxes.get(edge.source), f"exit.{n + 1}"
        if source is not None:
            names = {source: "", target: say(NAME, lang)}
            found += arrows([edge], {edge.source: source, "end": target}, names, {}, lang)
    return found


def worded(ways_out: Sequence[Arrow], routed: Routed, down: float) -> list[Item]:
    """The rings of the ways out that carry words, each at the tip of its arrow; they are the last of the routes."""
    items: list[Item] = []
    for arrow, way in zip(ways_out, routed.routes[len(routed.routes) - len(ways_out) :], strict=True):
        (from_x, from_y), (x, y) = way.points[-2:]
        length = abs(x - from_x) + abs(y - from_y)  # the last stretch is level or upright
        items.append(_ring(x + (x - from_x) / length * BEYOND, y + (y - from_y) / length * BEYOND + down, arrow.said))
    return items


def occupied(routed: Routed, plates: Sequence[Rect]) -> list[Rect]:
    """What a sign beside a box has to keep clear of: plates, boxes, and every leg of every arrow."""
    legs = (
        (min(ax, bx), min(ay, by), abs(ax - bx), abs(ay - by))
        for way in routed.routes
        for (ax, ay), (bx, by) in zip(way.points, way.points[1:], strict=False)
    )
    return [*plates, *routed.boxes.values(), *legs]


def silent(
    flow: Sequence[Edge],
    boxes: Mapping[str, str],
    routed: Routed,
    plates: Sequence[Rect],
    rooms: Mapping[str, float],
    down: float,
    lang: str,
) -> list[Item]:
    """The rings of the ways out without words, on a stub at a free place around the box."""
    taken = occupied(routed, plates)
    items: list[Item] = []
    for edge in flow:
        box = boxes.get(edge.source)
        if edge.target != "end" or edge.if_ or edge.share or box is None or box not in routed.boxes:
            continue
        x, y, width, height = routed.boxes[box]
        room = rooms.get(box, 0.0)
        seen = x, y + room, width, height - 2 * room
        others = [place for place in taken if place != routed.boxes[box]]
        places = list(_around(seen))
        from_x, from_y, to_x, to_y = next((place for place in places if _free(place[2:], others)), places[0])
        ring = STUB - 6
        length = max(abs(to_x - from_x), abs(to_y - from_y))
        end_x, end_y = from_x + (to_x - from_x) * ring / length, from_y + (to_y - from_y) * ring / length
        stub = straight(from_x, from_y + down, end_x, end_y + down)
        items += [Stroke(stub, "customer-line", 2, kind="stub"), _ring(to_x, to_y + down, say(NAME, lang))]
    return items


def _around(box: Rect) -> Iterator[tuple[float, float, float, float]]:
    """Stubs from a box: where it leaves the border and where the ring stands; the right side first, then the foot."""
    x, y, width, height = box
    right, foot, middle = x + width, y + height, y + height / 2
    for step in range(int(height / 2 - 8)):
        for at in {middle + step: None, middle - step: None}:
            yield right, at, right + STUB, at
    for step in range(0, int(width - 20), 2):
        yield right - 10 - step, foot, right - 10 - step, foot + STUB
    for step in range(30, int(width - 20), 2):
        yield right - 10 - step, y, right - 10 - step, y - STUB


def _free(at: tuple[float, float], taken: Sequence[Rect]) -> bool:
    x, y = at
    return not any(
        left - CLEAR < x < left + width + CLEAR and top - CLEAR < y < top + height + CLEAR
        for left, top, width, height in taken
    )


def _ring(x: float, y: float, label: str) -> Mark:
    return Mark("ring", round(x, 2), round(y, 2), 10, "", "box", "customer-line", 3, "on-mark", "end", label, "end")
