"""A baseline: findings that are known already and do not count, told apart from new ones by their fingerprints."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from cxkit.diagnostic import Diagnostic
from cxkit.lint.gathering import apart, gathered


class Entry(NamedTuple):
    """Findings of one file that cannot be told apart: how many, and the message of one of them for the reader."""

    path: str
    code: str
    fingerprint: str
    n: int
    message: str


class Comparison(NamedTuple):
    """What is not in the baseline, what is, and the entries that nothing was found for, with what is left of them."""

    new: list[Diagnostic]
    known: list[Diagnostic]
    left: list[Entry]


def compare(
    told: Iterable[Diagnostic],
    hidden: Iterable[Diagnostic],
    entries: Iterable[Entry],
    name: Callable[[str], str],
    stands: Callable[[str], bool],
) -> Comparison:
    """Findings against a baseline, finding by finding: of those told together only the new ones remain.

    `name` gives the path of an entry for that of a finding, `stands` tells whether there is still a file of that name:
    of one that has moved the findings stay known. What comments hide by now is neither new nor gone.
    """
    known = _Known(entries, stands)
    parts = [part for each in told for part in apart(each)]
    met = [known.meet(name(part.path), part) for part in parts]
    for each in hidden:
        known.meet(name(each.path), each)
    met = [there or known.follow(part) for there, part in zip(met, parts, strict=True)]
    new = gathered(part for there, part in zip(met, parts, strict=True) if not there)
    old = gathered(part for there, part in zip(met, parts, strict=True) if there)
    return Comparison(sorted(new, key=lambda each: each.order), sorted(old, key=lambda each: each.order), known.left())


def entries(told: Iterable[Diagnostic], name: Callable[[str], str]) -> list[Entry]:
    """Findings as the entries of a baseline."""
    counts: Counter[tuple[str, str, str]] = Counter()
    messages: dict[tuple[str, str, str], str] = {}
    for part in (part for each in told for part in apart(each)):
        key = (name(part.path), part.code, part.fingerprint)
        counts[key] += 1
        messages[key] = min(part.text(), messages.get(key, part.text()))
    return [Entry(*key, n, messages[key]) for key, n in counts.items()]


class _Known:
    """The entries of a baseline, each as often as it was not met yet."""

    def __init__(self, entries: Iterable[Entry], stands: Callable[[str], bool]) -> None:
        self._entries: dict[tuple[str, str], Entry] = {}
        self._left: Counter[tuple[str, str]] = Counter()
        for each in entries:
            key = (each.path, each.fingerprint)
            self._entries.setdefault(key, each)
            self._left[key] += each.n
        self._stands = stands
        self._moved: dict[str, list[tuple[str, str]]] | None = None

    def meet(self, path: str, found: Diagnostic) -> bool:
        """Whether a finding of this file is known."""
        return bool(self._left) and self._take((path, found.fingerprint))

    def follow(self, found: Diagnostic) -> bool:
        """Whether a finding is known from a file that is no longer there."""
        if self._moved is None:
            self._moved = {}
            paths = {path for path, _ in +self._left}
            gone = {path for path in paths if not self._stands(path)}
            for key in sorted(key for key in +self._left if key[0] in gone):
                self._moved.setdefault(key[1], []).append(key)
        return bool(self._moved) and any(self._take(key) for key in self._moved.get(found.fingerprint, ()))

    def _take(self, key: tuple[str, str]) -> bool:
        if self._left[key] < 1:
            return False
        self._left[key] -= 1
        return True

    def left(self) -> list[Entry]:
        return [self._entries[key]._replace(n=n) for key, n in (+self._left).items()]
