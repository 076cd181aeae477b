"""Places in the units of other tools: code points become UTF-16 units or bytes, edits become stretches of lines."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from cxkit.render.findings.found import Text
from cxkit.source import Edit, Span
from cxkit.source.lines import Lines


class Stretch(NamedTuple):
    """Lines and columns from 1, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def utf16(text: str) -> int:
    """How many UTF-16 units a text takes, which SARIF counts."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def utf8(text: str) -> int:
    """How many bytes a text takes, which reviewdog counts."""
    return len(text.encode("utf-8", "surrogatepass"))


class Places:
    """The places in some files, columns counted by `size`. A file that is not there is taken as plain ASCII."""

    def __init__(self, documents: Mapping[str, Text], size: Callable[[str], int]) -> None:
        self._documents = documents
        self._size = size
        self._lines: dict[str, Lines] = {}

    def of(self, path: str, span: Span) -> Stretch:
        return Stretch(
            span.line,
            self._column(path, span.line, span.column),
            span.end_line,
            self._column(path, span.end_line, span.end_column),
        )

    def shown(self, path: str, span: Span) -> str:
        """The text of a place; empty where it is longer than a line, or not known."""
        document = self._documents.get(path)
        if document is None or span.line != span.end_line:
            return ""
        return document.line(span.line)[span.column - 1 : span.end_column - 1]

    def edited(self, path: str, edit: Edit) -> Stretch | None:
        """What an edit replaces; None where the text is not known."""
        lines = self._of(path)
        if lines is None or edit.end > len(lines.text):
            return None
        line, end = lines.number(edit.start), lines.number(edit.end)
        before = lines.text[lines.starts[line - 1] : edit.start]
        until = lines.text[lines.starts[end - 1] : edit.end]
        return Stretch(line, self._size(before) + 1, end, self._size(until) + 1)

    def together(self, path: str, edits: tuple[Edit, ...]) -> Edit | None:
        """Several edits as one, with the text between them; None where the text is not known."""
        lines = self._of(path)
        if lines is None or not edits or max(edit.end for edit in edits) > len(lines.text):
            return None
        edits = tuple(sorted(edits))
        pieces, done = [], edits[0].start
        for edit in edits:
            pieces += [lines.text[done : edit.start], edit.text]
            done = edit.end
        return Edit(edits[0].start, done, "".join(pieces))

    def _of(self, path: str) -> Lines | None:
        if path not in self._lines:
            document = self._documents.get(path)
            if document is None:
                return None
            self._lines[path] = Lines(document.text)
        return self._lines[path]

    def _column(self, path: str, line: int, column: int) -> int:
        document = self._documents.get(path)
        before = document.line(line)[: column - 1] if document is not None else ""
        return column if before.isascii() else column + self._size(before) - len(before)
