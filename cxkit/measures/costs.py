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
    read = [(text, Money.of(text)) for text in texts if text]
    amounts = _added((money.currency, money.amount) for _, money in read if money)
    return Cost(amounts, tuple(text for text, money in read if not money))


def cost_of(step: Step) -> Cost:
    """What the actions of a step cost, conditional ones in full; what it costs to mend a failure is not among it."""
    return cost(action.cost for action in step.actions)


def summed(costs: Iterable[Cost]) -> Cost:
    """The sum of sums; only amounts can be added up, so words are left out."""
    return Cost(_added(amount for one in costs for amount in one.amounts))


def _added(found: Iterable[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    amounts: dict[str, float] = {}
    for currency, amount in found:
        # Sums of cents keep to the nine decimals that an amount may have.
        amounts[currency] = round(amounts.get(currency, 0.0) + amount, 9)
    return tuple(amounts.items())
