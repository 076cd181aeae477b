"""The one layout: entries and their comments as lines."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from cxkit.source.sheet import Entry, Group, Leaf, Remark, Sheet
from cxkit.source.spelling import key, quoted, scalar, visible

WIDEST = 120
"""Columns that braces and brackets may reach on one line."""
STEP = 2
"""Spaces from a block to what stands inside it."""
GAP = 2
"""Spaces before a comment that follows something, at least."""
_HEADER = re.compile(r"[|>](?:[+-]?([1-9])[+-]?)?")
_SPECIAL = re.compile(r"\\[^\"\\]")


class Line(NamedTuple):
    """A line without its comments, and these."""

    text: str
    remarks: list[Remark] = []  # noqa: RUF012 -- never written to


def shaped(sheet: Sheet) -> str:
    """The file in the one layout, with LF line ends."""
    shaper = _Shaper()
    shaper.sheet(sheet)
    return shaper.text()


def spelt(leaf: Leaf, *, flow: bool) -> str:
    """A text with the quotes it needs; several lines, escapes and what no screen shows stay as they were written."""
    if leaf.style not in ("'", '"') or "\n" in leaf.raw or _odd(leaf):
        return leaf.raw
    if flow and ":" in leaf.value:
        return quoted(leaf.value)  # some readers stumble over a bare colon there
    return scalar(leaf.value, flow=flow)


def _odd(leaf: Leaf) -> bool:
    return not visible(leaf.value) or (leaf.style == '"' and _SPECIAL.search(leaf.raw) is not None)


def named(entry: Entry, *, flow: bool) -> str:
    """A key, its label before it."""
    leaf = entry.key or Leaf()
    word = leaf.raw if not leaf.style or _odd(leaf) else key(leaf.value, flow=flow)
    return f"{entry.label} {word}" if entry.label else word


def inline(value: Leaf | Group) -> str | None:
    """A value between braces or brackets on one line; None where it does not stand on one."""
    if isinstance(value, Leaf):
        shown = None if "\n" in value.raw else spelt(value, flow=True)
    elif not value.entries:
        shown = "[]" if value.listed else "{}"
    elif value.broken or not value.flow:
        return None
    else:
        parts = [_part(entry) for entry in value.entries]
        whole = ", ".join(part for part in parts if part is not None)
        shown = None if None in parts else f"[{whole}]" if value.listed else f"{{{whole}}}"
    if shown is None or not value.label:
        return shown
    return f"{value.label} {shown}" if shown else value.label


def _part(entry: Entry) -> str | None:
    shown = inline(entry.value)
    return shown if entry.key is None or shown is None else f"{named(entry, flow=True)}: {shown}"


class _Shaper:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.open = False
        """Whether the lines end in a text that every further line break would belong to."""

    # Lines.

    def add(self, text: str, remarks: list[Remark] | None = None) -> None:
        self.lines.append(Line(text, remarks or []))
        self.open = False

    def blank(self) -> None:
        """One blank line, never two, and none at the beginning."""
        if self.lines and not self.open and self.lines[-1] != Line(""):
            self.lines.append(Line(""))

    def remarks(self, remarks: Iterable[Remark], margin: int, *, first: bool = False) -> None:
        for number, remark in enumerate(remarks):
            if remark.blank and not (first and number == 0):
                self.blank()
            self.add(" " * margin + remark.text)

    def text(self) -> str:
        """All lines, the comments beside them in the columns where they stood, as far as these are free."""
        columns = Counter(line.remarks[0].column for line in self.lines if line.remarks)
        shown = []
        for text, remarks in self.lines:
            if not remarks:
                shown.append(text)
                continue
            first = remarks[0]
            gap = first.column - len(text) if columns[first.column] > 1 else first.gap
            margin = len(text) + max(GAP, gap)
            shown.append(text.ljust(margin) + first.text)
            shown += [" " * margin + remark.text for remark in remarks[1:]]
        return "\n".join(shown) + "\n"

    # Parts.

    def sheet(self, sheet: Sheet) -> None:
        for line in sheet.head:
            if line.strip():
                self.add(line.strip())
            else:
                self.blank()
        root = sheet.root
        self.remarks(root.above, 0)
        shown = inline(root.value)
        if shown is not None and len(shown) <= WIDEST:
            self.add(shown, root.beside)
        elif isinstance(root.value, Group):
            self.remarks(chain(root.beside, root.value.head), 0)
            self.group(root.value, 0)
        self.remarks(root.under, 0)
        if sheet.foot is not None:
            behind = [remark for remark in sheet.foot[:1] if not remark.alone]
            self.add("...", behind)
            self.remarks(sheet.foot[len(behind) :], 0)

    def group(self, group: Group, margin: int, begun: str | None = None) -> None:
        """Entries as a block; `begun` is the line that the first one goes on with."""
        first = margin > 0
        for entry in group.entries:
            self.remarks(entry.above, margin, first=first)
            if entry.blank and (entry.above or not first):
                self.blank()
            start = " " * margin if begun is None else begun
            if group.listed:
                self.item(entry, start + "-", margin)
            else:
                self.pair(entry, f"{start}{named(entry, flow=False)}:", margin)
            self.remarks(entry.under, margin + STEP, first=True)
            first, begun = False, None
        self.remarks(group.tail, margin)

    def pair(self, entry: Entry, start: str, margin: int) -> None:
        """A key, a colon, and what follows."""
        value = entry.value
        if isinstance(value, Leaf):
            self.leaf(entry, value, start, margin)
        elif not self.fitted(entry, start):
            self.add(f"{start} {value.label}" if value.label else start, value.head or entry.beside)
            self.group(value, margin + STEP)

    def item(self, entry: Entry, start: str, margin: int) -> None:
        """A dash, and what follows: the first line of a block on the same line, where no comment stands between."""
        value = entry.value
        if isinstance(value, Leaf):
            self.leaf(entry, value, start, margin)
        elif not self.fitted(entry, start):
            if value.label or value.head or entry.beside or value.entries[0].above:
                self.add(f"{start} {value.label}" if value.label else start, value.head or entry.beside)
                self.group(value, margin + STEP)
            else:
                self.group(value, margin + STEP, f"{start} ")

    def fitted(self, entry: Entry, start: str) -> bool:
        """Write a value between braces on the line of its key, if it fits."""
        shown = inline(entry.value)
        empty = isinstance(entry.value, Group) and not entry.value.entries
        if shown is None or (len(start) + 1 + len(shown) > WIDEST and not empty):
            return False
        self.add(f"{start} {shown}", entry.beside)
        return True

    def leaf(self, entry: Entry, leaf: Leaf, start: str, margin: int) -> None:
        start = f"{start} {leaf.label}" if leaf.label else start
        if not leaf.raw:
            self.add(start, entry.beside)
        elif leaf.style and leaf.style in "|>":
            self.long(leaf, start, margin)
        else:
            first, *rest = spelt(leaf, flow=False).split("\n")
            # A blank behind a backslash is part of the text.
            first, *rest = [line if line.rstrip().endswith("\\") else line.rstrip() for line in (first, *rest)]
            self.add(f"{start} {first}", None if rest else entry.beside)
            for number, line in enumerate(rest, 1):
                folded = line.lstrip(" \t")
                self.add(
                    " " * (margin + STEP) + folded if folded else "", entry.beside if number == len(rest) else None
                )

    def long(self, leaf: Leaf, start: str, margin: int) -> None:
        """A text with `|` or `>`: all its lines moved alike."""
        header, *lines = leaf.raw.split("\n")
        digit = _HEADER.match(header)
        if digit and digit[1]:
            old = leaf.column + int(digit[1])
            new = margin + int(digit[1])
        else:
            old = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), len(leaf.raw))
            new = margin + STEP
        self.add(f"{start} {header.rstrip()}")
        for line in lines:
            inner = line[old:]
            self.add(" " * new + inner if inner else "")
        self.open = "+" in header.partition("#")[0]
