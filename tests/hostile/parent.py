"""The process that commands are run from: all is imported once, each command is a child with limits of its own.

A child has no more rights than the owner of its files, a limit of processor time and one of memory, and it writes down
whatever it opens, removes, starts or calls: `main` is the program of the parent, `Parent` its other end in a test.
"""

# ruff: noqa: PTH100, PTH106, PTH112, PTH123 -- the system gives texts and handles

import atexit
import ctypes
import fcntl
import gc
import json
import os
import pty
import resource
import signal
import subprocess
import sys
import traceback
import tty
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, NoReturn

from cxkit.cli import main as cxkit
from tests.hostile.kinds import WIDE, everything, yaml

SECONDS = 20
"""Of processor time for one command."""
MEMORY = 1 << 30
ROOM = 1 << 20
"""Bytes that a child may tell of its deeds."""
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.chmod", "os.chown"}
CALLS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "socket.connect", "socket.bind"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Ended(NamedTuple):
    """How a command ended: its exit code (negative: the signal that killed it), and what it did on the way."""

    code: int
    out: bytes
    err: bytes
    deeds: Sequence[tuple[str, str]]
    """What and on what: `read`, `write` or the name of an audit event; a path, or what was called."""


class Parent:
    """The other end of the process that commands are run from."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._process = subprocess.Popen(
            [sys.executable, "-c", "from tests.hostile.parent import main; main()"],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0", "CXKIT_NO_CACHE": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, arguments: Sequence[bytes], cwd: Path, env: Mapping[str, str], **wishes: Any) -> Ended:
        """Run `cxkit`; `wishes` are those of `_become`. Bytes of `arguments` are passed as the system would."""
        assert self._process.stdin
        assert self._process.stdout
        kept = {name: self._scratch / name for name in ("out", "err", "deeds")}
        for path in kept.values():
            path.write_bytes(b"")
        order = {
            "arguments": [os.fsdecode(each) for each in arguments],
            "cwd": str(cwd),
            "env": dict(env),
            **{name: str(path) for name, path in kept.items()},
            **wishes,
        }
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        code = int(self._process.stdout.readline())
        deeds = [json.loads(line) for line in kept["deeds"].read_text(encoding="utf-8").splitlines()]
        return Ended(code, kept["out"].read_bytes(), kept["err"].read_bytes(), [(what, on) for what, on in deeds])

    def close(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(10)


def main() -> None:
    """Fork a child for each line of standard input and say how it ended; in a child, be `cxkit`."""
    _warm_up()
    orders, answers = os.fdopen(os.dup(0), "r"), os.fdopen(os.dup(1), "w")
    for line in iter(orders.readline, ""):
        order = json.loads(line)
        if order.get("stdout") == "terminal":
            order["screen"], order["terminal"] = pty.openpty()
            tty.setraw(order["terminal"])
        # Not a file: what a child may write to files is limited in some cases.
        heard, order["told"] = os.pipe()
        fcntl.fcntl(heard, fcntl.F_SETPIPE_SZ, ROOM)
        child = os.fork()
        if not child:
            _become(order)
            _be_cxkit(order["arguments"])
        status = _waited(child, order)
        os.close(order["told"])
        with open(order["deeds"], "wb") as kept, open(heard, "rb") as told:
            kept.write(told.read())
        print(os.waitstatus_to_exitcode(status), file=answers, flush=True)


def _warm_up() -> None:
    """Go through most commands once; PNG and PDF make threads, which a child would not have."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "map.yaml"
        path.write_text("kind: journey\ntitle: t\nsteps:\n  - {customer: c, frontstage: d, emotion: 1, wait: 5m}\n")
        (Path(folder) / "w").mkdir()
        for name, file in everything("x").items():
            (Path(folder) / "w" / f"{name}.yaml").write_text(yaml(file))
        for command in (
            ("--version",),
            ("lint", str(path)),
            ("lint", str(path), "--output-format", "json"),
            ("lint", str(path), "--lang", "es", "--diff"),
            ("stats", str(path)),
            ("render", str(path), "-f", "svg", "-f", "dot", "-f", "txt", "-o", f"{folder}/a"),
            ("render", f"{folder}/w", "--view", "all", "-f", ",".join(WIDE), "-o", f"{folder}/c"),
            ("render", f"{folder}/w", "--pages", "a4", "-o", f"{folder}/d"),
            ("render", f"{folder}/w", "--collapse", "phases", "-o", f"{folder}/e"),
            ("render", f"{folder}/w", "--list-views"),
            ("report", str(path), "-o", f"{folder}/b"),
            ("new", "journey", "x", "-o", "-"),
        ):
            with suppress(SystemExit), redirect_stdout(StringIO()), redirect_stderr(StringIO()):
                cxkit(list(command))
    gc.collect()
    gc.freeze()


