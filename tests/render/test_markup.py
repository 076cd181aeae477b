"""Markup as `xml.etree` writes it, and outlines that do not depend on what the engine writes beside them."""

from xml.etree.ElementTree import Element, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxkit.render.dot import dot
from cxkit.render.graphviz import draw
from cxkit.render.markup import markup
from cxkit.render.shapes import drawing, number
from cxkit.render.svg import finish
from cxkit.views.picture import Picture
from tests.gallery.pictures import gallery

TEXTS = some.text(some.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12) | some.sampled_from(
    ["", "<&>", "a 'b' \"c\"", "]]>", "\n\t\r", "&amp;", "é\u00a0日本\u202e"]
)
NAMES = some.sampled_from(["svg", "g", "text", "xml:lang", "aria-label"])


@some.composite
def elements(draw_: some.DrawFn, depth: int = 3) -> Element:
    element = Element(draw_(NAMES), draw_(some.dictionaries(NAMES, TEXTS, max_size=3)))
    element.text = draw_(some.none() | TEXTS)
    element.tail = draw_(some.none() | TEXTS)
    if depth:
        element.extend(draw_(some.lists(elements(depth - 1), max_size=3)))
    return element


@given(elements())
def test_markup_is_what_the_library_writes(element: Element) -> None:
    assert markup(element) == tostring(element, encoding="unicode").replace(" />", "/>")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-0.04, "0"),
        (-0.06, "-0.1"),
        (12.0, "12"),
        (12.25, "12.2"),
        (12.35, "12.3"),
        (-7.04, "-7"),
        (1e5, "100000"),
    ],
)
def test_a_coordinate_is_as_short_as_it_gets(value: float, text: str) -> None:
    assert number(value) == text


@given(some.floats(-1e6, 1e6))
def test_a_coordinate_is_the_nearest_tenth(value: float) -> None:
    assert float(number(value)) == round(value, 1)


def blueprint() -> Picture:
    return next(each.picture for each in gallery() if each.entry.file == "hospital-scan/scan.blueprint.svg")


def test_an_svg_is_the_same_whether_the_engine_wrote_the_texts_or_not() -> None:
    picture = blueprint()
    whole, outlines = draw(dot(picture)), draw(dot(picture, whole=False))
    assert b"<text" in whole
    assert b"<text" not in outlines
    assert finish(picture, outlines) == finish(picture, whole)


def test_outlines_hold_every_shape_and_no_word_of_the_user() -> None:
    picture = blueprint()
    text = dot(picture, whole=False)
    assert {line.partition("label=")[2] for line in text.splitlines() if "label=" in line} == {
        '"" fontname="Inter" fontsize=12]'
    }
    found = drawing(draw(text)).items
    assert sum(len(shapes) for shapes in found.values()) > 500
