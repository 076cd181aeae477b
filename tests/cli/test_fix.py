"""`lint --fix`, `--unsafe-fixes` and `--diff`: what is written, printed and returned."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit.api import fixing
from cxkit.api.trying import Trial
from cxkit.source import Edit

Cxkit = Callable[..., Any]

TYPED = """\
kind:   journey        # a map
titulo: Cena
estado: "borrador"
empieza: Con hambre
termina: Satisfecho
actors: {garzon: {title: Garzón}}

pasos:
    -   cliente: Pide, y paga     # una frase
        emocion:   "1"
        frontal: {accion: Anota , actor: Garzón ,   tiempo: 5 minutos }
        espera:  10 minutos   # a sopa
    -   Se va
"""
FIXED = """\
kind:   journey        # a map
title: Cena
status: draft
starts: Con hambre
ends: Satisfecho
actors: {garzon: {title: Garzón}}

steps:
    -   customer: Pide, y paga     # una frase
        emotion:   1
        frontstage: {do: Anota , by: garzon ,   time: 5m }
        wait:  10m   # a sopa
    -   customer: Se va
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "cxkit.toml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(folder: Path, text: str, name: str = "cena.yaml", *, windows: bool = False) -> Path:
    path = folder / name
    data = text.encode()
    path.write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n") if windows else data)
    return path


def test_what_was_typed_in_spanish_becomes_a_journey(cxkit: Cxkit, folder: Path) -> None:
    path = put(folder, TYPED)
    ran = cxkit("lint", "--fix", "--output-format", "concise", "--fail-on", "error")
    assert path.read_text(encoding="utf-8") == FIXED
    assert ran.code == 0
    assert "error" not in ran.out
    assert ran.err.startswith("18 findings fixed in 1 file, ")
    again = cxkit("lint", "--fix", "--fail-on", "error")
    assert path.read_text(encoding="utf-8") == FIXED
    assert "fixed" not in again.err


def test_only_the_fixed_characters_change(cxkit: Cxkit, folder: Path) -> None:
    """Comments, odd spacing, CRLF, a byte order mark and anchors: the difference of the bytes is that of the words."""
    text = f"# 🍽\n{TYPED}x-who: &who {{do:  Trae ,by: garzon }}\nnotes: [ a ,\tb ] \nlinks: []\n".replace(
        "    -   Se va\n", "    -   Se va\n    -   cliente: Vuelve\n        frontal: *who\n\n"
    ).replace("x-who: &who {do:  Trae ,by: garzon }\n", "")
    text = text.replace("pasos:", "x-who: &who {do:  Trae ,by: Garzón }\npasos:")
    path = put(folder, text, windows=True)
    before = path.read_bytes()
    cxkit("lint", "--fix")
    after = path.read_bytes()
    words = [
        ("titulo", "title"),
        ('"borrador"', "draft"),
        ("estado", "status"),
        ("empieza", "starts"),
        ("termina", "ends"),
        ("by: Garzón", "by: garzon"),
        ("pasos", "steps"),
        ("-   cliente", "-   customer"),
        ('"1"', "1"),
        ("emocion", "emotion"),
        ("frontal", "frontstage"),
        ("accion", "do"),
        ("actor: Garzón", "by: garzon"),
        ("tiempo: 5 minutos", "time: 5m"),
        ("espera:  10 minutos", "wait:  10m"),
        ("-   Se va", "-   customer: Se va"),
    ]
    for old, new in words:
        assert old.encode() in before
        before = before.replace(old.encode(), new.encode())
    assert after == before
    assert after.count(b"\r\n") == after.count(b"\n") == text.count("\n")


def test_files_without_a_fix_keep_bytes_and_times(cxkit: Cxkit, folder: Path) -> None:
    fine = put(folder, FIXED, "fine.yaml")
    broken = put(folder, TYPED)
    for path in (fine, broken):
        os.utime(path, ns=(1, 1))
    cxkit("lint", "--fix")
    assert fine.read_text(encoding="utf-8") == FIXED
    assert fine.stat().st_mtime_ns == 1
    assert broken.stat().st_mtime_ns != 1


