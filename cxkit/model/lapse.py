"""How long a text such as `3m-8m` or `2bd` says that something takes, in seconds and in business days."""

import re
from typing import NamedTuple

SECONDS = {"s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0, "d": 86400.0, "w": 604800.0}

_PART = re.compile(r"(\d{1,12}(?:\.\d{1,12})?)\s*(bd|min|s|m|h|d|w)?")
_ISO = r"P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?)?"


class Lapse(NamedTuple):
    """From the least to the most: seconds, and beside them business days."""

    low: float
    high: float
    low_days: float = 0.0
    high_days: float = 0.0


def lapse(text: str) -> Lapse | None:
    """What a text says; None where it cannot be read."""
    text = text.strip()
    if text.startswith("P") and (iso := re.fullmatch(_ISO, text)) and any(iso.groups()):
        weeks, days, hours, minutes, seconds = (float(part or 0) for part in iso.groups())
        total = weeks * 604800 + days * 86400 + hours * 3600 + minutes * 60 + seconds
        return Lapse(total, total)
    low, dash, high = text.replace("–", "-").partition("-")
    last = _amounts(high if dash else low)
    if last is None:
        return None
    if not dash:
        return Lapse(last[0], last[0], last[1], last[1])
    first = _amounts(low, unit=last[2])
    if first is None or first[:2] > last[:2]:
        return None
    return Lapse(first[0], last[0], first[1], last[1])


def written(seconds: float, days: float = 0.0) -> str:
    """Seconds and business days as an author writes them: `3d`, `28h`, `1h30m`, `2bd`; only whole days are days."""
    parts = [f"{days:g}bd"] if days else []
    for unit in ("d", "h", "m") if seconds % SECONDS["d"] == 0 else ("h", "m"):
        whole, seconds = divmod(seconds, SECONDS[unit])
        if whole:
            parts.append(f"{whole:.0f}{unit}")
    if seconds or not parts:
        parts.append(f"{seconds:g}s")
    return "".join(parts)


def _amounts(text: str, unit: str | None = None) -> tuple[float, float, str] | None:
    """Seconds, business days and the last unit of `1h30m`; `unit` is what a bare number takes (`3-8m`)."""
    seconds, days, at, last, text = 0.0, 0.0, 0, "", text.strip()
    while at < len(text):
        part = _PART.match(text, at)
        if part is None:
            return None
        name = part[2] or (unit if at == 0 and part.end() == len(text) else None)
        if name is None:
            return None
        if name == "bd":
            days += float(part[1])
        else:
            seconds += float(part[1]) * SECONDS[name]
        last, at = name, part.end()
        while at < len(text) and text[at] == " ":
            at += 1
    return (seconds, days, last) if last else None
