"""Every code says why it is and where it comes from, in both languages, and both name the same source."""

import re
from typing import Any

import pytest

from cxkit import api
from cxkit.lint import catalogue, pages
from cxkit.lint.pages import Page
from cxkit.lint.rule import Rule
from tests.lint.workshop import UNSHOWN

LISTED = {each["code"]: each for each in api.rules(whole=True)}
LINES = {"en": "Source: ", "es": "Fuente: "}
EACH_CODE = pytest.mark.parametrize("entry", catalogue.entries(), ids=lambda entry: entry.code)
EACH_LANGUAGE = pytest.mark.parametrize("lang", LINES)


@EACH_CODE
@EACH_LANGUAGE
def test_a_code_is_told_in_full(entry: Rule | Page, lang: str) -> None:
    told = LISTED[entry.code]
    said: dict[str, Any] = told[lang]
    assert told["family"]
    for part in ("summary", "why", "source"):
        assert said[part], part
        assert said[part].endswith((".", "?")), part
    assert {example["good"] for example in said["examples"]} == (set() if entry.code in UNSHOWN else {True, False})


@EACH_CODE
@EACH_LANGUAGE
def test_a_page_has_one_source_and_its_examples_follow(entry: Rule | Page, lang: str) -> None:
    reasons = pages.HEADING.split(pages.text(entry, lang), maxsplit=1)[0].strip().split("\n\n")
    lines = [number for number, part in enumerate(reasons, 1) if part.startswith(LINES[lang])]
    assert lines == [len(reasons)]


@EACH_CODE
def test_both_languages_name_the_same_source(entry: Rule | Page) -> None:
    english, spanish = (_named(LISTED[entry.code][lang]["source"]) for lang in LINES)
    assert english == spanish


def _named(source: str) -> tuple[list[str], ...]:
    """The works, years and sections that a source names."""
    parts = (r"«[^»]+»", r"\b(?:1[89]|20)\d\d\b", r"\b\d+(?:\.\d+)+\b")
    return tuple(sorted(re.findall(part, source)) for part in parts)
