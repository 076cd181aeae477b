"""What cxkit says to a person, in the language that person reads."""

import os
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import gettext

LANGUAGES = ("en", "es")


class Plural(str):
    """A message with a form for one and a form for many; `n` among the arguments chooses."""

    __slots__ = ("many",)
    many: str

    def __new__(cls, one: str, many: str) -> "Plural":
        self = super().__new__(cls, one)
        self.many = many
        return self

    def __reduce__(self) -> tuple[type["Plural"], tuple[str, str]]:
        return Plural, (str(self), self.many)


class Term(str):
    """An argument that is itself a template: it is translated together with the message that it stands in."""

    __slots__ = ()


class Time(str):
    """An argument that is a time as the author wrote it, `20m`; a reader sees «20 min»."""

    __slots__ = ()


def N_(message: str) -> str:
    """Mark an English template for translation without translating it."""
    return message


def NN_(one: str, many: str) -> Plural:
    """Mark a pair of English templates, for one and for many."""
    return Plural(one, many)


def say(message: str, lang: str = "en", /, **args: Any) -> str:
    """The template in `lang` with its arguments filled in; English where no translation exists.

    An argument that is not given stays visible as `{name}`. A plural message needs the argument `n`.
    """
    if not message:
        return ""
    catalogue = _catalogue(lang)
    if isinstance(message, Plural):
        count = int(args["n"])
        if catalogue:
            found = catalogue.ngettext(str(message), message.many, count)
        else:
            found = str(message) if count == 1 else message.many
    else:
        found = catalogue.gettext(message) if catalogue else message
    return found.format_map(_Shown(args, lang)) if "{" in found or "}" in found else found


@cache
def _catalogue(lang: str) -> "gettext.GNUTranslations | None":
    """The compiled catalogue of a language; none for English, which the code itself is written in."""
    if lang == "en" or lang not in LANGUAGES:
        return None
    import gettext

    with open(os.path.join(os.path.dirname(__file__), f"{lang}.mo"), "rb") as stream:  # noqa: PTH118, PTH120, PTH123
        return gettext.GNUTranslations(stream)


class _Shown(dict[str, str]):
    """Arguments as a reader expects them: lists joined, decimals with the sign of the language."""

    def __init__(self, args: Mapping[str, Any], lang: str) -> None:
        super().__init__({name: shown(value, lang) for name, value in args.items()})

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def shown(value: object, lang: str = "en") -> str:
    """One argument as text: `3.5` as `3,5` in Spanish, a list as `a, b and c`."""
    match value:
        case Term():
            return say(str(value), lang)
        case Time():
            from cxkit.words.times import spoken  # few messages speak of times

            return spoken(value, lang)
        case str():
            return value
        case float():
            text = f"{value:.10g}"
            return text.replace(".", ",") if lang == "es" else text
        case list() | tuple():
            return listed([shown(item, lang) for item in value], lang)
        case _:
            return str(value)


def listed(items: list[str], lang: str = "en") -> str:
    """`a, b and c`; Spanish turns `y` into `e` before an i sound."""
    if len(items) < 2:
        return "".join(items)
    last = items[-1]
    word = ("e" if _begins_with_i(last) else "y") if lang == "es" else "and"
    return f"{', '.join(items[:-1])} {word} {last}"


def _begins_with_i(text: str) -> bool:
    """Whether a Spanish word begins with the vowel i, and not with a diphthong as `hielo` does."""
    sound = text.lstrip("«“‘\"'`¿¡([").lower()
    return sound.startswith(("i", "í", "hi", "hí")) and not sound.startswith(("hia", "hie", "hio", "ia", "ie", "io"))


def language(*wishes: str | None) -> str:
    """The first wish that cxkit speaks, then `CXKIT_LANG`, then the locale, then English."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    for wish in (*wishes, os.environ.get("CXKIT_LANG"), locale):
        if wish and (short := wish[:2].lower()) in LANGUAGES:
            return short
    return "en"
