"""`cxkit lint`: syntax, shape, references and practice in one list of findings."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from cxkit.cli.options import LangOption, Level, Paths, QuietOption, StdinName, Today, _, read_stdin, stop, tell
from cxkit.words import N_, language

HELP = N_("Check files: syntax, shape, references and good practice, one list of findings.")


class Format(StrEnum):
    full = "full"
    concise = "concise"
    json = "json"


def lint(
    paths: Paths = None,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", help=_(N_("Only these codes or prefixes (STR, TIM005), comma separated."))),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", help=_(N_("All but these codes or prefixes.")))
    ] = None,
    fail_on: Annotated[
        Level, typer.Option("--fail-on", help=_(N_("Exit with 1 from this severity on.")))
    ] = Level.warning,
    output_format: Annotated[
        Format,
        typer.Option("--output-format", help=_(N_("full shows the lines; concise one line each; json for programs."))),
    ] = Format.full,
    stdin_filename: StdinName = "-",
    today: Today = None,
    quiet: QuietOption = False,
    lang: LangOption = None,
) -> None:
    """Check files."""
    from cxkit import api
    from cxkit.diagnostic import Severity
    from cxkit.render.findings import FORMATS, summary
    from cxkit.render.terminal import Paint

    paths = paths or ["."]
    try:
        found = api.lint(
            paths,
            select=_codes(select),
            ignore=_codes(ignore),
            stdin=read_stdin(paths),
            stdin_filename=stdin_filename,
            today=today,
            lang=lang,
        )
    except api.CannotRun as reason:
        stop(reason.text(language(lang)))
    tongue = found.lang
    paint = Paint.of(sys.stdout)
    if output_format is Format.json:
        print(FORMATS["json"](found.findings, tongue), end="")
    else:
        print(FORMATS[output_format.value](found.findings, tongue, paint), end="")
    for line in found.unreadable:
        tell(f"cxkit: {line.text(tongue)}")
    if (
        output_format is not Format.json
        and (found.findings.files or not found.unreadable)
        and not (quiet and not found.findings.diagnostics)
    ):
        tell(summary(found.findings, tongue, Paint.of(sys.stderr)))
    if found.unreadable:
        raise typer.Exit(2)
    worst = max((each.severity for each in found.findings.diagnostics), default=0)
    raise typer.Exit(1 if worst >= Severity[fail_on.value.upper()] else 0)


def _codes(wishes: list[str] | None) -> tuple[str, ...]:
    return tuple(code.strip() for wish in wishes or () for code in wish.split(",") if code.strip())
