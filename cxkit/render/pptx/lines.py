"""Lines and arrows on slides: connectors that hold on to their boxes, free lines where no connector knows the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from cxkit.render.pptx.xml import (
    Canvas,
    Frame,
    Path,
    Shape,
    decor,
    freeform,
    named,
    node,
    pen,
    preset,
    shape,
    transform,
)
from cxkit.render.ways import corners, is_square
from cxkit.views.picture import Box, Point, Stroke

SIDES = ("top", "left", "bottom", "right")
"""The connection sites that every rectangle has, in the order of DrawingML: the middles of its sides."""
_NEAR = 3.0  # u between the end of an arrow and the border it belongs to
_MIDDLE = 0.6  # u from the middle of a side: it is meant
_LEAST = 1_270  # EMU: adjustments are parts of the width, which may not be nothing
_MOST_CORNERS = 4
"""As many bends as an elbow connector knows."""


class Site(NamedTuple):
    """A place on the border of a box: a side, and how far along it as a part of its length."""

    side: str
    along: float


@dataclass
class Sites:
    """The places where arrows hold on to one box: the four that a rectangle has, then its own."""

    own: list[Site] = field(default_factory=list)

    def number(self, box: Box, end: Point) -> int | None:
        """The number of the connection site at an end of an arrow; None where it does not touch the box."""
        site = touched(box, end)
        if site is None:
            return None
        long = box.width if site.side in ("top", "bottom") else box.height
        if abs(site.along - 0.5) * long <= _MIDDLE:
            return SIDES.index(site.side)
        if site not in self.own:
            self.own.append(site)
        return len(SIDES) + self.own.index(site)


def touched(box: Box, end: Point) -> Site | None:
    """Where a point lies on the border of a box."""
    right, bottom = box.x + box.width, box.y + box.height
    if not (box.x - _NEAR <= end.x <= right + _NEAR and box.y - _NEAR <= end.y <= bottom + _NEAR):
        return None
    gaps = {"top": end.y - box.y, "left": end.x - box.x, "bottom": end.y - bottom, "right": end.x - right}
    side = min(SIDES, key=lambda side: abs(gaps[side]))
    if abs(gaps[side]) > _NEAR:
        return None
    if side in ("top", "bottom"):
        along = (end.x - box.x) / box.width
    else:
        along = (end.y - box.y) / box.height
    return Site(side, round(min(1.0, max(0.0, along)), 4))


class Hold(NamedTuple):
    """A shape that a connector holds on to, by number, and the number of the site."""

    shape: int
    site: int


def holds(
    stroke: Stroke, boxes: Mapping[str, Box], sites: Mapping[str, Sites], numbers: Mapping[str, int]
) -> tuple[Hold | None, Hold | None]:
    """What the two ends of an arrow hold on to."""

    def hold(name: str, end: Point) -> Hold | None:
        if name not in boxes:
            return None
        site = sites[name].number(boxes[name], end)
        return None if site is None else Hold(numbers[name], site)

    return hold(stroke.source, stroke.points[0]), hold(stroke.target, stroke.points[-1])


def line(canvas: Canvas, stroke: Stroke, ends: tuple[Hold | None, Hold | None]) -> Shape:
    """A straight line or an elbow as a connector, any other way as a free line."""
    way = corners(stroke.points)
    called = named(canvas.number(), stroke.id or stroke.kind or "line", stroke.label)
    if not stroke.label:
        decor(called)
    drawn = pen(canvas, stroke.role, stroke.width, stroke.dash, stroke.head, stroke.tail)
    if way and len(way) == 2:
        return _connector(called, *_straight(canvas, way), drawn, ends)
    if way and any(ends) and len(way) <= _MOST_CORNERS + 2 and is_square(way):
        return _connector(called, *_elbow(canvas, way), drawn, ends)
    geometry, frame = freeform(canvas, [Path(stroke.points, curved=True)], filled=False)
    return shape(called, frame, geometry, node("a:noFill"), drawn)


def _connector(
    called: Element,
    frame: Frame,
    placed: Element,
    geometry: Element,
    drawn: Element,
    ends: tuple[Hold | None, Hold | None],
) -> Shape:
    held = [
        node(tag, id=hold.shape, idx=hold.site)
        for tag, hold in zip(("a:stCxn", "a:endCxn"), ends, strict=True)
        if hold is not None
    ]
    head = node("p:nvCxnSpPr", called, node("p:cNvCxnSpPr", *held), node("p:nvPr"))
    return Shape(node("p:cxnSp", head, node("p:spPr", placed, geometry, drawn)), frame)


def _straight(canvas: Canvas, way: Sequence[Point]) -> tuple[Frame, Element, Element]:
    (x, y), (to_x, to_y) = (canvas.at(*end) for end in (way[0], way[-1]))
    frame = Frame(min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y))
    flips = {"flipH": "1" if to_x < x else None, "flipV": "1" if to_y < y else None}
    return frame, transform(frame, "a:xfrm", **flips), preset("straightConnector1")


def _elbow(canvas: Canvas, way: Sequence[Point]) -> tuple[Frame, Element, Element]:
    """An elbow begins level in its own frame; one that begins upright is turned by a quarter, after it was flipped."""
    places = [canvas.at(*point) for point in way]
    (x, y), (to_x, to_y) = places[0], places[-1]
    level = abs(places[1][1] - y) <= abs(places[1][0] - x)
    if level:
        along, across = to_x - x, to_y - y
        flips = {"flipH": "1" if along < 0 else None, "flipV": "1" if across < 0 else None}
        steps = [((px - x) * _sign(along), (py - y) * _sign(across)) for px, py in places[1:-1]]
    else:
        along, across = to_y - y, to_x - x
        flips = {"rot": "5400000", "flipH": "1" if along < 0 else None, "flipV": "1" if across >= 0 else None}
        steps = [((py - y) * _sign(along), (px - x) * _sign(across)) for px, py in places[1:-1]]
    long, wide = max(abs(along), _LEAST), max(abs(across), _LEAST)
    centre_x, centre_y = (x + to_x) / 2, (y + to_y) / 2
    frame = Frame(round(centre_x - long / 2), round(centre_y - wide / 2), long, wide)
    # The bends in turn: each leg but the first and the last has one free place.
    shares = [
        round((steps[n][n % 2] / (wide if n % 2 else long)) * 100_000) for n in range(len(steps)) if n < len(steps) - 1
    ]
    adjusted = {f"adj{n}": share for n, share in enumerate(shares, 1)}
    box = frame if level else Frame(min(x, to_x), min(y, to_y), wide, long)
    return box, transform(frame, "a:xfrm", **flips), preset(f"bentConnector{len(way) - 1}", **adjusted)


def _sign(value: int) -> int:
    return -1 if value < 0 else 1
