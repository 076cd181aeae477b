"""The shares of one decision add up to all customers.

Shares say how many take each way; whoever is missing has left the map, and whoever is counted twice makes every figure after
it wrong. One way may be left without a share: it takes the rest. Failures with a `rate` that send the customer `back_to` an
earlier step may be part of the sum.

Source: plain arithmetic: the ways out of a decision make a whole.

## Bad

```yaml
kind: journey
title: Take the car to the workshop
steps:
  - id: estimate
    customer: Hears the price
    decision: Is it worth it?
    next:                                # MEA014
      - {to: repair, if: agrees, share: 80%}
      - {to: fetch, if: declines, share: 30%}
  - {id: repair, customer: Leaves the keys}
  - {id: fetch, customer: Fetches the car}
```

## Good

```yaml
kind: journey
title: Take the car to the workshop
steps:
  - id: estimate
    customer: Hears the price
    decision: Is it worth it?
    next:
      - {to: repair, if: agrees, share: 80%}
      - {to: fetch, if: declines, share: 20%}
  - {id: repair, customer: Leaves the keys}
  - {id: fetch, customer: Fetches the car}
```
"""

from cxkit.lint.facts import called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey, Step
from cxkit.words import N_


@rule("MEA014", WARNING)
def unbalanced_shares(journey: Journey, *, rounding: float = 0.01) -> Found:
    for step in journey.steps:
        if not step.next:
            continue
        shares = [way.share.value for way in step.next if way.share]
        if not shares:
            continue
        total = round(sum(shares), 9)
        open_ways = len(shares) < len(step.next)
        if total > 1 + rounding or not (open_ways or _whole(total, step, rounding)):
            yield Finding(
                step,
                N_("the ways out of '{step}' add up to {sum} %"),
                field="next",
                key=True,
                hint=N_("who is counted twice?") if total > 1 else N_("where do the others go?"),
                step=called(step),
                sum=round(100 * total, 1),
            )


def _whole(total: float, step: Step, rounding: float) -> bool:
    """Whether shares make a whole, alone or with the failures that lead back."""
    back = sum(fail.rate.value for fail in step.fail if fail.rate and fail.back_to)
    return total >= 1 - rounding or abs(round(total + back - 1, 9)) <= rounding
