"""Durations: one scale for all bars of a drawing, so that lengths can be compared from step to step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

FINEST = 1 / 60
"""A shorter part of a linear scale is hardly seen."""
MOST_UNSEEN = 1 / 3
"""Of the times, as long as a linear scale, the truer one, is kept."""

SECOND, MINUTE, HOUR, DAY = 1.0, 60.0, 3600.0, 86400.0
UNITS = (MINUTE, HOUR, DAY)
_ROUND = {SECOND: (1, 2, 5, 10, 15, 20, 30, 45), MINUTE: (1, 2, 5, 10, 15, 20, 30, 45), HOUR: (1, 2, 4, 8, 12, 18)}


@dataclass(frozen=True, slots=True)
class Durations:
    """A scale from `start` to `end`, in seconds. A logarithmic one does not begin at 0; `marks` part its units."""

    start: float
    end: float
    marks: tuple[float, ...] = ()

    @property
    def logarithmic(self) -> bool:
        return self.start > 0

    def share(self, seconds: float) -> float:
        """Where a time stands on the scale, from 0 to 1."""
        if seconds <= self.start:
            return 0.0
        if not self.logarithmic:
            return min(1.0, seconds / self.end)
        return min(1.0, log(seconds / self.start) / log(self.end / self.start))


def durations(times: Sequence[float]) -> Durations | None:
    """The scale that all of these times, in seconds, have room on; None where nothing lasts.

    Linear while most of them can be seen on it: then lengths tell where the time goes. Else logarithmic.
    """
    lasting = [time for time in times if time > 0]
    if not lasting:
        return None
    shortest, longest = min(lasting), max(lasting)
    end = _rounded(longest)
    if sum(time < FINEST * end for time in lasting) <= MOST_UNSEEN * len(lasting):
        return Durations(0.0, end)
    start = max((time for time in _said() if time <= shortest / 2), default=shortest / 2)
    return Durations(start, end, tuple(unit for unit in UNITS if start < unit < end))


def _rounded(longest: float) -> float:
    """The next time that is easily said."""
    return next((time for time in _said() if time >= longest), DAY * -(-longest // DAY))


def _said() -> Iterator[float]:
    """Times under a day that are easily said, the shortest first."""
    return (unit * count for unit, counts in _ROUND.items() for count in counts)
