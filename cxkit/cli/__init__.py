"""Commands: parse arguments, call the API, print, exit with 0, 1 or 2."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from cxkit.words import N_, language, say


def main(arguments: list[str] | None = None) -> Any:
    """Run `cxkit`. Nothing that a user can do ends in a traceback; `CXKIT_DEBUG=1` shows one for ours."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 -- `>&-` leaves None
    sys.stderr = sys.stderr or sys.stdout
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # what others plug into pydantic is not for our models
    gc.disable()  # a command ends before garbage would matter; trees of nodes make collections dear
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        code = _answer(arguments)
        sys.stdout.flush()  # here a stream that is full is an error like others; at the end of Python it is not
        sys.exit(code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        _let_go()  # the reader is gone (`| head`): there is nothing to say
        sys.exit(2)
    except OSError as error:
        _let_go()
        from cxkit.words.refusals import reason

        template = N_("{path}: {reason}") if error.filename else "{reason}"
        _stop("cxkit: " + say(template, asked(arguments), path=str(error.filename), reason=reason(error)))
    except Exception as error:
        if os.environ.get("CXKIT_DEBUG"):
            raise
        _stop(
            "cxkit: "
            + say(
                N_("internal error, not your file's fault: {kind}: {text} (CXKIT_DEBUG=1 shows where)"),
                asked(arguments),
                kind=type(error).__name__,
                text=str(error)[:300],
            )
        )


def _answer(arguments: list[str]) -> int:
    """Do what was typed; gives the exit code."""
    if arguments[:1] == ["lint"]:
        from cxkit.cli.brief import options  # the command line takes longer to build than a remembered run to answer

        if (found := options(arguments[1:])) is not None:
            from cxkit.cli.linting import run

            return run(**found)
    from cxkit.cli.app import answer

    return answer(arguments, asked(arguments))


def asked(arguments: Sequence[str]) -> str:
    """The language of a run before anything is parsed: `--lang`, else that of the machine."""
    for place, word in enumerate(arguments):
        if word == "--":
            break
        if word.startswith("--lang="):
            return language(word.partition("=")[2])
        if word == "--lang" and place + 1 < len(arguments):
            return language(arguments[place + 1])
    return language()


def _let_go() -> None:
    """Keep Python from writing once more, at its end, into a stream that takes nothing."""
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stop(text: str) -> None:
    from cxkit.render.terminal import safe

    print("\n".join(map(safe, text.split("\n"))), file=sys.stderr)
    sys.exit(2)
