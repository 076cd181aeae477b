"""The order of keys, and what moves together with a key."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import pairwise

from cxkit.source.sheet import Entry, Group, Sheet


class Order:
    """In which order the keys of a mapping stand, and those of what they hold; `each` is for all other keys.

    Keys without a place keep their order, behind the others. Without any place everything stays as it is.
    """

    __slots__ = ("below", "each", "places")

    def __init__(self, places: Mapping[str, int] | None = None) -> None:
        self.places: Mapping[str, int] = places or {}
        self.below: dict[str, Order] = {}
        self.each: Order | None = None

    def of(self, name: str) -> "Order | None":
        return self.below.get(name, self.each)


def arrange(sheet: Sheet, order: Order) -> None:
    """Put the keys of a file in order, each with its comments.

    Where it is not plain what a comment belongs to, nothing is moved past it.
    """
    if isinstance(sheet.root.value, Group):
        _below(sheet.root.value, order, free=True)


def _below(group: Group, order: Order, *, free: bool = False) -> None:
    """`free`: what is said above the first entry is not said about it."""
    if not group.listed and order.places:
        _sort(group, order.places, free=free)
    for entry in group.entries:
        if isinstance(entry.value, Group):
            within = order if entry.key is None else order.of(entry.name)
            if within is not None:
                _below(entry.value, within)


def _sort(group: Group, places: Mapping[str, int], *, free: bool) -> None:
    entries = group.entries
    last = len(places)
    ranks = [places.get(entry.name, last) for entry in entries]
    if all(one <= other for one, other in pairwise(ranks)):
        return
    ways: list[list[int]] = []
    for start, end in _stretches(entries):
        way = sorted(range(start, end), key=ranks.__getitem__)
        # What stands above the first key of all is said about the file, what stands above another one about that key.
        doubtful = entries[way[0] if free else 0].above if start == 0 and way[0] else []
        ways.append(list(range(start, end)) if doubtful else way)
    labels = [name for entry in entries for name in entry.labels]
    # A label has to stand before whatever repeats it.
    if labels == [name for way in ways for at in way for name in entries[at].labels]:
        group.entries = [entry for way in ways for entry in _moved(entries, way)]


def _stretches(entries: list[Entry]) -> Iterator[tuple[int, int]]:
    """From where to where keys may be moved: not past a comment that stands alone between blank lines."""
    starts = [0, *(at for at in range(1, len(entries)) if standing(entries[at])), len(entries)]
    return pairwise(starts)


def standing(entry: Entry) -> int:
    """How many comments above an entry stand for themselves, parted from it by a blank line."""
    if entry.blank:
        return len(entry.above)
    return max((at for at, remark in enumerate(entry.above) if remark.blank), default=0)


def _moved(entries: list[Entry], way: list[int]) -> list[Entry]:
    """The entries of a stretch in their new order. Comments that stand for themselves stay at its beginning."""
    result = [entries[at] for at in way]
    kept = _rising(way)
    if len(kept) == len(way):
        return result
    for at in way:
        # What joins other keys from elsewhere brings no blank line along, unless it is long.
        if at not in kept and not entries[at].above and not _tall(entries[at]):
            entries[at].blank = False
    head, first = entries[min(way)], result[0]
    if first is not head:
        count = standing(head)
        alone, head.above = head.above[:count], head.above[count:]
        begins = _parted(head)
        _part(head, _tall(head) and any(map(_parted, entries)))
        _part(first, begins)
        first.above = [*alone, *first.above]
    return result


def _tall(entry: Entry) -> bool:
    """Whether an entry takes more than its line."""
    return isinstance(entry.value, Group) and not entry.value.flow


def _parted(entry: Entry) -> bool:
    """Whether a blank line stands above an entry and its comments."""
    return entry.above[0].blank if entry.above else entry.blank


def _part(entry: Entry, blank: bool) -> None:
    if entry.above:
        entry.above = [entry.above[0]._replace(blank=blank), *entry.above[1:]]
    else:
        entry.blank = blank


def _rising(way: list[int]) -> set[int]:
    """The entries that can stay where they are, as many as possible, while the others move."""
    tails: list[int] = []
    before: dict[int, int] = {}
    for at in way:
        place = bisect_left(tails, at)
        if place:
            before[at] = tails[place - 1]
        tails[place : place + 1] = [at]
    kept: set[int] = set()
    last: int | None = tails[-1]
    while last is not None:
        kept.add(last)
        last = before.get(last)
    return kept
