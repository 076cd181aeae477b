"""Fonts of this machine for characters that the shipped ones do not have, and which characters nobody has."""

import os
import re
import struct
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO, NamedTuple

MOST_FILES = 4000
_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
_LARGEST_TABLE = 4 * 1024 * 1024
_UNICODE = {(3, 10): 3, (0, 6): 3, (0, 4): 3, (3, 1): 2, (0, 3): 2}
_ODD = ("mono", "serif", "condensed", "narrow", "display", "black", "thin", "light")
_USELESS = re.compile(r"^\.|last ?resort|blank", re.IGNORECASE)  # hidden ones, and those that draw a frame for anything


class Stand(NamedTuple):
    """Who draws what: the family of each character, the files it takes, and the characters that no font has."""

    families: dict[str, str]
    files: tuple[Path, ...]
    nobody: tuple[str, ...]


def stand_in(characters: Iterable[str]) -> Stand:
    """The fonts of this machine that draw `characters`: as few families as will do, plain ones first."""
    wanted = list(dict.fromkeys(characters))
    if not wanted:
        return Stand({}, (), ())
    families: dict[str, str] = {}
    files: dict[Path, None] = {}
    region = _region(wanted)
    for face in sorted(_faces(), key=lambda face: (not face.pictures, not face.family.endswith(region))):
        left = [character for character in wanted if character not in families]
        if not left:
            break
        if drawn := _drawn(face, left):
            families.update(dict.fromkeys(drawn, face.family))
            files.update(dict.fromkeys(each.path for each in _faces() if each.family == face.family and not each.odd))
            files[face.path] = None
    return Stand(families, tuple(files), tuple(character for character in wanted if character not in families))


def _region(characters: list[str]) -> str:
    """The end of the name of the font whose Chinese signs have the shape that the other signs ask for."""
    if any("\u3040" <= character <= "\u30ff" for character in characters):
        return " JP"
    return " KR" if any("\uac00" <= character <= "\ud7af" for character in characters) else " SC"


