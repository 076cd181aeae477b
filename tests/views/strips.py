"""Strips for a test, and what can be read out of one."""

from __future__ import annotations

from typing import Any

from cxkit.views.strip import strip
from cxkit.views.strip.parts import Card, Line, Row, Rule, Strip
from tests.views import journeys


def drawn(content: dict[str, Any], view: str = "blueprint", lang: str = "en", width: int = 80) -> Strip:
    """A journey that stands for itself."""
    journey, scope = journeys.alone(content)
    return strip(journey, scope, view, lang=lang, width=width)


def stepped(*steps: Any, view: str = "blueprint", lang: str = "en", width: int = 80, **header: Any) -> Strip:
    return drawn({**header, "steps": list(steps)}, view, lang, width)


def rows(strip_: Strip, token: str = "") -> list[Row]:
    """The lanes of all staves, by token."""
    parts = [part for stave in strip_.staves for part in stave.parts] + list(strip_.below)
    return [part for part in parts if isinstance(part, Row) and (not token or part.token == token)]


def rules(strip_: Strip) -> list[str]:
    parts = [part for stave in strip_.staves for part in stave.parts] + list(strip_.below)
    return [part.name for part in parts if isinstance(part, Rule)]


def said(lines: tuple[Line, ...] | list[Line]) -> list[tuple[str, str]]:
    """Sign and text of each thing, its lines put together again."""
    found: list[tuple[str, str]] = []
    for line in lines:
        if line.hang:
            sign, text = found.pop()
            found.append((sign, f"{text} {line.text}"))
        else:
            found.append((line.sign, line.text))
    return found


def cards(strip_: Strip, token: str) -> list[Card]:
    return [card for row in rows(strip_, token) for cell in row.cells for card in cell]


def signed(strip_: Strip, token: str, sign: str) -> list[str]:
    """The texts behind a sign in a lane."""
    return [text for card in cards(strip_, token) for name, text in said(card.lines) if name == sign]


def joined(card: Card) -> str:
    return " ".join(line.text for line in card.lines)
