"""Spelling: a value as it stands in a text, and as it may stand there."""

import re
from datetime import date

_DATE = re.compile(r"(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})")
_SCALE = re.compile(r"([-−–]?\d{1,3})\s*(?:\.|—|/|al|hasta|until|up to)\s*([-−–+]?\d{1,3})", re.IGNORECASE)


def unquoted(seen: str) -> str:
    """A value of one line without its quotes; what has a label for use in other places keeps that, and is no value."""
    return seen[1:-1] if len(seen) > 1 and seen[0] == seen[-1] and seen[0] in "'\"" else seen


def decimal(text: str) -> tuple[str, bool]:
    """A number with a point for its comma; false where the comma may part thousands (`1,500`)."""
    return text.replace(",", "."), re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+", text.strip().lstrip("+-−–")) is None


def iso_date(text: str) -> str | None:
    """`20/01/2026`, `2026.1.20` as 2026-01-20; None where day and month could be either, or there is no such day."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    first, middle, last = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4:
        readings = {(first, middle, last)}
    elif len(found[4]) == 4:
        readings = {(last, middle, first), (last, first, middle)}
    else:
        return None
    days = {day for reading in readings if (day := _day(*reading))}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def scale(text: str) -> str | None:
    """`1/5`, `-2 hasta 2` as `1..5`, `-2..2`; None for everything else."""
    found = _SCALE.fullmatch(text.strip())
    if found is None:
        return None
    low, high = (int(re.sub("[−–]", "-", each)) for each in found.groups())
    return f"{low}..{high}" if low < high else None
