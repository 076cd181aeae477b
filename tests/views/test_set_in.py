"""Texts in an organisation's typeface: as wide as its files say, whoever else draws in the same run."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import uharfbuzz

from cxkit.api.drawing import draw
from cxkit.typeface import Typeface
from cxkit.views.lettering import BOX, NAME, lettered
from cxkit.views.picture import Picture, Words
from cxkit.views.text import STAND_IN, missing, set_in, width
from cxkit.views.wrap import widest_word, wrap
from tests.typeface.making import made, typeface
from tests.views import journeys
from tests.views.test_text import texts

DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
LIBERATION = Path("/usr/share/fonts/truetype/liberation")
FOUND = {
    "DejaVu Sans Bold": (DEJAVU, "DejaVuSans-Bold.ttf"),
    "DejaVu Serif": (DEJAVU, "DejaVuSerif.ttf"),
    "Liberation Sans": (LIBERATION, "LiberationSans-Regular.ttf"),
    "Liberation Sans Narrow": (LIBERATION, "LiberationSansNarrow-Regular.ttf"),
}
TEXT = "Pide una cita y espera la carta con la fecha"


@pytest.fixture
def broad(tmp_path: Path) -> Typeface:
    made(tmp_path, "r.ttf", wide=0.9)
    made(tmp_path, "b.ttf", wide=1.1)
    return typeface(tmp_path, regular="r.ttf", bold="b.ttf")


def test_widths_are_those_of_the_files(broad: Typeface) -> None:
    ours = [width(TEXT, 10, weight) for weight in (400, 600, 700)]
    with set_in(broad):
        assert [round(width(TEXT, 10, weight), 6) for weight in (400, 600, 700)] == [
            round(len(TEXT) * wide * 10, 6) for wide in (0.9, 1.1, 1.1)
        ]
        assert width(TEXT, 10, italic=True) == width(TEXT, 10)
        with set_in(None):
            assert [width(TEXT, 10, weight) for weight in (400, 600, 700)] == ours
        assert width("3x4", 10) == width("3o4", 10), "no × in a font that has no such habit"
        assert widest_word("la cena", 10) == pytest.approx(36)
    assert [width(TEXT, 10, weight) for weight in (400, 600, 700)] == ours


def test_what_it_lacks_is_as_wide_as_in_ours(broad: Typeface) -> None:
    lacking = "Ωλж約🎉"
    ours = [width(sign, 10) for sign in lacking]
    with set_in(broad):
        assert [width(sign, 10) for sign in lacking] == ours
    assert missing(lacking, broad) == missing(lacking) == ["約", "🎉"]


def test_what_it_has_is_not_missing(tmp_path: Path) -> None:
    made(tmp_path, characters="abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 約")
    assert missing("約束→", typeface(tmp_path, regular="Brand.ttf")) == ["束"]


def test_a_narrow_font_gets_the_room_of_what_stands_in_for_it(tmp_path: Path) -> None:
    made(tmp_path, wide=0.2)
    ours = width(TEXT, 10)
    with set_in(typeface(tmp_path, regular="Brand.ttf")):
        assert width(TEXT, 10) == pytest.approx(STAND_IN * ours)


@pytest.mark.parametrize("name", FOUND)
def test_the_table_never_promises_less_room_than_the_engine_takes(name: str) -> None:
    folder, path = FOUND[name]
    if not (folder / path).is_file():
        pytest.skip(f"no {path} here")
    own = typeface(folder, regular=path)
    face = uharfbuzz.Face((folder / path).read_bytes())
    font = uharfbuzz.Font(face)
    known = own.faces["regular"].advances
    short = {}
    lines = [text for text in texts() if all(sign in known for sign in text)]
    assert len(lines) > 150
    with set_in(own):
        for text in lines:
            buffer = uharfbuzz.Buffer()
            buffer.add_str(text)
            buffer.guess_segment_properties()
            uharfbuzz.shape(font, buffer)
            real = sum(position.x_advance for position in buffer.glyph_positions) * 12 / face.upem
            if width(text, 12) < 0.985 * real:
                short[text] = round(width(text, 12) / real, 4)
    assert short == {}


def test_lines_remember_what_they_were_set_in(broad: Typeface) -> None:
    def lines() -> list[tuple[str, ...]]:
        return [lettered(TEXT, 130, style).lines for style in (BOX, NAME)] + [wrap(TEXT, 130, 12)]

    before = lines()
    with set_in(broad):
        broader = lines()
        assert all(len(more) > len(less) for more, less in zip(broader, before, strict=True))
        assert lines() == broader
    assert lines() == before


def test_it_is_left_when_something_fails(broad: Typeface) -> None:
    ours = width(TEXT, 10)
    with pytest.raises(ZeroDivisionError), set_in(broad):
        raise ZeroDivisionError
    assert width(TEXT, 10) == ours


def drawn(own: Typeface | None) -> Picture:
    return draw(*journeys.example("first-map/map.yaml"), "map", lang="en", typeface=own)


def test_two_organisations_are_drawn_in_one_run(broad: Typeface, tmp_path: Path) -> None:
    made(tmp_path / "other", wide=0.6)
    other = typeface(tmp_path / "other", regular="Brand.ttf")
    alone = [drawn(own) for own in (None, broad, other)]
    assert len({repr(picture.items) for picture in alone}) == 3
    assert [drawn(own) for own in (other, broad, None)] == alone[::-1]
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(drawn, [None, broad, other] * 2)) == alone * 2


def test_texts_of_a_drawing_are_measured_in_it(broad: Typeface) -> None:
    words = [item for item in drawn(broad).items if isinstance(item, Words) and any(item.lines)]
    with set_in(broad):
        for item in words:
            widest = max(width(line, item.size, item.weight, item.italic) for line in item.lines)
            assert item.width == pytest.approx(widest, abs=0.02), item.lines
