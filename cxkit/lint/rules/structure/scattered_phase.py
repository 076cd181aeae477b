"""The steps of a phase stand together.

A phase groups what the customer lives in a row. One that comes back later is drawn twice, and its figures mix two
moments.

## Bad

```yaml
kind: journey
title: Order a meal
steps:
  - {phase: Arrive, customer: Comes in}
  - {phase: Order, customer: Orders}
  - {phase: Arrive, customer: Sits down}   # STR015
```

## Good

```yaml
kind: journey
title: Order a meal
steps:
  - {phase: Arrive, customer: Comes in}
  - {phase: Arrive, customer: Sits down}
  - {phase: Order, customer: Orders}
```
"""

from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR015", WARNING)
def scattered_phase(journey: Journey) -> Found:
    seen: set[str] = set()
    before = None
    for step in journey.steps:
        phase = step.phase
        if phase == before:
            continue
        if phase in seen:
            yield Finding(
                step,
                N_("'{phase}' begins a second time here: the customer would live it in two pieces"),
                field="phase",
                hint=N_("does this step belong further up, or is it another phase?"),
                phase=phase,
            )
        if phase is not None:
            seen.add(phase)
        before = phase
