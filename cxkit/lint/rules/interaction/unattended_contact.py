"""In a blueprint, somebody or something attends the customer at every step.

A customer action with nothing on the other side of the line of interaction is either a moment when the service looks
away, or one that was forgotten in the drawing. Where it is intended, `alone: true` says so; a `wait` says it too.

## Bad

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Looks for a table           # INT001
  - customer: Orders
    frontstage: {do: Takes the order, by: waiter}
```

## Good

```yaml
kind: journey
title: Order a meal
steps:
  - customer: {do: Looks for a table, alone: true}
  - customer: Orders
    frontstage: {do: Takes the order, by: waiter}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("INT001", INFO, gathered=N_("in {n} steps nobody attends the customer: {places}"))
def unattended_contact(journey: Journey, facts: Facts) -> Found:
    if not facts.blueprint:
        return
    for step in journey.steps:
        if step.customer and not step.frontstage and not step.wait and not step.alone and not facts.unseen(step):
            yield Finding(
                step,
                N_("nobody attends the customer in '{step}'"),
                hint=N_("who or what answers here? If the customer is alone on purpose, write `alone: true`"),
                place=(name := called(step)),
                step=name,
            )
