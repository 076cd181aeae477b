"""`cxkit lint`: syntax, shape, references and practice in one list of findings."""

from enum import StrEnum
from typing import Annotated, Any

import typer

from cxkit.cli import completion
from cxkit.cli.brief import codes
from cxkit.cli.linting import run
from cxkit.cli.options import (
    CacheDir,
    LangOption,
    Level,
    NoCache,
    Paths,
    QuietOption,
    StdinName,
    Today,
    read_stdin,
    stop,
)
from cxkit.words import N_, language, say

HELP = N_("Check files: syntax, shape, references and good practice, one list of findings.")


class Format(StrEnum):
    full = "full"
    concise = "concise"
    json = "json"


def lint(
    paths: Paths = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            help=N_("Only these codes or prefixes (STR, TIM005), comma separated."),
            autocompletion=completion.codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", help=N_("All but these codes or prefixes."), autocompletion=completion.codes),
    ] = None,
    fail_on: Annotated[Level, typer.Option("--fail-on", help=N_("Exit with 1 from this severity on."))] = Level.warning,
    output_format: Annotated[
        Format,
        typer.Option("--output-format", help=N_("full shows the lines; concise one line each; json for programs.")),
    ] = Format.full,
    fix: Annotated[
        bool, typer.Option("--fix", help=N_("Fix what can only be meant in one way, and say what remains."))
    ] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help=N_("With --fix or --diff: also what may be meant otherwise."))
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help=N_("Show what --fix would change, and change nothing."))] = False,
    stdin_filename: StdinName = "-",
    today: Today = None,
    quiet: QuietOption = False,
    lang: LangOption = None,
    no_cache: NoCache = False,
    cache_dir: CacheDir = None,
) -> None:
    """Check files."""
    paths = paths or ["."]
    if unsafe_fixes and not (fix or diff):
        stop(say(N_("--unsafe-fixes goes together with --fix or --diff"), language(lang)))
    wanted: dict[str, Any] = {
        "select": codes(select),
        "ignore": codes(ignore),
        "stdin": read_stdin(paths),
        "stdin_filename": stdin_filename,
        "today": today,
        "lang": lang,
    }
    if fix or diff:
        from cxkit import api
        from cxkit.cli import fixing  # most runs only look

        try:
            fixing.run(paths, wanted, unsafe_fixes, diff, fail_on, output_format.value, quiet)
        except api.CannotRun as reason:
            stop(reason.text(language(lang)))
    looks: dict[str, Any] = {"output_format": output_format.value, "fail_on": fail_on.value, "quiet": quiet}
    raise typer.Exit(run(paths, **wanted, **looks, cache=not no_cache, cache_dir=cache_dir))
