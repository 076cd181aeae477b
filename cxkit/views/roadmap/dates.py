"""Dates as a reader says them, and the months, quarters or years of a time axis."""

from datetime import date
from math import ceil
from typing import NamedTuple

from cxkit.words import N_, say

MONTHS = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
)  # fmt: skip
MOST_MONTHS, MOST_QUARTERS, MOST_YEARS = 18, 24, 24
WIDE = {"month": 46.0, "quarter": 50.0, "year": 58.0}
LEAST, MOST = 460.0, 880.0
LAST = date.max.toordinal()


def said(text: str, lang: str) -> str:
    """`2 Nov 2026`, `Nov 2026` or `2026` of an ISO date."""
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    parts = (str(day) if day else "", say(MONTHS[month - 1], lang) if month else "", str(year))
    return " ".join(part for part in parts if part)


def between(start: str | None, end: str | None, lang: str) -> str:
    """`2 Nov – 18 Dec 2026`, what is known of two dates; empty where nothing is."""
    if start and end:
        first, last = said(start, lang), said(end, lang)
        if first == last:
            return first
        year = f" {start[:4].lstrip('0') or '0'}"
        short = first.removesuffix(year) if start[:4] == end[:4] and len(start) > 4 else first
        return f"{short} – {last}"
    if start:
        return say(N_("from {date}, no end told"), lang, date=said(start, lang))
    return say(N_("until {date}, no start told"), lang, date=said(end, lang)) if end else ""


class Unit(NamedTuple):
    """A month, quarter or year of the axis: its first day, the day after its last, its name, the year it is of."""

    start: int
    end: int
    name: str
    year: str


class Calendar(NamedTuple):
    """The units from the first day of a plan to its last, and how wide all of them are drawn, in u."""

    units: tuple[Unit, ...]
    width: float

    def x(self, day: int) -> float:
        """Where a day begins, from 0."""
        first, last = self.units[0].start, self.units[-1].end
        return (day - first) / (last - first) * self.width


def calendar(first: int, last: int, lang: str) -> Calendar:
    """The axis that holds both days, given as ordinals: months, quarters or years, or so many years at a time."""
    start, end = date.fromordinal(first), date.fromordinal(max(first, last))
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months <= MOST_MONTHS:
        size, sort = 1, "month"
    elif months <= 3 * MOST_QUARTERS:
        size, sort = 3, "quarter"
    else:
        size, sort = 12 * ceil((end.year - start.year + 1) / MOST_YEARS), "year"
    begin = start.year * 12 + start.month - 1
    begin -= (begin % 3) if sort == "quarter" else (begin % 12) if sort == "year" else 0
    stop = end.year * 12 + end.month
    units = []
    for month in range(begin, stop, size):
        year, at = divmod(month, 12)
        name = {"month": say(MONTHS[at], lang), "quarter": say(N_("Q{n}"), lang, n=at // 3 + 1), "year": str(year)}[
            sort
        ]
        if size > 12:
            name = f"{year}–{year + size // 12 - 1}"
        units.append(Unit(_first(month), _first(month + size), name, str(year) if sort != "year" else ""))
    return Calendar(tuple(units), min(MOST, max(LEAST, len(units) * WIDE[sort])))


def _first(month: int) -> int:
    """The ordinal of the first day of a month counted from the year 0, kept inside the calendar."""
    year, at = divmod(month, 12)
    return date(year, at + 1, 1).toordinal() if year < 10000 else LAST + 1
