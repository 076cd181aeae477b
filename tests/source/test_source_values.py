"""The core table of YAML 1.2, and numbers that keep how they were written."""

import copy
import math
import pickle
from typing import Any

import pytest

from cxkit.source import Integer, Real, read


def value(text: str) -> Any:
    document = read(f"x: {text}\n".encode())
    assert document.problems == []
    return document.value["x"]


@pytest.mark.parametrize("text", ["null", "Null", "NULL", "~", ""])
def test_nothing(text: str) -> None:
    assert value(text) is None


@pytest.mark.parametrize(("text", "wanted"), [("true", True), ("True", True), ("TRUE", True), ("false", False)])
def test_truth(text: str, wanted: bool) -> None:
    assert value(text) is wanted


@pytest.mark.parametrize(
    "text",
    "no yes on off y n No tRue nULL 1:30 24:00 2026-01-05 1_000 18% 0,18 3d 1-5 0b11 0o8 0x +0x1 1e +.inf. .Inf0 - "
    "--- 1.2.3 e5 . .. +. NaN inf 0o-7 -0o17 ١٢ 15000 CLP =".replace(" CLP", "\u00a0CLP").split(" "),
)
def test_text_stays_text(text: str) -> None:
    if text == "-" or text == "---":
        text = text + "x"
    assert value(text) == text
    assert type(value(text)) is str


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("0", 0), ("-19", -19), ("+12", 12), ("012", 12), ("0o17", 15), ("0x3A", 58), ("07", 7), ("-0", 0)],
)
def test_integers(text: str, wanted: int) -> None:
    found = value(text)
    assert isinstance(found, Integer)
    assert found == wanted
    assert str(found) == found.raw == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1.10", 1.1),
        ("0.", 0.0),
        ("-0.0", 0.0),
        (".5", 0.5),
        ("12e03", 12000.0),
        ("-2E+05", -200000.0),
        ("1e3", 1000.0),
    ],
)
def test_reals(text: str, wanted: float) -> None:
    found = value(text)
    assert isinstance(found, Real)
    assert found == wanted
    assert str(found) == found.raw == text


def test_infinite_and_not_a_number() -> None:
    assert value(".inf") == math.inf
    assert value("-.INF") == -math.inf
    assert value("+.Inf") == math.inf
    assert math.isnan(value(".nan"))
    assert str(value(".NaN")) == ".NaN"


def test_numbers_of_thousands_of_digits_are_text() -> None:
    assert value("9" * 5000) == "9" * 5000


@pytest.mark.parametrize("text", ['"1"', "'1'", '"no"', "'null'", '""'])
def test_quoted_is_text(text: str) -> None:
    assert value(text) == text[1:-1]


def test_block_texts() -> None:
    document = read(b"a: |\n  1\nb: >-\n  dos\n  tres\n")
    assert document.value == {"a": "1\n", "b": "dos tres"}


def test_keys_are_the_characters_that_were_written() -> None:
    assert list(read(b"1: a\ntrue: b\n1.0: c\nno: d\n~: e\n2026-01-05: f\n").value) == [
        *("1", "true", "1.0", "no", "~", "2026-01-05")
    ]


def test_json_is_yaml() -> None:
    document = read(b'{"kind": "journey", "steps": [1, 2.50, null, true], "x": {"y": []}}')
    assert document.ok
    assert document.value == {"kind": "journey", "steps": [1, 2.5, None, True], "x": {"y": []}}


def test_an_alias_is_the_value_it_names() -> None:
    document = read(b"a: &x {b: 1}\nc: *x\nd: [*x]\n")
    assert document.problems == []
    assert document.value == {"a": {"b": 1}, "c": {"b": 1}, "d": [{"b": 1}]}


def test_numbers_survive_copies() -> None:
    number = value("1.10")
    assert copy.deepcopy(number).raw == pickle.loads(pickle.dumps(number)).raw == "1.10"
    assert pickle.loads(pickle.dumps(value("0o17"))).raw == "0o17"


def test_str_tag_makes_text() -> None:
    document = read(b"a: !!str 5\nb: !!str\nc: !!str '6'\n")
    assert document.problems == []
    assert document.value == {"a": "5", "b": "", "c": "6"}
