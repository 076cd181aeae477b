"""Text in, findings out."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from cxkit.api.places import common, filed, key, shown, tongue
from cxkit.diagnostic import Diagnostic
from cxkit.lint.run import Result, run
from cxkit.load import CannotRun, Loaded, Unreadable, load
from cxkit.render.findings import Findings
from cxkit.words import N_


class Linted(NamedTuple):
    """The findings of one run, the paths that could not be read, and the language to say it in."""

    findings: Findings
    unreadable: Sequence[Unreadable]
    lang: str


def lint(
    paths: Iterable[str],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    today: str | None = None,
    lang: str | None = None,
) -> Linted:
    """Judge files. Raises CannotRun for settings, codes or dates that cannot be used; the rest is a finding."""
    rooms, unreadable = load(list(paths), stdin=stdin, stdin_filename=stdin_filename, today=date(today))
    base, here = common(rooms), Path.cwd()
    diagnostics: list[Diagnostic] = []
    missed: dict[tuple[str, str], int] = {}
    for room in rooms:
        result = judge(room, select, ignore)
        diagnostics += [placed(each, room) for each in result.diagnostics]
        for each in result.not_checked:
            missed[each.code, each.reason] = missed.get((each.code, each.reason), 0) + each.n
    found = Findings(
        diagnostics=sorted(diagnostics, key=lambda each: each.order),
        files=sum(len(room.judged) for room in rooms),
        documents={key(room, name): document for room in rooms for name, document in room.documents.items()},
        not_checked=[(code, reason, n) for (code, reason), n in sorted(missed.items())],
        unjudged=sum(len(room.broken - {member.path for member in room.workspace.members}) for room in rooms),
        shown=lambda path: shown(path, here),
        filed=lambda path: filed(path, base),
    )
    return Linted(found, unreadable, tongue(lang, rooms))


def judge(room: Loaded, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Result:
    """The findings of one workspace; `select` replaces what the project selects, `ignore` adds to what it ignores."""
    result = run([room], select or room.config.select, (*room.config.ignore, *ignore))
    for unknown in result.unknown:
        message = N_("no rule is called {code}; `cxkit rules` lists them")
        if unknown.nearest:
            message = N_("no rule is called {code}; did you mean {near}?")
        raise CannotRun(message, {"code": unknown.word, "near": unknown.nearest})
    return result


def placed(each: Diagnostic, room: Loaded) -> Diagnostic:
    """A finding with whole paths, so that those of several workspaces can stand in one list.

    Its fingerprint does not change: that one rests on the id of the file where it has one.
    """
    related = tuple(other._replace(path=key(room, other.path)) for other in each.related)
    return each._replace(path=key(room, each.path), file=each.file or each.path, related=related)


def date(text: str | None) -> str | None:
    """An ISO date as given. Raises CannotRun for anything else."""
    if text and not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", text):
        raise CannotRun(N_("'{date}' is no date: write it like 2026-11-21"), {"date": text})
    return text or None
