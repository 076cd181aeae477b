"""After the purchase the customer is not much worse off than before it.

Before the purchase everybody is kind; afterwards the customer finds out what was promised, and is often left alone with it.
The means of the phases with `stage: before` and `stage: after` are compared, where at least two steps of each say how
the customer feels.

Source: Lemon and Verhoef (2016), «Understanding Customer Experience Throughout the Customer Journey»; the article
«Shopper Experience»: after the purchase the care is too often over.

## Bad

```yaml
kind: journey
title: Sign up at the gym
phases:
  Choose: {stage: before}
  Train: {stage: after}                                 # EMO007
steps:
  - {phase: Choose, customer: Books a trial, emotion: 1}
  - {phase: Choose, customer: Gets a tour from the trainer, emotion: 2}
  - {phase: Train, customer: Comes back and knows nobody, emotion: -1}
  - {phase: Train, customer: Tries to pause the contract, emotion: -2}
```

## Good

```yaml
kind: journey
title: Sign up at the gym
phases:
  Choose: {stage: before}
  Train: {stage: after}
steps:
  - {phase: Choose, customer: Books a trial, emotion: 1}
  - {phase: Choose, customer: Gets a tour from the trainer, emotion: 2}
  - {phase: Train, customer: Comes back and is greeted by name, emotion: 1}
  - {phase: Train, customer: Pauses the contract in the app, emotion: 1}
```
"""

from statistics import fmean

from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey, Phase
from cxkit.words import N_

FEWEST = 2
"""Felt steps on each side: one alone is no mean."""


@rule("EMO007", INFO)
def drop_after_purchase(journey: Journey, facts: Facts, *, most: float = 1.0) -> Found:
    if not journey.phases or not {"before", "after"} <= {phase.stage for phase in journey.phases.values()}:
        return
    phases = {phase.title: phase for phase in journey.phases.values() if phase.title} | journey.phases
    lived: dict[str, list[tuple[float, Phase]]] = {"before": [], "during": [], "after": []}
    for felt in facts.felt:
        phase = phases.get(journey.steps[felt.place].phase or "")
        if phase and phase.stage:
            lived[phase.stage].append((felt.level, phase))
    if min(len(lived["before"]), len(lived["after"])) < FEWEST:
        return
    before, after = (fmean(level for level, _ in lived[stage]) for stage in ("before", "after"))
    if before - after > most:
        yield Finding(
            lived["after"][0][1],
            N_("after the purchase the customer feels {after} on average, before it {before} (from -2 to 2)"),
            field="stage",
            hint=N_("who still looks after the customer then, and what was promised before that is not kept?"),
            after=round(after, 1) + 0.0,
            before=round(before, 1) + 0.0,
        )
