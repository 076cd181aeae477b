"""What `cxkit lint` does once it is known what was asked for: judge, print, give the exit code."""

import sys
from pathlib import Path

from cxkit.cli import printing
from cxkit.cli.printing import PLAIN, Looks
from cxkit.cli.telling import tell
from cxkit.words import language

_latest: list[object] = []  # a large workspace is slow to take apart: the process ends without


def run(
    paths: list[str],
    *,
    select: tuple[str, ...] = (),
    extend_select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    profile: str = "",
    fail_on: str = "",
    looks: Looks = PLAIN,
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    today: str | None = None,
    lang: str | None = None,
    baseline: str = "",
    update_baseline: bool = False,
    cache: bool = True,
    cache_dir: Path | None = None,
) -> int:
    """Judge files and print what was found; 0, 1 for findings at or above `fail_on`, 2 for what could not be read."""
    from cxkit.api.judging import lint
    from cxkit.load.census import CannotRun
    from cxkit.render.findings.summary import summary
    from cxkit.render.terminal import Paint

    try:
        wanted = printing.outputs(looks)
        linted = lint(
            paths,
            select=select,
            extend_select=extend_select,
            ignore=ignore,
            profile=profile,
            fail_on=fail_on,
            stdin=stdin,
            stdin_filename=stdin_filename,
            today=today,
            lang=lang,
            baseline=baseline,
            update_baseline=update_baseline,
            cache=cache,
            cache_dir=cache_dir,
        )
    except CannotRun as reason:
        tell(f"cxkit: {reason.text(language(lang))}")
        return 2
    _latest[:] = [linted]
    found, tongue = linted.findings, linted.lang
    written = printing.put(found, wanted, tongue, looks, sys.stdout)
    for line in (*linted.unreadable, *linted.notes):
        tell(f"cxkit: {line.text(tongue)}")
    silent = (looks.quiet and not found.diagnostics) or (linted.unreadable and not found.files)
    if printing.talks(wanted) and not silent:
        paint = Paint.of(sys.stderr, looks.color)
        print(summary(found, tongue, paint), file=sys.stderr)  # no user text in it, and colours
    if linted.unreadable or not written:
        return 2
    return int(found.fails and not looks.exit_zero)
