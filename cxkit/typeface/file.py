"""One file of a typeface, read and judged: what it holds, or in a word why no text can be set in it."""

import re
import unicodedata
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from string import ascii_letters, digits

from cxkit.typeface import sfnt
from cxkit.typeface.faces import Face, Part, Typeface

BIGGEST = 20 * 1024 * 1024
"""Bytes of a file; the largest text fonts, with all characters of Chinese, have 16 MB."""
WIDEST = 5.0
"""Em of a letter; the longest word that is one character has 10."""
_WIDEST_SIGN = 30.0
_NEEDED = frozenset(ascii_letters + digits)
_KINDS = {b"\0\1\0\0": "ttf", b"true": "ttf", b"OTTO": "otf"}
_OUTLINES = {"ttf": ("glyf", "loca"), "otf": ("CFF ",)}
_LONGEST = 60


class Unfit(Exception):
    """Why no text can be set in a file: a word that `config` has a message for, and what that message names."""

    def __init__(self, why: str, **args: object) -> None:
        super().__init__(why)
        self.why = why
        self.args_said = args


def read(root: Path, path: str) -> Face:
    """The face in a file below `root`. Raises Unfit."""
    place = root / path
    try:
        inside = place.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # links in a circle
        raise Unfit("absent") from None
    if not inside:
        raise Unfit("outside")
    if not place.is_file():
        raise Unfit("folder" if place.exists() else "absent")
    try:
        with place.open("rb") as stream:
            data = stream.read(BIGGEST + 1)
    except OSError as error:
        raise Unfit("unreadable", error=error) from None
    if len(data) > BIGGEST:
        raise Unfit("big", most=BIGGEST // (1024 * 1024))
    return _face(data)


def together(faces: Mapping[Part, Face]) -> Typeface:
    """The faces of an organisation as one typeface, under the name that the regular one has."""
    told = sfnt.names(sfnt.tables(faces["regular"].data))
    office = _plain(told.get(1, "")) or _plain(told.get(16, "")) or "Own"
    family = _plain(told.get(16, "")) or office
    parts = sorted(f"{part} {face.digest}" for part, face in faces.items())
    return Typeface(blake2b("\n".join(parts).encode(), digest_size=16).hexdigest(), family, office, dict(faces))


def _face(data: bytes) -> Face:
    kind = _KINDS.get(data[:4])
    if kind is None:
        raise Unfit({b"wOFF": "web", b"wOF2": "web", b"ttcf": "collection"}.get(data[:4], "no font"))
    try:
        found = sfnt.tables(data)
        if "fvar" in found:
            raise Unfit("variable")
        for tag in _OUTLINES[kind]:
            if not found.get(tag):
                raise sfnt.Damaged(tag)
        wide, style = sfnt.advances(found), sfnt.style(found)
        sfnt.names(found)
    except sfnt.Damaged as damage:
        raise Unfit("damaged", table=damage.table) from None
    if lacking := _NEEDED - wide.keys():
        raise Unfit("no letters" if lacking == _NEEDED else "lacking", characters="".join(sorted(lacking)))
    for character, advance in wide.items():
        least, most = (0.01, WIDEST) if character in _NEEDED or character == " " else (0.0, _WIDEST_SIGN)
        if not least <= advance <= most:
            raise Unfit("wide", character=character, n=round(advance, 2))
    digest = blake2b(data, digest_size=16).hexdigest()
    return Face(kind, data, digest, wide, *style)


def _plain(name: str) -> str:
    """A name of the file as it may stand anywhere: nothing that ends a text, a value or a list of names."""
    name = re.sub(r"[^\w .+-]", " ", unicodedata.normalize("NFC", name[: 4 * _LONGEST]))
    return " ".join(name.split())[:_LONGEST].strip()
