"""`cxkit lint --fix` and `--diff`: what was changed, or would be, and what remains."""

import sys
from typing import Any, NoReturn

import typer

from cxkit.cli.options import Level, tell


def run(
    paths: list[str], wanted: dict[str, Any], unsafe: bool, diff: bool, fail_on: Level, form: str, quiet: bool
) -> NoReturn:
    """Fix, print, exit: 0 clean, 1 when findings remain or `--diff` shows something, 2 when a file was not written."""
    from cxkit import api
    from cxkit.diagnostic import Severity
    from cxkit.render.terminal import Paint

    done = api.fix(paths, unsafe=unsafe, write=not diff, **wanted)
    found, lang = done.linted.findings, done.linted.lang
    if diff:
        _difference(done, form, lang)
    else:
        _findings(done, form, lang)
    for said in (*done.linted.unreadable, *done.failed, *done.notes):
        tell(f"cxkit: {said.text(lang)}")
    if form != "json" and (found.files or not done.linted.unreadable) and not (quiet and not found.diagnostics):
        _summary(found, lang, Paint.of(sys.stderr), made=not diff)
    if done.linted.unreadable or done.failed:
        raise typer.Exit(2)
    worst = max((each.severity for each in found.diagnostics), default=0)
    raise typer.Exit(1 if worst >= Severity[fail_on.value.upper()] or (diff and done.changes) else 0)


def _findings(done: Any, form: str, lang: str) -> None:
    """What remains; the new text of standard input has the output to itself, as in a pipe it must."""
    from cxkit.render.findings import FORMATS, as_json
    from cxkit.render.terminal import Paint

    out = sys.stdout if done.stdin is None else sys.stderr
    found = done.linted.findings
    text = as_json(found, lang) if form == "json" else FORMATS[form](found, lang, Paint.of(out))
    if done.stdin is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(done.stdin)
        sys.stdout.buffer.flush()
    print(text, end="", file=out)


def _difference(done: Any, form: str, lang: str) -> None:
    from cxkit.render.findings import as_json
    from cxkit.render.terminal import Paint

    if form == "json":
        print(as_json(done.linted.findings, lang, difference="".join(each.text() for each in done.changes)), end="")
        return
    paint = Paint.of(sys.stdout)
    text = "".join(each.text(paint) for each in done.changes)
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))  # line ends as they are, on every system
    sys.stdout.buffer.flush()


def _summary(found: Any, lang: str, paint: Any, made: bool) -> None:
    from cxkit.render.findings import mended, summary

    if found.fixed:
        print(paint("ok", mended(found, lang, made=made)), file=sys.stderr)
    print(summary(found, lang, paint), file=sys.stderr)
