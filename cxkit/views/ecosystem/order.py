"""Order: in which column and row of its zone every party stands, so that what passes between them goes straight."""

from collections.abc import Mapping, Sequence
from math import ceil, inf
from typing import NamedTuple

SWEEPS = 6


class Spot(NamedTuple):
    """Where a party stands on the grid."""

    column: int
    row: int  # in its zone, from 0


Ties = Mapping[str, Sequence[tuple[str, int]]]
"""Party to its neighbours, each with how much passes."""


def arranged(
    zones: Sequence[Sequence[str]], areas: Mapping[str, str], ties: Ties, columns: int, first: int = 0
) -> dict[str, Spot]:
    """A spot for everybody of some zones, in `columns` columns from `first` on.

    Parties of one area stand side by side. Zones are ordered by the mean place of neighbours, downwards and upwards in
    turn (barycentres: Sugiyama, Tagawa and Toda 1981), the best of all rounds is kept. A zone of more parties than
    columns is stacked: its columns are filled from the top down, who exchanges most at the top.
    """
    orders = [_by_area(list(zone), areas, {}) for zone in zones]
    best, least = _placed(orders, {}, ties, columns, first), inf
    spots = best
    for sweep in range(SWEEPS):
        turns = range(len(orders)) if sweep % 2 == 0 else range(len(orders) - 1, -1, -1)
        for n in turns:
            wishes = {name: _wish(name, ties, spots) for name in orders[n]}
            orders[n] = _by_area(orders[n], areas, wishes)
            spots = {**spots, **_zone(orders[n], wishes, ties, columns, first)}
        cost = _length(ties, spots)
        if cost < least - 1e-9:
            best, least = spots, cost
    return best


def rows_of(count: int, columns: int) -> int:
    """How many rows so many parties fill in `columns` columns; 1 at least."""
    return max(1, ceil(count / columns))


def _placed(
    orders: Sequence[Sequence[str]], wishes: Mapping[str, float], ties: Ties, columns: int, first: int
) -> dict[str, Spot]:
    found: dict[str, Spot] = {}
    for order in orders:
        found |= _zone(order, wishes, ties, columns, first)
    return found


def _wish(name: str, ties: Ties, spots: Mapping[str, Spot]) -> float:
    """The mean column of the neighbours, by what passes; one's own where nobody is near."""
    near = [(spots[other].column, weight) for other, weight in ties.get(name, ()) if other in spots]
    if not near:
        return float(spots[name].column)
    return sum(column * weight for column, weight in near) / sum(weight for _, weight in near)


def _by_area(order: Sequence[str], areas: Mapping[str, str], wishes: Mapping[str, float]) -> list[str]:
    """Areas by the mean wish of their parties, and parties by theirs; those without an area stand each for itself."""
    groups: dict[str, list[str]] = {}
    for name in order:
        groups.setdefault(areas.get(name) or f"\0{name}", []).append(name)
    for mine in groups.values():
        mine.sort(key=lambda name: wishes.get(name, 0.0))
    mean = {key: sum(wishes.get(name, 0.0) for name in mine) / len(mine) for key, mine in groups.items()}
    return [name for key in sorted(groups, key=lambda key: mean[key]) for name in groups[key]]


def _zone(order: Sequence[str], wishes: Mapping[str, float], ties: Ties, columns: int, first: int) -> dict[str, Spot]:
    """The parties of one zone in stacks, each stack in the column nearest to what its parties wish."""
    rows = rows_of(len(order), columns)
    stacks = [list(order[at : at + rows]) for at in range(0, len(order), rows)]
    for stack in stacks:
        stack.sort(key=lambda name: -sum(weight for _, weight in ties.get(name, ())))
    middle = (columns - 1) / 2
    spread = [middle + (n - (len(stacks) - 1) / 2) for n in range(len(stacks))]
    wanted = [
        sum(wishes.get(name, first + spread[n]) for name in stack) / len(stack) - first
        for n, stack in enumerate(stacks)
    ]
    found: dict[str, Spot] = {}
    for stack, column in zip(stacks, _columns(wanted, columns), strict=True):
        found |= {name: Spot(first + column, row) for row, name in enumerate(stack)}
    return found


def _columns(wanted: Sequence[float], columns: int) -> list[int]:
    """Rising columns, each as near as can be to what is wanted (least squares)."""
    count = len(wanted)
    costs = [[0.0] * (columns + 1) for _ in range(count + 1)]
    for n in range(count - 1, -1, -1):
        costs[n][columns] = inf
        for column in range(columns - 1, -1, -1):
            here = (column - wanted[n]) ** 2 + costs[n + 1][column + 1]
            costs[n][column] = min(here, costs[n][column + 1])
    found, column = [], 0
    for n in range(count):
        while costs[n][column] == costs[n][column + 1]:
            column += 1
        found.append(column)
        column += 1
    return found


def _length(ties: Ties, spots: Mapping[str, Spot]) -> float:
    """How far everything goes sideways."""
    return sum(
        abs(spots[one].column - spots[other].column) * weight
        for one, near in ties.items()
        if one in spots
        for other, weight in near
        if other in spots
    )
