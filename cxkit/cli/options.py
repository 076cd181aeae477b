"""Options that several commands share, each said once."""

import sys
from enum import StrEnum
from typing import Annotated, NoReturn

import typer

from cxkit.words import N_, language, say

HELP_LANG = language()
"""Language of the help: `CXKIT_LANG`, else the locale."""


class Lang(StrEnum):
    en = "en"
    es = "es"


class Theme(StrEnum):
    auto = "auto"
    light = "light"
    dark = "dark"
    contrast = "contrast"
    print = "print"


class Level(StrEnum):
    error = "error"
    warning = "warning"
    info = "info"


class Output(StrEnum):
    text = "text"
    json = "json"


def _(text: str) -> str:
    return say(text, HELP_LANG)


Paths = Annotated[
    list[str] | None,
    typer.Argument(help=_(N_("Files, folders or globs; - reads standard input. Default: this folder."))),
]
LangOption = Annotated[
    Lang | None,
    typer.Option(
        "--lang", help=_(N_("Language of labels and messages. Default: CXKIT_LANG, then the file, then the locale."))
    ),
]
ThemeOption = Annotated[
    Theme | None, typer.Option("--theme", help=_(N_("Colours. Default: auto for SVG, light for PNG.")))
]
OutputOption = Annotated[Output, typer.Option("--output-format", help=_(N_("Text for people or JSON for programs.")))]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help=_(N_("Say nothing on success.")))]
StdinName = Annotated[str, typer.Option("--stdin-filename", help=_(N_("Name of the file that - stands for.")))]
Today = Annotated[
    str | None,
    typer.Option(
        "--today",
        envvar="CXKIT_TODAY",
        help=_(N_("Date (YYYY-MM-DD) for rules about age; without it they are not checked.")),
    ),
]


def tell(line: str) -> None:
    """Talk to the person: on standard error, never mixed with data."""
    from cxkit.render.terminal import safe

    print(safe(line) if "\n" not in line else "\n".join(map(safe, line.split("\n"))), file=sys.stderr)


def stop(line: str) -> NoReturn:
    """Say in one line why nothing could be done, and exit with 2."""
    tell(f"cxkit: {line}")
    raise typer.Exit(2)


def read_stdin(paths: list[str]) -> bytes | None:
    """Standard input when `-` is among the paths."""
    return sys.stdin.buffer.read() if "-" in paths else None
