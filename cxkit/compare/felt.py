"""Felt: the differences that a customer notices, as figures with both values."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean
from typing import Literal, NamedTuple

from cxkit.measures.emotion import felt as readings
from cxkit.measures.structure import total
from cxkit.model.journey import Journey
from cxkit.model.values import Duration, Target

Name = Literal["wait", "tolerated", "promised", "emotion", "lowest", "contacts", "faces", "returns", "pains", "fails"]
Way = Literal["better", "worse", "more", "less", "same", "mixed", "unknown"]
Better = Literal["lower", "higher", ""]
Unit = Literal["s", "level", ""]


class Amount(NamedTuple):
    """A value or both ends of a range, and from how many it was counted; business days without hours stay apart."""

    low: float
    high: float
    n: int
    low_days: float = 0.0
    high_days: float = 0.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure before and after; None where nobody said anything. Times are in seconds, feelings from −2 to 2."""

    name: Name
    before: Amount | None
    after: Amount | None
    unit: Unit = ""
    better: Better = ""

    @property
    def way(self) -> Way:
        """Whether the customer is better off; only more or less where nobody can say which is better.

        Mixed where one end of a range rises and the other falls.
        """
        if self.before is None or self.after is None:
            return "unknown"
        one, other = self.before, self.after
        ends = [(one.low, other.low), (one.high, other.high), *_days(one, other)]
        up = any(later > earlier for earlier, later in ends)
        down = any(later < earlier for earlier, later in ends)
        if up and down:
            return "mixed"
        if not (up or down):
            return "same"
        if not self.better:
            return "more" if up else "less"
        return "better" if up == (self.better == "higher") else "worse"


def felt(before: Journey, after: Journey, business_day: float | None = None) -> tuple[Figure, ...]:
    """The figures in which two journeys can differ for a customer; those that neither has are left out.

    `wait`: all declared waits in sum; `tolerated`: the longest that customers stand them, in sum; `promised`: the
    shortest time in the promises of the journey; `emotion`: mean of what is lived; `lowest`: its worst moment;
    `contacts`: what is done in the customer's sight; `faces`: how often somebody else receives the customer;
    `returns`: ways back; `pains`, `fails`: how many are written down. `business_day` is in seconds.
    """

    def both(name: Name, better: Better = "", unit: Unit = "") -> Figure:
        one, other = (_amount(name, journey, business_day) for journey in (before, after))
        return Figure(name, one, other, unit, better)

    found = [
        both("wait", "lower", "s"),
        both("tolerated", "", "s"),
        both("promised", "lower", "s"),
        both("emotion", "higher", "level"),
        both("lowest", "higher", "level"),
        both("contacts"),
        both("faces", "lower"),
        both("returns", "lower"),
        both("pains", "lower"),
        both("fails"),
    ]
    return tuple(figure for figure in found if any(amount and amount.n for amount in (figure.before, figure.after)))


def _amount(name: Name, journey: Journey, business_day: float | None) -> Amount | None:
    steps = journey.steps
    waits = [wait for step in steps for wait in step.wait]
    match name:
        case "wait":
            return _sum((wait.time for wait in waits), business_day)
        case "tolerated":
            return _sum((wait.max for wait in waits), business_day)
        case "promised":
            return _promised(journey, business_day)
        case "emotion" | "lowest":
            levels = [one.level for one in readings(journey)]
            if not levels:
                return None
            level = fmean(levels) if name == "emotion" else min(levels)
            return Amount(level, level, len(levels))
        case "contacts":
            return _count(sum(len(step.frontstage) for step in steps if step.customer != ()))
        case "faces":
            met = [
                step.frontstage[0].by[0] for step in steps if step.customer and step.frontstage if step.frontstage[0].by
            ]
            changes = sum(one != other for one, other in pairwise(met))
            return Amount(changes, changes, len(met))
        case "returns":
            ways = sum(bool(way.loop) for step in steps for way in step.next)
            return _count(ways + sum(bool(fail.back_to) for step in steps for fail in step.fail))
        case "pains":
            return _count(sum(len(step.pains) for step in steps))
        case "fails":
            return _count(sum(len(step.fail) for step in steps))


def _count(n: int) -> Amount:
    return Amount(n, n, n)


def _sum(times: Iterable[Duration | None], business_day: float | None) -> Amount | None:
    sum_ = total(times, business_day)
    if not sum_.n:
        return None
    return Amount(sum_.min_s, sum_.max_s, sum_.n, sum_.min_business_days, sum_.business_days)


def _promised(journey: Journey, business_day: float | None) -> Amount | None:
    """The shortest of the times that are promised; one in business days without hours counts only alone."""
    found = [time for promise in journey.promise if (time := _time(promise.target)) is not None]
    amounts = [amount for time in found if (amount := _sum([time], business_day)) is not None]
    return min(amounts, key=lambda amount: (amount.high_days, amount.high), default=None)


def _time(written: str | None) -> Duration | None:
    """The time in `<= 24h`; None for a target that is none."""
    if written is None:
        return None
    target = Target.parse(written)
    if target.number is None or not target.unit:
        return None
    time = Duration.parse(f"{target.number:g}{target.unit}")
    return time if time.known else None


def _days(one: Amount, other: Amount) -> list[tuple[float, float]]:
    return [(one.low_days, other.low_days), (one.high_days, other.high_days)]
