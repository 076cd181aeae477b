"""The places of keys and values: each says what the reader of TOML says, and no text upsets it."""

import json
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxkit.config.places import _Scan, places
from cxkit.source import Pointer

TEXT = '''\
lang = "es" # x
select = [ # a "quote
  "STR", 1,
  "a#b]",
]
a."b.c".'d' = {x = 1, y = [ {z="q"} ], "a\\u0062" = 2}
many = """a""b""""
raw = \'\'\'x'\\\'\'\'
day = 1979-05-27 07:32:00 # then
[rules.STR014]
most-steps = -1_0.5e3
[[overrides]]
paths=["x"]
[overrides.severity]
STR = "off"
[[overrides]]
severity = {A="b"}
[[overrides.deep]]
one = true
[[overrides.deep]]
two = [
]
'''


def value_at(table: Any, pointer: Pointer) -> Any:
    for step in pointer:
        table = table[step]
    return table


def scanned(text: str) -> _Scan:
    scan = _Scan(text)
    scan.run()
    return scan


def leaves(value: Any, at: Pointer = ()) -> list[Pointer]:
    """Every value that stands for itself; empty tables and lists may stand in headers alone."""
    if isinstance(value, dict):
        return [leaf for key, item in value.items() for leaf in leaves(item, (*at, key))]
    if isinstance(value, list):
        return [leaf for number, item in enumerate(value) for leaf in leaves(item, (*at, number))]
    return [at]


def assert_same(text: str) -> None:
    table, scan = tomllib.loads(text), scanned(text)
    for pointer, (start, end) in scan.values.items():
        again = tomllib.loads(f"key = {text[start:end]}")["key"]
        assert repr(again) == repr(value_at(table, pointer))
    assert set(leaves(table)) <= scan.values.keys()
    for pointer in scan.keys:
        value_at(table, pointer)


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n", "\r\n"), TEXT.rstrip(), "", "# x", "\n"])
def test_every_value_is_where_it_says(text: str) -> None:
    assert_same(text)


@pytest.mark.parametrize(
    ("at", "value", "place"),
    [
        (("select",), False, (2, 1, 7)),
        (("select", 1), True, (3, 10, 11)),
        (("select", 2), True, (4, 3, 9)),
        (("select", 9), True, (2, 10, 22)),
        (("a", "b.c", "d", "ab"), False, (6, 40, 49)),
        (("a", "b.c", "d", "y", 0, "z"), True, (6, 32, 35)),
        (("rules", "STR014"), True, (10, 8, 14)),
        (("rules", "STR014", "most-steps"), False, (11, 1, 11)),
        (("overrides", 0), False, (12, 1, 14)),
        (("overrides", 0, "severity", "STR"), True, (15, 7, 12)),
        (("overrides", 1, "severity", "A"), False, (17, 13, 14)),
        (("overrides", 1, "deep", 1, "two"), False, (21, 1, 4)),
        (("overrides", 1, "nothing"), False, (16, 1, 14)),
        (("nothing",), False, (1, 1, 1)),
        ((), False, (1, 1, 1)),
    ],
)
def test_a_place_is_that_of_the_thing_or_of_the_nearest_around_it(
    at: Pointer, value: bool, place: tuple[int, int, int]
) -> None:
    span = places(TEXT).span(at, value=value)
    assert (span.line, span.column, span.end_column) == place


SIMPLE = st.one_of(
    st.integers(-(10**6), 10**6),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(codec="utf-8", exclude_characters="\x7f"), max_size=12),
)
KEY = st.one_of(st.from_regex(r"[A-Za-z0-9_-]{1,8}", fullmatch=True), st.text("a.\"'\\ ]#=", max_size=5))
NESTED = st.recursive(
    SIMPLE, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEY, inner, max_size=3), max_leaves=8
)
BLANK = st.sampled_from(["", " ", "\t", "  "])
GAP = st.sampled_from(["", " ", "\n", " # ] } \" '\n", "\r\n"])


@st.composite
def spelt(draw: st.DrawFn, value: Any) -> str:
    blank = draw(BLANK)
    if isinstance(value, dict):
        pairs = [f"{key_spelt(key)}{blank}={blank}{draw(spelt(item))}" for key, item in value.items()]
        return f"{{{blank}{f'{blank},{blank}'.join(pairs)}{blank}}}"
    if isinstance(value, list):
        gap = draw(GAP)
        return f"[{gap}{f'{gap},{gap}'.join(draw(spelt(item)) for item in value)}{gap}]"
    if isinstance(value, str):
        quoted = json.dumps(value, ensure_ascii=False)
        if draw(st.booleans()):
            return f'""{quoted}""' if not value.startswith("\n") else quoted
        plain = "'" not in value and value.isprintable()
        return f"'{value}'" if plain and draw(st.booleans()) else quoted
    return json.dumps(value)


def key_spelt(key: str) -> str:
    bare = key.replace("-", "").replace("_", "")
    return key if key and key.isascii() and (bare.isalnum() or not bare) else json.dumps(key)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """TOML with tables, arrays of tables and dotted keys."""
    lines = []
    for number in range(draw(st.integers(0, 4))):
        head = draw(st.sampled_from(["", f"[t{number}.a]", "[[many]]", f'["t{number}"]']))
        lines.append(head) if head and number else None
        for key, value in draw(st.dictionaries(KEY, NESTED, max_size=3)).items():
            dotted = f"k{number}.{key_spelt(key)}" if draw(st.booleans()) else f"k{number}{len(lines)}"
            lines.append(
                f"{dotted}{draw(BLANK)}={draw(BLANK)}{draw(spelt(value))}{draw(st.sampled_from(['', ' # c']))}"
            )
    return draw(st.sampled_from(["\n", "\r\n", "\n\n"])).join(lines)


@given(documents())
def test_any_document_is_understood_as_its_reader_does(text: str) -> None:
    assert_same(text)


@given(st.text("a.=[]{}\"'# \n,1\\", max_size=60))
def test_no_text_upsets_it(text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        places(text).span(("a",))
    else:
        assert_same(text)
