"""Wording: lists of words and phrases in the languages that cxkit knows, and where they stand in a text."""

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

Further = tuple[str, ...]

_ACCENTS = str.maketrans("áéíóúü", "aeiouu")
SIGNS = ",.;:!?¡¿()\"'«»“”"


class Wording(NamedTuple):
    """Words and phrases of each language, between commas. A text may leave out the accents, as many do."""

    en: str
    es: str

    def of(self, lang: str) -> tuple[str, ...]:
        """The entries of one language."""
        return tuple(self.en.split(",") if lang == "en" else self.es.split(","))


class Finder(NamedTuple):
    """Finds any of some phrases in a text, whole and in letters of either case."""

    keys: frozenset[str]
    """A word of each phrase, its longest: where a text has none of them, nothing has to be searched."""
    pattern: re.Pattern[str]

    def find(self, text: str, words: Collection[str] | None = None) -> str:
        """The first phrase in a text, as it is written there; else nothing. `words` are those of the text."""
        if self.keys.isdisjoint(tokens(text) if words is None else words):
            return ""
        found = self.pattern.search(text.lower())
        return text[found.start() : found.end()] if found else ""


def tokens(text: str) -> list[str]:
    """The words of a text in lower case, without the signs around them."""
    text = text.lower()
    for sign in SIGNS:
        if sign in text:
            text = text.replace(sign, " ")
    return text.split()


@cache
def entries(
    wording: Wording, languages: tuple[str, ...], en: Further = (), es: Further = (), allowed: Further = ()
) -> frozenset[str]:
    """The phrases of some languages, with and without accents, and further ones; less those that are `allowed`."""
    further = {"en": en, "es": es}
    said = {" ".join(tokens(each)) for lang in languages for each in (*wording.of(lang), *further[lang])}
    fine = {" ".join(tokens(each)) for each in allowed}
    return frozenset({form for each in said - fine for form in (each, each.translate(_ACCENTS))} - fine - {""})


@cache
def finder(
    wording: Wording, languages: tuple[str, ...], en: Further = (), es: Further = (), allowed: Further = ()
) -> Finder:
    """What finds the phrases of some languages."""
    phrases = sorted(entries(wording, languages, en, es, allowed), key=len, reverse=True)
    return Finder(
        frozenset(max(phrase.split(), key=len) for phrase in phrases),
        re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, phrases)) or '(?!)'})(?![\w-])"),
    )
