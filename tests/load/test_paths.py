"""From arguments to workspaces: files, folders, globs, roots, ignore files, and what cannot be read."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cxkit.load import CannotRun, Loaded, load

MAP = "kind: journey\ntitle: {}\nsteps: []\n"


def put(folder: Path, *names: str, text: str = "") -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text or MAP.format(path.stem), encoding="utf-8")


def rooms(folder: Path, *arguments: str) -> list[Loaded]:
    found, unreadable = load(arguments, cwd=folder)
    assert not unreadable
    return found


def test_a_folder_is_walked_and_its_settings_make_the_root(tmp_path: Path) -> None:
    put(tmp_path, "cxkit.toml", text='lang = "es"\nbusiness_day = "8h"\n')
    put(tmp_path, "b.yaml", "a/a.yml", "a/notes.txt")
    (room,) = rooms(tmp_path, "a")
    assert (room.root, room.judged) == (tmp_path, ("a/a.yml",))
    assert [(member.path, member.judged) for member in room.workspace.members] == [("a/a.yml", True), ("b.yaml", False)]
    assert (room.config.lang, room.workspace.business_day) == ("es", 28800.0)
    assert room.path("a/a.yml") == tmp_path / "a/a.yml"


def test_a_nested_root_is_a_workspace_of_its_own(tmp_path: Path) -> None:
    put(tmp_path, "cxkit.toml", "one/pyproject.toml", "two/.cxkit.toml", text="[tool.cxkit]\n")
    (tmp_path / "cxkit.toml").write_text("")
    (tmp_path / "two/.cxkit.toml").write_text("")
    put(tmp_path, "top.yaml", "one/a.yaml", "two/b.yaml", "three/c.yaml")
    assert [(room.root.name, room.judged) for room in rooms(tmp_path, ".")] == [
        (tmp_path.name, ("three/c.yaml", "top.yaml")),
        ("one", ("a.yaml",)),
        ("two", ("b.yaml",)),
    ]
    (room,) = rooms(tmp_path, "top.yaml")
    assert [member.path for member in room.workspace.members] == ["three/c.yaml", "top.yaml"]


def test_a_pyproject_without_our_table_is_no_root(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    put(tmp_path, "a/pyproject.toml", text="[tool.other]\ncxkit = 1\n")
    put(tmp_path, "a/x.yaml")
    (room,) = rooms(tmp_path, "a")
    assert room.root == tmp_path


def test_without_any_mark_the_given_folder_is_the_root(tmp_path: Path) -> None:
    put(tmp_path, "a/b/x.yaml", "a/y.yaml", "a/b/c/z.yaml")
    (room,) = rooms(tmp_path, "a", "a/b")
    assert (room.root.name, room.judged) == ("a", ("b/c/z.yaml", "b/x.yaml", "y.yaml"))
    (beside,) = rooms(tmp_path, "a/b/x.yaml")
    assert [member.path for member in beside.workspace.members] == ["x.yaml"]


def test_a_walk_skips_what_is_hidden_generated_or_ignored(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    put(tmp_path, ".gitignore", text="# no\nold/\n*.tmp.yaml\n!keep.tmp.yaml\n[\n")
    put(tmp_path, "sub/.gitignore", text="/only-here.yaml\n")
    put(tmp_path, "node_modules/a.yaml", ".venv/a.yaml", "build/a.yaml", ".hidden.yaml", "old/a.yaml", "x.tmp.yaml")
    put(tmp_path, "keep.tmp.yaml", "sub/only-here.yaml", "sub/deep/only-here.yaml", "a.yaml")
    (room,) = rooms(tmp_path, ".")
    assert room.judged == ("a.yaml", "keep.tmp.yaml", "sub/deep/only-here.yaml")
    assert rooms(tmp_path, "sub")[0].judged == ("sub/deep/only-here.yaml",)
    assert rooms(tmp_path, "old")[0].judged == ("old/a.yaml",)
    assert rooms(tmp_path, "x.tmp.yaml")[0].judged == ("x.tmp.yaml",)


def test_what_the_project_excludes_is_judged_only_when_named(tmp_path: Path) -> None:
    put(tmp_path, "cxkit.toml", text='exclude = ["drafts/", "*.old.yaml"]\n')
    put(tmp_path, "a.yaml", "drafts/b.yaml", "c.old.yaml")
    (room,) = rooms(tmp_path, ".")
    assert [member.path for member in room.workspace.members] == ["a.yaml"]
    assert rooms(tmp_path, "drafts/b.yaml")[0].judged == ("drafts/b.yaml",)


def test_a_folder_that_cannot_be_looked_into_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "cxkit.toml", text='exclude = ["drafts/"]\n')
    put(tmp_path, "a.yaml", "shut/b.yaml", "drafts/c.yaml", "gone/d.yaml")
    errors = {"shut": errno.EACCES, "drafts": errno.EACCES, "gone": errno.ENOENT}
    scandir = os.scandir

    def watched(path: Path) -> Any:
        if number := errors.get(Path(path).name):
            raise OSError(number, os.strerror(number))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", watched)
    monkeypatch.chdir(tmp_path)
    (room,), unreadable = load(["."], cwd=tmp_path)
    assert room.judged == ("a.yaml",)
    assert [each.text() for each in unreadable] == ["shut: cannot be read: Permission denied"]


def test_a_folder_of_which_the_settings_leave_nothing_says_so(tmp_path: Path) -> None:
    put(tmp_path, "cxkit.toml", text='exclude = ["**"]\n')
    put(tmp_path, "a.yaml")
    found, (empty,) = load(["."], cwd=tmp_path)
    assert found == []
    assert empty.text() == ".: holds YAML files, and `exclude` in the settings leaves out all of them"


def test_a_glob_is_opened_here(tmp_path: Path) -> None:
    put(tmp_path, "a/x.yaml", "a/y.yaml", "b/x.yaml", "b/x.txt")
    found = rooms(tmp_path, "**/x.*")
    assert [(room.root.name, room.judged) for room in found] == [("a", ("x.yaml",)), ("b", ("x.yaml",))]


def test_standard_input_stands_for_a_file(tmp_path: Path) -> None:
    put(tmp_path, "cxkit.toml", text="\n")
    put(tmp_path, "maps/a.yaml", "persona.yaml", text="kind: persona\ntitle: Ana\n")
    text = MAP.format("Otra").encode()
    (room,), _ = load(["-"], stdin=text, stdin_filename="maps/a.yaml", cwd=tmp_path)
    assert room.judged == ("maps/a.yaml",)
    assert [member.content.title for member in room.workspace.members] == ["Otra", "Ana"]
    (bare,), _ = load(["-"], stdin=text, cwd=tmp_path)
    assert bare.judged == ("-",)
    assert bare.workspace.journeys[0].id == "otra"


def test_the_id_of_a_file_is_its_name(tmp_path: Path) -> None:
    put(tmp_path, "Pedir Crédito.yaml")
    put(tmp_path, "b.yaml", text=MAP.format("b") + "id: otro\n")
    (room,) = rooms(tmp_path, ".")
    assert [member.content.id for member in room.workspace.members] == ["pedir-credito", "otro"]


def test_a_broken_neighbour_is_remembered_but_not_judged(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml")
    put(tmp_path, "b.yaml", text="kind: persona\nid: ana\ntitel: x\n")
    put(tmp_path, "c.yaml", text="kind: persona\ntitle: [\n")
    (room,) = rooms(tmp_path, "a.yaml")
    assert (room.judged, room.diagnostics) == (("a.yaml",), ())
    assert room.workspace.lost == {("persona", "ana"), ("persona", "c")}
    assert room.workspace.kinds == {"journey", "persona"}


def test_a_misread_file_is_broken_but_its_shape_is_judged(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", text="kind: journey\ntitle: a\ntitle: b\nsteps: []\n")
    (room,) = rooms(tmp_path, ".")
    assert room.broken == {"a.yaml"}
    assert [member.path for member in room.workspace.members] == ["a.yaml"]
    assert room.diagnostics[0].code.startswith("YML")
    assert room.diagnostics[0].related[0].span.line == 2


@pytest.mark.parametrize(
    ("argument", "line"),
    [
        ("zzz", "zzz: there is no such file or folder"),
        ("mapaa.yaml", "mapaa.yaml: there is no such file or folder, did you mean 'mapa.yaml'?"),
        ("*.nada", "*.nada: no YAML file matches"),
        ("empty", "empty: holds no YAML file (*.yaml, *.yml); `cxkit init` begins a workspace"),
        ("others", "others: holds YAML files, but none of cxkit's ('kind: journey' and so on)"),
        ("pipe.yaml", "pipe.yaml: is neither a file nor a folder"),
        ("dead.yaml", "dead.yaml: cannot be read: No such file or directory"),
        ("loop.yaml", "loop.yaml: cannot be read: Too many levels of symbolic links"),
        ("", "'': is no path"),
        ("a\0b", "'a\\x00b': is no path"),
        ("mapa.yaml/x", "mapa.yaml/x: there is no such file or folder"),
        ("x" * 5000, "x" * 5000 + ": there is no such file or folder"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes and links")
def test_a_path_that_leads_nowhere_is_one_line(tmp_path: Path, argument: str, line: str) -> None:
    put(tmp_path, "mapa.yaml", "empty/readme.txt")
    put(tmp_path, "others/compose.yaml", text="services: {}\n")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "dead.yaml").symlink_to("gone.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    found, (unreadable,) = load([argument], cwd=tmp_path)
    assert found == []
    assert unreadable.text() == line
    assert unreadable.text("es") != line or "'" in line
    if ": cannot be read: " in line:
        assert line.rpartition(": ")[2] not in unreadable.text("es")


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_links_neither_loop_nor_count_twice(tmp_path: Path) -> None:
    put(tmp_path, "a/x.yaml")
    (tmp_path / "a/again").symlink_to("..")
    (tmp_path / "a/same.yaml").symlink_to("x.yaml")
    assert rooms(tmp_path, ".")[0].judged == ("a/x.yaml",)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_one_line(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml")
    (tmp_path / "a.yaml").chmod(0)
    found, (unreadable,) = load(["a.yaml"], cwd=tmp_path)
    assert found == []
    assert "cannot be read" in unreadable.text()


def test_a_folder_deeper_than_the_stack_is_walked(tmp_path: Path) -> None:
    put(tmp_path, "/".join(["d"] * 900)[:1700] + "/x.yaml")
    assert len(rooms(tmp_path, ".")[0].judged) == 1


def test_settings_that_cannot_be_used_stop_the_run_in_one_line(tmp_path: Path) -> None:
    put(tmp_path, "cxkit.toml", text="lang = es\n")
    put(tmp_path, "a.yaml")
    with pytest.raises(CannotRun) as caught:
        load(["a.yaml"], cwd=tmp_path)
    assert caught.value.text() == "cxkit.toml:1:8: CFG004 is not valid TOML: Invalid value"
    assert caught.value.text("es") == (
        "cxkit.toml:1:8: CFG004 no es TOML válido: aquí falta un valor, o no es uno de TOML"
    )


def test_the_same_words_for_every_hash_seed(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", text="kind: journey\ntitel: T\nactores: {}\nstate: x\nsteps:\n  - {customr: a, by: b}\n")
    put(tmp_path, "b.yaml", "c.yaml")
    program = (
        "from cxkit.load import load\nfor room in load(['.'])[0]:\n"
        "  print(room.judged, room.workspace.members)\n"
        "  print([(found.text(), found.advice(), found.fingerprint) for found in room.diagnostics])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1
