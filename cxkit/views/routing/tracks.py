"""The order of wires in a lane, and the tracks they get there."""

from __future__ import annotations

from collections.abc import Sequence

from cxkit.views.routing.patterns import Way
from cxkit.views.routing.wires import NEAR, Tap, Wire

SPACING = 8.0
CLEAR = 6.0
"""Wires whose ends come closer than this get different tracks."""
LYING = 6.0
"""Price of two ends that would lie on one another, in crossings."""


def goes_left(ways: Sequence[Way], s: Tap, t: Tap) -> int:
    """Two arrows arrive at one turn with one heading: 1 if s must keep to the left of t not to cross it, else -1.

    They are followed to where they part. Left is left of the heading, so it survives every turn on the way.
    """
    a, b = ways[s.arrow], ways[t.arrow]
    i, j = s.vertex, t.vertex
    while True:
        i2, j2 = i + s.step, j + t.step
        if not (0 <= i2 < len(a) and 0 <= j2 < len(b)):
            break
        length = abs(a[i2][0] - a[i][0]) + abs(a[i2][1] - a[i][1])
        other = abs(b[j2][0] - b[j][0]) + abs(b[j2][1] - b[j][1])
        turn, other_turn = _turn(a, i, s.step), _turn(b, j, t.step)
        if length < other and turn:
            return turn
        if other < length and other_turn:
            return -other_turn
        if length != other or turn != other_turn:
            return (turn > other_turn) - (turn < other_turn)
        if not turn:
            break
        i, j = i2, j2
    # All the way together: any order will do as long as every lane takes the same one.
    first, ahead = (1, s.step) if s.arrow < t.arrow else (-1, t.step)
    return first * ahead


def _turn(way: Way, vertex: int, step: int) -> int:
    """Turn at the next vertex: 1 left, -1 right, 0 the arrow ends there."""
    after = vertex + 2 * step
    if not 0 <= after < len(way):
        return 0
    (x, y), (x1, y1), (x2, y2) = way[vertex], way[vertex + step], way[after]
    return -1 if (x1 - x) * (y2 - y1) - (y1 - y) * (x2 - x1) > 0 else 1


def price(ways: Sequence[Way], s: Wire, t: Wire) -> float:
    """What it costs to have s on the minus side (left, above) of t."""
    cost = 0.0
    for tap in t.taps:
        if tap.turn < 0 and s.low < tap.position < s.high:
            cost += 1
    for tap in s.taps:
        if tap.turn > 0 and t.low < tap.position < t.high:
            cost += 1
    for tap in s.taps:
        for other in t.taps:
            if tap.position == other.position:
                cost += _meeting(ways, s, tap, other)
    return cost


def _meeting(ways: Sequence[Way], s: Wire, tap: Tap, other: Tap) -> float:
    """Two ends at one place, s on the minus side."""
    if tap.turn != other.turn:
        if tap.turn < 0:
            return 0.0
        return 1.0 if tap.ahead == other.ahead else LYING
    if tap.ahead != other.ahead:
        return 0.0
    left = goes_left(ways, tap, other)
    # Left is the minus side for those who head east or north.
    minus_is_left = tap.ahead == (s.lane[0] == "x")
    return 1.0 if (left > 0) != minus_is_left else 0.0


def place_ends(wires: Sequence[Wire], known: bool) -> None:
    """Places of the turns: the coarse coordinate plus, if known, the offset of the wire turned into."""
    for wire in wires:
        low, high = wire.first, wire.last
        wire.low, wire.high = float(low), float(high)
        for tap in wire.taps:
            tap.position = tap.at + NEAR * tap.into.offset if known and tap.into is not None else float(tap.at)
        if known:
            wire.low = min([tap.position for tap in wire.taps if tap.at == low], default=wire.low)
            wire.high = max([tap.position for tap in wire.taps if tap.at == high], default=wire.high)


