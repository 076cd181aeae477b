"""Commands: parse arguments, call the API, print, exit with 0, 1 or 2."""

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import typer

from cxkit import __version__
from cxkit.cli.options import HELP_LANG
from cxkit.words import N_, say

EPILOG = N_("Exit code: 0 no findings at or above --fail-on, 1 findings, 2 could not run.")

COMMANDS = {
    "lint": ("cxkit.cli.lint", "HELP"),
    "render": ("cxkit.cli.render", "HELP"),
    "report": ("cxkit.cli.report", "HELP"),
    "stats": ("cxkit.cli.stats", "HELP"),
    "rules": ("cxkit.cli.rules", "HELP_ALL"),
    "rule": ("cxkit.cli.rules", "HELP_ONE"),
    "schema": ("cxkit.cli.schema", "HELP"),
}
"""Each command by its name: the module that holds a function of that name, and there the sentence for the help."""


def _version(wanted: bool) -> None:
    if wanted:
        print(f"cxkit {__version__}")
        raise typer.Exit


def app(first: str = "") -> typer.Typer:
    """The command line; where `first`, its first word, names a command, that one alone: building others takes time."""
    made = typer.Typer(
        name="cxkit",
        help=say(N_("Customer journeys as code: lint them, draw them, measure them, report them."), HELP_LANG),
        epilog=say(EPILOG, HELP_LANG),
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @made.callback()
    def root(
        version: bool = typer.Option(
            False,
            "--version",
            "-V",
            callback=_version,
            is_eager=True,
            help=say(N_("Show the version and exit."), HELP_LANG),
        ),
    ) -> None:
        pass

    for name in [first] if first in COMMANDS else COMMANDS:
        home = import_module(COMMANDS[name][0])
        sentence = say(getattr(home, COMMANDS[name][1]), HELP_LANG)
        made.command(name, help=sentence, short_help=sentence)(getattr(home, name))  # the list would cut it short
    return made


def main(arguments: list[str] | None = None) -> Any:
    """Run `cxkit`. Nothing that a user can do ends in a traceback; `CXKIT_DEBUG=1` shows one for ours."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # what others plug into pydantic is not for our models
    gc.disable()  # a command ends before garbage would matter; trees of nodes make collections dear
    try:
        arguments = sys.argv[1:] if arguments is None else arguments
        app(*arguments[:1])(args=arguments, prog_name="cxkit")
    except BrokenPipeError:
        # The reader went away (`| head`): say nothing, and keep Python from flushing into the closed pipe.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        _stop(
            say(N_("{path}: {reason}"), HELP_LANG, path=error.filename or "cxkit", reason=error.strerror or str(error))
        )
    except Exception as error:
        if os.environ.get("CXKIT_DEBUG"):
            raise
        _stop(
            say(
                N_("internal error, not your file's fault: {kind}: {text} (CXKIT_DEBUG=1 shows where)"),
                HELP_LANG,
                kind=type(error).__name__,
                text=str(error)[:300],
            )
        )


def _stop(line: str) -> None:
    from cxkit.render.terminal import safe

    print(f"cxkit: {safe(line)}", file=sys.stderr)
    sys.exit(2)
