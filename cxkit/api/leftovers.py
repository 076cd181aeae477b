"""Pages of earlier reports: a list beside the pages tells which they are, and those that nobody wants any more go."""

import json
import os
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from cxkit.api.places import write
from cxkit.render.html import ASSETS
from cxkit.source.writing import Stamp

LIST = f"{ASSETS}/pages.json"
BIGGEST = 4 * 1024 * 1024
"""Bytes of a list that is read back."""
_FORBIDDEN = frozenset('\\:*?"<>|')


def clear(output: Path, pages: Mapping[str, str | bytes]) -> list[Path]:
    """Remove the pages of earlier runs that are not among `pages`, and list these for the next run.

    A file goes only when it stands in `output` itself, reached over no link, and holds what was written there; the
    list may come from anybody. Pages that cannot be removed stay listed. Raises CannotRun.
    """
    now = {name: Stamp.of(data if isinstance(data, bytes) else data.encode("utf-8")) for name, data in pages.items()}
    kept = {_alike(name) for name in now}
    removed: list[Path] = []
    for name, stamp in _listed(output).items():
        if _alike(name) in kept:
            continue
        path = output / name
        try:
            if _stands(output, name, stamp):
                path.unlink()
                removed.append(path)
                _close(output, path.parent)
        except OSError:
            now[name] = stamp
    entries = {name: [stamp.size, stamp.digest.hex()] for name, stamp in sorted(now.items())}
    write(
        output / LIST, json.dumps({"version": 1, "pages": entries}, ensure_ascii=False, indent=0) + "\n", inside=output
    )
    return removed


def ours(name: str) -> bool:
    """Whether a name can be that of a page: a path with `/` that stays below its folder on every system."""
    parts = name.split("/")
    return name.endswith(".html") and not any(
        not part or part.startswith(".") or part.endswith((".", " ")) or not _FORBIDDEN.isdisjoint(part)
        or not part.isprintable()
        for part in parts
    )  # fmt: skip


def _alike(name: str) -> str:
    """One spelling for names that some systems take for the same file."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _listed(output: Path) -> dict[str, Stamp]:
    """The list of the run before; empty where there is none that can be used."""
    path = output / LIST
    try:
        if path.parent.is_symlink() or not stat.S_ISREG((seen := path.lstat()).st_mode) or seen.st_size > BIGGEST:
            return {}
        content = json.loads(path.read_bytes())
        if content["version"] != 1:
            return {}
        return dict(_entries(content["pages"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _entries(pages: Mapping[Any, Any]) -> Iterator[tuple[str, Stamp]]:
    for name, (size, digest) in pages.items():
        if ours(name) and isinstance(size, int):
            yield name, Stamp(size, bytes.fromhex(digest))


def _stands(output: Path, name: str, stamp: Stamp) -> bool:
    """Whether the page is a file in this folder, over no link, that holds what was written. Raises OSError."""
    path = output / name
    folders = [output / above for above in Path(name).parents if above != Path()]
    try:
        if not all(stat.S_ISDIR(os.lstat(folder).st_mode) for folder in folders):
            return False
        seen = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return stat.S_ISREG(seen.st_mode) and seen.st_size == stamp.size and Stamp.of(path) == stamp


def _close(output: Path, folder: Path) -> None:
    """Remove the folders that a page leaves empty."""
    with suppress(OSError):
        while folder != output:
            folder.rmdir()
            folder = folder.parent
