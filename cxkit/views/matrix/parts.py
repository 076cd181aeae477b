"""Whether a portfolio has what a matrix shows: two criteria, and journeys with a score on both."""

from collections.abc import Sequence

from cxkit.measures.portfolio import heaviest
from cxkit.model.portfolio import Portfolio
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import Lack
from cxkit.words import N_

MOST = 400
"""More journeys than this find no room for their numbers."""


def parts(portfolio: Portfolio, scope: Scope) -> tuple[str, ...] | Lack:  # noqa: ARG001 -- views are asked alike
    """One plane, of the two heaviest criteria."""
    return plane(portfolio, heaviest(portfolio)[:2])


def plane(portfolio: Portfolio, names: Sequence[str]) -> tuple[str, ...] | Lack:
    """The plane of two criteria, given by their ids."""
    n = len(portfolio.journeys)
    if not n:
        return Lack(N_("the portfolio lists no journey yet: add `journeys:`"))
    if n > MOST:
        return Lack(N_("{n} journeys, and a matrix shows {most} at most"), {"n": n, "most": MOST}, limit=True)
    if len(names) < 2:
        return Lack(N_("two criteria make the axes: add `criteria:`"))
    if not any(all(name in one.scores for name in names) for one in portfolio.journeys.values()):
        titles = [portfolio.criteria[name].title or name for name in names]
        return Lack(N_("no journey has a score on both {names}: add `scores:`"), {"names": titles})
    return ("",)
