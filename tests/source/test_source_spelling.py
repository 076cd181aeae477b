"""A value written by `scalar` is read back as itself, by this reader and by those of YAML 1.1 and 1.2."""

from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from cxkit.source import Integer, Real, read, scalar
from cxkit.source.spelling import Layout, atom, block, inline, key
from tests.source.layouts import TEXTS

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
SIGNS = st.text(st.sampled_from([*"ab1: -#'\"[]{},&*!|>%@`?\\.~=<\t\n0_eyn+😀é\x85\u2028\ufeff\0"]), max_size=12)


def readings(text: str) -> list[Any]:
    """The value of `k` as each reader sees it."""
    return [
        read(text.encode()).value["k"],
        yaml.safe_load(text)["k"],
        yaml.load(text, Loader=yaml.CSafeLoader)["k"] if hasattr(yaml, "CSafeLoader") else None,
        YAML(typ="safe", pure=True).load(text)["k"],
    ]


def check(text: str) -> None:
    plain, flow = scalar(text), scalar(text, flow=True)
    assert plain.splitlines() == [plain]
    for found in readings(f"k: {plain}\n"):
        assert found == text
        assert type(found) is str
    assert readings(f"k: [{flow}, {{a: {flow}}}]\n") == [[text, {"a": text}]] * 4
    assert [list(found) for found in readings(f"k: {{{key(text, flow=True)}: 1}}\n")] == [[text]] * 4
    assert [list(found) for found in readings(f"k:\n  {key(text)}: 1\n")] == [[text]] * 4


@given(ANY)
@settings(max_examples=150)
def test_any_text_is_read_back(text: str) -> None:
    check(text)


@given(SIGNS)
@settings(max_examples=400)
def test_any_soup_of_signs_is_read_back(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", TEXTS)
def test_texts_of_journeys_are_read_back(text: str) -> None:
    check(text)


@given(st.one_of(ANY, SIGNS, st.sampled_from(TEXTS)))
@settings(max_examples=200)
@example("do：x")
def test_printable_text_brings_no_problem(text: str) -> None:
    if text.isprintable():
        written = f"k: {scalar(text)}\nl: [{scalar(text, flow=True)}]\nm:\n- {scalar(text)}\n"
        assert read(written.encode()).problems == []


_BARE = (
    *(
        "Cena",
        "a b",
        "día de pago",
        "95 %",
        "-5 °C",
        "C#",
        "a:b",
        "http://x.y/z?a=1",
        "it's",
        'el "jefe"',
        "10m",
        "1.2.3",
    ),
    *(
        "¿Hay mesa?",
        "R&B * 2 ! ya",
        "😀",
        "≥ 4",
        "x, y",
        "a {b}",
        "noche",
        "Yes please",
        "1d 4h",
        "a]",
        "é",
        "漢字",
        "a_1",
    ),
)


@pytest.mark.parametrize("text", _BARE)
def test_no_quotes_where_none_are_needed(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize(
    "text", ["", " a", "a ", "no", "Yes", "on", "y", "N", "~", "null", "true", "1", "1.5", "1e3", "0o17"]
)
@pytest.mark.parametrize("flow", [False, True])
def test_quotes_where_a_reader_would_see_something_else(text: str, flow: bool) -> None:
    assert scalar(text, flow=flow) == f'"{text}"'


@pytest.mark.parametrize(
    "text",
    ["1:30", "2026-01-05", "1_000", "0b1", "-_", ".5", ".inf", "=", "<<", "._", "0x_", "a: b", "a #b", "a:", "- a"],
)
def test_more_quotes(text: str) -> None:
    assert scalar(text) == f'"{text}"'


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a: 'b'", "\"a: 'b'\""),
        ('a: "b"', "'a: \"b\"'"),
        ("C:\\x: y", "'C:\\x: y'"),
        ("a\nb", '"a\\nb"'),
        ("\x00\x1b\x7f\x85", '"\\x00\\x1b\\x7f\\x85"'),
        ("\u2028\ufeff", '"\\u2028\\ufeff"'),
        ('"\\\n', '"\\"\\\\\\n"'),
    ],
)
def test_kinds_of_quotes(text: str, written: str) -> None:
    assert scalar(text) == written


def test_half_a_surrogate_pair_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="surrogate"):
        scalar("\ud800")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        *(
            (None, "null"),
            (True, "true"),
            (False, "false"),
            (5, "5"),
            (-1.5, "-1.5"),
            (1e16, "1.0e+16"),
            (1e-7, "1.0e-07"),
        ),
        *((float("inf"), ".inf"), (float("-inf"), "-.inf"), (float("nan"), ".nan"), ({}, "{}"), ([], "[]")),
        *((Integer(15, "0o17"), "0o17"), (Real(1.1, "1.10"), "1.10")),
    ],
)
def test_other_values(value: Any, written: str) -> None:
    assert atom(value) == written
    (found,) = [read(f"k: {written}\n".encode()).value["k"]]
    assert found == value or found != found


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-9999, 9999), st.sampled_from(TEXTS)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(TEXTS), inner, max_size=3)),
    max_leaves=12,
)


@given(VALUES, st.integers(1, 8), st.integers(0, 8))
@settings(max_examples=150)
def test_groups_are_read_back(value: Any, step: int, dashes: int) -> None:
    layout = Layout(step, dashes)
    lines = "".join(f"{line}\n" for line in block({"k": value}, layout))
    for text in (lines, f"k: {inline(value)}\n"):
        assert read(text.encode()).value["k"] == value
        assert YAML(typ="safe", pure=True).load(text)["k"] == value
