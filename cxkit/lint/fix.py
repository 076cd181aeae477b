"""Fix: edits that remove findings, made in passes until none is left, and taken back where they do harm."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from cxkit.diagnostic import Diagnostic
from cxkit.lint.caution import safe
from cxkit.lint.harm import Reason, harm, smaller, unread
from cxkit.source import Refusal, change
from cxkit.source.document import Document
from cxkit.words import N_

PASSES = 10
CIRCLE = N_("the fixes of this run undo one another")


class Judged(Protocol):
    """Texts by path, and what is said about them."""

    @property
    def documents(self) -> Mapping[str, Document]: ...
    @property
    def diagnostics(self) -> Sequence[Diagnostic]: ...


Judge = Callable[[Mapping[str, Document]], Judged]
"""Everything judged anew, with some texts in the place of those on the disk."""


class Unfixed(NamedTuple):
    """A finding whose fix was not made, and why."""

    diagnostic: Diagnostic
    reason: Reason


class Outcome(NamedTuple):
    """What fixing came to. `changed` holds the new text of each file that is no longer as it was.

    `settled` is false where the passes did not come to an end; then the texts are those of the last pass.
    """

    judged: Judged
    changed: Mapping[str, Document]
    fixed: tuple[Diagnostic, ...] = ()
    unfixed: tuple[Unfixed, ...] = ()
    settled: bool = True


def fixable(diagnostic: Diagnostic, documents: Mapping[str, Document], unsafe: bool) -> bool:
    """Whether a finding has a fix that may be made; one that runs over a comment is unsafe whatever it says."""
    if diagnostic.fix is None or diagnostic.path not in documents:
        return False
    return unsafe or safe(diagnostic.fix, documents[diagnostic.path])


def fix(first: Judged, judge: Judge, *, unsafe: bool = False) -> Outcome:
    """Make every fix that may be made.

    `first` is what was found, `judge` finds anew. Each pass makes all fixes that do not touch one another; where the
    result cannot be read or has an error that was not there, it is taken back and its fixes are tried in halves, so
    that one bad fix keeps no other from being made. Nothing is written.
    """
    run = _Run(first, judge, unsafe)
    settled = run.settle()
    left = {_key(each) for each in run.now.diagnostics}
    unfixed = tuple(known for key, known in run.refused.items() if key in left)
    return Outcome(run.now, run.changed, tuple(run.fixed), unfixed, settled)


class _Run:
    """One run, from state to state."""

    def __init__(self, first: Judged, judge: Judge, unsafe: bool) -> None:
        self.first = self.now = first
        self.judge = judge
        self.unsafe = unsafe
        self.changed: dict[str, Document] = {}
        self.fixed: list[Diagnostic] = []
        self.refused: dict[tuple[Any, ...], Unfixed] = {}
        self._seen = {self._state(self.changed)}

    def settle(self) -> bool:
        """Pass after pass; false where they come to no end."""
        stale = False  # refused before other fixes were made: worth another look when nothing else is left
        for _ in range(PASSES):
            wanted = self._wanted()
            if not wanted and stale:
                self.refused.clear()
                stale = False
                wanted = self._wanted()
            if not wanted:
                return True
            made = self._pass(wanted)
            if made is None:
                return False
            stale = bool(self.refused) if made else stale
        return not stale and not self._wanted()

    def _wanted(self) -> list[Diagnostic]:
        """The fixes of the next pass: those of files that cannot be understood alone, and none that touch another."""
        found = [
            each
            for each in self.now.diagnostics
            if fixable(each, self.now.documents, self.unsafe) and _key(each) not in self.refused
        ]
        broken = [each for each in found if unread(each)]  # their fixes bring everything else to light
        return list(apart(broken or found))

    def _pass(self, wanted: list[Diagnostic]) -> bool | None:
        """Whether anything was changed; None where the texts have become what they were before."""
        base = self.now
        accepted, judged = self._try(base, [], wanted, base)
        if not accepted:
            return False
        changed = {**self.changed, **{each.path: judged.documents[each.path] for each in accepted}}
        changed = {path: text for path, text in changed.items() if text.text != self.first.documents[path].text}
        state = self._state(changed)
        if state in self._seen:
            self.refused |= {_key(each): Unfixed(each, Reason(CIRCLE)) for each in accepted}
            return None
        self._seen.add(state)
        self.now, self.changed = judged, changed
        left = {(each.path, each.fingerprint): each for each in judged.diagnostics if "n" in each.args}
        self.fixed += [each for each in accepted if not smaller(each, _same(each, left))]
        return True

    def _try(
        self, base: Judged, accepted: list[Diagnostic], wanted: list[Diagnostic], judged: Judged
    ) -> tuple[list[Diagnostic], Judged]:
        """The fixes that stand, and the state with them; `judged` is the state with those accepted before."""
        together = [*accepted, *wanted]
        result = self._attempt(base, together)
        if not isinstance(result, Reason):
            return together, result
        if len(wanted) == 1:
            self.refused[_key(wanted[0])] = Unfixed(wanted[0], result)
            return accepted, judged
        for part in _parts(wanted, result.path):
            accepted, judged = self._try(base, accepted, part, judged)
        return accepted, judged

    def _attempt(self, base: Judged, fixes: list[Diagnostic]) -> Judged | Reason:
        texts = dict(self.changed)
        for path, group in _by_path(fixes).items():
            text = change(base.documents[path], [edit for each in group if each.fix for edit in each.fix.edits])
            if isinstance(text, Refusal):
                return Reason(text.message, text.args, path)
            texts[path] = text
        judged = self.judge(texts)
        return harm(base, judged, fixes) or judged

    @staticmethod
    def _state(changed: Mapping[str, Document]) -> frozenset[tuple[str, str]]:
        return frozenset((path, document.text) for path, document in changed.items())


def _same(each: Diagnostic, left: Mapping[tuple[str, str], Diagnostic]) -> list[Diagnostic]:
    found = left.get((each.path, each.fingerprint))
    return [found] if found and "n" in each.args else []


def apart(diagnostics: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """Those whose edits do not touch one another, the first ones of each file."""
    taken: dict[str, list[tuple[int, int]]] = {}
    for each in sorted(diagnostics, key=lambda each: (each.path, each.fix.edits if each.fix else ())):
        spans = [(edit.start, edit.end) for edit in each.fix.edits] if each.fix else []
        others = taken.setdefault(each.path, [])
        if not any(start <= far and near <= end for start, end in spans for near, far in others):
            others += spans
            yield each


def _parts(fixes: list[Diagnostic], blamed: str) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Fixes in two parts: those of the file to blame apart from all others, else halves."""
    guilty = [each for each in fixes if each.path == blamed]
    if guilty and len(guilty) < len(fixes):
        return [each for each in fixes if each.path != blamed], guilty
    return fixes[: len(fixes) // 2], fixes[len(fixes) // 2 :]


def _by_path(fixes: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    grouped: dict[str, list[Diagnostic]] = {}
    for each in fixes:
        grouped.setdefault(each.path, []).append(each)
    return grouped


def _key(each: Diagnostic) -> tuple[Any, ...]:
    """A finding with its fix, wherever it has moved to."""
    texts = tuple(edit.text for edit in each.fix.edits) if each.fix else ()
    return (each.path, each.fingerprint, texts)
