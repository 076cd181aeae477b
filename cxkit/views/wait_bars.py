"""Wait bars: in the box of a step, how long the customer waits beside the longest time that is accepted."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cxkit.model.journey import Wait
from cxkit.model.values import Duration
from cxkit.views.picture import Box, Icon, Item

BAR, SIGN, SIGN_ROOM = 7.0, 12.0, 16.0
HEIGHT = 15.0
"""Of one bar with its hourglass."""


class WaitBar(NamedTuple):
    """Shares of the bar, from 0 to 1: waited at least, waited at most, and the longest time that is accepted."""

    low: float
    high: float
    limit: float

    @property
    def over(self) -> bool:
        return self.high > self.limit


def wait_bars(waits: Iterable[Wait], business_day: float | None) -> tuple[WaitBar, ...]:
    """A bar of every wait whose usual and longest time can be compared."""
    return tuple(bar for wait in waits if (bar := _bar(wait, business_day)))


def too_long(bars: Sequence[WaitBar]) -> bool:
    return any(bar.over for bar in bars)


def _bar(wait: Wait, business_day: float | None) -> WaitBar | None:
    time, longest = wait.time, wait.max
    if time is None or longest is None or not (time.known and longest.known):
        return None
    ends = _alike(time, longest, business_day)
    if ends is None or ends[2] <= 0:
        return None
    low, high, limit = ends
    whole = max(high, limit)
    return WaitBar(low / whole, high / whole, limit / whole)


def _alike(time: Duration, longest: Duration, business_day: float | None) -> tuple[float, float, float] | None:
    """Least, most and limit in one unit; None where business days stand against hours."""
    taken, allowed = time.seconds(business_day), longest.seconds(business_day)
    if taken is not None and allowed is not None:
        return *taken, allowed[1]
    if not (time.high or longest.high):
        return time.low_days, time.high_days, longest.high_days
    return None


def drawn(bar: WaitBar, x: float, top: float, width: float, key: str, label: str, group: str) -> list[Item]:
    """An hourglass and the bar at its right; what is beyond the limit stands out of it, after a stroke."""
    left, room = x + SIGN_ROOM, width - SIGN_ROOM
    y = round(top + (HEIGHT - BAR) / 2, 2)
    role = "mark-wait"
    frame = round(room * bar.limit, 2)
    items: list[Item] = [
        Icon("hourglass", x, round(top + (HEIGHT - SIGN) / 2, 2), SIGN, role, "waiting", group),
        Box(left, y, frame, BAR, role, "box", 2, 1, id=key, kind="time wait", label=label, group=group),
    ]
    for share, fill in ((min(bar.high, bar.limit), "hairline"), (min(bar.low, bar.limit), role)):
        if share > 0:
            items.append(Box(left, y, round(room * share, 2), BAR, role, fill, 2, 1, kind="share", group=group))
    if bar.over:
        past = round(room * (bar.high - bar.limit), 2)
        red = "mark-fail"
        items.append(Box(left + frame, y, past, BAR, red, red, 0, 0.5, kind="over", group=group))
        items.append(Box(left + frame - 1, y - 2.5, 2, BAR + 5, red, red, 0, 0.5, kind="over", group=group))
    return items
