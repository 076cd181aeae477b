"""A folder on the disk that a case plays in: set up from its table, looked at before and after."""

# ruff: noqa: PTH101, PTH103, PTH114, PTH115, PTH118, PTH120, PTH123, PTH211 -- names are bytes, for some are no text

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from tests.hostile.case import Entry, File, Folder, Link, Pipe

ALWAYS: Mapping[str | bytes, Entry] = {"in": Folder(), "home": Folder(), "tmp": Folder(), "secret.yaml": "kind: none\n"}


def set_up(root: Path, wanted: Mapping[str | bytes, Entry]) -> None:
    """Make everything; modes of folders last, for they may forbid what comes after."""
    closed: list[tuple[bytes, int]] = []
    for name, entry in {**ALWAYS, **wanted}.items():
        path = os.path.join(os.fsencode(root), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        match entry:
            case Folder(mode):
                os.makedirs(path, exist_ok=True)
                closed.append((path, mode))
            case Link(to):
                os.symlink(to.replace("{stage}", str(root)), path)
            case Pipe():
                os.mkfifo(path)
            case _:
                file = entry if isinstance(entry, File) else File(entry)
                with open(path, "wb") as stream:
                    stream.write(file.data.encode() if isinstance(file.data, str) else file.data)
                os.chmod(path, file.mode)
                if file.seconds is not None:
                    os.utime(path, (file.seconds, file.seconds))
    for path, mode in reversed(closed):
        os.chmod(path, mode)


def open_up(root: Path) -> None:
    """Let everything be looked at and removed again."""
    for folder, folders, _ in os.walk(root):
        for name in folders:
            path = os.path.join(folder, name)
            if not os.path.islink(path):
                os.chmod(path, 0o755)


def look(root: Path) -> dict[str, tuple[str, int, bytes]]:
    """All that stands below: what it is, its mode (for files with the time of its last change), and what it holds."""
    found = {}
    for folder, folders, files in os.walk(os.fsencode(root)):
        for name in (*folders, *files):
            path = os.path.join(folder, name)
            status = os.lstat(path)
            what, holds = f"other {status.st_mtime_ns}", b""
            if stat.S_ISLNK(status.st_mode):
                what, holds = "link", os.readlink(path)
            elif stat.S_ISDIR(status.st_mode):
                what = "folder"
            elif stat.S_ISREG(status.st_mode):
                what = f"file {status.st_mtime_ns}"
                holds = _bytes(path)
            shown = os.fsdecode(os.path.relpath(path, os.fsencode(root)))
            found[shown] = (what, stat.S_IMODE(status.st_mode), holds)
    return found


def _bytes(path: bytes) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except PermissionError:
        return b"?"
