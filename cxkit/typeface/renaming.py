"""A font file under another name, for engines that find fonts by name alone: theirs collide, and are whoever's."""

import struct
from collections.abc import Mapping

from cxkit.typeface import sfnt

_ENGLISH = (3, 1, 0x409)
_SUM = 0xB1B0AFBA
"""What the table `head` brings the sum of a whole file to."""


def renamed(data: bytes, family: str) -> bytes:
    """The same font as the only face of `family`, which is ASCII. Raises sfnt.Damaged."""
    found = sfnt.tables(data)
    found.pop("DSIG", None)  # signs what it was
    inside = sfnt.names(found).get(6, "")
    called = "".join(sign for sign in inside if sign.isascii() and (sign.isalnum() or sign == "-"))[:60] or family
    found["name"] = _names({1: family, 2: "Regular", 4: family, 6: called})
    head = found["head"]
    found["head"] = head[:8] + bytes(4) + head[12:]
    made = _file(data[:4], found)
    left = (_SUM - _sum(made)) & 0xFFFFFFFF
    at = made.index(found["head"], 12 + 16 * len(found)) + 8
    return made[:at] + struct.pack(">I", left) + made[at + 4 :]


def _names(texts: Mapping[int, str]) -> bytes:
    records, shelf = b"", b""
    for number, text in sorted(texts.items()):
        raw = text.encode("utf-16-be")
        records += struct.pack(">6H", *_ENGLISH, number, len(raw), len(shelf))
        shelf += raw
    return struct.pack(">3H", 0, len(texts), 6 + len(records)) + records + shelf


def _file(kind: bytes, found: Mapping[str, bytes]) -> bytes:
    """Directory and tables, each at a multiple of four bytes."""
    count = len(found)
    power = 1 << (count.bit_length() - 1)
    directory = kind + struct.pack(">4H", count, power * 16, power.bit_length() - 1, (count - power) * 16)
    start = 12 + 16 * count
    shelf = []
    for tag, table in sorted(found.items()):
        whole = table + bytes(-len(table) % 4)
        directory += struct.pack(">4s3I", tag.encode("latin-1"), _sum(whole), start, len(table))
        shelf.append(whole)
        start += len(whole)
    return directory + b"".join(shelf)


def _sum(data: bytes) -> int:
    numbers: tuple[int, ...] = struct.unpack(f">{len(data) // 4}I", data)
    return sum(numbers) & 0xFFFFFFFF
