"""Drawings whose texts say which box they belong to, for checks in a browser: `data-in` on every text in a box."""

import re
from collections.abc import Iterator
from itertools import repeat
from typing import Any

from cxkit.render import svg as finished
from cxkit.render.inert import name
from cxkit.views.picture import Box, Mark, Picture, Words


def svg(picture: Picture, *how: Any, prefix: str = "", standalone: bool = True, **also: Any) -> str:
    """The finished drawing of a picture, as `cxkit.render.svg.svg` makes it, with its texts tied to their boxes, and
    an id on every box that has one in the picture."""
    before = "" if standalone and not prefix else f"{name(prefix or picture.name)}-"
    holders, frames = _holders(picture, before), _frames(picture, before)
    drawn = finished.svg(picture, *how, prefix=prefix, standalone=standalone, **also)
    drawn = re.sub("<text(?= )", lambda _: f"<text{next(holders)}", drawn)
    drawn = re.sub("<rect( [^>]*)", lambda found: f"<rect{_with(found[1], next(frames))}", drawn)
    assert (next(holders, None), next(frames, None)) == (None, None), "there is less than the picture has"
    return drawn


def _with(attributes: str, identifier: str) -> str:
    return attributes if " id=" in attributes else f"{identifier}{attributes}"


def _frames(picture: Picture, before: str) -> Iterator[str]:
    yield ""  # the ground
    for item in picture.items:
        match item:
            case Box(id=given):
                yield f' id="{before}{name(given)}"' if given else ""
            case Mark(shape="square"):
                yield ""


def _holders(picture: Picture, before: str) -> Iterator[str]:
    boxes = {item.id for item in picture.items if isinstance(item, Box)}
    for item in picture.items:
        match item:
            case Words():
                tied = f' data-in="{before}{name(item.inside)}"' if item.inside and item.inside in boxes else ""
                yield from repeat(tied, sum(bool(line.strip()) for line in item.lines))
            case Mark(letter=letter) if letter.strip():
                yield ""
