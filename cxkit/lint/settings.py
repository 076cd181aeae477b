"""Settings settled: what the words of a project mean, now that rules are known, and which of them mean nothing."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from cxkit.config import OFF, Config, Override, Written
from cxkit.config.checking import MOST, like, problem, spelt
from cxkit.diagnostic import Diagnostic, Severity
from cxkit.lint import options
from cxkit.lint.catalogue import NO_NAMES, SILENT, Layer, Names, exactness, meant, nearest, rules
from cxkit.lint.rule import Rule
from cxkit.lint.terms import Part
from cxkit.load.ignored import patterns
from cxkit.words import N_, Term

Severities = dict[str, Severity | None]


class Settled(NamedTuple):
    """What the settings come to; `problems` are all that there are, those of the file's form among them."""

    layer: Layer = SILENT
    severities: Mapping[str, Severity | None] = {}
    options: Mapping[str, Mapping[str, Any]] = {}
    parts: tuple[Part, ...] = ()
    problems: tuple[Diagnostic, ...] = ()


def settle(config: Config, root: Path, own: Names = NO_NAMES) -> Settled:
    """The settings of the workspace at `root`, which has these rules of its `own`.

    A word that means nothing is told, and the rest holds.
    """
    if config.path is None:
        return Settled()
    heed = _Heed(config, own)
    found = Settled(
        layer=_layer(config, heed),
        severities=_severities(config.severity, heed),
        options=_options(config, heed),
        parts=tuple(_part(override, root, heed) for override in config.overrides),
    )
    problems = sorted((*config.problems, *heed.problems), key=lambda each: each.order)
    return found._replace(problems=tuple(problems))


class _Heed:
    """Gathers what is wrong with the settings."""

    def __init__(self, config: Config, own: Names) -> None:
        self.config = config
        self.own = own
        self.problems: list[Diagnostic] = []

    def wrong(
        self, code: str, word: Written, message: str, args: Mapping[str, Any] = {}, *, name: bool = False
    ) -> None:
        path = self.config.path
        if path and len(self.problems) < MOST:
            self.problems.append(problem(path, self.config.text, code, word.at, message, args, name=name))

    def known(self, words: Iterable[Written], *, name: bool = False) -> tuple[str, ...]:
        """The words that mean something."""
        return tuple(word for word in words if self.means(word, name=name))

    def means(self, word: Written, *, name: bool = False) -> bool:
        if meant(word, self.own):
            return True
        if len(self.problems) < MOST:  # looking for what was meant takes time
            self.unknown(word, nearest(word, self.own), name=name)
        return False

    def unknown(self, word: Written, near: str, *, name: bool = False) -> None:
        message = N_("no rule is called '{code}'; `cxkit rules` lists them")
        if near:
            message = N_("no rule is called '{code}'; did you mean '{near}'?")
        self.wrong("CFG003", word, message, {"code": word, "near": near}, name=name)


def _layer(given: Config | Override, heed: _Heed) -> Layer:
    return Layer(heed.known(given.select), heed.known(given.extend_select), heed.known(given.ignore))


def _part(override: Override, root: Path, heed: _Heed) -> Part:
    return Part(
        covers=_covers(root, override.paths),
        layer=_layer(override, heed),
        severities=_severities(override.severity, heed),
        profile=override.profile,
    )


def _covers(root: Path, paths: Iterable[str]) -> Callable[[str], bool]:
    left, start = patterns(root, list(paths)), root.as_posix().rstrip("/")
    return lambda path: left(f"{start}/{path}", False)


def _severities(given: Mapping[Written, str], heed: _Heed) -> Severities:
    """By code; of two words for the same one the longer, more exact one wins."""
    found: Severities = {}
    for word, level in sorted(given.items(), key=lambda each: exactness(each[0], heed.own)):
        if heed.means(word, name=True):
            found |= dict.fromkeys(meant(word, heed.own), None if level == OFF else Severity[level.upper()])
    return found


def _options(config: Config, heed: _Heed) -> dict[str, dict[str, Any]]:
    """By code, what the options of rules are set to."""
    found: dict[str, dict[str, Any]] = {}
    for word, given in config.rules.items():
        if rule := _rule(word, heed):
            _set(rule, given, found.setdefault(rule.code, {}), heed)
    return found


def _rule(word: Written, heed: _Heed) -> Rule | None:
    """The rule of this very code or name."""
    found = rule_of(word)
    if found is None and heed.means(word, name=True):
        message = N_("'{word}' has no options: they stand below the code or name of one rule")
        heed.wrong("CFG003", word, message, {"word": word}, name=True)
    return found


def rule_of(word: str) -> Rule | None:
    """The rule with a code or name, letters of either case."""
    code, name = word.strip().upper(), word.strip().lower().replace("_", "-")
    return next((rule for rule in rules() if code == rule.code or name == rule.name), None)


def _set(rule: Rule, given: Mapping[Written, Any], found: dict[str, Any], heed: _Heed) -> None:
    """Take over the options of one rule as far as they fit."""
    known = dict(rule.options)
    for name, value in given.items():
        option = name.replace("-", "_")
        if option not in known:
            _unknown_option(rule, name, known, heed)
        elif option in found:
            args = {"key": name, "code": rule.code}
            heed.wrong("CFG002", name, N_("'{key}' of {code} is given twice"), args, name=True)
        elif (fitting := options.fitting(known[option], value)) is not None:
            found[option] = fitting
        else:
            args = {"key": name, "expected": Term(options.expected(known[option])), "value": spelt(value)}
            heed.wrong("CFG002", name, N_("'{key}' is {expected}, not {value}"), args)


def _unknown_option(rule: Rule, name: Written, known: Mapping[str, Any], heed: _Heed) -> None:
    args = {"code": rule.code, "key": name, "known": list(known), "near": like(name, known)}
    message = N_("{code} has no option '{key}'; there are {known}")
    if not known:
        message = N_("{code} has no options")
    elif args["near"]:
        message = N_("{code} has no option '{key}', did you mean '{near}'?")
    heed.wrong("CFG003", name, message, args, name=True)
