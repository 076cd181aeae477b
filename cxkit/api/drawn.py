"""What was drawn earlier, so that it is not drawn again while nothing that decides it has changed."""

import json
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import cxkit
from cxkit.load import Loaded
from cxkit.source import write as replace

FOLDER = ".cxkit_cache"
MOST = 2_000
"""Pictures of one workspace that are remembered, the latest."""
BIGGEST = 4 * 1024 * 1024
"""Bytes of a memory that is read back."""

_ROOMS = ("", "source", "model", "load", "measures", "views", "render", "words", "api")
_DEEP = ("views", "render")
_ENGINES = ("pygraphviz", "resvg_py", "typst")


class Stamp(NamedTuple):
    """How one picture came about: digests of what it was made of, of the picture and of its bytes; what was said."""

    inputs: str
    picture: str
    bytes: str
    notes: tuple[str, ...]


class Stamps:
    """The pictures of one workspace by the places they were written to.

    Nothing about it is an error: where it cannot be read or written nothing is remembered.
    """

    def __init__(self, root: Path, folder: Path | None) -> None:
        self._folder = folder or root / FOLDER
        self._file = self._folder / (f"drawn-{digest([str(root)])[:12]}.json" if folder else "drawn.json")
        self._known = self._read()
        self._changed = False

    def of(self, place: Path) -> Stamp | None:
        """What is known of the picture at `place`, if the file there is still the one that was written."""
        stamp = self._known.get(_key(place))
        if stamp is None or place.is_symlink():
            return None
        try:
            return stamp if digest([place.read_bytes()]) == stamp.bytes else None
        except OSError:
            return None

    def put(self, place: Path, stamp: Stamp | None) -> None:
        """Remember a picture, or forget it."""
        key = _key(place)
        if self._known.get(key) != stamp:
            self._changed = True
            self._known.pop(key, None)
            if stamp is not None:
                self._known[key] = stamp

    def keep(self) -> None:
        """Write down what was put."""
        if not self._changed or self._folder.is_symlink():  # it came with the files and leads who knows where
            return
        kept = dict(list(self._known.items())[-MOST:])
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError), (self._folder / ".gitignore").open("x", encoding="ascii") as stream:
                stream.write("*\n")
            text = json.dumps({"version": 1, "drawn": kept}, separators=(",", ":"))
            replace.write(self._file, f"{text}\n", follow=False)

    def _read(self) -> dict[str, Stamp]:
        try:
            if self._folder.is_symlink() or self._file.is_symlink() or self._file.stat().st_size > BIGGEST:
                return {}
            content = json.loads(self._file.read_bytes())
            if content["version"] != 1:
                return {}
            return {_text(place): _stamp(*stamp) for place, stamp in content["drawn"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}


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
        parts += _below(os.path.join(cxkit.__path__[0], room), room in _DEEP)  # noqa: PTH118
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


def _key(place: Path) -> str:
    return os.path.abspath(place)  # noqa: PTH100 -- a link on the way is no other place


def _stamp(inputs: Any, picture: Any, data: Any, notes: Sequence[Any]) -> Stamp:
    return Stamp(_text(inputs), _text(picture), _text(data), tuple(map(_text, notes)))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
