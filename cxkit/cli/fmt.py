"""`cxkit fmt`: one layout for every file."""

import sys
from typing import Annotated, Any

import typer

from cxkit.cli.options import (
    LangOption,
    Output,
    OutputOption,
    Paths,
    QuietOption,
    StdinName,
    print_json,
    read_stdin,
    stop,
    tell,
)
from cxkit.cli.telling import pipe
from cxkit.words import N_, NN_, language, say

HELP = N_("Give files one layout: order of keys, indentation, quotes, blank lines. Comments and values stay.")


def fmt(
    paths: Paths = None,
    check: Annotated[
        bool, typer.Option("--check", help=N_("Change nothing; name the files that would change, and exit with 1."))
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=N_("Change nothing; show what would change, and exit with 1."))
    ] = False,
    stdin_filename: StdinName = "-",
    output_format: OutputOption = Output.text,
    quiet: QuietOption = False,
    lang: LangOption = None,
) -> None:
    """Give files one layout."""
    from cxkit import api

    paths = paths or ["."]
    looking = check or diff
    try:
        done = api.fmt(paths, write=not looking, stdin=read_stdin(paths), stdin_filename=stdin_filename, lang=lang)
    except api.CannotRun as reason:
        stop(reason.text(language(lang)))
    if output_format is Output.json:
        _json(done, difference=diff)
    else:
        _text(done, looking=looking, diff=diff, quiet=quiet)
    troubles: list[Any] = [*done.unreadable, *done.left, *done.failed]
    for said in troubles:
        tell(f"cxkit: {said.text(done.lang)}")
    raise typer.Exit(2 if troubles else 1 if looking and done.changes else 0)


def _text(done: Any, *, looking: bool, diff: bool, quiet: bool) -> None:
    from cxkit.render.terminal import Paint, safe

    if diff:
        paint = Paint.of(sys.stdout)
        pipe("".join(each.text(paint) for each in done.changes).encode("utf-8", "backslashreplace"))
    elif done.stdin is not None and not looking:
        pipe(done.stdin)  # a pipe gets the text and nothing else
        return
    elif looking or not quiet:
        line = N_("would be formatted: {path}") if looking else N_("formatted: {path}")
        for each in done.changes:
            print(say(line, done.lang, path=safe(each.path)))
    if done.files and not (quiet and not (looking and done.changes)):
        print(_summary(done, looking=looking, paint=Paint.of(sys.stderr)), file=sys.stderr)


def _summary(done: Any, *, looking: bool, paint: Any) -> str:
    changed = len(done.changes)
    kept = done.files - changed - len(done.left) - len(done.failed)
    made = NN_("{n} file formatted", "{n} files formatted")
    would = NN_("{n} file would be formatted", "{n} files would be formatted")
    parts = [
        say(template, done.lang, n=n)
        for template, n in (
            (would if looking else made, changed),
            (NN_("{n} file already formatted", "{n} files already formatted"), kept),
            (NN_("{n} file left as it is", "{n} files left as they are"), len(done.left) + len(done.failed)),
        )
        if n
    ]
    good = not done.left and not done.failed and not (looking and changed)
    line: str = ", ".join(parts)
    return str(paint("ok", line)) if good else line


def _json(done: Any, *, difference: bool) -> None:
    content: dict[str, Any] = {
        "changed": list(done.filed),
        "left": [
            {
                "path": each.filed,
                "line": each.span.line,
                "column": each.span.column,
                "code": each.code or None,
                "message": each.reason(done.lang),
                "hint": say(each.hint, done.lang, **each.args),
            }
            for each in done.left
        ],
        "summary": {
            "files": done.files,
            "changed": len(done.changes),
            "unchanged": done.files - len(done.changes) - len(done.left) - len(done.failed),
            "left": len(done.left) + len(done.failed),
        },
    }
    if difference:
        content["difference"] = "".join(each.text() for each in done.changes)
    print_json("fmt/1", **content)
