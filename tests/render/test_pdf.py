"""PDF: real text in the shipped fonts, the page that was asked for, links that work, and no clock."""

import hashlib
import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from cxkit.render.graphviz import EngineError, NoEngine
from cxkit.render.paper import MARGIN, SHEETS, called, page, smallest_text
from cxkit.render.pdf import pdf
from cxkit.render.typst import is_failure
from cxkit.views.picture import Box, Picture, Words
from tests.render.sample import HEIGHT, WIDTH, sample

ROOT = Path(__file__).resolve().parents[2]
NASTY = '"#eval("1+1")] $x$ \\u{41} <b>&amp; \x00\x1b'


def read(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def test_every_word_can_be_found_and_selected():
    text = " ".join(read(pdf(sample("Evalúa la ñandú, ¿sí?"))).pages[0].extract_text().split())
    lines = [line for item in sample("Evalúa la ñandú, ¿sí?").items if isinstance(item, Words) for line in item.lines]
    assert len(lines) > 50
    assert [line for line in lines if line not in text] == []


def fonts(resources):
    """The fonts of a page or a form, and of the forms in it."""
    resources = resources.get_object()
    for font in resources.get("/Font", {}).values():
        yield (
            str(font.get_object()["/BaseFont"]).partition("+")[2],
            font.get_object()["/DescendantFonts"][0].get_object(),
        )
    for form in resources.get("/XObject", {}).values():
        if "/Resources" in form.get_object():
            yield from fonts(form.get_object()["/Resources"])


def test_the_shipped_fonts_are_inside_and_no_other():
    found = dict(fonts(read(pdf(sample())).pages[0]["/Resources"]))
    assert sorted(found) == ["Inter-Bold", "Inter-Italic", "Inter-Regular", "InterSemi-Regular"]
    assert all({"/FontFile2", "/FontFile3"} & set(font["/FontDescriptor"].get_object()) for font in found.values())


def test_the_same_picture_gives_the_same_bytes_anywhere(tmp_path):
    script = (
        "import hashlib; from tests.render.sample import sample; from cxkit.render.pdf import pdf\n"
        "print(hashlib.sha256(pdf(sample(), paper='a3')).hexdigest())"
    )
    seen = set()
    for seed, folder in (("1", ROOT), ("77", tmp_path)):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": f"UTC+{seed[0]}"}
        command = [sys.executable, "-c", script]
        seen.add(subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True).stdout)
    seen.add(hashlib.sha256(pdf(sample(), paper="a3")).hexdigest().encode() + b"\n")
    assert len(seen) == 1


def test_title_language_and_author_are_said_and_no_time():
    picture = replace(sample(), title=f"Crédito {NASTY}", author=f"Líder {NASTY}", written="pt-BR", description=NASTY)
    made = read(pdf(picture))
    told = made.metadata
    assert told.title == f"Crédito {NASTY}".replace("\x00", "\ufffd").replace("\x1b", "\ufffd")
    assert told.author == f"Líder {NASTY}".replace("\x00", "\ufffd").replace("\x1b", "\ufffd")
    assert made.trailer["/Root"]["/Lang"] == "pt"
    assert "/CreationDate" not in told
    assert "/ModDate" not in told
    assert "/Author" not in read(pdf(sample())).metadata
    assert read(pdf(replace(sample(), lang="??"))).trailer["/Root"]["/Lang"] == "en"


def test_links_work_where_they_lead_out_of_the_file():
    places = ("https://example.org/a?b=1&c=2", "mailto:a@example.org", "#paso-3", "b.html", "javascript:alert(1)")
    boxes = [
        Box(10 + 50 * at, 20, 40, 30, "ink", link=link, id=f"b{at}", group="g" if at else "")
        for at, link in enumerate(places)
    ]
    made = read(pdf(Picture("p", "map", "t", "d", "en", 300, 100, tuple(boxes)))).pages[0]
    links = {
        str(each["/A"]["/URI"]): each["/Rect"] for each in map(pypdf.generic.IndirectObject.get_object, made["/Annots"])
    }
    assert sorted(links) == ["https://example.org/a?b=1&c=2", "mailto:a@example.org"]
    assert [round(float(value)) for value in links[places[0]]] == [10, 50, 50, 80]  # counted from below


