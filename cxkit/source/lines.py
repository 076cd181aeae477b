"""Lines and columns, counted over LF, CRLF and CR alone."""

import re
from bisect import bisect_right
from functools import cached_property

from cxkit.source.pointer import Span

_BREAK = re.compile(r"\r\n?|\n")


class Lines:
    """The lines of one text; the table is made when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def number(self, index: int) -> int:
        """The line (1-based) that holds the character at `index`."""
        return bisect_right(self.starts, index)

    def bounds(self, number: int) -> tuple[int, int]:
        """Where line `number` starts and ends, its line break left out."""
        if not 1 <= number <= len(self.starts):
            return (len(self.text), len(self.text))
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return (start, end)

    def line(self, number: int) -> str:
        """The text of line `number`, empty where there is none."""
        start, end = self.bounds(number)
        return self.text[start:end]

    def span(self, start: int, end: int) -> Span:
        """From `start` to `end`, cut at the end of the first line and freed of trailing blanks."""
        start = max(0, min(start, len(self.text)))
        line = self.number(start)
        first, stop = self.bounds(line)
        end = max(start, min(end, stop))
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Span(line, start - first + 1, line, end - first + 1, start, end)
