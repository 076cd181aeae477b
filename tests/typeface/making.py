"""Fonts made at test time, as wide as a test wants them and with what hostile files come with."""

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

from cxkit.typeface import Part, Typeface, read, together

EM = 1000
LATIN = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180))))
SIGNS = "–—‘’“”•…→≥−€·"


def made(
    folder: Path,
    name: str = "Brand.ttf",
    *,
    wide: float = 0.9,
    family: str = "Proof Brand",
    characters: str = LATIN + SIGNS,
    weight: int = 400,
    licence: int = 0,
    em: int = EM,
    of: Mapping[str, float] | None = None,
) -> Path:
    """A font whose letters are bars `wide` em wide, those of `of` as it says; OTF where the name says so."""
    widths = {character: round(em * (of or {}).get(character, wide)) for character in characters}
    glyphs = {".notdef": round(em * 0.5), **{f"u{ord(each):04X}": width for each, width in widths.items()}}
    builder = FontBuilder(em, isTTF=not name.endswith(".otf"))
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({ord(each): f"u{ord(each):04X}" for each in characters})
    if name.endswith(".otf"):
        drawn = {glyph: _bar(T2CharStringPen(width, {}), width, em).getCharString() for glyph, width in glyphs.items()}
        builder.setupCFF(family.replace(" ", ""), {"FullName": family}, drawn, {})
    else:
        builder.setupGlyf({glyph: _bar(TTGlyphPen({}), width, em).glyph() for glyph, width in glyphs.items()})
    builder.setupHorizontalMetrics({glyph: (width, 0) for glyph, width in glyphs.items()})
    builder.setupHorizontalHeader(ascent=round(em * 0.9), descent=round(em * -0.2))
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": "ProofBrand-Regular"})
    builder.setupOS2(usWeightClass=weight, fsType=licence, sTypoAscender=round(em * 0.9))
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 0
    folder.mkdir(parents=True, exist_ok=True)
    builder.save(folder / name)
    return folder / name


def _bar(pen: Any, width: int, em: int) -> Any:
    """The outline of a letter: a bar from edge to edge, so that pixels show how wide it is."""
    pen.moveTo((0, 0))
    for point in ((0, round(em * 0.5)), (width, round(em * 0.5)), (width, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen


def typeface(folder: Path, **parts: str) -> Typeface:
    """The typeface of files below a folder."""
    named: dict[Any, str] = dict(parts)
    faces: dict[Part, Any] = {part: read(folder, path) for part, path in named.items()}
    return together(faces)


def with_table(path: Path, tag: str, table: bytes | None) -> Path:
    """The font with another table of that name, or without it."""
    from cxkit.typeface import renaming, sfnt

    data = path.read_bytes()
    found = sfnt.tables(data)
    if table is None:
        found.pop(tag)
    else:
        found[tag] = table
    path.write_bytes(renaming._file(data[:4], found))
    return path


def characters(*groups: tuple[int, int, int], form: int = 12) -> bytes:
    """A table `cmap` of the given form with groups of first character, last character and first glyph."""
    if form == 12:
        table = struct.pack(">HHIII", 12, 0, 16 + 12 * len(groups), 0, len(groups))
        table += b"".join(struct.pack(">III", *group) for group in groups)
    else:
        count = len(groups)
        ends, starts = ([group[place] for group in groups] for place in (1, 0))
        deltas = [(glyph - first) & 0xFFFF for first, _, glyph in groups]
        table = struct.pack(">7H", 4, 16 + 8 * count, 0, 2 * count, 0, 0, 0)
        table += struct.pack(f">{count}H", *ends) + bytes(2)
        table += b"".join(struct.pack(f">{count}H", *column) for column in (starts, deltas, [0] * count))
    return struct.pack(">HHHHI", 0, 1, 3, 10 if form == 12 else 1, 12) + table
