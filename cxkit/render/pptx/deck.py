"""The file of a presentation: one layout, our colours and font as its theme, notes, and no clock."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, NamedTuple
from xml.etree.ElementTree import tostring
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cxkit.colours import Tokens
from cxkit.render.dot import GROUND
from cxkit.render.graphviz import NoEngine
from cxkit.render.inert import inert
from cxkit.render.pptx.slide import Drawn
from cxkit.render.pptx.xml import EMU
from cxkit.views.slides.frame import HEIGHT, WIDTH
from cxkit.words import N_

FONT, STAND_IN = "Inter", "Arial"
_ARIAL = "020B0604020202020204"  # its PANOSE number: what a machine without Inter takes instead
_SCHEME = {
    "dk1": "ink",
    "lt1": GROUND,
    "dk2": "muted",
    "lt2": "sunken",
    "accent1": "customer-line",
    "accent2": "front-line",
    "accent3": "back-line",
    "accent4": "support-line",
    "accent5": "enablers-line",
    "accent6": "mark-fail",
    "hlink": "link",
    "folHlink": "link",
}
_NO_CLOCK = (1980, 1, 1, 0, 0, 0)  # the first day that a ZIP knows
_LAYOUT = "Title Only"
_DROPPED = ("thumbnail", "printerSettings")


class NoSlides(NoEngine):
    """The package that writes presentations is not installed."""


class Slide(NamedTuple):
    """What is seen on a slide, and what its speaker reads."""

    drawn: Drawn
    notes: str


def deck(
    slides: Sequence[Slide], theme: str, tokens: Tokens, *, title: str, subject: str, author: str, lang: str
) -> bytes:
    """The bytes of a presentation. Raises NoSlides."""
    try:
        from pptx import Presentation
        from pptx.oxml import parse_xml
        from pptx.util import Pt
    except ImportError:
        raise NoSlides(N_("slides need one more package here: pip install 'cxkit[pptx]'")) from None
    made: Any = Presentation()
    layout = _one_layout(made, WIDTH * EMU / made.slide_width)
    made.slide_width, made.slide_height = Pt(WIDTH), Pt(HEIGHT)
    made.element.sldSz.attrib.pop("type", None)
    _look(made, theme, tokens)
    for slide in slides:
        new = made.slides.add_slide(layout)
        tree = new.shapes.element
        tree.remove(new.shapes.title.element)
        parsed: Any = parse_xml(tostring(slide.drawn.tree, encoding="unicode"))
        for element in list(parsed):
            tree.append(element)
        _link(new.part, tree, slide.drawn.links)
        new.notes_slide.notes_text_frame.text = "\n".join(map(inert, slide.notes.splitlines()))
    said = made.core_properties
    said.title, said.subject, said.author = inert(title)[:255], inert(subject)[:255], inert(author)[:255]
    said.comments, said.last_modified_by, said.language = "", "", lang
    said.created = said.modified = datetime(*_NO_CLOCK)  # noqa: DTZ001 -- no clock, hence no zone
    held = BytesIO()
    made.save(held)
    return _without_clock(held.getvalue())


def _one_layout(made: Any, wider: float) -> Any:
    """The layout with a title; the others go, and what is left becomes so much wider."""
    chosen = made.slide_layouts.get_by_name(_LAYOUT)
    for layout in list(made.slide_layouts):
        if layout is not chosen:
            made.slide_layouts.remove(layout)
    package = made.part.package
    for part in (package, made.part):
        for name, relation in list(part._rels.items()):
            if relation.reltype.rpartition("/")[2] in _DROPPED:
                part._rels.pop(name)
    for shape in (*made.slide_master.shapes, *chosen.placeholders):
        if shape.element.spPr.xfrm is not None:
            shape.left, shape.width = round(shape.left * wider), round(shape.width * wider)
    for shape in list(chosen.placeholders):
        if shape.placeholder_format.type is not None and shape.placeholder_format.idx >= 10:
            shape.element.getparent().remove(shape.element)
    return chosen


def _look(made: Any, theme: str, tokens: Tokens) -> None:
    """Our colours and our font as those of the presentation, so that what is added looks as what is there."""
    for part in made.slide_master.part.rels.values():
        if part.reltype.endswith("/theme"):
            target = part.target_part
            target._blob = _themed(target.blob.decode("utf-8"), theme, tokens).encode("utf-8")


def _themed(text: str, theme: str, tokens: Tokens) -> str:
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{tokens.colour(role, theme)[1:].upper()}"/></a:{name}>'
        for name, role in _SCHEME.items()
    )
    font = escape(tokens.typeface.office) if tokens.typeface else FONT
    face = f'<a:latin typeface="{font}" panose="{_ARIAL}"/><a:ea typeface="{STAND_IN}"/><a:cs typeface="{STAND_IN}"/>'
    fonts = f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>"
    text = re.sub(r"(<a:clrScheme[^>]*>).*?(</a:clrScheme>)", rf"\g<1>{colours}\2", text, flags=re.DOTALL)
    return re.sub(r"(<a:fontScheme[^>]*>).*?(</a:fontScheme>)", rf"\g<1>{fonts}\2", text, flags=re.DOTALL)


def _link(part: Any, tree: Any, links: Mapping[str, str]) -> None:
    """Relations to the addresses, whose names the shapes get."""
    given = {
        name: part.relate_to(
            address, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True
        )
        for name, address in links.items()
    }
    key = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    for element in tree.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick"):
        element.set(key, given[element.get(key)])


def _without_clock(data: bytes) -> bytes:
    """The same archive with one date for everything in it."""
    held = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, _NO_CLOCK)
            entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, 0o600 << 16, 3
            new.writestr(entry, old.read(name))
    return held.getvalue()
