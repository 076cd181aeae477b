"""A file is the old one or the new one: after a crash at any call, after any error, through links and over time."""

import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cxkit import api
from cxkit.load import CannotRun
from cxkit.source import writing as module
from cxkit.source.writing import Changed, Stamp, write

OLD = b"title: vieja\n" * 500
NEW = b"title: nueva\n" * 700
CALLS = ("lstat", "open", "write", "fsync", "close", "chown", "chmod", "replace", "unlink")

posix = pytest.mark.skipif(os.name != "posix", reason="processes are forked and killed as POSIX systems do")


class Wrapped:
    """The module `os` as the writer sees it: `at` is told of every call before it is made."""

    def __init__(self, at: Callable[[int, str, tuple[Any, ...]], None]) -> None:
        self.at = at
        self.calls = 0

    def __getattr__(self, name: str) -> Any:
        found = getattr(os, name)
        if name not in CALLS:
            return found

        def call(*args: Any, **kwargs: Any) -> Any:
            self.calls += 1
            self.at(self.calls, name, args)
            return found(*args, **kwargs)

        return call


def left_beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.endswith(".part"))


def killed(path: Path, number: int, halfway: bool) -> bool:
    """Write in a child that dies at call `number`; False when it lived to the end."""
    child = os.fork()
    if child == 0:

        def at(count: int, name: str, args: tuple[Any, ...]) -> None:
            if count == number:
                if name == "write" and halfway:
                    os.write(args[0], bytes(args[1])[: len(NEW) // 2])
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            module.os = Wrapped(at)  # type: ignore[attr-defined]
            write(path, NEW, seen=Stamp.of(OLD) if path.exists() else None)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


@posix
@pytest.mark.parametrize("halfway", [False, True])
@pytest.mark.parametrize("there", [True, False])
def test_killed_at_any_call_the_file_is_old_or_new(tmp_path: Path, there: bool, halfway: bool) -> None:
    path = tmp_path / "a.yaml"
    seen = set()
    number = 0
    while True:
        number += 1
        path.unlink(missing_ok=True)
        if there:
            path.write_bytes(OLD)
        died = killed(path, number, halfway)
        content = path.read_bytes() if path.exists() else None
        assert content in (NEW, OLD if there else None)
        seen.add(content)
        if not died:
            break
    assert content == NEW
    assert number > 8
    assert len(seen) == 2


_WRITES = "write,fsync,rename,renameat,renameat2,chmod,fchmod,fchmodat,chown,fchown,fchownat,unlink,unlinkat"
_CHILD = """
import sys
from pathlib import Path
from cxkit.source.writing import write
write(Path(sys.argv[1]), b"title: nueva\\n" * 700)
"""


def traced(path: Path, call: str, number: int) -> "subprocess.CompletedProcess[bytes]":
    """Write in a child that the kernel kills at the system call `call` of that number."""
    strace = ("strace", "-f", "-o", os.devnull, "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}")
    return subprocess.run([*strace, sys.executable, "-B", "-c", _CHILD, path], capture_output=True, check=False)


@posix
@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_killed_at_any_system_call_that_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    fatal = set()
    found = set()
    for call in _WRITES.split(","):
        for number in range(1, 40):
            path.write_bytes(OLD)
            run = traced(path, call, number)
            if b"ptrace" in run.stderr.lower():
                pytest.skip("strace may not trace here")
            if b"invalid" in run.stderr:  # a call that this machine does not have
                break
            assert path.read_bytes() in (OLD, NEW), (call, number)
            found.add(path.read_bytes())
            if run.returncode == 0:
                break
            fatal.add(call)
        for name in left_beside(tmp_path):
            (tmp_path / name).unlink()
    assert {"write", "fsync"} < fatal
    assert fatal & {"rename", "renameat", "renameat2"}
    assert found == {OLD, NEW}


@pytest.mark.parametrize("number", range(1, 14))
@pytest.mark.parametrize("reason", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_an_error_at_any_call_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: int
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    names: list[str] = []

    def at(count: int, name: str, args: tuple[Any, ...]) -> None:
        names.append(name)
        if count == number:
            raise OSError(reason, os.strerror(reason))

    monkeypatch.setattr(module, "os", Wrapped(at))
    failed = False
    try:
        write(path, NEW, seen=Stamp.of(OLD))
    except OSError:
        failed = True
    assert path.read_bytes() == (OLD if failed else NEW)
    if not failed:
        forgiven = len(names) < number or names[number - 1] in ("lstat", "chown") or "replace" in names[: number - 1]
        assert forgiven, names
    assert left_beside(tmp_path) == []


def test_a_full_disk_in_the_middle_of_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    wrapped = Wrapped(lambda *_: None)

    def write_some(handle: int, data: bytes) -> int:
        if os.fstat(handle).st_size > 2000:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return os.write(handle, data[:1000])

    wrapped.write = write_some  # type: ignore[attr-defined]
    monkeypatch.setattr(module, "os", wrapped)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        write(path, NEW)
    assert path.read_bytes() == OLD
    assert left_beside(tmp_path) == []


def test_a_file_changed_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    seen = Stamp.of(path)
    changed = OLD.replace(b"vieja", b"viejo")
    path.write_bytes(changed)
    os.utime(path, ns=(0, 0))
    with pytest.raises(Changed) as caught:
        write(path, NEW, seen=seen)
    assert caught.value.filename == str(path)
    assert path.read_bytes() == changed
    assert left_beside(tmp_path) == []
    path.unlink()
    with pytest.raises(Changed):
        write(path, NEW, seen=seen)
    assert not path.exists()


def test_a_file_merely_touched_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    seen = Stamp.of(OLD)
    os.utime(path, ns=(0, 0))
    write(path, NEW, seen=seen)
    assert path.read_bytes() == NEW


def test_changed_between_the_neighbour_and_its_move(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)

    def at(_count: int, name: str, _args: tuple[Any, ...]) -> None:
        if name == "fsync":
            path.write_bytes(b"otro")

    monkeypatch.setattr(module, "os", Wrapped(at))
    with pytest.raises(Changed):
        write(path, NEW, seen=Stamp.of(OLD))
    assert path.read_bytes() == b"otro"


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o755, 0o664])
def test_mode_stays(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    path.chmod(mode)
    write(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_a_private_file_has_no_public_neighbour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    path.chmod(0o600)
    modes = []

    def at(_count: int, name: str, _args: tuple[Any, ...]) -> None:
        modes.extend(stat.S_IMODE((tmp_path / part).stat().st_mode) for part in left_beside(tmp_path))

    monkeypatch.setattr(module, "os", Wrapped(at))
    write(path, NEW)
    assert set(modes) == {0o600}


@posix
@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002])
def test_a_new_file_takes_the_mask(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        write(tmp_path / "deep" / "a.yaml", "título: x\r\n")
    finally:
        os.umask(before)
    path = tmp_path / "deep" / "a.yaml"
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask
    assert path.read_bytes() == "título: x\r\n".encode()


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_owner_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    os.chown(path, 1234, 4321)
    path.chmod(0o4750)
    write(path, NEW)
    found = path.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (1234, 4321, 0o4750)


def test_write_protection_is_respected(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write(path, NEW)
    assert path.read_bytes() == OLD
    assert left_beside(tmp_path) == []
    path.chmod(0o644)


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_takes_no_files(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    (folder / "a.yaml").write_bytes(OLD)
    folder.chmod(0o555)
    with pytest.raises(PermissionError):
        write(folder / "a.yaml", NEW)
    folder.chmod(0o755)
    assert (folder / "a.yaml").read_bytes() == OLD


@posix
def test_links(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "build"
    outside.mkdir()
    folder.mkdir()
    real = outside / "a.yaml"
    real.write_bytes(OLD)
    link = folder / "a.yaml"
    link.symlink_to("../outside/a.yaml")
    write(link, NEW)
    assert link.is_symlink()
    assert real.read_bytes() == NEW
    write(link, OLD, follow=False)
    assert not link.is_symlink()
    assert (link.read_bytes(), real.read_bytes()) == (OLD, NEW)
    (folder / "sub").symlink_to(outside)
    with pytest.raises(PermissionError):
        write(folder / "sub" / "a.yaml", OLD, follow=False, inside=folder)
    assert real.read_bytes() == NEW
    (folder / "own").mkdir()
    (folder / "here").symlink_to(folder / "own")
    write(folder / "here" / "b.yaml", OLD, follow=False, inside=folder)
    assert (folder / "own" / "b.yaml").read_bytes() == OLD
    loop = folder / "loop"
    loop.symlink_to("loop")
    write(loop, OLD, follow=False)
    assert loop.read_bytes() == OLD


@posix
def test_results_never_leave_their_folder(tmp_path: Path) -> None:
    real = tmp_path / "private.txt"
    real.write_bytes(OLD)
    build = tmp_path / "build"
    build.mkdir()
    (build / "a.svg").symlink_to(real)
    (build / "sub").symlink_to(tmp_path)
    assert api.write(build / "a.svg", "nuevo", inside=build) == build / "a.svg"
    with pytest.raises(CannotRun) as caught:
        api.write(build / "sub" / "private.txt", "nuevo", inside=build)
    assert "un enlace de la ruta lleva fuera de la carpeta" in caught.value.text("es")
    assert real.read_bytes() == OLD
    assert (build / "a.svg").read_bytes() == b"nuevo"


@posix
def test_other_hard_links_keep_the_old_content(tmp_path: Path) -> None:
    path, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    path.write_bytes(OLD)
    other.hardlink_to(path)
    write(path, NEW)
    assert (path.read_bytes(), other.read_bytes()) == (NEW, OLD)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    with pytest.raises(OSError, match=r"."):
        write(tmp_path / "a.yaml", NEW)
    assert left_beside(tmp_path) == []


@posix
def test_streams_are_written_to_and_stay(tmp_path: Path) -> None:
    write(Path(os.devnull), NEW, follow=False)
    assert stat.S_ISCHR(os.lstat(os.devnull).st_mode)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write(pipe, OLD)
    reader.join(timeout=20)
    assert got == [OLD]
    assert stat.S_ISFIFO(os.lstat(pipe).st_mode)


def names() -> Iterator[str]:
    yield "x" * 250
    yield "é" * 120
    yield "😀" * 60
    yield "a b'c\"d"


@posix
@pytest.mark.parametrize("name", [*names()], ids=lambda name: name[:3])
def test_long_and_odd_names(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, OLD)
    write(tmp_path / name, NEW)
    assert (tmp_path / name).read_bytes() == NEW
    assert left_beside(tmp_path) == []
