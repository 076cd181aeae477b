"""`cxkit fmt`: what is written, printed and returned."""

import json
import os
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from cxkit.api import changes
from cxkit.source import writing

Cxkit = Callable[..., Any]

TYPED = """\
# Dinner
kind:   journey
steps:
- customer: 'Asks'     # first
  id: ask


- {customer: Eats,
   id: eat}
title: "Dinner"
"""
TIDY = """\
# Dinner
kind: journey
title: Dinner
steps:
  - id: ask
    customer: Asks     # first

  - id: eat
    customer: Eats
"""
BROKEN = 'kind: journey\ntitle: "Dinner\nsteps: []\n'


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cxkit.toml").touch()
    return tmp_path


def put(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def given(monkeypatch: pytest.MonkeyPatch, data: str) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(data.encode())))


def test_a_file_is_written_once(home: Path, cxkit: Cxkit) -> None:
    path = put(home, "a.yaml", TYPED)
    ran = cxkit("fmt")
    assert (ran.code, ran.out, ran.err) == (0, "formatted: a.yaml\n", "1 file formatted\n")
    assert path.read_text(encoding="utf-8") == TIDY
    before = path.stat()
    ran = cxkit("fmt", "a.yaml")
    assert (ran.code, ran.out, ran.err) == (0, "", "1 file already formatted\n")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_check_names_what_would_change_and_changes_nothing(home: Path, cxkit: Cxkit) -> None:
    put(home, "a.yaml", TYPED)
    put(home, "b/b.yml", TIDY)
    ran = cxkit("fmt", "--check")
    assert (ran.code, ran.out) == (1, "would be formatted: a.yaml\n")
    assert ran.err == "1 file would be formatted, 1 file already formatted\n"
    assert (home / "a.yaml").read_text(encoding="utf-8") == TYPED
    ran = cxkit("fmt", "--check", "b")
    assert (ran.code, ran.out, ran.err) == (0, "", "1 file already formatted\n")
    ran = cxkit("fmt", "--check", "--lang", "es")
    assert ran.out == "cambiaría de formato: a.yaml\n"
    assert ran.err == "1 archivo cambiaría de formato, 1 archivo ya tenía su formato\n"


def test_diff_shows_what_would_change_and_changes_nothing(home: Path, cxkit: Cxkit) -> None:
    put(home, "a.yaml", "kind: journey\r\nsteps: []\r\ntitle: 'T'\r\n")
    ran = cxkit("fmt", "--diff")
    assert ran.code == 1
    assert ran.out == (
        "--- a.yaml\n+++ a.yaml\n@@ -1,3 +1,3 @@\n kind: journey\r\n+title: T\r\n steps: []\r\n-title: 'T'\r\n"
    )
    assert b"'T'" in (home / "a.yaml").read_bytes()
    assert cxkit("fmt").code == 0
    ran = cxkit("fmt", "--diff", "--check")
    assert (ran.code, ran.out) == (0, "")


def test_quiet_says_nothing_on_success(home: Path, cxkit: Cxkit) -> None:
    put(home, "a.yaml", TYPED)
    ran = cxkit("fmt", "--check", "-q")
    assert (ran.code, ran.out) == (1, "would be formatted: a.yaml\n")
    for _ in range(2):
        ran = cxkit("fmt", "-q")
        assert (ran.code, ran.out, ran.err) == (0, "", "")
    ran = cxkit("fmt", "--check", "-q")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_standard_input_comes_out_formatted_and_alone(
    home: Path, cxkit: Cxkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, TYPED)
    ran = cxkit("fmt", "-")
    assert (ran.code, ran.out, ran.err) == (0, TIDY, "")
    given(monkeypatch, TYPED)
    path = put(home, "a.yaml", TYPED)
    ran = cxkit("fmt", "-", "--stdin-filename", "a.yaml")
    assert (ran.code, ran.out, ran.err) == (0, TIDY, "")
    assert path.read_text(encoding="utf-8") == TYPED
    given(monkeypatch, TYPED)
    ran = cxkit("fmt", "-", "--check", "--stdin-filename", "in.yaml")
    assert (ran.code, ran.out) == (1, "would be formatted: in.yaml\n")
    given(monkeypatch, TIDY)
    ran = cxkit("fmt", "-", "--diff")
    assert (ran.code, ran.out) == (0, "")


