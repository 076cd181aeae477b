"""A TTF or OTF as tables of bytes: what a text needs of them, with a bound on every loop.

Source: OpenType 1.9.1, chapters `otff`, `cmap`, `hmtx`, `name` and `OS/2`.
"""

import struct
from collections.abc import Iterator, Mapping
from typing import NamedTuple

MOST_TABLES = 200
MOST_CHARACTERS = 0x20000
"""Twice as many as a font has glyphs; a table that maps more was made to take memory."""
_UNICODE = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""Platform and encoding of the tables of Unicode characters, the fullest first."""
_ENGLISH = 0x409


class Damaged(Exception):
    """A table that is missing, cut off, or says what no font can."""

    def __init__(self, table: str) -> None:
        super().__init__(table)
        self.table = table


class Style(NamedTuple):
    """What the table `OS/2` says: weight (1 to 1000), width (1 to 9, 5 is normal), slope, and `fsType`, the licence."""

    weight: int
    width: int
    italic: bool
    licence: int


def tables(data: bytes) -> dict[str, bytes]:
    """The tables of a file by their tags. Raises Damaged."""
    count = _number(data, 4, "H", "directory")
    if not 0 < count <= MOST_TABLES or len(data) < 12 + 16 * count:
        raise Damaged("directory")
    found = {}
    for at in range(12, 12 + 16 * count, 16):
        tag, _, start, length = struct.unpack_from(">4sIII", data, at)
        name = tag.decode("latin-1")
        if start + length > len(data) or name in found:
            raise Damaged(name if name.isascii() and name.isprintable() else "directory")
        found[name] = data[start : start + length]
    return found


def advances(found: Mapping[str, bytes]) -> dict[str, float]:
    """By character its width in em. Raises Damaged; empty where the font has no table of Unicode characters."""
    em = _number(_table(found, "head"), 18, "H", "head")
    glyphs = _number(_table(found, "maxp"), 4, "H", "maxp")
    told = _number(_table(found, "hhea"), 34, "H", "hhea")
    widths = _table(found, "hmtx")
    if not 16 <= em <= 16384:
        raise Damaged("head")
    if not glyphs:
        raise Damaged("maxp")
    if not 0 < told <= glyphs or len(widths) < 4 * told:
        raise Damaged("hmtx")
    wide = struct.unpack(">" + "H2x" * told, widths[: 4 * told])
    of: dict[str, float] = {}
    for code, glyph in _mapped(_table(found, "cmap")):
        if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 and 0 < glyph < glyphs:
            if len(of) >= MOST_CHARACTERS:
                raise Damaged("cmap")
            of[chr(code)] = wide[min(glyph, told - 1)] / em
    return of


def style(found: Mapping[str, bytes]) -> Style:
    """How the font looks beside its sisters; as a plain text font where nothing is said. Raises Damaged."""
    table = found.get("OS/2", b"")
    if not table:
        return Style(400, 5, False, 0)
    weight, width, licence = (_number(table, at, "H", "OS/2") for at in (4, 6, 8))
    italic = bool(_number(table, 62, "H", "OS/2") & 1)
    return Style(min(weight, 1000) or 400, width if 1 <= width <= 9 else 5, italic, licence)


def names(found: Mapping[str, bytes]) -> dict[int, str]:
    """The names of the font by their numbers, English where there is a choice. Raises Damaged."""
    table = found.get("name", b"")
    best: dict[int, tuple[int, str]] = {}
    if not table:
        return {}
    count, start = _number(table, 2, "H", "name"), _number(table, 4, "H", "name")
    for at in range(6, 6 + 12 * count, 12):
        if at + 12 > len(table):
            raise Damaged("name")
        platform, encoding, language, number, length, offset = struct.unpack_from(">6H", table, at)
        raw = table[start + offset : start + offset + length]
        if platform == 1 and encoding == 0 and language == 0:
            rank, text = 3, raw.decode("mac-roman", "replace")
        elif platform == 0 or (platform == 3 and encoding in (0, 1, 10)):
            rank = 2 if platform == 0 else 0 if language == _ENGLISH else 1
            text = raw.decode("utf-16-be", "replace")
        else:
            continue
        if number not in best or rank < best[number][0]:
            best[number] = rank, text
    return {number: text for number, (_, text) in best.items()}


def _mapped(table: bytes) -> Iterator[tuple[int, int]]:
    """Characters and their glyphs, from the fullest table of Unicode that has one of the two usual forms."""
    count = _number(table, 2, "H", "cmap")
    places = {}
    for at in range(4, 4 + 8 * min(count, MOST_TABLES), 8):
        if at + 8 > len(table):
            raise Damaged("cmap")
        platform, encoding, start = struct.unpack_from(">HHI", table, at)
        places[platform, encoding] = start
    for start in (places[each] for each in _UNICODE if each in places):
        form = _number(table, start, "H", "cmap")
        if form in (4, 12):
            return (_segments if form == 4 else _groups)(table[start:])
    return iter(())


def _segments(table: bytes) -> Iterator[tuple[int, int]]:
    """Format 4. Segments rise, so that all of them together are no more than there are numbers of two bytes."""
    count = _number(table, 6, "H", "cmap") // 2
    if len(table) < 16 + 8 * count:
        raise Damaged("cmap")
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 4 * count)
    shelf = 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", table, shelf)
    last = -1
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start > end or start <= last:
            raise Damaged("cmap")
        last = end
        for code in range(start, end + 1):
            if not offsets[number]:
                yield code, (code + deltas[number]) & 0xFFFF
                continue
            at = shelf + 2 * number + offsets[number] + 2 * (code - start)
            glyph = struct.unpack_from(">H", table, at)[0] if at + 2 <= len(table) else 0
            yield code, (glyph + deltas[number]) & 0xFFFF if glyph else 0


def _groups(table: bytes) -> Iterator[tuple[int, int]]:
    """Format 12. Groups rise and end with the last character of Unicode."""
    count = _number(table, 12, "I", "cmap")
    if len(table) < 16 + 12 * count:
        raise Damaged("cmap")
    last = -1
    for at in range(16, 16 + 12 * count, 12):
        start, end, glyph = struct.unpack_from(">III", table, at)
        if start > end or start <= last or end > 0x10FFFF:
            raise Damaged("cmap")
        last = end
        for code in range(start, end + 1):
            yield code, glyph + code - start


def _table(found: Mapping[str, bytes], tag: str) -> bytes:
    if not found.get(tag):
        raise Damaged(tag)
    return found[tag]


def _number(data: bytes, at: int, form: str, table: str) -> int:
    try:
        return int(struct.unpack_from(f">{form}", data, at)[0])
    except struct.error:
        raise Damaged(table) from None
