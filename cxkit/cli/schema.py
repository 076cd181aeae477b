"""`cxkit schema`: what an editor needs to complete and to explain keys."""

import json
from pathlib import Path
from typing import Annotated

import typer

from cxkit.cli.options import HELP_LANG, LangOption, stop, tell
from cxkit.words import N_, language, say

HELP = N_("Print the JSON Schema of a kind (or of all kinds), for editors.")


def schema(
    kind: Annotated[
        str | None, typer.Argument(help=say(N_("journey, persona, organization … Default: all of them."), HELP_LANG))
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help=say(N_("Write into this folder instead."), HELP_LANG))
    ] = None,
    lang: LangOption = None,
) -> None:
    """Print the JSON Schema of a kind."""
    from cxkit import api

    tongue = language(lang)
    known = api.kinds()
    if kind is not None and kind not in known:
        stop(say(N_("no kind is called {kind}; there are {known}"), tongue, kind=kind, known=list(known)))
    wanted = [kind] if kind else list(known)
    if output is not None:
        for each in wanted:
            path = api.write(
                output / f"{each}{'' if tongue == 'en' else f'.{tongue}'}.schema.json", _text(api.schema(each, tongue))
            )
            tell(str(path))
    elif kind:
        print(_text(api.schema(kind, tongue)), end="")
    else:
        print(_text({each: api.schema(each, tongue) for each in wanted}), end="")


def _text(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
