"""A journey fits on one wall: at most twenty steps and eight phases.

Beyond that nobody reads the drawing from end to end, and two people edit one file for different reasons. A part that
has a beginning and an end of its own is a journey of its own: it says `parent` or `part_of`, and the larger one keeps
one step for it.

Source: practice of journey mapping, which splits a large journey into smaller ones of a lower level. The two figures
are cxkit's own.

## Bad

```yaml
kind: journey
title: Live in a flat
steps:                          # STR014
  - {phase: Wish, customer: Wants more room}
  - {phase: Search, customer: Looks}
  - {phase: Visit, customer: Visits}
  - {phase: Sign, customer: Signs}
  - {phase: Pay, customer: Pays}
  - {phase: Move, customer: Moves}
  - {phase: Settle, customer: Unpacks}
  - {phase: Live, customer: Lives}
  - {phase: Leave, customer: Hands back the keys}
```

## Good

```yaml
kind: journey
title: Find a flat
leads_to: move-in
steps:
  - {phase: Wish, customer: Wants more room}
  - {phase: Search, customer: Looks}
  - {phase: Visit, customer: Visits}
  - {phase: Sign, customer: Signs}
```
"""

from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR014", INFO)
def oversized_journey(journey: Journey, *, most_steps: int = 20, most_phases: int = 8) -> Found:
    steps = len(journey.steps)
    phases = len({step.phase for step in journey.steps if step.phase})
    if steps > most_steps or phases > most_phases:
        yield Finding(
            journey,
            N_("{n} steps are more than anybody reads in one drawing")
            if steps > most_steps
            else N_("{n} phases are more than anybody reads in one drawing"),
            field="steps",
            key=True,
            hint=N_("which part begins and ends on its own? Give it a file of its own, with `parent`"),
            n=steps if steps > most_steps else phases,
        )
