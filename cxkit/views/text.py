"""How wide a text is when it is drawn, and which characters of it can be drawn at all."""

import json
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

from cxkit.typeface import Typeface

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_SPACES = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_JOINERS = frozenset("\u200c\u200d\u2060")
_MARKS_IN_A_PILE = 4  # more marks on one letter leave the line of text

_TIMES = re.compile(r"(?<=\d)x(?=\d)")  # Inter draws 3x4 as 3×4

_EMOJI_BLOCKS = (("\u231a", "\u23ff"), ("\u2600", "\u27bf"), ("\u2b00", "\u2bff"), ("\U0001f000", "\U0001faff"))

STAND_IN = 0.94
"""Of the width of Inter: what Arial needs. Who reads an SVG and does not have a narrow typeface sees one of the two."""
_WIDE, _EMOJI, _OTHER = 1.0, 1.3, 0.72  # widths in em of what stands outside the table
_BROAD = (  # writings whose letters are broader than that, as Noto and DejaVu draw them
    ("\u0b80", "\u0bff", 1.1),  # Tamil
    ("\u0c00", "\u0cff", 0.82),  # Telugu, Kannada
    ("\u0d00", "\u0d7f", 1.1),  # Malayalam
    ("\u0d80", "\u0dff", 0.95),  # Sinhala
    ("\u1000", "\u109f", 0.85),  # Myanmar
    ("\u1200", "\u18ff", 0.85),  # Ethiopic, syllabics, Khmer, Mongolian
    ("\u2000", "\u2bff", 0.95),  # signs
    ("\u2e3a", "\u2e3b", 3.0),  # two and three dashes in one
    ("\uaa00", "\uaa7f", 1.1),
    ("\ufb50", "\ufc5d", 1.1),
    ("\ufc5e", "\ufdfc", 2.0),  # Arabic words written as one sign, the blessing below is a sentence
    ("\ufdfd", "\ufdfd", 9.8),
    ("\ue000", "\uf8ff", 1.0),  # nobody knows
    ("\U00010000", "\U00011fff", 1.1),
    ("\U00012000", "\U0001257f", 2.4),  # cuneiform
    ("\U00012580", "\U0010ffff", 1.1),
)


class Advances(dict[str, float]):
    """The width of each character of one face, in em; a character outside the table is estimated once and kept."""

    def __missing__(self, character: str) -> float:
        self[character] = advance = _estimate(character)
        return advance


_set_in: ContextVar[Typeface | None] = ContextVar("_set_in", default=None)


@contextmanager
def set_in(typeface: Typeface | None) -> Iterator[None]:
    """Widths in here are those of a typeface; of None, those of the shipped fonts."""
    before = _set_in.set(typeface)
    try:
        yield
    finally:
        _set_in.reset(before)


def in_use() -> Typeface | None:
    """What widths are those of: whoever remembers one remembers this with it."""
    return _set_in.get()


def width(text: str, size: float, weight: int = 400, italic: bool = False) -> float:
    """The width of one line of `text` at `size`, in the unit of `size`.

    From the advance table of the shipped fonts, without kerning: never under 0.985 of what a shaping engine finds.
    """
    typeface = _set_in.get()
    if "x" in text and typeface is None:
        text = _TIMES.sub("×", text)
    return sum(map(_face(weight, italic, typeface).__getitem__, text)) * size


def missing(text: str, typeface: Typeface | None = None) -> list[str]:
    """The characters of `text` that neither a typeface nor the shipped fonts can draw, each once, as they appear."""
    known = _known()
    unknown = dict.fromkeys(character for character in text if character not in known)
    if unknown and typeface:
        drawn = typeface.faces["regular"].advances
        unknown = dict.fromkeys(character for character in unknown if character not in drawn)
    return [character for character in unknown if not _is_silent(character)]


def clean(text: str) -> str:
    """`text` as one line that is safe to draw: composed (NFC), breaks and runs of blanks as one space.

    Characters that change the direction of reading and invisible ones go away; other control characters show as U+FFFD.
    """
    if not text.isprintable():
        text = "".join(map(_shown, text))
    if not text.isascii():
        marked = any(map(unicodedata.combining, text))
        text = unicodedata.normalize("NFC", _without_piles(text) if marked else text)
    return " ".join(part for part in text.split(" ") if part)


def direct(line: str) -> str:
    """A line whose first letter is read from right to left, set apart as a whole, so that its signs stand where they
    belong in a drawing that is read from left to right."""
    return f"\u2067{line}\u2069" if is_leftward(line) else line


def is_leftward(line: str) -> bool:
    """Whether a line is read from right to left: its first letter is."""
    if line.isascii():
        return False
    return next((way for way in map(unicodedata.bidirectional, line) if way in ("L", "R", "AL")), "L") != "L"


@lru_cache(maxsize=1024)
def _shown(character: str) -> str:
    if character in _SPACES:
        return " "
    if character in _JOINERS:
        return character
    match unicodedata.category(character):
        case "Cf":
            return ""
        case "Cc" | "Cs":
            return _REPLACEMENT
        case _:
            return _REPLACEMENT if _is_no_character(character) else character


def _is_no_character(character: str) -> bool:
    """Codes that stand for nothing in any version of Unicode; XML refuses them."""
    return "\ufdd0" <= character <= "\ufdef" or ord(character) & 0xFFFE == 0xFFFE


def _is_silent(character: str) -> bool:
    """Blanks, controls and the selectors that choose between two looks of one character."""
    return unicodedata.category(character) in ("Cc", "Cf", "Zs", "Zl", "Zp") or "\ufe00" <= character <= "\ufe0f"


def _without_piles(text: str) -> str:
    """A bounded number of marks on each letter; an endless pile would also make composing it quadratic."""
    runs = ("".join(run) if not mark else "".join(run)[:_MARKS_IN_A_PILE] for mark, run in groupby(text, _is_mark))
    return "".join(runs)


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) != 0


@cache
def _tables() -> tuple[str, dict[str, tuple[int, list[int]]]]:
    path = Path(__file__).with_name("advances.json")
    content = json.loads(path.read_text(encoding="utf-8"))
    return content["characters"], {stem: (face["em"], face["advances"]) for stem, face in content["faces"].items()}


@cache
def _known() -> frozenset[str]:
    return frozenset(_tables()[0])


@lru_cache(maxsize=32)
def _face(weight: int, italic: bool, typeface: Typeface | None) -> Advances:
    """The table of a face: its own, where it lacks a character that of the shipped fonts, then estimates."""
    ours = _ours(weight, italic)
    if typeface is None:
        return ours
    own = typeface.face(weight, italic).advances
    return Advances({**ours, **{sign: max(wide, STAND_IN * ours.get(sign, 0.0)) for sign, wide in own.items()}})


@cache
def _ours(weight: int, italic: bool) -> Advances:
    if italic:
        stem = "inter-400-italic"
    else:
        stem = "inter-700" if weight > 650 else "inter-600" if weight > 500 else "inter-400"
    characters, faces = _tables()
    em, advances = faces[stem]
    return Advances(zip(characters, (advance / em for advance in advances), strict=True))


def _estimate(character: str) -> float:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    if _is_emoji(character):
        return _EMOJI
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return _WIDE
    return next((share for first, last, share in _BROAD if first <= character <= last), _OTHER)


def _is_emoji(character: str) -> bool:
    return any(first <= character <= last for first, last in _EMOJI_BLOCKS)
