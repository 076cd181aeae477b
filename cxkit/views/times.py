"""Times of the model as a reader says them, and the limit beside a time."""

from cxkit.model.values import Duration
from cxkit.words import times
from cxkit.words.times import GAP


def spoken(duration: Duration, lang: str) -> str:
    """`20 min`, `3–8 min`, `1 h 30 min`, `2 working d`; what is no time is repeated as written."""
    return times.spoken(duration.text, lang) if duration.known else duration.text


def limit(time: Duration | None, longest: Duration, lang: str) -> str:
    """The number of a longest time after a usual one: the unit is said once (`20 min, max 40`)."""
    said = spoken(longest, lang)
    number, _, unit = said.partition(GAP)
    if time is not None and unit and " " not in said and spoken(time, lang).partition(GAP)[2] == unit:
        return number
    return said
