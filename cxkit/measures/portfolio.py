"""Priorities: the weighted score of each journey of a portfolio, and its place."""

from collections.abc import Mapping
from typing import NamedTuple

from cxkit.model.organization import Segment
from cxkit.model.portfolio import Candidate, Criterion, Portfolio
from cxkit.model.scale import Scale

DIGITS = 9
"""Scores that are the same to so many digits share a place."""


class Ranked(NamedTuple):
    """One journey: its score from 0 to 100 with the weights of the file and with equal ones, and both places from 1.

    `shared` is the weighted score on the scale of the criteria, where they all have the same. A journey that lacks a
    score has none at all: `missing` names the criteria.
    """

    id: str
    score: float | None
    even: float | None
    shared: float | None
    place: int | None
    even_place: int | None
    missing: tuple[str, ...]


def weights(portfolio: Portfolio) -> dict[str, float]:
    """The part of each criterion, from 0 to 1, all together 1; equal parts where no weight is given at all."""
    given = {name: criterion.weight for name, criterion in portfolio.criteria.items()}
    largest = max((weight or 0.0 for weight in given.values()), default=0.0)
    if not any(weight is not None for weight in given.values()):
        return dict.fromkeys(given, 1 / len(given)) if given else {}
    if not largest:
        return dict.fromkeys(given, 0.0)
    parts = {name: (weight or 0.0) / largest for name, weight in given.items()}  # first, or huge ones have no sum
    total = sum(parts.values())
    return {name: part / total for name, part in parts.items()}


def ranking(portfolio: Portfolio) -> tuple[Ranked, ...]:
    """The journeys, the highest score first; those that lack a score last, in the order of the file.

    A score on a scale becomes its place between the ends of the scale; one without a scale its place between the
    lowest and the highest of all journeys (so it changes with every journey that is added), and nothing where all have
    the same. Where a lower score speaks for the journey the place is turned round. Weighted sum model of multi-criteria
    decision analysis (Fishburn 1967): the sum of weight times place, times 100.
    """
    parts = weights(portfolio)
    names = list(portfolio.criteria)
    even = dict.fromkeys(names, 1 / len(names)) if names else {}
    stands = places(portfolio)
    ends = {criterion.scale and Scale.of(criterion.scale) for criterion in portfolio.criteria.values()}
    scale = ends.pop() if len(ends) == 1 else None
    found = []
    for key in portfolio.journeys:
        missing = tuple(name for name in names if key not in stands[name])
        score = equal = shared = None
        if names and not missing:
            score = 100 * sum(parts[name] * stands[name][key] for name in names)
            equal = 100 * sum(even[name] * stands[name][key] for name in names)
            shared = scale.low + score / 100 * (scale.high - scale.low) if isinstance(scale, Scale) else None
        found.append(Ranked(key, score, equal, shared, None, None, missing))
    first = order({one.id: one.score for one in found if one.score is not None})
    second = order({one.id: one.even for one in found if one.even is not None})
    placed = [one._replace(place=first.get(one.id), even_place=second.get(one.id)) for one in found]
    return tuple(sorted(placed, key=lambda one: one.place or len(placed) + 1))


def places(portfolio: Portfolio) -> dict[str, dict[str, float]]:
    """Where each journey that has a score stands on each criterion, by criterion: 1 is what speaks for it most.

    From 0 to 1 inside a scale, and beyond where a score is off its scale.
    """
    return {name: _places(name, criterion, portfolio) for name, criterion in portfolio.criteria.items()}


def _places(name: str, criterion: Criterion, portfolio: Portfolio) -> dict[str, float]:
    """Where each journey stands on one criterion, from 0 to 1 inside a scale."""
    given = {key: one.scores[name] for key, one in portfolio.journeys.items() if name in one.scores}
    scale = Scale.of(criterion.scale) if criterion.scale else None
    if scale is None:
        # Figures near the largest that a computer knows have no difference: they are made smaller first.
        largest = max((abs(value) for value in given.values()), default=0.0)
        given = {key: value / largest if largest > 1 else value for key, value in given.items()}
        scale = Scale(min(given.values(), default=0.0), max(given.values(), default=0.0))
    if scale.low == scale.high:
        return dict.fromkeys(given, 0.0)
    places = {key: (value - scale.low) / (scale.high - scale.low) for key, value in given.items()}
    return {key: 1 - place if criterion.direction == "lower" else place for key, place in places.items()}


def order(scores: Mapping[str, float]) -> dict[str, int]:
    """Places from 1; equal scores share one, and the next place is left out."""
    rounded = {key: round(score, DIGITS) for key, score in scores.items()}
    values = sorted(rounded.values(), reverse=True)
    return {key: values.index(value) + 1 for key, value in rounded.items()}


def customers(candidate: Candidate, segments: Mapping[str, Segment]) -> int | None:
    """The customers of the segments of a journey in sum; None unless each of them says its number.

    Who belongs to two segments counts twice.
    """
    if not candidate.segment:
        return None
    counts = [segments[name].customers if name in segments else None for name in candidate.segment]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def heaviest(portfolio: Portfolio) -> tuple[str, ...]:
    """The criteria, the heaviest first; equals in the order of the file."""
    parts = weights(portfolio)
    return tuple(sorted(portfolio.criteria, key=lambda name: -parts[name]))