def _be_cxkit(arguments: list[str]) -> NoReturn:
    """Run the command and end as Python does, but for taking everything down that the parent has built up."""
    code: Any = 0
    try:
        cxkit(arguments)
    except SystemExit as ended:
        code = ended.code
    except BaseException:
        traceback.print_exc()
        code = 70
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        os.write(2, b"Exception ignored at the end")
        code = 120
    os._exit(code if isinstance(code, int) else 1)


def _become(order: dict[str, Any]) -> None:
    """Turn this process into one that a command is run in."""
    os.chdir(order["cwd"])
    if order.get("gone"):
        os.rmdir(order["cwd"])
    os.environ.clear()
    os.environ.update(order["env"])
    _point(0, order.get("stdin") or os.devnull, os.O_RDONLY)
    _point(2, order["err"], os.O_WRONLY)
    match order.get("stdout"):
        case "closed pipe":
            reading, writing = os.pipe()
            os.close(reading)
            os.dup2(writing, 1)
        case "terminal":
            os.dup2(order["terminal"], 1)
            os.dup2(order["terminal"], 2)
        case str(path):
            _point(1, path, os.O_WRONLY)
        case _:
            _point(1, order["out"], os.O_WRONLY)
    # The old ones remember what they led to.
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    deeds = order["told"]
    os.set_blocking(deeds, False)
    for kind, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(kind, (most, most))
    if "largest" in order:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (order["largest"], order["largest"]))
    signal.alarm(SECONDS * 6)
    _without_rights()
    if "mask" in order:
        os.umask(order["mask"])
    sys.addaudithook(lambda event, given: _note(deeds, event, given))


def _point(stream: int, path: str, flags: int) -> None:
    handle = os.open(path, flags)
    os.dup2(handle, stream)
    os.close(handle)


def _without_rights() -> None:
    """Even for root the modes of files count from here on."""

    class Header(ctypes.Structure):
        _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))

    sets = (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None, use_errno=True).capset(ctypes.byref(Header(0x20080522, 0)), ctypes.byref(sets)):
        raise OSError(ctypes.get_errno(), "capset")


def _note(deeds: int, event: str, given: tuple[Any, ...]) -> None:
    if event == "open":
        path, _, flags = given
        if isinstance(path, int) or os.path.isdir(path):  # a temporary file without a name is opened as its folder
            return
        what, on = "write" if flags & _WRITING else "read", _whole(path)
    elif event in CHANGES:
        for path in given[: 2 if event == "os.rename" else 1]:
            os.write(deeds, f"{json.dumps((event, _whole(path)))}\n".encode())
        return
    elif event in CALLS:
        what, on = event, repr(given)[:200]
    else:
        return
    os.write(deeds, f"{json.dumps((what, on))}\n".encode())


def _whole(path: Any) -> str:
    try:
        return os.path.abspath(os.fsdecode(path))
    except OSError:  # the folder that it starts from is gone
        return os.fsdecode(path)


def _waited(child: int, order: dict[str, Any]) -> int:
    """The status of a child; what it shows on its terminal is kept meanwhile."""
    if "screen" in order:
        os.close(order["terminal"])
        with open(order["out"], "wb") as kept:
            while shown := _shown(order["screen"]):
                kept.write(shown)
        os.close(order["screen"])
    return os.waitpid(child, 0)[1]


def _shown(screen: int) -> bytes:
    try:
        return os.read(screen, 65536)
    except OSError:  # nobody holds the other end any more
        return b""
