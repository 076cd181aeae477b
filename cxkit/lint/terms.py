"""Terms: what is judged in a run and how strictly, file by file."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from cxkit.diagnostic import Severity
from cxkit.lint.catalogue import SILENT, Layer, Unknown, counting, rules, unknown
from cxkit.lint.facts import Facts
from cxkit.lint.rule import Found, Rule
from cxkit.model.shared import File
from cxkit.model.workspace import Scope, Workspace

USUAL = "review"
"""The profile of a project that names none."""
REST = ("REF",)
"""What is still said of a file that is retired, beside what the reader says."""
ALONE = "REF001"
"""What is said of a file that covers a journey; the rest is judged in that journey."""

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
    told), `review`, or `strict` (every file is judged as if it were validated). `severities` win over those of rules;
    what has none there is not told.
    """

    codes: frozenset[str]
    profile: str = USUAL
    severities: Mapping[str, Severity | None] = {}

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
    layer: Layer = SILENT
    severities: Mapping[str, Severity | None] = {}
    profile: str = ""


class Terms:
    """The codes that `select` and `ignore` leave, with the options of rules, for all files and for parts of them.

    `asked` is what the command line has to say about codes. Where it selects, nothing else does; but what a part
    ignores stays ignored, for that says something about its files. `unknown` are words that mean nothing here.
    Severities go by code here, whatever was typed. `own` are rules that only this workspace has.
    """

    def __init__(
        self,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        extend_select: Iterable[str] = (),
        *,
        asked: Layer = SILENT,
        profile: str = USUAL,
        severities: Mapping[str, Severity | None] | None = None,
        options: Mapping[str, Mapping[str, Any]] | None = None,
        parts: Sequence[Part] = (),
        own: Sequence[Rule] = (),
    ) -> None:
        self._layer = Layer(tuple(select), tuple(extend_select), tuple(ignore))
        self._asked = asked
        self._parts = tuple(parts)
        self._profile = profile
        self._severities = severities or {}
        self.own = tuple(own)
        self.names = {rule.code: rule.name for rule in own}
        layers = (self._layer, *(part.layer for part in self._parts), asked)
        self.unknown: tuple[Unknown, ...] = unknown(layers, self.names)
        self.narrowed = any(map(any, layers))
        """Whether some codes are left out anywhere."""
        self.bar = self._bar(())
        self.options = options or {}
        self._bars: dict[tuple[int, ...], Bar] = {(): self.bar}
        self._held: dict[str, Bar] = {}
        self._readers: dict[tuple[type[File], frozenset[str], bool, bool], Readers] = {}

    def of(self, path: str) -> Bar:
        """What the file at a path is held to."""
        if not self._parts:
            return self.bar
        if path not in self._held:
            numbers = tuple(number for number, part in enumerate(self._parts) if part.covers(path))
            if numbers not in self._bars:
                self._bars[numbers] = self._bar(tuple(self._parts[number] for number in numbers))
            self._held[path] = self._bars[numbers]
        return self._held[path]

    def unruled(self, path: str, code: str, usual: Severity) -> Severity | None:
        """How serious something is in a file that no rule judges; None where nobody wants to hear it."""
        bar = self.of(path)
        return None if self.narrowed and code not in bar.codes else bar.severities.get(code, usual)

    def _bar(self, parts: tuple[Part, ...]) -> Bar:
        """The later part wins over the earlier ones."""
        profile = next((part.profile for part in reversed(parts) if part.profile), self._profile)
        severities = dict(self._severities)
        for part in parts:
            severities |= part.severities
        codes = self._codes(parts)
        return Bar(codes - {code for code, level in severities.items() if level is None}, profile, severities)

    def _codes(self, parts: tuple[Part, ...]) -> frozenset[str]:
        if not self._asked.select:
            # Where some file is held to other codes than rules alone, those of the reader are chosen everywhere.
            first = (Layer(("ALL",)),) if self.narrowed else ()
            return counting([*first, self._layer, *(part.layer for part in parts), self._asked], self.names)
        codes = counting([self._asked], self.names)
        for part in parts:
            codes -= {code for code, yes in part.layer.said(self.names).items() if not yes}
        return codes

    def readers(self, kind: type[File], bar: Bar, retired: bool, dated: bool) -> Readers:
        """The rules that a file is judged by."""
        key = (kind, bar.codes, retired, dated)
        if key not in self._readers:
            self._readers[key] = self._chosen(*key)
        return self._readers[key]

    def _chosen(self, kind: type[File], codes: frozenset[str], retired: bool, dated: bool) -> Readers:
        chosen = [rule for rule in (*rules(), *self.own) if rule.code in codes and rule.judges(kind)]
        if not kind.whole:
            chosen = [rule for rule in chosen if rule.code == ALONE]
        if retired:
            chosen = [rule for rule in chosen if rule.code.startswith(REST)]
        waiting = tuple(rule.code for rule in chosen if rule.dated and not dated)
        bound = [self._bound(rule) for rule in chosen if dated or not rule.dated]
        plain, scoped, shared = (
            tuple(each for each in bound if each[0].beside is beside) for beside in (None, Scope, Facts)
        )
        return Readers(plain, scoped, shared, waiting)

    def together(self, paths: Iterable[str], dated: bool) -> list[Bound]:
        """The rules that read all files at once, as far as one of these files is held to them."""
        anywhere = frozenset[str]().union(*{self.of(path).codes for path in paths})
        return [
            self._bound(rule)
            for rule in rules()
            if rule.reads is Workspace and rule.code in anywhere and (dated or not rule.dated)
        ]

    def _bound(self, rule: Rule) -> Bound:
        options = self.options.get(rule.code)
        return rule, partial(rule.find, **options) if options else rule.find