def folders() -> list[Path]:
    """Where this machine keeps its fonts; folders that are not there included."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 -- Path.home raises where nobody has a home
    match sys.platform:
        case "win32":
            local = os.environ.get("LOCALAPPDATA", "")
            windows = os.environ.get("WINDIR", "C:\\Windows")
            return [Path(windows, "Fonts"), *([Path(local, "Microsoft", "Windows", "Fonts")] if local else [])]
        case "darwin":
            return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
        case _:
            data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
            return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", home / ".fonts"]


class Face(NamedTuple):
    """One font in a file: `at` is where its list of tables begins."""

    path: Path
    at: int
    family: str
    style: str

    @property
    def rank(self) -> tuple[bool, int, str, bool, str, int]:
        """Plain sans first, and of a family its upright regular."""
        regular = self.style.lower() in ("regular", "book", "roman", "")
        return ("sans" not in self.family.lower(), self.odd, self.family, not regular, str(self.path), self.at)

    @property
    def pictures(self) -> bool:
        """Whether it is made for emoji: text fonts have some of them too, and a mixture looks like an accident."""
        return "emoji" in self.family.lower()

    @property
    def odd(self) -> int:
        """How far it is from a plain text font: narrow, fixed in width, very thin …"""
        name = f"{self.family} {self.style}".lower()
        return sum(word in name for word in _ODD)


@cache
def _faces() -> tuple[Face, ...]:
    faces: list[Face] = []
    for path in _files(tuple(folders())):
        try:
            with path.open("rb") as stream:
                faces += [Face(path, at, *_names(stream, at)) for at in _starts(stream)]
        except (OSError, ValueError, struct.error, IndexError):
            continue  # a file that is no font, or one that broke
    useful = (face for face in faces if face.family and not _USELESS.search(face.family))
    return tuple(sorted(useful, key=lambda face: face.rank))


def _files(places: tuple[Path, ...]) -> list[Path]:
    found: list[Path] = []
    for place in places:
        for folder, _, names in os.walk(place):
            found += [Path(folder, name) for name in names if name.lower().endswith(_ENDINGS)]
            if len(found) >= MOST_FILES:
                return sorted(found)[:MOST_FILES]
    return sorted(found)


def _starts(stream: BinaryIO) -> list[int]:
    """Where the fonts of a file begin: one, or those of a collection."""
    head = stream.read(12)
    if head[:4] != b"ttcf":
        return [0]
    (count,) = struct.unpack(">I", head[8:12])
    count = min(count, 64)
    return list(struct.unpack(f">{count}I", stream.read(4 * count)))


def _table(stream: BinaryIO, at: int, wanted: bytes) -> bytes:
    stream.seek(at)
    head = stream.read(12)
    if head[:4] not in (b"\x00\x01\x00\x00", b"OTTO", b"true"):
        raise ValueError(head[:4])
    (count,) = struct.unpack(">H", head[4:6])
    for tag, _, offset, length in struct.iter_unpack(">4sIII", stream.read(16 * count)):
        if tag == wanted:
            stream.seek(offset)
            return stream.read(min(length, _LARGEST_TABLE))
    raise ValueError(wanted)


def _names(stream: BinaryIO, at: int) -> tuple[str, str]:
    """Family and style as engines name them: the typographic ones where there are any."""
    table = _table(stream, at, b"name")
    _, count, texts = struct.unpack(">HHH", table[:6])
    said: dict[int, str] = {}
    for platform, _, language, name, length, offset in struct.iter_unpack(">6H", table[6 : 6 + 12 * count]):
        if name not in (1, 2, 16, 17) or (platform, language) not in ((3, 0x409), (0, 0), (1, 0)):
            continue
        raw = table[texts + offset : texts + offset + length]
        text = raw.decode("mac-roman" if platform == 1 else "utf-16-be", "replace")
        if platform == 3 or name not in said:
            said[name] = text
    return said.get(16) or said.get(1, ""), said.get(17) or said.get(2, "")


def _drawn(face: Face, characters: list[str]) -> list[str]:
    """Those of `characters` that a font has a sign for."""
    ranges = _coverage(face.path, face.at)
    starts = [first for first, _ in ranges]

    def has(code: int) -> bool:
        place = bisect_left(starts, code + 1) - 1
        return place >= 0 and ranges[place][0] <= code <= ranges[place][1]

    return [character for character in characters if has(ord(character))]


@cache
def _coverage(path: Path, at: int) -> list[tuple[int, int]]:
    """The runs of code points of a font, in order."""
    try:
        with path.open("rb") as stream:
            table = _table(stream, at, b"cmap")
        (count,) = struct.unpack(">H", table[2:4])
        maps = [
            (_UNICODE[platform, encoding], offset)
            for platform, encoding, offset in struct.iter_unpack(">HHI", table[4 : 4 + 8 * count])
            if (platform, encoding) in _UNICODE
        ]
        return sorted(_runs(table[max(maps)[1] :])) if maps else []
    except (OSError, ValueError, struct.error, IndexError):
        return []


def _runs(table: bytes) -> Iterator[tuple[int, int]]:
    """Runs of a subtable of format 4 or 12; others are none that a system font uses for Unicode."""
    kind = struct.unpack(">H", table[:2])[0]
    if kind == 12:
        (count,) = struct.unpack(">I", table[12:16])
        for first, last, glyph in struct.iter_unpack(">III", table[16 : 16 + 12 * count]):
            yield (first + (not glyph), last)
    elif kind == 4:
        double = struct.unpack(">H", table[6:8])[0]
        ends, begins = 14, 16 + double
        shifts, offsets = begins + double, begins + 2 * double
        for segment in range(0, double, 2):
            last, first, shift, offset = (
                struct.unpack(">H", table[part + segment : part + segment + 2])[0]
                for part in (ends, begins, shifts, offsets)
            )
            if first <= last < 0xFFFF:
                yield from _glyphs(table, first, last, shift, offset, offsets + segment)


def _glyphs(table: bytes, first: int, last: int, shift: int, offset: int, at: int) -> Iterator[tuple[int, int]]:
    """What a segment of format 4 really holds: it may list characters that have no glyph."""
    if not offset:
        yield (first, last)
        return
    for code in range(first, last + 1):
        place = at + offset + 2 * (code - first)
        entry = table[place : place + 2]
        if len(entry) == 2 and (number := struct.unpack(">H", entry)[0]) and (number + shift) & 0xFFFF:
            yield (code, code)
