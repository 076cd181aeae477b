"""Rows: where each thing of a trace stands, so that what leads to one another is near and arrows cross little."""

from collections.abc import Mapping, Sequence

SWEEPS = 3
Neighbours = Mapping[str, Sequence[str]]


def rows(ranks: Sequence[Sequence[str]], before: Neighbours, after: Neighbours) -> dict[str, int]:
    """The row of every thing, from 0; the first rank keeps its order, the others follow their neighbours.

    Barycentre ordering (Sugiyama, Tagawa and Toda 1981); the places of a rank are the nearest to the wished ones that
    keep the order (isotonic regression), in no more rows than the fullest rank has things.
    """
    most = max((len(rank) for rank in ranks), default=0)
    found = {name: row for rank in ranks[:1] for row, name in enumerate(rank)}
    for sweep in range(SWEEPS):
        for rank in ranks[1:]:
            _settle(rank, before if not sweep else _both(before, after), found, most, sort=True)
        for level in range(len(ranks) - 2, -1, -1):
            _settle(ranks[level], after if not sweep else _both(before, after), found, most, sort=level > 0)
    return found


def _both(before: Neighbours, after: Neighbours) -> Neighbours:
    return {name: (*before.get(name, ()), *after.get(name, ())) for name in {**before, **after}}


def _settle(rank: Sequence[str], near: Neighbours, found: dict[str, int], most: int, *, sort: bool) -> None:
    """Give a rank its rows by the mean row of its neighbours."""
    wishes: list[tuple[float, int, str]] = []
    for index, name in enumerate(rank):
        beside = [found[other] for other in near.get(name, ()) if other in found]
        wish = sum(beside) / len(beside) if beside else float(found.get(name, index))
        wishes.append((wish, found.get(name, index), name))
    if sort:
        wishes.sort(key=lambda each: each[:2])
    for (_, _, name), row in zip(wishes, _apart([wish for wish, _, _ in wishes], most), strict=True):
        found[name] = row


def _apart(wishes: Sequence[float], most: int) -> list[int]:
    """Rising whole rows from 0 to `most` − 1, the nearest to the wishes by least squares (pool adjacent violators)."""
    blocks: list[tuple[float, int]] = []  # mean of the wishes less their index, how many
    for index, wish in enumerate(wishes):
        mean, count = wish - index, 1
        while blocks and blocks[-1][0] > mean:
            before, held = blocks.pop()
            mean, count = (before * held + mean * count) / (held + count), held + count
        blocks.append((mean, count))
    spare = most - len(wishes)
    levels = [round(min(max(mean, 0.0), spare)) for mean, count in blocks for _ in range(count)]
    return [level + index for index, level in enumerate(levels)]
