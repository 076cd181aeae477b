"""Shapes of DrawingML: elements, places in EMU, fills, lines and paths."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from cxkit.colours import Tokens
from cxkit.render.hatch import flattened
from cxkit.render.inert import inert, web_address
from cxkit.render.style import DASHES, ROUND
from cxkit.views.picture import Picture, Point

EMU = 12_700  # a pt
NAMESPACES = {
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_LONGEST_NAME = 60
_TAG = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")
_HEADS = {"filled": "triangle", "open": "arrow", "ring": "oval"}


class Frame(NamedTuple):
    """A rectangle in EMU."""

    x: int
    y: int
    width: int
    height: int


class Shape(NamedTuple):
    """An element of the slide and the rectangle that holds it."""

    element: Element
    frame: Frame


@dataclass
class Canvas:
    """A slide in the making: where the picture lies on it, in which colours and language, and what was handed out.

    `scale` is in pt a u, `left` and `top` are the place of the picture's corner in pt.
    """

    scale: float
    left: float
    top: float
    theme: str
    tokens: Tokens
    lang: str
    taken: int = 1
    links: dict[str, str] = field(default_factory=dict)
    """The addresses that are linked to, and the names of their relations."""

    def number(self) -> int:
        """The next number of a shape."""
        self.taken += 1
        return self.taken

    def long(self, u: float) -> int:
        return round(u * self.scale * EMU)

    def at(self, x: float, y: float) -> tuple[int, int]:
        return round((self.left + x * self.scale) * EMU), round((self.top + y * self.scale) * EMU)

    def frame(self, x: float, y: float, width: float, height: float) -> Frame:
        """The rectangle on the slide; its far edges are rounded by themselves, so that neighbours meet."""
        left, top = self.at(x, y)
        right, bottom = self.at(x + width, y + height)
        return Frame(left, top, max(1, right - left), max(1, bottom - top))

    def link(self, address: str) -> str:
        """The name of the relation to an address of the web; empty for any other."""
        found = web_address(address) if address else None
        return self.links.setdefault(found, f"rIdLink{len(self.links) + 1}") if found else ""


def language(picture: Picture) -> str:
    """The language of a picture as a tag (BCP 47): that of its texts where it is one, else that of its labels."""
    return picture.written if _TAG.fullmatch(picture.written) else picture.lang


def node(tag: str, *children: Element, **attributes: object) -> Element:
    """An element; `r_id` stands for `r:id`, and what is None is left out."""
    given = {name.replace("r_", "r:"): str(value) for name, value in attributes.items() if value is not None}
    made = Element(tag, given)
    made.extend(children)
    return made


def around(frames: Iterable[Frame]) -> Frame:
    """The rectangle around several."""
    each = list(frames)
    left, top = min(frame.x for frame in each), min(frame.y for frame in each)
    right, bottom = max(frame.x + frame.width for frame in each), max(frame.y + frame.height for frame in each)
    return Frame(left, top, right - left, bottom - top)


def transform(frame: Frame, tag: str = "a:xfrm", *inner: Element, **turned: object) -> Element:
    place = node("a:off", x=frame.x, y=frame.y), node("a:ext", cx=frame.width, cy=frame.height)
    return node(tag, *place, *inner, **turned)


def named(number: int, name: str, label: str = "", link: str = "") -> Element:
    """What a shape is called in the list of shapes, its alternative text and its link; without a text it is decor."""
    made = node("p:cNvPr", id=number, name=inert(name)[:_LONGEST_NAME] or "-", descr=inert(label) or None)
    if link:
        SubElement(made, "a:hlinkClick", {"r:id": link})
    return made


def decor(element: Element) -> Element:
    """Mark what a screen reader is to pass over."""
    shelf = SubElement(SubElement(element, "a:extLst"), "a:ext", {"uri": _DECORATIVE_URI})
    SubElement(shelf, "adec:decorative", {"xmlns:adec": _DECORATIVE, "val": "1"})
    return element


def paint(role: str, canvas: Canvas, alpha: float = 1) -> Element:
    """A role, or a colour that is one already, as a fill; `none` is no fill."""
    if role == "none":
        return node("a:noFill")
    value = role if role.startswith("#") else canvas.tokens.colour(role, canvas.theme)
    made = node("a:srgbClr", val=value[1:].upper())
    if alpha < 1:
        made.append(node("a:alpha", val=round(alpha * 100_000)))
    return node("a:solidFill", made)


def pen(
    canvas: Canvas,
    role: str,
    width: float,
    dash: str = "solid",
    head: str | None = None,
    tail: str | None = None,
    *,
    round_caps: bool = False,
    alpha: float = 1,
) -> Element:
    """A line of `width` u; a dash keeps the lengths of the design language."""
    if role == "none" or width <= 0:
        return node("a:ln", node("a:noFill"))
    cap = "rnd" if round_caps or dash in ROUND else "flat"
    made = node("a:ln", paint(role, canvas, alpha), w=max(1, canvas.long(width)), cap=cap)
    if dash == "solid":
        made.append(node("a:prstDash", val="solid"))
    else:
        lengths = [float(length) for length in DASHES[dash].split()]
        pairs = zip(lengths[::2], lengths[1::2], strict=True)
        stops = [node("a:ds", d=round(on / width * 100_000), sp=round(off / width * 100_000)) for on, off in pairs]
        made.append(node("a:custDash", *stops))
    made.append(node("a:round"))
    size = "med" if width >= 1.6 else "sm"
    for tag, kind in (("a:headEnd", tail), ("a:tailEnd", head)):
        if kind:
            made.append(node(tag, type=_HEADS[kind], w=size, len=size))
    return made


def preset(name: str, **adjusted: int) -> Element:
    guides = [node("a:gd", name=key, fmla=f"val {value}") for key, value in adjusted.items()]
    return node("a:prstGeom", node("a:avLst", *guides), prst=name)


class Path(NamedTuple):
    """A piece of a free form: points of a polyline, or of cubic Beziers (3n + 1) where it is `curved`."""

    points: Sequence[Point]
    curved: bool = False
    closed: bool = False


def freeform(canvas: Canvas, paths: Sequence[Path], filled: bool) -> tuple[Element, Frame]:
    """The geometry of free lines, and the rectangle that it is drawn in."""
    shown = [point for path in paths for point in (flattened(path.points) if path.curved else path.points)]
    left, top = min(x for x, _ in shown), min(y for _, y in shown)
    frame = canvas.frame(left, top, max(x for x, _ in shown) - left, max(y for _, y in shown) - top)

    def point(place: Point) -> Element:
        x, y = canvas.at(*place)
        return node("a:pt", x=x - frame.x, y=y - frame.y)

    drawn = node("a:path", w=frame.width, h=frame.height, fill=None if filled else "none")
    for path in paths:
        drawn.append(node("a:moveTo", point(path.points[0])))
        if path.curved:
            for at in range(1, len(path.points) - 2, 3):
                drawn.append(node("a:cubicBezTo", *map(point, path.points[at : at + 3])))
        else:
            drawn.extend(node("a:lnTo", point(place)) for place in path.points[1:])
        if path.closed:
            drawn.append(node("a:close"))
    empty = [node(f"a:{name}") for name in ("avLst", "gdLst", "ahLst", "cxnLst")]
    text = node("a:rect", l="0", t="0", r="r", b="b")
    return node("a:custGeom", *empty, text, node("a:pathLst", drawn)), frame


def shape(
    called: Element, frame: Frame, geometry: Element, fill: Element, line: Element, body: Element | None = None
) -> Shape:
    """A shape with its text, or without one."""
    text_box = (
        {"txBox": "1"} if body is not None and fill.tag == "a:noFill" and line.find("a:noFill") is not None else {}
    )
    head = node("p:nvSpPr", called, Element("p:cNvSpPr", text_box), node("p:nvPr"))
    look = node("p:spPr", transform(frame), geometry, fill, line)
    return Shape(node("p:sp", head, look, *([] if body is None else [body])), frame)
