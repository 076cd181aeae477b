"""`cxkit rules` and `cxkit rule CODE`: what there is to know, and why."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cxkit.cli import completion
from cxkit.cli.options import LangOption, Output, OutputOption, Paths, print_json, stop, tell
from cxkit.words import N_, NN_, language, say

if TYPE_CHECKING:
    from cxkit.api.proving import Proved, Proving
    from cxkit.lint.rule import Rule

HELP_ALL = N_("List every rule with its code, severity and one sentence; try out those of the house.")
HELP_ONE = N_("Explain one rule: what it wants, why, and a bad and a good example.")


def rules(
    paths: Paths = None,
    test: Annotated[
        bool, typer.Option("--test", help=N_("Judge the examples that the rules of the house have."))
    ] = False,
    output_format: OutputOption = Output.text,
    lang: LangOption = None,
) -> None:
    """List every rule, or try out those of the house."""
    from cxkit import api
    from cxkit.render.terminal import Paint, safe

    tongue, paint = language(lang), Paint.of(sys.stdout)
    if test:
        _test(paths or ["."], lang, output_format)
    if paths:
        stop(say(N_("paths go together with --test: `cxkit lint` checks files"), tongue))
    own = _own()
    if output_format is Output.json:
        print_json("rules/1", rules=api.rules(tongue, whole=True, own=own))
        return
    listed = api.rules(tongue, own=own)
    width = max(len(say(each["severity"], tongue)) for each in listed)
    room = max(len(each["code"]) for each in listed)
    for each in listed:
        mark = "↑" if each["rises"] else " "
        severity = paint(each["severity"], f"{say(each['severity'], tongue):<{width}}")
        print(f"{paint('bold', format(each['code'], f'<{room}'))}  {severity} {mark} {safe(each['summary'])}")
    rises = say(N_("one level higher once the file is validated or describes a future"), tongue)
    tell(f"↑ {rises}")


def _own() -> "tuple[Rule, ...]":
    """The rules of the house that hold here; what is wrong with settings or files is for other commands to say."""
    from cxkit import api

    try:
        return api.house()
    except api.CannotRun:
        return ()


def _test(paths: list[str], lang: str | None, output_format: Output) -> None:
    """Print what came of every example; 1 where one is not judged as it says, or a rule means nothing."""
    from cxkit import api

    try:
        found = api.prove(paths, lang)
    except api.CannotRun as reason:
        stop(reason.text(language(lang)))
    if output_format is Output.json:
        print_json("house/1", **_data(found))
    else:
        for each in found.proved:
            _print(each, found.lang)
        tell(_sum(found))
    for line in found.unreadable:
        tell(f"cxkit: {line.text(found.lang)}")
    if found.meaningless:
        wrong = NN_(
            "{n} rule means nothing yet: `cxkit lint` says why", "{n} rules mean nothing yet: `cxkit lint` says why"
        )
        tell(f"cxkit: {say(wrong, found.lang, n=found.meaningless)}")
    failed = found.meaningless or not all(each.holds for each in found.proved)
    raise typer.Exit(2 if found.unreadable else int(bool(failed)))


def _print(each: "Proved", lang: str) -> None:
    from cxkit.lint.pages import summary
    from cxkit.render.terminal import Paint, safe

    paint = Paint.of(sys.stdout)
    mark = paint("error", "✗") if not each.holds else paint("ok", "✓") if each.proofs else paint("warning", "–")
    print(f"{mark} {paint('bold', each.rule.code)} {safe(summary(each.rule))}")
    if not each.proofs:
        print("    " + say(N_("shows no example"), lang))
    kinds = {False: N_("bad example {number}: {problem}"), True: N_("good example {number}: {problem}")}
    for proof in each.proofs:
        if not proof.holds:
            print(f"    {safe(say(kinds[proof.good], lang, number=proof.number, problem=proof.text(lang)))}")


def _sum(found: "Proving") -> str:
    proofs = [proof for each in found.proved for proof in each.proofs]
    rules = say(NN_("{n} rule", "{n} rules"), found.lang, n=len(found.proved))
    examples = say(NN_("{n} example", "{n} examples"), found.lang, n=len(proofs))
    if failed := sum(not proof.holds for proof in proofs):
        template = NN_(
            "{rules}, {examples}: {n} is not judged as it says", "{rules}, {examples}: {n} are not judged as they say"
        )
        return say(template, found.lang, rules=rules, examples=examples, n=failed)
    return say(N_("{rules}, {examples}: each is judged as it says"), found.lang, rules=rules, examples=examples)


def _data(found: "Proving") -> dict[str, Any]:
    return {
        "rules": [
            {
                "code": each.rule.code,
                "path": each.path,
                "holds": each.holds,
                "examples": [
                    {
                        "good": proof.good,
                        "number": proof.number,
                        "holds": proof.holds,
                        "problem": proof.text(found.lang),
                    }
                    for proof in each.proofs
                ],
            }
            for each in found.proved
        ],
        "meaningless": found.meaningless,
    }


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
    from cxkit.render.terminal import safe

    tongue = language(lang)
    page = api.rule(code, tongue) or api.rule(code, tongue, own=_own())
    if page is None:
        near = api.nearest_rule(code)
        meant, listed = N_("did you mean '{near}'?"), N_("`cxkit rules` lists them")
        hint = say(meant, tongue, near=near) if near else say(listed, tongue)
        stop(say(N_("no rule is called '{code}'; {hint}"), tongue, code=code, hint=hint))
    shown = "\n".join(map(safe, page["page"].split("\n")))
    if output_format is Output.json:
        print_json("rule/1", **page)
    elif sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(shown))
    else:
        print(shown)
