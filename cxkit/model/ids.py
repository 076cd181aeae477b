"""Ids: what other parts of the workspace point with."""

import re
import unicodedata
from functools import lru_cache

RESERVED = frozenset({"end", "none", "all", "customer"})

# The letters and signs of most Spanish texts; whatever else there is takes the long way.
_BARE = str.maketrans("áéíóúüñçàèìòùâêîôûäëïöãõ¿¡«»“”’…", "aeiouuncaeiouaeiouaeioao        ")
_ASCII_GAP = re.compile(r"[^a-z0-9]+")
_GAP = re.compile(r"[\W_]+")
LONGEST = 64
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that Windows gives to no file."""


@lru_cache(maxsize=4096)  # names and words come back, in one file and in all of a workspace
def slug(text: str) -> str:
    """A default id: letters and digits of every script, lower case, accents off Latin letters, hyphens between.

    `¿Hay mesa lista?` gives `hay-mesa-lista`; at most 64 characters, cut at a hyphen where there is one.
    """
    text = text.lower()
    if not text.isascii():
        text = text.translate(_BARE)
    if text.isascii():
        made = _ASCII_GAP.sub("-", text).strip("-")
    else:
        bare = "".join(map(_bare, unicodedata.normalize("NFC", text)))
        made = _GAP.sub("-", bare).strip("-")
    if len(made) > LONGEST:
        made = made[:LONGEST].rpartition("-")[0] or made[:LONGEST]
    return f"{made}-1" if made in RESERVED else made


def _bare(letter: str) -> str:
    """Without its accent when it is a Latin letter: á is a, ñ is n; й and が stay."""
    base = unicodedata.normalize("NFD", letter)
    return base[0] if base[0].isascii() else letter


def file_name(id: str, otherwise: str) -> str:
    """An id as the stem of a file on every system: lower case and never a path; `otherwise` where nothing is left."""
    made = slug(id) or otherwise
    return f"{made}-1" if made in _DEVICES else made


def free(name: str, taken: set[str], last: dict[str, int] | None = None) -> str:
    """`name`, or `name-2`, `name-3` … when it is taken; the answer is taken from now on.

    `last` remembers the number each name has come to, so that ten thousand equal names cost no more than unequal ones.
    """
    if name not in taken:
        taken.add(name)
        return name
    n = 1 if last is None else last.get(name, 1)
    made = name
    while made in taken:
        n += 1
        made = f"{name}-{n}"
    if last is not None:
        last[name] = n
    taken.add(made)
    return made
