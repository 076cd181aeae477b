"""Commands: parse arguments, call the API, print, exit with 0, 1 or 2."""

import gc
import os
import sys
from contextlib import suppress
from typing import Any

import typer

from cxkit import __version__
from cxkit.cli.options import HELP_LANG
from cxkit.words import N_, say

EPILOG = N_("Exit code: 0 nothing to say at or above --fail-on, 1 findings, 2 could not run.")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"cxkit {__version__}")
        raise typer.Exit


def app() -> typer.Typer:
    """The whole command line; each command imports what it needs when it runs."""
    from cxkit.cli import lint, render, report, rules, schema, stats

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

    for name, function, sentence in (
        ("lint", lint.lint, lint.HELP),
        ("render", render.render, render.HELP),
        ("report", report.report, report.HELP),
        ("stats", stats.stats, stats.HELP),
        ("rules", rules.rules, rules.HELP_ALL),
        ("rule", rules.rule, rules.HELP_ONE),
        ("schema", schema.schema, schema.HELP),
    ):
        made.command(name, help=say(sentence, HELP_LANG))(function)
    return made


def main(arguments: list[str] | None = None) -> Any:
    """Run `cxkit`. Nothing that a user can do ends in a traceback; `CXKIT_DEBUG=1` shows one for ours."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    gc.disable()  # a command ends before garbage would matter; trees of nodes make collections dear
    try:
        app()(args=arguments, prog_name="cxkit")
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
