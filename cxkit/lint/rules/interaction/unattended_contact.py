"""In a blueprint, somebody or something attends the customer at every step.

A customer action with nothing on the other side of the line of interaction is either a moment when the service looks
away, or one that was forgotten in the drawing. Where it is intended, `alone: true` says so; a `wait` says it too. What
the customer gets from work behind the line (`evidence`), a letter or a message either way, and a touchpoint whose `owner`
is somebody else, need nobody in front.

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
from cxkit.model.journey import Journey, Step
from cxkit.words import N_


@rule("INT001", INFO, gathered=N_("in {n} steps nobody attends the customer: {places}"))
def unattended_contact(journey: Journey, facts: Facts) -> Found:
    if not facts.blueprint:
        return
    for step in journey.steps:
        if not step.customer or step.frontstage or step.wait or step.alone:
            continue
        if not facts.unseen(step) and not _served(step, facts):
            yield Finding(
                step,
                N_("nobody attends the customer in '{step}'"),
                hint=N_("who or what answers here? If the customer is alone on purpose, write `alone: true`"),
                place=(name := called(step)),
                step=name,
            )


def _served(step: Step, facts: Facts) -> bool:
    """Whether a message, a paper or a request by post stands for whoever is not there; or the place is not ours."""
    if step.touchpoint and all(touchpoint.owner not in (None, "brand") for touchpoint in step.touchpoint):
        return True
    works = bool(step.backstage or step.support)
    return (works and bool(step.evidence)) or (facts.live(step) is False and (works or bool(step.evidence)))
