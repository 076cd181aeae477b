"""Text measured from a table against a shaping engine, and the lines it is broken into."""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest
import uharfbuzz
from hypothesis import given
from hypothesis import strategies as st

from cxkit.views.text import clean, missing, width
from cxkit.views.wrap import widest_word, wrap

ROOT = Path(__file__).resolve().parents[2]
FACES = {
    (400, False): "inter-400",
    (600, False): "inter-600",
    (700, False): "inter-700",
    (400, True): "inter-400-italic",
}
HAZARDS = [
    *("AVATAR To. LTV WAVE", "1.111.111", "111 117 174", "T.V. Yo, Tú", "10:30 -> 11:00", "3x4 16×9", "=> <- <= >= !="),
    *("L'Avenç", "«¿Qué?» «¡Voy!»", "«Año»", "fi fl ffi", "(A) [B] {C}", "A-B-C V-A", "P.A. F.A.Q.", "PINGÜINO, ÑOÑO"),
    *("100 % · 18,5 % · n = 64", "★★★☆ ● ◆ ▲ ✓", "≥ 90 → ≤ 10", "Ελληνικά", "Русский язык", "Zażółć gęślą jaźń"),
    *("İstanbul", "e\u0301a\u0308", "A@B A/B_C", "“V” ‘A’ ‚T‘", "W.A.", "r.r,r", "7.7,7", "Y.Y,Y", "PÁGINA", "---"),
]


@cache
def texts() -> tuple[str, ...]:
    """The phrases of the shipped YAML files, and pairs of letters that are known to be kerned hard."""
    files = sorted([*ROOT.glob("tests/data/**/*.yaml"), *ROOT.glob("examples/**/*.yaml")])
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    phrases = (re.sub(r"^[\s-]*(\w+:\s*)?[\[{]?", "", line).strip() for line in lines)
    return tuple(dict.fromkeys(clean(text) for text in [*HAZARDS, *phrases] if len(text.strip()) > 2))


@cache
def engine(weight: int, italic: bool) -> tuple[uharfbuzz.Font, int]:
    path = ROOT / "cxkit/render/fonts" / f"{FACES[weight, italic]}.ttf"
    face = uharfbuzz.Face(path.read_bytes())
    return uharfbuzz.Font(face), face.upem


def shaped(text: str, size: float, weight: int = 400, italic: bool = False) -> float:
    font, em = engine(weight, italic)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return sum(position.x_advance for position in buffer.glyph_positions) * size / em


@pytest.mark.parametrize(("weight", "italic"), FACES)
def test_the_table_never_promises_less_room_than_the_engine_takes(weight: int, italic: bool) -> None:
    assert len(texts()) > 200
    short = {
        text: round(width(text, 12, weight, italic) / real, 4)
        for text in texts()
        if not missing(text)
        and (real := shaped(text, 12, weight, italic))
        and width(text, 12, weight, italic) / real < 0.985
    }
    assert short == {}


@pytest.mark.parametrize(("weight", "italic"), FACES)
def test_the_table_wastes_little(weight: int, italic: bool) -> None:
    ours = sum(width(text, 12, weight, italic) for text in texts() if not missing(text))
    theirs = sum(shaped(text, 12, weight, italic) for text in texts() if not missing(text))
    assert theirs <= ours <= 1.01 * theirs


@pytest.mark.parametrize("room", [60, 106, 130, 176])
def test_no_line_is_wider_than_its_box(room: float) -> None:
    for text in texts():
        for line in wrap(text, room * 0.98, 12):
            assert width(line, 12) <= room * 0.98 + 1e-6, line
            if not missing(line):
                assert shaped(line, 12) <= room, line


@given(st.text(max_size=80), st.floats(min_value=20, max_value=300))
def test_wrapping_loses_no_character(text: str, room: float) -> None:
    lines = wrap(text, room, 12)
    assert "".join(lines).replace(" ", "") == clean(text).replace(" ", "")
    assert all(line and line == line.strip(" ") for line in lines)
    assert clean(clean(text)) == clean(text)


