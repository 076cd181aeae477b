"""What the tests of rules share: examples on the disk, loaded as a user's files are."""

from collections.abc import Iterable
from pathlib import Path

from cxkit.api.settings import problems
from cxkit.diagnostic import Diagnostic
from cxkit.lint.pages import MARK
from cxkit.lint.run import Result, run
from cxkit.lint.terms import Terms
from cxkit.load import load

Files = Iterable[tuple[str, str]]
UNSHOWN = frozenset(
    [
        *("YML001", "YML002", "YML003", "YML007", "YML008", "YML018"),  # bytes that are no text, or none at all
        *("YML005", "YML006", "YML051"),  # signs that nobody sees
        *("YML011", "YML013", "YML014", "YML016", "YML017"),  # what is too long for a page
        "CFG006",  # a font is no text
    ]
)
"""Codes whose fault no example can show: their pages describe it in words."""


def judged(
    home: Path, files: Files, select: Iterable[str] = (), ignore: Iterable[str] = (), today: str | None = None
) -> Result:
    """What is said about files that stand in a workspace of their own."""
    home.mkdir(parents=True, exist_ok=True)
    (home / "cxkit.toml").write_text("", encoding="utf-8")
    for name, text in files:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8", newline="")
    loaded, unreadable = load([str(home)], today=today, cwd=home)
    assert unreadable == []
    found = run(loaded, Terms(select, ignore))
    return found._replace(diagnostics=(*(each for room in loaded for each in problems(room)), *found.diagnostics))


def said(home: Path, text: str, select: Iterable[str] = ()) -> tuple[Diagnostic, ...]:
    """What is said about one file."""
    return judged(home, [("example.yaml", text)], select).diagnostics


def marks(files: Files) -> set[tuple[str, int, str]]:
    """File, line and code of every mark."""
    return {
        (name, number, code)
        for name, text in files
        for number, line in enumerate(text.splitlines(), start=1)
        if (mark := MARK.search(line))
        for code in mark[1].split(", ")
    }


def unmarked(files: Files) -> list[tuple[str, str]]:
    return [(name, MARK.sub("", text)) for name, text in files]


def places(diagnostics: Iterable[Diagnostic]) -> set[tuple[str, int, str]]:
    return {(each.path, each.span.line, each.code) for each in diagnostics}
