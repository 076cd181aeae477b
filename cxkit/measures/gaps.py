"""Gaps: how far a result stays behind what was wanted, where that is more than chance."""

from math import sqrt
from typing import Literal, NamedTuple

from cxkit.measures.survey import groups
from cxkit.model.survey import Question, Result

FEWEST = 5
"""Answers below which no interval is told."""
Z = 1.959963984540054

Reference = Literal["expected", "aspiration", "target"]


class Gap(NamedTuple):
    """A result, and what was wanted instead."""

    value: float
    wanted: float
    reference: Reference


def shown(result: Result, question: Question) -> Gap | None:
    """The widest gap of a question: to what customers expect, the organization aspires to, or the question aims at.

    Perceived less expected (Parasuraman, Zeithaml and Berry 1985). None where the 95 % interval of the result reaches
    everything that was wanted, or cannot be told.
    """
    wanted: list[tuple[float, Reference]] = []
    if result.expected is not None:
        wanted.append((result.expected, "expected"))
    if result.aspiration is not None:
        wanted.append((result.aspiration, "aspiration"))
    target = question.target
    if target and target.number is not None and not target.unit and target.comparator in (None, ">=", ">"):
        wanted.append((target.number, "target"))
    if not wanted or question.reversed or (bounds := interval(result)) is None:
        return None
    number, reference = max(wanted)
    _, value, high = bounds
    return Gap(value, number, reference) if high < number else None


def interval(result: Result) -> tuple[float, float, float] | None:
    """Low end, value and high end of the 95 % interval of an NPS or of a mean; None where it cannot be told."""
    told = groups(result)
    try:
        if told:
            return _of_shares(*told)
        if result.mean is None or result.sd is None or result.n is None or result.n < FEWEST:
            return None
        half = student(result.n - 1) * result.sd / sqrt(result.n)
        return result.mean - half, result.mean, result.mean + half
    except OverflowError:
        return None


def _of_shares(promoters: int, passives: int, detractors: int) -> tuple[float, float, float] | None:
    """Adjusted Wald (Rocks 2016): three answers more, a quarter of them for promoters and one for detractors."""
    n = promoters + passives + detractors
    if n < FEWEST:
        return None
    up, down = (promoters + 0.75) / (n + 3), (detractors + 0.75) / (n + 3)
    half = Z * sqrt((up + down - (up - down) ** 2) / (n + 3))
    ends = (max(-1.0, up - down - half), (promoters - detractors) / n, min(1.0, up - down + half))
    return 100 * ends[0], 100 * ends[1], 100 * ends[2]


def student(freedom: int) -> float:
    """The 97.5 % quantile of Student's t by its expansion in Z (Fisher and Cornish 1960): 0.3 % too low at 4."""
    terms: tuple[float, ...] = (
        (Z**3 + Z) / 4,
        (5 * Z**5 + 16 * Z**3 + 3 * Z) / 96,
        (3 * Z**7 + 19 * Z**5 + 17 * Z**3 - 15 * Z) / 384,
    )
    return Z + sum(term / float(freedom) ** power for power, term in enumerate(terms, 1))
