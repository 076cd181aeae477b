"""Times of the model as a reader says them, and the limit beside a time."""

from cxkit.measures.figures import Times
from cxkit.model.values import Duration
from cxkit.views.amounts import in_units
from cxkit.words import times
from cxkit.words.times import GAP, between


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


def elapsed(times: Times, lang: str) -> str:
    """`3 d`, `26 min`, `1 h 30 min`, `27–49 min`, `20 min – 2 h`; business days stay apart."""
    low, high = _spelt(times.min_s), _spelt(times.max_s)
    parts = []
    if times.max_s:
        parts.append(high if low == high or not times.min_s else between(low, high))
    if times.business_days:
        least, most = f"{times.min_business_days:.10g}", f"{times.business_days:.10g}"
        parts.append(spoken(Duration.parse(f"{most}bd" if least == most else f"{least}-{most}bd"), lang))
    return " + ".join(parts) or f"0{GAP}s"


def _spelt(seconds: float) -> str:
    """The two largest units."""
    return GAP.join(f"{n}{GAP}{unit}" for n, unit in in_units(round(seconds))[:2]) or f"0{GAP}s"
