"""Findings hidden: a comment with a reason is written beside each, or shown as a difference."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from cxkit.api.baselines import Baselines
from cxkit.api.fixing import Fixed
from cxkit.api.judging import Linted, date
from cxkit.api.places import Note, Said, shown, tongue
from cxkit.api.settings import own as rules_of
from cxkit.api.trying import State, Trial
from cxkit.api.wishes import Wishes
from cxkit.diagnostic import Diagnostic
from cxkit.lint.ignoring import unhidable
from cxkit.lint.run import SIGN
from cxkit.lint.silencing import silence
from cxkit.load.census import CannotRun
from cxkit.source import Refusal
from cxkit.source.document import Document
from cxkit.source.spelling import visible
from cxkit.words import N_, NN_, say

PASSES = 3
"""Turns in which what is still told is hidden: beside it first, then for the whole file."""
LONGEST = 400
"""Letters of a reason."""
_HIDING = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs that no reader of a reason sees, or that turn the order in which it is read."""


def hide(
    paths: Iterable[str],
    reason: str,
    *,
    write: bool = True,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    profile: str = "",
    fail_on: str = "",
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    today: str | None = None,
    lang: str | None = None,
    baseline: str = "",
) -> Fixed:
    """Hide every finding that is told and can be hidden, with a reason in one line; what a baseline holds stays there.

    Files are written as `fix` writes them. Raises CannotRun for a reason that is none, and as `lint` does.
    """
    reason = _reason(reason)
    wishes = Wishes(tuple(select), tuple(extend_select), tuple(ignore), profile, fail_on)
    run = Trial(list(paths), wishes, stdin, stdin_filename, date(today), Baselines(baseline))
    first = run.judge({})
    before = len(run.last.hidden)
    changed, refused = _silenced(run, first, reason)
    failed = run.write(changed, first.documents) if write else {}
    if failed:
        changed = {path: text for path, text in changed.items() if path not in failed}
        run.judge(changed)
    lang_ = tongue(lang, run.rooms)
    message = NN_("{n} finding hidden in {files}", "{n} findings hidden in {files}")
    if not write:
        message = NN_("{n} finding would be hidden in {files}", "{n} findings would be hidden in {files}")
    files = say(NN_("{n} file", "{n} files"), lang_, n=len(changed))
    done = Note(message, {"n": len(run.last.hidden) - before, "files": files})
    linted = Linted(run.last, run.unreadable, lang_)
    changes = run.changes(changed, first.documents)
    return Fixed(linted, changes, run.stdin(changed), list(failed.values()), refused, done if changed else None)


def _reason(reason: str) -> str:
    reason = reason.strip()
    if not reason:
        raise CannotRun(N_("--add-ignore wants a reason: why may these findings stay?"))
    if not visible(reason) or _HIDING.search(reason) or SIGN in reason or len(reason) > LONGEST:
        message = N_(
            "the reason for --add-ignore is one line of at most {limit} letters, without `{sign}` and without "
            "invisible signs"
        )
        raise CannotRun(message, {"limit": LONGEST, "sign": SIGN})
    return reason


class _Refused(NamedTuple):
    """A file that takes no comment, and why."""

    path: str
    refusal: Refusal

    def text(self, lang: str = "en") -> str:
        reason = self.refusal.text(lang)
        return say(N_("{path}: no comment can be written: {reason}"), lang, path=self.path, reason=reason)


def _silenced(run: Trial, state: State, reason: str) -> tuple[dict[str, Document], list[Said]]:
    """New texts by path, and what to say of files that take no comment."""
    changed: dict[str, Document] = {}
    refused: dict[str, Said] = {}
    own = {rule.code: rule.name for room in run.rooms for rule in rules_of(room)}
    for turn in range(PASSES):
        wanted: dict[str, list[Diagnostic]] = {}
        for each in state.diagnostics:
            if each.code not in unhidable() and each.path in state.documents and each.path not in refused:
                wanted.setdefault(each.path, []).append(each)
        if not wanted:
            break
        for path, found in wanted.items():
            text = silence(state.documents[path], found, reason, own, whole=turn > 0)
            if isinstance(text, Refusal):
                refused[path] = _Refused(shown(path, Path.cwd()), text)
            else:
                changed[path] = text
        state = run.judge(changed)
    return changed, list(refused.values())
