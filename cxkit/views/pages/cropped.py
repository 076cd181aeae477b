"""A drawing for a page that says title, persona and chips itself: the same picture without its title block."""

from dataclasses import replace

from cxkit.views.extents import lowered, of_title
from cxkit.views.lanes import MARGIN
from cxkit.views.picture import Area, Item, Picture, Stroke


def without_title(picture: Picture) -> Picture:
    """What stands under the title block moves up; nothing else changes."""
    kept = [item for item in picture.items if not of_title(item)]
    top = min((_top(item) for item in kept), default=0.0)
    up = top - MARGIN / 2
    if up <= 0 or len(kept) == len(picture.items):
        return picture
    return replace(picture, items=tuple(lowered(item, -up) for item in kept), height=round(picture.height - up, 2))


def _top(item: Item) -> float:
    if isinstance(item, Area | Stroke):
        return min(point.y for point in item.points)
    return item.y - (getattr(item, "radius", 0.0) or getattr(item, "size", 0.0) if not hasattr(item, "height") else 0.0)
