"""`cxkit lint`: syntax, shape, references and practice in one list of findings."""

import sys
from collections.abc import Callable
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
    Profile,
    QuietOption,
    StdinName,
    Today,
    read_stdin,
    stop,
)
from cxkit.cli.printing import Looks
from cxkit.cli.watching import watching
from cxkit.words import N_, language, say

HELP = N_("Check files: syntax, shape, references and good practice, one list of findings.")


class Color(StrEnum):
    auto = "auto"
    always = "always"
    never = "never"


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
    extend_select: Annotated[
        list[str] | None,
        typer.Option(
            "--extend-select", help=N_("These codes beside those of the settings."), autocompletion=completion.codes
        ),
    ] = None,
    profile: Annotated[
        Profile | None,
        typer.Option(
            "--profile",
            help=N_(
                "workshop is lenient with drafts, strict judges every file as if it were validated. Default: the "
                "settings, then review."
            ),
        ),
    ] = None,
    fail_on: Annotated[
        Level | None,
        typer.Option("--fail-on", help=N_("Exit with 1 from this severity on. Default: the settings, then warning.")),
    ] = None,
    output_format: Annotated[
        list[str] | None,
        typer.Option(
            "--output-format",
            metavar=N_("FORMAT[:FILE]"),
            help=N_(
                "full (the default) shows the lines, concise is one line each; json, github, gitlab, junit, markdown, "
                "rdjson and sarif are for programs. Several at once where a file follows: sarif:out.sarif."
            ),
            autocompletion=completion.formats,
        ),
    ] = None,
    color: Annotated[
        Color, typer.Option("--color", help=N_("Colours; auto: where a terminal shows them."))
    ] = Color.auto,
    statistics: Annotated[
        bool, typer.Option("--statistics", help=N_("Count the findings of each rule, instead of showing them."))
    ] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help=N_("Exit with 0 though there are findings."))] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help=N_("Fix what can only be meant in one way, and say what remains."))
    ] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help=N_("With --fix or --diff: also what may be meant otherwise."))
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help=N_("Show what --fix would change, and change nothing."))] = False,
    add_ignore: Annotated[
        str | None,
        typer.Option(
            "--add-ignore",
            metavar=N_("REASON"),
            help=N_("Write a comment with this reason beside each finding, which hides it from now on."),
        ),
    ] = None,
    baseline: Annotated[
        str,
        typer.Option(
            "--baseline",
            metavar=N_("FILE"),
            help=N_("Findings that this file holds are known and do not count."),
        ),
    ] = "",
    update_baseline: Annotated[
        bool,
        typer.Option(
            "--update-baseline",
            help=N_("Write all findings to the baseline. Default: the one of the settings, then cxkit-baseline.json."),
        ),
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help=N_("Check again whenever a file changes."))] = False,
    stdin_filename: StdinName = "-",
    today: Today = None,
    quiet: QuietOption = False,
    lang: LangOption = None,
    no_cache: NoCache = False,
    cache_dir: CacheDir = None,
) -> None:
    """Check files."""
    paths = paths or ["."]
    if watch and "-" in paths:
        stop(say(N_("--watch needs files to look at, not -"), language(lang)))
    if watch and (fix or diff or update_baseline or add_ignore is not None):
        stop(say(N_("--watch only looks: it changes no file"), language(lang)))
    if unsafe_fixes and not (fix or diff):
        stop(say(N_("--unsafe-fixes goes together with --fix or --diff"), language(lang)))
    if update_baseline and (fix or diff or add_ignore is not None):
        stop(say(N_("--update-baseline goes alone: fix or hide first, and take stock then"), language(lang)))
    if add_ignore is not None and (fix or unsafe_fixes):
        stop(say(N_("--add-ignore and --fix do not go together: fix first, and hide what remains"), language(lang)))
    wanted: dict[str, Any] = {
        "select": codes(select),
        "extend_select": codes(extend_select),
        "ignore": codes(ignore),
        "profile": profile.value if profile else "",
        "fail_on": fail_on.value if fail_on else "",
        "stdin": read_stdin(paths),
        "stdin_filename": stdin_filename,
        "today": today,
        "lang": lang,
        "baseline": baseline,
    }
    looks = Looks(tuple(output_format or ()), color.value, statistics, exit_zero, quiet)
    if fix or diff or add_ignore is not None:
        from cxkit import api
        from cxkit.cli import fixing  # most runs only look

        try:
            fixing.run(paths, wanted, fixing.Change(unsafe_fixes, add_ignore), diff, looks)
        except api.CannotRun as reason:
            stop(reason.text(language(lang)))

    def once() -> int:
        return run(
            paths, **wanted, update_baseline=update_baseline, looks=looks, cache=not no_cache, cache_dir=cache_dir
        )

    if watch:
        _watch(paths, once, language(lang))
    raise typer.Exit(once())


def _watch(paths: list[str], once: Callable[[], int], tongue: str) -> None:
    """Check now and after every change; on a terminal each time on an empty screen."""

    def again() -> None:
        if sys.stdout.isatty():
            print("\x1b[H\x1b[2J\x1b[3J", end="", flush=True)
        once()

    watching(paths, again, tongue)
    raise typer.Exit
