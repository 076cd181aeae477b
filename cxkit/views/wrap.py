"""Where the lines of a text end: as few lines as fit, as even as they can be, and nothing cut."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from cxkit.views.text import clean
from cxkit.views.text import width as measured

_WEAK = frozenset(
    re.findall(
        r"\w+",
        """
    a al con de del el en la los las lo le se su sus un una y e o u que no ni si por para sin mi tu
    an the of to in on at and or for with is
""",
    )
)
_WEAK_END, _SHORT_LAST = 60.0, 80.0
_SHORT = 4
_MANY = 2000  # atoms; more are filled line by line, because an even text of that length is nobody's wish

_NUMBER = re.compile(r"[(\[«“\"'¿¡~≈<>≤≥±+−-]*\d[\d.,:/%–−-]*")
_UNIT = re.compile(
    r"(%|‰|°[CF]?|h|min|s|seg|ms|d|km|m|cm|mm|m²|kg|g|l|ml|[kMGT]B|px|pt|pp|pts?|x|×|[kM]?€|\$|£|¥|EUR|USD|MXN|COP|ARS|CLP|PEN"
    r"|días?|days?|horas?|hours?|mes|meses|months?|weeks?|años?|years?|veces|times|puntos?|points?)"
    r"(/\w{1,5})?[)\]»”\"'.,;:!?…]*"
)
_SIGN = re.compile(r"[=≠<>≤≥≈×±+−]|[<>!=]=")
_BEFORE_A_NUMBER = re.compile(
    r"[=≠<>≤≥≈×±+−€$£¥§#~]|[<>!=]=|US\$|R\$|S/|EUR|USD|[nN]\.?º|núm\.|no\.|art\.|pág\.|p\.|fig\.|p\d\d"
)
_OPENING = re.compile(r"[«“„‹¿¡(\[{\"']+")
_CLOSING = re.compile(r"[»”›?!)\]},.;:…]+|·")
_PIECE = re.compile(r"[^/\-_.@]*[/\-_.@]+|[^/\-_.@]+")
_NO_LINE_STARTS = frozenset(
    "、。，．・：；？！」』）］｝】〉》〕〗…‥ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々゛゜,.:;?!)]}»”’"
)
_NO_LINE_ENDS = frozenset("「『（［｛【〈《〔〖‘“«([{¿¡")


class Atom(NamedTuple):
    """What no line end divides; `spaced` when a space stands before it inside a line."""

    text: str
    spaced: bool
    width: float


def wrap(text: str, width: float, size: float, weight: int = 400, italic: bool = False) -> tuple[str, ...]:
    """The lines of `text` in a box `width` wide, in the unit of `size`; no lines for a blank text.

    Fewest lines first, then even ones; numbers stay with their units and quotes with their words. A word wider than
    the box ends a line after `/ - _ . @`, else after the last letter that fits. Only a single letter may be wider.
    """

    def wide(part: str) -> float:
        return measured(part, size, weight, italic)

    room = max(width, 1.0)
    atoms = [atom for word, spaced in words_in(text) for atom in _atoms(word, spaced, room, wide)]
    ends = (_filled if len(atoms) > _MANY else _balanced)(atoms, room, wide(" "))
    return tuple(_line(atoms[start:end]) for start, end in zip([0, *ends], ends, strict=False))


def widest_word(text: str, size: float, weight: int = 400, italic: bool = False) -> float:
    """The narrowest width in which `wrap` breaks no word of `text` between two letters, in the unit of `size`."""
    words = (part for word, _ in words_in(text) for part in word.split(" "))
    pieces = (piece for word in words for piece in _PIECE.findall(word))
    return max((measured(piece, size, weight, italic) for piece in pieces), default=0.0)


@lru_cache(maxsize=4096)
def words_in(text: str) -> tuple[tuple[str, bool], ...]:
    """What stands together in a text, and whether a space stands before it; a box asks for it at several widths."""
    return tuple(_words(clean(text)))


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """What stands together, and whether a space stands before it."""
    tokens = text.split(" ") if text else []
    start = 0
    for position in range(1, len(tokens) + 1 if tokens else 0):
        if position == len(tokens) or not _together(tokens, position):
            yield from _ideographs(" ".join(tokens[start:position]))
            start = position


def _together(tokens: list[str], position: int) -> bool:
    """Whether the token at `position` may not begin a line."""
    before, here = tokens[position - 1], tokens[position]
    if before.isalpha() and here.isalpha():
        return False
    if _OPENING.fullmatch(before) or _CLOSING.fullmatch(here):
        return True
    if _SIGN.fullmatch(here):
        return len(before) <= _SHORT and position + 1 < len(tokens) and bool(_NUMBER.match(tokens[position + 1]))
    if _BEFORE_A_NUMBER.fullmatch(before):
        return bool(_NUMBER.match(here))
    return bool(_UNIT.fullmatch(here) and _NUMBER.fullmatch(before))


def _ideographs(word: str) -> Iterator[tuple[str, bool]]:
    """The word itself, or its parts where Chinese, Japanese or Korean writing lets a line end without a space."""
    start = 0
    if not word.isascii():
        for place in range(1, len(word)):
            left, right = word[place - 1], word[place]
            divisible = (_is_ideograph(left) or _is_ideograph(right)) and not _joins(right)
            if divisible and left not in _NO_LINE_ENDS and right not in _NO_LINE_STARTS:
                yield word[start:place], start == 0
                start = place
    yield word[start:], start == 0


def _is_ideograph(character: str) -> bool:
    """A letter of a writing without spaces. Emoji are wide as well, but stand in words."""
    if character < "\u2e80" or "\U0001f000" <= character <= "\U0001faff":
        return False
    return unicodedata.east_asian_width(character) in ("W", "F")


def _joins(character: str) -> bool:
    """Whether the character belongs to the one before it: a mark, a joiner, a tone of skin."""
    return unicodedata.category(character) in ("Mn", "Me", "Mc", "Cf") or "\U0001f3fb" <= character <= "\U0001f3ff"


def _atoms(word: str, spaced: bool, room: float, wide: Callable[[str], float]) -> Iterator[Atom]:
    """The word, or what it must be broken into to fit: what is glued first, then after signs, then by letters."""
    whole = wide(word)
    if whole <= room:
        yield Atom(word, spaced, whole)
    elif " " in word:
        for number, part in enumerate(word.split(" ")):
            yield from _atoms(part, spaced or number > 0, room, wide)
    elif len(pieces := _PIECE.findall(word)) > 1:
        for number, piece in enumerate(pieces):
            yield from _atoms(piece, spaced and number == 0, room, wide)
    else:
        yield from _letters(word, spaced, room, wide)


def _letters(word: str, spaced: bool, room: float, wide: Callable[[str], float]) -> Iterator[Atom]:
    start, used = 0, 0.0
    for place, letter in enumerate(word):
        needed = wide(letter)
        if used + needed > room and place > start and not _joins(letter) and word[place - 1] != "\u200d":
            yield Atom(word[start:place], spaced and start == 0, used)
            start, used = place, 0.0
        used += needed
    yield Atom(word[start:], spaced and start == 0, used)


def _filled(atoms: list[Atom], room: float, space: float) -> list[int]:
    """The ends of lines that each take what fits."""
    ends, used = [], 0.0
    for place, atom in enumerate(atoms):
        more = atom.width + (space if atom.spaced and place else 0.0)
        if place and used + more > room:
            ends.append(place)
            more, used = atom.width, 0.0
        used += more
    return [*ends, len(atoms)] if atoms else ends


def _balanced(atoms: list[Atom], room: float, space: float) -> list[int]:
    """The ends of the fewest lines that leave the least ragged edge."""
    count = len(atoms)
    if _fits(atoms, room, space):
        return [count] if count else []
    best: list[tuple[int, float, int]] = [(0, 0.0, count)] * (count + 1)  # lines, cost, end of the first line
    for start in range(count - 1, -1, -1):
        used = 0.0
        choices = []
        for end in range(start + 1, count + 1):
            atom = atoms[end - 1]
            used += atom.width + (space if atom.spaced and end - 1 > start else 0.0)
            if used > room and end > start + 1:
                break
            lines, cost, _ = best[end]
            choices.append((lines + 1, cost + _cost(atoms, start, end, 1 - used / room), end))
        best[start] = min(choices)
    ends, start = [], 0
    while start < count:
        start = best[start][2]
        ends.append(start)
    return ends


def _fits(atoms: list[Atom], room: float, space: float) -> bool:
    """Whether one line holds everything."""
    used = 0.0
    for place, atom in enumerate(atoms):
        used += atom.width + (space if atom.spaced and place else 0.0)
    return used <= room


def _cost(atoms: list[Atom], start: int, end: int, empty: float) -> float:
    """How bad a line of these atoms looks with this share of it empty."""
    cost = empty * empty * 100
    if end < len(atoms):
        if atoms[end].spaced and atoms[end - 1].text.rpartition(" ")[2].lower() in _WEAK:
            cost += _WEAK_END
    elif end - start == 1 and len(atoms[start].text) <= _SHORT:
        cost += _SHORT_LAST
    return cost


def _line(atoms: list[Atom]) -> str:
    return "".join(f" {atom.text}" if atom.spaced and place else atom.text for place, atom in enumerate(atoms))
