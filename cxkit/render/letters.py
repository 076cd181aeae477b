"""The letters of a picture that the shipped fonts lack: who draws them, and what is said about it."""

import unicodedata
from collections.abc import Callable, Iterator

from cxkit.render.fallback import Stand, stand_in
from cxkit.typeface import Typeface
from cxkit.views.picture import Mark, Picture, Words
from cxkit.views.text import missing
from cxkit.words import N_, NN_, listed, say

Tell = Callable[[str], None]

MOST_NAMED = 5
_LONGEST = 40

_NOBODY = NN_(
    "no font here has {names}, first in '{place}': an empty box stands in its place",
    "no font here has {names}, first in '{place}': an empty box stands in the place of each",
)
_MACHINE = N_("{characters} come from fonts of this machine ({fonts}): elsewhere they may look different")
_MORE = N_("{n} more")


def borrowed(picture: Picture, lang: str = "en", tell: Tell | None = None, typeface: Typeface | None = None) -> Stand:
    """The fonts of this machine that a picture needs; `tell` hears, in `lang`, of them and of what no font has."""
    unknown = foreign(picture, typeface)
    if not unknown:
        return Stand({}, (), ())
    stand = stand_in(unknown)
    if tell and stand.families:
        characters = " ".join(list(stand.families)[:12]) + (" …" if len(stand.families) > 12 else "")
        fonts = listed(list(dict.fromkeys(stand.families.values())), lang)
        tell(say(_MACHINE, lang, characters=characters, fonts=fonts))
    if tell and (nobody := stand.nobody):
        names = [named(character) for character in nobody[:MOST_NAMED]]
        if len(nobody) > MOST_NAMED:
            names.append(say(_MORE, lang, n=len(nobody) - MOST_NAMED))
        place = next(line for line in _lines(picture) if nobody[0] in line)
        shown = place if len(place) <= _LONGEST else f"{place[: _LONGEST - 1]}…"
        tell(say(_NOBODY, lang, n=len(nobody), names=listed(names, lang), place=shown))
    return stand


def foreign(picture: Picture, typeface: Typeface | None = None) -> list[str]:
    """The characters of a picture that neither a typeface nor the shipped fonts have, each once."""
    return missing("".join(dict.fromkeys(_lines(picture))), typeface)


def named(character: str) -> str:
    """A character as a person can look it up: itself, its code point and its name."""
    name = unicodedata.name(character, "")
    shown = f"{character} " if name else ""
    return f"{shown}(U+{ord(character):04X}{' ' if name else ''}{name})"


def _lines(picture: Picture) -> Iterator[str]:
    for item in picture.items:
        if isinstance(item, Words):
            yield from item.lines
        elif isinstance(item, Mark) and item.letter:
            yield item.letter