@given(st.lists(st.sampled_from(["la", "carta", "recomienda", "platos", "y", "toma", "de", "sí", "no"]), max_size=14))
def test_lines_are_as_few_as_filling_one_after_the_other_gives(words: list[str]) -> None:
    filled: list[str] = []
    for word in words:
        if filled and width(f"{filled[-1]} {word}", 12) <= 130:
            filled[-1] += f" {word}"
        else:
            filled.append(word)
    assert len(wrap(" ".join(words), 130, 12)) == len(filled)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        (" \n\t ", ()),
        ("Saluda", ("Saluda",)),
        (
            "Explica la carta,\nrecomienda platos y toma la comanda",
            ("Explica la carta,", "recomienda platos", "y toma la comanda"),
        ),
        ("Espera en la barra unos 30 min", ("Espera en la barra", "unos 30 min")),
        ("Preguntamos a los clientes, n = 64", ("Preguntamos", "a los clientes, n = 64")),
        ("Lo abandona casi el 18 % de ellos", ("Lo abandona casi", "el 18 % de ellos")),
        ("Cobro en la mesa · máximo 5 min", ("Cobro en la mesa ·", "máximo 5 min")),
        ("El cliente pregunta ¿ cómo ?", ("El cliente", "pregunta ¿ cómo ?")),
        ("https://www.example.org/citas/nueva", ("https://www.example.", "org/citas/nueva")),
        ("料理を注文して、席で待つ。", ("料理を注文し", "て、席で待つ。")),
    ],
)
def test_examples(text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, 130, 12) == lines


def test_a_line_does_not_end_in_a_weak_word_when_another_end_is_as_short() -> None:
    for text in ("Recibe la llamada de la clienta", "The waiter brings the bill to the table"):
        assert not any(re.search(r" (de|la|the|to)$", line) for line in wrap(text, 130, 12)), wrap(text, 130, 12)


def test_a_word_without_an_end_for_a_line_is_broken_where_it_no_longer_fits() -> None:
    lines = wrap("Donaudampfschifffahrtsgesellschaftskapitän", 130, 12)
    assert len(lines) == 2
    assert width(lines[0], 12) <= 130 < width(lines[0] + lines[1][0], 12)


def test_a_mark_stays_on_its_letter() -> None:
    assert all(not unicodedata.combining(line[0]) for line in wrap("x\u0323\u0300" * 40, 30, 12))


def test_even_a_box_without_room_gets_every_letter() -> None:
    assert wrap("abc", 0, 12) == ("a", "b", "c")


def test_the_widest_word_is_what_a_column_must_hold() -> None:
    text = "Prueba de responsabilidad"
    room = widest_word(text, 12)
    assert room == width("responsabilidad", 12)
    assert "responsabilidad" in wrap(text, room, 12)
    assert widest_word("citas/nueva", 12) == width("citas/", 12) or widest_word("citas/nueva", 12) == width("nueva", 12)
    assert widest_word("", 12) == 0


def test_what_could_turn_or_hide_a_text_is_gone() -> None:
    assert clean("a\u202eb\u2066c\u200b\ufeff\u00add") == "abcd"
    assert clean("a\x00b\x1bc\ud800d\uffff") == "a\ufffdb\ufffdc\ufffdd\ufffd"
    assert clean("uno\r\n  dos\u2028tres\tcuatro ") == "uno dos tres cuatro"
    assert clean("cafe\u0301") == "café"
    assert clean("👩\u200d👧") == "👩\u200d👧"
    assert clean("n\u00a0=\u00a064") == "n\u00a0=\u00a064"


def test_a_pile_of_marks_is_bounded() -> None:
    assert len(clean("Z" + "\u0301\u0316" * 50_000)) <= 5


def test_characters_outside_the_table_get_room() -> None:
    assert width("字", 10) == 10
    assert width("🎉", 10) == 13
    assert width("ก", 10) == pytest.approx(7.2)
    assert width("த", 10) == pytest.approx(11)
    assert width("\ufdfd", 10) == pytest.approx(98)
    assert width("e\u0325", 10) == width("e", 10)


def test_missing_names_each_character_once_in_order() -> None:
    assert missing("Ñandú «n = 64» ★ → ≥") == []
    assert missing("a字b🎉字\u200d\ufe0f") == ["字", "🎉"]


def test_weights_are_told_apart() -> None:
    assert width("Bienvenida", 12) < width("Bienvenida", 12, 600) < width("Bienvenida", 12, 700)
    assert width("Bienvenida", 12, italic=True) != width("Bienvenida", 12)


def test_the_table_holds_what_the_fonts_hold() -> None:
    characters = json.loads((ROOT / "cxkit/views/advances.json").read_text(encoding="utf-8"))["characters"]
    for face in FACES:
        font, _ = engine(*face)
        assert all(font.get_nominal_glyph(ord(character)) for character in characters)
