"""What a walk through folders leaves out: hidden and generated folders, and what `.gitignore` names.

The ignore files are read here and not asked of git: the same files are found on a machine without it, and nothing
that a checkout's git configuration names is run.
"""

from collections.abc import Callable
from pathlib import Path

SKIPPED = frozenset({"node_modules", "venv", "build", "dist", "site-packages", "__pycache__"})
_BIGGEST = 256 * 1024

Left = Callable[[str, bool], bool]
"""Whether a path (absolute, with `/`) is left out; the flag says that it is a folder."""


def hidden(name: str) -> bool:
    """Whether a folder or file of this name is never walked into."""
    return name.startswith(".") or name in SKIPPED


def patterns(folder: Path, lines: list[str]) -> Left:
    """What lines in the form of a `.gitignore` in `folder` leave out."""
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(_valid(lines))
    start = f"{folder.as_posix().rstrip('/')}/"

    def left(path: str, is_folder: bool) -> bool:
        if not path.startswith(start):
            return False
        return spec.match_file(path[len(start) :] + ("/" if is_folder else ""))

    return left


def _valid(lines: list[str]) -> list[str]:
    """The lines that are patterns: one that pathspec refuses does not take the others with it."""
    from pathspec import GitIgnoreSpec

    kept = []
    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            continue
        kept.append(line)
    return kept


def ignore_file(folder: Path) -> Left | None:
    """What the `.gitignore` of one folder leaves out; None where there is none."""
    try:
        with (folder / ".gitignore").open("rb") as stream:
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
