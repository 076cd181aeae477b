"""What cxkit knows about itself: rules and schemas."""

from collections.abc import Sequence
from typing import Any

from cxkit.lint import catalogue, options, pages
from cxkit.lint.rule import Rule
from cxkit.model import reading
from cxkit.words import LANGUAGES


def rules(lang: str = "en", *, whole: bool = False, own: Sequence[Rule] = ()) -> list[dict[str, Any]]:
    """Every code that lint may say, in the order of codes, and the rules of the house (`own`).

    `whole`: with options, and its page in every language.
    """
    return [{**_listed(entry, lang), **(_told(entry) if whole else {})} for entry in (*_entries(), *own)]


def rule(word: str, lang: str = "en", *, own: Sequence[Rule] = ()) -> dict[str, Any] | None:
    """One rule by code or name, with its page as Markdown; None where there is none."""
    for entry in (*_entries(), *own):
        if word.strip().upper() == entry.code or word.strip().lower().replace("_", "-") == entry.name:
            return {**_listed(entry, lang), **_told(entry), "page": pages.document(entry, lang)}
    return None


def nearest_rule(word: str) -> str:
    """The code or name most like `word`; empty where none is."""
    return catalogue.nearest(word)


def _entries() -> list[Any]:
    return sorted((*catalogue.rules(), *catalogue.pages()), key=lambda entry: entry.code)


def _listed(entry: Any, lang: str) -> dict[str, Any]:
    return {
        "code": entry.code,
        "name": entry.name,
        "family": pages.family(entry),
        "severity": entry.least.word,
        "rises": entry.rises,
        "fixable": bool(entry.fixable),
        "fix": entry.fixable or None,
        "summary": pages.summary(entry, lang),
    }


def _told(entry: Any) -> dict[str, Any]:
    """The options of a rule, and what its page says in every language."""
    taken = [{"name": name, **options.form(default)} for name, default in getattr(entry, "options", ())]
    return {"options": taken, **{lang: _said(entry, lang) for lang in LANGUAGES}}


def _said(entry: Any, lang: str) -> dict[str, Any]:
    return {
        "summary": pages.summary(entry, lang),
        "why": pages.why(entry, lang),
        "source": pages.source(entry, lang) or None,
        "examples": [
            {"good": example.good, "files": [{"name": name, "text": text} for name, text in example.files]}
            for example in pages.examples(pages.text(entry, lang))
        ],
    }


def kinds() -> tuple[str, ...]:
    """The kinds of file that have a schema."""
    return reading.kinds()


def schema(kind: str, lang: str = "en") -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind, with descriptions in `lang`."""
    from cxkit.model.schema import schema as made

    return made(kind, lang)


def settings_schema(lang: str = "en") -> dict[str, Any]:
    """The JSON Schema (draft 7) of `cxkit.toml`, with descriptions in `lang`."""
    from cxkit.lint.settings_schema import schema as made

    return made(lang)
