"""A report takes away the pages of earlier ones, and nothing else, whatever a list says."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from cxkit import api
from cxkit.api.leftovers import LIST, clear, ours
from cxkit.source.writing import Stamp

TEXT = "kind: journey\ntitle: {}\nstarts: Wakes\nends: Sleeps\nsteps:\n  - customer: Walks\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "cxkit.toml").write_text("", encoding="utf-8")
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text(TEXT.format(name), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def stale(*, name: str = "journeys/old.html", data: bytes = b"old", output: Path) -> Path:
    """An output folder with one listed page of an earlier run."""
    clear(output, {name: data})
    path = output / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def listing(output: Path, name: str, data: bytes) -> None:
    """A list of somebody else's making."""
    stamp = Stamp.of(data)
    (output / LIST).parent.mkdir(parents=True, exist_ok=True)
    pages = {name: [stamp.size, stamp.digest.hex()]}
    (output / LIST).write_text(json.dumps({"version": 1, "pages": pages}), encoding="utf-8")


def test_the_page_of_a_file_that_is_gone_goes(folder: Path) -> None:
    first = api.report(["."], Path("out"))
    assert first.removed == []
    before = below(folder / "out")
    (folder / "two.yaml").unlink()
    second = api.report(["."], Path("out"))
    (gone,) = second.removed
    assert before - below(folder / "out") == {gone.relative_to("out").as_posix()}
    assert gone in first.written
    assert api.report(["."], Path("out")).removed == []


@pytest.mark.parametrize(("lang", "said"), [("en", "1 page of an earlier"), ("es", "se quitó 1 página")])
def test_how_many_went_is_said(lang: str, said: str, folder: Path, capsys: Any, monkeypatch: Any) -> None:
    from cxkit.__main__ import main

    def run(*given: str) -> Any:
        monkeypatch.setattr("sys.argv", ["cxkit", "report", "-o", "out", "--lang", lang, *given])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == 0
        return capsys.readouterr()

    assert said not in run().err
    (folder / "two.yaml").rename(folder / "two.txt")
    assert said in run().err
    (folder / "two.txt").rename(folder / "two.yaml")
    run()
    (folder / "two.yaml").unlink()
    assert len(json.loads(run("--output-format", "json").out)["removed"]) == 1


def test_a_page_that_somebody_changed_stays(tmp_path: Path) -> None:
    path = stale(output=tmp_path)
    path.write_bytes(b"own")
    assert clear(tmp_path, {}) == []
    assert path.read_bytes() == b"own"
    path.write_bytes(b"old")  # it is off the list for good
    assert clear(tmp_path, {}) == []
    assert path.exists()


def test_empty_folders_go_with_their_last_page(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert clear(out, {}) == []
    path = stale(name="a/b/old.html", output=out)
    (out / "a/mine.txt").write_text("mine", encoding="utf-8")
    assert clear(out, {}) == [path]
    assert below(out) == {LIST, "a/mine.txt"}
    assert not (out / "a/b").exists()


NAMES = [
    "../mine.html", "a/../../mine.html", "/mine.html", "a//mine.html", "./mine.html", "..\\mine.html", "C:mine.html",
    "mine.txt", ".mine.html", ".git/mine.html", "", ".html", "a\0.html", "a\n.html", "\ud800.html", "a /mine.html",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_no_name_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for each in ("mine.html", "out/mine.txt", "out/.mine.html", "out/.git/mine.html", "out/a /mine.html"):
        (tmp_path / each).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / each).write_bytes(b"mine")
    before = below(tmp_path)
    listing(out, str(tmp_path / "mine.html") if name.startswith("/") else name, b"mine")
    assert not ours(name)
    assert clear(out, {}) == []
    assert below(tmp_path) == before | {f"out/{LIST}"}


def test_links_are_not_followed(tmp_path: Path) -> None:
    out, away = tmp_path / "out", tmp_path / "away"
    away.mkdir()
    (away / "old.html").write_bytes(b"old")
    stale(output=out)
    shutil.rmtree(out / "journeys")
    (out / "journeys").symlink_to(away)
    assert clear(out, {}) == []
    (out / "journeys").unlink()
    listing(out, "journeys/old.html", b"old")
    (out / "journeys").mkdir()
    (out / "journeys/old.html").symlink_to(away / "old.html")
    assert clear(out, {}) == []
    assert (out / "journeys/old.html").is_symlink()
    assert (away / "old.html").read_bytes() == b"old"


def test_a_list_behind_a_link_is_not_read(tmp_path: Path) -> None:
    out = tmp_path / "out"
    path = stale(output=out)
    (out / LIST).rename(tmp_path / "list.json")
    (out / LIST).symlink_to(tmp_path / "list.json")
    assert clear(out, {}) == []
    assert path.exists()
    assert not (out / LIST).is_symlink()


def _pages(content: object) -> str:
    return json.dumps({"version": 1, "pages": content})


@pytest.mark.parametrize(
    "text",
    [
        "", "[", "[]", "null", "{}", "\ufeff{}", "[" * 100_000, '{"version": 2, "pages": {}}', _pages([]),
        json.dumps({"version": 2, "pages": {"old.html": [3, Stamp.of(b"old").digest.hex()]}}), _pages(None),
        _pages({"old.html": None}), _pages({"old.html": [3]}), _pages({"old.html": ["3", "ff"]}),
        _pages({"old.html": [3, 5]}), _pages({"old.html": [3, "zz"]}), _pages({"x" * 5000 + ".html": [3, "ff"]}),
    ],
)  # fmt: skip
def test_a_list_that_is_none_removes_nothing(text: str, tmp_path: Path) -> None:
    path = stale(name="old.html", output=tmp_path)
    (tmp_path / LIST).write_text(text, encoding="utf-8")
    assert clear(tmp_path, {"new.html": "new"}) == []
    assert path.exists()
    assert "new.html" in json.loads((tmp_path / LIST).read_bytes())["pages"]


def test_one_page_in_two_spellings_is_one_page(tmp_path: Path) -> None:
    path = stale(name="Caf\u00e9.html", output=tmp_path)
    assert clear(tmp_path, {"cafe\u0301.html": b"old"}) == []
    assert path.exists()


def test_a_page_that_cannot_be_removed_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = stale(output=tmp_path)

    def refuse(_: Path) -> None:
        raise PermissionError(13, os.strerror(13))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        assert clear(tmp_path, {}) == []
    assert clear(tmp_path, {}) == [path]


def test_same_pages_same_list(tmp_path: Path) -> None:
    for name in ("a", "b"):
        clear(tmp_path / name, {"z.html": "z", "a.html": b"a"})
    assert (tmp_path / "a" / LIST).read_bytes() == (tmp_path / "b" / LIST).read_bytes()