def test_a_difference_is_shown_and_nothing_written(cxkit: Cxkit, folder: Path) -> None:
    path = put(folder, "kind: journey\ntitle: Dinner\nsteps:\n  - customer: Orders\n    wait: 10 minutos", windows=True)
    before = path.read_bytes()
    ran = cxkit("lint", "--diff", "--fail-on", "error")
    assert path.read_bytes() == before
    assert ran.code == 1
    assert ran.out == (
        "--- cena.yaml\n+++ cena.yaml\n@@ -2,4 +2,4 @@\n title: Dinner\r\n steps:\r\n   - customer: Orders\r\n"
        "-    wait: 10 minutos\n\\ No newline at end of file\n+    wait: 10m\n\\ No newline at end of file\n"
    )
    assert ran.err.startswith("1 finding would be fixed in 1 file, ")


def test_a_difference_can_be_applied_with_patch(cxkit: Cxkit, folder: Path) -> None:
    for name, windows in (("a b.yaml", False), ("c.yaml", True)):
        put(folder, TYPED.replace("cliente: Pide", "cliente:\tPide"), name, windows=windows)
    ran = cxkit("lint", "--diff")
    assert ran.code == 1
    for name in ("a b.yaml", "c.yaml"):
        assert f"--- {name}" in ran.out
    try:
        subprocess.run(["git", "--version"], check=True, capture_output=True)
    except OSError:
        pytest.skip("git is not there")
    subprocess.run(["git", "apply", "-p0", "--unsafe-paths", "-"], input=ran.out.encode(), check=True, cwd=folder)
    wanted = FIXED.replace("customer: Pide", "customer:\tPide")
    assert (folder / "a b.yaml").read_bytes() == wanted.encode()
    assert (folder / "c.yaml").read_bytes() == b"\xef\xbb\xbf" + wanted.replace("\n", "\r\n").encode()


def test_colours_stand_on_a_terminal_and_nowhere_else(
    cxkit: Cxkit, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, TYPED)
    monkeypatch.setattr("cxkit.render.terminal.Paint.of", classmethod(lambda cls, *_: cls(True)))
    ran = cxkit("lint", "--diff")
    assert "\x1b[32m+title: Cena\x1b[0m\n" in ran.out
    assert "\x1b[1;31m-titulo: Cena\x1b[0m\n" in ran.out
    assert ran.err.startswith("\x1b[32m18 findings would be fixed")
    assert "\ufffd" not in ran.out + ran.err
    assert "\ufffd" not in cxkit("lint").err


def test_no_difference_prints_nothing(cxkit: Cxkit, folder: Path) -> None:
    put(folder, FIXED)
    ran = cxkit("lint", "--diff", "--fail-on", "error")
    assert (ran.code, ran.out) == (0, "")


def test_a_difference_hides_nothing_and_moves_no_cursor(cxkit: Cxkit, folder: Path) -> None:
    put(folder, "kind: journey\ntitulo: a\u202eb\u200fc # one\ttwo\nsteps: []\n")
    out = cxkit("lint", "--diff").out
    assert "-titulo: a\ufffdb\ufffdc # one\ttwo\n" in out
    assert "\u202e" not in out


def test_unsafe_fixes_are_offered_and_made_on_demand(cxkit: Cxkit, folder: Path) -> None:
    text = (
        "kind: journey\ntitulo: Dinner\nactors: {waiter: {}}\n"
        "steps:\n  - customer: A\n    frontstage: {do: B, by: waitr}\n"
    )
    path = put(folder, text)
    assert "1 can be fixed with --fix\n" in cxkit("lint").err
    ran = cxkit("lint", "--fix")
    assert "by: waitr}" in path.read_text(encoding="utf-8")
    assert "1 can be fixed with --fix --unsafe-fixes\n" in ran.err
    ran = cxkit("lint", "--diff", "--unsafe-fixes")
    assert "+    frontstage: {do: B, by: waiter}\n" in ran.out
    cxkit("lint", "--fix", "--unsafe-fixes")
    assert "by: waiter}" in path.read_text(encoding="utf-8")
    ran = cxkit("lint", "--unsafe-fixes")
    assert (ran.code, ran.out) == (2, "")
    assert "--fix" in ran.err


def test_both_offers_stand_in_one_line(cxkit: Cxkit, folder: Path) -> None:
    put(folder, "kind: journey\ntitle: A #1\nsteps:\n  - customer: B\n    wait: 5 min.\n")
    assert "1 can be fixed with --fix, 1 more with --unsafe-fixes\n" in cxkit("lint").err
    assert "1 se puede corregir con --fix, 1 más con --unsafe-fixes\n" in cxkit("lint", "--lang", "es").err


