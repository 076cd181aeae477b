"""Cells of draw.io: what every vertex and edge is made of."""

from collections.abc import Mapping
from html import escape
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from cxkit.colours import Tokens
from cxkit.render.inert import inert, web_address
from cxkit.render.style import DASHES, ROUND
from cxkit.render.typefaces import is_bold
from cxkit.views.lettering import RESERVE
from cxkit.views.picture import Words
from cxkit.views.text import is_leftward

FONTS = "Inter,Arial,sans-serif"
_LINE = 1.2  # of the size: the distance of lines in draw.io
_ALIGNED = {"start": "left", "middle": "center", "end": "right"}
_BOLD, _ITALIC = 1, 2


class Style(dict[str, object]):
    """A style by its keys; it is written in the order in which they were given."""

    def __or__(self, other: Mapping[str, object]) -> "Style":  # type: ignore[override]
        return Style({**self, **other})

    def __str__(self) -> str:
        parts = [
            f"{key}={number(value) if isinstance(value, float) else value}"
            for key, value in self.items()
            if value is not None
        ]
        return ";".join([*parts, ""])


class Rectangle(NamedTuple):
    """A place in u."""

    x: float
    y: float
    width: float
    height: float

    def within(self, other: "Rectangle") -> "Rectangle":
        """The same place as seen from the corner of another."""
        return self._replace(x=self.x - other.x, y=self.y - other.y)


def number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def cell(
    given: str,
    parent: str,
    style: Style,
    *,
    value: str = "",
    tooltip: str = "",
    link: str = "",
    **more: str,
) -> Element:
    """A cell; one with a tooltip or a link stands in an object that has them. Its own element is `cell_of` it."""
    address = web_address(link) if link else None
    attributes = {"style": str(style), "parent": parent, **more}
    if not tooltip and not address:
        return Element("mxCell", {"id": given, "value": value, **attributes})
    told = {
        "label": value,
        # It is read as HTML there, whatever the style says of the label.
        **({"tooltip": escape(inert(tooltip), quote=False)} if tooltip else {}),
        **({"link": address} if address else {}),
    }
    outer = Element("UserObject", {**told, "id": given})
    SubElement(outer, "mxCell", attributes)
    return outer


def cell_of(element: Element) -> Element:
    """The cell in an element that `cell` made."""
    inner = element.find("mxCell")
    return element if inner is None else inner


def placed(element: Element, place: Rectangle) -> Element:
    """Give a vertex its place."""
    of = cell_of(element)
    of.set("vertex", "1")
    given = {"x": place.x, "y": place.y, "width": place.width, "height": place.height}
    SubElement(of, "mxGeometry", {**{key: number(value) for key, value in given.items()}, "as": "geometry"})
    return element


def line_style(role: str, width: float, dash: str, colours: dict[str, str]) -> Style:
    """How a line looks; dashes keep the lengths of the design language."""
    style = Style(strokeColor=colours[role], strokeWidth=float(width))
    if dash != "solid":
        style |= Style(dashed=1, dashPattern=DASHES[dash], fixDash=1)
        if dash in ROUND:
            style["lineCap"] = "round"
    return style


def letter_style(words: Words, colours: dict[str, str], tokens: Tokens) -> Style:
    """How a text looks and to which side it stands."""
    style = Style(
        html=0,
        fontFamily=f"{tokens.typeface.family},{FONTS}" if tokens.typeface else FONTS,
        fontSize=float(words.size),
        fontColor=colours[words.role],
        fontStyle=(_BOLD if is_bold(tokens, words.weight) else 0) + (_ITALIC if words.italic else 0),
        align=_ALIGNED[words.anchor],
        spacing=0,
    )
    if any(is_leftward(line) for line in words.lines):
        style["textDirection"] = "rtl"
    return style


def text_of(words: Words) -> str:
    """A text with its lines as they are."""
    return "\n".join(map(inert, words.lines))


def block(words: Words) -> Rectangle:
    """Where a text is to be read: its lines in its own distance, around the middle of the block."""
    width = max(words.width * RESERVE, words.size)
    left = words.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[words.anchor]
    middle = words.y - 0.355 * words.size + (len(words.lines) - 1) * words.leading / 2
    height = len(words.lines) * words.size * _LINE
    return Rectangle(left, middle - height / 2, width, height)


def palette(theme: str, tokens: Tokens) -> dict[str, str]:
    """The value of every role, and of none."""
    return {"none": "none", **tokens.column(theme)}
