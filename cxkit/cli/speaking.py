"""What the command line says of itself: help and mistakes in typing, in the language of the run."""

import re
from enum import Enum
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from cxkit.cli.examples import EXAMPLES
from cxkit.words import N_, say

MISTAKE = typer.BadParameter.__mro__[2]
"""What the library raises when it cannot make sense of what was typed; it has no public name of its own."""

_HEADINGS = {
    r"^Usage: ": N_("Usage: "),
    r"^Arguments:$": N_("Arguments:"),
    r"^Options:$": N_("Options:"),
    r"^Commands:$": N_("Commands:"),
    r"\[OPTIONS\]": N_("[OPTIONS]"),
    r"\[required\]": N_("[required]"),
    r"\bCOMMAND \[ARGS\]\.\.\.": N_("COMMAND [ARGUMENTS]..."),
}
_FORMS = {
    r"list\[(.*)\]": r"\1",
    r"\bstr\b": N_("TEXT"),
    r"\bpath\b": N_("PATH"),
    r"\b(?:float|int)(?: range)?\b": N_("NUMBER"),
}
_ARGUMENT_TYPE = re.compile(r"^(  [a-z]\S*)( <(?:list\[)?(?:str|path)\]?>)", re.MULTILINE)
_OF_THE_LIBRARY = (
    N_("Show this message and exit."),
    N_("Install completion for the current shell."),
    N_("Show completion for the current shell, to copy it or customize the installation."),
)
"""Sentences of the library, named here so that they are translated."""


class Group(TyperGroup):
    """The list of commands."""

    def get_help(self, ctx: Any) -> str:
        lang = ctx.obj["lang"]
        for each in self.commands.values():
            each.short_help = say(each.short_help or "", lang)
        _speak(self, ctx, lang)
        return _headed(super().get_help(ctx), lang)


class Command(TyperCommand):
    """One command."""

    def get_help(self, ctx: Any) -> str:
        lang = ctx.obj["lang"]
        _speak(self, ctx, lang)
        return _headed(super().get_help(ctx), lang)


def _speak(command: Any, ctx: Any, lang: str) -> None:
    """Turn the English texts of a command into those of `lang`, with the defaults that the library would say itself."""
    command.help, command.epilog = say(command.help or "", lang), say(command.epilog or "", lang)
    if shown := EXAMPLES.get(command.name):
        command.epilog = "\n\n".join(
            filter(None, ("\b\n" + "\n".join((say(N_("Examples:"), lang), *shown)), command.epilog))
        )
    for each in command.get_params(ctx):
        text = say(each.help or "", lang)
        if default := _default(each):
            text += " " + say(N_("[default: {value}]"), lang, value=default)
        if each.envvar:
            text += " " + say(N_("[variable: {name}]"), lang, name=str(each.envvar))
        each.help, each.show_default, each.show_envvar = text, False, False
        if each.param_type_name == "option":
            each.metavar = say(each.metavar or "", lang) or _form(each, ctx, lang)


def _form(option: Any, ctx: Any, lang: str) -> str | None:
    """What is to be typed, in the words of a person: `list[str]` is a text that may be given again."""
    tell = getattr(option, "display_type", None)
    shown = tell(ctx) if tell else None
    for theirs, ours in _FORMS.items() if shown else ():
        shown = re.sub(theirs, say(ours, lang), str(shown))
    return shown or None


def _default(parameter: Any) -> str:
    default = parameter.default
    if not parameter.show_default or default is None or isinstance(default, (bool, list, tuple)):
        return ""
    return str(default.value if isinstance(default, Enum) else default)


def _headed(text: str, lang: str) -> str:
    text = _ARGUMENT_TYPE.sub(lambda found: found[1] + " " * len(found[2]), text)
    if lang != "en":
        for heading, message in _HEADINGS.items():
            text = re.sub(heading, say(message, lang).replace("\\", r"\\"), text, flags=re.MULTILINE)
    return text


class _Saying(NamedTuple):
    """How the library words a mistake, and how we do; groups of the pattern are arguments of the message."""

    pattern: str
    message: str


_SAYINGS = (
    _Saying(
        r"No such option:? '?(?P<word>[^\s']+?)'?\.?(?: .*)?",
        N_("there is no option {word}"),
    ),
    _Saying(
        r"No such command '(?P<word>.*?)'\.(?: .*)?",
        N_("there is no command {word}"),
    ),
    _Saying(r"Missing command\.", N_("which command?")),
    _Saying(r"Missing (?:argument|option|parameter) '?(?P<name>.*?)'?\.(?: .*)?", N_("{name} is missing")),
    _Saying(
        r"Invalid value for '?(?P<name>.*?)'?: (?:Value error, )?'(?P<word>.*)' is not one of (?P<known>.*)\.",
        N_("{name} cannot be '{word}'; there are {known}"),
    ),
    _Saying(
        r"Invalid value for '?(?P<name>.*?)'?: Input should be less than or equal to (?P<most>\S+)",
        N_("{name} is {most} at most"),
    ),
    _Saying(
        r"Invalid value for '?(?P<name>.*?)'?: Input should be greater than or equal to (?P<least>\S+)",
        N_("{name} is {least} at least"),
    ),
    _Saying(
        r"Invalid value for '?(?P<name>.*?)'?: .*\b(?:is not in the range|valid range).*",
        N_("{name} is out of its range"),
    ),
    _Saying(
        r"Invalid value for '?(?P<name>.*?)'?: (?:Input should|.*) be a valid (?:number|integer).*",
        N_("{name} needs a number"),
    ),
    _Saying(r"Option '?(?P<name>.+?)'? requires (?:an argument|\d+ arguments)\.", N_("{name} needs a value")),
    _Saying(r"Option '?(?P<name>.+?)'? does not take a value\.", N_("{name} takes no value")),
    _Saying(r"Got unexpected extra arguments?(?:\(s\))? \((?P<words>.*)\)", N_("too many words: {words}")),
)


def mistake(error: Any, lang: str, command: str) -> str:
    """A mistake in typing in one line, and where to read on in a second one; `command` is what was begun."""
    said = error.format_message().strip()
    for saying in _SAYINGS:
        found = re.fullmatch(saying.pattern, said, re.DOTALL)
        if found:
            arguments = found.groupdict()
            if " " in (option := getattr(error, "option_name", None) or ""):  # option and value came as one word
                arguments["word"] = option
            if "name" in arguments:  # an option of several names is said with all of them, the long one last
                arguments["name"] = arguments["name"].split("' / '")[-1]
            if "known" in arguments:
                arguments["known"] = re.findall(r"'([^']*)'", arguments["known"])
            said = say(saying.message, lang, **arguments)
            if near := _near(error, arguments):
                said += "; " + say(N_("did you mean '{near}'?"), lang, near=near)
            break
    return f"cxkit: {said}\n" + say(N_("`{command} --help` shows what there is"), lang, command=command)


def _near(error: Any, arguments: dict[str, Any]) -> str:
    """What was probably meant by a word that is not known."""
    import difflib

    context = getattr(error, "ctx", None)
    if "word" not in arguments or context is None:
        return ""
    word = arguments["word"]
    known: list[str] = list(arguments.get("known", ()))
    option, _, value = word.partition(" ") if word.startswith("-") else (word, "", "")
    if not known and word.startswith("-"):
        known = [name for each in context.command.get_params(context) for name in each.opts]
    elif not known:
        known = list(context.command.commands)
    near = difflib.get_close_matches(option, known, 1, 0.6)
    return "=".join(filter(None, (near[0], value.strip()))) if near else ""
