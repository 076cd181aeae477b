"""A case on the stage: its commands run one after the other, everything around them watched."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.hostile import judge
from tests.hostile.case import Case, Run
from tests.hostile.parent import SECONDS, Ended, Parent
from tests.hostile.stage import look, open_up, set_up

QUIET = {"CXKIT_NO_CACHE": "1", "PATH": os.environ.get("PATH", ""), "PYTHONDONTWRITEBYTECODE": "1"}
HARMLESS = ("/dev/null", "/dev/tty", "/proc")


def play(case: Case, parent: Parent, stage: Path) -> None:
    """Every command of the case in its order; fails where one of them does not end as the table says."""
    set_up(stage, case.stage)
    try:
        before = look(stage)
        for run in case.runs:
            ended = started(run, parent, stage)
            after = look(stage)
            try:
                _judged(run, ended, stage, _watched(run, ended, stage, before, after))
            except AssertionError as error:
                raise AssertionError(f"{' '.join(map(str, run.arguments))}: {error}") from error
            before = after
    finally:
        open_up(stage)


def started(run: Run, parent: Parent, stage: Path) -> Ended:
    """What comes of one command."""
    env = {**QUIET, "HOME": str(stage / "home"), "TMPDIR": str(stage / "tmp"), **run.env}
    env = {name: value.replace("{stage}", str(stage)) for name, value in env.items() if value != "unset"}
    arguments = [os.fsencode(each).replace(b"{stage}", os.fsencode(stage)) for each in run.arguments]
    if run.fresh:
        return _fresh(arguments, stage / "in", env, **run.wishes)
    wishes = {
        name: each.replace("{stage}", str(stage)) if isinstance(each, str) else each
        for name, each in run.wishes.items()
    }
    cwd = stage / wishes.pop("cwd", "in")
    return parent.run(arguments, cwd, env, **wishes)


def _fresh(arguments: list[bytes], cwd: Path, env: dict[str, str], stdout: str = "", stderr: str = "") -> Ended:
    """As a shell starts it: `stdout` and `stderr` are what stands behind `>`, such as `/dev/full` or `&-`."""
    led = "".join(f" {number}>{place}" for number, place in ((1, stdout), (2, stderr)) if place)
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" -m cxkit "$@"{led}', sys.executable, *arguments],
        cwd=cwd,
        env=env,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=SECONDS * 6,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr, [])


def _watched(run: Run, ended: Ended, stage: Path, before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    """What was changed: nothing that the table does not name, neither on the stage nor anywhere else."""
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert not {name for name in changed if not _allowed(run, name)}, changed
    for deed, place in ended.deeds:
        if deed == "read":
            assert not any(place == os.path.normpath(stage / each) for each in run.unread), f"opened {place}"
        elif not place.startswith(HARMLESS):
            inside = os.path.relpath(place, stage)
            made_already = deed == "os.mkdir" and (inside == "." or inside in before or inside not in after)
            # A file is written beside its place first; that none stays there is seen on the stage.
            beside = inside.endswith(".part") and not inside.startswith("..")
            assert _allowed(run, inside) or made_already or beside, f"{deed} {place}"
    return changed


def _allowed(run: Run, name: str) -> bool:
    return any(name == each.rstrip("/") or (each.endswith("/") and name.startswith(each)) for each in run.writes)


def _judged(run: Run, ended: Ended, stage: Path, changed: set[str]) -> None:
    said = judge.spoken(ended, data="json" in run.arguments, lines="--diff" in run.arguments)
    out, err = ended.out.decode("utf-8"), ended.err.decode("utf-8")
    if run.code is not None:
        assert ended.code == run.code, said[-3000:]
    else:
        assert ended.code in ((0, 1, 2) if run.arguments[0] == "fmt" else (0, 1)), said[-3000:]
    if "json" in run.arguments and out and "stdout" not in run.wishes:
        data = json.loads(out)
        if "diagnostics" in data and "--fix" not in run.arguments:
            _findings(run, ended, data)
    for piece in run.out:
        assert piece in out, f"{piece!r} is not in {out[:3000]!r}"
    for piece in run.err:
        assert piece in err, f"{piece!r} is not in {err[:3000]!r}"
    pictures = [stage / name for name in changed if name.startswith("out/") and (stage / name).is_file()]
    for path in pictures:
        judge.written(path)
    for piece in run.never:
        assert piece not in said
        for path in (each for each in pictures if each.suffix in (".svg", ".html")):
            assert piece.encode() not in path.read_bytes(), f"{piece!r} is in {path.name}"
    for name, holds in run.holds.items():
        path = stage / name
        assert (path.read_bytes() if path.exists() else None) == holds, name
    if run.arguments[0] == "render" and "out/" in run.writes and run.code == 1 and not run.partly:
        assert not pictures


def _findings(run: Run, ended: Ended, data: dict[str, Any]) -> None:
    """Each finding stands in its file; the code follows from them."""
    summary = data["summary"]
    if run.code is None:
        assert ended.code == int(summary["errors"] + summary["warnings"] > 0)
    for each in data["diagnostics"]:
        assert (1, 1) <= (each["line"], each["column"]) <= (each["end_line"], each["end_column"]), each
        assert each["message"]
        assert len(each["message"]) < 2000
    if run.errors is not None:
        found = sorted(
            f"{each['code']}:{each['line']}:{each['column']}"
            for each in data["diagnostics"]
            if each["severity"] == "error"
        )
        for each in (each for each in run.errors if " × " in each):
            number, code = each.split(" × ")
            counted = [one for one in found if one.startswith(code)]
            assert len(counted) == int(number), (code, len(counted))
            found = [one for one in found if one not in counted]
        assert found == sorted(each for each in run.errors if " × " not in each), found
