"""What an unquoted word means: the core table of YAML 1.2, and nothing beyond it."""

import re
from functools import lru_cache
from typing import Any

Value = Any
"""dict, list, str, bool, None, `Integer` or `Real`."""


class Integer(int):
    """A whole number that still knows how it was written."""

    raw: str

    def __new__(cls, number: int, raw: str) -> "Integer":
        self = super().__new__(cls, number)
        self.raw = raw
        return self

    def __str__(self) -> str:
        return self.raw

    def __reduce__(self) -> tuple[type["Integer"], tuple[int, str]]:
        return (Integer, (int(self), self.raw))


class Real(float):
    """A decimal number that still knows how it was written: `1.10` stays `1.10` where text is wanted."""

    raw: str

    def __new__(cls, number: float, raw: str) -> "Real":
        self = super().__new__(cls, number)
        self.raw = raw
        return self

    def __str__(self) -> str:
        return self.raw

    def __reduce__(self) -> tuple[type["Real"], tuple[float, str]]:
        return (Real, (float(self), self.raw))


CONSTANTS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
NUMERIC = frozenset("0123456789+-.")
"""What a number begins with."""

_DECIMAL = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_REAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_INFINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)")
_DIGITS = 400
"""Longer numbers stay text: Python refuses to read more than 4,300 digits, and no figure needs them."""


def plain(raw: str) -> Value:
    """The value of an unquoted scalar. `no`, `1:30`, `2026-01-05` and `1_000` are text; `012` is 12, `0o17` is 15."""
    if raw in CONSTANTS:
        return CONSTANTS[raw]
    return number(raw) if raw[0] in NUMERIC else raw


@lru_cache(maxsize=4096)
def number(raw: str) -> Value:
    """The number that `raw` writes, else `raw` itself."""
    if len(raw) > _DIGITS:
        return raw
    if _DECIMAL.fullmatch(raw):
        return Integer(int(raw), raw)
    if _REAL.fullmatch(raw):
        return Real(float(raw), raw)
    if raw[0] == "0" and _OCTAL.fullmatch(raw):
        return Integer(int(raw[2:], 8), raw)
    if raw[0] == "0" and _HEXADECIMAL.fullmatch(raw):
        return Integer(int(raw[2:], 16), raw)
    if "." in raw and _INFINITE.fullmatch(raw):
        return Real(float(raw.replace(".", "")), raw)
    if raw in (".nan", ".NaN", ".NAN"):
        return Real(float("nan"), raw)
    return raw
