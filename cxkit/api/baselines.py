"""Baselines on the disk: what a run is compared with, and how they are brought up to date."""

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cxkit.api import judging
from cxkit.api.ledger import Ledger
from cxkit.api.places import Note, Said, key, shown
from cxkit.api.wishes import Judged, Wishes
from cxkit.diagnostic import Diagnostic, Severity
from cxkit.lint.baseline import Entry, compare, entries
from cxkit.render.findings import Findings
from cxkit.words import N_, NN_

# A remembered run knows no rules, and few runs have to ask which ones there are.
if TYPE_CHECKING:
    from cxkit.lint.rule import Rule
    from cxkit.lint.terms import Terms

NAME = "cxkit-baseline.json"
"""The baseline of a workspace whose settings name none, at its root."""


class Baselines:
    """The baselines of a run: one for all workspaces where one was asked for, else those that settings name.

    Raises CannotRun, here and later, for files that are no baselines or are not there.
    """

    def __init__(self, path: str = "", *, update: bool = False) -> None:
        self._path = path
        self._update = update
        self._ledgers: dict[Path, Ledger] = {}

    def wanted(self, rooms: Sequence[Judged]) -> bool:
        return bool(self._path or self._update or any(room.config.baseline for room in rooms))

    def applied(self, found: Findings, rooms: Sequence[Judged], wishes: Wishes) -> Findings:
        """The findings that are new; `known` and `gone` say what became of the rest."""
        for each in self._comparisons(found, rooms, wishes):
            found = each.applied(found)
        return found

    def updated(self, found: Findings, rooms: Sequence[Judged], wishes: Wishes) -> tuple[Findings, list[Said]]:
        """Take in what is found and leave out what is gone; what is known from then on, and a line for each file."""
        notes: list[Said] = []
        for each in self._comparisons(found, rooms, wishes):
            notes += each.written()
            found = each.accepted(found)
        return found, notes

    def _comparisons(self, found: Findings, rooms: Sequence[Judged], wishes: Wishes) -> "list[_Compared]":
        homes: dict[Path, list[Judged]] = {}
        for room in rooms:
            if home := self._home(room):
                homes.setdefault(home, []).append(room)
        return [_Compared(self._ledger(home), there, found, wishes) for home, there in homes.items()]

    def _home(self, room: Judged) -> Path | None:
        if self._path:
            return Path(os.path.abspath(self._path))  # noqa: PTH100 -- resolve() would follow links
        if room.config.baseline:
            return room.root / room.config.baseline
        return room.root / NAME if self._update else None

    def _ledger(self, home: Path) -> Ledger:
        if home not in self._ledgers:
            named = f"--baseline {self._path} " if self._path else ""
            command = f"cxkit lint {named}--update-baseline"
            self._ledgers[home] = Ledger.read(home, command, anew=self._update)
        return self._ledgers[home]


class _Compared:
    """The findings of some workspaces against one baseline."""

    def __init__(self, ledger: Ledger, rooms: Sequence[Judged], found: Findings, wishes: Wishes) -> None:
        self._ledger = ledger
        self._wishes = wishes
        self._rooms = {key(room, name): (room, name) for room in rooms for name in room.judged}
        self._terms: dict[Path, Terms] = {}
        self._unchecked = {code for code, _, _ in found.not_checked}
        self._told = [each for each in found.diagnostics if self._ours(each)]
        hidden = [each for each, _ in found.hidden if self._ours(each)]
        self._result = compare(self._told, hidden, ledger.entries, ledger.name, ledger.stands)
        self._gone = [each for each in self._result.left if self._answered(each)]

    def _ours(self, each: Diagnostic) -> bool:
        return each.path in self._rooms and each.path != "-"

    def _answered(self, each: Entry) -> bool:
        """Whether this run would have found again what an entry stands for, if it were there."""
        from cxkit.lint.catalogue import entry
        from cxkit.lint.rule import Rule

        path = self._ledger.whole(each.path)
        if path not in self._rooms or path in self._broken or each.code in self._unchecked:
            return False
        known = entry(each.code)
        if known is None:  # a rule of the house, or one that is no more
            return not self._held(path).narrowed
        if isinstance(known, Rule):
            return self._told_at(path, known)
        return self._held(path).unruled(self._rooms[path][1], each.code, known.severity) is not None

    @cached_property
    def _broken(self) -> frozenset[str]:
        """Files with an error that keeps others from being found."""
        from cxkit.lint.harm import unread

        return frozenset(each.path for each in self._told if unread(each))

    def _told_at(self, path: str, rule: "Rule") -> bool:
        bar = self._held(path).of(self._rooms[path][1])
        quiet = bar.profile == "workshop" and rule.least is Severity.INFO and rule.code not in bar.severities
        return rule.code in bar.codes and not quiet

    def _held(self, path: str) -> "Terms":
        room = self._rooms[path][0]
        if room.root not in self._terms:
            self._terms[room.root] = judging.terms(room, self._wishes)
        return self._terms[room.root]

    def applied(self, found: Findings) -> Findings:
        return self._with(found, self._result.new, self._result.known, _count(self._gone))

    def accepted(self, found: Findings) -> Findings:
        """All of them known."""
        return self._with(found, [], self._told, 0)

    def _with(self, found: Findings, new: list[Diagnostic], known: list[Diagnostic], gone: int) -> Findings:
        others = [each for each in found.diagnostics if not self._ours(each)]
        return found._replace(
            diagnostics=sorted([*others, *new], key=lambda each: each.order),
            known=sorted([*found.known, *known], key=lambda each: each.order),
            gone=found.gone + gone,
        )

    def written(self) -> list[Said]:
        """Write the baseline as it is now, and say what has changed. Raises CannotRun."""
        fresh = not self._ledger.path.exists()
        kept = [each for each in self._result.left if self._ledger.stands(each.path) and not self._answered(each)]
        now = [*entries(self._told, self._ledger.name), *kept]
        self._ledger.write(now)
        counts = {
            "n": _count(now),
            "new": _count(entries(self._result.new, self._ledger.name)),
            "gone": _count(self._result.left) - _count(kept),
        }
        path = {"path": shown(self._ledger.path.as_posix(), Path.cwd())}
        message = NN_(
            "{path}: {n} finding in the baseline; {new} new, {gone} gone",
            "{path}: {n} findings in the baseline; {new} new, {gone} gone",
        )
        notes: list[Said] = [Note(message, counts | path)]
        if fresh and not any(room.config.baseline for room, _ in self._rooms.values()):
            notes.append(Note(N_('from now on: --baseline {path}, or `baseline = "{path}"` in the settings'), path))
        return notes


def _count(entries: Iterable[Entry]) -> int:
    return sum(each.n for each in entries)
