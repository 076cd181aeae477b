"""Findings: what one run of lint found, as every format gets it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from cxkit.diagnostic import Diagnostic, Related, Severity
from cxkit.words import N_

SEVERITIES = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.INFO: N_("info")}


class Text(Protocol):
    """A file that can be shown."""

    @property
    def text(self) -> str: ...
    def line(self, number: int) -> str: ...


class Said(Protocol):
    """A line for a person."""

    def text(self, lang: str = "en") -> str: ...


def _serious(each: Diagnostic) -> bool:
    return each.severity >= Severity.WARNING


class Findings(NamedTuple):
    """What one run of lint found.

    `shown` turns a path of a diagnostic into the one that a person can click on; `filed` into the one that programs
    get, below the root of the workspace; `hosted` into the one that a host of code knows, below the root of the
    checkout. `documents` holds the text of the files by the path of the diagnostic.
    """

    diagnostics: Sequence[Diagnostic]
    files: int
    documents: Mapping[str, Text]
    not_checked: Sequence[tuple[str, str, int]] = ()
    unjudged: int = 0
    """Files that the other rules could not judge because of an error of text or shape."""
    fixed: Sequence[Diagnostic] | None = None
    """What is no longer there, where the run was to fix what it can."""
    unfixed: Mapping[tuple[str, str], str] = {}
    """By path and fingerprint, why a finding was not fixed though it has a fix; in the language of the run."""
    hidden: Sequence[tuple[Diagnostic, str]] = ()
    """What comments in the files hide, and the reasons that stand there."""
    known: Sequence[Diagnostic] = ()
    """What the baseline holds already."""
    gone: int = 0
    """How many findings of the baseline are no longer there."""
    unreadable: Sequence[Said] = ()
    """Files that could not be read, each in one line."""
    judged: Callable[[], Sequence[str]] = tuple
    """The paths of all files that were judged: made when somebody asks."""
    failing: Callable[[Diagnostic], bool] = _serious
    """Whether a finding fails the run."""
    version: str = "0.0.0"
    """Of the program that found them."""
    shown: Callable[[str], str] = str
    filed: Callable[[str], str] = str
    hosted: Callable[[str], str] = str

    def number(self, severity: Severity) -> int:
        """How many findings are as serious as that."""
        return sum(found.severity is severity for found in self.diagnostics)

    @property
    def fails(self) -> bool:
        """Whether the run fails."""
        return any(map(self.failing, self.diagnostics))

    def reason(self, each: Diagnostic) -> str:
        """Why a finding was not fixed; empty where there is nothing to say."""
        return self.unfixed.get((each.path, each.fingerprint), "") if self.unfixed else ""


def elsewhere(each: Diagnostic) -> Iterator[Related]:
    """The further places of a finding: those that belong to it, and those of the findings that it stands for."""
    yield from (other if other.args else other._replace(args=each.args) for other in each.related)
    for part in each.parts:
        yield Related(part.path, part.span, part.message, part.args)
