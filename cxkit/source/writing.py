"""Files written whole or not at all."""

import errno
import os
import stat
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from cxkit.words import N_

_LIVING = ("/dev/", "/proc/")
"""Here names are links to streams, such as `/dev/stdout`: never to be replaced."""


class Stamp(NamedTuple):
    """What a file held when it was read. A file that was merely touched is still the same."""

    size: int
    digest: bytes

    @classmethod
    def of(cls, content: Path | bytes) -> "Stamp":
        """The stamp of bytes that were read, or of what the file holds now. Raises OSError."""
        data = content if isinstance(content, bytes) else content.read_bytes()
        return cls(len(data), blake2b(data, digest_size=16).digest())


class Changed(OSError):
    """The file is no longer the one that was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EBUSY, N_("it was changed by somebody else in the meantime"), str(path))


def write(
    path: Path,
    content: str | bytes,
    *,
    seen: Stamp | None = None,
    follow: bool = True,
    inside: Path | None = None,
) -> None:
    """Put `content` (text as UTF-8, line ends as they are) at `path` in one step, making folders as needed.

    The bytes go to a neighbour first and take its place when they are on the disk; whoever looks, even after a crash,
    finds the old file or the new one. Mode stays, and owner where the system allows it. A link keeps pointing where it
    points, and what it points to is written; with `follow=False` the link itself makes room, and with `inside` no
    folder on the way may lead out of that one. Other hard links keep the old content: to write through them would not
    be one step.

    With `seen`, the file must still hold what was read. Raises `Changed`, or another OSError; then the old file stands
    as it was and no neighbour is left behind.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    path = Path(path)
    if str(path).startswith(_LIVING) or _streams(path):
        with path.open("wb") as stream:
            stream.write(data)
        return
    path = Path(os.path.realpath(path)) if follow else Path(os.path.realpath(path.parent), path.name)
    if inside is not None and not path.is_relative_to(os.path.realpath(inside)):
        raise PermissionError(errno.EACCES, N_("a link on the way leads out of the folder"), str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    old = _standing(path)
    beside = path.with_name(f".{path.name[:40]}.{os.urandom(6).hex()}.part")
    # A private file is never readable by others, not even as a neighbour; a new one takes the mask of the process.
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600 if old else 0o666)
    try:
        try:
            _fill(handle, data)
        finally:
            os.close(handle)
        if old:
            _dress(beside, old)
        if seen is not None and not _still(path, seen):
            raise Changed(path)
        os.replace(beside, path)  # noqa: PTH105 -- one name for each step, which the tests let fail in turn
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)  # noqa: PTH108
        raise
    _settle(path.parent)


def _streams(path: Path) -> bool:
    """Whether `path` is a pipe or a terminal, which is written to and cannot be replaced."""
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _standing(path: Path) -> os.stat_result | None:
    """The file that is there, if one is. Raises PermissionError when it is write-protected."""
    try:
        old = os.lstat(path)
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(old.st_mode):
        return None
    if not old.st_mode & 0o222:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    return old


def _fill(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]
    os.fsync(handle)


def _dress(beside: Path, old: os.stat_result) -> None:
    """Owner and mode of the old file; the mode last, for a new owner takes parts of it away."""
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(beside, old.st_uid, old.st_gid)
    os.chmod(beside, stat.S_IMODE(old.st_mode))  # noqa: PTH101


def _still(path: Path, seen: Stamp) -> bool:
    try:
        return Stamp.of(path) == seen
    except FileNotFoundError:
        return False


def _settle(folder: Path) -> None:
    """Put the new name on the disk too. The file is in its place already: a system that cannot do this may refuse."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