def test_json_lists_what_is_gone_and_what_remains(cxkit: Cxkit, folder: Path) -> None:
    put(folder, TYPED)
    said = json.loads(cxkit("lint", "--diff", "--output-format", "json").out)
    assert said["difference"].startswith("--- cena.yaml\n")
    said = json.loads(cxkit("lint", "--fix", "--output-format", "json").out)
    assert said["schema"] == "cxkit/lint/1"
    assert (said["summary"]["fixed"], said["summary"]["fixed_files"]) == (18, 1)
    assert len(said["fixed"]) == 18
    assert {each["path"] for each in said["fixed"]} == {"cena.yaml"}
    assert said["summary"]["errors"] == 0
    assert "difference" not in said
    said = json.loads(cxkit("lint", "--output-format", "json").out)
    assert "fixed" not in said
    assert "fixed" not in said["summary"]


def piped(folder: Path, data: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("CXKIT_", "LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "cxkit", "lint", "-", *arguments],
        input=data,
        cwd=folder,
        env={**environment, "PYTHONPATH": str(Path(__file__).parents[2]), "NO_COLOR": "1"},
        capture_output=True,
    )


@pytest.mark.parametrize("name", ["-", "cena.yaml", "other/new.yaml"])
def test_standard_input_goes_to_standard_output(folder: Path, name: str) -> None:
    other = put(folder, "untouched")
    data = b"\xef\xbb\xbf" + TYPED.replace("\n", "\r\n").encode()
    ran = piped(folder, data, "--fix", "--stdin-filename", name, "--output-format", "concise")
    assert ran.stdout == b"\xef\xbb\xbf" + FIXED.replace("\n", "\r\n").encode()
    assert b"18 findings fixed in 1 file" in ran.stderr
    assert b": info " in ran.stderr
    assert other.read_text(encoding="utf-8") == "untouched"


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe\x00", b"kind: journey\ntitle: caf\xe9\nsteps: []\n", b"[", b"<html></html>", b"\x00" * 9]
)
def test_standard_input_that_cannot_be_fixed_comes_out_as_it_was(folder: Path, data: bytes) -> None:
    ran = piped(folder, data, "--fix")
    assert ran.stdout == data
    assert ran.returncode == 1
    assert b"Traceback" not in ran.stderr


def test_a_file_that_somebody_else_changed_is_left_and_said(
    cxkit: Cxkit, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(folder, TYPED)
    other = put(folder, TYPED, "otra.yaml")
    made = fixing.made

    def slowly(*arguments: Any, **options: Any) -> Any:
        outcome = made(*arguments, **options)
        path.write_text("kind: journey\ntitle: Mine\nsteps: []\n", encoding="utf-8")
        return outcome

    monkeypatch.setattr(fixing, "made", slowly)
    ran = cxkit("lint", "--fix", "--output-format", "concise")
    assert ran.code == 2
    assert path.read_text(encoding="utf-8") == "kind: journey\ntitle: Mine\nsteps: []\n"
    assert other.read_text(encoding="utf-8") == FIXED
    assert "cxkit: cena.yaml: changed by somebody else meanwhile, not written\n" in ran.err
    assert "18 findings fixed in 1 file, " in ran.err


def test_a_file_that_is_write_protected_is_left_and_said(cxkit: Cxkit, folder: Path) -> None:
    path = put(folder, TYPED)
    path.chmod(0o444)
    ran = cxkit("lint", "--fix", "--output-format", "concise")
    assert ran.code == 2
    assert path.read_text(encoding="utf-8") == TYPED
    assert "cxkit: cena.yaml: cannot be written: " in ran.err
    assert "SCH001 'titulo'" in ran.out, "what was not written is still wrong"


def test_a_link_stays_a_link_and_modes_stay(cxkit: Cxkit, folder: Path) -> None:
    home = folder / "shared"
    home.mkdir()
    (folder / "ws").mkdir()
    (folder / "ws/cxkit.toml").touch()
    real = put(home, TYPED)
    real.chmod(0o640)
    link = folder / "ws/cena.yaml"
    link.symlink_to(real)
    cxkit("lint", "--fix", "ws")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == FIXED
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert sorted(each.name for each in home.iterdir()) == ["cena.yaml"]


def test_one_file_under_two_names_is_fixed_once(cxkit: Cxkit, folder: Path) -> None:
    home = folder / "elsewhere"
    home.mkdir()
    real = put(home, TYPED)
    ws = folder / "ws"
    ws.mkdir()
    (ws / "cxkit.toml").touch()
    for name in ("a.yaml", "b.yaml"):
        (ws / name).symlink_to(real)
    ran = cxkit("lint", "--fix", "ws", "--fail-on", "error")
    assert real.read_text(encoding="utf-8") == FIXED
    assert "not written" not in ran.err


@pytest.mark.parametrize(
    "data",
    [
        TYPED.encode("utf-16"),
        TYPED.encode("latin-1"),
        b"\xff" + TYPED.encode(),
        b"kind: journey\ntitle: [\n",
        b"",
    ],
)
def test_a_file_that_cannot_be_read_keeps_its_bytes(cxkit: Cxkit, folder: Path, data: bytes) -> None:
    path = folder / "cena.yaml"
    path.write_bytes(data)
    ran = cxkit("lint", "--fix")
    assert ran.code == 1
    assert path.read_bytes() == data


def test_what_lies_beside_is_read_and_never_written(cxkit: Cxkit, folder: Path) -> None:
    beside = put(folder, TYPED, "beside.yaml")
    named = put(folder, TYPED, "named.yaml")
    cxkit("lint", "--fix", "named.yaml")
    assert beside.read_text(encoding="utf-8") == TYPED
    assert named.read_text(encoding="utf-8") == FIXED


def test_select_and_ignore_say_what_is_fixed(cxkit: Cxkit, folder: Path) -> None:
    text = (
        "kind: journey\ntitle: A\nactors: {cook: {}}\n"
        "steps:\n  - customer: B\n    wait: 5 min.\n    backstage: {do: C, by: Cook}\n"
    )
    path = put(folder, text)
    cxkit("lint", "--fix", "--ignore", "TIM001")
    assert path.read_text(encoding="utf-8") == text.replace("Cook", "cook")
    cxkit("lint", "--fix", "--select", "TIM001")
    assert path.read_text(encoding="utf-8") == text.replace("Cook", "cook").replace("5 min.", "5m")
    path = put(folder, TYPED)
    ran = cxkit("lint", "--fix", "--select", "TIM001", "--output-format", "concise")
    assert "SCH001 'titulo'" in ran.out
    assert path.read_text(encoding="utf-8") == TYPED


def test_a_finding_that_is_not_fixed_says_why(cxkit: Cxkit, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, "kind: journey\ntitulo: A\nsteps: []\n")
    judge = Trial.judge

    def spoilt(self: Any, texts: Any) -> Any:
        state = judge(self, texts)
        found = [
            each._replace(fix=each.fix._replace(edits=(Edit(0, 0, "["),))) if each.fix else each
            for each in state.diagnostics
        ]
        return state._replace(diagnostics=found)

    monkeypatch.setattr(Trial, "judge", spoilt)
    reason = "not fixed: the file could no longer be read after the change"
    assert f"  = {reason}\n" in cxkit("lint", "--fix", "--select", "SCH").out
    assert reason in cxkit("lint", "--fix", "--select", "SCH", "--output-format", "concise").out
    said = json.loads(cxkit("lint", "--fix", "--select", "SCH", "--output-format", "json").out)
    assert [each["not_fixed"] for each in said["diagnostics"]] == [reason.removeprefix("not fixed: ")]
    assert "sin corregir: " in cxkit("lint", "--fix", "--select", "SCH", "--lang", "es").out


def test_a_finding_for_many_places_is_fixed_where_it_can_be(cxkit: Cxkit, folder: Path) -> None:
    text = (
        "kind: journey\ntitle: A\nsteps:\n  - {id: Take_Order, customer: A, next: Take_Order}\n"
        "  - {id: Pay_Bill, customer: B}\n  - {id: Pay_Bill, customer: C}\n"
    )
    path = put(folder, text)
    ran = cxkit("lint", "--fix", "--select", "REF004", "--output-format", "concise")
    assert path.read_text(encoding="utf-8") == text.replace("Take_Order", "take-order")
    assert "REF004" in ran.out
    assert "Pay_Bill" in ran.out
    assert "Take_Order" not in ran.out
    assert cxkit("lint", "--fix", "--select", "REF004", "--output-format", "concise") == ran
