"""Fonts made for a test: every character of theirs is a filled square."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont


def font(family: str, characters: str, advance: int = 1000, style: str = "Regular") -> TTFont:
    """A font of 1000 units an em in which each of `characters` is `advance` wide."""
    names = [".notdef", *(f"u{ord(character):X}" for character in characters)]
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for corner in ((50, 700), (advance - 50, 700), (advance - 50, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder(names)
    made.setupCharacterMap({ord(character): f"u{ord(character):X}" for character in characters})
    made.setupGlyf(dict.fromkeys(names, square))
    made.setupHorizontalMetrics(dict.fromkeys(names, (advance, 50)))
    made.setupHorizontalHeader(ascent=900, descent=-200)
    made.setupNameTable({"familyName": family, "styleName": style, "psName": f"{family}-{style}".replace(" ", "")})
    made.setupOS2()
    made.setupPost()
    return made.font


def save(path: Path, *fonts: TTFont) -> Path:
    """One font as a file, several as a collection."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if len(fonts) == 1:
        fonts[0].save(path)
    else:
        collection = TTCollection()
        collection.fonts = list(fonts)
        collection.save(path)
    return path
