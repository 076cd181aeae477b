"""`cxkit lint --fix`, `--add-ignore` and `--diff`: what was changed, or would be, and what remains."""

import sys
from typing import Any, NamedTuple, NoReturn

import typer

from cxkit.cli import printing
from cxkit.cli.options import tell
from cxkit.cli.printing import Looks, Output
from cxkit.cli.telling import pipe
from cxkit.words import N_


class Change(NamedTuple):
    """What is to be done: fix, also what may be meant otherwise; or hide findings for a reason."""

    unsafe: bool = False
    reason: str | None = None


def run(paths: list[str], wanted: dict[str, Any], change: Change, diff: bool, looks: Looks) -> NoReturn:
    """Change, print, exit: 0 clean, 1 when findings remain or `--diff` shows some, 2 when a file was not written."""
    from cxkit import api
    from cxkit.render.terminal import Paint

    outputs = _outputs(looks, diff)
    if change.reason is None:
        done = api.fix(paths, unsafe=change.unsafe, write=not diff, **wanted)
    else:
        done = api.hide(paths, change.reason, write=not diff, **wanted)
    found, lang = done.linted.findings, done.linted.lang
    if diff:
        _difference(done, "json" if Output("json") in outputs else "", lang, looks.color)
    elif done.stdin is not None:
        pipe(done.stdin)  # which has the output to itself
    left = [each for each in outputs if each.file] if diff else outputs
    stream = sys.stdout if done.stdin is None else sys.stderr
    written = printing.put(found, left, lang, looks, stream)
    for said in (*done.linted.unreadable, *done.failed, *done.notes):
        tell(f"cxkit: {said.text(lang)}")
    silent = (looks.quiet and not found.diagnostics) or (done.linted.unreadable and not found.files)
    if printing.talks(outputs) and not silent:
        _summary(done, lang, Paint.of(sys.stderr, looks.color), made=not diff)
    if done.linted.unreadable or done.failed or not written:
        raise typer.Exit(2)
    raise typer.Exit(int((found.fails and not looks.exit_zero) or bool(diff and done.changes)))


def _outputs(looks: Looks, diff: bool) -> tuple[Output, ...]:
    """What was wished for; with `--diff`, standard output shows what would change, which has two forms."""
    from cxkit.load.census import CannotRun
    from cxkit.render.findings import FORMATS

    outputs = printing.outputs(looks)
    if diff and looks.statistics:
        raise CannotRun(N_("--statistics counts findings and --diff shows changes: one of the two"))
    if diff and any(not each.file and each.form != "json" and not FORMATS[each.form].painted for each in outputs):
        raise CannotRun(N_("--diff shows changes as text or json; other formats can go to a file beside it"))
    return outputs


def _difference(done: Any, form: str, lang: str, color: str) -> None:
    from cxkit.render.terminal import Paint

    if form == "json":
        from cxkit.render.findings.document import as_json

        print(as_json(done.linted.findings, lang, difference="".join(each.text() for each in done.changes)), end="")
        return
    paint = Paint.of(sys.stdout, color)
    text = "".join(each.text(paint) for each in done.changes)
    pipe(text.encode("utf-8", "backslashreplace"))


def _summary(done: Any, lang: str, paint: Any, made: bool) -> None:
    from cxkit.render.findings.summary import mended, summary

    found = done.linted.findings
    if found.fixed:
        print(paint("ok", mended(found, lang, made=made)), file=sys.stderr)
    if done.done:
        print(paint("ok", done.done.text(lang)), file=sys.stderr)
    print(summary(found, lang, paint), file=sys.stderr)
