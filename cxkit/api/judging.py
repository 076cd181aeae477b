"""Text in, findings out."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import cxkit
from cxkit.api.places import Rooted, Said, checkout, common, filed, key, shown, tongue
from cxkit.api.remembering import Memory, Verdict, on_disk
from cxkit.api.settings import own, problems, settled
from cxkit.api.wishes import NO_WISHES, Wishes, failing
from cxkit.diagnostic import Diagnostic
from cxkit.load.census import CannotRun, Place, census
from cxkit.load.paths import Unreadable
from cxkit.render.findings import Findings
from cxkit.words import N_

# Who reads YAML and who judges is imported only when something has to be: a run that is remembered needs neither.
if TYPE_CHECKING:
    from cxkit.lint.catalogue import Unknown
    from cxkit.lint.result import Result
    from cxkit.lint.terms import Terms
    from cxkit.load import Loaded


class Linted(NamedTuple):
    """The findings of one run, the paths that could not be read, and the language to say it in."""

    findings: Findings
    unreadable: Sequence[Unreadable]
    lang: str
    verdicts: Sequence[Verdict] = ()
    """What was found, workspace by workspace."""
    notes: Sequence[Said] = ()
    """What else is worth saying."""


def lint(
    paths: Iterable[str],
    *,
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
    update_baseline: bool = False,
    cache: bool = False,
    cache_dir: Path | None = None,
) -> Linted:
    """Judge files. Raises CannotRun for codes or dates that cannot be used and settings that cannot be read; the rest
    is a finding. What is asked for here wins over what the settings say.

    What a file of known findings holds (`baseline`, else the one that the settings name) does not count; with
    `update_baseline` all findings are written there.

    With `cache` the verdict on a workspace is kept in a folder at its root (or in `cache_dir`), and taken from there
    while nothing has changed that it rests on.
    """
    today = date(today)
    wishes = Wishes(tuple(select), tuple(extend_select), tuple(ignore), profile, fail_on)
    counted = census(list(paths), Path.cwd(), "" if stdin is None else stdin_filename or "-")
    unreadable = counted.wanted.unreadable
    verdicts = []
    for place in counted.places:
        asked = (*map(list, wishes[:3]), profile, today)
        memory = Memory(place, cache_dir, asked) if cache and not place.given else None
        known = memory.recall() if memory else None
        verdicts.append(known or _judged(place, wishes, stdin, today, memory, unreadable))
    unreadable += counted.without_ours((verdict.root, verdict.judged) for verdict in verdicts)
    verdicts = [verdict for verdict in verdicts if verdict.judged]
    heed([verdict.unknown for verdict in verdicts])
    found, notes = _gathered(verdicts, unreadable, fail_on), list[Said]()
    if baseline or update_baseline or any(verdict.config.baseline for verdict in verdicts):
        from cxkit.api.baselines import Baselines

        baselines = Baselines(baseline, update=update_baseline)
        if update_baseline:
            found, notes = baselines.updated(found, verdicts, wishes)
        else:
            found = baselines.applied(found, verdicts, wishes)
    return Linted(found, unreadable, tongue(lang, verdicts), verdicts, notes)


def _judged(
    place: Place,
    wishes: Wishes,
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
        found = sharing.shared(place, sharing.Wish(wishes, today), seen, unreadable)
        verdict = _verdict(*found) if found else None
    if verdict is None:
        room = read_place(place, unreadable, stdin=stdin, today=today, seen=seen)
        verdict = _verdict(room, judge(room, wishes) if room.judged else None)
    if memory and not verdict.unknown:
        memory.keep(verdict)
    return verdict


def findings(rooms: Sequence["Loaded"], wishes: Wishes = NO_WISHES) -> Findings:
    """The findings of all workspaces of a run, by whole paths. Raises CannotRun for unknown codes."""
    verdicts = [_verdict(room, judge(room, wishes)) for room in rooms]
    heed([verdict.unknown for verdict in verdicts])
    return _gathered(verdicts, fail_on=wishes.fail_on)


def _verdict(room: "Loaded", result: "Result | None") -> Verdict:
    hidden = tuple((each.diagnostic, each.reason) for each in result.hidden) if result else ()
    found = (*problems(room), *result.diagnostics) if result else ()
    return Verdict(
        root=room.root,
        config=room.config,
        judged=room.judged,
        diagnostics=tuple(sorted(found, key=lambda each: each.order)),
        not_checked=tuple((each.code, each.reason, each.n) for each in result.not_checked) if result else (),
        unjudged=len(room.broken - {member.path for member in room.workspace.members}),
        texts={
            **on_disk(room.root, [*found, *(each for each, _ in hidden)]),
            **room.documents,
        },
        room=room,
        hidden=hidden,
        unknown=result.unknown if result else (),
    )


def _gathered(verdicts: Sequence[Verdict], unreadable: Sequence[Unreadable] = (), fail_on: str = "") -> Findings:
    """All verdicts of a run as one list of findings."""
    base, here = common(verdicts), Path.cwd()
    host = checkout(base)
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
        hidden=sorted(
            ((placed(each, verdict), reason) for verdict in verdicts for each, reason in verdict.hidden),
            key=lambda hidden: hidden[0].order,
        ),
        unreadable=tuple(unreadable),
        failing=failing(verdicts, fail_on),
        judged=lambda: [key(verdict, name) for verdict in verdicts for name in verdict.judged],
        version=cxkit.__version__,
        shown=lambda path: shown(path, here),
        filed=lambda path: filed(path, base),
        hosted=lambda path: filed(path, host),
    )


def judge(room: "Loaded", wishes: Wishes = NO_WISHES, *, together: bool = True) -> "Result":
    """The findings of one workspace, by the terms of its project and of the run."""
    from cxkit.lint.run import run

    return run([room], terms(room, wishes), together=together)


def terms(room: Rooted, wishes: Wishes = NO_WISHES) -> "Terms":
    """What a workspace is held to: its settings, and what is asked for above them."""
    from cxkit.lint.catalogue import Layer
    from cxkit.lint.terms import USUAL, Terms

    held = settled(room)
    parts = [part._replace(profile="") for part in held.parts] if wishes.profile else held.parts
    return Terms(
        held.layer.select,
        held.layer.ignore,
        held.layer.extend_select,
        asked=Layer(wishes.select, wishes.extend_select, wishes.ignore),
        profile=wishes.profile or room.config.profile or USUAL,
        severities=held.severities,
        options=held.options,
        parts=parts,
        own=own(room),
    )


def heed(unknown: Sequence[Sequence["Unknown"]]) -> None:
    """Raises CannotRun for a word that means nothing in any workspace; `unknown` are those of each.

    A rule of the house is known where that house stands, and elsewhere it has nothing to judge.
    """
    for each in unknown[0] if unknown else ():
        if all(any(each.word == other.word for other in others) for others in unknown):
            message = N_("no rule is called '{code}'; `cxkit rules` lists them")
            if each.nearest:
                message = N_("no rule is called '{code}'; did you mean '{near}'?")
            raise CannotRun(message, {"code": each.word, "near": each.nearest})


def placed(each: Diagnostic, room: Rooted) -> Diagnostic:
    """A finding with whole paths, so that those of several workspaces can stand in one list.

    Its fingerprint does not change: that one rests on the id of the file where it has one.
    """
    related = tuple(other._replace(path=key(room, other.path)) for other in each.related)
    parts = tuple(placed(part, room) for part in each.parts)
    return each._replace(path=key(room, each.path), file=each.file or each.path, related=related, parts=parts)


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
