"""The formats that people read, and the logs of runners: carets stand under what they mean, and no text commands."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from rich.cells import cell_len

from cxkit.diagnostic import Diagnostic, Fix, Severity
from cxkit.render.findings import Findings, spelling
from cxkit.render.findings.github import github
from cxkit.render.findings.markdown import markdown
from cxkit.render.findings.statistics import as_json, table
from cxkit.render.findings.summary import summary
from cxkit.render.findings.text import WIDEST, full
from cxkit.render.terminal import Paint, safe
from cxkit.source import Edit
from tests.hostile.judge import moving
from tests.render.findings import judges
from tests.render.findings.hostile import HARM, PATHS, everything, findings, harm, made, one, span

ORDERED = re.compile(r"##(?:\[|vso\[)", re.IGNORECASE)


def commanding(text: str) -> list[str]:
    """The lines of a log that a runner of jobs would obey."""
    return [line for line in text.split("\n") if line.lstrip().startswith("::") or ORDERED.search(line)]


@pytest.mark.parametrize("name", ["full", "concise"])
@settings(max_examples=60)
@given(found=findings())
@example(found=everything())
def test_no_text_moves_a_cursor_or_commands_a_runner(name: str, found: Findings) -> None:
    text = spelling(name)(found, "en")
    assert moving(text) == []
    assert commanding(text) == []
    if name == "concise":
        assert text.count("\n") == len(found.diagnostics)


TEXTS = ("plain", "漢字", "🍽 x", "e\u0301e\u0301", "\tx", "a\u200bb", "ñ", "👩‍👩‍👧", "##[x]", "\x1b[0m", "ｆｕｌｌ")


@given(before=st.lists(st.sampled_from(TEXTS), max_size=5), meant=st.sampled_from(TEXTS))
def test_a_caret_stands_under_what_it_means(before: list[str], meant: str) -> None:
    lead = "".join(before)
    text = f"{lead}{meant} and more\n"
    shown = full(made([one("x", span=span(text, len(lead), len(lead + meant)))], {"a.yaml": text})).split("\n")
    source, carets = shown[2], shown[3]
    left = carets.index("^")
    assert left == cells("1 | " + safe(lead))
    assert carets.count("^") == max(1, cells(safe(meant)))
    assert cells(source) >= left


def cells(text: str) -> int:
    """As another library counts them; joined emoji are counted one by one, as in terminals that do not join."""
    return sum(cell_len(part) for part in text.split("\u200d"))


@pytest.mark.parametrize("letter", ["x", "漢", "🍽", "\t", "e\u0301"])
@pytest.mark.parametrize("at", [0, 100, 400, 9_990])
def test_a_long_line_is_shown_around_the_place(letter: str, at: int) -> None:
    text = f"{letter * at}HERE{letter * 10_000}\n"
    start = len(letter) * at
    _, _, source, carets, *_ = full(made([one("x", span=span(text, start, start + 4))], {"a.yaml": text})).split("\n")
    assert cells(source) <= WIDEST + len("1 | ")
    left = carets.index("^")
    assert carets.count("^") == 4
    shown = next(index for index in range(len(source)) if cells(source[:index]) == left)
    assert source[shown:].lstrip("\u0301").startswith("HERE")


def test_colours_are_ours_alone() -> None:
    painted = full(everything(), "en", Paint(True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == full(everything(), "en")


@settings(max_examples=60)
@given(findings())
@example(everything())
def test_a_runner_takes_each_command_as_it_was_meant(found: Findings) -> None:
    lines = github(found).split("\n")
    assert lines.pop() == ""
    listed = sorted(found.diagnostics, key=lambda each: -each.severity)
    assert len(lines) == len(listed)
    assert moving("\n".join(lines)) == []
    for line, each in zip(lines, listed, strict=True):
        level, properties, message = taken(line)
        assert level == {1: "notice", 2: "warning", 3: "error"}[each.severity]
        assert message == seen("\n".join(filter(None, (each.text(), each.advice()))))
        assert properties["file"] == seen(each.path)
        assert properties["line"] == str(each.span.line)
        assert properties["title"].split()[0] == each.code


def taken(line: str) -> tuple[str, dict[str, str], str]:
    """What the runner of GitHub makes of a line, by the rules of its source."""
    assert line.startswith("::")
    head, _, message = line[2:].partition("::")
    level, _, listed = head.partition(" ")
    properties = dict(part.split("=", 1) for part in listed.split(","))
    return level, {name: unescaped(value, True) for name, value in properties.items()}, unescaped(message, False)


def unescaped(text: str, of_property: bool) -> str:
    for code, sign in {"%0D": "\r", "%0A": "\n", **({"%3A": ":", "%2C": ","} if of_property else {})}.items():
        text = text.replace(code, sign)
    return text.replace("%25", "%")


def seen(text: str) -> str:
    """A text whose line breaks may stay."""
    return "".join(part if part in "\r\n" else safe(part) for part in re.split(r"([\r\n])", text))


def test_the_toolkit_of_github_spells_the_same() -> None:
    texts = [text for text in (*HARM, *PATHS) if text and text == seen(text) and "\t" not in text]
    assert len(texts) > 30
    listed = [
        one(text, path, severity=Severity(1 + n % 3)) for n, text in enumerate(texts) for path in texts[n : n + 1]
    ]
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
    wishes = [
        (
            levels[each.severity],
            each.text(),
            {"file": each.path, "startLine": 1, "endLine": 1, "startColumn": 1, "endColumn": 2, "title": title},
        )
        for each in listed
        for title in ["STR005 journey-without-ends"]
    ]
    assert {parts(line) for line in judges.commands(wishes)} == {
        parts(line) for line in github(made(listed, {})).splitlines()
    }


def parts(line: str) -> tuple[str, frozenset[str], str]:
    """A command with its properties in any order."""
    head, _, message = line[2:].partition("::")
    level, _, listed = head.partition(" ")
    return level, frozenset(listed.split(",")), message


def test_errors_come_first_in_the_annotations() -> None:
    listed = [one(str(n), severity=Severity(1 + n % 3)) for n in range(9)]
    levels = [line.split(" ")[0] for line in github(made(listed, {})).splitlines()]
    assert levels == ["::error"] * 3 + ["::warning"] * 3 + ["::notice"] * 3


def read(text: str) -> list[Token]:
    """As a host of code reads it: tables, and HTML only where we wrote it."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def inner(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from token.children or ()


