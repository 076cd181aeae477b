"""A settings file in, its settings out: bytes to text, text to a table, the table checked key by key."""

import re
import tomllib
from pathlib import Path
from typing import Any

from cxkit.config.checking import checked
from cxkit.config.finding import BIGGEST, SHARED
from cxkit.config.settings import Config, ConfigError
from cxkit.words import N_, Term
from cxkit.words.refusals import reason

_DOTS = 200
"""Dots in one line: the memory that a key takes grows with the square of its parts."""
# Texts, not patterns: most settings are right, and patterns take time to make.
_PLACE = r" \(at (?:line (\d+), column (\d+)|end of document)\)$"
_DIGITS = r"[0-9][0-9_]{4000}"
_DEEP = r"(?:[\[{][ \t\r\n]*+){50}"
_NO_END = N_("Unterminated string")
_SAID = (
    N_("Invalid value"),
    N_("Invalid statement"),
    N_("Invalid initial character for a key part"),
    N_("Expected '=' after a key in a key/value pair"),
    N_("Expected newline or end of document after a statement"),
    N_("Cannot overwrite a value"),
    N_("Unclosed array"),
    N_("Unclosed inline table"),
    _NO_END,
    N_("Unescaped '\\' in a string"),
    N_("Cannot declare the same table twice"),
)
"""What the reader of TOML says most often, named here so that it is translated."""


def settings(path: Path, shown: str) -> Config:
    """The settings in a file, `shown` to a person by this path. Raises ConfigError."""
    text = _text(path, shown)
    table = _table(text, shown)
    if path.name != SHARED:
        return checked(table, text, path, ())
    tool = table.get("tool")
    own = tool.get("cxkit", {}) if isinstance(tool, dict) else {}
    return checked(own, text, path, ("tool", "cxkit"))


def _text(path: Path, shown: str) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(BIGGEST)
    except OSError as error:
        raise ConfigError(shown, N_("{code} cannot be read: {reason}"), _because(reason(error))) from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        right = error.object[: error.start].decode("utf-8")  # the mark at the beginning is not counted
        raise _no_toml(right + "?", len(right), shown, N_("it is not UTF-8 text")) from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _DOTS:
            values = {"code": "CFG004", "limit": _DOTS}
            raise ConfigError(f"{shown}:{number}:1", N_("{code} the line has more than {limit} dots"), values)
    return text


def _table(text: str, shown: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        found = re.search(_PLACE, said)
        message = said[: found.start()] if found else said
        message = _NO_END if message == "Illegal character '\\n'" else message
        if found and found[1]:
            raise _refused(f"{shown}:{found[1]}:{found[2]}", message) from None
        raise _no_toml(text, len(text.rstrip()), shown, message) from None
    except RecursionError:
        found = re.search(_DEEP, text)
        message = N_("lists and tables stand inside one another too deep")
        raise _no_toml(text, found.start() if found else 0, shown, message) from None
    except ValueError:  # more digits than Python makes a number of
        found = re.search(_DIGITS, text)
        raise _no_toml(text, found.start() if found else 0, shown, N_("a number has too many digits")) from None


def _no_toml(text: str, index: int, shown: str, message: str) -> ConfigError:
    from cxkit.source.lines import Lines

    at = Lines(text).span(index, index + 1)
    return _refused(f"{shown}:{at.line}:{at.column}", message)


def _refused(place: str, message: str) -> ConfigError:
    return ConfigError(place, N_("{code} is not valid TOML: {reason}"), _because(Term(message)))


def _because(why: Term) -> dict[str, Any]:
    return {"code": "CFG004", "reason": why}
