"""Options that several commands share, each said once."""

import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from cxkit.cli.telling import tell as tell
from cxkit.words import N_


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


class Profile(StrEnum):
    workshop = "workshop"
    review = "review"
    strict = "strict"


class Output(StrEnum):
    text = "text"
    json = "json"


Paths = Annotated[
    list[str] | None,
    typer.Argument(help=N_("Files, folders or globs; - reads standard input. Default: this folder.")),
]
LangOption = Annotated[
    Lang | None,
    typer.Option(
        "--lang", help=N_("Language of labels and messages. Default: CXKIT_LANG, then the file, then the locale.")
    ),
]
ThemeOption = Annotated[
    Theme | None, typer.Option("--theme", help=N_("Colours. Default: auto for SVG, light for the others."))
]
OutputOption = Annotated[Output, typer.Option("--output-format", help=N_("Text for people or JSON for programs."))]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help=N_("Say nothing on success."))]
StdinName = Annotated[str, typer.Option("--stdin-filename", help=N_("Name of the file that - stands for."))]
Today = Annotated[
    str | None,
    typer.Option(
        "--today",
        envvar="CXKIT_TODAY",
        help=N_("Date (YYYY-MM-DD) for rules about age; without it they are not checked."),
    ),
]
NoCache = Annotated[
    bool,
    typer.Option("--no-cache", envvar="CXKIT_NO_CACHE", help=N_("Do everything anew, and remember nothing.")),
]
CacheDir = Annotated[
    Path | None,
    typer.Option(
        "--cache-dir",
        envvar="CXKIT_CACHE_DIR",
        help=N_("Folder for what is remembered. Default: .cxkit_cache at the root of the workspace."),
    ),
]


def stop(line: str) -> NoReturn:
    """Say in one line why nothing could be done, and exit with 2."""
    tell(f"cxkit: {line}")
    raise typer.Exit(2)


def print_json(schema: str, **content: object) -> None:
    """Data for programs: one object that says which version of which form it has."""
    import json

    print(json.dumps({"schema": f"cxkit/{schema}", **content}, ensure_ascii=False, indent=2))


def posix(paths: Iterable[Path], root: Path | None = None) -> list[str]:
    """Paths for programs: `/` between folders, relative to `root` where one is given."""
    return [Path(os.path.relpath(path, root) if root else path).as_posix() for path in paths]


def read_stdin(paths: list[str]) -> bytes | None:
    """Standard input when `-` is among the paths."""
    return sys.stdin.buffer.read() if "-" in paths else None
