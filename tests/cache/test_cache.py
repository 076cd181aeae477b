"""The store itself: it answers for files that stayed, and for nothing else; nothing about it is an error."""

import json
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cxkit import cache
from cxkit.cache import Cache, Seen, read

KEY = ["a", {"one.yaml": 0}]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "one.yaml").write_bytes(b"title: A\n")
    return tmp_path


def kept(root: Path, since: int = 0) -> Cache:
    found = Cache(root / cache.FOLDER)
    found.keep(KEY, {"one.yaml": read(root / "one.yaml", 99)[1]}, since, {"n": 1})
    return found


def entry(root: Path) -> Path:
    (found,) = (root / cache.FOLDER).glob("*.json")
    return found


def test_what_was_kept_is_recalled_while_the_file_stays(root: Path) -> None:
    store = kept(root)
    assert store.recall(KEY, root, ["one.yaml"], 99) == {"n": 1}
    assert (root / cache.FOLDER / ".gitignore").read_text() == "*\n"
    (root / "one.yaml").write_bytes(b"title: B\n")
    assert store.recall(KEY, root, ["one.yaml"], 99) is None


def test_another_key_or_other_names_are_another_question(root: Path) -> None:
    store = kept(root)
    assert store.recall([*KEY, 1], root, ["one.yaml"], 99) is None
    assert store.recall(KEY, root, ["one.yaml", "two.yaml"], 99) is None
    assert store.recall(KEY, root, [], 99) is None


def test_a_file_that_is_gone_or_a_folder_now_is_no_answer(root: Path) -> None:
    store = kept(root)
    (root / "one.yaml").unlink()
    assert store.recall(KEY, root, ["one.yaml"], 99) is None
    (root / "one.yaml").mkdir()
    assert store.recall(KEY, root, ["one.yaml"], 99) is None


def test_of_a_file_that_changed_right_before_it_was_read_the_bytes_are_looked_at() -> None:
    seen = Seen(9, 50, 60, 7, "d")
    status: Any = SimpleNamespace(st_size=9, st_mtime_ns=50, st_ctime_ns=60, st_ino=7)
    assert seen.untouched(status, 61 + cache.UNSURE)
    assert not seen.untouched(status, 60 + cache.UNSURE)
    for name in vars(status):
        other: Any = SimpleNamespace(**{**vars(status), name: 8})
        assert not seen.untouched(other, 10**20)


def test_the_same_size_and_time_do_not_hide_other_bytes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "UNSURE", -(10**20))  # as if all this had been long ago
    store = kept(root)
    before = (root / "one.yaml").stat()
    (root / "one.yaml").write_bytes(b"title: B\n")
    os.utime(root / "one.yaml", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert store.recall(KEY, root, ["one.yaml"], 99) is None


def test_a_touched_file_is_looked_at_once_and_then_trusted(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = kept(root)
    monkeypatch.setattr(cache, "UNSURE", -(10**20))
    os.utime(root / "one.yaml", ns=(1, 1))
    looked: list[object] = []
    monkeypatch.setattr(cache, "read", lambda path, most: looked.append(path) or read(path, most))
    for _ in range(3):
        assert store.recall(KEY, root, ["one.yaml"], 99) == {"n": 1}
    assert len(looked) == 1


def _entry_with(**changes: Any) -> bytes:
    return json.dumps({"key": json.dumps(KEY, separators=(",", ":")), "since": 0, "files": {}, **changes}).encode()


HARM = {
    "nothing": b"",
    "cut": b'{"key": "a", "fil',
    "no JSON": b"\x80\x04\x95 cos\nsystem\n(S'true'\ntR.",
    "no mapping": b"[1, 2]",
    "text": b'"key"',
    "deep": b"[" * 100_000 + b"]" * 100_000,
    "endless number": b"9" * 100_000,
    "other bytes": b"\xff\xfe\x00\xd8" * 99,
    "no files": _entry_with(),
    "a file of another form": _entry_with(files={"one.yaml": {"size": 1}}, content=1),
    "too short": _entry_with(files={"one.yaml": [1, 2]}, content=1),
    "texts for numbers": _entry_with(files={"one.yaml": ["9", "x", [], None, "d"]}, content=1),
    "a device": _entry_with(files={"/dev/zero": [0, 0, 0, 0, ""]}, content=1),
    "since a text": _entry_with(since="x", files={"one.yaml": [9, 0, 0, 0, "d"]}, content=1),
}


@pytest.mark.parametrize("data", HARM.values(), ids=HARM.keys())
def test_harm_in_an_entry_is_no_answer(root: Path, data: bytes) -> None:
    store = kept(root)
    entry(root).write_bytes(data)
    assert store.recall(KEY, root, ["one.yaml"], 99) is None


def test_an_endless_entry_is_not_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = kept(root)
    monkeypatch.setattr(cache, "BIGGEST", entry(root).stat().st_size)
    assert store.recall(KEY, root, ["one.yaml"], 99) == {"n": 1}
    monkeypatch.setattr(cache, "BIGGEST", entry(root).stat().st_size - 1)
    assert store.recall(KEY, root, ["one.yaml"], 99) is None


def test_a_folder_that_cannot_be_had_is_no_cache(root: Path) -> None:
    (root / cache.FOLDER).write_text("a file")
    assert kept(root).recall(KEY, root, ["one.yaml"], 99) is None
    assert (root / cache.FOLDER).read_text() == "a file"


def test_links_that_came_with_the_files_are_not_followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "0badcafe.json").write_text("mine")
    (root / cache.FOLDER).symlink_to(elsewhere)
    assert kept(root).recall(KEY, root, ["one.yaml"], 99) is None
    assert [path.name for path in elsewhere.iterdir()] == ["0badcafe.json"]
    (root / cache.FOLDER).unlink()
    kept(root)
    name = entry(root)
    name.unlink()
    name.symlink_to(elsewhere / "0badcafe.json")
    (root / cache.FOLDER / ".gitignore").unlink()
    (root / cache.FOLDER / ".gitignore").symlink_to(elsewhere / "new")
    kept(root)
    assert (elsewhere / "0badcafe.json").read_text() == "mine"
    assert not (elsewhere / "new").exists()


def test_old_entries_make_room_and_other_files_stay(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST", 3)
    store = kept(root)
    (root / cache.FOLDER / "notes.json").write_text("not ours")
    seen = {"one.yaml": read(root / "one.yaml", 99)[1]}
    for n in range(9):
        store.keep([n], seen, 0, n)
    ours = [path.name for path in (root / cache.FOLDER).iterdir() if path.name not in (".gitignore", "notes.json")]
    assert len(ours) == 3
    assert (root / cache.FOLDER / "notes.json").exists()
    assert store.recall([8], root, ["one.yaml"], 99) == 8


def test_a_write_that_fails_leaves_the_old_entry(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = kept(root)
    old = entry(root).read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    store.keep(KEY, {}, 0, {"n": 2})
    assert entry(root).read_bytes() == old
    assert not list((root / cache.FOLDER).glob("*.part"))
