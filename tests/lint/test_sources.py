"""Every rule says where it comes from, in both languages, and both name the same source."""

import re
from typing import Any

import pytest

from cxkit import api
from cxkit.lint import catalogue, pages
from cxkit.lint.rule import Rule

LISTED = {each["code"]: each for each in api.rules(whole=True)}
LINES = {"en": "Source: ", "es": "Fuente: "}
EACH_RULE = pytest.mark.parametrize("rule", catalogue.rules(), ids=lambda rule: rule.code)
EACH_LANGUAGE = pytest.mark.parametrize("lang", LINES)


@EACH_RULE
@EACH_LANGUAGE
def test_a_rule_is_told_in_full(rule: Rule, lang: str) -> None:
    told = LISTED[rule.code]
    said: dict[str, Any] = told[lang]
    assert told["family"]
    for part in ("summary", "why", "source"):
        assert said[part], part
        assert said[part].endswith((".", "?")), part
    assert {example["good"] for example in said["examples"]} == {True, False}


@EACH_RULE
@EACH_LANGUAGE
def test_a_page_has_one_source_and_its_examples_follow(rule: Rule, lang: str) -> None:
    reasons = pages.HEADING.split(pages.text(rule, lang), maxsplit=1)[0].strip().split("\n\n")
    lines = [number for number, part in enumerate(reasons, 1) if part.startswith(LINES[lang])]
    assert lines == [len(reasons)]


@EACH_RULE
def test_both_languages_name_the_same_source(rule: Rule) -> None:
    english, spanish = (_named(LISTED[rule.code][lang]["source"]) for lang in LINES)
    assert english == spanish


def _named(source: str) -> tuple[list[str], list[str]]:
    """The works and years that a source names."""
    return sorted(re.findall(r"«[^»]+»", source)), sorted(re.findall(r"\b(?:1[89]|20)\d\d\b", source))
