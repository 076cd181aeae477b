"""What `cxkit lint` does once it is known what was asked for: judge, print, give the exit code."""

import sys
from pathlib import Path

from cxkit.cli.telling import tell
from cxkit.words import language

_latest: list[object] = []  # a large workspace is slow to take apart: the process ends without


def run(
    paths: list[str],
    *,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    fail_on: str = "warning",
    output_format: str = "full",
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    today: str | None = None,
    quiet: bool = False,
    lang: str | None = None,
    cache: bool = True,
    cache_dir: Path | None = None,
) -> int:
    """Judge files and print what was found; 0, 1 for findings at or above `fail_on`, 2 for what could not be read."""
    from cxkit.api.judging import lint
    from cxkit.diagnostic import Severity
    from cxkit.load.census import CannotRun
    from cxkit.render.findings import FORMATS, summary
    from cxkit.render.terminal import Paint

    try:
        linted = lint(
            paths,
            select=select,
            ignore=ignore,
            stdin=stdin,
            stdin_filename=stdin_filename,
            today=today,
            lang=lang,
            cache=cache,
            cache_dir=cache_dir,
        )
    except CannotRun as reason:
        tell(f"cxkit: {reason.text(language(lang))}")
        return 2
    _latest[:] = [linted]
    found, tongue = linted.findings, linted.lang
    if output_format == "json":
        print(FORMATS["json"](found, tongue), end="")
    else:
        print(FORMATS[output_format](found, tongue, Paint.of(sys.stdout)), end="")
    for line in linted.unreadable:
        tell(f"cxkit: {line.text(tongue)}")
    if output_format != "json" and (found.files or not linted.unreadable) and not (quiet and not found.diagnostics):
        print(summary(found, tongue, Paint.of(sys.stderr)), file=sys.stderr)  # no user text in it, and colours
    if linted.unreadable:
        return 2
    worst = max((each.severity for each in found.diagnostics), default=0)
    return 1 if worst >= Severity[fail_on.upper()] else 0
