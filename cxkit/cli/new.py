"""`cxkit new`: one more file of a workspace, with everything in it that can be known."""

import os
import sys
from enum import StrEnum
from typing import Annotated

import typer

from cxkit import starters
from cxkit.cli import completion, kinds
from cxkit.cli.options import Lang, Output, OutputOption, QuietOption, posix, print_json, stop, tell
from cxkit.words import N_, language

HELP = N_("Write a new file of a kind into the workspace: in its folder, tied to what is there.")


class Template(StrEnum):
    map = "map"
    blueprint = "blueprint"


def new(
    kind: Annotated[
        str,
        typer.Argument(
            help=N_(
                "journey, blueprint (lanes for a journey of another file), persona, organization, portfolio, survey, "
                "roadmap or rules (of the house)."
            ),
            autocompletion=completion.kinds,
        ),
    ],
    name: Annotated[
        list[str], typer.Argument(help=N_("What the file is about: it becomes the title and the file name."))
    ],
    journey: Annotated[
        str,
        typer.Option(
            "--journey",
            help=N_("Id of the journey that a blueprint, survey or roadmap is about. Default: the only one."),
            autocompletion=completion.journeys,
        ),
    ] = "",
    template: Annotated[
        Template, typer.Option("--template", help=N_("For a journey: map, or blueprint with lanes of its own."))
    ] = Template.map,
    output: Annotated[
        str,
        typer.Option("-o", "--output", help=N_("File or folder to write to instead, or - for standard output.")),
    ] = "",
    lang: Annotated[
        Lang | None,
        typer.Option("--lang", help=N_("Language of the texts. Default: that of the workspace, then CXKIT_LANG.")),
    ] = None,
    quiet: QuietOption = False,
    output_format: OutputOption = Output.text,
) -> None:
    """Write a new file."""
    from cxkit import api

    tongue = language(lang)
    if kind not in starters.KINDS:
        stop(kinds.unknown(kind, starters.KINDS, tongue))
    try:
        made = api.new(
            kind,
            " ".join(name),
            lang=lang.value if lang else "",
            template=template.value,
            journey=journey,
            output=output,
        )
    except api.CannotRun as reason:
        stop(reason.text(tongue))
    if output == "-":
        sys.stdout.write(made.text)
        return
    notes = [note.text(made.lang) for note in made.notes]
    if output_format is Output.json:
        print_json("new/1", kind=kind, written=posix(made.written, made.root), notes=notes)
    elif not quiet:
        for path in made.written:
            print(os.path.relpath(path))
        for note in notes:
            tell(f"cxkit: {note}")
