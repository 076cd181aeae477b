"""draw.io: cells that hang together, edges that hold on to their boxes, layers, and text that stays text."""

from __future__ import annotations

from base64 import b64decode
from html import unescape
from urllib.parse import unquote
from xml.etree.ElementTree import Element, fromstring
from zlib import decompress

import pytest

from cxkit.colours import OURS
from cxkit.render.drawio import drawio
from cxkit.render.ways import corners
from cxkit.views.picture import Box, Picture, Stroke, Words
from tests.render.sample import line, sample
from tests.render.test_pptx import HOSTILE, example


def cells(picture: Picture, theme: str = "light") -> list[Element]:
    """The objects and cells of a page, each with what it holds."""
    return list(fromstring(drawio(picture, theme)).find("diagram/mxGraphModel/root") or ())


def own(element: Element) -> Element:
    return element if element.tag == "mxCell" else element.find("mxCell")


def style(element: Element) -> dict[str, str]:
    parts = [part.partition("=") for part in own(element).get("style", "").split(";") if part]
    return {key: value for key, _, value in parts}


def label(element: Element) -> str:
    return element.get("value") or element.get("label") or ""


@pytest.mark.parametrize("view", ["blueprint", "map", "stream", "areas"])
def test_every_reference_leads_somewhere(view: str) -> None:
    found = cells(example(view))
    given = [each.get("id") for each in found]
    assert len(given) == len(set(given))
    before: set[str | None] = set()
    for each in found:
        for key in ("parent", "source", "target"):
            assert own(each).get(key) is None or own(each).get(key) in before, (each.get("id"), key)
        before.add(each.get("id"))
    assert given[:5] == ["0", "lanes", "boxes", "arrows", "marks"]
    layers = {own(each).get("parent") for each in found[5:]}
    assert layers >= {"lanes", "boxes", "arrows"}


def test_boxes_are_where_they_are_and_have_their_texts() -> None:
    picture = example()
    found = {own(each).get("id") or each.get("id"): each for each in cells(picture)}
    boxes = [item for item in picture.items if isinstance(item, Box) and item.id]
    placed = {}
    for each in found.values():
        geometry = own(each).find("mxGeometry")
        if geometry is not None and own(each).get("parent") == "boxes" and "rounded" in style(each):
            placed[tuple(float(geometry.get(key, "nan")) for key in ("x", "y", "width", "height"))] = each
    compared = 0
    for box in boxes:
        texts = sorted((i for i in picture.items if isinstance(i, Words) and i.inside == box.id), key=lambda i: i.y)
        if box.kind == "plate" or not box.radius or not texts:
            continue
        vertex = placed[tuple(round(value, 2) for value in (box.x, box.y, box.width, box.height))]
        assert label(vertex) == "\n".join(texts[0].lines)
        assert style(vertex)["fillColor"] == OURS.colour(box.fill)
        assert unescape(vertex.get("tooltip") or "") == box.label
        children = [
            label(each) for each in found.values() if own(each).get("parent") == vertex.get("id") and label(each)
        ]
        assert children == ["\n".join(text.lines) for text in texts[1:]]
        compared += 1
    assert compared > 50


def test_edges_hold_on_and_go_our_way() -> None:
    picture = example()
    found = {each.get("id"): each for each in cells(picture)}
    by_tip: dict[str, list[Element]] = {}
    for each in found.values():
        by_tip.setdefault(unescape(each.get("tooltip") or ""), []).append(each)
    arrows = [item for item in picture.items if isinstance(item, Stroke) and item.source and item.target]
    assert len(arrows) > 20
    for arrow in arrows:
        edges = [each for each in by_tip[arrow.label] if own(each).get("edge")]
        way = corners(arrow.points)
        assert way is not None
        bends = [
            [(float(p.get("x")), float(p.get("y"))) for p in own(edge).iterfind("mxGeometry/Array/mxPoint")]
            for edge in edges
        ]
        assert [(round(x, 2), round(y, 2)) for x, y in way[1:-1]] in bends
        ends = [{label(found[own(edge).get(side)]) for side in ("source", "target")} for edge in edges]
        texts = {
            name: min(
                (i for i in picture.items if isinstance(i, Words) and i.inside == name), key=lambda i: i.y, default=None
            )
            for name in (arrow.source, arrow.target)
        }
        assert {"\n".join(text.lines) if text else "" for text in texts.values()} in ends


def test_the_words_of_an_arrow_are_the_label_of_its_edge() -> None:
    picture = example()
    found = {each.get("id"): each for each in cells(picture)}
    plates = [item for item in picture.items if isinstance(item, Words) and item.inside.startswith("plate-")]
    labels = {
        label(each): found[own(each).get("parent")] for each in found.values() if own(each).get("connectable") == "0"
    }
    assert plates
    for words in plates:
        edge = labels["\n".join(words.lines)]
        assert own(edge).get("edge") == "1"
        assert " ".join(words.lines).split()[0] in unescape(edge.get("tooltip", ""))


def test_stencils_unpack_to_shapes() -> None:
    packed = {style(each)["shape"] for each in cells(sample()) if style(each).get("shape", "").startswith("stencil(")}
    assert len(packed) > 10
    for each in packed:
        shape = fromstring(unquote(decompress(b64decode(each[8:-1]), -15).decode()))
        assert shape.tag == "shape"
        assert float(shape.get("w", "0")) > 0
        assert shape.find("foreground") is not None
    assert "image" not in drawio(sample())


def test_themes_and_dashes() -> None:
    stroke = Stroke(line((0, 0), (100, 0)), "line-interaction", 2, "interaction")
    picture = Picture("p", "map", "t", "d", "en", 300, 100, (stroke,))
    for theme in ("light", "dark", "contrast", "print"):
        drawn = style(cells(picture, theme)[-1])
        assert drawn["strokeColor"] == OURS.colour("line-interaction", theme)
        assert (drawn["dashPattern"], drawn["fixDash"], drawn["strokeWidth"]) == ("10 5", "1", "2")
    assert drawio(picture, "auto") == drawio(picture, "light")


def test_layers_speak_the_language_of_the_picture() -> None:
    assert [each.get("value") for each in cells(sample())[1:5]] == ["Carriles", "Cajas", "Flechas", "Marcas"]


def test_several_pictures_are_pages() -> None:
    pages = fromstring(drawio([sample(), sample("b")])).findall("diagram")
    assert [page.get("name") for page in pages] == ["Crédito: Evalúa la carpeta", "Crédito: b"]
    assert len({page.get("id") for page in pages}) == 2


def test_hostile_text_is_text() -> None:
    box = Box(10, 10, 400, 60, "ink", id="a", label=HOSTILE, link="javascript:alert(1)")
    web = Box(10, 90, 400, 60, "ink", id="b", link="https://example.org/?a=1&b=2")
    words = Words((HOSTILE, "x" * 300), 210, 40, inside="a")
    found = cells(Picture("p", "map", HOSTILE, HOSTILE, "en", 420, 160, (box, words, web)))
    vertex = next(each for each in found if "<script>" in label(each))
    assert label(vertex).endswith("\n" + "x" * 300)
    assert style(vertex)["html"] == "0"
    assert "&lt;script&gt;" in vertex.get("tooltip", "")
    assert [each.get("link") for each in found if each.get("link")] == ["https://example.org/?a=1&b=2"]


def test_the_same_picture_gives_the_same_text() -> None:
    assert drawio(sample()) == drawio(sample())
