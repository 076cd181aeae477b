"""What is done together with the customer stands in front of the line of visibility.

Backstage is what the customer does not perceive. An action `with: customer` is perceived by definition, and the wait,
the tone and the evidence of that moment are forgotten as long as it stands below.

Source: Bitner, Ostrom and Morgan (2008), «Service Blueprinting»: the line of visibility parts what the customer sees
being done from what is done unseen.

## Bad

```yaml
kind: journey
title: Rent a car
steps:
  - customer: Walks around the car
    frontstage: {do: Hands over the keys, by: agent}
    backstage: {do: Notes the scratches, by: agent, with: customer}   # VIS002
```

## Good

```yaml
kind: journey
title: Rent a car
steps:
  - customer: Walks around the car
    frontstage:
      - {do: Notes the scratches, by: agent, with: customer}
      - {do: Hands over the keys, by: agent}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("VIS002", WARNING)
def customer_behind_the_line(journey: Journey, facts: Facts) -> Found:
    if not facts.named:
        return
    steps = {"customer", *(step.id for step in journey.steps if step.customer)}
    for step in journey.steps:
        for action in step.backstage:
            if not steps.isdisjoint(action.with_):
                yield Finding(
                    action,
                    N_("'{action}' is done with the customer, and stands where the customer cannot see it"),
                    field="with",
                    hint=N_("does the customer take part? Then it belongs in `frontstage`; if not, `with` goes"),
                    action=called(action),
                )
