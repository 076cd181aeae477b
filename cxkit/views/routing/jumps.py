"""Where a horizontal arrow jumps over a vertical one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from cxkit.views.routing.grid import Point

CLEAR = 9.0
"""A jump needs this much straight line on both sides, and no other jump within it."""


def hops(routes: Sequence[Sequence[Point]], nets: Sequence[int]) -> list[tuple[Point, ...]]:
    """Jumps of every route. Bundles do not jump, and of jumps too close to one another none is made."""
    shared = {net for net, members in Counter(nets).items() if members > 1}
    verticals = []
    for i, points in enumerate(routes):
        for (x, y), (x2, y2) in zip(points, points[1:], strict=False):
            if x == x2:
                verticals.append((x, min(y, y2), max(y, y2), nets[i]))
    verticals.sort()
    places = [vertical[0] for vertical in verticals]
    found: list[tuple[Point, ...]] = []
    for i, points in enumerate(routes):
        mine: list[Point] = []
        if nets[i] not in shared:
            for (x, y), (x2, y2) in zip(points, points[1:], strict=False):
                if y == y2:
                    low, high = min(x, x2), max(x, x2)
                    span = range(bisect_right(places, low), bisect_left(places, high))
                    at = sorted({places[k] for k in span if verticals[k][1] < y < verticals[k][2]})
                    tall = {places[k] for k in span if verticals[k][1] + CLEAR <= y <= verticals[k][2] - CLEAR}
                    mine += [
                        (place, y)
                        for k, place in enumerate(at)
                        if place in tall
                        and low + CLEAR <= place <= high - CLEAR
                        and (k == 0 or place - at[k - 1] >= CLEAR)
                        and (k + 1 == len(at) or at[k + 1] - place >= CLEAR)
                    ]
        found.append(tuple(mine))
    return found
