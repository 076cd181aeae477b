"""One line of a text that does not parse, taken apart by its looks: indentation, dashes, key, value."""

import re
from dataclasses import dataclass

from cxkit.source.lines import Lines

LONGEST = 4000
"""Longer lines are not taken apart."""

_ROW = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)"
    r"(?:(?P<key>\"[^\"]*\"|'[^']*'|[^\s#:{}\[\]\"'&*!|>%@`-][^:]*|-[^\s:][^:]*)(?P<colon>:)(?=[ \t]|$))?"
    r"(?P<gap>[ \t]*)(?P<value>.*)"
)
_LABELS = re.compile(r"\s*(?:[&!]\S*\s+)*")


@dataclass(frozen=True, slots=True)
class Row:
    """A line and its parts. Offsets into the text: `start` and `end` of the line, `begin` and `stop` of its value."""

    number: int
    start: int
    end: int
    text: str
    indent: int
    level: int
    """Column (from 0) of the first letter after indentation and dashes."""
    dashes: bool
    key: str
    begin: int
    stop: int

    @property
    def value(self) -> str:
        return self.text[self.begin - self.start : self.stop - self.start]

    @property
    def blank(self) -> bool:
        return not self.text.strip() or self.text.lstrip().startswith("#")


def row(lines: Lines, number: int) -> Row | None:
    """Line `number`, else None where there is none or it is too long."""
    if not 1 <= number <= len(lines.starts):
        return None
    start, end = lines.bounds(number)
    if end - start > LONGEST:
        return None
    text = lines.text[start:end]
    found = _ROW.match(text)
    if found is None:  # never: every part may be empty
        return None
    begin = found.start("value")
    value = text[begin:]
    stop = begin + len(_without_comment(value).rstrip())
    return Row(
        number,
        start,
        end,
        text,
        len(found["indent"]),
        found.end("dashes"),
        bool(found["dashes"]),
        (found["key"] or "").strip(),
        start + begin,
        start + stop,
    )


def _without_comment(value: str) -> str:
    at = value.find(" # ")
    return value if at < 0 or value[:at].count('"') % 2 else value[:at]


def above(lines: Lines, number: int, most: int) -> list[Row]:
    """The rows before line `number` that are neither blank nor comments, nearest first."""
    rows: list[Row] = []
    while number > 1 and len(rows) < most:
        number -= 1
        found = row(lines, number)
        if found is None:
            break
        if not found.blank:
            rows.append(found)
    return rows


@dataclass(frozen=True, slots=True)
class Segment:
    """One item between brackets and commas: its key, if it has one, and where its text begins and ends."""

    start: int
    begin: int
    stop: int
    key: str


def segments(text: str, start: int, end: int) -> list[Segment]:
    """The items of the flow collections in `text[start:end]`, by brackets, commas, colons and quotes as they look."""
    found: list[Segment] = []
    head = start
    begin = start
    key = ""
    quote = ""
    depth = 0
    for at in range(start, end):
        sign = text[at]
        if quote:
            if sign == quote:
                quote = ""
            continue
        if sign in "\"'" and not text[begin:at].strip():
            quote = sign
        elif sign in "[{" and _LABELS.fullmatch(text, begin, at):
            depth += 1
            head = begin = at + 1
            key = ""
        elif sign in ",]}" and depth:
            _add(found, text, head, begin, at, key)
            head = begin = at + 1
            key = ""
            depth -= sign != ","
        elif sign == ":" and not key and (at + 1 == end or text[at + 1] in " \t"):
            key = text[head:at].strip()
            begin = at + 1
    if depth:
        _add(found, text, head, begin, end, key)
    return found


def _add(found: list[Segment], text: str, head: int, begin: int, stop: int, key: str) -> None:
    while begin < stop and text[begin] in " \t":
        begin += 1
    stop = begin + len(text[begin:stop].rstrip())
    if stop > begin:
        found.append(Segment(head, begin, stop, key))
