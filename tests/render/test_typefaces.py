"""An organisation's typeface in each format: its name where readers have it, its files where engines need them."""

import io
import re
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from cxkit.api.drawing import draw
from cxkit.colours import OURS, Tokens
from cxkit.render.dot import dot
from cxkit.render.drawio import drawio
from cxkit.render.html import assets
from cxkit.render.pdf import pdf
from cxkit.render.png import png
from cxkit.render.pptx import pptx
from cxkit.render.svg import svg
from cxkit.render.typefaces import family, font_faces, lent
from cxkit.typeface import Typeface
from cxkit.views.picture import Box, Picture, Words
from tests.render.pixels import pixels
from tests.typeface.making import LATIN, made, typeface
from tests.views import journeys

HOSTILE = "Evil'\"};</style><script>alert(1)</script>,Times;fontStyle=1"
SAFE = "Evil style script alert 1 script Times fontStyle 1"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def brand(tmp_path: Path) -> Typeface:
    made(tmp_path, "r.ttf", wide=0.9, weight=300)
    made(tmp_path, "b.otf", wide=0.95, weight=700)
    made(tmp_path, "i.ttf", wide=0.85, weight=300)
    return typeface(tmp_path, regular="r.ttf", bold="b.otf", italic="i.ttf")


@pytest.fixture
def evil(tmp_path: Path) -> Tokens:
    made(tmp_path, family=HOSTILE)
    return Tokens((), typeface(tmp_path, regular="Brand.ttf"))


def drawn(own: Typeface | None) -> Picture:
    return draw(*journeys.example("first-map/map.yaml"), "map", lang="en", typeface=own)


def line(text: str, anchor: str = "start", weight: int = 400, x: float = 20.0) -> Picture:
    """A drawing of one line at its place."""
    words = Words((text,), x, 50, 20, 24, weight, False, "ink", anchor, 0.0)  # type: ignore[arg-type]
    return Picture("p", "map", "en", "P", "P", 600, 80, (Box(0, 0, 600, 80, "raised", "none"), words))


def rules(drawing: str) -> dict[str, str]:
    return dict(re.findall(r"\.cx \.(w6|w7|i)\{(.*?)\}", drawing))


def test_an_svg_names_it_before_ours(brand: Typeface) -> None:
    found = svg(drawn(brand), tokens=Tokens((), brand))
    (around,) = re.findall(r'<g class="f-ink"[^>]*>', found)
    assert "font-family=\"'Proof Brand',Inter,'Helvetica Neue',Arial,'Noto Sans',sans-serif\"" in around
    assert 'font-weight="300"' in around
    assert rules(found) == {"w6": "font-weight:700", "w7": "font-weight:700"} | (
        {"i": "font-weight:300;font-style:italic"} if "i" in rules(found) else {}
    )


def test_a_weight_that_is_not_there_is_not_asked_of_a_reader(tmp_path: Path) -> None:
    made(tmp_path)
    own = typeface(tmp_path, regular="Brand.ttf")
    found = rules(svg(drawn(own), tokens=Tokens((), own)))
    assert found["w6"] == found["w7"] == "font-weight:400"
    assert "italic" not in str(found)


def test_without_one_nothing_changes() -> None:
    found = svg(drawn(None))
    assert re.findall(r'font-family="([^"]*)"', found) == ["Inter,'Helvetica Neue',Arial,'Noto Sans',sans-serif"]
    assert rules(found)["w6"] == "font-weight:600"
    assert family(OURS).startswith("Inter,")


def test_a_condensed_face_says_so(tmp_path: Path) -> None:
    path = made(tmp_path)
    data = bytearray(path.read_bytes())
    at = int.from_bytes(data[data.index(b"OS/2") + 8 :][:4], "big")
    data[at + 6 : at + 8] = (3).to_bytes(2, "big")
    path.write_bytes(data)
    own = typeface(tmp_path, regular="Brand.ttf")
    assert 'font-stretch="condensed"' in svg(drawn(own), tokens=Tokens((), own))
    assert "font-stretch:condensed;" in font_faces(own)


