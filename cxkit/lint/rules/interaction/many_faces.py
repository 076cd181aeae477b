"""Within a phase the customer deals with one or two people, not with a row of them.

With every new face the customer begins again: says the name, the reason, what was agreed. Where several roles are
needed in a phase, one of them stays with the customer, or what was said goes along.

Source: Hammer (1990), «Reengineering Work», on one case manager in place of many hands. The figure is cxkit's own.

## Bad

```yaml
kind: journey
title: A day at the clinic
steps:
  - {phase: Get examined, customer: Signs in, frontstage: {do: Registers, by: reception}}        # INT009
  - {phase: Get examined, customer: Is weighed, frontstage: {do: Weighs and measures, by: nurse}}
  - {phase: Get examined, customer: Is examined, frontstage: {do: Examines, by: doctor}}
```

## Good

```yaml
kind: journey
title: A day at the clinic
steps:
  - {phase: Arrive, customer: Signs in, frontstage: {do: Registers, by: reception}}
  - {phase: Get examined, customer: Is weighed, frontstage: {do: Weighs and measures, by: nurse}}
  - {phase: Get examined, customer: Is examined, frontstage: {do: Examines, by: doctor}}
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey, Step
from cxkit.words import N_


@rule("INT009", INFO)
def many_faces(_journey: Journey, facts: Facts, *, most: int = 2) -> Found:
    faces: dict[str, dict[str, Step]] = {}
    before = None
    for step, action in facts.contacts:
        if step is not before and step.phase:  # the first human of a step is its face
            faces.setdefault(step.phase, {}).setdefault(action.by[0], step)
        before = step
    for phase, met in faces.items():
        if len(met) > most:
            yield Finding(
                next(iter(met.values())),
                N_("in '{phase}' the customer deals with {n} people, one after another: {who}"),
                field="phase",
                hint=N_("who could stay with the customer, or how does each one know what was said before?"),
                phase=phase,
                n=len(met),
                who=[facts.scope.called(name) for name in met],
            )
