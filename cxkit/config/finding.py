"""Where settings stand: the files that are asked, in their order."""

import re
from pathlib import Path

NAMES = ("cxkit.toml", ".cxkit.toml", "pyproject.toml")
"""Where settings may stand in a folder, the first one found wins."""
SHARED = NAMES[-1]
"""The file in which cxkit has only a table of its own."""
BIGGEST = 1024 * 1024

_TABLE = re.compile(rb"^[ \t]*\[\[?[ \t]*tool[ \t]*\.[ \t]*cxkit[ \t]*[.\]]", re.MULTILINE)


def home(folder: Path) -> Path | None:
    """The file in `folder` that holds settings of cxkit, if there is one."""
    for name in NAMES:
        path = folder / name
        if path.is_file() and (name != SHARED or _mentions(path)):
            return path
    return None


def _mentions(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return _TABLE.search(stream.read(BIGGEST)) is not None
    except OSError:
        return False
