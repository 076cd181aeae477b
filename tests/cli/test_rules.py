"""What `cxkit rules` and `cxkit rule` tell people and programs."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.markdown import Markdown

from cxkit import api
from cxkit.lint import catalogue, pages

Cxkit = Callable[..., Any]


@pytest.fixture(scope="module")
def listed() -> dict[str, dict[str, Any]]:
    return {each["code"]: each for each in api.rules(whole=True)}


def test_a_program_gets_both_languages_in_one_document(
    cxkit: Cxkit, listed: dict[str, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # here are rules of the house, those of the starters
    for lang in ("en", "es"):
        said = json.loads(cxkit("rules", "--output-format", "json", "--lang", lang).out)
        assert said["schema"] == "cxkit/rules/1"
        assert [each["code"] for each in said["rules"]] == list(listed)
        assert all(each["summary"] == each[lang]["summary"] for each in said["rules"])
        assert [{**each, "summary": ""} for each in said["rules"]] == [
            {**each, "summary": ""} for each in listed.values()
        ]


def test_every_rule_says_why_and_shows_it(listed: dict[str, dict[str, Any]]) -> None:
    for rule in catalogue.rules():
        told = listed[rule.code]
        assert told["family"] == rule.module.split(".")[-2]
        for lang in ("en", "es"):
            said = told[lang]
            assert said["why"], f"{rule.code} {lang}: nothing between the first sentence and the examples"
            assert said["why"] != said["summary"]
            assert "##" not in said["why"]
            assert "```" not in said["why"]
            assert {example["good"] for example in said["examples"]} == {True, False}
            assert all(file["text"].strip() for example in said["examples"] for file in example["files"])
        assert told["en"]["why"] != told["es"]["why"]


def test_options_are_told_with_a_type_that_fits_what_they_are_without_settings(
    listed: dict[str, dict[str, Any]],
) -> None:
    told = [option for each in listed.values() for option in each["options"]]
    assert {"longest", "most_steps", "allowed"} <= {option["name"] for option in told}
    for option in told:
        schema = {key: value for key, value in option.items() if key not in ("name", "default")}
        jsonschema.validate(option["default"], schema)


@pytest.mark.parametrize(
    ("page", "why", "source"),
    [
        ("One.\n\nBecause.\n\n## Bad\n", "Because.", ""),
        ("One.\n\nBecause (Payne, 1951).\nMore.\n\n## Bad\n", "Because (Payne, 1951). More.", "Payne, 1951"),
        ("One.\n\nBecause (see 1951).\n\nSource: Carlzon,\n1987\n\n## Bad\n", "Because (see 1951).", "Carlzon, 1987"),
        ("Una.\n\nPorque sí.\n\nFuente: Carlzon\n", "Porque sí.", "Carlzon"),
        ("One.\n\nOn (Monday 2026-01-05) and (2019).\n", "On (Monday 2026-01-05) and (2019).", ""),
        ("One.\n\n(Ñandú, 1999) (Lee 2001, p. 3)\n", "(Ñandú, 1999) (Lee 2001, p. 3)", "Ñandú, 1999; Lee 2001, p. 3"),
        ("One.\n", "", ""),
    ],
)  # fmt: skip
def test_why_and_source_are_read_off_a_page(page: str, why: str, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "text", lambda *_: page)
    (entry, *_) = catalogue.rules()
    assert (pages.why(entry), pages.source(entry)) == (why, source)


def test_one_rule_is_told_whole_to_a_program(cxkit: Cxkit, listed: dict[str, dict[str, Any]]) -> None:
    said = json.loads(cxkit("rule", "oversized-journey", "--output-format", "json").out)
    assert said.pop("schema") == "cxkit/rule/1"
    assert said.pop("page").startswith("# STR014 oversized-journey\n")
    assert said == listed["STR014"]


@pytest.mark.parametrize("width", [40, 100])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_page_fits_a_terminal(lang: str, width: int) -> None:
    for entry in catalogue.entries():
        shown = io.StringIO()
        page = pages.document(entry, lang)
        Console(file=shown, width=width, force_terminal=True, color_system=None).print(Markdown(page))
        text = re.sub(r"\x1b\[[0-9;]*m", "", shown.getvalue())
        assert max(map(cell_len, text.split("\n"))) <= width, entry.code
        words = re.findall(r"\w+", pages.summary(entry, lang))
        assert "".join(words) in "".join(re.findall(r"\w+", text)), entry.code
