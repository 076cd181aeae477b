"""A folder or a file in, what holds there out: each setting with the place that it comes from."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cxkit import config
from cxkit.api.judging import heed, terms
from cxkit.api.places import Said, shown
from cxkit.api.proving import ruled
from cxkit.api.settings import own, settled, slips
from cxkit.api.wishes import Wishes
from cxkit.config import FAIL_ON, Config, Override, Written
from cxkit.config.places import places
from cxkit.lint.catalogue import meant, rules
from cxkit.lint.settings import rule_of
from cxkit.lint.terms import USUAL
from cxkit.load.census import CannotRun
from cxkit.load.paths import Roots
from cxkit.model.workspace import Workspace
from cxkit.source import Pointer
from cxkit.words import LANGUAGES, N_, language

DEFAULT, SETTINGS, OVERRIDE, ASKED, VARIABLE = "default", "settings", "override", "command line", "variable"


class Origin(NamedTuple):
    """Where a value comes from; line and column in the settings, the number of an override, the name of a variable."""

    kind: str
    line: int = 0
    column: int = 0
    number: int = 0
    name: str = ""


class Value(NamedTuple):
    """One setting as it holds, a key with dots; None where there is no value. A list may come from several places."""

    key: str
    value: Any
    origins: tuple[Origin, ...]


class InForce(NamedTuple):
    """What holds for a workspace, or for one `file` of it. `settings` is the path of the file as a person types it.

    `codes` are those of the rules that judge; `overrides` are listed only where no file was named.
    """

    root: Path
    settings: str
    file: str
    lang: str
    values: Sequence[Value]
    overrides: Sequence[Sequence[Value]]
    codes: Sequence[str]
    problems: Sequence[Said]


class _Room(NamedTuple):
    root: Path
    config: Config
    workspace: Workspace | None = None


def in_force(path: str, wishes: Wishes, lang: str = "") -> InForce:
    """What holds at a path. Raises CannotRun where there is nothing, or settings that cannot be read."""
    place = Path(os.path.abspath(path))  # noqa: PTH100 -- resolve() would follow links
    if not place.exists():
        raise CannotRun(N_("there is no such file or folder"), path=path)
    roots = Roots()
    named = not place.is_dir()
    root = roots.root(place) if named else roots.marked(place) or place
    home = roots.settings(root)
    typed = shown(str(home), Path.cwd()) if home else ""
    try:
        found = config.read(home, typed) if home else Config()
    except config.ConfigError as error:
        raise CannotRun(error.message, error.values, error.path) from None
    room = _Room(root, found, ruled(root))
    file = place.relative_to(root).as_posix() if named else ""
    sheet = _Sheet(room, wishes, file)
    held = terms(room, wishes)
    heed([held.unknown])
    counting = (held.of(file) if named else held.bar).codes
    codes = sorted(rule.code for rule in (*rules(), *own(room)) if rule.code in counting)
    overrides = [] if named else [sheet.override(each) for each in found.overrides]
    spoken = sheet.lang(lang)
    return InForce(root, typed, file, spoken.value, sheet.values(spoken), overrides, codes, slips([room], Path.cwd()))


class _Layer(NamedTuple):
    """Who has a say about codes, the settings or an override of theirs, or the command line."""

    words: Config | Override | Wishes
    origin: Callable[[str], Origin]


class _Sheet:
    def __init__(self, room: _Room, wishes: Wishes, file: str) -> None:
        found = room.config
        self.config = found
        self.settled = settled(room)
        self.names = {rule.code: rule.name for rule in own(room)}
        self.wishes = wishes
        covering = zip(found.overrides, self.settled.parts, strict=True)
        self.covering = [override for override, part in covering if file and part.covers(file)]
        self.layers = [
            _Layer(found, lambda key: self._at(found.places[key])),
            *(_Layer(each, self._by(each)) for each in self.covering),
            _Layer(wishes, lambda _: Origin(ASKED)),
        ]

    def _at(self, at: Pointer, kind: str = SETTINGS, number: int = 0) -> Origin:
        span = places(self.config.text).span(at)
        return Origin(kind, span.line, span.column, number)

    def _by(self, override: Override) -> Callable[[str], Origin]:
        return lambda key: self._at(override.places[key], OVERRIDE, override.number)

    def values(self, lang: Value) -> list[Value]:
        """Every setting, in the order in which settings are told."""
        single: dict[str, Any] = {
            "business_day": None,
            "profile": USUAL,
            "fail_on": FAIL_ON,
            "exclude": [],
            "baseline": None,
        }
        found = {key: self._single(key, default) for key, default in single.items()}
        start, *_ = [at for at in range(len(self.layers) - 1, -1, -1) if self.layers[at].words.select] or [0]
        selecting = self.layers[start:]
        found["select"] = self._list("select", selecting[:1]) or Value("select", ["ALL"], (Origin(DEFAULT),))
        found["extend_select"] = self._list("extend_select", selecting) or _nothing("extend_select")
        # An override says something about its files, whatever the command line selects.
        ignoring = self.layers[1:] if self.wishes.select else selecting
        found["ignore"] = self._list("ignore", ignoring) or _nothing("ignore")
        found["lang"] = lang
        order = ("lang", "business_day", "profile", "fail_on", "select", "extend_select", "ignore")
        ordered = [found[key] for key in order]
        last = [found["exclude"], found["baseline"], *self._colours()]
        return [*ordered, *self._severities(), *self._options(), *last]

    def lang(self, wish: str) -> Value:
        variable = os.environ.get("CXKIT_LANG", "")[:2].lower()
        if wish in LANGUAGES:
            return Value("lang", wish, (Origin(ASKED),))
        if variable in LANGUAGES:
            return Value("lang", variable, (Origin(VARIABLE, name="CXKIT_LANG"),))
        if self.config.lang:
            return Value("lang", self.config.lang, (self._at(self.config.places["lang"]),))
        return Value("lang", language(), (Origin(DEFAULT),))

    def _single(self, key: str, default: Any) -> Value:
        """What the last layer says that says anything."""
        for layer in reversed(self.layers):
            if value := getattr(layer.words, key, None):
                spelt = list(value) if isinstance(value, tuple) else _hours(value) if key == "business_day" else value
                return Value(key, spelt, (layer.origin(key),))
        return Value(key, default, (Origin(DEFAULT),))

    def _list(self, key: str, layers: Iterable[_Layer]) -> Value | None:
        """What several layers say together."""
        saying = [layer for layer in layers if getattr(layer.words, key)]
        words = dict.fromkeys(str(word) for layer in saying for word in getattr(layer.words, key))
        return Value(key, list(words), tuple(layer.origin(key) for layer in saying)) if saying else None

    def _severities(self) -> list[Value]:
        """By word; where an override speaks of the same codes, what the settings say of them does not hold."""
        found = self._levels(self.config.severity, SETTINGS)
        for each in self.covering:
            theirs = self._levels(each.severity, OVERRIDE, each.number)
            spoken = frozenset[str]().union(*map(self._meant, theirs))
            found = {word: value for word, value in found.items() if not self._meant(word) <= spoken} | theirs
        return list(found.values())

    def _meant(self, word: str) -> frozenset[str]:
        return meant(word, self.names)

    def _levels(self, said: Mapping[Written, str], kind: str, number: int = 0) -> dict[str, Value]:
        return {
            word: Value(f"severity.{word}", level, (self._at(word.at, kind, number),))
            for word, level in said.items()
            if self._meant(word)
        }

    def _options(self) -> list[Value]:
        found = []
        for word, given in self.config.rules.items():
            rule = rule_of(word)
            known: Mapping[str, Any] = self.settled.options.get(rule.code, {}) if rule else {}
            for name in given:
                option = name.replace("-", "_")
                if rule and option in known:
                    found.append(Value(f"rules.{rule.code}.{option}", _plain(known[option]), (self._at(name.at),)))
        return found

    def _colours(self) -> Iterable[Value]:
        """The colours of the theme that are named."""
        for theme, given in self.config.theme.given.items() if self.config.theme else ():
            for role, colour in given.items():
                yield Value(f"theme.{theme}.{role}", colour, (self._at(role.at),))

    def override(self, each: Override) -> list[Value]:
        """An override as it stands."""
        given: dict[str, Any] = {key: _plain(getattr(each, key)) for key in each.places if key != "severity"}
        values = [Value(key, value, (self._at(each.places[key]),)) for key, value in given.items() if value]
        return [*values, *self._levels(each.severity, SETTINGS).values()]


def _nothing(key: str) -> Value:
    return Value(key, [], (Origin(DEFAULT),))


def _plain(value: Any) -> Any:
    return [str(each) for each in value] if isinstance(value, tuple) else value


def _hours(seconds: float) -> float:
    return seconds / 3600
