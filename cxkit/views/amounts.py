"""Amounts as a reader says them: numbers with the signs of the language, units and shares beside them."""

from collections.abc import Iterable

from cxkit.model.values import Share
from cxkit.words import shown
from cxkit.words.times import GAP, spoken

_UNITS = ((86400, "d"), (3600, "h"), (60, "min"), (1, "s"))


def number(value: float, lang: str, *, signed: bool = False) -> str:
    """`−0.5`, in Spanish `−0,5`; `+2` where a sign is asked for; `61,000`, `61.000`. Ten digits at most."""
    if not value:
        return "0"
    said = shown(float(value), lang)
    if 10_000 <= abs(value) < 10**10:
        whole, comma, rest = said.partition("," if lang == "es" else ".")
        said = f"{int(whole):,}".replace(",", "." if lang == "es" else ",") + comma + rest
    said = said.replace("-", "−")
    return f"+{said}" if signed and value > 0 else said


def in_a_row(said: Iterable[str], lang: str) -> str:
    """Numbers one after the other, parted by a semicolon where a comma is the sign of the decimals."""
    return ("; " if lang == "es" else ", ").join(said)


def with_unit(value: float, unit: str, lang: str, *, signed: bool = False) -> str:
    """`24 h`, `14 working d`; a per cent sign stands close to its number in English."""
    if unit in ("bd", "w") and 0 <= value < 10**10:
        return spoken(f"{value:.10g}{unit}", lang)
    said = number(value, lang, signed=signed)
    gap = "" if unit == "%" and lang != "es" else GAP
    return f"{said}{gap}{unit}" if unit else said


def share(value: Share, lang: str) -> str:
    """`18 %` in Spanish, `18%` in English."""
    return with_unit(value.value * 100, "%", lang)


def sample(n: int) -> str:
    """`n = 14`, never broken."""
    return f"n{GAP}={GAP}{n}"


def in_units(seconds: float) -> list[tuple[int, str]]:
    """Whole days, hours, minutes and seconds, the largest first; units of which there are none are left out."""
    parts, rest = [], seconds
    for size, unit in _UNITS:
        if rest >= size:
            parts.append((int(rest // size), unit))
            rest %= size
    return parts
