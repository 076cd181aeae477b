"""Every contact leaves something that the customer can perceive.

A service cannot be touched, so customers judge it by what they can: the place, the paper, the screen, the uniform. A
contact without evidence leaves that judgement to chance. A first draft is asked once it shows some evidence.

Source: Bitner, Ostrom and Morgan (2008), «Service Blueprinting»: evidence stands above each customer action.

## Bad

```yaml
kind: journey
title: Stay one night
status: mapped
steps:
  - customer: Arrives after midnight          # EVI001
    frontstage: {do: Opens the door and hands over the key, by: night-porter}
```

## Good

```yaml
kind: journey
title: Stay one night
status: mapped
steps:
  - customer: Arrives after midnight
    evidence: A lit entrance, and a note with their name
    frontstage: {do: Opens the door and hands over the key, by: night-porter}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("EVI001", INFO, rises=True, gathered=N_("{n} contacts leave nothing that the customer can perceive: {places}"))
def contact_without_evidence(journey: Journey, facts: Facts) -> Found:
    if facts.rough and not any(step.evidence for step in journey.steps):
        return
    for step in journey.steps:
        if step.frontstage and step.customer and not step.evidence:
            yield Finding(
                step,
                N_("the contact in '{step}' leaves nothing that the customer can perceive"),
                hint=N_("what does the customer see, receive or keep? Write it as `evidence`"),
                place=(name := called(step)),
                step=name,
            )
