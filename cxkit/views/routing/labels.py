"""Places for the plates of labels, along the arrows they belong to; channels and gutters grow where none is free."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from cxkit.views.routing.grid import Grid, Link, Page, Point, Rect, first_page
from cxkit.views.routing.layout import Laid, Wants, lay_out
from cxkit.views.routing.patterns import Way
from cxkit.views.routing.wires import Wiring

ON_BOX = 1000.0
ON_LABEL = 800.0
ON_ARROW = 60.0
ON_HEAD = 60.0
ON_LINE = 25.0
ON_JUMP = 12.0
ON_CORNER = 30.0
LATER_LEG = 4.0
HEAD = 10.0
GROWING_ROUNDS = 3


def label_up(grid: Grid, links: Sequence[Link], ways: Sequence[Way], wiring: Wiring) -> tuple[Laid, dict[int, Rect]]:
    """Lay the wires out so that labels find room, and give the plate of every labelled link."""
    wants = Wants({}, {}, {})
    start = first_page(grid)
    for index, link in enumerate(links):
        if link.label is not None:
            leg = _carrier(start, ways[index], link)
            if leg is not None:
                wants.plates[index, leg] = link.label[1] / 2
    laid = lay_out(grid, ways, wiring, wants)
    labels, bad = _place(grid, links, laid)
    for _ in range(GROWING_ROUNDS):
        if not bad:
            break
        asked = [_ask_for_room(wants, links[index], ways[index], laid, index) for index in bad]
        if not any(asked):
            break
        laid = lay_out(grid, ways, wiring, wants)
        labels, bad = _place(grid, links, laid)
    return laid, labels


def _carrier(start: Page, way: Way, link: Link) -> int | None:
    """The leg in a channel that will likely carry the plate, if a leg in a row of boxes does not.

    A straight arrow has no choice: its leg is named so that its port keeps clear of the next one.
    """
    assert link.label is not None
    if len(way) == 2:
        return 0 if way[0][1] == way[1][1] else None
    lengths = [
        abs(start.xs[x2] - start.xs[x]) if y == y2 else 0.0 for (x, y), (x2, y2) in zip(way, way[1:], strict=False)
    ]
    able = [leg for leg, length in enumerate(lengths) if length >= link.label[0] + 24]
    if link.kind == "loop":
        able.sort(key=lambda leg: (-lengths[leg], leg))
    if not able or way[able[0]][1] & 1:
        return None
    return able[0]


def _ask_for_room(wants: Wants, link: Link, way: Way, laid: Laid, index: int) -> bool:
    """Ask for the room that a plate found nowhere; whether there is anything left to ask for."""
    assert link.label is not None
    width, height = link.label
    points = laid.points[index]
    if len(way) == 2:
        (x, y), (x2, y2) = points
        (cx, cy), (cx2, cy2) = way
        if y == y2:
            gutter = (min(cx, cx2) + 1) // 2 if cx < cx2 else max(cx, cx2) // 2
            return _raise(wants.gutters, gutter, width + 32)
        channel = (min(cy, cy2) + 1) // 2 if cy < cy2 else max(cy, cy2) // 2
        now = 2 * (laid.page.ys[2 * channel] - _bottom(laid.page, channel))
        return abs(y2 - y) < height + 28 and _raise(wants.channels, channel, now + height + 28 - abs(y2 - y))
    for leg, here in enumerate(way[:-1]):
        length = abs(points[leg + 1][0] - points[leg][0])
        if not here[1] & 1 and length >= width + 24 and (index, leg) not in wants.plates:
            wants.plates[index, leg] = height / 2
            return True
    for leg, (here, there) in enumerate(zip(way, way[1:], strict=False)):
        if here[0] == there[0] and not here[0] & 1 and (index, leg) not in wants.plates:
            wants.plates[index, leg] = width / 2
            return True
    # Nothing but rows and columns: the leg beside a box gets longer with its gutter.
    for leg, end in ((0, 0), (len(way) - 2, -1)):
        (x, y), (x2, y2) = way[leg], way[leg + 1]
        if y == y2:
            box_x, far = way[end][0], x2 if end == 0 else x
            gutter = (box_x + 1) // 2 if far > box_x else box_x // 2
            missing = width + 28 - abs(points[leg + 1][0] - points[leg][0])
            return missing > 0 and _raise(wants.gutters, gutter, _width(laid.page, gutter) + missing)
    return False


def _raise(wanted: dict[int, float], at: int, size: float) -> bool:
    more = size > wanted.get(at, 0.0)
    wanted[at] = max(wanted.get(at, 0.0), size)
    return more


def _width(page: Page, gutter: int) -> float:
    centre = page.xs[2 * gutter]
    if gutter < len(page.columns):
        return 2 * (page.columns[gutter][0] - centre)
    return 2 * (centre - sum(page.columns[-1]))


def _bottom(page: Page, channel: int) -> float:
    """Where a channel begins: the foot of the row above it."""
    if channel == 0:
        return page.ys[0] - (page.rows[0][0] - page.ys[0])
    top, height = page.rows[channel - 1]
    return top + height


class _Ground:
    """What a plate may collide with, found by place."""

    def __init__(self, grid: Grid, links: Sequence[Link], laid: Laid) -> None:
        self.page = laid.page
        self.across: list[tuple[float, float, float, int]] = []
        self.down: list[tuple[float, float, float, int]] = []
        for i, points in enumerate(laid.points):
            for (x, y), (x2, y2) in zip(points, points[1:], strict=False):
                if y == y2:
                    self.across.append((y, min(x, x2), max(x, x2), i))
                else:
                    self.down.append((x, min(y, y2), max(y, y2), i))
        self.across.sort()
        self.down.sort()
        self.ys = [line[0] for line in self.across]
        self.xs = [line[0] for line in self.down]
        self.lines = [top for row, (top, _) in zip(grid.rows, laid.page.rows, strict=True) if row.kind == "line"]
        self.columns: list[list[Rect]] = [[] for _ in range(grid.columns)]
        for cell in grid.cells:
            self.columns[cell.column].append(laid.page.boxes[cell.id])
        self.rights = [x + width for x, width in laid.page.columns]
        self.tips: list[tuple[float, float, int]] = []
        for i, link in enumerate(links):
            self.tips.append((*laid.points[i][-1], i))
            if link.both:
                self.tips.append((*laid.points[i][0], i))
        self.tips.sort()
        self.tip_xs = [tip[0] for tip in self.tips]
        self.labels: list[Rect] = []

    def price(self, plate: Rect, arrow: int) -> float:
        x, y, width, height = plate
        right, foot = x + width, y + height
        cost = 0.0
        for column in range(bisect_left(self.rights, x - 1), len(self.rights)):
            if self.page.columns[column][0] > right + 1:
                break
            for box_x, box_y, box_width, box_height in self.columns[column]:
                if box_x < right + 1 and x - 1 < box_x + box_width and box_y < foot + 1 and y - 1 < box_y + box_height:
                    cost += ON_BOX
        for other in self.labels:
            if (
                other[0] < right + 3
                and x - 3 < other[0] + other[2]
                and other[1] < foot + 3
                and y - 3 < other[1] + other[3]
            ):
                cost += ON_LABEL
        for k in range(bisect_left(self.ys, y - 1.5), bisect_right(self.ys, foot + 1.5)):
            _, low, high, i = self.across[k]
            if i != arrow and low < right + 1.5 and x - 1.5 < high:
                cost += ON_ARROW
        for k in range(bisect_left(self.xs, x - 6), bisect_right(self.xs, right + 6)):
            place, low, high, i = self.down[k]
            if i != arrow and low < foot + 1.5 and y - 1.5 < high:
                cost += ON_ARROW if x - 1.5 < place < right + 1.5 else ON_JUMP
        for k in range(bisect_left(self.tip_xs, x - HEAD), bisect_right(self.tip_xs, right + HEAD)):
            if y - HEAD < self.tips[k][1] < foot + HEAD:
                cost += ON_HEAD
        for line in self.lines:
            if y - 1 < line < foot + 1:
                cost += ON_LINE
        return cost


def _place(grid: Grid, links: Sequence[Link], laid: Laid) -> tuple[dict[int, Rect], list[int]]:
    """Plates by link index, and the links whose plate still lies on something."""
    wanted = [i for i, link in enumerate(links) if link.label is not None]
    if not wanted:
        return {}, []
    ground = _Ground(grid, links, laid)
    placed: dict[int, Rect] = {}
    bad = []
    # Those with least room choose first: a long loop finds another place, a short branch does not.
    for i in sorted(wanted, key=lambda i: (_length(laid.points[i]), i)):
        best, chosen = float("inf"), None
        for price, plate in sorted(_places(links[i], laid.points[i], laid.page.ys[::2])):
            if price >= best:
                break
            total = price + ground.price(plate, i)
            if total < best:
                best, chosen = total, plate
        assert chosen is not None
        placed[i] = chosen
        ground.labels.append(chosen)
        if best >= ON_ARROW:
            bad.append(i)
    return placed, bad


def _length(points: Sequence[Point]) -> float:
    return sum(abs(x2 - x) + abs(y2 - y) for (x, y), (x2, y2) in zip(points, points[1:], strict=False))


def _places(link: Link, points: Sequence[Point], channels: Sequence[float]) -> Iterator[tuple[float, Rect]]:
    """Plates along every leg with the price of the leg and of hiding a corner.

    A plate is wider than a gutter, so on the way up or down the middles of the channels are tried too.
    """
    assert link.label is not None
    width, height = link.label
    legs = list(enumerate(zip(points, points[1:], strict=False)))
    if link.kind == "loop":
        legs.sort(key=lambda leg: (leg[1][0][1] != leg[1][1][1], -_length(leg[1]), leg[0]))
    for rank, (leg, ((x, y), (x2, y2))) in enumerate(legs):
        length, size = abs(x2 - x) + abs(y2 - y), width if y == y2 else height
        count = int(max(7, min(60, length / 10)))
        ends = (leg > 0) + (leg + 2 < len(points))
        shares = [(k + 1) / (count + 1) for k in range(count)]
        if x == x2 and y != y2:
            shares += [(channel - y) / (y2 - y) for channel in channels if min(y, y2) < channel < max(y, y2)]
        for share in shares:
            at = share * length
            price = LATER_LEG * rank + 6 * abs(share - 0.5)
            if at - size / 2 < 6 or at + size / 2 > length - 6:
                price += ON_CORNER * max(1, ends)
            centre_x, centre_y = x + (x2 - x) * share, y + (y2 - y) * share
            yield price, (centre_x - width / 2, centre_y - height / 2, width, height)
