"""Lanes: surface, header and bar of each, and the lines between them."""

from collections.abc import Iterable

from cxkit.views.lettering import LANE, LINE_NAME, SUBLANE, Lettering, lettered
from cxkit.views.picture import Area, Dash, Item, Point, Stroke
from cxkit.views.wrap import widest_word
from cxkit.words import N_, say

MARGIN = 24.0
HEADER, WIDEST_HEADER = 124.0, 156.0
BAR = 5.0
HEADER_PAD = 10.0


def rectangle(left: float, top: float, right: float, bottom: float, role: str) -> Area:
    return Area((Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)), role)


def straight(x: float, y: float, x2: float, y2: float) -> tuple[Point, ...]:
    """A straight line as one Bezier piece."""
    dx, dy = (x2 - x) / 3, (y2 - y) / 3
    return Point(x, y), Point(x + dx, y + dy), Point(x + 2 * dx, y + 2 * dy), Point(x2, y2)


def header_width(names: Iterable[str]) -> float:
    """Wide enough for the longest word of the lane names, from 124 to 156 u."""
    need = max((widest_word(name, LANE.size, LANE.weight) for name in names), default=0.0) * 1.02
    return min(WIDEST_HEADER, max(HEADER, BAR + 2 * HEADER_PAD + need))


def lane_need(title: str, sub: str, header: float, under_line: bool) -> float:
    """The least height of a lane that holds its header."""
    width = header - BAR - 2 * HEADER_PAD + 4
    need = lettered(title, width, LANE).height + (_below(sub, width).height if sub else 0.0)
    return need + (28.0 if under_line else 10.0) + 8


def _below(sub: str, width: float) -> Lettering:
    """What stands under the name of a lane: parts with a line break between begin a line each."""
    parts = [lettered(part, width, SUBLANE) for part in sub.split("\n")]
    lines = tuple(line for part in parts for line in part.lines)
    return Lettering(lines, SUBLANE, max(part.width for part in parts))


def lane(
    token: str,
    title: str,
    sub: str,
    top: float,
    bottom: float,
    *,
    header: float,
    right: float,
    left: float = MARGIN,
    under_line: bool = False,
    filled: bool = False,
    within: tuple[float, float] | None = None,
) -> list[Item]:
    """Surface, header and bar of a lane; `within` is the part of its height in which the title is centred."""
    items: list[Item] = [rectangle(left, top, right, bottom, f"{token}-surface")]
    if filled:
        items.append(rectangle(left, top, left + header, bottom, f"{token}-line"))
    else:
        items.append(rectangle(left, top, left + BAR, bottom, f"{token}-line"))
    role = "on-action" if filled else f"{token}-ink"
    low, high = within or (top, bottom)
    return items + lane_title(title, sub, low, high, role, header=header, left=left, under_line=under_line, group=token)


def lane_title(
    title: str,
    sub: str,
    top: float,
    bottom: float,
    role: str,
    *,
    header: float,
    left: float = MARGIN,
    under_line: bool = False,
    group: str = "",
) -> list[Item]:
    """The words of a lane header, centred, but never on the name of the line above."""
    width = header - BAR - 2 * HEADER_PAD + 4
    name, below = lettered(title, width, LANE), _below(sub, width)
    height = name.height + below.height
    y = max(top + (bottom - top - height) / 2, top + (22 if under_line else 4))
    x = left + BAR + HEADER_PAD
    items: list[Item] = []
    if name.lines:
        items.append(name.at(x, y, role, kind="lane", group=f"lane-{group}"))
    if below.lines:
        soft = role if role == "on-action" else "muted"
        items.append(below.at(x, y + name.height, soft, kind="sublane", group=f"lane-{group}"))
    return items


LINES: dict[str, tuple[str, float, Dash]] = {
    "interaction": (N_("line of interaction"), 2, "interaction"),
    "visibility": (N_("line of visibility"), 3, "solid"),
    "internal": (N_("internal interaction"), 2, "internal"),
    "implementation": (N_("implementation"), 2, "implementation"),
}


def line(which: str, y: float, *, right: float, lang: str, left: float = MARGIN) -> list[Item]:
    """One of the lines of a blueprint over the full width, named in the header column below it."""
    name, weight, dash = LINES[which]
    role, said = f"line-{which}", say(name, lang)
    words = lettered(said, WIDEST_HEADER, LINE_NAME)
    return [
        Stroke(straight(left, y, right, y), role, weight, dash, id=f"line-{which}", kind=f"line {which}", label=said),
        words.at(left + BAR + HEADER_PAD, y + 4.5, role, kind="line-name", group=f"line-{which}"),
    ]
