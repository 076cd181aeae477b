"""Whether fixes did what they claim, or harm that nobody asked for."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from cxkit.diagnostic import Diagnostic, Severity
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.lint.fix import Judged

STAGES = ("YML", "KND", "SCH")
"""Codes of what keeps a file from being understood, in the order in which it is read."""
MANY = 200
"""Findings of one code from which on the reader stops telling: what comes to light then was there before."""


class Reason(NamedTuple):
    """Why a fix was not made, as a template with its arguments; `path` is the file to blame, where one is."""

    message: str
    args: Mapping[str, Any] = {}
    path: str = ""


def harm(before: "Judged", after: "Judged", fixes: Sequence[Diagnostic]) -> Reason | None:
    """Why these fixes must not stand; None where each removed its finding and none brought an error.

    A file that could not be understood shows more of itself with every fix: what is said about what nobody could
    judge before is no harm. Errors are counted by file and code, since ids, and fingerprints with them, may change.
    """
    if remains := _remains(before, after, fixes):
        return Reason(N_("the finding would remain"), path=remains.path)
    unveiling = any(unread(each) for each in fixes)
    paths = {each.path for each in fixes}
    allowed = _errors(before.diagnostics)
    allowed.subtract((each.path, each.code) for each in fixes if each.severity is Severity.ERROR)
    stages = {path: _stage(path, before) for path in paths}
    spoken: Counter[tuple[str, str]] = Counter()
    for each in after.diagnostics:
        if each.severity is not Severity.ERROR or (unveiling and _unveiled(each, stages, fixes)):
            continue
        key = (each.path, each.code)
        spoken[key] += 1
        if spoken[key] > allowed[key] and allowed[key] < MANY:
            if each.path in paths:
                return Reason(N_("it would bring a new error: {code}, line {line}"), _place(each), each.path)
            return Reason(N_("it would bring a new error elsewhere: {code}, {path}:{line}"), _place(each))
    return None


def _remains(before: "Judged", after: "Judged", fixes: Iterable[Diagnostic]) -> Diagnostic | None:
    """The first fix whose finding is still told as often as it was."""
    told = Counter((each.path, each.fingerprint) for each in before.diagnostics)
    still: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in after.diagnostics:
        still.setdefault((each.path, each.fingerprint), []).append(each)
    for each in fixes:
        key = (each.path, each.fingerprint)
        told[key] -= 1
        left = still.get(key, [])
        if len(left) > told[key] and told[key] < MANY and not smaller(each, left):
            return each
    return None


def smaller(each: Diagnostic, left: Iterable[Diagnostic]) -> bool:
    """Whether a finding that stands for many places stands for fewer now."""
    return any(other.args.get("n", 0) < each.args.get("n", 0) for other in left)


def _errors(diagnostics: Iterable[Diagnostic]) -> Counter[tuple[str, str]]:
    return Counter((each.path, each.code) for each in diagnostics if each.severity is Severity.ERROR)


def unread(each: Diagnostic) -> bool:
    """Whether an error keeps a file from being understood."""
    return each.severity is Severity.ERROR and each.code.startswith(STAGES)


def _stage(path: str, judged: "Judged") -> int:
    """How far the reader came with a file: 0 not to its values, 1 not to its kind, 2 not to its shape, 3 through."""
    if judged.documents[path].value is None:
        return 0
    codes = {each.code[:3] for each in judged.diagnostics if each.path == path and unread(each)}
    return 1 if "KND" in codes else 2 if "SCH" in codes else 3


def _unveiled(each: Diagnostic, stages: Mapping[str, int], fixes: Iterable[Diagnostic]) -> bool:
    """Whether an error could not be seen before a file was understood."""
    if not each.code.startswith(STAGES):
        return True
    stage = stages.get(each.path, 3)
    if STAGES.index(each.code[:3]) > stage:
        return True
    return any(_below(each, other) for other in fixes if other.path == each.path)


def _below(each: Diagnostic, other: Diagnostic) -> bool:
    """Whether an error stands in what a fixed key holds: nobody looked there while the key was unknown."""
    if (each.code, other.code) == ("KND001", "KND001"):
        return each.pointer != other.pointer
    if other.code != "SCH001" or other.fix is None or not each.code.startswith("SCH"):
        return False
    holder = other.pointer[:-1]
    renamed = (*holder, other.fix.edits[0].text)
    return each.pointer[: len(renamed)] == renamed


def _place(each: Diagnostic) -> dict[str, Any]:
    return {"code": each.code, "path": each.path, "line": each.span.line}
