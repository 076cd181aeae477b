"""What cxkit knows about itself: rules and schemas."""

from typing import Any

from cxkit.lint import catalogue, pages
from cxkit.model import reading


def rules(lang: str = "en") -> list[dict[str, Any]]:
    """Every code that lint may say, in the order of codes."""
    return [_listed(entry, lang) for entry in _entries()]


def rule(word: str, lang: str = "en") -> dict[str, Any] | None:
    """One rule by code or name, with its page as Markdown; None where there is none."""
    for entry in _entries():
        if word.strip().upper() == entry.code or word.strip().lower().replace("_", "-") == entry.name:
            return {**_listed(entry, lang), "page": pages.document(entry, lang)}
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
        "severity": entry.least.word,
        "rises": entry.rises,
        "fixable": bool(entry.fixable),
        "fix": entry.fixable or None,
        "summary": pages.summary(entry, lang),
    }


def kinds() -> tuple[str, ...]:
    """The kinds of file that have a schema."""
    return reading.kinds()


def schema(kind: str, lang: str = "en") -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind, with descriptions in `lang`."""
    from cxkit.model.schema import schema as made

    return made(kind, lang)
