"""What was drawn earlier, so that it is not drawn again while nothing that decides it has changed."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from cxkit.api.rendering.digests import digest
from cxkit.cache import FOLDER
from cxkit.source import writing

MOST = 2_000
"""Pictures of one workspace that are remembered, the latest."""
BIGGEST = 4 * 1024 * 1024
"""Bytes of a memory that is read back."""
LONGEST = 1e9
"""In u: no drawing is as high."""


class Stamp(NamedTuple):
    """How one picture came about: digests of what it was made of, of the picture and of its bytes; what was said."""

    inputs: str
    picture: str
    bytes: str
    notes: tuple[str, ...]


class Stamps:
    """The pictures of one workspace by the places they were written to, and heights by digests of what decides them.

    Nothing about it is an error: where it cannot be read or written nothing is remembered.
    """

    def __init__(self, root: Path, folder: Path | None) -> None:
        self._folder = folder or root / FOLDER
        self._file = self._folder / (f"drawn-{digest([str(root)])[:12]}.json" if folder else "drawn.json")
        self._known, self._heights = self._read()
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

    def height(self, name: str) -> float | None:
        """How high a drawing is that was laid out before, in u."""
        return self._heights.get(name)

    def put_height(self, name: str, height: float) -> None:
        """Remember how high a drawing is."""
        self._heights[name] = height
        self._changed = True

    def keep(self) -> None:
        """Write down what was put."""
        if not self._changed or self._folder.is_symlink():  # it came with the files and leads who knows where
            return
        drawn, heights = (dict(list(each.items())[-MOST:]) for each in (self._known, self._heights))
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError), (self._folder / ".gitignore").open("x", encoding="ascii") as stream:
                stream.write("*\n")
            text = json.dumps({"version": 2, "drawn": drawn, "heights": heights}, separators=(",", ":"))
            writing.write(self._file, f"{text}\n", follow=False)

    def _read(self) -> tuple[dict[str, Stamp], dict[str, float]]:
        try:
            if self._folder.is_symlink() or self._file.is_symlink() or self._file.stat().st_size > BIGGEST:
                return {}, {}
            content = json.loads(self._file.read_bytes())
            if content["version"] != 2:
                return {}, {}
            drawn = {_text(place): _stamp(*stamp) for place, stamp in content["drawn"].items()}
            return drawn, {_text(name): _length(height) for name, height in content["heights"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}, {}


def _key(place: Path) -> str:
    return os.path.abspath(place)  # noqa: PTH100 -- a link on the way is no other place


def _stamp(inputs: Any, picture: Any, data: Any, notes: Sequence[Any]) -> Stamp:
    return Stamp(_text(inputs), _text(picture), _text(data), tuple(map(_text, notes)))


def _length(value: Any) -> float:
    if not isinstance(value, int | float) or not 0 < value < LONGEST:
        raise TypeError(value)
    return float(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
