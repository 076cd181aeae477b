"""What each setting takes, and what there is to say about one that does not fit: all of it at once."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, NamedTuple

from cxkit.config.settings import LEVELS, OFF, PROFILES, Config, Override, Themed, Words, Written
from cxkit.diagnostic import Diagnostic, Severity
from cxkit.source import Pointer
from cxkit.words import LANGUAGES, N_, Term

MOST = 100
"""Problems of one file that are told."""
LIMIT = 1000
"""Words of one list, entries of one table: each is compared with everything that a word may mean."""
_LONGEST = 60


def problem(
    path: Path, text: str, code: str, at: Pointer, message: str, args: Mapping[str, Any], *, name: bool = False
) -> Diagnostic:
    """Something wrong with a settings file, at the value that `at` leads to, or at its name."""
    from cxkit.config.places import places  # most settings are right

    return Diagnostic(
        path=path.name,
        span=places(text).span(at, value=not name),
        code=code,
        severity=Severity.ERROR,
        message=message,
        args={key: _plain(each) for key, each in args.items()},
        pointer=tuple(str(step) if isinstance(step, str) else step for step in at),
    )


def spelt(value: Any) -> str:
    """A value as TOML spells it, short."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return _cut(f'"{value}"')
        case list():
            return _cut(f"[{', '.join('[…]' if isinstance(each, list) else spelt(each) for each in value[:4])}]")
        case dict():
            return "{…}"
        case _:
            return _cut(str(value))


def like(word: str, known: Mapping[str, Any]) -> str:
    """The one of the known words that was probably meant; empty where none is near."""
    import difflib

    near = difflib.get_close_matches(word[:_LONGEST].replace("-", "_").lower(), known, 1)
    return near[0] if near else ""


def _plain(argument: Any) -> Any:
    return _cut(str(argument)) if isinstance(argument, str) and not isinstance(argument, Term) else argument


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


