"""`cxkit config`: what holds for a folder or a file, and where each value comes from."""

import json
import re
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cxkit.cli import completion
from cxkit.cli.brief import codes
from cxkit.cli.options import LangOption, Level, Output, OutputOption, Profile, print_json, stop, tell
from cxkit.words import N_, NN_, language, say

if TYPE_CHECKING:
    from cxkit.api.inforce import InForce, Origin, Value

HELP = N_("Show which settings hold for a folder or a file, and where each of them comes from.")


def config(
    path: Annotated[str, typer.Argument(help=N_("Folder or file. Default: this folder."), show_default=False)] = ".",
    schema: Annotated[
        bool, typer.Option("--schema", help=N_("Print the JSON Schema of cxkit.toml instead, for editors."))
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", help=N_("As for `cxkit lint`."), autocompletion=completion.codes),
    ] = None,
    extend_select: Annotated[
        list[str] | None,
        typer.Option("--extend-select", help=N_("As for `cxkit lint`."), autocompletion=completion.codes),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", help=N_("As for `cxkit lint`."), autocompletion=completion.codes),
    ] = None,
    profile: Annotated[Profile | None, typer.Option("--profile", help=N_("As for `cxkit lint`."))] = None,
    fail_on: Annotated[Level | None, typer.Option("--fail-on", help=N_("As for `cxkit lint`."))] = None,
    lang: LangOption = None,
    output_format: OutputOption = Output.text,
) -> None:
    """Show which settings hold."""
    from cxkit import api

    tongue = language(lang)
    if schema:
        print(json.dumps(api.settings_schema(tongue), ensure_ascii=False, indent=2))
        return
    wishes = api.Wishes(
        codes(select),
        codes(extend_select),
        codes(ignore),
        profile.value if profile else "",
        fail_on.value if fail_on else "",
    )
    try:
        found = api.in_force(path, wishes, lang.value if lang else "")
    except api.CannotRun as reason:
        stop(reason.text(tongue))
    if output_format is Output.json:
        print_json("config/1", **_data(found))
    else:
        _show(found)
    for problem in found.problems:
        tell(f"cxkit: {problem.text(found.lang)}")
    raise typer.Exit(1 if found.problems else 0)


def _data(found: "InForce") -> dict[str, Any]:
    return {
        "settings": found.settings or None,
        "file": found.file or None,
        "values": [_entry(each) for each in found.values],
        "overrides": [[_entry(each) for each in override] for override in found.overrides],
        "codes": list(found.codes),
        "problems": [each.text(found.lang) for each in found.problems],
    }


def _entry(each: "Value") -> dict[str, Any]:
    origins = [{key: value for key, value in origin._asdict().items() if value} for origin in each.origins]
    return {"key": each.key, "value": each.value, "origins": origins}


def _show(found: "InForce") -> None:
    """As a settings file that could be copied, with the origin of each value behind it."""
    from cxkit.render.terminal import safe

    tables = [("", found.values), *(("[[overrides]]", each) for each in found.overrides)]
    lines = [(head, [(_line(value), _origins(value, found)) for value in table]) for head, table in tables]
    width = max(len(line) for _, table in lines for line, _ in table)
    for head, table in lines:
        if head:
            print(f"\n{head}")
        for line, origin in table:
            print(safe(f"{line:<{width}}  # {origin}"))
    told = say(NN_("{n} rule judges", "{n} rules judge"), found.lang, n=len(found.codes))
    nothing = "" if found.settings else say(N_("no settings here"), found.lang)
    tell("; ".join(filter(None, (nothing, told))))


def _line(each: "Value") -> str:
    key = ".".join(
        part if re.fullmatch(r"[\w-]+", part, re.ASCII) else json.dumps(part) for part in each.key.split(".")
    )
    return f"# {key} =" if each.value is None else f"{key} = {json.dumps(each.value, ensure_ascii=False)}"


def _origins(each: "Value", found: "InForce") -> str:
    if each.value is None:
        return say(N_("not set"), found.lang)
    return ", ".join(_origin(origin, found) for origin in each.origins)


def _origin(origin: "Origin", found: "InForce") -> str:
    place = f"{found.settings}:{origin.line}"
    match origin.kind:
        case "settings":
            return place
        case "override":
            return say(N_("override {n}, {place}"), found.lang, n=origin.number, place=place)
        case "variable":
            return origin.name
        case "command line":
            return say(N_("command line"), found.lang)
        case _:
            return say(N_("default"), found.lang)
