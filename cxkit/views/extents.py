"""Extents: from where to where the things of a picture reach, and things moved up, down or aside."""

from dataclasses import replace
from typing import NamedTuple

from cxkit.views.picture import Area, Box, Face, Icon, Item, Mark, Picture, Point, Stroke, Words


class Extent(NamedTuple):
    """The rectangle around a thing, in u."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Half-way from the top to the bottom."""
        return (self.top + self.bottom) / 2


def extent(item: Item) -> Extent | None:
    """Where an item lies; lines without their width. None for words of which nothing is read."""
    match item:
        case Words():
            if not any(line.strip() for line in item.lines):
                return None
            x = item.x - item.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[item.anchor]
            bottom = item.y + (len(item.lines) - 1) * item.leading + 0.3 * item.size
            return Extent(x, item.y - item.size, x + item.width, bottom)
        case Area() | Stroke():
            xs, ys = [x for x, _ in item.points], [y for _, y in item.points]
            return Extent(min(xs), min(ys), max(xs), max(ys))
        case Box():
            return Extent(item.x, item.y, item.x + item.width, item.y + item.height)
        case Icon():
            return Extent(item.x, item.y, item.x + item.size, item.y + item.size)
        case Mark() | Face():
            half = item.size * 0.66 if isinstance(item, Mark) else item.radius + 3
            return Extent(item.x - half, item.y - half, item.x + half, item.y + half)


def surfaces(picture: Picture) -> list[Extent]:
    """Where the plain surfaces of a drawing lie, such as those of lanes, in the order of painting."""
    found = [item for item in picture.items if isinstance(item, Area) and item.role.endswith("-surface")]
    return [reach for item in found if not item.curved and item.hatch is None and (reach := extent(item))]


def lowered(item: Item, by: float) -> Item:
    """The item `by` u further down; further up where `by` is negative."""
    if isinstance(item, Area | Stroke):
        return replace(item, points=tuple(Point(x, round(y + by, 2)) for x, y in item.points))
    return replace(item, y=round(item.y + by, 2))


def beside(item: Item, by: float) -> Item:
    """The item `by` u further to the right."""
    if isinstance(item, Area | Stroke):
        return replace(item, points=tuple(Point(round(x + by, 2), y) for x, y in item.points))
    return replace(item, x=round(item.x + by, 2))


def of_title(item: Item) -> bool:
    """Whether an item belongs to the block of title, persona and chips."""
    group = "" if isinstance(item, Area | Stroke) else item.group
    return group in ("title", "persona") or group.startswith("chip-")
