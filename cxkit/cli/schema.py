"""`cxkit schema`: what an editor needs to complete and to explain keys."""

import json
from pathlib import Path
from typing import Annotated

import typer

from cxkit.cli import completion, kinds
from cxkit.cli.options import LangOption, Output, OutputOption, posix, print_json, stop, tell
from cxkit.words import N_, NN_, language, say

HELP = N_("Print the JSON Schema of a kind (or of all kinds), for editors; --write puts it beside the files.")


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(
            help=N_("journey, persona, organization … Default: all of them."), autocompletion=completion.kinds
        ),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help=N_("Write into the folder schemas/ of the workspace instead of printing."))
    ] = False,
    output: Annotated[Path | None, typer.Option("-o", "--output", help=N_("Write into this folder instead."))] = None,
    lang: LangOption = None,
    output_format: OutputOption = Output.text,
) -> None:
    """Print the JSON Schema of a kind."""
    from cxkit import api

    tongue = language(lang)
    known = api.kinds()
    if kind is not None and kind not in known:
        stop(kinds.unknown(kind, known, tongue))
    wanted = [kind] if kind else list(known)
    if not write and output is None:
        print(_text(api.schema(kind, tongue) if kind else {each: api.schema(each, tongue) for each in wanted}), end="")
        return
    try:
        made = api.schemas(wanted if kind else [*wanted, "settings"], lang.value if lang else "", output)
    except api.CannotRun as reason:
        stop(reason.text(tongue))
    if output_format is Output.json:
        print_json("schemas/1", written=posix(made.written))
        return
    for path in made.written:
        print(path)
    tell(say(NN_("{n} schema written", "{n} schemas written"), made.lang, n=len(made.written)))


def _text(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
