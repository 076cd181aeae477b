"""Away: the tabs beside a box from or to which an arrow leads on another sheet."""

from collections.abc import Iterator, Mapping, Sequence

from cxkit.model.excerpt import Away, Excerpt
from cxkit.model.journey import Journey
from cxkit.views.arrows import pen
from cxkit.views.ends import occupied
from cxkit.views.lanes import straight
from cxkit.views.picture import Item, Mark, Stroke
from cxkit.views.routing import Rect, Routed
from cxkit.words import N_, say

NAME = N_("leads on to this step, on another sheet")
STUB, TAB, HIGH = 8.0, 20.0, 16.0
CLEAR = 3.0
MOST = 2
_TO, _FROM = N_("on to step {n}, sheet {sheet}"), N_("from step {n}, sheet {sheet}")

Tab = tuple[float, float, float, float]
"""Where a stub leaves the border, and where it meets its tab."""


def tabs(
    journey: Journey,
    boxes: Mapping[str, str],
    routed: Routed,
    plates: Sequence[Rect],
    rooms: Mapping[str, float],
    down: float,
    lang: str,
) -> list[Item]:
    """A tab with the number of the step at the other end, for each box and direction; none in a whole journey."""
    if not isinstance(journey, Excerpt):
        return []
    taken = occupied(routed, plates)
    items: list[Item] = []
    for (box, outgoing, onward), group in _grouped(journey, boxes, routed).items():
        x, y, width, height = routed.boxes[box]
        room = rooms.get(box, 0.0)
        seen = x, y + room, width, height - 2 * room
        others = [place for place in taken if place != routed.boxes[box]]
        places = list(_around(seen, onward))
        place = next((place for place in places if _free(_tab(place), others)), places[0])
        taken.append(_tab(place))
        items += _drawn(group, place, outgoing, down, lang)
    return items


def _grouped(journey: Excerpt, boxes: Mapping[str, str], routed: Routed) -> dict[tuple[str, bool, bool], list[Away]]:
    found: dict[tuple[str, bool, bool], list[Away]] = {}
    for away in journey.away:
        box = boxes.get(away.edge.source if away.outgoing else away.edge.target)
        if box is not None and box in routed.boxes:
            key = box, away.outgoing, away.sheet > journey.sheet
            found.setdefault(key, []).append(away)
    return found


def _around(box: Rect, right_first: bool) -> Iterator[Tab]:
    """Places beside a box from the middle of a side outwards: the side that the way points to, the foot, the top."""
    x, y, width, height = box
    middle, reach = y + height / 2, max(1, int(height / 2 - 8))
    sides = [(x + width, 1.0), (x, -1.0)]
    for border, way in sides if right_first else sides[::-1]:
        for step in range(reach):
            for at in {middle + step: None, middle - step: None}:
                yield border, at, border + way * STUB, at
    for step in range(0, max(1, int(width - 20)), 2):
        yield x + 10 + step, y + height, x + 10 + step, y + height + STUB
    for step in range(0, max(1, int(width - 20)), 2):
        yield x + 10 + step, y, x + 10 + step, y - STUB


def _tab(place: Tab) -> Rect:
    from_x, from_y, to_x, to_y = place
    if from_y == to_y:
        return (to_x if to_x > from_x else to_x - TAB), to_y - HIGH / 2, TAB, HIGH
    return to_x - TAB / 2, (to_y if to_y > from_y else to_y - HIGH), TAB, HIGH


def _free(tab: Rect, taken: Sequence[Rect]) -> bool:
    x, y, width, height = tab
    return not any(
        left - CLEAR < x + width and x < left + wide + CLEAR and top - CLEAR < y + height and y < top + high + CLEAR
        for left, top, wide, high in taken
    )


def _drawn(group: Sequence[Away], place: Tab, outgoing: bool, down: float, lang: str) -> list[Item]:
    from_x, from_y, to_x, to_y = place
    template = _TO if outgoing else _FROM
    said = "; ".join(say(template, lang, n=away.number, sheet=away.sheet) for away in group)
    look = pen(group[0].edge)
    ends = (from_x, from_y + down, to_x, to_y + down) if outgoing else (to_x, to_y + down, from_x, from_y + down)
    x, y, width, height = _tab(place)
    numbers = list(dict.fromkeys(str(away.number) for away in group))
    letter = numbers[0] if len(numbers) == 1 else f"{numbers[0]}…"
    tab = Mark(
        "tab", x + width / 2, y + height / 2 + down, 17, letter, "box", look.role, 1.4, "ink", "away", said, "away"
    )
    shaft = straight(*ends)
    return [Stroke(shaft, look.role, look.width, look.dash, None if outgoing else look.head, kind="stub"), tab]
