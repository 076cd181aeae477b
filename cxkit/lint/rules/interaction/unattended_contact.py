"""In a blueprint, somebody or something attends the customer at every step.

A customer action with nothing on the other side of the line of interaction is either a moment when the service looks
away, or one that was forgotten in the drawing. Where it is intended, `alone: true` says so; a `wait` says it too. What
the customer gets from work behind the line (`evidence`), a letter or a message either way, and a touchpoint whose `owner`
is somebody else, need nobody in front. A first draft is asked when half of its steps show who acts.

Source: Kingman-Brundage (1989), «The ABCs of Service System Blueprinting», who drew the line of interaction; Bitner,
Ostrom and Morgan (2008), «Service Blueprinting»: each customer action has its counterpart.

## Bad

```yaml
kind: journey
title: Change trains with a wheelchair
steps:
  - customer: Looks for the lift          # INT001
  - customer: Asks for the ramp
    frontstage: {do: Brings the ramp to the door, by: platform-staff}
```

## Good

```yaml
kind: journey
title: Change trains with a wheelchair
steps:
  - customer: {do: Looks for the lift, alone: true}
  - customer: Asks for the ramp
    frontstage: {do: Brings the ramp to the door, by: platform-staff}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey, Step
from cxkit.words import N_


@rule("INT001", INFO, gathered=N_("in {n} steps nobody attends the customer: {places}"))
def unattended_contact(journey: Journey, facts: Facts) -> Found:
    if not facts.blueprint or facts.sketch:
        return
    for step in journey.steps:
        if not step.customer or step.frontstage or step.wait or step.alone:
            continue
        if not facts.unseen(step) and not _served(step, facts):
            yield Finding(
                step,
                N_("nobody attends the customer in '{step}'"),
                hint=N_("who or what answers here? If nobody on purpose, write `customer: {{do: …, alone: true}}`"),
                place=(name := called(step)),
                step=name,
            )


def _served(step: Step, facts: Facts) -> bool:
    """Whether a message, a paper or a request by post stands for whoever is not there; or the place is not ours."""
    if step.touchpoint and all(touchpoint.owner not in (None, "brand") for touchpoint in step.touchpoint):
        return True
    works = bool(step.backstage or step.support)
    return (works and bool(step.evidence)) or (facts.live(step) is False and (works or bool(step.evidence)))
