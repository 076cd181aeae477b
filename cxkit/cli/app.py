"""The command line whole: every command with its options, its help and what it says to mistakes in typing."""

from functools import partial
from importlib import import_module
from typing import Any

import typer
import typer.main

from cxkit import __version__
from cxkit.cli import speaking
from cxkit.cli.options import tell
from cxkit.words import N_

ABOUT = N_("Customer journeys as code: lint them, draw them, measure them, report them.")
EPILOG = N_("Exit code: 0 no findings at or above --fail-on, 1 findings, 2 could not run.")

COMMANDS = {
    "init": ("cxkit.cli.init", "HELP"),
    "new": ("cxkit.cli.new", "HELP"),
    "lint": ("cxkit.cli.lint", "HELP"),
    "fmt": ("cxkit.cli.fmt", "HELP"),
    "render": ("cxkit.cli.render", "HELP"),
    "report": ("cxkit.cli.report", "HELP"),
    "stats": ("cxkit.cli.stats", "HELP"),
    "config": ("cxkit.cli.config", "HELP"),
    "rules": ("cxkit.cli.rules", "HELP_ALL"),
    "rule": ("cxkit.cli.rules", "HELP_ONE"),
    "schema": ("cxkit.cli.schema", "HELP"),
}
"""Each command by its name: the module that holds a function of that name, and there the sentence for the help."""


def _version(wanted: bool) -> None:
    if wanted:
        print(f"cxkit {__version__}")
        raise typer.Exit


def app(first: str = "", lang: str = "en") -> typer.Typer:
    """The command line; where `first`, its first word, names a command, that one alone: building others takes time.

    Its texts are English; a help that is asked for turns them into `lang`.
    """
    made = typer.Typer(
        name="cxkit",
        cls=speaking.Group,
        help=ABOUT,
        epilog=EPILOG,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "obj": {"lang": lang}},
    )

    @made.callback()
    def root(
        version: bool = typer.Option(
            False,
            "--version",
            "-V",
            callback=_version,
            is_eager=True,
            help=N_("Show the version and exit."),
        ),
    ) -> None:
        pass

    for name in [first] if first in COMMANDS else COMMANDS:
        home = import_module(COMMANDS[name][0])
        sentence = getattr(home, COMMANDS[name][1])
        # Without a short help the list of commands would cut the sentence short.
        made.command(name, cls=speaking.Command, help=sentence, short_help=sentence)(getattr(home, name))
    return made


def answer(arguments: list[str], lang: str) -> int:
    """Do what was typed; gives the exit code."""
    try:
        command = typer.main.get_command(app("".join(arguments[:1]), lang))
        _speak_of_completion(command)
        code = command.main(args=arguments, prog_name="cxkit", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except speaking.MISTAKE as error:  # type: ignore[misc]
        # Without any word at all the message is the help itself.
        begun = " ".join(("cxkit", *(word for word in arguments[:1] if word in COMMANDS)))
        line = speaking.mistake(error, lang, begun) if arguments else getattr(error, "message", "")
        tell(line)
        return 2
    except typer.Abort:
        return 130
    except SystemExit as ended:
        # The library takes a reader that went away for a mistake, with the code that means findings.
        if isinstance(ended.__context__, BrokenPipeError):
            raise ended.__context__ from None
        raise


def _speak_of_completion(command: Any) -> None:
    """Let the options that install and show completion answer in our words."""
    for each in command.params:
        if answer := {"install_completion": "installed", "show_completion": "shown"}.get(each.name):
            each.callback = partial(_complete, answer)


def _complete(answer: str, *given: Any) -> None:
    getattr(import_module("cxkit.cli.completion"), answer)(*given)
