"""`cxkit rules` and `cxkit rule CODE`: what there is to know, and why."""

import sys
from typing import Annotated

import typer

from cxkit.cli import completion
from cxkit.cli.options import LangOption, Output, OutputOption, print_json, stop, tell
from cxkit.words import N_, language, say

HELP_ALL = N_("List every rule with its code, severity and one sentence.")
HELP_ONE = N_("Explain one rule: what it wants, why, and a bad and a good example.")


def rules(output_format: OutputOption = Output.text, lang: LangOption = None) -> None:
    """List every rule."""
    from cxkit import api
    from cxkit.render.terminal import Paint

    tongue, paint = language(lang), Paint.of(sys.stdout)
    listed = api.rules(tongue)
    if output_format is Output.json:
        print_json("rules/1", rules=listed)
        return
    width = max(len(say(each["severity"], tongue)) for each in listed)
    for each in listed:
        mark = "↑" if each["rises"] else " "
        severity = paint(each["severity"], f"{say(each['severity'], tongue):<{width}}")
        print(f"{paint('bold', each['code'])}  {severity} {mark} {each['summary']}")
    rises = say(N_("one level higher once the file is validated or describes a future"), tongue)
    tell(f"↑ {rises}")


def rule(
    code: Annotated[
        str,
        typer.Argument(
            help=N_("A code such as STR005, or a name such as journey-without-ends."), autocompletion=completion.codes
        ),
    ],
    output_format: OutputOption = Output.text,
    lang: LangOption = None,
) -> None:
    """Explain one rule."""
    from cxkit import api

    tongue = language(lang)
    page = api.rule(code, tongue)
    if page is None:
        near = api.nearest_rule(code)
        meant, listed = N_("did you mean '{near}'?"), N_("`cxkit rules` lists them")
        hint = say(meant, tongue, near=near) if near else say(listed, tongue)
        stop(say(N_("no rule is called '{code}'; {hint}"), tongue, code=code, hint=hint))
    if output_format is Output.json:
        print_json("rule/1", **page)
    elif sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(page["page"]))
    else:
        print(page["page"])