def test_a_hostile_name_is_a_name_and_nothing_else(evil: Tokens) -> None:
    assert evil.typeface
    picture = drawn(evil.typeface)
    text = svg(picture, tokens=evil)
    assert f"font-family=\"'{SAFE}',Inter," in text
    assert "<script" not in text
    assert not [each for each in fromstring(text).iter() if each.tag == f"{SVG}script"]
    assert f'fontname="{SAFE}"' in dot(picture, tokens=evil)
    styles = re.findall(r'style="([^"]*)"', drawio(picture, tokens=evil))
    fonts = {part for style in styles for part in style.split(";") if part.startswith("fontFamily")}
    assert fonts == {f"fontFamily={SAFE},Inter,Arial,sans-serif"}
    sheet = assets(evil)["assets/cxkit.css"]
    assert isinstance(sheet, str)
    assert f'font-family:"{SAFE}";' in sheet
    assert "<" not in sheet.partition(":root")[0]


def test_pixels_show_its_letters(brand: Typeface) -> None:
    def reach(picture: Picture, tokens: Tokens) -> int:
        """The last column with ink in it, in u."""
        found = pixels(png(picture, zoom=1, tokens=tokens))
        step = found.channels
        dark = [at // step for row in found.rows for at in range(0, len(row), step) if row[at] < 100]
        return max(dark)

    tokens = Tokens((), brand)
    # 20 letters of 0.9 em, or of 0.95: bars from edge to edge.
    assert reach(line("o" * 20), tokens) == pytest.approx(20 + 20 * 0.9 * 20, abs=1.5)
    assert reach(line("o" * 20, weight=700), tokens) == pytest.approx(20 + 20 * 0.95 * 20, abs=1.5)
    assert reach(line("o" * 20, weight=600), tokens) == pytest.approx(20 + 20 * 0.95 * 20, abs=1.5)
    assert reach(line("o" * 20), OURS) < 280


@pytest.mark.parametrize(("anchor", "x"), [("start", 20.0), ("middle", 300.0), ("end", 580.0)])
def test_characters_that_it_lacks_leave_the_others_as_they_are(tmp_path: Path, anchor: str, x: float) -> None:
    made(tmp_path, wide=0.9, characters=LATIN)
    tokens = Tokens((), typeface(tmp_path, regular="Brand.ttf"))
    text = svg(line("ooo → ooo", anchor, x=x), "light", fonts=True, tokens=tokens)
    runs = re.findall(r'<tspan x="([\d.]+)" text-anchor="start"( font-family="Inter")?>([^<]*)</tspan>', text)
    assert [(ours != "", run) for _, ours, run in runs] == [(False, "ooo "), (True, "→"), (False, " ooo")]
    starts = [float(start) for start, _, _ in runs]
    assert starts[1] - starts[0] == pytest.approx(4 * 0.9 * 20, abs=0.11)
    whole = starts[2] - starts[0] + 4 * 0.9 * 20
    assert starts[0] == pytest.approx({"start": x, "middle": x - whole / 2, "end": x - whole}[anchor], abs=0.11)
    assert "tspan" not in svg(line("ooo → ooo", anchor), "light", tokens=tokens), "a browser does it by itself"
    # An engine that sets all of it in Inter ends far from here.
    found = pixels(png(line("ooo → ooo", anchor, x=x), zoom=1, tokens=tokens))
    step = found.channels
    dark = [at // step for row in found.rows for at in range(0, len(row), step) if row[at] < 100]
    assert (min(dark), max(dark)) == pytest.approx((starts[0], starts[0] + whole), abs=2)


def test_marks_stay_with_their_letters_and_leftward_lines_whole(tmp_path: Path) -> None:
    made(tmp_path, characters=LATIN)
    tokens = Tokens((), typeface(tmp_path, regular="Brand.ttf"))
    text = svg(line("aq\u0307 b"), "light", fonts=True, tokens=tokens)
    assert re.findall(r"<tspan[^>]*>([^<]*)</tspan>", text) == ["a", "q\u0307", " b"]
    assert "tspan" not in svg(line("abc → שלום"), "light", fonts=True, tokens=tokens)


def test_a_pdf_holds_its_letters_and_says_what_is_forbidden(brand: Typeface, tmp_path: Path) -> None:
    said: list[str] = []
    picture = drawn(brand)
    (page,) = PdfReader(io.BytesIO(pdf(picture, tokens=Tokens((), brand), tell=said.append))).pages
    held = [font.get_object()["/BaseFont"].partition("+")[2] for font in page["/Resources"]["/Font"].values()]
    assert len(held) >= 2
    assert all(name.startswith("ProofBrand-Regular") for name in held)
    assert picture.title in page.extract_text()
    assert said == []
    made(tmp_path, licence=2)
    pdf(line("o"), tokens=Tokens((), typeface(tmp_path, regular="Brand.ttf")), tell=said.append, lang="es")
    (line_said,) = said
    assert line_said == (
        "el tipo de letra Proof Brand indica que nadie debe incrustarlo sin permiso de su autor (fsType), "
        "y un PDF lleva sus letras: pide permiso o quita el tipo de letra del tema"
    )


def test_slides_have_it_as_the_font_of_their_theme(brand: Typeface) -> None:
    pytest.importorskip("pptx")
    archive = ZipFile(io.BytesIO(pptx(drawn(brand), tokens=Tokens((), brand))))
    themes = [archive.read(name).decode() for name in archive.namelist() if "theme/theme" in name]
    assert any('<a:latin typeface="Proof Brand"' in theme for theme in themes)


def test_a_program_that_knows_two_weights_gets_no_bold_that_is_not_there(tmp_path: Path, brand: Typeface) -> None:
    def bold(own: Typeface | None) -> bool:
        styles = re.findall(r"fontStyle=(\d)", drawio(drawn(own), tokens=Tokens((), own)))
        return any(int(style) & 1 for style in styles)

    made(tmp_path)
    assert bold(None)
    assert bold(brand)
    assert not bold(typeface(tmp_path, regular="Brand.ttf"))


def test_pages_get_the_files_as_they_are(brand: Typeface, tmp_path: Path) -> None:
    made_of = assets(Tokens((), brand))
    assert made_of["assets/own-regular.ttf"] == (tmp_path / "r.ttf").read_bytes()
    assert made_of["assets/own-bold.otf"] == (tmp_path / "b.otf").read_bytes()
    sheet = made_of["assets/cxkit.css"]
    assert isinstance(sheet, str)
    wanted = (
        '@font-face{font-family:"Proof Brand";font-weight:700;font-style:normal;font-display:swap;'
        'src:url("own-bold.otf") format("opentype")}'
    )
    assert wanted in sheet
    assert 'font: 400 16px/1.5 "Proof Brand",Inter,' in sheet
    assert not [name for name in assets() if "own-" in name]


def test_what_engines_borrow_goes_away(brand: Typeface) -> None:
    with lent(Tokens((), brand)) as places:
        assert [place.name for place in places] == ["cxowna.ttf", "cxownc.otf", "cxownd.ttf"]
        assert all(place.is_file() for place in places)
    assert not places[0].parent.exists()
    with lent(OURS) as places:
        assert places == []


def test_the_words_for_a_seal_name_the_files_and_not_their_bytes(brand: Typeface, tmp_path: Path) -> None:
    assert len(repr(Tokens((), brand))) < 200
    made(tmp_path, "r.ttf", wide=0.91, weight=300)
    other = typeface(tmp_path, regular="r.ttf", bold="b.otf", italic="i.ttf")
    assert repr(Tokens((), other)) != repr(Tokens((), brand))
