"""Costs: what the actions of a step cost, each currency for itself."""

from collections.abc import Iterable
from typing import NamedTuple

from cxkit.model.journey import Step
from cxkit.model.values import Money


class Cost(NamedTuple):
    """Sums by currency, in the order in which currencies occur, and what was written without an amount."""

    amounts: tuple[tuple[str, float], ...] = ()
    texts: tuple[str, ...] = ()


def cost(texts: Iterable[str | None]) -> Cost:
    """What all of these cost together; currencies are never converted."""
    amounts: dict[str, float] = {}
    others: list[str] = []
    for text in texts:
        if text and (money := Money.of(text)):
            # Sums of cents keep to the nine decimals that an amount may have.
            amounts[money.currency] = round(amounts.get(money.currency, 0.0) + money.amount, 9)
        elif text:
            others.append(text)
    return Cost(tuple(amounts.items()), tuple(others))


def cost_of(step: Step) -> Cost:
    """What the actions of a step cost, conditional ones in full; what it costs to mend a failure is not among it."""
    return cost(action.cost for action in step.actions)


def summed(costs: Iterable[Cost]) -> Cost:
    """The sum of sums; only amounts can be added up, so words are left out."""
    amounts: dict[str, float] = {}
    for one in costs:
        for currency, amount in one.amounts:
            amounts[currency] = round(amounts.get(currency, 0.0) + amount, 9)
    return Cost(tuple(amounts.items()))
