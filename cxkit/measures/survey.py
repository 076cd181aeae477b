"""Results: what typed results of a survey say by plain arithmetic, never without their n."""

from typing import NamedTuple

from cxkit.model.survey import Result, Sample, Survey


class Answered(NamedTuple):
    """The figure of one question: an NPS (−100 to 100), a mean on the question's scale, or what was written."""

    value: float
    kind: str  # nps, mean, median, value
    n: int | None


def answered(result: Result) -> Answered | None:
    """The figure of a result; None where it says none.

    NPS = 100 × (promoters − detractors) / all who answered (Reichheld 2003).
    """
    told = groups(result)
    if told and (total := sum(told)):
        return Answered(100 * (told[0] - told[2]) / total, "nps", total)
    n = result.n if result.n is not None else sum(result.counts.values()) or None
    for kind in ("mean", "median", "value"):
        value = getattr(result, kind)
        if value is not None:
            return Answered(value, kind, n)
    return None


def groups(result: Result) -> tuple[int, int, int] | None:
    """Promoters, passives and detractors; passives that are not told are the rest of `n`. None where one is missing."""
    first, last, between = result.promoters, result.detractors, result.passives
    if first is None or last is None:
        return None
    if between is None and result.n is not None:
        between = result.n - first - last
    return (first, between, last) if between is not None and between >= 0 else None


def response_rate(sample: Sample | None) -> float | None:
    """Responses by invitations, from 0; None where one of them is not told."""
    if sample is None or sample.responses is None or not sample.invited:
        return None
    try:
        return sample.responses / sample.invited
    except OverflowError:
        return None


def covered(survey: Survey) -> int:
    """How many different steps the questions ask about."""
    return len({question.step for question in survey.questions.values() if question.step})
