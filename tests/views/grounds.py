"""Grounds: what is painted under a place of a picture."""

from __future__ import annotations

from collections.abc import Sequence

from cxkit.render.dot import GROUND
from cxkit.views.picture import Area, Box, Picture
from tests.views.frames import Frame, Near, frame, outline


class Grounds:
    """What is painted under a place at a moment: areas lie under everything, boxes come in their order."""

    def __init__(self, picture: Picture) -> None:
        items = picture.items
        areas = [(n, item) for n, item in enumerate(items) if isinstance(item, Area) and item.hatch is None]
        self.areas = Near(((n, item), frame(item)) for n, item in areas)
        boxes = [(n, item) for n, item in enumerate(items) if isinstance(item, Box) and item.fill != "none"]
        self.boxes = Near(((n, item), frame(item)) for n, item in boxes)

    def at(self, x: float, y: float, before: int) -> str:
        """The role of the uppermost surface."""
        spot = Frame(x, y, x, y)
        found = GROUND
        for (_, area), _ in self.areas.to(spot):
            if _is_within(x, y, outline(area)):
                found = area.role
        for (n, box), _ in self.boxes.to(spot):
            if n < before:
                found = box.fill
        return found


def _is_within(x: float, y: float, corners: Sequence[tuple[float, float]]) -> bool:
    """Even-odd rule."""
    crossings = 0
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            crossings += 1
    return crossings % 2 == 1
