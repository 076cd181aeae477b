"""The catalogue: every rule, found by folder, every other code with its page, and the choice among them."""

import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
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


Names = Mapping[str, str]
"""Code to name: of the rules that a workspace has of its own, which every function here knows beside all others."""
NO_NAMES: Names = {}


class Unknown(NamedTuple):
    """A code or name that no rule has, and the nearest that one has."""

    word: str
    nearest: str


class Layer(NamedTuple):
    """What one voice has to say about which codes count: the settings, an override of theirs, the command line.

    With `select` it starts anew, else it adds `extend_select` to what those before it chose and takes `ignore` away. Of
    two words for the same code the more exact one wins: `STR005`, `STR`, `ALL`.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def said(self, own: Names = NO_NAMES) -> dict[str, bool]:
        """Code to whether it counts, of all codes that it speaks of."""
        words = [(exactness(word, own), True, word) for word in (*self.select, *self.extend_select)]
        words += [(exactness(word, own), False, word) for word in self.ignore]
        words.sort(key=lambda each: (each[0], not each[1]))
        return {code: yes for _, yes, word in words for code in meant(word, own)}


SILENT = Layer()


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by code. A module below `rules/<family>/` that makes a rule is all it takes."""
    return tuple(sorted(_found(), key=lambda rule: rule.code))


@cache
def pages() -> "tuple[Page, ...]":
    """Every code that no rule judges, by code: of texts and their shape, settings, comments that hide findings."""
    from cxkit.config.troubles import TROUBLES as SETTINGS
    from cxkit.lint.pages import Page
    from cxkit.lint.troubles import TROUBLES as COMMENTS
    from cxkit.load.troubles import TROUBLES as SHAPE
    from cxkit.source.troubles import TROUBLES as TEXT

    found = [
        Page(code, one.slug, Severity[one.severity.upper()], "yaml", SUGGESTED.get(code, ""))
        for code, one in TEXT.items()
    ]
    for code, other in SHAPE.items():
        family = "kind" if code.startswith("KND") else "shape"
        found.append(Page(code, other.slug, Severity.ERROR, family, SUGGESTED.get(code, "")))
    found += [Page(code, one.slug, Severity.ERROR, "settings") for code, one in SETTINGS.items()]
    found += [Page(code, each.slug, Severity.WARNING, "suppression") for code, each in COMMENTS.items()]
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


def counting(layers: Iterable[Layer], own: Names = NO_NAMES) -> frozenset[str]:
    """The codes that count when each layer has had its say, the last one last; all of them where none says anything.

    A word is a code (`STR005`), the beginning of codes (`STR`), the name of a rule (`journey-without-ends`) or `ALL`.
    Letters may be of either case.
    """
    layers = [layer for layer in layers if any(layer)]
    if not layers:
        return _everything().union(own)
    codes = meant("ALL", own)
    for layer in layers:
        said = layer.said(own)
        codes = frozenset() if layer.select else codes - {code for code, yes in said.items() if not yes}
        codes |= {code for code, yes in said.items() if yes}
    return codes


def unknown(layers: Iterable[Layer], own: Names = NO_NAMES) -> tuple[Unknown, ...]:
    """The words of some layers that mean nothing."""
    words = dict.fromkeys(word for layer in layers for part in layer for word in part)
    return tuple(Unknown(word, nearest(word, own)) for word in words if not meant(word, own))


@cache
def _everything() -> frozenset[str]:
    return frozenset(rule.code for rule in rules())


def exactness(word: str, own: Names = NO_NAMES) -> int:
    """How much of a code a word tells: nothing (`ALL`), its beginning, or all of it, as a name does."""
    upper = word.strip().upper()
    if upper == "ALL":
        return 0
    return len(upper) if any(code.startswith(upper) for code in (*names(), *own)) else 6


def meant(word: str, own: Names = NO_NAMES) -> frozenset[str]:
    """The codes that a word of `--select` stands for; none where it is unknown."""
    known, upper, lower = _known(own), word.strip().upper(), word.strip().lower().replace("_", "-")
    if upper == "ALL":
        return frozenset(known)
    if not upper:
        return frozenset()
    return frozenset(code for code, name in known.items() if code.startswith(upper) or name == lower)


def _known(own: Names) -> Names:
    return {**names(), **own} if own else names()


def nearest(word: str, own: Names = NO_NAMES) -> str:
    """The code or name most like a word; empty where none is."""
    import difflib

    known = _known(own)
    if short := re.fullmatch(r"([A-Za-z]{3})-?(\d{1,2})", word.strip()):
        whole = f"{short[1].upper()}{short[2]:>03}"
        if whole in known:
            return whole
    word = word.strip()[:60]
    families = () if any(map(str.isdigit, word)) else {code[:3] for code in known}
    near = difflib.get_close_matches(word.upper(), [*sorted(families), *known], 1, 0.6 if families else 0.7)
    near = near or difflib.get_close_matches(word.lower(), known.values(), 1, 0.6)
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
