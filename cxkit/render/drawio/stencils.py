"""Shapes that draw.io does not have, spelt in its own language of stencils and put into a style, no image anywhere."""

from base64 import b64encode
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, tostring
from zlib import DEFLATED, compressobj

from cxkit.render.drawio.cells import number
from cxkit.render.face import HALO, features
from cxkit.render.hatch import flattened
from cxkit.render.style import DASHES
from cxkit.views.picture import Face, Point

_UNCHANGED = "~()*!.'"  # what encodeURIComponent leaves alone beside letters and digits
_RAW = -15  # deflate without a head


class Stencil(NamedTuple):
    """The value of `shape=` in a style, and the rectangle that it is drawn in, in u."""

    shape: str
    x: float
    y: float
    width: float
    height: float


class Line(NamedTuple):
    """Points of a polyline, or of cubic Beziers (3n + 1) where it is `curved`."""

    points: Sequence[Point]
    curved: bool = False
    closed: bool = False


def drawn(lines: Sequence[Line], filled: bool) -> Stencil:
    """Free lines in the colours of their cell."""
    shown = [point for line in lines for point in (flattened(line.points) if line.curved else line.points)]
    left, top = min(x for x, _ in shown), min(y for _, y in shown)
    width, height = max(max(x for x, _ in shown) - left, 1.0), max(max(y for _, y in shown) - top, 1.0)
    shape = _shape(width, height)
    ground = SubElement(shape, "foreground")
    _path(ground, lines, left, top)
    SubElement(ground, "fillstroke" if filled else "stroke")
    return Stencil(_packed(shape), left, top, width, height)


def face(item: Face, colours: dict[str, str]) -> Stencil:
    """A face with all its colours; `colours` are the values of the roles."""
    look = features(item)
    half = item.radius + HALO
    left, top = item.x - half, item.y - half
    shape = _shape(2 * half, 2 * half)
    ground = SubElement(shape, "foreground")

    def disc(centre: Point, radius: float, fill: str, line: str = "", width: float = 0, dashed: bool = False) -> None:
        SubElement(ground, "save")
        if fill:
            SubElement(ground, "fillcolor", {"color": colours[fill]})
        if line:
            SubElement(ground, "strokecolor", {"color": colours[line]})
            SubElement(ground, "strokewidth", {"width": number(width)})
        if dashed:
            SubElement(ground, "dashed", {"dashed": "1"})
            SubElement(ground, "dashpattern", {"pattern": DASHES["rim"]})
        place = {"x": centre.x - radius - left, "y": centre.y - radius - top, "w": 2 * radius, "h": 2 * radius}
        SubElement(ground, "ellipse", {key: number(value) for key, value in place.items()})
        SubElement(ground, "fillstroke" if fill and line else "fill" if fill else "stroke")
        SubElement(ground, "restore")

    middle = Point(item.x, item.y)
    disc(middle, half, look.ground)
    if look.rim is not None:
        disc(middle, look.rim, "", look.colour, 1.4, dashed=True)
    dashed = item.dashed and not look.filled
    disc(middle, look.disc, look.colour if look.filled else "", "" if look.filled else look.colour, 1.6, dashed)
    for eye in look.eyes:
        disc(eye, look.eye, look.drawn)
    for name in ("fillcolor", "strokecolor"):
        SubElement(ground, name, {"color": colours[look.drawn]})
    SubElement(ground, "strokewidth", {"width": number(look.pen)})
    SubElement(ground, "linecap", {"cap": "round"})
    for place, curve in enumerate(look.strokes, 1):
        mouth = look.open_mouth and place == len(look.strokes)
        _path(ground, [Line(curve, curved=True, closed=mouth)], left, top)
        SubElement(ground, "fillstroke" if mouth else "stroke")
    return Stencil(_packed(shape), left, top, 2 * half, 2 * half)


def _shape(width: float, height: float) -> Element:
    return Element("shape", {"w": number(width), "h": number(height), "aspect": "variable", "strokewidth": "inherit"})


def _path(ground: Element, lines: Sequence[Line], left: float, top: float) -> None:
    path = SubElement(ground, "path")

    def step(tag: str, points: Sequence[Point]) -> None:
        numbered = len(points) > 1
        given = {}
        for place, (x, y) in enumerate(points, 1):
            given[f"x{place}" if numbered else "x"] = number(x - left)
            given[f"y{place}" if numbered else "y"] = number(y - top)
        SubElement(path, tag, given)

    for line in lines:
        step("move", line.points[:1])
        if line.curved:
            for at in range(1, len(line.points) - 2, 3):
                step("curve", line.points[at : at + 3])
        else:
            for point in line.points[1:]:
                step("line", [point])
        if line.closed:
            SubElement(path, "close")


def _packed(shape: Element) -> str:
    """As draw.io keeps a stencil in a style: percent-encoded, deflated, in base 64."""
    text = quote(tostring(shape, encoding="unicode"), safe=_UNCHANGED)
    press = compressobj(9, DEFLATED, _RAW)
    return f"stencil({b64encode(press.compress(text.encode()) + press.flush()).decode()})"
