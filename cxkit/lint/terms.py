"""Terms: what is judged in a run and how strictly, file by file."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from cxkit.diagnostic import Severity
from cxkit.lint.catalogue import Unknown, choose, rules
from cxkit.lint.facts import Facts
from cxkit.lint.rule import Found, Rule
from cxkit.model.shared import File
from cxkit.model.workspace import Scope, Workspace

REST = ("REF",)
"""What is still said of a file that is retired, beside what the reader says."""

Bound = tuple[Rule, Callable[..., Found]]
"""A rule, and its generator with the options of the run."""


class Readers(NamedTuple):
    """The rules that read a kind of file: alone, beside its scope, beside its facts; and the codes that want a date."""

    plain: tuple[Bound, ...]
    scoped: tuple[Bound, ...]
    shared: tuple[Bound, ...]
    waiting: tuple[str, ...]


class Bar(NamedTuple):
    """What one file is held to.

    `profile` is `workshop` (where a file is not strict, everything but an error is one level lower, and an info is not
    told), `review`, or `strict` (every file is judged as if it were validated). `severities` win over those of rules.
    """

    codes: frozenset[str]
    profile: str = "review"
    severities: Mapping[str, Severity] = {}

    def strict(self, strict: bool) -> bool:
        """Whether a file is strict, given whether it says so itself."""
        return strict or self.profile == "strict"

    def level(self, code: str, usual: Severity, strict: bool) -> Severity | None:
        """How serious a finding is here; None where it is not told."""
        if code in self.severities:
            return self.severities[code]
        if self.profile != "workshop" or strict or usual is Severity.ERROR:
            return usual
        return Severity.INFO if usual is Severity.WARNING else None


class Part(NamedTuple):
    """Some files that are held to something else: `covers` tells which, by path below the root."""

    covers: Callable[[str], bool]
    select: tuple[str, ...] = ()
    """Further codes, beside those of the run."""
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = {}
    profile: str = ""


class Terms:
    """The codes that `select` and `ignore` leave, with the options of rules, for all files and for parts of them.

    `unknown` are words that mean nothing: then nothing can be judged. Severities go by code here, whatever was typed.
    """

    def __init__(
        self,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        *,
        profile: str = "review",
        severities: Mapping[str, Severity] | None = None,
        options: Mapping[str, Mapping[str, Any]] | None = None,
        parts: Sequence[Part] = (),
    ) -> None:
        self._select, self._ignore = tuple(select), tuple(ignore)
        self._parts = tuple(parts)
        choice = choose(self._select, self._ignore)
        self.unknown: tuple[Unknown, ...] = choice.unknown
        self.narrowed = bool(self._select or self._ignore or parts)
        """Whether some codes are left out anywhere."""
        self.bar = Bar(choice.codes, profile, severities or {})
        self.options = options or {}
        self._bars: dict[tuple[Part, ...], Bar] = {(): self.bar}
        self._readers: dict[tuple[type[File], frozenset[str], bool, bool], Readers] = {}

    def of(self, path: str) -> Bar:
        """What the file at a path is held to."""
        if not self._parts:
            return self.bar
        parts = tuple(part for part in self._parts if part.covers(path))
        if parts not in self._bars:
            self._bars[parts] = self._bar(parts)
        return self._bars[parts]

    def _bar(self, parts: tuple[Part, ...]) -> Bar:
        """The later part wins over the earlier ones, and what a part ignores over what another one selects."""
        select = [*(self._select or ("ALL",)), *(word for part in parts for word in part.select)]
        ignore = [*self._ignore, *(word for part in parts for word in part.ignore)]
        profile = next((part.profile for part in reversed(parts) if part.profile), self.bar.profile)
        severities = dict(self.bar.severities)
        for part in parts:
            severities |= part.severities
        return Bar(choose(select, ignore).codes, profile, severities)

    def readers(self, kind: type[File], bar: Bar, retired: bool, dated: bool) -> Readers:
        """The rules that a file is judged by."""
        key = (kind, bar.codes, retired, dated)
        if key not in self._readers:
            self._readers[key] = self._chosen(*key)
        return self._readers[key]

    def _chosen(self, kind: type[File], codes: frozenset[str], retired: bool, dated: bool) -> Readers:
        chosen = [rule for rule in rules() if rule.code in codes and issubclass(kind, rule.reads)]
        if not kind.whole:  # the rest is judged in the journey that it covers
            chosen = [rule for rule in chosen if rule.code == "REF001"]
        if retired:
            chosen = [rule for rule in chosen if rule.code.startswith(REST)]
        waiting = tuple(rule.code for rule in chosen if rule.dated and not dated)
        bound = [self._bound(rule) for rule in chosen if dated or not rule.dated]
        plain, scoped, shared = (
            tuple(each for each in bound if each[0].beside is beside) for beside in (None, Scope, Facts)
        )
        return Readers(plain, scoped, shared, waiting)

    def together(self, dated: bool) -> list[Bound]:
        """The rules that read all files at once."""
        return [
            self._bound(rule)
            for rule in rules()
            if rule.reads is Workspace and rule.code in self.bar.codes and (dated or not rule.dated)
        ]

    def _bound(self, rule: Rule) -> Bound:
        options = self.options.get(rule.code)
        return rule, partial(rule.find, **options) if options else rule.find
