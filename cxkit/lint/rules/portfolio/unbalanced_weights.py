"""The weights of the criteria add up to 1, or to 100.

Whoever gives one criterion more has to take it from another: that is what agreeing on weights means in the weighted sum
model. A sum of 1.05 shows that one weight was raised afterwards, without the others. cxkit counts every weight as a
part of the sum, so figures that are no shares, such as 3, 2 and 1, may have any sum, and equal weights too; one
hundredth is left for rounding. A criterion without a weight beside others that have one counts for nothing.

Nothing is corrected by itself: only those who agreed know which weight has to give way.

Source: Fishburn (1967), «Additive Utilities with Incomplete Product Sets»; Praxis, «6 fases»: the criteria are agreed
upon.

## Bad

```yaml
kind: portfolio
title: Journeys of the clinic
criteria:                                # POR001
  pain: {title: How much it hurts, weight: 0.5}
  people: {title: How many it concerns, weight: 0.35}
  ease: {title: How easily it can be changed, weight: 0.2}
```

## Good

```yaml
kind: portfolio
title: Journeys of the clinic
criteria:
  pain: {title: How much it hurts, weight: 0.5}
  people: {title: How many it concerns, weight: 0.3}
  ease: {title: How easily it can be changed, weight: 0.2}
```
"""

from typing import TYPE_CHECKING

from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.portfolio import Portfolio

NEAR = 10.0
"""How near to 100 a sum has to be for shares of a hundred to be meant."""


@rule("POR001", WARNING)
def unbalanced_weights(portfolio: "Portfolio", *, slack: float = 0.01) -> Found:
    weights = [each.weight for each in portfolio.criteria.values() if each.weight is not None]
    if not weights:
        return
    if len(weights) < len(portfolio.criteria):
        for name, criterion in portfolio.criteria.items():
            if criterion.weight is None:
                yield Finding(
                    criterion,
                    N_("'{criterion}' has no weight, and others have: it counts for nothing"),
                    hint=N_("how much does it weigh beside the others? Write it as `weight`; 0 if it is not to count"),
                    criterion=criterion.title or name,
                )
        return
    total = sum(weights)
    whole = 1 if max(weights) < 1 else 100 if abs(total - 100) <= NEAR else None
    if not total:
        yield Finding(
            portfolio,
            N_("every criterion weighs 0: nothing can be ranked"),
            field="criteria",
            key=True,
            hint=N_("what counts most? Share 1 or 100 among the criteria, as `weight`"),
        )
    elif whole and len({*weights}) > 1 and abs(total / whole - 1) > slack + 1e-9:
        yield Finding(
            portfolio,
            N_("the weights add up to {sum} and not to {whole}"),
            field="criteria",
            key=True,
            hint=N_("which criterion counts for more or for less than was agreed? Share {whole} among them again"),
            sum=round(total, 4),
            whole=whole,
        )
