"""Places: bubbles that would hide one another move apart, and names find room beside them."""

from collections.abc import Iterator, Sequence
from math import cos, hypot, pi, sin
from typing import NamedTuple

from cxkit.views.vacancy import Place

APART = 3.0
STEP, ALONG = 5.0, 9.0
GAP = 5.0
FAR = (0.0, 16.0, 32.0, 52.0)


class Bubble(NamedTuple):
    """A circle that wants its middle at (x, y)."""

    x: float
    y: float
    radius: float

    @property
    def place(self) -> Place:
        return Place.around(self.x, self.y, 2 * self.radius, 2 * self.radius)


class Named(NamedTuple):
    """Where a name stands, and the line to its bubble where it stands away from it."""

    place: Place
    leader: tuple[float, float, float, float] | None


def fanned(wanted: Sequence[Bubble], frame: Place) -> list[Bubble]:
    """Each bubble at its place or, where that is taken, as near as it finds room; the first come first.

    Circles around the place that is wanted are tried from the inside outwards, from the top clockwise.
    """
    crowd = _Crowd(2 * max((each.radius for each in wanted), default=1.0) + APART)
    found = []
    tried: dict[Bubble, float] = {}
    for bubble in wanted:
        reach = hypot(frame.right - frame.left, frame.bottom - frame.top)
        away = tried.get(bubble, 0.0)
        chosen = None
        while chosen is None and away <= reach:
            chosen = next((each for each in _around(bubble, away, frame) if crowd.free(each)), None)
            if chosen is None:
                away += STEP
        tried[bubble] = away
        chosen = chosen or bubble
        crowd.take(chosen)
        found.append(chosen)
    return found


def _around(bubble: Bubble, away: float, frame: Place) -> Iterator[Bubble]:
    steps = max(1, int(2 * pi * away / ALONG))
    for step in range(steps):
        angle = 2 * pi * step / steps
        x, y = round(bubble.x + away * sin(angle), 2), round(bubble.y - away * cos(angle), 2)
        moved = Bubble(x, y, bubble.radius)
        if moved.place.within(frame):
            yield moved


class _Crowd:
    """Circles by the square of a net that their middle is in; the squares around two of them do not meet."""

    def __init__(self, size: float) -> None:
        self.size = size
        self.cells: dict[tuple[int, int], list[Bubble]] = {}

    def _cell(self, bubble: Bubble) -> tuple[int, int]:
        return int(bubble.x // self.size), int(bubble.y // self.size)

    def free(self, bubble: Bubble) -> bool:
        column, row = self._cell(bubble)
        return all(
            max(abs(bubble.x - other.x), abs(bubble.y - other.y)) >= bubble.radius + other.radius + APART
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for other in self.cells.get((x, y), ())
        )

    def take(self, bubble: Bubble) -> None:
        self.cells.setdefault(self._cell(bubble), []).append(bubble)


def named(
    bubble: Bubble, width: float, height: float, taken: Sequence[Place], frame: Place, *, farthest: float | None = None
) -> Named | None:
    """The nearest free place for a name of this size: right, left, under, over, then aslant and further away.

    None where there is no room, or none within `farthest` of the bubble.
    """
    x, y, radius = bubble
    for far in FAR:
        if farthest is not None and far > farthest:
            break
        away = radius + GAP + far
        slant = away * 0.75
        middles = (
            (x + away + width / 2, y),
            (x - away - width / 2, y),
            (x, y + away + height / 2),
            (x, y - away - height / 2),
            (x + slant + width / 2, y - slant - height / 2),
            (x + slant + width / 2, y + slant + height / 2),
            (x - slant - width / 2, y - slant - height / 2),
            (x - slant - width / 2, y + slant + height / 2),
        )
        for middle_x, middle_y in middles:
            place = Place.around(middle_x, middle_y, width, height)
            if not place.within(frame) or any(place.meets(other, 3.0) for other in taken):
                continue
            leader = _leader(bubble, place) if far else None
            if leader is None or not any(_crosses(leader, other) for other in taken if other != bubble.place):
                return Named(place, leader)
    return None


def _leader(bubble: Bubble, place: Place) -> tuple[float, float, float, float]:
    """From the rim of the bubble to the nearest point of the name."""
    x = min(max(bubble.x, place.left), place.right)
    y = min(max(bubble.y, place.top), place.bottom)
    far = hypot(x - bubble.x, y - bubble.y) or 1.0
    step_x, step_y = (x - bubble.x) / far, (y - bubble.y) / far
    return bubble.x + step_x * bubble.radius, bubble.y + step_y * bubble.radius, x - step_x * 2, y - step_y * 2


def _crosses(line: tuple[float, float, float, float], place: Place) -> bool:
    x, y, x2, y2 = line
    steps = max(2, int(hypot(x2 - x, y2 - y) / 3))
    points = ((x + (x2 - x) * step / steps, y + (y2 - y) * step / steps) for step in range(steps + 1))
    return any(place.left - 1 < px < place.right + 1 and place.top - 1 < py < place.bottom + 1 for px, py in points)
