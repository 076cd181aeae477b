"""A value that does not fit its model, said in the words of the person who wrote it."""

from collections import Counter
from typing import Any

from pydantic import ValidationError

from cxkit.diagnostic import Diagnostic, Fix, Severity
from cxkit.load.misfit import Misfit
from cxkit.load.slips import Slip, meant, slip
from cxkit.load.spelling import unquoted
from cxkit.model import vocabulary
from cxkit.model.node import Pointer
from cxkit.model.reading import written
from cxkit.model.shared import File
from cxkit.source import Edit, Span
from cxkit.source.document import Document

MOST = 200
"""Misfits of one file that are said: who has more has one mistake in many places."""


def diagnostics(
    error: ValidationError, model: type[File], value: Any, document: Document, path: str, file: str = ""
) -> list[Diagnostic]:
    """One diagnostic for each misfit, in the order of the text."""
    misfits = [_misfit(found, model, value) for found in error.errors(include_url=False)[:MOST]]
    found = [
        _placed(slip(misfit), misfit, value, document, path, file)
        for misfit in misfits
        if not _follows_from_another(misfit, misfits)
    ]
    return sorted(_once(found), key=lambda each: each.order)


def _misfit(found: Any, model: type[File], value: Any) -> Misfit:
    pointer: Pointer = tuple(step for step in found["loc"] if step != "[key]")
    return Misfit(
        kind=found["type"],
        pointer=pointer,
        value=found["input"],
        limits=found.get("ctx") or {},
        place=vocabulary.place(model, pointer),
        root=model,
        key=_key(value, pointer),
    )


def _key(value: Any, pointer: Pointer) -> str:
    """The last key on the way that the author wrote: of `emotion: bien` it is `emotion`, not the `value` inside."""
    last = ""
    for step in pointer:
        if type(value) is dict and step in value:
            last, value = str(step), value[step]
        elif type(value) is list and type(step) is int and step < len(value):
            value = value[step]
    return last or next((str(step) for step in reversed(pointer) if isinstance(step, str)), "")


def _follows_from_another(misfit: Misfit, misfits: list[Misfit]) -> bool:
    """A key is missing only because it is misspelt beside: the misspelling is said, the gap is not."""
    if misfit.kind not in ("missing", "action"):
        return False
    wanted = ("do", "by") if misfit.kind == "action" else (str(misfit.pointer[-1]),)
    holder = misfit.pointer if misfit.kind == "action" else misfit.pointer[:-1]
    return any(
        other.kind == "extra_forbidden" and other.pointer[:-1] == holder and meant(other) in wanted for other in misfits
    )


def _placed(said: Slip, misfit: Misfit, value: Any, document: Document, path: str, file: str) -> Diagnostic:
    span = document.locate(misfit.pointer, said.part)
    fix = _fix(said, misfit, span, value, document)
    return Diagnostic(
        path=path,
        span=span,
        code=said.code,
        severity=Severity.ERROR,
        message=said.message,
        args=dict(said.args),
        hint=said.hint,
        pointer=misfit.pointer,
        file=file,
        element=_element(value, misfit.pointer),
        fix=fix,
    )


def _fix(said: Slip, misfit: Misfit, span: Span, value: Any, document: Document) -> Fix | None:
    """The better word in the place of the old one, where the text there is the old one and nothing else."""
    if said.part == "key":
        holder = written(value, misfit.pointer[:-1])
        if said.better is None or said.better in holder:
            return None
    old = str(misfit.pointer[-1]) if said.part == "key" else str(misfit.value)
    seen = document.text[span.start : span.end]
    same = unquoted(seen) == old or (isinstance(misfit.value, bool) and seen.lower() == old.lower())
    if not same:
        return None
    if said.before:
        return Fix(said.sure, (Edit(span.start, span.start, said.before),))
    if said.better is None:
        return None
    better = f'"{seen}"' if isinstance(misfit.value, bool) and said.better.startswith('"') else said.better
    return Fix(said.sure, (Edit(span.start, span.end, better),))


def _once(found: list[Diagnostic]) -> list[Diagnostic]:
    """Where two keys of one node are meant to be the same, neither takes its name."""
    wanted = Counter(key for each in found if (key := _renamed(each)))
    return [each._replace(fix=None) if wanted[_renamed(each)] > 1 else each for each in found]


def _renamed(each: Diagnostic) -> tuple[Any, ...]:
    """The place of the key that an unknown one would become."""
    return (*each.pointer[:-1], each.fix.edits[0].text) if each.code == "SCH001" and each.fix else ()


def _element(value: Any, pointer: Pointer) -> str:
    """The nearest written id on the way and what follows it: it stays while steps around it come and go."""
    for length in range(len(pointer), 0, -1):
        holder = written(value, pointer[:length])
        if type(holder) is dict and isinstance(holder.get("id"), str):
            return "/".join(map(str, (holder["id"], *pointer[length:])))
    return ""
