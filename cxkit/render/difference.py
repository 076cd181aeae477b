"""Difference: two texts of one file as a unified diff."""

import difflib
import re
from collections.abc import Iterator

from cxkit.render.terminal import Paint, safe

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
_STYLES = {"+": "ok", "-": "error", "@": "mark", " ": ""}
MISSING = "\\ No newline at end of file"


def difference(path: str, before: str, after: str, paint: Paint | None = None) -> str:
    """The lines that differ, as `patch` and `git apply` take them; empty where none does.

    `path` names the file in both heads. Characters that a terminal would act on are replaced; a line keeps CRLF where
    it ends so.
    """
    paint = paint or Paint(False)
    old, new = _LINE.findall(before), _LINE.findall(after)
    lines = difflib.unified_diff(old, new, safe(path), safe(path), n=3)
    return "".join(_spelt(lines, paint))


def _spelt(lines: Iterator[str], paint: Paint) -> Iterator[str]:
    for number, line in enumerate(lines):
        plain = line.rstrip("\r\n")
        text = "\t".join(map(safe, plain.split("\t")))  # a tab moves no cursor back, and a patch needs it
        end = "\r\n" if line.endswith("\r\n") else "\n"
        style = "bold" if number < 2 else _STYLES[line[0]]
        yield (paint(style, text) if style else text) + end
        if number > 1 and plain == line:
            yield f"{MISSING}\n"
