"""A Picture as a drawing of draw.io, or several as its pages: vertices, edges that hold on to them, layers."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from cxkit.colours import OURS, Tokens
from cxkit.render.dot import GROUND
from cxkit.render.drawio.cells import number, palette
from cxkit.render.drawio.page import LAYERS, Page
from cxkit.render.inert import inert
from cxkit.views.picture import Picture
from cxkit.words import say


def drawio(picture: Picture | Sequence[Picture], theme: str = "light", *, tokens: Tokens = OURS) -> str:
    """The text of a `.drawio` file, uncompressed, with a page for each picture; 1 u is 1 px.

    `auto` is light, `tokens` are the colours. The same pictures give the same text.
    """
    pictures = [picture] if isinstance(picture, Picture) else list(picture)
    theme = "light" if theme == "auto" else theme
    file = Element("mxfile", {"host": "cxkit", "compressed": "false", "pages": str(len(pictures))})
    for sheet, each in enumerate(pictures, 1):
        name = inert(each.phases or each.title)
        diagram = SubElement(file, "diagram", {"id": f"sheet-{sheet}", "name": name})
        diagram.append(_model(each, theme, tokens))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(file, encoding="unicode")}\n'


def _model(picture: Picture, theme: str, tokens: Tokens) -> Element:
    colours = palette(theme, tokens)
    wide, high = number(picture.width), number(picture.height)
    off = dict.fromkeys(("grid", "fold", "math", "shadow"), "0")
    on = dict.fromkeys(("guides", "tooltips", "connect", "arrows", "page", "pageScale"), "1")
    model = Element("mxGraphModel", {**off, **on, "pageWidth": wide, "pageHeight": high, "background": colours[GROUND]})
    root = SubElement(model, "root")
    SubElement(root, "mxCell", {"id": "0"})
    for layer, name in LAYERS.items():
        SubElement(root, "mxCell", {"id": layer, "value": say(name, picture.lang), "parent": "0"})
    root.extend(Page(picture, theme, tokens).cells())
    return model
