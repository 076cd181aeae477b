"""The catalogue: every rule, found by folder, every other code with its page, and the choice among them."""

import pkgutil
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Union

from cxkit.diagnostic import Severity
from cxkit.lint import rules as folder
from cxkit.lint.rule import Fixable, Rule
from cxkit.words import N_, say

if TYPE_CHECKING:
    from cxkit.lint.pages import Page

Entry = Union[Rule, "Page"]


SUGGESTED: dict[str, Fixable] = {
    "YML004": "both",
    "YML005": "safe",
    "YML006": "safe",
    "YML022": "both",
    "YML026": "unsafe",
    "YML027": "safe",
    "YML028": "both",
    "YML029": "both",
    "YML030": "unsafe",
    "YML032": "unsafe",
    "YML033": "safe",
    "YML034": "both",
    "YML035": "both",
    "YML036": "both",
    "YML037": "both",
    "YML038": "safe",
    "YML039": "both",
    "YML040": "both",
    "YML041": "unsafe",
    "YML042": "both",
    "YML043": "unsafe",
    "YML044": "unsafe",
    "YML045": "unsafe",
    "YML046": "both",
    "YML047": "unsafe",
    "YML048": "both",
    "YML049": "unsafe",
    "YML050": "both",
    "YML051": "safe",
    "YML052": "both",
    "KND001": "both",
    "SCH001": "both",
    "SCH003": "both",
    "SCH004": "both",
    "SCH005": "unsafe",
    "SCH006": "both",
}
"""Codes of the reader that come with what was probably meant."""


class Unknown(NamedTuple):
    """A code or name that no rule has, and the nearest that one has."""

    word: str
    nearest: str


class Choice(NamedTuple):
    """Which codes count, after `select` and `ignore`; `unknown` are words that mean nothing."""

    codes: frozenset[str]
    unknown: tuple[Unknown, ...] = ()


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by code. A module below `rules/<family>/` that makes a rule is all it takes."""
    return tuple(sorted(_found(), key=lambda rule: rule.code))


@cache
def pages() -> "tuple[Page, ...]":
    """Every code that the reader of files judges before any rule does, by code."""
    from cxkit.lint.pages import Page
    from cxkit.load.troubles import TROUBLES as SHAPE
    from cxkit.source.troubles import TROUBLES as TEXT

    found = [
        Page(
            code,
            one.slug,
            Severity[one.severity.upper()],
            "yaml",
            one.message,
            one.hint,
            fixable=SUGGESTED.get(code, ""),
        )
        for code, one in TEXT.items()
    ]
    for code, other in SHAPE.items():
        family = "kind" if code.startswith("KND") else "shape"
        found.append(Page(code, other.slug, Severity.ERROR, family, other.summary, fixable=SUGGESTED.get(code, "")))
    return tuple(sorted(found, key=lambda page: page.code))


def entries() -> tuple[Entry, ...]:
    """Everything that may be said, by code."""
    both: list[Entry] = [*rules(), *pages()]
    return tuple(sorted(both, key=lambda one: one.code))


@cache
def names() -> dict[str, str]:
    """Code to name, of everything that may be said, by code."""
    return {one.code: one.name for one in entries()}


def entry(word: str) -> Entry | None:
    """The rule or page with this code or name, letters of either case."""
    code, name = word.strip().upper(), word.strip().lower().replace("_", "-")
    return next((found for found in entries() if found.code == code or found.name == name), None)


def explain(word: str, lang: str = "en") -> str | None:
    """The page of a code or name as Markdown; None where there is none."""
    from cxkit.lint.pages import document

    found = entry(word)
    return document(found, lang) if found else None


def choose(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Choice:
    """The codes that count: all, or those that `select` names, less those that `ignore` names.

    A word is a code (`STR005`), the beginning of codes (`STR`), the name of a rule (`journey-without-ends`) or `ALL`.
    Letters may be of either case.
    """
    select, ignore = tuple(select), tuple(ignore)
    if not select and not ignore:
        return _everything()
    unknown = tuple(Unknown(word, nearest(word)) for word in dict.fromkeys((*select, *ignore)) if not meant(word))
    wanted = frozenset[str]().union(*map(meant, select or ("ALL",)))
    return Choice(wanted - frozenset[str]().union(*map(meant, ignore)), unknown)


@cache
def _everything() -> Choice:
    return Choice(frozenset(rule.code for rule in rules()))


def meant(word: str) -> frozenset[str]:
    """The codes that a word of `--select` stands for; none where it is unknown."""
    known, upper, lower = names(), word.strip().upper(), word.strip().lower().replace("_", "-")
    if upper == "ALL":
        return frozenset(known)
    if not upper:
        return frozenset()
    return frozenset(code for code, name in known.items() if code.startswith(upper) or name == lower)


def nearest(word: str) -> str:
    """The code or name most like a word; empty where none is."""
    import difflib

    known = names()
    if short := re.fullmatch(r"([A-Za-z]{3})-?(\d{1,2})", word.strip()):
        whole = f"{short[1].upper()}{short[2]:>03}"
        if whole in known:
            return whole
    near = difflib.get_close_matches(word.strip().upper(), known, 1, 0.6)
    near = near or difflib.get_close_matches(word.strip().lower(), known.values(), 1, 0.6)
    return near[0] if near else ""


def documents() -> Iterator[tuple[str, str]]:
    """The files of `docs/rules/`: path below it, and text; the index of each language first."""
    from cxkit.lint.pages import document, summary

    every = entries()
    for lang, home in (("en", ""), ("es", "es/")):
        lines = ["# " + say(N_("Rules"), lang), ""]
        lines += [f"- [{one.code}]({one.code}.md) {one.name}: {summary(one, lang)}" for one in every]
        yield f"{home}index.md", "\n".join(lines) + "\n"
        for one in every:
            yield f"{home}{one.code}.md", document(one, lang)


def _found() -> Iterator[Rule]:
    for family in pkgutil.iter_modules(folder.__path__, f"{folder.__name__}."):
        package = import_module(family.name)
        for module in pkgutil.iter_modules(package.__path__, f"{family.name}."):
            for value in vars(import_module(module.name)).values():
                if isinstance(value, Rule) and value.module == module.name:
                    yield value
