"""A keyed store of what was found out about files; it answers only while those files are what they were."""

import json
import os
import re
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from time import time_ns
from typing import Any, NamedTuple

FOLDER = ".cxkit_cache"
MOST = 32
"""Entries of one folder; the oldest ones make room."""
BIGGEST = 64 * 1024 * 1024
"""Bytes of an entry that is read back."""
UNSURE = 2_000_000_000
"""Nanoseconds in which some file systems do not tell two writes apart."""
_OURS = re.compile(r"[0-9a-f]{8}\.(?:json|\d+\.part)")
_SHORT = 64 * 1024  # bytes of most files: making room for the longest possible takes longer than reading


class Seen(NamedTuple):
    """A file as it was when it was read: what the system says about it, and a digest of the bytes."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    digest: str

    def untouched(self, status: os.stat_result, since: int) -> bool:
        """Whether the system alone shows that the file is the same; `since` (ns) is when it was read.

        A file that changed right before it was read may have changed once more in the same tick of its clock, with
        nothing to show for it: of such a file the bytes have to be looked at.
        """
        return (
            self[:4] == (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
            and max(self.mtime_ns, self.ctime_ns) < since - UNSURE
        )


def read(path: str | Path, most: int) -> tuple[bytes, Seen]:
    """The first `most` bytes of a file, and how it was seen. Raises OSError."""
    with open(path, "rb") as stream:  # noqa: PTH123 -- a Path for each file takes time
        status = os.fstat(stream.fileno())
        data = stream.read(min(_SHORT, most))
        if len(data) == _SHORT:
            data += stream.read(most - _SHORT)
    from hashlib import blake2b  # slow to import, and most runs that find an answer here need no digest

    digest = blake2b(data, digest_size=16).hexdigest()
    return data, Seen(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, digest)


class Cache:
    """The entries in one folder. Nothing about it is an error: where it cannot be read or written there is no cache."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def recall(self, key: Any, root: Path, names: Iterable[str], most: int) -> Any:
        """What was kept under a key about just these files below `root`, if each is what it was; else None.

        The key is made of plain values: whatever decides the answer beside the files themselves. At most `most` bytes
        of a file are looked at. Raises nothing, whatever the entry holds; the answer may have any form that JSON has.
        """
        try:
            text = _text(key)
            with self._entry(text).open("rb") as stream:
                data = stream.read(BIGGEST + 1)
            if len(data) > BIGGEST or self.folder.is_symlink():
                return None
            entry = json.loads(data)
            files = {name: Seen(*seen) for name, seen in entry["files"].items()}
            if entry["key"] != text or files.keys() != set(names):
                return None
            now = time_ns()
            fresh = _compared(files, root, most, entry["since"])
            if fresh:
                self.keep(key, {**files, **fresh}, now, entry["content"])
            return None if fresh is None else entry["content"]
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def keep(self, key: Any, files: Mapping[str, Seen], since: int, content: Any) -> None:
        """Remember `content` (plain values) for as long as the files stay; `since` (ns) is before they were read."""
        with suppress(OSError):
            if self.folder.is_symlink():  # it came with the files and leads who knows where
                return
            text = _text(key)
            entry = {"key": text, "since": since, "files": files, "content": content}
            self._make_room()
            part = self._entry(text).with_suffix(f".{os.getpid()}.part")
            try:
                with part.open("x", encoding="ascii") as stream:
                    stream.write(json.dumps(entry, separators=(",", ":")))
                part.replace(self._entry(text))
            except BaseException:
                with suppress(OSError):
                    part.unlink()
                raise

    def _entry(self, key: str) -> Path:
        return self.folder / f"{zlib.crc32(key.encode('ascii')):08x}.json"  # the whole key stands in the entry

    def _make_room(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), (self.folder / ".gitignore").open("x", encoding="ascii") as stream:
            stream.write("*\n")
        entries = [path for path in self.folder.iterdir() if _OURS.fullmatch(path.name)]
        if len(entries) >= MOST:
            entries.sort(key=lambda path: path.lstat().st_mtime_ns)
            for path in entries[: len(entries) - MOST + 1]:
                path.unlink()


def _text(key: Any) -> str:
    return json.dumps(key, separators=(",", ":"))


def _compared(files: Mapping[str, Seen], root: Path, most: int, since: int) -> dict[str, Seen] | None:
    """The files whose bytes had to be looked at, as they are seen now; None where one has changed."""
    start, fresh = str(root), {}
    for name, seen in files.items():
        path = os.path.join(start, name)  # noqa: PTH118 -- a Path for each file takes time
        if not seen.untouched(os.stat(path), since):  # noqa: PTH116
            _, again = read(path, most)
            if again.digest != seen.digest:
                return None
            fresh[name] = again
    return fresh
