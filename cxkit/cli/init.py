"""`cxkit init`: a workspace to begin with, that lints clean and draws."""

import os
import shlex
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cxkit.cli import asking
from cxkit.cli.options import Lang, Output, OutputOption, QuietOption, posix, print_json, stop, tell
from cxkit.words import N_, NN_, language, say

if TYPE_CHECKING:
    from cxkit.api import Made

HELP = N_("Begin a workspace: settings, files to start from, and schemas for the editor.")
TEMPLATES = {
    "map": N_("what the customer lives: one file"),
    "blueprint": N_("the map and what makes it happen, lane by lane: one file"),
    "workspace": N_("organization, persona, blueprint, portfolio, survey and roadmap, tied together"),
}
LANGUAGES = {"en": "English", "es": "Español"}


class Template(StrEnum):
    map = "map"
    blueprint = "blueprint"
    workspace = "workspace"


class Editor(StrEnum):
    vscode = "vscode"


class Hook(StrEnum):
    pre_commit = "pre-commit"


def init(
    folder: Annotated[Path, typer.Argument(help=N_("Folder of the workspace; made where there is none."))] = Path(),
    lang: Annotated[
        Lang | None, typer.Option("--lang", help=N_("Language of the texts. Default: CXKIT_LANG, then the locale."))
    ] = None,
    template: Annotated[
        Template | None,
        typer.Option(
            "--template",
            help=N_(
                "map: what the customer lives; blueprint: what makes it happen too; workspace: every kind of file, "
                "tied together. Default: map."
            ),
        ),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help=N_("Title of the first journey."))] = None,
    editor: Annotated[
        list[Editor] | None, typer.Option("--editor", help=N_("Settings of an editor too: vscode."))
    ] = None,
    hook: Annotated[
        list[Hook] | None, typer.Option("--hook", help=N_("A hook that lints before each commit too: pre-commit."))
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help=N_("Ask nothing: use what is given, and defaults for the rest."))
    ] = False,
    quiet: QuietOption = False,
    output_format: OutputOption = Output.text,
) -> None:
    """Begin a workspace."""
    from cxkit import api

    tongue = language(lang)
    asks = not yes and not quiet and output_format is Output.text and asking.attended()
    if asks and lang is None:
        tongue = asking.choose(say(N_("In which language will you write?"), tongue), LANGUAGES, tongue, tongue)
    form = template.value if template else "map"
    if asks and template is None:
        about = {word: say(meaning, tongue) for word, meaning in TEMPLATES.items()}
        form = asking.choose(say(N_("What to begin with?"), tongue), about, form, tongue)
    if asks and title is None:
        title = asking.text(say(N_("Which journey comes first?"), tongue), say(N_("an example"), tongue))
    try:
        made = api.init(
            folder,
            lang=tongue,
            template=form,
            title=title,
            editors=[each.value for each in editor or ()],
            hooks=[each.value for each in hook or ()],
        )
    except api.CannotRun as reason:
        stop(reason.text(tongue))
    if output_format is Output.json:
        print_json("init/1", lang=tongue, template=form, written=posix(made.written, made.root))
    elif not quiet:
        _say(made, tongue)


def _say(made: "Made", tongue: str) -> None:
    """The files by name, the schemas as the folder that holds them, and what to type next."""
    schemas = made.root / "schemas"
    for path in made.written:
        if path.parent != schemas:
            print(path)
    print(f"{schemas}{os.sep}")
    tell(say(NN_("{n} file written", "{n} files written"), tongue, n=len(made.written)))
    tell(say(N_("To go on:"), tongue))
    if made.root != Path():
        tell(f"  cd {shlex.quote(str(made.root))}")
    for command in ("cxkit lint", "cxkit render", "cxkit report"):
        tell(f"  {command}")