def groups(wires: Sequence[Wire], exact: bool, apart: set[tuple[int, int]]) -> tuple[list[list[int]], list[set[int]]]:
    """Connected groups of wires that overlap, and for every wire the ones it overlaps.

    Unless `exact`, ends in one gutter (channel) do not count as overlapping. `apart` are pairs that do count.
    """
    tolerance = (CLEAR if exact else -CLEAR) * NEAR
    overlaps: list[set[int]] = [set() for _ in wires]
    running: list[int] = []
    for i in sorted(range(len(wires)), key=lambda i: (wires[i].low, i)):
        wire = wires[i]
        keep = []
        for j in running:
            other = wires[j]
            if other.last >= wire.first:
                keep.append(j)
                pair = (min(wire.index, other.index), max(wire.index, other.index))
                if other.high + tolerance > wire.low or pair in apart:
                    overlaps[i].add(j)
                    overlaps[j].add(i)
        running = [*keep, i]
    found: list[list[int]] = []
    seen = [False] * len(wires)
    for i in range(len(wires)):
        if not seen[i]:
            seen[i] = True
            members, todo = [], [i]
            while todo:
                at = todo.pop()
                members.append(at)
                for near in sorted(overlaps[at]):
                    if not seen[near]:
                        seen[near] = True
                        todo.append(near)
            found.append(sorted(members))
    return found, overlaps


def order(
    ways: Sequence[Way], wires: Sequence[Wire], members: Sequence[int], overlaps: Sequence[set[int]]
) -> list[int]:
    """The members from the minus to the plus side, with few crossings: neighbour swaps, then insertion."""
    if len(members) == 1:
        return list(members)
    gains: dict[int, dict[int, float]] = {i: {} for i in members}
    for i in members:
        for j in sorted(overlaps[i]):
            if i < j:
                gain = price(ways, wires[i], wires[j]) - price(ways, wires[j], wires[i])
                if gain:
                    gains[i][j] = gain
                    gains[j][i] = -gain
    line = sorted(members, key=lambda i: (sum(gains[i].values()), wires[i].index, i))
    for _ in range(len(line)):
        swapped = False
        for at in range(len(line) - 1):
            if gains[line[at]].get(line[at + 1], 0.0) > 0:
                line[at], line[at + 1] = line[at + 1], line[at]
                swapped = True
        if not swapped:
            break
    for _ in range(6):
        if not _insert_once(line, gains):
            break
    return line


def _insert_once(line: list[int], gains: dict[int, dict[int, float]]) -> bool:
    moved = False
    for wire in list(line):
        gain = gains[wire]
        if not gain:
            continue
        at = line.index(wire)
        best, place, total = -1e-9, at, 0.0
        for to in range(at - 1, -1, -1):
            total += gain.get(line[to], 0.0)
            if total < best:
                best, place = total, to
        total = 0.0
        for to in range(at + 1, len(line)):
            total -= gain.get(line[to], 0.0)
            if total < best:
                best, place = total, to
        if place != at:
            line.pop(at)
            line.insert(place, wire)
            moved = True
    return moved


def spread(wires: Sequence[Wire], line: Sequence[int], overlaps: Sequence[set[int]]) -> None:
    """Left edge: each wire as far to the minus side as those before it allow; the group is centred on 0."""
    for at, i in enumerate(line):
        wire = wires[i]
        wire.offset = 0.0
        for j in line[:at]:
            if j in overlaps[i]:
                other = wires[j]
                room = SPACING
                if wire.reserve or other.reserve:
                    room = max(SPACING, wire.reserve + other.reserve + 4.0)
                wire.offset = max(wire.offset, other.offset + room)
    middle = max(wires[i].offset for i in line) / 2
    for i in line:
        wires[i].offset -= middle


def ports(wires: Sequence[Wire], line: Sequence[int], overlaps: Sequence[set[int]], sides: dict[str, float]) -> None:
    """Tracks of a run between two boxes, which are the ports of both: 16 apart where the sides allow.

    A lone straight arrow is pinned to the middle; among several, the one of the customer's flow.
    """
    track: dict[int, int] = {}
    for at, i in enumerate(line):
        track[i] = max((track[j] + 1 for j in line[:at] if j in overlaps[i]), default=0)
    last = max(track.values())
    side = min((sides[box] for i in line for box in wires[i].boxes), default=0.0) - 22.0
    middle = last / 2
    straight = [i for i in line if not wires[i].taps]
    if len(straight) > 1:
        straight = [i for i in straight if wires[i].flow]
    if len(straight) == 1 and last:
        pinned = track[straight[0]]
        longest = max(pinned, last - pinned)
        if side / (2 * longest) >= 6.0:
            middle, last = float(pinned), 2 * longest
    apart = 0.0 if not last else 16.0 if 16.0 * last <= side else min(11.0, side / last)
    if last:
        plates = sorted((wires[i].reserve for i in line), reverse=True)
        apart = max(apart, min(plates[0] + plates[1] + 3.0, side / last)) if plates[0] else apart
    for i in line:
        wires[i].offset = (track[i] - middle) * apart
