"""`cxkit lint --watch`: what is shown after every save, and what it refuses."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

GOOD = "kind: persona\ntitle: Ana\ngoals: [Get home]\n"
BAD = "kind: persona\ntitle: Ana\ngoal: [Get home]\n"


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that somebody mends while it is watched."""
    path = tmp_path / "ana.yaml"
    path.write_text(BAD, encoding="utf-8")

    def watch(*folders: Path, watch_filter: Callable[[object, str], bool], recursive: bool) -> Any:
        assert folders == (tmp_path,)
        assert [name for name in ("a.yaml", "a.yml", "cxkit.toml", "a.svg") if not watch_filter(None, name)] == [
            "a.svg"
        ]
        path.write_text(GOOD, encoding="utf-8")
        yield {("changed", str(path))}
        yield set()

    monkeypatch.setattr("watchfiles.watch", watch)
    return path


def test_every_save_is_checked_and_the_end_is_no_failure(saved: Path, cxkit: Any) -> None:
    ran = cxkit("lint", str(saved), "--watch", "--output-format", "concise")
    assert ran.code == 0
    assert ran.out.count("SCH001") == 1
    assert [line for line in ran.err.splitlines() if line.startswith("1 file") and "judged" not in line] == [
        "1 file: 1 error",
        "1 file, no findings",
    ]
    assert ran.err.count("watching") == 1
    assert "\x1b" not in ran.out + ran.err


def test_a_terminal_is_emptied_before_each_look(saved: Path, cxkit: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxkit.cli.lint.sys", _Terminal(sys))
    ran = cxkit("lint", str(saved.parent), "--watch", "--color", "never")
    assert ran.out.count("\x1b[H\x1b[2J\x1b[3J") == 2


class _Terminal:
    """The module `sys`, with a terminal as its output."""

    def __init__(self, real: Any) -> None:
        self._real = real

    @property
    def stdout(self) -> Any:
        return self

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    "more", [["--fix"], ["--diff"], ["--update-baseline"], ["--add-ignore", "known"]], ids=lambda more: more[0]
)
def test_watching_changes_no_file(saved: Path, cxkit: Any, more: list[str]) -> None:
    ran = cxkit("lint", str(saved), "--watch", *more)
    assert (ran.code, saved.read_text(encoding="utf-8")) == (2, BAD)
    assert "--watch only looks" in ran.err


def test_standard_input_cannot_be_watched(cxkit: Any) -> None:
    ran = cxkit("lint", "-", "--watch")
    assert (ran.code, "needs files" in ran.err) == (2, True)
