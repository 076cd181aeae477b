"""Track: all steps of a journey on a line, and under it where the columns of those stand that a process serves."""

from collections.abc import Sequence
from typing import NamedTuple

from cxkit.model.journey import Step
from cxkit.views.frame import step_numbered
from cxkit.views.lanes import straight
from cxkit.views.picture import Item, Mark, Stroke
from cxkit.words import N_, say

HEIGHT, DISC, OTHER = 28.0, 18.0, 7.0


class Track(NamedTuple):
    """The steps from `first` on (their numbers count from 1) between two places of the sheet."""

    steps: Sequence[Step]
    first: int
    left: float
    right: float

    @property
    def shown(self) -> bool:
        """Whether there are several steps, and room to tell them apart."""
        return len(self.steps) > 1 and (self.right - self.left - DISC) / (len(self.steps) - 1) >= DISC + 2

    def at(self, number: int) -> float:
        """Where a step lies."""
        span = self.right - self.left - DISC
        return self.left + DISC / 2 + span * (number - self.first) / max(1, len(self.steps) - 1)

    def items(self, served: Sequence[int], top: float, lang: str) -> list[Item]:
        """The line with a sign for every step, those that are served with their number."""
        if not self.shown:
            return []
        y = top + DISC / 2
        found: list[Item] = [Stroke(straight(self.left, y, self.right, y), "hairline", 1.4, kind="track")]
        for number, step in enumerate(self.steps, self.first):
            x, said = round(self.at(number), 2), step_numbered(step, number)
            if number in served:
                found.append(_served(x, y, str(number), said, "track served"))
            else:
                found.append(_other(x, y, say(N_("{step}: not followed here"), lang, step=said), "track"))
        return found

    def columns(self, served: Sequence[int], width: float, gutter: float) -> list[tuple[float, float]]:
        """Left edge and width of the column of each served step: under its place, or as near as the others let it."""
        last = self.right - width
        if not self.shown:
            return [(self.left + n * (width + gutter), width) for n in range(len(served))]
        places = [min(last, max(self.left, self.at(number) - width / 2)) for number in served]
        for n in range(1, len(places)):
            places[n] = max(places[n], places[n - 1] + width + gutter)
        if places[-1] > last:
            places[-1] = last
            for n in range(len(places) - 2, -1, -1):
                places[n] = min(places[n], places[n + 1] - width - gutter)
        return [(round(x, 2), width) for x in places]


def sample(x: float, y: float) -> list[Item]:
    """A piece of a track in 30 u from `x`."""
    line = Stroke(straight(x, y, x + 30, y), "hairline", 1.4, kind="sample")
    return [line, *(_other(x + at, y, "", "sample") for at in (3.5, 26.5)), _served(x + 15, y, "2", "", "sample")]


def _served(x: float, y: float, letter: str, label: str, kind: str) -> Mark:
    return Mark("disc", x, y, DISC, letter, "customer-line", "customer-surface", 1, "on-action", kind, label)


def _other(x: float, y: float, label: str, kind: str) -> Mark:
    return Mark("ring", x, y, OTHER, "", "box", "rule", 1.4, "on-mark", kind, label)
