"""Order: which of several things changed their place, by the fewest that explain it, and where each stood."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple


def settled(places: Sequence[int]) -> frozenset[int]:
    """The positions in `places` that keep their order: a longest rising run; all others moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, place in enumerate(places):
        slot = bisect_left(tails, place)
        tails[slot : slot + 1] = [place]
        ends[slot : slot + 1] = [at]
        before.append(ends[slot - 1] if slot else -1)
    found = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return frozenset(found)


class Slot(NamedTuple):
    """A place in the union of two lists: of what was, of what is, or of both; `left` by something that moved away."""

    before: int | None
    after: int | None
    left: bool = False


def union(before: int, after: int, partners: Mapping[int, int], gone: Mapping[int, int] | None = None) -> list[Slot]:
    """Everything of two lists in the order of the later one, what was removed in its old place.

    `partners`: places of the earlier list and what they became, in their order or out of it; what moved has a second
    slot where it was. `gone`: those that went to another list, as place and any number.
    """
    olds = sorted(partners)
    kept = settled([partners[at] for at in olds])
    still = {olds[n] for n in kept}
    follows: dict[int, list[Slot]] = {}
    anchor = -1
    for at in range(before):
        if at in still:
            anchor = partners[at]
        elif at in partners:
            follows.setdefault(anchor, []).append(Slot(at, partners[at], True))
        else:
            follows.setdefault(anchor, []).append(Slot(at, None, at in (gone or {})))
    became = {new: old for old, new in partners.items()}
    found = list(follows.get(-1, ()))
    for at in range(after):
        found.append(Slot(became.get(at), at))
        found += follows.get(at, ())
    return found
