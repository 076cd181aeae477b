"""Plaques: boxes with a few lines each, side by side in rows of equal height, that no arrow reaches."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxkit.views.lanes import lane, lane_need, line
from cxkit.views.lettering import CAPTION, NAME, Lettering, Style, lettered
from cxkit.views.picture import Box, Dash, Icon, Item
from cxkit.views.sheet import Sheet
from cxkit.views.signs import REACH, Sign

PAD_X, PAD_Y = 10.0, 9.0
ICON, INDENT = 16.0, 24.0
BAR = 3.0
GAP = 12.0
IN_LANE, UNDER_LINE = 12.0, 18.0
"""From the edge of a lane to its plaques, and from a line with a name."""
WIDEST_ALONE = 360.0

Line = tuple[str, Style, str]
"""A text with its style and its role."""


@dataclass(frozen=True, slots=True)
class Plaque:
    """A box: the first line names it; `sign` stands at its corner, `bar` is the role of a bar at its left."""

    id: str
    kind: str
    lines: tuple[Line, ...]
    icon: str = ""
    border: str = "hairline"
    dash: Dash = "solid"
    bar: str = ""
    sign: Sign | None = None

    @property
    def label(self) -> str:
        first, *rest = (text for text, _, _ in self.lines)
        parts = dict.fromkeys([*rest, self.sign.label if self.sign else ""])  # a sign may say what stands beside it
        said = ". ".join(part.rstrip(".") for part in parts if part)
        return f"{first}: {said}." if said else first


def name(text: str) -> Line:
    """The line that names a plaque."""
    return text, NAME, "ink"


def small(text: str, role: str = "muted") -> Line:
    """A line of small print."""
    return text, CAPTION, role


def plaques(
    shown: Sequence[Plaque], left: float, right: float, top: float, *, usual: float
) -> tuple[list[Item], float]:
    """As many in a row as stand there at their `usual` width, the rows evenly filled; the items, and where they end."""
    if not shown:
        return [], top
    room = right - left
    most = max(1, int((room + GAP) / (usual + GAP)))
    rows = -(-len(shown) // most)
    count = -(-len(shown) // rows)
    width = (room - GAP * (count - 1)) / count
    width = min(width, max(WIDEST_ALONE, usual)) if rows == 1 else width
    items: list[Item] = []
    for start in range(0, len(shown), count):
        mine = shown[start : start + count]
        top += REACH if any(one.sign for one in mine) else 0.0
        blocks = [_lettered(one, width) for one in mine]
        height = max(sum(block.height for block, _ in found) for found in blocks) + 2 * PAD_Y
        for n, (one, found) in enumerate(zip(mine, blocks, strict=True)):
            items += _drawn(one, found, left + n * (width + GAP), top, width, height)
        top += height + GAP
    return items, top - GAP


def plaque_lane(
    token: str, title: str, sub: str, shown: Sequence[Plaque], top: float, end: float, sheet: Sheet, *, usual: float
) -> float:
    """A lane of plaques from the first column to `end`, titles said already; where it ends.

    That of the enablers lies under the line of implementation.
    """
    if not shown:
        return top
    lined = token == "enablers"
    boxes, bottom = plaques(shown, sheet.columns[0][0], end, top + (UNDER_LINE if lined else IN_LANE), usual=usual)
    bottom = max(bottom + IN_LANE, top + lane_need(title, sub, sheet.header, lined))
    sheet.items.extend(lane(token, title, sub, top, bottom, header=sheet.header, right=sheet.right, under_line=lined))
    if lined:
        sheet.items.extend(line("implementation", top, right=sheet.right, lang=sheet.lang))
    sheet.items.extend(boxes)
    return bottom


def _indent(one: Plaque) -> float:
    return (INDENT if one.icon else 0.0) + (BAR if one.bar else 0.0)


def _lettered(one: Plaque, width: float) -> list[tuple[Lettering, str]]:
    room = width - 2 * PAD_X - _indent(one)
    return [(lettered(text, room, style), role) for text, style, role in one.lines if text]


def _drawn(
    one: Plaque, found: Sequence[tuple[Lettering, str]], x: float, y: float, width: float, height: float
) -> list[Item]:
    x, y, width, height = round(x, 2), round(y, 2), round(width, 2), round(height, 2)
    weight = 1.0 if one.border == "hairline" else 1.4
    frame = Box(x, y, width, height, one.border, "box", 6, weight, one.dash, one.id, one.kind, one.label, group=one.id)
    items: list[Item] = [frame]
    if one.bar:
        items.append(Box(x, y, BAR, height, "none", one.bar, 1.5, 0.5, kind="bar", group=one.id))
    top = y + PAD_Y
    if one.icon:
        items.append(Icon(one.icon, x + PAD_X, top, ICON, "muted", "kind", one.id))
    left = x + PAD_X + _indent(one)
    for block, role in found:
        items.append(block.at(left, top, role, inside=one.id, kind="text", group=one.id))
        top += block.height
    if one.sign:
        items.append(one.sign.at(x + width - 12, y, one.id))
    return items
