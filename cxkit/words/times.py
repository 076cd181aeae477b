"""Times as a reader says them: `20m` is «20 min»."""

import re

from cxkit.words import N_, say

GAP = "\N{NO-BREAK SPACE}"
"""Between a number and its unit."""
_UNIT = {"m": "min", "min": "min", "s": "s", "h": "h", "d": "d"}
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*(bd|min|s|m|h|d|w)?")
_ISO = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")
_BUSINESS_DAY = N_("1 working day")
_BUSINESS_DAYS = N_("{n} working days")
_WEEKS = N_("{n} wk")


def spoken(text: str, lang: str = "en") -> str:
    """`20 min`, `3–8 min`, `1 h 30 min`, `2 working days`, of a time as it is written in a file."""
    if (iso := _ISO.fullmatch(text)) is not None:
        parts = zip(iso.groups(), ("w", "d", "h", "m", "s"), strict=True)
        return " ".join(_amount(number, unit, lang) for number, unit in parts if number)
    low, dash, high = text.replace("–", "-").partition("-")
    if not dash:
        one = _AMOUNT.fullmatch(low.strip())
        alone = one is not None and one[1] == "1" and one[2] == "bd"
        return say(_BUSINESS_DAY, lang).replace(" ", GAP, 1) if alone else _amounts(low, lang)
    return between(_amounts(low, lang), _amounts(high, lang))


def between(low: str, high: str) -> str:
    """`3–8 min`, `20 min – 2 h`, `1 h 30 min – 2 h 30 min`: one unit that both have is said once."""
    head, _, unit = low.partition(GAP)
    bare = not any(sign.isdigit() for sign in low.removeprefix(head))
    if not unit or (bare and high.partition(GAP)[2] == unit):
        return f"{head}–{high}"
    return f"{low} – {high}"


def _amounts(text: str, lang: str) -> str:
    return " ".join(_amount(found[1], found[2] or "", lang) for found in _AMOUNT.finditer(text))


def _amount(number: str, unit: str, lang: str) -> str:
    if lang == "es":
        number = number.replace(".", ",")
    if unit == "bd":
        return say(_BUSINESS_DAYS, lang, n=number).replace(" ", GAP, 1)
    if unit == "w":
        return say(_WEEKS, lang, n=number).replace(" ", GAP)
    return f"{number}{GAP}{_UNIT[unit]}" if unit else number
