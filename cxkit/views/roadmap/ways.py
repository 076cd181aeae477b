"""Ways: arrows from the end of one bar to the start of another, beside the bars between them and never through one.

Every row holds one bar, so an upright stretch passes a row beside it, and changes its place only in the channel between
two rows. The cheapest such way is found row by row (dynamic programming over places 7 u apart).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

STEP = 7.0
BESIDE = 6.0
OUT, IN = 9.0, 15.0
"""From a bar to the first turn behind it, and from the last turn to a bar: a head and a corner."""
TURN, SHARED, CROSSING = 60.0, 400.0, 30.0
TRACK, CHANNEL = 7.0, 8.0
FAR = float("inf")

Point = tuple[float, float]


class Bar(NamedTuple):
    """The left and the right end of the bar of a row."""

    left: float
    right: float


@dataclass(slots=True)
class Way:
    """One arrow: the rows it goes through in order, where it is in each, and its tracks in the channels it turns in."""

    source: int
    target: int
    rows: range
    xs: list[int]
    tracks: dict[int, int] = field(default_factory=dict)

    def cells(self) -> Iterator[tuple[int, int]]:
        """Row and place of every upright stretch; where it turns in a channel, both places in both rows."""
        for at, (row, place) in enumerate(zip(self.rows, self.xs, strict=True)):
            yield row, place
            if at and self.xs[at - 1] != place:
                yield row, self.xs[at - 1]
                yield self.rows[at - 1], place

    def channel(self, at: int) -> int:
        """The channel between the row at this place of the way and the next: channel n lies over row n."""
        return max(self.rows[at], self.rows[at + 1])


class Ways:
    """The arrows between the bars of `bars`, one a row from the top, that may turn from `left` to `right`."""

    def __init__(self, bars: Sequence[Bar], left: float, right: float) -> None:
        self.bars = bars
        self.places = [left + STEP * n for n in range(max(1, int((right - left) / STEP) + 1))]
        wide = len(self.places)
        self.upright = [[0] * wide for _ in bars]
        self.level = [[0] * wide for _ in bars]
        self.ways: list[Way] = []
        self.free = [[not bar.left - BESIDE < x < bar.right + BESIDE for x in self.places] for bar in bars]

    def add(self, source: int, target: int) -> bool:
        """Find the way of one more arrow; the earlier ones stay where they are.

        False, and no arrow, where it could only lie on one that joins other bars.
        """
        rows = range(source, target + 1) if target > source else range(source, target - 1, -1)
        own = self._own(source, target)
        prices = [self._row(row, source, target, own) for row in rows]
        reached = prices[0]
        came: list[list[int]] = []
        for price in prices[1:]:
            reached, back = _moved(reached)
            came.append(back)
            reached = [there + here for there, here in zip(reached, price, strict=True)]
        at = min(range(len(reached)), key=lambda place: (reached[place], place))
        xs = [at]
        for back in reversed(came):
            xs.append(back[xs[-1]])
        xs.reverse()
        if any(self.upright[row][place] > own.get((row, place), 0) for row, place in zip(rows, xs, strict=True)):
            return False
        way = Way(source, target, rows, xs)
        self.ways.append(way)
        for row, place in way.cells():
            self.upright[row][place] += 1
        self._mark_level(source, xs[0], self.bars[source].right)
        self._mark_level(target, xs[-1], self.bars[target].left)
        return True

    def _mark_level(self, row: int, place: int, end: float) -> None:
        low, high = sorted((self.places[place], end))
        for at, x in enumerate(self.places):
            if low < x < high:
                self.level[row][at] += 1

    def _own(self, source: int, target: int) -> Mapping[tuple[int, int], int]:
        """Where arrows run that may be shared: those of the same source or target."""
        found: dict[tuple[int, int], int] = {}
        for way in self.ways:
            if way.source == source or way.target == target:
                for cell in way.cells():
                    found[cell] = found.get(cell, 0) + 1
        return found

    def _row(self, row: int, source: int, target: int, own: Mapping[tuple[int, int], int]) -> list[float]:
        """What it costs to be at each place of a row."""
        busy, crossed = self.upright[row], self.level[row]
        bar = self.bars[row]
        found = []
        for at, x in enumerate(self.places):
            if row == source:
                price = x - bar.right if x >= bar.right + OUT else FAR
            elif row == target:
                price = bar.left - x if x <= bar.left - IN else FAR
            else:
                price = 0.0 if self.free[row][at] else FAR
            if busy[at]:
                price += SHARED * (busy[at] - own.get((row, at), 0))
            found.append(price + CROSSING * crossed[at] if row not in (source, target) else price)
        return found

    def tracks(self) -> list[int]:
        """How many tracks each channel needs, the one under the last row included; the ways learn theirs."""
        used: list[list[list[tuple[float, float, Way]]]] = [[] for _ in range(len(self.bars) + 1)]
        for way in self.ways:
            for at in range(len(way.xs) - 1):
                here, there = self.places[way.xs[at]], self.places[way.xs[at + 1]]
                if here != there:
                    low, high = sorted((here, there))
                    channel = way.channel(at)
                    way.tracks[at] = _track(used[channel], low, high, way)
        return [len(tracks) for tracks in used]

    def points(self, way: Way, middles: Sequence[float], channels: Sequence[float]) -> list[Point]:
        """The corners of a way; `middles` are the heights of the bars, `channels` the first track of each channel."""
        source, target = self.bars[way.source], self.bars[way.target]
        y = middles[way.source]
        points = [(source.right, y)]
        for at, place in enumerate(way.xs):
            x = self.places[place]
            if at == 0:
                points.append((x, y))
            elif x != points[-1][0]:
                track = channels[way.channel(at - 1)] + way.tracks[at - 1] * TRACK
                points += [(points[-1][0], track), (x, track)]
        y = middles[way.target]
        points += [(points[-1][0], y), (target.left, y)]
        return _straightened(points)


def _moved(reached: list[float]) -> tuple[list[float], list[int]]:
    """The cheapest price at each place after a turn in a channel, and where it comes from."""
    size = len(reached)
    best, back = list(reached), list(range(size))
    for places in (range(size), range(size - 1, -1, -1)):
        price, origin, before = FAR, 0, 0
        for place in places:
            price += abs(place - before) * STEP
            before = place
            if price + TURN < best[place]:
                best[place], back[place] = price + TURN, origin
            if reached[place] < price:
                price, origin = reached[place], place
    return best, back


def _track(tracks: list[list[tuple[float, float, Way]]], low: float, high: float, way: Way) -> int:
    """The first track with room from `low` to `high`; arrows of one source or target may share theirs."""
    for number, taken in enumerate(tracks):
        if all(
            high + BESIDE < other_low
            or other_high + BESIDE < low
            or other.source == way.source
            or other.target == way.target
            for other_low, other_high, other in taken
        ):
            taken.append((low, high, way))
            return number
    tracks.append([(low, high, way)])
    return len(tracks) - 1


def _straightened(points: Sequence[Point]) -> list[Point]:
    """Without points twice, and without those in the middle of a straight stretch."""
    found: list[Point] = []
    for point in points:
        if found and found[-1] == point:
            continue
        if len(found) > 1 and (found[-2][0] == found[-1][0] == point[0] or found[-2][1] == found[-1][1] == point[1]):
            found[-1] = point
        else:
            found.append(point)
    return found
