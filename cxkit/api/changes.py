"""A file before and after, as a difference or on the disk."""

from pathlib import Path
from typing import NamedTuple

from cxkit.api.places import Note, Said, shown
from cxkit.render.difference import difference
from cxkit.render.terminal import Paint
from cxkit.source import encode, writing
from cxkit.source.document import Document
from cxkit.words import N_
from cxkit.words.refusals import reason

_PLAIN = Paint(False)


class Change(NamedTuple):
    """The text of one file before and after; `path` as a person would type it, `-` for standard input."""

    path: str
    before: Document
    after: Document

    def text(self, paint: Paint = _PLAIN) -> str:
        """As a unified diff, byte order marks and all."""
        mark = "\ufeff" if self.before.bom else ""
        return difference(self.path, mark + self.before.text, mark + self.after.text, paint)


def put(path: str, before: Document, after: Document) -> Said | None:
    """Put the new text in the place of the old one, where that still stands; what to say where that cannot be done."""
    file, data = Path(path), encode(after)
    name = shown(path, Path.cwd())
    try:
        now = file.read_bytes()
        if now != data:  # else the same file was written under another name
            writing.write(file, data, seen=writing.Stamp.of(encode(before)))
    except writing.Changed:
        return Note(N_("{path}: changed by somebody else meanwhile, not written"), {"path": name})
    except OSError as error:
        return Note(N_("{path}: cannot be written: {reason}"), {"path": name, "reason": reason(error)})
    return None
