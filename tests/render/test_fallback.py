"""Characters that the shipped fonts lack: drawn by a font of the machine or named, and always inside their room."""

import io

import pypdf
import pytest

from cxkit.render import fallback
from cxkit.render.letters import borrowed, named
from cxkit.render.pdf import pdf
from cxkit.render.png import png
from cxkit.views.picture import Picture, Words
from tests.render.foreign import font, save


def picture(*lines: str, width: float = 60) -> Picture:
    words = Words(lines, 60, 25, anchor="start", width=width)
    return Picture("p", "map", "Title", "d", "en", 200, 80, (words,))


@pytest.fixture
def fonts(tmp_path, monkeypatch):
    """A machine whose fonts stand in one folder, empty at first."""
    monkeypatch.setattr(fallback, "folders", lambda: [tmp_path / "fonts", tmp_path / "absent"])
    fallback._faces.cache_clear()
    yield tmp_path / "fonts"
    fallback._faces.cache_clear()


def test_what_the_shipped_fonts_have_asks_the_machine_for_nothing(monkeypatch):
    monkeypatch.setattr(fallback, "folders", lambda: pytest.fail("asked"))
    said = []
    assert borrowed(picture("Ágil − ≥ → ★ ✓ «§» Русский"), tell=said.append) == ({}, (), ())
    assert said == []


def test_each_character_goes_to_the_plainest_font_that_has_it(fonts):
    save(fonts / "a.ttf", font("Odd Sans Mono", "東"))
    save(fonts / "deep" / "b.ttf", font("Good Sans", "東京"))
    save(fonts / "deep" / "bold.otf", font("Good Sans", "東京", style="Bold"))
    save(fonts / "c.ttf", font("Party", "🎉"))
    stand = fallback.stand_in("東京🎉म")
    assert stand.families == {"東": "Good Sans", "京": "Good Sans", "🎉": "Party"}
    assert {path.name for path in stand.files} == {"b.ttf", "bold.otf", "c.ttf"}
    assert stand.nobody == ("म",)


def test_japanese_and_korean_choose_the_face_of_their_country(fonts):
    faces = [font(f"Pan Sans {country}", "東のハ한") for country in ("HK", "JP", "KR", "SC")]
    save(fonts / "pan.ttc", *faces)
    assert fallback.stand_in("東の").families["東"] == "Pan Sans JP"
    assert fallback.stand_in("東한").families["東"] == "Pan Sans KR"
    assert fallback.stand_in("東").families["東"] == "Pan Sans SC"


def test_emoji_come_from_a_font_of_emoji_and_nothing_from_one_of_frames(fonts):
    save(fonts / "a.ttf", font("A Sans", "🎉東"))
    save(fonts / "b.ttf", font("Zebra Color Emoji", "🎉☺"))
    save(fonts / "c.ttf", font("LastResort", "🎉東म"))
    stand = fallback.stand_in("🎉東म")
    assert stand.families == {"🎉": "Zebra Color Emoji", "東": "A Sans"}
    assert stand.nobody == ("म",)


@pytest.mark.parametrize("cut", [0, 3, 11, 40, 200, 400])
def test_files_that_are_no_fonts_are_passed_over(fonts, cut):
    whole = save(fonts / "z.ttf", font("Good Sans", "東"))
    data = whole.read_bytes()
    (fonts / "broken.ttf").write_bytes(data[:cut])
    (fonts / "noise.otf").write_bytes(b"OTTO" + b"\xff" * 300)
    (fonts / "many.ttc").write_bytes(b"ttcf\0\1\0\0\xff\xff\xff\xff")
    (fonts / "folder.ttf").mkdir()
    (fonts / "nowhere.ttf").symlink_to(fonts / "gone")
    assert fallback.stand_in("東京").families == {"東": "Good Sans"}


def test_a_borrowed_sign_is_drawn_in_png_and_pdf_and_said_once(fonts):
    save(fonts / "good.ttf", font("Good Sans", "東京"))
    said = []
    drawn = png(picture("Va a 東京 hoy"), tell=said.append)
    assert said == ["東 京 come from fonts of this machine (Good Sans): elsewhere they may look different"]
    save(fonts / "good.ttf", font("Good Sans", "東京", advance=500))
    assert png(picture("Va a 東京 hoy")) != drawn
    page = pypdf.PdfReader(io.BytesIO(pdf(picture("Va a 東京 hoy"), tell=said.append))).pages[0]
    assert "Va a 東京 hoy" in page.extract_text()
    assert said[0] == said[1]


def test_a_sign_that_no_font_has_is_named_with_its_place(fonts):
    for spell in (png, pdf):
        said = []
        spell(picture("Todo bien", "Fiesta 🎉 y 東"), lang="es", tell=said.append)
        assert len(said) == 1
        assert "🎉 (U+1F389 PARTY POPPER)" in said[0]
        assert "東 (U+6771" in said[0]
        assert "«Fiesta 🎉 y 東»" in said[0]
    assert named("\ue000") == "(U+E000)"


def test_many_signs_are_counted_and_a_long_place_is_cut(fonts):
    said = []
    png(picture("".join(map(chr, range(0x4E00, 0x4E00 + 60)))), tell=said.append)
    assert "55 more" in said[0]
    assert len(said[0]) < 500


@pytest.mark.parametrize(("anchor", "left"), [("start", 60), ("middle", 30), ("end", 0)])
def test_a_font_that_is_too_broad_is_made_to_fit_its_room(fonts, anchor, left):
    save(fonts / "broad.ttf", font("Broad Sans", "東", advance=4000))
    words = Words(("東東東",), 60, 25, anchor=anchor, width=60)
    places = []
    page = pypdf.PdfReader(io.BytesIO(pdf(Picture("p", "map", "t", "d", "en", 200, 80, (words,))))).pages[0]
    page.extract_text(visitor_text=lambda text, cm, *_: places.append((text.strip(), cm)))
    (cm,) = [cm for text, cm in places if text == "東東東"]
    assert cm[0] == pytest.approx(60 * 1.02 / (3 * 4 * 12), abs=0.01)  # three squares of 4 em, 12 u each
    assert cm[4] == pytest.approx(left, abs=1.5)


def test_a_line_from_right_to_left_is_set_apart_in_the_svg():
    from cxkit.render.svg import svg

    drawn = svg(picture("مرحبا cxkit!", "say مرحبا", "plain"))
    assert "\u2067مرحبا cxkit!\u2069" in drawn
    assert drawn.count("\u2067") == 1


def test_without_typst_a_png_still_comes(fonts, monkeypatch):
    import sys

    save(fonts / "good.ttf", font("Good Sans", "東"))
    monkeypatch.setitem(sys.modules, "typst", None)
    assert png(picture("東")).startswith(b"\x89PNG")
