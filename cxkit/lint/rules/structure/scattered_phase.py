"""The steps of a phase stand together.

A phase groups what the customer goes through in a row. One that comes back later is drawn twice, and its figures mix two
moments. A step without any phase in the middle of one splits it too.

Source: plain logic: a phase has one place in the drawing and one moment in the figures.

## Bad

```yaml
kind: journey
title: Vote for the first time
steps:
  - {phase: Find out, customer: Looks up the polling station}
  - {phase: Vote, customer: Shows the identity card}
  - {phase: Find out, customer: Asks which table}     # STR015
  - {phase: Vote, customer: Folds the ballot}
```

## Good

```yaml
kind: journey
title: Vote for the first time
steps:
  - {phase: Find out, customer: Looks up the polling station}
  - {phase: Find out, customer: Asks which table}
  - {phase: Vote, customer: Shows the identity card}
  - {phase: Vote, customer: Folds the ballot}
```
"""

from cxkit.lint.facts import called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR015", WARNING)
def scattered_phase(journey: Journey) -> Found:
    seen: set[str] = set()
    before = interrupted = gap = None
    for step in journey.steps:
        phase = step.phase
        if phase is None:
            gap = gap or step
            continue
        if phase == before:
            if gap:
                yield Finding(
                    gap,
                    N_("'{step}' has no phase, and stands in the middle of '{phase}'"),
                    hint=N_("does it belong there? Then write the same `phase`"),
                    step=called(gap),
                    phase=phase,
                )
        elif phase == interrupted:  # what was said of the step between says it all
            interrupted = None
        elif phase in seen:
            interrupted = before
            yield Finding(
                step,
                N_("'{phase}' begins a second time here: the customer would go through it in two pieces"),
                field="phase",
                hint=N_("does this step belong further up, or is it another phase?"),
                phase=phase,
            )
        seen.add(phase)
        before, gap = phase, None
