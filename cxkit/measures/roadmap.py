"""Initiatives: counts, sums and the RICE score of a roadmap, by plain arithmetic."""

from collections.abc import Sequence
from math import isfinite
from typing import NamedTuple

from cxkit.model.roadmap import PROGRESS, Initiative, Roadmap


class Effort(NamedTuple):
    """Person-months in sum, and how many of the initiatives say theirs."""

    months: float
    n: int
    of: int


def by_status(roadmap: Roadmap) -> dict[str, tuple[Initiative, ...]]:
    """Initiatives by how far they are, in the order from idea to dropped; earliest start first, undated ones last."""
    return {
        status: tuple(
            sorted(
                (each for each in roadmap.initiatives if each.status == status),
                key=lambda each: (each.start is None, each.start or ""),
            )
        )
        for status in PROGRESS
    }


def effort(initiatives: Sequence[Initiative]) -> Effort:
    told = [each.effort for each in initiatives if each.effort is not None]
    return Effort(sum(told), len(told), len(initiatives))


def rice(initiative: Initiative) -> float | None:
    """Reach × impact × confidence / effort (Intercom); None where one of the four is not told, or effort is 0."""
    reach, impact, confidence = initiative.reach, initiative.impact, initiative.confidence
    if reach is None or impact is None or confidence is None or not initiative.effort:
        return None
    score = reach * impact * confidence.value / initiative.effort
    return score if isfinite(score) else None


def span(initiatives: Sequence[Initiative]) -> tuple[str, str] | None:
    """The first start and the last day that is told; None where no start is."""
    starts = [each.start for each in initiatives if each.start]
    ends = [each.end for each in initiatives if each.end]
    return (min(starts), max([*starts, *ends])) if starts else None
