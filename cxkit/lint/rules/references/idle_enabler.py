"""An enabler says what it enables.

Hiring, training and tooling cost money before any customer comes. Without the actors, processes or steps that they make
possible they are activities beside the service, and the first ones to be cut.

Source: Praxis, «Service blueprint»: what happens upstream, such as hiring, has to fit the experience that is intended.

## Bad

```yaml
kind: journey
title: Fly with a small child
enablers:
  - do: Rehearse with a pram at the gate     # REF005
    type: training
steps:
  - customer: Arrives at the gate with the pram
    frontstage: {do: Folds it and tags it, by: gate-agent}
```

## Good

```yaml
kind: journey
title: Fly with a small child
enablers:
  - do: Rehearse with a pram at the gate
    type: training
    enables: gate-agent
steps:
  - customer: Arrives at the gate with the pram
    frontstage: {do: Folds it and tags it, by: gate-agent}
```
"""

from cxkit.lint.facts import called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("REF005", WARNING)
def idle_enabler(journey: Journey) -> Found:
    for enabler in journey.enablers:
        if not enabler.enables and not enabler.covers:
            yield Finding(
                enabler,
                N_("'{enabler}' makes nothing possible that the customer meets"),
                hint=N_("which actor, process or step could not do without it? Write it as `enables`"),
                enabler=called(enabler),
            )