def test_standard_input_that_is_broken_is_handed_on(home: Path, cxkit: Cxkit, monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, BROKEN)
    ran = cxkit("fmt", "-")
    assert (ran.code, ran.out) == (2, BROKEN)
    assert ran.err.startswith("cxkit: -:2:8: not formatted: YML")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BROKEN, "2:8: not formatted: YML043 this quote is opened"),
        ("", "1:1: not formatted: YML018 the file is empty"),
        ("# soon\n", "1:1: not formatted: YML019 the file holds nothing but comments"),
        ("kind: journey\ntitle: a\ntitle: b\n", "3:1: not formatted: YML023 'title' stands twice"),
        ("kind: journey\na: &a {b: 1}\nc:\n  <<: *a\n", "4:3: not formatted: YML025 '<<'"),
        ("kind: journey\ntitle: !ya\n", "2:8: not formatted: YML027 YAML takes '!ya' for a tag"),
        ("kind: journey\n---\nkind: persona\n", "2:1: not formatted: YML021 a second document"),
        ("kind: wardrobe\n", "1:7: not formatted: KND001"),
        ("title: a\nsteps: []\n", "1:1: not formatted: KND001"),
        ("kind: journey\n? - a\n: 1\n", "2:3: not formatted: YML024"),
        ("kind: journey\ntitle: !!str 2\n", "2:1: not formatted: what stands here"),
        (b"kind: journey\ntitle: caf\xe9\n", "2:11: not formatted: YML002"),
    ],
    ids=repr,
)
def test_a_file_that_cannot_be_understood_stays_and_the_others_do_not(
    home: Path, cxkit: Cxkit, text: str | bytes, said: str
) -> None:
    path = put(home, "a.yaml", text)
    before = path.read_bytes()
    put(home, "b.yaml", TYPED)
    ran = cxkit("fmt", "a.yaml", "b.yaml")
    assert (ran.code, ran.out) == (2, "formatted: b.yaml\n")
    assert ran.err.startswith("1 file formatted, 1 file left as it is\ncxkit: a.yaml:")
    assert f"a.yaml:{said}" in ran.err
    assert path.read_bytes() == before
    assert (home / "b.yaml").read_text(encoding="utf-8") == TIDY


def test_errors_of_shape_and_advice_keep_no_file_from_being_formatted(home: Path, cxkit: Cxkit) -> None:
    path = put(home, "a.yaml", "kind: journey\ntitel: x\nemotion_scale: 7\nsteps: nothing\n# end\n")
    assert cxkit("fmt").code == 0
    assert path.read_text(encoding="utf-8") == "kind: journey\nemotion_scale: 7\nsteps: nothing\ntitel: x\n# end\n"


def test_only_files_of_ours_are_touched_and_ignore_files_are_honoured(home: Path, cxkit: Cxkit) -> None:
    (home / "cxkit.toml").write_text('exclude = ["old/"]\n', encoding="utf-8")
    put(home, ".gitignore", "made.yaml\n")
    (home / ".git").mkdir()
    others = [
        put(home, "deploy.yaml", "apiVersion: v1\nkind:   Pod\n"),
        put(home, "ci.yml", "on:   push\njobs:  {}\n"),
        put(home, "list.yaml", "-   a\n"),
        put(home, "made.yaml", TYPED),
        put(home, "old/a.yaml", TYPED),
        put(home, "notes.txt", TYPED),
    ]
    before = [path.read_bytes() for path in others]
    put(home, "a.yaml", TYPED)
    ran = cxkit("fmt")
    assert (ran.code, ran.out, ran.err) == (0, "formatted: a.yaml\n", "1 file formatted\n")
    assert [path.read_bytes() for path in others] == before
    assert cxkit("fmt", "made.yaml").out == "formatted: made.yaml\n"


