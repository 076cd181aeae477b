"""A validated or future journey shows who makes it happen.

The map says what the customer goes through; only the lanes below say why it will be so tomorrow too. A future without them is
a wish.

Source: the journey goes hand in hand with its blueprint (Praxis, «Service blueprint»), which is drawn when the journey
is redesigned (Praxis, «6 fases»).

## Bad

```yaml
kind: journey
title: Return to school after an illness, next year
state: future                   # STR012
steps:
  - customer: Catches up without having to ask around
```

## Good

```yaml
kind: journey
title: Return to school after an illness, next year
state: future
steps:
  - customer: Catches up without having to ask around
    frontstage: {do: Goes through what was missed, by: tutor, process: return}
    support: Collects the lessons of the week
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR012", WARNING)
def map_without_provider(journey: Journey, facts: Facts) -> Found:
    if not facts.strict or facts.blueprint:
        return
    if journey.state != "current":
        yield Finding(
            journey,
            N_("this future says what the customer will go through, and not who makes it happen"),
            field="state",
            hint=N_(
                "who acts in front of the customer, and what stands behind it? Add `frontstage`, `backstage`, `support`"
            ),
        )
    else:
        yield Finding(
            journey,
            N_("the map counts as validated, and does not say who makes it happen"),
            field="status",
            hint=N_(
                "who acts in front of the customer, and what stands behind it? Add `frontstage`, `backstage`, `support`"
            ),
        )
