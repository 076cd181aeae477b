"""Digests of what decides a picture: the files of its workspace, and the code and engines that draw."""

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from importlib.util import find_spec

import cxkit
from cxkit.load import Loaded

_ROOMS = (
    *("", "typeface", "colours", "source", "model", "load", "measures"),
    *("compare", "views", "render", "words", "api"),
)
_ENGINES = ("pygraphviz", "resvg_py", "typst", "pptx")


def digest(parts: Iterable[str | bytes]) -> str:
    """One digest of texts and bytes in their order."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


def contents(room: Loaded) -> str:
    """A digest of everything in a workspace that a picture can show."""
    texts = (part for name, document in sorted(room.documents.items()) for part in (name, document.text))
    rest = [str(room.workspace.business_day), *map(str, sorted(room.workspace.kinds)), *map(str, sorted(room.broken))]
    return digest([*texts, *rest, *map(str, sorted(room.workspace.lost))])


def makers(engine: str) -> str:
    """A digest of the code that draws and of the engines, as far as the system tells files apart."""
    parts = [cxkit.__version__]
    for room in _ROOMS:
        parts += _below(os.path.join(cxkit.__path__[0], room), bool(room))  # noqa: PTH118
    for name in _ENGINES:
        with suppress(ImportError, ValueError):
            found = find_spec(name)  # finds it without importing it
            parts += [_seen(name, os.stat(found.origin))] if found and found.origin else []  # noqa: PTH116
    if program := shutil.which("dot"):
        parts += [engine, _seen(program, os.stat(program))]  # noqa: PTH116
    return digest(parts)


def _below(folder: str, deep: bool) -> list[str]:
    """The files of a folder, and of those in it."""
    parts: list[str] = []
    with suppress(OSError), os.scandir(folder) as entries:  # a package in an archive: its version has to do
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_file():
                parts.append(_seen(entry.name, entry.stat()))
            elif deep and entry.name != "__pycache__":
                parts += _below(entry.path, deep)
    return parts


def _seen(name: str, status: os.stat_result) -> str:
    return f"{name} {status.st_size} {status.st_mtime_ns}"