def test_a_path_that_leads_nowhere(home: Path, cxkit: Cxkit) -> None:
    ran = cxkit("fmt", "a.yaml", "--check")
    assert (ran.code, ran.out, ran.err) == (2, "", "cxkit: a.yaml: there is no such file or folder\n")
    assert cxkit("fmt").code == 2


def test_for_programs(home: Path, cxkit: Cxkit) -> None:
    put(home, "a.yaml", TYPED)
    put(home, "b.yaml", BROKEN)
    put(home, "c/c.yaml", TIDY)
    ran = cxkit("fmt", "--output-format", "json", "--diff", "--lang", "es")
    said = json.loads(ran.out)
    difference = said.pop("difference")
    assert said == {
        "schema": "cxkit/fmt/1",
        "changed": ["a.yaml"],
        "left": [
            {
                "path": "b.yaml",
                "line": 2,
                "column": 8,
                "code": "YML043",
                "message": "estas comillas se abren y no se cierran",
                "hint": 'hay que cerrarlas al final del texto: title: "Dinner"',
            }
        ],
        "summary": {"files": 3, "changed": 1, "unchanged": 1, "left": 1},
    }
    assert difference.startswith("--- a.yaml\n+++ a.yaml\n")
    assert ran.code == 2
    assert (home / "a.yaml").read_text(encoding="utf-8") == TYPED
    said = json.loads(cxkit("fmt", "--output-format", "json", "a.yaml").out)
    assert (said["changed"], "difference" in said) == (["a.yaml"], False)
    assert (home / "a.yaml").read_text(encoding="utf-8") == TIDY


def test_line_ends_mark_mode_and_link_stay(home: Path, cxkit: Cxkit) -> None:
    path = put(home, "real.txt", b"\xef\xbb\xbf" + TYPED.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    (home / "a.yaml").symlink_to("real.txt")
    assert cxkit("fmt", "a.yaml").code == 0
    assert path.read_bytes() == b"\xef\xbb\xbf" + TIDY.replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert (home / "a.yaml").is_symlink()
    assert sorted(each.name for each in home.iterdir()) == ["a.yaml", "cxkit.toml", "real.txt"]


def test_a_file_that_somebody_else_changed_meanwhile_is_theirs(
    home: Path, cxkit: Cxkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(home, "a.yaml", TYPED)
    put(home, "b.yaml", TYPED)
    write = writing.write

    def late(file: Path, *rest: Any, **wishes: Any) -> None:
        if file.name == "a.yaml":
            file.write_text("kind: journey\n", encoding="utf-8")
        write(file, *rest, **wishes)

    monkeypatch.setattr(changes.writing, "write", late)
    ran = cxkit("fmt")
    assert (ran.code, ran.out) == (2, "formatted: b.yaml\n")
    assert "cxkit: a.yaml: changed by somebody else meanwhile, not written\n" in ran.err
    assert "1 file formatted, 1 file left as it is\n" in ran.err
    assert path.read_text(encoding="utf-8") == "kind: journey\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_takes_nothing(home: Path, cxkit: Cxkit) -> None:
    path = put(home, "shut/a.yaml", TYPED)
    path.parent.chmod(0o555)
    ran = cxkit("fmt")
    path.parent.chmod(0o755)
    assert ran.code == 2
    assert path.read_text(encoding="utf-8") == TYPED


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("template", ["map", "blueprint", "workspace"])
def test_what_init_begins_is_formatted(lang: str, template: str, cxkit: Cxkit, workspace: Callable[..., Path]) -> None:
    workspace(template, lang)
    ran = cxkit("fmt", "--check", "-q")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_new_begins_is_formatted(lang: str, cxkit: Cxkit, workspace: Callable[..., Path]) -> None:
    workspace("workspace", lang)
    journey = {"en": "repair", "es": "corte"}[lang]
    for kind in ("journey", "persona", "portfolio", "survey", "roadmap", "blueprint"):
        which = ("--journey", journey) if kind in ("survey", "roadmap", "blueprint") else ()
        assert cxkit("new", kind, f"{kind}: a 'passport', #1", "--lang", lang, *which).code == 0
    ran = cxkit("fmt", "--check", "-q")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
