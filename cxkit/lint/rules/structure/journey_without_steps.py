"""A journey has at least one step.

A journey is what a customer goes through over time; without a step there is nothing to draw, to measure or to improve.

Source: plain logic; whoever wants to manage an experience looks at journeys (Praxis, «6 fases»).

## Bad

```yaml
kind: journey
title: Rent a bicycle
steps: []            # STR001
```

## Good

```yaml
kind: journey
title: Rent a bicycle
steps:
  - customer: Looks for a bicycle on the map
```
"""

from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR001", ERROR)
def journey_without_steps(journey: Journey) -> Found:
    if not journey.steps:
        yield Finding(
            journey,
            N_("nothing happens to the customer yet: the journey has no steps"),
            field="steps",
            hint=N_("what does the customer do first? Write it under `steps`"),
        )
