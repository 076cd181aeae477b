"""Where findings go: each wish `FORMAT[:FILE]` understood, spelt, and put there."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from cxkit.cli.telling import tell
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.render.findings import Findings

SUMMARY = "GITHUB_STEP_SUMMARY"
MOST = 1024 * 1024
"""Bytes that a host takes as the summary of a job, all steps of it together."""


class Looks(NamedTuple):
    """How findings are told."""

    outputs: Sequence[str] = ()
    color: str = "auto"
    statistics: bool = False
    exit_zero: bool = False
    quiet: bool = False


PLAIN = Looks()


class Output(NamedTuple):
    """One wish: a format, and the file it goes to; standard output where that is empty."""

    form: str
    file: str = ""


def outputs(looks: Looks) -> tuple[Output, ...]:
    """What was wished for. Raises CannotRun for what is no format, and for two in the same place."""
    from cxkit.load.census import CannotRun
    from cxkit.render.findings import FORMATS

    found = tuple(map(_output, looks.outputs)) or (Output("full"),)
    places = [os.path.realpath(each.file) if each.file else "" for each in found]
    if places.count("") > 1:
        raise CannotRun(N_("only one format can go to standard output; name a file for the other: FORMAT:FILE"))
    if len(set(places)) < len(places):
        raise CannotRun(N_("two formats cannot go to the same file"))
    spoken = ("json", *(name for name, form in FORMATS.items() if form.painted))
    if looks.statistics and any(not each.file and each.form not in spoken for each in found):
        raise CannotRun(N_("--statistics speaks text or json; other formats can go to a file beside it"))
    return found


def _output(wish: str) -> Output:
    from cxkit.load.census import CannotRun
    from cxkit.render.findings import FORMATS

    name, colon, file = wish.partition(":")  # only the first: a path may have more of them
    if name not in FORMATS:
        import difflib

        near = difflib.get_close_matches(name, FORMATS, 1, 0.6)
        known = {"name": name, "known": list(FORMATS), "near": "".join(near)}
        if near:
            raise CannotRun(N_("there is no format '{name}', did you mean '{near}'? There are {known}"), known)
        raise CannotRun(N_("there is no format '{name}'; there are {known}"), known)
    if colon and not file:
        raise CannotRun(N_("'{wish}' names no file"), {"wish": wish})
    return Output(name, "" if file == "-" else file)


def talks(wanted: Sequence[Output]) -> bool:
    """Whether lines for a person may stand beside the findings: not where those are one document on standard output."""
    from cxkit.render.findings import FORMATS

    return all(each.file or FORMATS[each.form].log for each in wanted)


def put(found: "Findings", wanted: Sequence[Output], lang: str, looks: Looks, stream: TextIO) -> bool:
    """Print and write the findings; says in a line each what could not be written, and gives whether all was.

    What goes to standard output goes to `stream`.
    """
    from cxkit.render.findings import spelling

    judged = {os.path.realpath(path) for path in found.judged()} if any(each.file for each in wanted) else set()
    done = [_write(each, found, judged, lang) for each in wanted if each.file]
    for each in wanted:
        if not each.file:
            print(_spelt(each.form, found, lang, looks, stream), end="", file=stream)
    if looks.statistics and all(each.file for each in wanted):
        print(_spelt("full", found, lang, looks, stream), end="", file=stream)
    if any(each.form == "github" for each in wanted) and (place := os.environ.get(SUMMARY)):
        done.append(_append(Path(place), spelling("markdown"), found, lang))
    return all(done)


def _spelt(form: str, found: "Findings", lang: str, looks: Looks, stream: TextIO) -> str:
    from cxkit.render.findings import FORMATS, spelling
    from cxkit.render.terminal import Paint

    paint = {"paint": Paint.of(stream, looks.color)} if FORMATS[form].painted else {}
    if not looks.statistics:
        return spelling(form)(found, lang, **paint)
    from cxkit.render.findings import statistics

    return statistics.as_json(found) if form == "json" else statistics.table(found, lang, **paint)


def _write(output: Output, found: "Findings", judged: set[str], lang: str) -> bool:
    """A file in one step; the same bytes as standard output would get."""
    from cxkit.api.places import write
    from cxkit.load.census import CannotRun
    from cxkit.render.findings import spelling

    try:
        if os.path.realpath(output.file) in judged:
            raise CannotRun(N_("this file is checked itself: name another one for the findings"), path=output.file)
        write(Path(output.file), spelling(output.form)(found, lang).encode("utf-8", "backslashreplace"))
    except CannotRun as reason:
        tell(f"cxkit: {reason.text(lang)}")
        return False
    return True


def _append(place: Path, markdown: Any, found: "Findings", lang: str) -> bool:
    """Add a table to the summary of a job, as long as there is room."""
    from cxkit.words import say
    from cxkit.words.refusals import reason

    try:
        room = MOST - (place.stat().st_size if place.exists() else 0)
        with place.open("ab") as stream:
            stream.write(markdown(found, lang, most=room).encode("utf-8", "replace"))
    except OSError as error:
        tell("cxkit: " + say(N_("{path}: {reason}"), lang, path=SUMMARY, reason=reason(error)))
        return False
    return True
