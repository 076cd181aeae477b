"""A validated or future journey shows who makes it happen.

The map says what the customer lives; only the lanes below say why it will be so tomorrow too. A future without them is
a wish.

## Bad

```yaml
kind: journey
title: Order a meal
state: future                   # STR012
steps:
  - customer: Orders without waiting
```

## Good

```yaml
kind: journey
title: Order a meal
state: future
steps:
  - customer: Orders without waiting
    frontstage: {do: Takes the order within two minutes, by: waiter, process: ordering}
    support: Shows which table came first
```
"""

from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR012", WARNING)
def map_without_provider(journey: Journey) -> Found:
    if not journey.strict or journey.blueprint:
        return
    if journey.state != "current":
        yield Finding(
            journey,
            N_("this future says what the customer will live, and not who makes it happen"),
            field="state",
            hint=N_(
                "who acts in front of the customer, and what holds it up? Add `frontstage`, `backstage`, `support`"
            ),
        )
    else:
        yield Finding(
            journey,
            N_("the map is validated, and does not say who makes it happen"),
            field="status",
            hint=N_(
                "who acts in front of the customer, and what holds it up? Add `frontstage`, `backstage`, `support`"
            ),
        )
