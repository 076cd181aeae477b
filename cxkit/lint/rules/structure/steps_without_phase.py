"""A long journey is told in phases.

Seven things are what a reader keeps in mind; after that a row of steps is a list, and nobody sees where the customer
has got to. A phase is named for what the customer achieves in it, and it is what figures are compared by.

Source: phases are one of the key components of a journey map (the article «Mapa y Blueprint»); the seven comes from
Miller (1956), «The Magical Number Seven, Plus or Minus Two».

## Bad

```yaml
kind: journey
title: A dinner out
steps:                          # STR002
  - customer: Reads reviews
  - customer: Books a table
  - customer: Arrives
  - customer: Orders
  - customer: Eats
  - customer: Pays
  - customer: Gets the coat
  - customer: Recommends the place
```

## Good

```yaml
kind: journey
title: A dinner out
steps:
  - {phase: Choose, customer: Reads reviews}
  - {phase: Choose, customer: Books a table}
  - {phase: Arrive, customer: Arrives}
  - {phase: Eat, customer: Orders}
  - {phase: Eat, customer: Eats}
  - {phase: Leave, customer: Pays}
  - {phase: Leave, customer: Gets the coat}
  - {phase: Remember, customer: Recommends the place}
```
"""

from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR002", INFO)
def steps_without_phase(journey: Journey, *, most: int = 7) -> Found:
    n = len(journey.steps)
    if n > most and not any(step.phase for step in journey.steps):
        yield Finding(
            journey,
            N_("{n} steps stand in a row, and no phase groups them"),
            field="steps",
            key=True,
            hint=N_("what does the customer achieve first, and what next? Give the steps of each part one `phase`"),
            n=n,
        )
