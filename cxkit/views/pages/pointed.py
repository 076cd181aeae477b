"""A drawing for a page: its boxes say where they are written, and lead to their step in words."""

from collections.abc import Mapping
from dataclasses import replace

from cxkit.views.picture import Box, Item, Picture

LEADING = {"customer", "action"}
"""Boxes whose details stand in the table of steps."""


def pointed(picture: Picture, places: Mapping[str, str], *, details: bool) -> Picture:
    """The same picture; `places` are words by the ids of boxes.

    With `details` what somebody does leads to the row of its step, `#step-1` and so on: one way on from a box, so
    what its author linked is linked from there.
    """
    if not places and not details:
        return picture
    return replace(picture, items=tuple(_pointed(item, picture, places, details) for item in picture.items))


def _pointed(item: Item, picture: Picture, places: Mapping[str, str], details: bool) -> Item:
    if not isinstance(item, Box) or not item.id:
        return item
    link = item.link
    if details and LEADING & set(item.kind.split()):
        number = next((n for n, (x, width) in enumerate(picture.columns, 1) if x - 1 <= item.x <= x + width), 0)
        link = f"#step-{number}" if number else link
    return replace(item, link=link, place=places.get(item.id, ""))
