"""Text drawings: goldens that a person has read, nothing wider than the terminal, nothing that a terminal obeys."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxkit.render.txt import RULES, SIGNS, txt
from cxkit.views.cells import columns
from cxkit.views.strip import strip
from cxkit.views.strip.parts import Line
from tests.views.journeys import alone, example
from tests.views.mapping import rich
from tests.views.strips import stepped

STRIPS = Path(__file__).parent / "strips"
GOLDEN = {
    "restaurante.blueprint.es.80": ("restaurante/viajes/cenar.yaml", "blueprint", "es", 80, False),
    "restaurante.blueprint.es.200": ("restaurante/viajes/cenar.yaml", "blueprint", "es", 200, False),
    "restaurante.blueprint.es.80.ascii": ("restaurante/viajes/cenar.yaml", "blueprint", "es", 80, True),
    "service-desk.map.en.80": ("it-service-desk/journeys/report-an-incident.yaml", "map", "en", 80, False),
    "service-desk.map.en.200": ("it-service-desk/journeys/report-an-incident.yaml", "map", "en", 200, False),
    "service-desk.blueprint.en.200.ascii": (
        *("it-service-desk/journeys/report-an-incident.yaml", "blueprint", "en", 200, True),
    ),
}
HOSTILE = "\x1b[31mred\x1b]0;title\x07 \u202eturned\u2066 \x9b2J line\nbreak\ttab \ud800 end"


def made(content: dict[str, Any], view: str = "blueprint", lang: str = "en", width: int = 80, **how: bool) -> str:
    journey, scope = alone(content)
    return txt(strip(journey, scope, view, lang=lang, width=width), **how)


def seen(drawing: str) -> str:
    return re.sub(r"\x1b\[[\d;]*m", "", drawing)


@pytest.mark.parametrize("name", GOLDEN)
def test_an_example_is_drawn_as_it_was_read(name: str) -> None:
    path, view, lang, width, seven = GOLDEN[name]
    journey, scope = example(path)
    drawing = txt(strip(journey, scope, view, lang=lang, width=width, source=path), ascii=seven)
    assert drawing == (STRIPS / f"{name}.txt").read_text(encoding="utf-8")


@given(
    st.integers(0, 10_000),
    st.integers(40, 220),
    st.sampled_from(["blueprint", "map"]),
    st.sampled_from(["en", "es"]),
    st.booleans(),
)
def test_no_line_is_wider_than_the_terminal(seed: int, width: int, view: str, lang: str, seven: bool) -> None:
    drawing = made(rich(seed, seed % 7 + 1), view, lang, width, ascii=seven)
    assert max(map(columns, drawing.splitlines())) <= width
    assert all(line == line.rstrip() for line in drawing.splitlines())


@given(st.text(min_size=1, max_size=80), st.sampled_from(["blueprint", "map"]), st.booleans())
def test_whatever_is_written_the_frame_stands(text: str, view: str, seven: bool) -> None:
    content = {
        "title": text,
        "scenario": text,
        "phases": {"p": {"title": text, "when": text}},
        "steps": [
            {"title": text, "phase": "p", "customer": text, "frontstage": text, "wait": {"why": text}, "pains": text},
            {"customer": "Pays", "evidence": text, "support": text, "quotes": text, "emotion": 1, "feeling": text},
        ],
    }
    drawing = made(content, view, width=60, ascii=seven)
    assert max(map(columns, drawing.splitlines())) <= 60
    unsafe = {"Cc", "Cs", "Zl", "Zp"}
    assert not [sign for sign in drawing.replace("\n", "") if unicodedata.category(sign) in unsafe]


def test_what_a_file_says_moves_no_cursor() -> None:
    drawing = made({"title": HOSTILE, "steps": [{"customer": HOSTILE, "frontstage": HOSTILE, "phase": HOSTILE}]})
    assert not [sign for sign in drawing if sign != "\n" and unicodedata.category(sign) in ("Cc", "Cs")]
    assert not set("\u202e\u2066") & set(drawing)
    assert "title" in drawing


@pytest.mark.parametrize("text", ["\x1b[2J", "ñ\x1b[2J", "a\u202eb"])
def test_a_text_that_nobody_cleaned_moves_no_cursor(text: str) -> None:
    strip_ = replace(stepped({"customer": "Pays"}), head=(Line(text),))
    assert not {"\x1b", "\u202e"} & set(txt(strip_))


def test_what_is_read_from_the_right_keeps_to_its_cell() -> None:
    drawing = made({"steps": [{"customer": "مرحبا"}, {"customer": "שלום"}]}, width=200)
    assert "\u2068مرحبا\u2069" in drawing
    assert "\u2068שלום\u2069" in drawing


@pytest.mark.parametrize("view", ["blueprint", "map"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_frame_and_marks_take_seven_bits(view: str, lang: str) -> None:
    content = rich(11, 5)
    letters = {sign for sign in json.dumps(content, ensure_ascii=False) if not sign.isascii()}
    letters |= set("áéíóúñ¿¡\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}")
    drawing = made(content, view, lang, ascii=True)
    assert {sign for sign in drawing if not sign.isascii()} <= letters


@pytest.mark.parametrize("seven", [False, True])
def test_every_sign_takes_one_cell(seven: bool) -> None:
    spelt = [SIGNS[name][-1 if seven else 0] for name in SIGNS] + [
        sign for pair in RULES.values() for sign in pair[seven]
    ]
    assert {columns(sign) for sign in spelt} == {1}
    assert not seven or all(sign.isascii() for sign in spelt)


@pytest.mark.parametrize("pair", [("edge", "observed"), ("strong", "plain")])
def test_what_it_rests_on_is_told_apart_without_colour(pair: tuple[str, str]) -> None:
    sort, solid = pair
    for at in (0, -1):
        assert len({SIGNS[f"{sort} {basis}"][at] for basis in (solid, "assumed", "proposed")}) == 3


def test_marks_of_one_lane_are_told_apart_in_seven_bits() -> None:
    marks = ["moment", "fail", "wait", "decision", "policy", "sla", "process", "way", "loop", "end"]
    curves = ["lived", "unseen", "believed", "aimed"]
    for names in (marks, curves):
        assert len({SIGNS[name][-1] for name in names}) == len(names)


def test_colour_adds_codes_and_nothing_else() -> None:
    journey, scope = example("restaurante/viajes/cenar-hoy.yaml")
    drawn = strip(journey, scope, "blueprint", lang="es", width=120)
    coloured = txt(drawn, colour=True)
    assert coloured != txt(drawn)
    assert "\n".join(line.rstrip() for line in seen(coloured).splitlines()) + "\n" == txt(drawn)
    assert all(line.count("\x1b[0m") * 2 == line.count("\x1b[") for line in coloured.splitlines())


def test_lines_cross_the_whole_width_with_their_names() -> None:
    drawing = txt(stepped({"customer": "Pays", "frontstage": "Charges", "support": "Authorises"}, width=70))
    lines = [line for line in drawing.splitlines() if line and line[0] in "╌━─"]
    assert [columns(line) for line in lines] == [70, 70, 70]
    for line, start in zip(
        lines, ("╌╌ line of interaction ╌╌", "━━ line of visibility ━━", "─· internal"), strict=True
    ):
        assert line.startswith(start)


def test_cards_stand_under_their_steps() -> None:
    steps = [{"title": f"Step{n}", "customer": f"Act{n}", "frontstage": f"Front{n}"} for n in range(4)]
    drawing = made({"steps": steps}, width=120)
    places = {
        word: line.index(word) for line in drawing.splitlines() for word in re.findall(r"(?:Step|Act|Front)\d", line)
    }
    for n in range(4):
        assert places[f"Act{n}"] == places[f"Front{n}"] == places[f"Step{n}"]


def test_an_arrow_leads_to_the_next_step_only() -> None:
    steps = [{"customer": "A"}, {"customer": "B", "next": {"to": "end", "if": "leaves"}}, {"customer": "C"}]
    (line,) = [line for line in made({"steps": steps}, width=120).splitlines() if "┃ A" in line]
    assert line.count("▸") == 1
    assert line.index("▸") < line.index("┃ B")


def test_neither_an_engine_nor_templates_are_loaded() -> None:
    program = (
        "import sys, cxkit.views.strip, cxkit.render.txt\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'graphviz', 'jinja2', 'pygraphviz', 'rich'}))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
