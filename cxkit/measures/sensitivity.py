"""Sensitivity: how the places in a portfolio move when its weights are others."""

from typing import NamedTuple

from cxkit.measures.portfolio import DIGITS, order, places, weights
from cxkit.model.portfolio import Portfolio

FACTORS = (2.0, 0.5)


class Standing(NamedTuple):
    """One journey: its score from 0 to 100 and its place from 1 with the weights of the file, and how far both move.

    `leads` counts the weightings in which nobody is before it, shared first places included.
    """

    id: str
    score: float
    low: float
    high: float
    place: int
    best: int
    worst: int
    leads: int


class Sensitivity(NamedTuple):
    """The journeys that have all scores, the first first, and in how many weightings they were placed."""

    weightings: int
    standings: tuple[Standing, ...]


def weightings(portfolio: Portfolio) -> tuple[dict[str, float], ...]:
    """The weights of the file first, then equal ones, then each weight doubled and each halved; parts of 1.

    One-at-a-time sensitivity analysis (Triantaphyllou and Sánchez 1997), in steps a committee argues about. Those that
    come to the same are counted once; none where no criterion weighs anything.
    """
    own = weights(portfolio)
    if not any(own.values()):
        return ()
    found = [own, dict.fromkeys(own, 1 / len(own))]
    for name in own:
        for factor in FACTORS:
            changed = {key: part * (factor if key == name else 1.0) for key, part in own.items()}
            total = sum(changed.values())
            found.append({key: part / total for key, part in changed.items()})
    known: dict[tuple[float, ...], dict[str, float]] = {}
    for each in found:
        known.setdefault(tuple(round(part, DIGITS) for part in each.values()), each)
    return tuple(known.values())


def sensitivity(portfolio: Portfolio) -> Sensitivity:
    """How each journey stands with the weights of the file and with those of `weightings`."""
    stands = places(portfolio)
    whole = [key for key in portfolio.journeys if all(key in stands[name] for name in stands)]
    scores = [
        {key: 100 * sum(part * stands[name][key] for name, part in each.items()) for key in whole}
        for each in weightings(portfolio)
    ]
    if not scores or not whole:
        return Sensitivity(len(scores), ())
    ranks = [order(each) for each in scores]
    found = []
    for key in whole:
        values, mine = [each[key] for each in scores], [each[key] for each in ranks]
        leads = sum(place == 1 for place in mine)
        found.append(Standing(key, values[0], min(values), max(values), mine[0], min(mine), max(mine), leads))
    return Sensitivity(len(scores), tuple(sorted(found, key=lambda one: one.place)))
