"""Schedules: when the initiatives of a roadmap are, in what order they can be, and where the file contradicts that."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from cxkit.model.roadmap import Initiative, Roadmap

FIRST_YEAR, LAST_YEAR = 1, 9999


class Span(NamedTuple):
    """First and last day as ordinals of the proleptic Gregorian calendar; None where the file does not say it."""

    start: int | None
    end: int | None

    @property
    def whole(self) -> bool:
        return self.start is not None and self.end is not None


class Clash(NamedTuple):
    """An initiative that starts before something it depends on is over, by their places in the file."""

    late: int
    first: int


def first_day(text: str) -> int:
    """The ordinal of the first day of an ISO date; a month or a year begins on its first."""
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1).toordinal()


def last_day(text: str) -> int:
    """The ordinal of the last day of an ISO date; a month or a year ends on its last."""
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1]).toordinal()


def _parts(text: str) -> tuple[int, int, int]:
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    return min(max(year, FIRST_YEAR), LAST_YEAR), month, day


def span(initiative: Initiative) -> Span | None:
    """When an initiative is; None where it has no date at all."""
    if not (initiative.start or initiative.end):
        return None
    start = first_day(initiative.start) if initiative.start else None
    return Span(start, last_day(initiative.end) if initiative.end else None)


def dependencies(roadmap: Roadmap) -> list[tuple[int, int]]:
    """Pairs of places in the file: what comes first, and what waits for it; names that nothing has are left out.

    Of several initiatives with one id the first is meant. What waits for itself is in the list.
    """
    known = _known(roadmap)
    pairs = (
        (known[name], index)
        for index, each in enumerate(roadmap.initiatives)
        for name in each.depends_on
        if name in known
    )
    return list(dict.fromkeys(pairs))


def clashes(roadmap: Roadmap) -> list[Clash]:
    """Where one starts surely before the other is over; a month is not before a day of its own."""
    found = []
    for first, index in dependencies(roadmap):
        before, after = roadmap.initiatives[first], roadmap.initiatives[index]
        if first != index and before.end and after.start and _surely_before(after.start, before.end):
            found.append(Clash(index, first))
    return found


def turned(initiative: Initiative) -> bool:
    """Whether it surely ends before it starts."""
    return bool(initiative.start and initiative.end and _surely_before(initiative.end, initiative.start))


def circles(roadmap: Roadmap) -> list[tuple[int, ...]]:
    """Initiatives that wait for themselves by a detour, by their places in the file; each is in one circle at most.

    The strongly connected parts of what waits for what (Tarjan 1972), walked without recursion.
    """
    after: dict[int, list[int]] = {}
    alone = set()
    for first, index in dependencies(roadmap):
        after.setdefault(index, []).append(first)
        if first == index:
            alone.add(index)
    found = [part for part in _parts_of(after, len(roadmap.initiatives)) if len(part) > 1 or part[0] in alone]
    return sorted(found)


def _parts_of(after: Mapping[int, list[int]], size: int) -> list[tuple[int, ...]]:
    number: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on = set()
    found = []
    for root in range(size):
        if root in number:
            continue
        walk = [(root, iter(after.get(root, ())))]
        number[root] = low[root] = len(number)
        stack.append(root)
        on.add(root)
        while walk:
            at, ways = walk[-1]
            to = next(ways, None)
            if to is None:
                walk.pop()
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[at])
                if low[at] == number[at]:
                    part = stack[stack.index(at) :]
                    del stack[len(stack) - len(part) :]
                    on.difference_update(part)
                    found.append(tuple(sorted(part)))
            elif to not in number:
                number[to] = low[to] = len(number)
                stack.append(to)
                on.add(to)
                walk.append((to, iter(after.get(to, ()))))
            elif to in on:
                low[at] = min(low[at], number[to])
    return found


def _known(roadmap: Roadmap) -> dict[str, int]:
    known: dict[str, int] = {}
    for index, each in enumerate(roadmap.initiatives):
        known.setdefault(each.id, index)
    return known


def _surely_before(one: str, other: str) -> bool:
    most = min(len(one), len(other))
    return one[:most] < other[:most]
