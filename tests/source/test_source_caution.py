"""Where a slip can be taken for something else: what is offered, what is only shown, and what is sure."""

import pytest

from cxkit.source import Problem, read
from cxkit.source.layers import applied


def found(text: str) -> list[Problem]:
    return read(text.encode()).problems


def mended(text: str) -> str:
    return applied(text, sorted(edit for each in found(text) for edit in each.edits))


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("title: Dinner #1", True),
        ("title: Dinner #one", True),
        ("title: #1 in service", True),
        ("title: ask #1", True),
        ("title: Dinner  #one", False),
        ("id: ask #one", False),
        ("wait: 10m #one", False),
        ("by: Head_Waiter #one", False),
    ],
)
def test_what_is_more_likely_a_comment_is_shown_in_quotes_and_left_alone(line: str, offered: bool) -> None:
    (one,) = found(f"{line}\n")
    assert one.slug == "cut-text"
    assert '"' in one.args["rewritten"]
    assert bool(one.edits) is offered


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a: x: y\nb:\n\t- c\n", 'a: "x: y"\nb:\n  - c\n'),
        ("a: {b: @c}\nd:\n\t- e\n", 'a: {b: "@c"}\nd:\n  - e\n'),
        ("a: [#one, two]\nwide：b\nc: {d: e}\n", 'a: ["#one", two]\nwide: b\nc: {d: e}\n'),
        ("a: &b {c: !é x, d: e}\nf: *b\n", 'a: &b {c: "!é x", d: e}\nf: *b\n'),
    ],
)
def test_slips_that_meet_in_one_file_are_all_mended(text: str, after: str) -> None:
    assert mended(text) == after


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("a: {b: c,\n  d: 'e', f: g }]\n", "text-after-quotes"),
        ("a: {b: {c: d},\n  e: {f: it's: g}}\n", "braces-in-text"),
    ],
)
def test_a_line_between_brackets_of_a_line_above_is_no_text_beyond_doubt(text: str, slug: str) -> None:
    assert [each.sure for each in found(text) if each.slug == slug] == [False]


def test_a_bracket_is_not_closed_behind_a_comma() -> None:
    assert ",}" not in mended('a:\n  - {b: c,\n    d: "it\'s 5",  e: f}]\n')


@pytest.mark.parametrize(
    "text",
    [
        "a:\n\t- b\n",
        "a:\n\u00a0\u00a0- b: c\n",
        "#\n%YAML 1.1\n---\na: 1\n",
        "a: 1\n---\nb: 2\n",
        "a: 1\n<<<<<<< ours\na: 2\n",
    ],
)
def test_lines_may_end_as_they_did_long_ago(text: str) -> None:
    known = [(each.slug, each.span[:4], [edit[:2] for edit in each.edits]) for each in found(text)]
    assert known
    old = [(each.slug, each.span[:4], [edit[:2] for edit in each.edits]) for each in found(text.replace("\n", "\r"))]
    assert old == known
