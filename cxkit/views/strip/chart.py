"""The curves of feelings in dots, two by four in a cell, over the columns of a stave."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxkit.measures.emotion import READINGS, Felt, Reading, felt
from cxkit.model.journey import Journey
from cxkit.views.emotion import stretch
from cxkit.views.moods import Curve
from cxkit.views.picture import Point
from cxkit.views.readings import level_said
from cxkit.views.strip.parts import Chart, Line, Spot

LEVELS = (2, 0, -2)
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot, by its row and side, in the order of Braille."""
_STROKES: Mapping[str, Sequence[int]] = {
    "lived": (1,),
    "assumed": (1, 1, 0),
    "proposed": (1, 0, 0),
    "believed": (1, 0),
    "aimed": (1, 1, 1, 1, 0),
}
"""Which cells of a stretch are drawn, over and over."""
_SAME = 1e-6
"""Heights this near are one, whichever side of a dot they fall on."""
_ZERO = Spot(curve="zero")


@dataclass(frozen=True, slots=True)
class Chartist:
    """The readings of a journey as curves over all its columns; x and y count dots."""

    journey: Journey
    found: Mapping[Reading, Sequence[Felt]]
    curves: Mapping[Reading, Curve]
    column: int
    gap: int
    height: int
    lang: str

    @classmethod
    def of(cls, journey: Journey, column: int, gap: int, height: int, lang: str) -> "Chartist":
        """For columns of so many cells with a gap between them, on so many rows (4n + 1)."""
        found = {reading: read for reading in READINGS if (read := felt(journey, reading))}
        curves = {
            reading: Curve.through([Point(_middle(one.place, column, gap), _height(one.level, height)) for one in read])
            for reading, read in found.items()
        }
        return cls(journey, found, curves, column, gap, height, lang)

    def chart(self, first: int, after: int, label: tuple[Line, ...]) -> Chart | None:
        """The part of the curves over some steps; None where nobody wrote how anything feels."""
        if not self.found or first == after:
            return None
        width = (after - first) * (self.column + self.gap) - self.gap
        left = first * (self.column + self.gap)
        grid = [[Spot() for _ in range(width)] for _ in range(self.height)]
        for x in range(0, width, 2):
            grid[self.height // 2][x] = _ZERO
        for reading in reversed(READINGS):
            if reading in self.found:
                self._line(reading, grid, left)
        for reading in READINGS:
            self._points(reading, grid, first, after)
        scale = [""] * self.height
        for level in LEVELS:
            scale[(2 - level) * (self.height - 1) // 4] = level_said(level, self.lang)
        return Chart(label, tuple(scale), tuple(tuple(row) for row in grid))

    def _line(self, reading: Reading, grid: list[list[Spot]], left: int) -> None:
        """One curve, cell by cell; the lived one is two dots thick and broken where nobody has seen it."""
        curve = self.curves[reading]
        if not curve.pieces:
            return
        ends = curve.places[1:]
        piece = min(bisect_right(ends, 2 * left + 0.5), len(ends) - 1)
        kinds: dict[int, str] = {}
        sides = [curve.at(2 * left + edge - 0.5) for edge in range(2 * len(grid[0]) + 1)]
        for cell in range(len(grid[0])):
            x = 2 * (left + cell)
            heights = [y for y in sides[2 * cell : 2 * cell + 3] if y is not None]
            if len(heights) < 2:
                continue
            while piece < len(ends) - 1 and x + 0.5 >= ends[piece]:
                piece += 1
            kind = kinds.get(piece) or kinds.setdefault(piece, self._kind(reading, piece))
            pattern = _STROKES[kind]
            drawn = pattern[(left + cell) % len(pattern)]
            lean = heights[0] - heights[-1]
            towards = 0 if abs(lean) < 1.2 else 1 if lean > 0 else -1
            # A column is so much wider than the lane is high that no curve climbs two dots from one to the next.
            for side, height in enumerate(heights[:2]):
                for y in range(int(height + _SAME), int(height + _SAME) + 1 + (reading == "lived")):
                    old = grid[y // 4][cell]
                    dots = (old.dots if old.curve == kind else 0) | _DOTS[y % 4][side]
                    # The gaps of a broken curve cover what lies under it: two patterns in one row are none.
                    grid[y // 4][cell] = Spot(dots if drawn else 0, kind, towards)

    def _kind(self, reading: Reading, piece: int) -> str:
        """How a piece of a curve is drawn: what is lived by what it rests on."""
        one, other = self.found[reading][piece : piece + 2]
        return stretch(self.journey, one, other) if reading == "lived" else reading

    def _points(self, reading: Reading, grid: list[list[Spot]], first: int, after: int) -> None:
        """A sign at the middle of each column; beside it where another reading has the place."""
        found = self.found.get(reading, ())
        low, high = (bisect_left(found, end, key=lambda one: one.place) for end in (first, after))
        for one in found[low:high]:
            cell = (one.place - first) * (self.column + self.gap) + self.column // 2
            row = int(_height(one.level, self.height) + _SAME) // 4
            while grid[row][cell].sign:
                cell += 1
            unseen = reading == "lived" and one.basis is not None and one.basis.word != "observed"
            grid[row][cell] = Spot(0, grid[row][cell].curve, 0, "unseen" if unseen else reading)


def _middle(place: int, column: int, gap: int) -> float:
    return 2.0 * (place * (column + gap) + column // 2) + 0.5


def _height(level: float, rows: int) -> float:
    """From the top row for +2 to the last one for −2."""
    return (2 - level) * (rows - 1) + 1.5