def test_a_page_of_its_own_size_or_a_sheet():
    box = read(pdf(sample())).pages[0].mediabox
    assert (float(box.width), float(box.height)) == (WIDTH, HEIGHT)
    for paper, landscape, wide, high in (
        ("a4", None, 297, 210),
        ("a4", False, 210, 297),
        ("letter", True, 279.4, 215.9),
        ("a0", None, 1189, 841),
    ):
        made = read(pdf(sample(), paper=paper, landscape=landscape))
        assert len(made.pages) == 1
        box = made.pages[0].mediabox
        assert (float(box.width), float(box.height)) == pytest.approx((wide * 72 / 25.4, high * 72 / 25.4), abs=0.02)


@pytest.mark.parametrize("paper", SHEETS)
@pytest.mark.parametrize("landscape", [None, True, False])
@pytest.mark.parametrize(("wide", "high"), [(3000, 400), (400, 3000), (700, 700), (1, 1)])
def test_a_picture_is_whole_and_in_the_middle_of_its_sheet(paper, landscape, wide, high):
    picture = Picture("p", "map", "t", "d", "en", wide, high, ())
    made = page(picture, paper, landscape)
    assert made.left >= MARGIN - 1e-6
    assert made.top >= MARGIN - 1e-6
    assert made.width - made.left - wide * made.scale == pytest.approx(made.left)
    assert made.height - made.top - high * made.scale == pytest.approx(made.top)
    assert min(made.left, made.top) == pytest.approx(MARGIN)
    if landscape is not None:
        assert (made.width > made.height) is landscape
        assert page(picture, paper).scale >= made.scale


def test_text_too_small_to_read_is_said_with_the_paper_that_would_do():
    assert smallest_text(sample()) == 10
    said = []
    pdf(sample(), paper="a5", lang="en", tell=said.append)
    assert said == ["text would be 3.5 pt on A5; A4 gives 5.2"]
    pdf(sample(), paper="a4", tell=said.append)
    assert len(said) == 1
    wall = replace(sample(), width=40_000)
    pdf(wall, paper="tabloid", lang="es", tell=said.append)
    assert said[1] == "en Tabloide el texto quedaría de 0,2 pt y en ANSI-E de 0,7: mejor sin --paper"
    pdf(wall, paper="a0", tell=said.append)
    assert said[2] == "text would be 0.8 pt on A0, the largest sheet: draw it without --paper"
    assert [called(name) for name in ("a3", "ansi-d", "letter")] == ["A3", "ANSI-D", "Letter"]
    assert [called(name, "es") for name in ("a3", "letter", "legal")] == ["A3", "Carta", "Legal"]


def test_no_page_is_longer_than_readers_open():
    said = []
    box = read(pdf(replace(sample(), width=20_000), tell=said.append)).pages[0].mediabox
    assert float(box.width) == 14_400
    assert said == ["drawn at 72 %: no page of a PDF is longer than 5 m"]


def test_the_ground_of_a_theme_covers_the_sheet():
    made = {theme: pdf(sample(), theme, paper="a4") for theme in ("light", "dark", "contrast", "print")}
    assert len(set(made.values())) == 4
    assert pdf(sample(), "auto", paper="a4") == made["light"]
    dark = read(made["dark"]).pages[0].get_contents().get_data()
    assert b"0.09411765 0.1254902 0.16862746" in dark  # raised, #18202B


def test_without_typst_one_line_says_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(NoEngine) as raised:
        pdf(sample())
    assert "pip install typst" in raised.value.text("es")


def test_an_engine_that_gives_up_is_one_line(monkeypatch):
    import typst

    class PanicException(BaseException):
        pass

    class Compiler:
        def __init__(self, **_):
            pass

        def compile(self, **_):
            raise PanicException("removal index\nis 7")

    monkeypatch.setattr(typst, "Compiler", Compiler)
    with pytest.raises(EngineError) as raised:
        pdf(sample())
    assert raised.value.text() == "PDF could not be made: removal index"
    assert not is_failure(KeyboardInterrupt())
