"""Likeness: which texts of two lists say the same, or nearly so."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

ALIKE = 0.5
"""Texts are nearly the same from this share of common letter triples on (Dice 1945, from 0 to 1)."""
_PAIRS = 10_000
"""Up to so many pairs every text is held against every other; beyond, only against those that share a rare word."""
_RARE, _CANDIDATES = 50, 20

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """The words of a text without case, accents and signs: what two authors spell differently and mean alike."""
    bare = unicodedata.normalize("NFD", text.casefold())
    return " ".join(_WORD.findall("".join(letter for letter in bare if not unicodedata.combining(letter))))


@lru_cache(maxsize=8192)
def _triples(text: str) -> frozenset[str]:
    """Runs of three letters in each word, its ends among them."""
    return frozenset(f"  {word} "[at : at + 3] for word in folded(text).split() for at in range(len(word) + 1))


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1, whatever the order of their words; nothing is like an empty text."""
    here, there = _triples(one), _triples(other)
    return 2 * len(here & there) / (len(here) + len(there)) if here and there else 0.0


def equals(befores: Sequence[str], afters: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places with the same words; of several that are the same the first with the first."""
    free: dict[str, list[int]] = {}
    for at in range(len(afters) - 1, -1, -1):
        free.setdefault(folded(afters[at]), []).append(at)
    found = []
    for at, text in enumerate(befores):
        key = folded(text)
        if key and free.get(key):
            found.append((at, free[key].pop()))
    return found


def nearest(befores: Sequence[str], afters: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places that are ALIKE at least, each place once: the most alike first, then the nearest in the order."""
    scored = []
    for one, other in _candidates(befores, afters):
        score = likeness(befores[one], afters[other])
        if score >= ALIKE:
            scored.append((-score, abs(one - other), one, other))
    taken: tuple[set[int], set[int]] = set(), set()
    found = []
    for _, _, one, other in sorted(scored):
        if one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            found.append((one, other))
    return sorted(found)


def _candidates(befores: Sequence[str], afters: Sequence[str]) -> Iterator[tuple[int, int]]:
    if len(befores) * len(afters) <= _PAIRS:
        yield from ((one, other) for one in range(len(befores)) for other in range(len(afters)))
        return
    places: dict[str, list[int]] = {}
    for at, text in enumerate(afters):
        for word in dict.fromkeys(folded(text).split()):
            places.setdefault(word, []).append(at)
    for one, text in enumerate(befores):
        shared: Counter[int] = Counter()
        for word in dict.fromkeys(folded(text).split()):
            if len(found := places.get(word, ())) <= _RARE:
                shared.update(found)
        ranked = sorted(shared, key=lambda other: (-shared[other], abs(one - other), other))
        yield from ((one, other) for other in ranked[:_CANDIDATES])
