"""Where something stands: by key (`Pointer`), by character (`Span`), and how characters change (`Edit`)."""

from typing import NamedTuple

Pointer = tuple[str | int, ...]


class Span(NamedTuple):
    """A stretch of text: lines and columns from 1, by code points, end exclusive; `start`/`end` are offsets into it."""

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int


class Edit(NamedTuple):
    """Replace the characters from `start` to `end` (offsets into the decoded text) by `text`."""

    start: int
    end: int
    text: str