@settings(max_examples=60)
@given(findings())
@example(everything())
def test_markdown_shows_what_was_written_and_nothing_else(found: Findings) -> None:
    text = markdown(found)
    tokens = read(text)
    kinds = {token.type for token in inner(tokens)}
    assert kinds <= {"text", "html_inline", "strong_open", "strong_close", "text_special"}
    assert {token.content for token in inner(tokens) if token.type == "html_inline"} <= {"<br>"}
    assert {token.type for token in tokens if token.type.endswith("_open")} <= {
        "heading_open", "paragraph_open", "table_open", "thead_open", "tbody_open", "tr_open", "th_open", "td_open",
    }  # fmt: skip
    rows = [token for token in tokens if token.type == "tr_open"]
    assert sum(token.type in ("td_open", "th_open") for token in tokens) == 4 * len(rows)
    assert len(rows) == len(found.diagnostics) + len({each.path for each in found.diagnostics})
    assert moving(text) == []


def cell(each: Diagnostic) -> str:
    """The last cell of the row of a finding, as a reader sees it."""
    tokens = read(markdown(made([each], {})))
    last = [following for token, following in zip(tokens, tokens[1:], strict=False) if token.type == "td_open"][-1]
    return "".join(" / " if token.content == "<br>" else token.content for token in last.children or ())


def said(text: str) -> bool:
    """Whether a cell shows what the message says, but for breaks of no width."""
    message = safe(" ".join(f"nobody owns '{text}'".split("\n")))
    return cell(one(text)).replace("\u200b", "").strip() == message.replace("\u200b", "").strip()


@pytest.mark.parametrize("text", HARM)
def test_a_cell_of_markdown_says_what_means_harm(text: str) -> None:
    assert said(text)


@given(harm)
def test_a_cell_of_markdown_says_what_the_message_says(text: str) -> None:
    assert said(text)


@pytest.mark.parametrize("text", ["@team", "#12", "https://evil.example", "www.evil.example", "x@evil.example"])
def test_nothing_in_markdown_calls_anybody(text: str) -> None:
    shown = cell(one(text))
    assert text not in shown
    assert "\u200b" in shown


def test_markdown_stops_where_a_host_would_refuse_it() -> None:
    listed = [one("x" * 100, path) for path in ("a.yaml", "b.yaml") for _ in range(400)]
    text = markdown(made(listed, {}))
    assert len(text.encode()) <= 60_000
    left = re.search(r"^(\d+) more findings are not shown\.$", text, re.MULTILINE)
    assert left is not None
    assert text.count("| STR005 |") + int(left[1]) == 800
    assert len(markdown(made(listed, {}), most=1_000).encode()) <= 1_000
    assert markdown(made(listed, {}), most=10**6).count("| STR005 |") == 800


def test_statistics_count_each_rule() -> None:
    fix = Fix(True, (Edit(0, 1, "y"),))
    listed = [one("x"), one("y", fix=fix), one("z", code="TIM001", severity=Severity.ERROR), one("v", code="XXX999")]
    found = made(listed, {"a.yaml": ""})
    assert table(found).splitlines() == [
        "2  STR005  journey-without-ends  1 fixable",
        "1  TIM001  unreadable-duration",
        "1  XXX999",
    ]
    said: Any = json.loads(as_json(found))
    assert said["schema"] == "cxkit/statistics/1"
    assert said["statistics"][0] == {
        "code": "STR005", "name": "journey-without-ends", "severity": "warning", "count": 2, "fixable": 1,
    }  # fmt: skip
    assert table(made([], {})) == ""


def test_rules_that_were_silent_for_one_reason_share_a_line() -> None:
    undated, alone = "no date was given: `--today`", "no survey is about the journey"
    missed = [("MEA001", alone, 3), ("PRO006", undated, 1), ("STR008", undated, 2), ("STR008", alone, 1)]
    lines = summary(Findings([], 2, {}, not_checked=missed)).splitlines()
    assert lines[1:] == [f"not checked: MEA001, STR008 ({alone})", f"not checked: PRO006, STR008 ({undated})"]
