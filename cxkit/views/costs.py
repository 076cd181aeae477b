"""Costs: what an action costs, and what several cost together, as a reader says it."""

from cxkit.measures.costs import Cost, cost
from cxkit.views.amounts import with_unit
from cxkit.views.text import clean


def cost_said(text: str | None, lang: str) -> str:
    """`0.05 USD`, in Spanish `0,05 USD`; what is no amount stays as it was written."""
    return together(cost([text]), lang) if text else ""


def together(costs: Cost, lang: str) -> str:
    """`0.31 USD + 200 CLP + two stamps`: currencies are not converted, and words are not added up."""
    amounts = [with_unit(amount, currency, lang) for currency, amount in costs.amounts]
    return " + ".join((*amounts, *map(clean, costs.texts)))
