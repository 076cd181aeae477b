"""Slides: shapes that can be edited, in the places of the picture; arrows that hold on; no clock; harmless text."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from math import cos, radians, sin
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from cxkit.api.drawing import draw
from cxkit.colours import OURS
from cxkit.render.graphviz import NoEngine
from cxkit.render.pptx import pptx
from cxkit.render.pptx.lettering import ABOVE
from cxkit.render.ways import corners
from cxkit.views.picture import Box, Picture, Point, Stroke, Words
from tests.render.sample import line, sample
from tests.views.torments import TORMENTS

presentation = pytest.importorskip("pptx", reason="python-pptx is not installed")

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
EMU = 12_700
HOSTILE = "\x00\x0b]]><&\"'\ud800\ufffe <script>alert(1)</script> \u202eabc\u2028def ${x} {{y}}"


def read(data: bytes) -> Any:
    return presentation.Presentation(io.BytesIO(data))


def slide(picture: Picture, theme: str = "light") -> Any:
    return read(pptx(picture, theme)).slides[0]


def shapes(holder: Any) -> Iterator[Any]:
    """Everything on a slide, what is in groups too."""
    for shape in holder.shapes:
        yield shape
        if shape.element.tag == f"{P}grpSp":
            yield from shapes(shape)


class Scale(NamedTuple):
    """How u become pt on a slide, as told by two boxes of the picture."""

    by: float
    left: float
    top: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        return self.left + x * self.by, self.top + y * self.by


def scale_of(picture: Picture, named: dict[str, Any]) -> Scale:
    boxes = [item for item in picture.items if isinstance(item, Box) and item.id in named]
    first, last = min(boxes, key=lambda box: box.x), max(boxes, key=lambda box: box.x)
    by = (named[last.id].left - named[first.id].left) / EMU / (last.x - first.x)
    return Scale(by, named[first.id].left / EMU - first.x * by, named[first.id].top / EMU - first.y * by)


def tangle() -> Picture:
    """A real drawing with arrows of every kind."""
    torment = TORMENTS["arrows"]() if "arrows" in TORMENTS else next(iter(TORMENTS.values()))()
    return draw(*torment, "blueprint", lang="en")


def example(view: str = "blueprint") -> Picture:
    from cxkit.api.places import drawables
    from cxkit.load import load

    root = Path(__file__).resolve().parents[2]
    rooms, _ = load([str(root / "examples/restaurante/viajes/cenar.yaml")])
    _, content, scope = next(iter(drawables(rooms[0])))
    return draw(content, scope, view, lang="es")


def test_boxes_are_rectangles_in_their_places_with_their_texts_inside() -> None:
    picture = example()
    named = {shape.name: shape for shape in shapes(slide(picture))}
    scale = scale_of(picture, named)
    boxes = [item for item in picture.items if isinstance(item, Box) and item.id]
    assert len(boxes) > 50
    held = 0
    for box in boxes:
        shape = named[box.id[:60]]
        left, top = scale.at(box.x, box.y)
        assert (shape.left / EMU, shape.top / EMU) == pytest.approx((left, top), abs=0.05)
        assert (shape.width / EMU, shape.height / EMU) == pytest.approx(
            (box.width * scale.by, box.height * scale.by), abs=0.05
        )
        if box.fill != "none":
            assert str(shape.fill.fore_color.rgb) == OURS.colour(box.fill)[1:]
        texts = [item for item in picture.items if isinstance(item, Words) and item.inside == box.id]
        if texts and len({item.anchor for item in texts}) == 1:
            held += 1
            ordered = sorted(texts, key=lambda item: item.y)
            lines = [line for item in ordered for line in item.lines]
            assert shape.text_frame.text.replace("\v", "\n").split("\n") == lines
            body = shape.element.find(f"{P}txBody/{A}bodyPr")
            assert body.get("wrap") == "none"
            assert body.find(f"{A}noAutofit") is not None
    assert held > 50


def test_words_stand_on_their_baselines() -> None:
    """The lines of all text frames, laid out anew from the file, are where the picture has them."""
    picture = example()
    on_slide = slide(picture)
    named = {shape.name: shape for shape in shapes(on_slide)}
    scale = scale_of(picture, named)
    found = sorted(line for shape in shapes(on_slide) for line in laid_out(shape))
    wanted = sorted(
        (line, *scale.at(words.x, words.y + number * words.leading))
        for words in picture.items
        if isinstance(words, Words) and words.kind != "title"
        for number, line in enumerate(words.lines)
        if line.strip()
    )
    texts = {text for text, *_ in wanted}
    found = [each for each in found if each[0] in texts]
    assert [text for text, *_ in found] == [text for text, *_ in wanted]
    off = [
        (text, x - to_x, y - to_y)
        for (text, x, y), (_, to_x, to_y) in zip(found, wanted, strict=True)
        if abs(x - to_x) > 0.3 or abs(y - to_y) > 2.1 * scale.by
    ]
    assert off == []


def laid_out(shape: Any) -> Iterator[tuple[str, float, float]]:
    """The lines of a shape: what they say, the place that they are aligned to, and their baseline, in pt."""
    body = shape.element.find(f"{P}txBody")
    if body is None or shape.is_placeholder:
        return
    frame = body.find(f"{A}bodyPr")
    if frame.get("anchor") != "t":
        return
    left, above, right = (int(frame.get(side, "0")) for side in ("lIns", "tIns", "rIns"))
    y = shape.top + above
    for paragraph in body.findall(f"{A}p"):
        look = paragraph.find(f"{A}pPr")
        if look is None:
            continue
        before, leading = (int(look.find(f"{A}{tag}/{A}spcPts").get("val")) * EMU / 100 for tag in ("spcBef", "lnSpc"))
        y += before
        start = shape.left + left + int(look.get("marL", "0"))
        end = shape.left + shape.width - right - int(look.get("marR", "0"))
        x = {"l": start, "ctr": (start + end) / 2, "r": end}[look.get("algn")]
        said = "".join("\n" if part.tag == f"{A}br" else part.findtext(f"{A}t", "") for part in paragraph)
        for text in said.split("\n"):
            if text.strip():
                yield text, x / EMU, (y + ABOVE * leading) / EMU
            y += leading


def test_arrows_hold_on_to_their_boxes_where_they_touch_them() -> None:
    picture = example()
    on_slide = slide(picture)
    named = {shape.name: shape for shape in shapes(on_slide)}
    numbers = {shape.shape_id: shape for shape in shapes(on_slide)}
    scale = scale_of(picture, named)
    arrows = [
        item for item in picture.items if isinstance(item, Stroke) and item.source in named and item.target in named
    ]
    held = 0
    for arrow in arrows:
        shape = named[arrow.id]
        if shape.element.tag != f"{P}cxnSp":
            continue
        held += 1
        ends = walked(shape)
        way = corners(arrow.points)
        assert way is not None
        assert len(ends) == len(way)
        for (x, y), point in zip(ends, way, strict=True):
            assert (x / EMU, y / EMU) == pytest.approx(scale.at(*point), abs=0.15), arrow.id
        for tag, name, place in (("stCxn", arrow.source, ends[0]), ("endCxn", arrow.target, ends[-1])):
            hold = shape.element.find(f".//{A}{tag}")
            box = numbers[int(hold.get("id"))]
            assert box.name == name
            x, y = site(box, int(hold.get("idx")))
            assert abs(x - place[0]) + abs(y - place[1]) < 3.5 * EMU * scale.by, (arrow.id, tag)
    assert held > 20
    assert held > len(arrows) * 0.8


def walked(shape: Any) -> list[tuple[float, float]]:
    """The corners of a connector, from its preset, its adjustments, flips and rotation, in EMU."""
    place = shape.element.find(f"{P}spPr/{A}xfrm")
    geometry = shape.element.find(f"{P}spPr/{A}prstGeom")
    offset, extent = place.find(f"{A}off"), place.find(f"{A}ext")
    x, y, w, h = (int(of.get(key)) for of, key in ((offset, "x"), (offset, "y"), (extent, "cx"), (extent, "cy")))
    adjusted = [int(guide.get("fmla").split()[1]) / 100_000 for guide in geometry.iter(f"{A}gd")]
    match geometry.get("prst"):
        case "straightConnector1":
            points = [(0.0, 0.0), (w, h)]
        case "bentConnector2":
            points = [(0, 0), (w, 0), (w, h)]
        case "bentConnector3":
            a = adjusted[0] * w
            points = [(0, 0), (a, 0), (a, h), (w, h)]
        case "bentConnector4":
            a, b = adjusted[0] * w, adjusted[1] * h
            points = [(0, 0), (a, 0), (a, b), (w, b), (w, h)]
        case "bentConnector5":
            a, b, c = adjusted[0] * w, adjusted[1] * h, adjusted[2] * w
            points = [(0, 0), (a, 0), (a, b), (c, b), (c, h), (w, h)]
        case other:
            raise AssertionError(other)
    turn = radians(int(place.get("rot", "0")) / 60_000)
    made = []
    for px, py in points:
        px, py = (w - px if place.get("flipH") else px) - w / 2, (h - py if place.get("flipV") else py) - h / 2
        made.append((x + w / 2 + px * cos(turn) - py * sin(turn), y + h / 2 + px * sin(turn) + py * cos(turn)))
    return made


def site(shape: Any, number: int) -> tuple[float, float]:
    """A connection site of a rectangle, in EMU."""
    x, y, w, h = shape.left, shape.top, shape.width, shape.height
    known = {"l": x, "r": x + w, "hc": x + w / 2, "t": y, "b": y + h, "vc": y + h / 2}
    custom = shape.element.find(f"{P}spPr/{A}custGeom")
    if custom is None:
        return [(known["hc"], y), (x, known["vc"]), (known["hc"], y + h), (x + w, known["vc"])][number]
    for guide in custom.find(f"{A}gdLst"):
        kind, *words = guide.get("fmla").split()
        if kind == "*/" and words[0] in "wh" and guide.get("name").startswith("s"):
            start, long = (x, w) if words[0] == "w" else (y, h)
            known[guide.get("name")] = start + long * int(words[1]) / int(words[2])
    place = custom.find(f"{A}cxnLst")[number].find(f"{A}pos")
    return known[place.get("x")], known[place.get("y")]


def test_an_end_off_the_middle_has_a_site_of_its_own_and_the_corners_stay_round() -> None:
    boxes = (
        Box(100, 100, 100, 50, "ink", id="a", label="A"),
        Box(300, 100, 100, 50, "ink", radius=0, id="b", label="B"),
    )
    arrow = Stroke(line((200, 110), (300, 110)), "arrow", head="filled", id="x", source="a", target="b")
    made = {
        shape.name: shape for shape in shapes(slide(Picture("p", "map", "t", "d", "en", 500, 300, (*boxes, arrow))))
    }
    for name, rounding in (("a", 12_000), ("b", 0)):
        custom = made[name].element.find(f"{P}spPr/{A}custGeom")
        assert custom.find(f"{A}avLst/{A}gd").get("fmla") == f"val {rounding}"
        assert len(custom.find(f"{A}cxnLst")) == 5
        x1 = next(guide.get("fmla").split() for guide in custom.find(f"{A}gdLst") if guide.get("name") == "x1")
        scale = made[name].height / 50
        assert scale * 50 * rounding / int(x1[-1]) == pytest.approx((6 if rounding else 0) * scale)


def test_a_way_that_no_elbow_knows_is_a_free_line_with_its_head() -> None:
    steps = ((0, 0), (50, 0), (50, 40), (100, 40), (100, 80), (150, 80), (150, 120), (200, 120))
    box = Box(200, 100, 50, 40, "ink", id="b")
    arrow = Stroke(line(*steps), "arrow", head="filled", id="long", source="a", target="b")
    curve = Stroke((Point(0, 200), Point(60, 100), Point(120, 300), Point(180, 200)), "emotion-line", id="curve")
    made = {
        shape.name: shape for shape in shapes(slide(Picture("p", "map", "t", "d", "en", 300, 300, (arrow, curve, box))))
    }
    assert [made[name].element.tag for name in ("long", "curve")] == [f"{P}sp", f"{P}sp"]
    assert made["long"].element.find(f"{P}spPr/{A}ln/{A}tailEnd").get("type") == "triangle"
    assert len(made["curve"].element.findall(f".//{A}cubicBezTo")) == 1


def test_dashes_keep_their_lengths_and_colours_their_theme() -> None:
    stroke = Stroke(line((0, 0), (100, 0)), "line-interaction", 2, "interaction", id="i")
    for theme in ("light", "dark", "contrast", "print"):
        made = next(
            s for s in shapes(slide(Picture("p", "map", "t", "d", "en", 300, 100, (stroke,)), theme)) if s.name == "i"
        )
        drawn = made.element.find(f"{P}spPr/{A}ln")
        assert [(each.get("d"), each.get("sp")) for each in drawn.find(f"{A}custDash")] == [("500000", "250000")]
        assert "#" + drawn.find(f"{A}solidFill/{A}srgbClr").get("val") == OURS.colour("line-interaction", theme)


def test_everything_that_means_something_says_it() -> None:
    picture = example()
    said = {shape.element.xpath(".//p:cNvPr")[0].get("descr") for shape in shapes(slide(picture))}
    for item in picture.items:
        if (label := getattr(item, "label", "")) and not getattr(item, "group", ""):
            assert label in said
    groups = {
        item.group: item.label
        for item in reversed(picture.items)
        if isinstance(item, Box) and item.group and item.label
    }
    assert set(groups.values()) <= said


def test_the_title_is_a_title_and_the_notes_say_what_is_seen() -> None:
    picture = replace(example(), phases="Choose, Book")
    first, second = read(pptx([example(), picture])).slides
    assert first.shapes.title.text == picture.title
    assert second.shapes.title.text == f"{picture.title}: Choose, Book"
    assert second.notes_slide.notes_text_frame.text == picture.description
    assert [shape.name for shape in first.placeholders] == ["Title"]


def test_all_stays_on_the_slide_however_long_the_title() -> None:
    for picture in (example(), replace(example(), title="Una cena " * 40), tangle(), sample()):
        made = read(pptx(picture))
        on_slide = made.slides[0]
        assert (made.slide_width, made.slide_height) == (12_192_000, 6_858_000)
        low = on_slide.shapes.title.top + on_slide.shapes.title.height
        for shape in on_slide.shapes:
            if not shape.is_placeholder:
                assert low <= shape.top
                assert shape.top + shape.height <= 6_858_000
                assert shape.left >= 0
                assert shape.left + shape.width <= 12_192_000


def test_the_same_picture_gives_the_same_bytes_and_no_clock_is_asked() -> None:
    script = (
        "import hashlib; from tests.render.sample import sample; from cxkit.render.pptx import pptx\n"
        "print(hashlib.sha256(pptx([sample(), sample('b')])).hexdigest())"
    )
    root = Path(__file__).resolve().parents[2]
    seen = {
        subprocess.run(
            [sys.executable, "-c", script], check=True, capture_output=True, cwd=root, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
    with zipfile.ZipFile(io.BytesIO(pptx(sample()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name or "printer" in name.lower()]


def test_hostile_text_is_text() -> None:
    box = Box(10, 10, 400, 60, "ink", id="a", label=HOSTILE, link="javascript:alert(1)")
    web = Box(10, 90, 400, 60, "ink", id="b", label="b", link="https://example.org/?a=1&b=2")
    words = Words((HOSTILE, "", "x" * 300), 210, 40, inside="a")
    picture = Picture("p", "map", HOSTILE, HOSTILE, "en", 420, 160, (box, words, web), author=HOSTILE)
    on_slide = slide(picture)
    made = {shape.name: shape for shape in shapes(on_slide)}
    assert "<script>alert(1)</script>" in made["a"].text_frame.text
    assert "x" * 300 in made["a"].text_frame.text
    assert made["a"].click_action.hyperlink.address is None
    assert made["b"].click_action.hyperlink.address == "https://example.org/?a=1&b=2"


@pytest.mark.parametrize(("written", "told"), [("pt-BR", "pt-BR"), ("x" * 300, "en"), ('es" x="', "en"), ("", "en")])
def test_a_language_is_a_tag_or_that_of_the_labels(written: str, told: str) -> None:
    words = Words(("Pays",), 100, 40)
    made = read(pptx(Picture("p", "map", "t", "d", "en", 200, 100, (words,), written=written)))
    assert made.core_properties.language == told
    assert {run.get("lang") for run in made.slides[0].shapes.element.iter(f"{A}rPr")} == {told}


def test_a_title_of_any_length_leaves_room_for_the_picture() -> None:
    title = "Una cena " * 3_000
    on_slide = slide(replace(example(), title=title))
    assert on_slide.shapes.title.text.endswith("…")
    assert on_slide.shapes.title.height < 6_858_000 / 3
    assert on_slide.notes_slide.notes_text_frame.text.startswith(title.strip())
    assert all(shape.height >= 0 and shape.top + shape.height <= 6_858_000 for shape in on_slide.shapes)


def test_without_the_package_a_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(NoEngine) as raised:
        pptx(sample())
    assert "pip install 'cxkit[pptx]'" in raised.value.text()
    assert "pip install 'cxkit[pptx]'" in raised.value.text("es")


def test_arial_fits_where_inter_is_missing() -> None:
    """Where Inter is missing its place is taken by Arial: no line may become wider than the box around it."""
    from fontTools.ttLib import TTFont

    folder = Path("/usr/share/fonts/truetype/liberation")
    if not folder.exists():
        pytest.skip("no Liberation Sans here, which is as wide as Arial")
    fonts = {bold: TTFont(folder / f"LiberationSans-{'Bold' if bold else 'Regular'}.ttf") for bold in (False, True)}
    picture = example()
    boxes = {item.id: item for item in picture.items if isinstance(item, Box) and item.id}
    tight = []
    for words in picture.items:
        if isinstance(words, Words) and words.inside in boxes:
            font = fonts[words.weight >= 600]
            cmap, widths = font.getBestCmap(), font["hmtx"]
            for text in words.lines:
                wide = (
                    sum(widths[cmap.get(ord(sign), ".notdef")][0] for sign in text)
                    * words.size
                    / font["head"].unitsPerEm
                )
                if wide > boxes[words.inside].width - 4:
                    tight.append((text, wide, boxes[words.inside].width))
    assert tight == []
