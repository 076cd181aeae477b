"""What judging came to: findings, what could not be checked, what comments hide."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from cxkit.diagnostic import Diagnostic
from cxkit.lint.catalogue import Unknown


class NotChecked(NamedTuple):
    """What could not be judged: which rule, why (an English template), how often."""

    code: str
    reason: str
    n: int


class Hidden(NamedTuple):
    """A finding that comments in the file hide, and the reason that stands in the nearest one.

    `by` are the words in those comments that name it, by their offsets in the file.
    """

    diagnostic: Diagnostic
    reason: str
    by: tuple[int, ...] = ()


class Idle(NamedTuple):
    """What is said of a word that hides nothing here, unless somebody else finds one of these `codes` for it."""

    diagnostic: Diagnostic
    word: int
    codes: frozenset[str]


class Result(NamedTuple):
    """Everything said about the files, sorted by file and place; `unknown` are words that chose nothing here."""

    diagnostics: tuple[Diagnostic, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    idle: tuple[Idle, ...] = ()


def result(
    said: Iterable[Diagnostic],
    missed: Counter[tuple[str, str]],
    hidden: Iterable[Hidden] = (),
    idle: Iterable[Idle] = (),
) -> Result:
    """All of it in order; `missed` counts codes with their reasons."""
    return Result(
        tuple(sorted(said, key=lambda diagnostic: diagnostic.order)),
        tuple(NotChecked(code, reason, n) for (code, reason), n in sorted(missed.items())),
        hidden=tuple(sorted(hidden, key=lambda each: each.diagnostic.order)),
        idle=tuple(idle),
    )


def merged(one: Result, other: Result) -> Result:
    """What two runs over parts of the same files say together."""
    missed: Counter[tuple[str, str]] = Counter()
    for each in (*one.not_checked, *other.not_checked):
        missed[each.code, each.reason] += each.n
    hidden = (*one.hidden, *other.hidden)
    used = {(each.diagnostic.path, word) for each in hidden for word in each.by}
    open_codes = {code for code, _ in missed}
    idle = [
        each.diagnostic
        for each in (*one.idle, *other.idle)
        if (each.diagnostic.path, each.word) not in used and each.codes.isdisjoint(open_codes)
    ]
    return result((*one.diagnostics, *other.diagnostics, *idle), missed, hidden)._replace(unknown=one.unknown)
