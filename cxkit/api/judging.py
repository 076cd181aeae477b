"""Text in, findings out."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cxkit.api.places import Rooted, common, filed, key, shown, tongue
from cxkit.api.remembering import Memory, Verdict, on_disk
from cxkit.config import Config
from cxkit.diagnostic import Diagnostic
from cxkit.load.census import CannotRun, Place, census
from cxkit.load.paths import Unreadable
from cxkit.render.findings import Findings
from cxkit.words import N_

# Who reads YAML and who judges is imported only when something has to be: a run that is remembered needs neither.
if TYPE_CHECKING:
    from cxkit.lint.run import Result
    from cxkit.lint.terms import Terms
    from cxkit.load import Loaded


class Linted(NamedTuple):
    """The findings of one run, the paths that could not be read, and the language to say it in."""

    findings: Findings
    unreadable: Sequence[Unreadable]
    lang: str
    verdicts: Sequence[Verdict] = ()
    """What was found, workspace by workspace."""


def lint(
    paths: Iterable[str],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    today: str | None = None,
    lang: str | None = None,
    cache: bool = False,
    cache_dir: Path | None = None,
) -> Linted:
    """Judge files. Raises CannotRun for settings, codes or dates that cannot be used; the rest is a finding.

    With `cache` the verdict on a workspace is kept in a folder at its root (or in `cache_dir`), and taken from there
    while nothing has changed that it rests on.
    """
    today = date(today)
    counted = census(list(paths), Path.cwd(), "" if stdin is None else stdin_filename or "-")
    unreadable = counted.wanted.unreadable
    verdicts = []
    for place in counted.places:
        asked = (list(select or place.config.select), [*place.config.ignore, *ignore], today)
        memory = Memory(place, cache_dir, asked) if cache and not place.given else None
        known = memory.recall() if memory else None
        verdicts.append(known or _judged(place, select, ignore, stdin, today, memory, unreadable))
    unreadable += counted.without_ours((verdict.root, verdict.judged) for verdict in verdicts)
    verdicts = [verdict for verdict in verdicts if verdict.judged]
    return Linted(_gathered(verdicts), unreadable, tongue(lang, verdicts), verdicts)


def _judged(
    place: Place,
    select: Sequence[str],
    ignore: Sequence[str],
    stdin: bytes | None,
    today: str | None,
    memory: Memory | None,
    unreadable: list[Unreadable],
) -> Verdict:
    """Read and judge one workspace, and remember what was found."""
    from cxkit.api import sharing
    from cxkit.load.loading import read_place

    verdict = None
    seen = memory.seen if memory else {}
    if sharing.possible(place):
        found = sharing.shared(place, sharing.Wish(select, ignore, today), seen, unreadable)
        verdict = _verdict(*found) if found else None
    if verdict is None:
        room = read_place(place, unreadable, stdin=stdin, today=today, seen=seen)
        verdict = _verdict(room, judge(room, select, ignore) if room.judged else None)
    if memory:
        memory.keep(verdict)
    return verdict


def findings(rooms: Sequence["Loaded"], select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Findings:
    """The findings of all workspaces of a run, by whole paths."""
    return _gathered([_verdict(room, judge(room, select, ignore)) for room in rooms])


def _verdict(room: "Loaded", result: "Result | None") -> Verdict:
    return Verdict(
        root=room.root,
        config=room.config,
        judged=room.judged,
        diagnostics=result.diagnostics if result else (),
        not_checked=tuple((each.code, each.reason, each.n) for each in result.not_checked) if result else (),
        unjudged=len(room.broken - {member.path for member in room.workspace.members}),
        texts={**on_disk(room.root, result.diagnostics if result else ()), **room.documents},
        room=room,
    )


def _gathered(verdicts: Sequence[Verdict]) -> Findings:
    """All verdicts of a run as one list of findings."""
    base, here = common(verdicts), Path.cwd()
    missed: dict[tuple[str, str], int] = {}
    for verdict in verdicts:
        for code, reason, n in verdict.not_checked:
            missed[code, reason] = missed.get((code, reason), 0) + n
    return Findings(
        diagnostics=sorted(
            (placed(each, verdict) for verdict in verdicts for each in verdict.diagnostics),
            key=lambda each: each.order,
        ),
        files=sum(len(verdict.judged) for verdict in verdicts),
        documents={key(verdict, name): text for verdict in verdicts for name, text in verdict.texts.items()},
        not_checked=[(code, reason, n) for (code, reason), n in sorted(missed.items())],
        unjudged=sum(verdict.unjudged for verdict in verdicts),
        shown=lambda path: shown(path, here),
        filed=lambda path: filed(path, base),
    )


def judge(room: "Loaded", select: Sequence[str] = (), ignore: Sequence[str] = (), *, together: bool = True) -> "Result":
    """The findings of one workspace, by the terms of its project and of the run. Raises CannotRun for unknown codes."""
    from cxkit.lint.run import run

    return run([room], terms(room.config, select, ignore), together=together)


def terms(config: Config, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> "Terms":
    """What a workspace is held to: `select` replaces what the project selects, `ignore` adds to what it ignores.

    Raises CannotRun for unknown codes.
    """
    from cxkit.lint.terms import Terms

    made = Terms(select or config.select, (*config.ignore, *ignore))
    for unknown in made.unknown:
        message = N_("no rule is called '{code}'; `cxkit rules` lists them")
        if unknown.nearest:
            message = N_("no rule is called '{code}'; did you mean '{near}'?")
        raise CannotRun(message, {"code": unknown.word, "near": unknown.nearest})
    return made


def placed(each: Diagnostic, room: Rooted) -> Diagnostic:
    """A finding with whole paths, so that those of several workspaces can stand in one list.

    Its fingerprint does not change: that one rests on the id of the file where it has one.
    """
    related = tuple(other._replace(path=key(room, other.path)) for other in each.related)
    return each._replace(path=key(room, each.path), file=each.file or each.path, related=related)


def date(text: str | None) -> str | None:
    """An ISO date as given. Raises CannotRun for anything else."""
    if not text:
        return None
    from datetime import date as day  # few runs name a date

    try:
        if day.fromisoformat(text).isoformat() == text:
            return text
    except ValueError:
        pass
    raise CannotRun(N_("'{date}' is no date: write it like 2026-11-21"), {"date": text})
