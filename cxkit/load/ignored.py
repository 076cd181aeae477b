"""What a walk through folders leaves out: hidden and generated folders, and what `.gitignore` names.

The ignore files are read here and not asked of git: the same files are found on a machine without it, and nothing
that a checkout's git configuration names is run.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SKIPPED = frozenset({"node_modules", "venv", "build", "dist", "site-packages", "__pycache__"})
_BIGGEST = 256 * 1024

Left = Callable[[str, bool], bool]
"""Whether a path (absolute, with `/`) is left out; the flag says that it is a folder."""


def hidden(name: str) -> bool:
    """Whether a folder or file of this name is never walked into."""
    return name.startswith(".") or name in SKIPPED


def patterns(folder: Path, lines: list[str]) -> Left:
    """What lines in the form of a `.gitignore` in `folder` leave out."""
    start = f"{folder.as_posix().rstrip('/')}/"
    needed = [_needed(line) for line in lines if not line.startswith("!")]

    @cache
    def spec() -> "GitIgnoreSpec":
        return _spec(lines)

    def left(path: str, is_folder: bool) -> bool:
        if not path.startswith(start):
            return False
        below = path[len(start) :]
        # Nearly every path is told from all patterns by its letters: then pathspec, slow to import, is not asked.
        return any(piece in below for piece in needed) and spec().match_file(f"{below}/" if is_folder else below)

    return left


def _needed(line: str) -> str:
    """The longest piece of a pattern that every path it fits holds to the letter; empty where there is none."""
    return max((piece.strip("/") for piece in re.split(r"[\[\\].*|[\s*?]+", line)), key=len)


def _spec(lines: list[str]) -> "GitIgnoreSpec":
    """The patterns of a file: a line that pathspec refuses does not take the others with it."""
    from pathspec import GitIgnoreSpec

    with suppress(ValueError):
        return GitIgnoreSpec.from_lines(lines)
    kept = []
    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            continue
        kept.append(line)
    return GitIgnoreSpec.from_lines(kept)


def ignore_file(folder: Path) -> Left | None:
    """What the `.gitignore` of one folder leaves out; None where there is none."""
    path = folder / ".gitignore"
    try:
        if not path.is_file():  # reading a pipe would wait for somebody to write
            return None
        with path.open("rb") as stream:
            text = stream.read(_BIGGEST).decode("utf-8", "replace")
    except OSError:
        return None
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return patterns(folder, lines) if lines else None


def above(folder: Path, top: Path | None) -> list[Left]:
    """The ignore files that reach down to `folder` from the folders above it, up to `top`.

    A folder that they leave out itself was named by somebody on purpose: then they do not count.
    """
    if top is None or folder == top:
        return []
    found = []
    for parent in reversed(folder.parents):
        if parent == top or top in parent.parents:
            rule = ignore_file(parent)
            if rule is not None:
                found.append(rule)
    place = folder.as_posix()
    steps = [parent.as_posix() for parent in folder.parents if top in parent.parents] + [place]
    return [] if any(rule(step, True) for rule in found for step in steps) else found
