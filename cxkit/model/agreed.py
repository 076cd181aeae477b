"""Agreed levels: how much is enough, and how long is too long."""

from typing import NamedTuple

from cxkit.model.lapse import SECONDS, written
from cxkit.model.shared import Level
from cxkit.model.values import Duration, Target


def goal(level: Level) -> Target | None:
    """How much is enough: the target, else the words alone where they are one (`sla: "<= 24h"`)."""
    if level.target is not None or level.text is None:
        return level.target
    said = Target.parse(level.text)
    return said if said.comparator or limit(said) else None


def limit(target: Target | str | None) -> Duration | None:
    """The longest time that a target allows; None where it sets none."""
    if target is None:
        return None
    text = (target if isinstance(target, str) else target.text).strip()
    if text.startswith((">", "≥")):
        return None
    time = Duration.parse(text.lstrip("<=≤ "))
    return time if time.known else None


class Spent(NamedTuple):
    """Times added up: seconds, and beside them business days."""

    seconds: float = 0.0
    days: float = 0.0

    @property
    def text(self) -> str:
        return written(self.seconds, self.days)

    def with_least(self, time: Duration | None) -> "Spent":
        """With the lower end of one more time; a time that cannot be read counts nothing."""
        if time is None or not time.known:
            return self
        return Spent(self.seconds + time.low, self.days + time.low_days)

    def plus(self, other: "Spent") -> "Spent":
        return Spent(self.seconds + other.seconds, self.days + other.days)

    def longer(self, other: "Spent", business_day: float | None) -> "Spent":
        """The longer of two; a business day counts for a day where the project does not say how long it is."""
        length = business_day or SECONDS["d"]
        return max(self, other, key=lambda spent: spent.seconds + spent.days * length)

    def beyond(self, allowed: Duration, business_day: float | None) -> bool | None:
        """Whether this is more than what is allowed; None where the two cannot be compared."""
        if self.seconds <= allowed.high and self.days <= allowed.high_days:
            return False
        if self.seconds >= allowed.high and self.days >= allowed.high_days:
            return True
        if business_day is None:
            return None
        return self.seconds + self.days * business_day > allowed.high + allowed.high_days * business_day
