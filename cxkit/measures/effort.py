"""Effort: what each step of a journey takes, work and waits, and how the two compare."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from cxkit.measures.figures import Part, Times
from cxkit.measures.structure import total
from cxkit.model.journey import Journey, Step
from cxkit.model.workspace import Scope


@dataclass(frozen=True, slots=True)
class Effort:
    """What one step takes. Actions that are conditional or done at the same time count in full.

    Business days stay apart, also where the project gives them hours: for who waits, one of them lasts a day.
    """

    work: Times
    """Standard times of its actions: touch time, not elapsed."""
    longest: Times
    """Longest times of its actions."""
    actions: int
    wait: Times
    wait_longest: Times
    waits: int
    """Declared waits, those without a time too."""
    people: int
    """Distinct actors that are named, by their type."""
    systems: int
    partners: int

    @property
    def timed(self) -> bool:
        """Whether any time of it is known, of work or of waiting."""
        return bool(self.work.n or self.wait.n)

    @property
    def asks(self) -> bool:
        """Whether a time could be known: somebody acts or waits."""
        return bool(self.actions or self.waits)


class Range(NamedTuple):
    """Both ends of a share, from 0 to 1."""

    low: float
    high: float


def efforts(journey: Journey, scope: Scope) -> tuple[Effort, ...]:
    """What each step takes, in the order of the file."""
    return tuple(_effort(step, scope) for step in journey.steps)


def _effort(step: Step, scope: Scope) -> Effort:
    named = dict.fromkeys(name for action in step.actions for name in action.by)
    sorts = [actor.type if (actor := scope.actors.get(name)) else "person" for name in named]
    return Effort(
        total(action.time for action in step.actions),
        total(action.max for action in step.actions),
        len(step.actions),
        total(wait.time for wait in step.wait),
        total(wait.max for wait in step.wait),
        len(step.wait),
        sorts.count("person"),
        sorts.count("system"),
        sorts.count("partner"),
    )


def summed(times: Iterable[Times]) -> Times:
    """The sum of sums; business days stay apart."""
    found = Times()
    for one in times:
        found = Times(
            found.min_s + one.min_s,
            found.max_s + one.max_s,
            found.min_business_days + one.min_business_days,
            found.business_days + one.business_days,
            found.n + one.n,
        )
    return found


def known(found: Iterable[Effort]) -> Part:
    """In how many of the steps in which somebody acts or waits any time is known."""
    asked = [one for one in found if one.asks]
    return Part(sum(one.timed for one in asked), len(asked))


def in_hours(times: Times, business_day: float | None) -> Times | None:
    """The sum with its business days at `business_day` seconds each; None where nobody says how long."""
    if not times.business_days:
        return times
    if business_day is None:
        return None
    low, high = times.min_business_days * business_day, times.business_days * business_day
    return Times(times.min_s + low, times.max_s + high, n=times.n)


def efficiency(work: Times, wait: Times, business_day: float | None = None) -> Range | None:
    """Process-cycle efficiency, work of work and waiting together: both ends (Rother and Shook 1999; Martin and
    Osterling 2013 for services).

    None unless both are known, in hours. A bound and no measurement: branches count once each, what is done at the
    same time or while the customer waits counts in full, rework does not count.
    """
    worked, waited = in_hours(work, business_day), in_hours(wait, business_day)
    if worked is None or waited is None or not (worked.max_s and waited.max_s):
        return None
    return Range(worked.min_s / (worked.min_s + waited.max_s), worked.max_s / (worked.max_s + waited.min_s))
