"""The longest time that is tolerated is not shorter than the standard time.

Shostack gives each action two times: the one it should take and the one beyond which the customer stops accepting it.
The second below the first means that every customer is let down by design.

## Bad

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Orders
    frontstage: {do: Takes the order, by: waiter, time: 5m, max: 3m}   # TIM002
```

## Good

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Orders
    frontstage: {do: Takes the order, by: waiter, time: 5m, max: 8m}
```
"""

from cxkit.lint.facts import Facts, called, exceeds
from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.journey import Action, CustomerAction, Journey
from cxkit.words import N_, Time


@rule("TIM002", ERROR)
def tolerance_below_time(_journey: Journey, facts: Facts) -> Found:
    for action in facts.timed:
        if action.max is not None and exceeds(action.time, action.max, facts.business_day):
            yield _finding(action)


def _finding(action: Action | CustomerAction) -> Finding:
    assert action.time
    assert action.max
    return Finding(
        action,
        N_("'{action}' takes {time}, and the customer accepts {max} at most"),
        field="max",
        hint=N_("which of the two is right? If both are, what has to change?"),
        action=called(action),
        time=Time(action.time.text),
        max=Time(action.max.text),
    )
