"""`cxkit report`: the workspace as a site that opens from the disk."""

from pathlib import Path
from typing import Annotated

import typer

from cxkit.cli.options import LangOption, Output, OutputOption, Paths, QuietOption, Today, posix, print_json, stop, tell
from cxkit.words import N_, NN_, language, say

HELP = N_("Write the report: a site that opens from the disk, with drawings, figures and findings.")


def report(
    paths: Paths = None,
    output: Annotated[Path, typer.Option("-o", "--output", help=N_("Folder for the pages."))] = Path("build/report"),
    today: Today = None,
    source_url: Annotated[
        str,
        typer.Option(
            "--source-url",
            metavar="URL",
            help=N_("Where the repository can be read, such as https://example.org/blob/main/: places lead there."),
        ),
    ] = "",
    quiet: QuietOption = False,
    output_format: OutputOption = Output.text,
    lang: LangOption = None,
) -> None:
    """Write the report."""
    from cxkit import api
    from cxkit.cli.progress import Progress

    try:
        with Progress() as progress:
            made = api.report(
                paths or ["."],
                output,
                today=today,
                lang=lang.value if lang else "",
                source_url=source_url,
                progress=progress,
            )
    except api.CannotRun as reason:
        stop(reason.text(language(lang)))
    if output_format is Output.json:
        notes, left_out = ([note.text(made.lang) for note in each] for each in (made.notes, made.broken))
        index, *_ = posix([made.index])
        written, removed = posix(made.written), posix(made.removed)
        print_json("report/1", index=index, written=written, removed=removed, notes=notes, left_out=left_out)
        raise typer.Exit(2 if made.unreadable else 1 if made.broken else 0)
    for note in (*made.notes, *made.broken):
        tell(f"cxkit: {note.text(made.lang)}")
    if not quiet:
        print(made.index)
        tell(
            say(
                NN_("{n} page written; open {index}", "{n} pages written; open {index}"),
                made.lang,
                n=len(made.written),
                index=str(made.index),
            )
        )
        if n := len(made.removed):
            message = NN_("{n} page of an earlier report removed", "{n} pages of an earlier report removed")
            tell(say(message, made.lang, n=n))
    raise typer.Exit(2 if made.unreadable else 1 if made.broken else 0)
