"""Every contact leaves something that the customer can perceive.

A service cannot be touched, so customers judge it by what they can: the place, the paper, the screen, the uniform
(Bitner). A contact without evidence leaves that judgement to chance.

## Bad

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Pays                        # EVI001
    frontstage: {do: Charges at the table, by: waiter}
```

## Good

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Pays
    evidence: The bill, with the name of the table
    frontstage: {do: Charges at the table, by: waiter}
```
"""

from cxkit.lint.facts import called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("EVI001", INFO, rises=True, gathered=N_("{n} contacts leave nothing that the customer can perceive: {places}"))
def contact_without_evidence(journey: Journey) -> Found:
    for step in journey.steps:
        if step.frontstage and step.customer and not step.evidence:
            yield Finding(
                step,
                N_("the contact in '{step}' leaves nothing that the customer can perceive"),
                hint=N_("what does the customer see, receive or keep? Write it as `evidence`"),
                place=(name := called(step)),
                step=name,
            )
