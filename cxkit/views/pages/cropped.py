"""A drawing for a page that says title, persona and chips itself: the same picture without its title block."""

from dataclasses import replace

from cxkit.views.lanes import MARGIN
from cxkit.views.picture import Area, Item, Picture, Point, Stroke


def without_title(picture: Picture) -> Picture:
    """What stands under the title block moves up; nothing else changes."""
    kept = [item for item in picture.items if not _of_title(item)]
    top = min((_top(item) for item in kept), default=0.0)
    up = top - MARGIN / 2
    if up <= 0 or len(kept) == len(picture.items):
        return picture
    return replace(picture, items=tuple(_raised(item, up) for item in kept), height=round(picture.height - up, 2))


def _of_title(item: Item) -> bool:
    group = getattr(item, "group", "")
    return group in ("title", "persona") or group.startswith("chip-")


def _top(item: Item) -> float:
    if isinstance(item, Area | Stroke):
        return min(point.y for point in item.points)
    return item.y - (getattr(item, "radius", 0.0) or getattr(item, "size", 0.0) if not hasattr(item, "height") else 0.0)


def _raised(item: Item, up: float) -> Item:
    if isinstance(item, Area | Stroke):
        return replace(item, points=tuple(Point(x, round(y - up, 2)) for x, y in item.points))
    return replace(item, y=round(item.y - up, 2))
