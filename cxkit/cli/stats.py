"""`cxkit stats`: the structural figures of a journey."""

from cxkit.cli.options import LangOption, Output, OutputOption, Paths, StdinName, read_stdin, stop, tell
from cxkit.words import N_, language

HELP = N_("Print the structural figures of journeys: steps, actions, waits, handoffs, coverage, emotion.")


def stats(
    paths: Paths = None,
    output_format: OutputOption = Output.text,
    stdin_filename: StdinName = "-",
    lang: LangOption = None,
) -> None:
    """Print the structural figures of journeys."""
    import typer

    from cxkit import api
    from cxkit.render.figures import as_json, as_text

    paths = paths or ["."]
    try:
        found = api.stats(paths, stdin=read_stdin(paths), stdin_filename=stdin_filename, lang=lang)
    except api.CannotRun as reason:
        stop(reason.text(language(lang)))
    print((as_json if output_format is Output.json else as_text)(found.figures, found.lang), end="")
    for line in (*found.notes, *found.broken):
        tell(f"cxkit: {line.text(found.lang)}")
    raise typer.Exit(2 if found.unreadable else 1 if found.broken else 0)
