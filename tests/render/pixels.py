"""The pixels of a PNG as our engines write it: eight bits a channel, no interlacing."""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple


class Pixels(NamedTuple):
    """Rows of bytes; `channels` of them a pixel, the last one of four is how solid it is."""

    width: int
    height: int
    channels: int
    rows: list[bytes]

    def at(self, x: int, y: int) -> bytes:
        return self.rows[y][x * self.channels : (x + 1) * self.channels]


def pixels(png: bytes) -> Pixels:
    """Raises ValueError for a PNG of another sort."""
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", png[16:29])
    channels = {2: 3, 6: 4}.get(colour, 0)
    if depth != 8 or interlaced or not channels:
        raise ValueError("a PNG of another sort")
    raw = zlib.decompress(b"".join(data for kind, data in _chunks(png) if kind == b"IDAT"))
    rows: list[bytes] = []
    above = bytes(width * channels)
    for y in range(height):
        at = y * (width * channels + 1)
        above = _unfiltered(raw[at], raw[at + 1 : at + 1 + width * channels], above, channels)
        rows.append(above)
    return Pixels(width, height, channels, rows)


def changed(one: Pixels, other: Pixels, by: int = 0) -> list[tuple[int, int]]:
    """Where two pictures of one size differ in a channel by more than `by`."""
    return [
        (x, y)
        for y, (line, under) in enumerate(zip(one.rows, other.rows, strict=True))
        if line != under
        for x in range(one.width)
        if any(abs(a - b) > by for a, b in zip(one.at(x, y), other.at(x, y), strict=True))
    ]


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        at += size + 12


def _unfiltered(filter_: int, line: bytes, above: bytes, step: int) -> bytes:
    row = bytearray(line)
    for at in range(len(row)):
        left = row[at - step] if at >= step else 0
        corner = above[at - step] if at >= step else 0
        up = above[at]
        if filter_ == 1:
            added = left
        elif filter_ == 2:
            added = up
        elif filter_ == 3:
            added = (left + up) // 2
        elif filter_ == 4:
            near = left + up - corner
            added = min((abs(near - left), 0, left), (abs(near - up), 1, up), (abs(near - corner), 2, corner))[2]
        else:
            return bytes(row)
        row[at] = (row[at] + added) & 255
    return bytes(row)