class Sheet:
    """A settings file while it is checked, and what was found wrong with it."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text
        self.problems: list[Diagnostic] = []

    def wrong(self, at: Pointer, message: str, *, code: str = "CFG002", name: bool = False, **args: Any) -> None:
        if len(self.problems) < MOST:
            self.problems.append(problem(self.path, self.text, code, at, message, args, name=name))

    def unknown(self, at: Pointer, keys: Mapping[str, Any]) -> None:
        if len(self.problems) >= MOST:  # looking for what was meant takes time
            return
        key = str(at[-1])
        if near := like(key, keys):
            message = N_("unknown key '{key}', did you mean '{near}'?")
            self.wrong(at, message, code="CFG001", name=True, key=key, near=near)
        else:
            message = N_("unknown key '{key}'; there are {known}")
            self.wrong(at, message, code="CFG001", name=True, key=key, known=list(keys))


class Read(NamedTuple):
    """What a table says: the values that fit, and where each key stands, both by the name of the key."""

    values: dict[str, Any]
    places: dict[str, Pointer]


Reader = Callable[[Sheet, Any, Pointer], Any]
"""Makes of a value what the program works with; None, and something said, where it does not fit."""


def checked(table: Any, text: str, path: Path, at: Pointer) -> Config:
    """The settings in a table that `at` leads to."""
    sheet = Sheet(path, text)
    if not isinstance(table, dict):
        sheet.wrong(at, _NO_TABLE, name=True, key=".".join(map(str, at)), value=spelt(table))
        table = {}
    found = _read(sheet, table, at, KEYS)
    problems = tuple(sorted(sheet.problems, key=lambda each: each.order))
    return Config(**found.values, path=path, text=text, places=found.places, problems=problems)


def _read(sheet: Sheet, table: dict[str, Any], at: Pointer, keys: Mapping[str, Reader]) -> Read:
    found = Read({}, {})
    for written, value in table.items():
        key, place = written.replace("-", "_"), (*at, written)
        if key not in keys:
            sheet.unknown(place, keys)
        elif key in found.places:
            message = N_("'{key}' is given twice, here and as '{other}'")
            sheet.wrong(place, message, name=True, key=written, other=str(found.places[key][-1]))
        else:
            found.places[key] = place
            if (read := keys[key](sheet, value, place)) is not None:
                found.values[key] = read
    return found


def _one_of(known: tuple[str, ...]) -> Reader:
    def read(sheet: Sheet, value: Any, at: Pointer) -> str | None:
        if isinstance(value, str) and value in known:
            return value
        message = N_("'{key}' is one of {known}, not {value}")
        sheet.wrong(at, message, key=at[-1], known=list(known), value=spelt(value))
        return None

    return read


def _business_day(sheet: Sheet, value: Any, at: Pointer) -> float | None:
    """`"8h"`, `"7h30m"`, or a number of hours, as seconds."""
    seconds = 0.0
    if isinstance(value, str):
        from cxkit.model.lapse import lapse

        day = lapse(value)
        if day is not None and day.low == day.high and not day.high_days:
            seconds = day.high
    elif isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value <= 24:
        seconds = value * 3600.0
    if 0 < seconds <= 86400:
        return seconds
    message = N_("'{key}' is a time up to 24h such as \"8h\", not {value}")
    sheet.wrong(at, message, key=at[-1], value=spelt(value))
    return None


def _words(sheet: Sheet, value: Any, at: Pointer) -> Words | None:
    """A list of texts; a single one may stand alone."""
    if isinstance(value, str):
        return (Written(value, at),)
    if not isinstance(value, list):
        sheet.wrong(at, N_("'{key}' is a list of texts, not {value}"), key=at[-1], value=spelt(value))
        return None
    words = []
    for number, item in enumerate(_limited(sheet, value, at)):
        if isinstance(item, str):
            words.append(Written(item, (*at, number)))
        else:
            message = N_("'{key}' is a list of texts, and {value} is none")
            sheet.wrong((*at, number), message, key=at[-1], value=spelt(item))
    return tuple(words)


def _some(sheet: Sheet, value: Any, at: Pointer) -> Words | None:
    if value == []:
        sheet.wrong(at, N_("'{key}' names nothing: name something, or leave it out"), key=at[-1])
        return None
    return _words(sheet, value, at)


def _patterns(read: Reader) -> Reader:
    """Those of the texts that can fit a path."""

    def fitting(sheet: Sheet, value: Any, at: Pointer) -> Words | None:
        words = read(sheet, value, at) or ()
        foreign = [word for word in words if re.search(r"\\\w", word)]
        for word in foreign:
            message = N_("folders are written with '/' on every system: '{near}'")
            sheet.wrong(word.at, message, near=word.replace("\\", "/"))
        return tuple(word for word in words if word not in foreign)

    return fitting


def _levels(sheet: Sheet, value: Any, at: Pointer) -> dict[Written, str] | None:
    levels = {}
    read = _one_of((*LEVELS, OFF))
    for word, level in _table(sheet, value, at).items():
        if read(sheet, level, (*at, word)):
            levels[Written(word, (*at, word))] = level
    return levels


def _rules(sheet: Sheet, value: Any, at: Pointer) -> dict[Written, dict[Written, Any]]:
    rules = {}
    for word, options in _table(sheet, value, at).items():
        place = (*at, word)
        given = _table(sheet, options, place)
        rules[Written(word, place)] = {Written(name, (*place, name)): each for name, each in given.items()}
    return rules


def _table(sheet: Sheet, value: Any, at: Pointer) -> dict[str, Any]:
    if isinstance(value, dict):
        return dict(_limited(sheet, list(value.items()), at))
    sheet.wrong(at, _NO_TABLE, key=at[-1], value=spelt(value))
    return {}


def _limited(sheet: Sheet, items: list[Any], at: Pointer) -> list[Any]:
    if len(items) > LIMIT:
        message = N_("'{key}' has more than {limit} entries: the rest is left out")
        sheet.wrong(at, message, name=True, key=at[-1], limit=LIMIT)
    return items[:LIMIT]


def file(sheet: Sheet, value: Any, at: Pointer) -> str | None:
    """A path that stays in the workspace: what it leads to may be written."""
    if isinstance(value, str) and value.strip() and value.isprintable():
        path, other = PurePosixPath(value), PureWindowsPath(value)
        if not path.is_absolute() and not other.anchor and ".." not in (*path.parts, *other.parts) and path.name:
            return value
    message = N_("'{key}' is the path of a file in this workspace, not {value}")
    sheet.wrong(at, message, key=at[-1], value=spelt(value))
    return None


def _overrides(sheet: Sheet, value: Any, at: Pointer) -> tuple[Override, ...] | None:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        sheet.wrong(at, N_("'{key}' is a list of tables, not {value}"), key=at[-1], value=spelt(value))
        return None
    found = []
    for number, table in enumerate(_limited(sheet, value, at)):
        place = (*at, number)
        read = _read(sheet, table, place, OVERRIDE_KEYS)
        if "paths" not in read.places:
            sheet.wrong(place, N_("an override wants 'paths': the files that it is for"), name=True)
        elif read.values.get("paths"):
            found.append(Override(**read.values, number=number + 1, at=place, places=read.places))
    return tuple(found)


def _theme(sheet: Sheet, value: Any, at: Pointer) -> Themed | None:
    from cxkit.config.theming import theme  # few projects have one

    return theme(sheet, value, at)


_NO_TABLE = N_("'{key}' is a table, not {value}")

OVERRIDE_KEYS: dict[str, Reader] = {
    "paths": _patterns(_some),
    "profile": _one_of(PROFILES),
    "select": _some,
    "extend_select": _words,
    "ignore": _words,
    "severity": _levels,
}
KEYS: dict[str, Reader] = {
    "lang": _one_of(LANGUAGES),
    "business_day": _business_day,
    "profile": _one_of(PROFILES),
    "fail_on": _one_of(LEVELS),
    "select": _some,
    "extend_select": _words,
    "ignore": _words,
    "severity": _levels,
    "rules": _rules,
    "overrides": _overrides,
    "exclude": _patterns(_words),
    "baseline": file,
    "theme": _theme,
}
"""The settings, in the order in which they are told."""
