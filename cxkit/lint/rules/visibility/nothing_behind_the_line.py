"""A blueprint shows something below the line of visibility.

With frontstage alone it is a script of the encounter. The reasons why the encounter goes well or badly, the kitchen, the
system, the supplier, stand below the line, and it is there that a service is improved.

## Bad

```yaml
kind: journey
title: Order a meal
steps:                          # VIS005
  - customer: Orders
    frontstage: {do: Takes the order, by: waiter, process: ordering}
```

## Good

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Orders
    frontstage: {do: Takes the order, by: waiter, process: ordering}
    backstage: {do: Prepares the dish, by: kitchen}
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("VIS005", WARNING)
def nothing_behind_the_line(journey: Journey, facts: Facts) -> Found:
    if facts.blueprint and not any(step.backstage or step.support for step in journey.steps):
        yield Finding(
            journey,
            N_("everything happens in front of the customer: nothing stands below the line of visibility"),
            field="steps",
            key=True,
            hint=N_("who prepares, decides or delivers out of sight? Add `backstage` or `support`"),
        )
