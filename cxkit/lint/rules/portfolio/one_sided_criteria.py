"""Journeys are weighed from three sides: customers, the organization, and the ease of change.

Praxis, in the first of its six phases, names the impact on the strategy, the customers and the margin involved, and how
easy the change is. A list that only asks for the margin finds the journey that earns most, which may be one that nobody
can change or that few people make. A side counts as asked when a criterion speaks of it in its id or title (English and
Spanish words); where a criterion cannot be understood, nothing is said. What is left out on purpose is named in `notes`.

Source: Praxis, «6 fases», on the criteria of the first phase.

## Bad

```yaml
kind: portfolio
title: Journeys of the insurer
criteria:                                # POR003
  margin: {title: Margin per policy, weight: 0.7}
  growth: {title: Sales next year, weight: 0.3}
journeys: [quote, claim, renewal]
```

## Good

```yaml
kind: portfolio
title: Journeys of the insurer
criteria:
  margin: {title: Margin per policy, weight: 0.4}
  people: {title: Customers who make it, weight: 0.4}
  ease: {title: How easily it can be changed, weight: 0.2}
journeys: [quote, claim, renewal]
```
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cxkit.lint.facts import plain
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.words import N_, Term

if TYPE_CHECKING:
    from cxkit.model.portfolio import Portfolio

SIDES: dict[str, str] = {
    N_("what it means to customers"): (
        "customer client people person gente pain dolor duele user usuari vecin patient pacient guest huesped citizen "
        "ciudadan socio member famil satisf volum frecuen frequen demand complain queja reclam alumn student"
    ),
    N_("what the organization gains"): (
        "strateg estrateg margin margen money dinero revenue ingres ganan rentab profit earn deja cost business negocio "
        "brand marca value valor venta sale objetiv goal mission mision ahorr saving risk riesgo growth crecim"
    ),
    N_("how easily it can be changed"): (
        "eas facil dificil difficul effort esfuerz feasib factib viab simpl complej complex time tiempo speed plazo "
        "capac sencill"
    ),
}
"""The sides, and how the words begin that speak of them, without accents."""


@rule("POR003", INFO)
def one_sided_criteria(portfolio: "Portfolio") -> Found:
    if not portfolio.criteria or len(portfolio.journeys) < 2:
        return
    asked = _sides((*portfolio.notes, portfolio.reason or ""))
    for name, criterion in portfolio.criteria.items():
        found = _sides((name, criterion.title or ""))
        if not found:
            return
        asked |= found | _sides(criterion.notes)
    missing = [Term(side) for side in SIDES if side not in asked]
    if missing:
        yield Finding(
            portfolio,
            N_("no criterion asks {sides}"),
            field="criteria",
            key=True,
            hint=N_("would the order of the journeys change? Add a criterion, or say in `notes` why it does not count"),
            sides=missing,
        )


def _sides(texts: Iterable[str]) -> set[str]:
    """The sides of which any of the texts speaks."""
    words = [word for text in texts for word in plain(text).split("-")]
    return {side for side, stems in SIDES.items() if any(word.startswith(tuple(stems.split())) for word in words)}
