"""What a project says about itself: `cxkit.toml`, `.cxkit.toml` or `[tool.cxkit]` in `pyproject.toml`."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from cxkit.model.lapse import lapse
from cxkit.words import LANGUAGES, N_, say
from cxkit.words.refusals import reason

NAMES = ("cxkit.toml", ".cxkit.toml", "pyproject.toml")
"""Where settings may stand in a folder, the first one found wins."""

_TABLE = re.compile(rb"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*cxkit[ \t]*[.\]]", re.MULTILINE)
_BIGGEST = 1024 * 1024
_DOTS = 200
"""Dots in one line: the memory that a key takes grows with the square of its parts."""


class Config(NamedTuple):
    """The settings of one workspace, checked. `path` is the file they stand in; None where there is none."""

    lang: str | None = None
    business_day: float | None = None
    """Seconds of work in a business day; None where the project does not say."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    """Patterns as in `.gitignore`, from the root."""
    path: Path | None = None


class ConfigError(Exception):
    """Settings that cannot be used, in one line for a person."""

    def __init__(self, path: str, message: str, values: Mapping[str, Any] | None = None) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message
        self.values = values or {}

    def text(self, lang: str = "en") -> str:
        return f"{self.path}: {say(self.message, lang, **self.values)}"

    def __str__(self) -> str:
        return self.text()


def home(folder: Path) -> Path | None:
    """The file in `folder` that holds settings of cxkit, if there is one."""
    for name in NAMES:
        path = folder / name
        if path.is_file() and (name != "pyproject.toml" or _mentions(path)):
            return path
    return None


def _mentions(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return _TABLE.search(stream.read(_BIGGEST)) is not None
    except OSError:
        return False


def read(path: Path, shown: str | None = None) -> Config:
    """The settings in a file. `shown` is the path as a person knows it. Raises ConfigError."""
    import tomllib

    shown = shown or str(path)
    try:
        with path.open("rb") as stream:
            text = stream.read(_BIGGEST).decode("utf-8-sig")
        if any(line.count(".") > _DOTS for line in text.split("\n")):
            raise ConfigError(shown, N_("has a line with more than {limit} dots"), {"limit": _DOTS})
        table = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(shown, N_("cannot be read: {reason}"), {"reason": reason(error)}) from None
    except UnicodeDecodeError:
        raise ConfigError(shown, N_("is not UTF-8 text")) from None
    except (ValueError, RecursionError) as error:  # also for a number with more digits than Python reads
        raise ConfigError(shown, N_("is not valid TOML: {reason}"), {"reason": str(error)}) from None
    if path.name == "pyproject.toml":
        tool = table.get("tool")
        table = tool.get("cxkit", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise ConfigError(shown, N_("tool.cxkit is not a table"))
    return _checked(table, shown, path)


def _checked(table: dict[str, Any], shown: str, path: Path) -> Config:
    known = ("lang", "business_day", "select", "ignore", "exclude")
    for key in table:
        if key not in known:
            import difflib

            near = difflib.get_close_matches(key.replace("-", "_"), known, 1)
            if near:
                raise ConfigError(
                    shown, N_("unknown key '{key}', did you mean '{near}'?"), {"key": key, "near": near[0]}
                )
            raise ConfigError(shown, N_("unknown key '{key}'; there are {known}"), {"key": key, "known": list(known)})
    return Config(
        lang=_lang(table, shown),
        business_day=_business_day(table, shown),
        select=_texts(table, "select", shown),
        ignore=_texts(table, "ignore", shown),
        exclude=_texts(table, "exclude", shown),
        path=path,
    )


def _lang(table: dict[str, Any], shown: str) -> str | None:
    value = table.get("lang")
    if value is not None and value not in LANGUAGES:
        raise ConfigError(
            shown, N_("'lang' is one of {known}, not {value}"), {"known": list(LANGUAGES), "value": repr(value)}
        )
    return value


def _business_day(table: dict[str, Any], shown: str) -> float | None:
    """`"8h"`, `"7h30m"`, or a number of hours."""
    value = table.get("business_day")
    if value is None:
        return None
    if isinstance(value, str):
        day = lapse(value)
        seconds = day.high if day is not None and day.low == day.high and not day.high_days else 0.0
    else:
        seconds = value * 3600.0 if isinstance(value, (int, float)) and not isinstance(value, bool) else 0.0
    if not 0 < seconds <= 86400:
        raise ConfigError(
            shown, N_("'business_day' is a time up to 24h such as \"8h\", not {value}"), {"value": repr(value)}
        )
    return seconds


def _texts(table: dict[str, Any], key: str, shown: str) -> tuple[str, ...]:
    value = table.get(key, [])
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise ConfigError(shown, N_("'{key}' is a list of texts, not {value}"), {"key": key, "value": repr(value)})
    return tuple(items)
