"""A training deals with the customers of this journey, not with service in general.

To know the procedure is half of it; the other half is the customer's reality: who comes, with what in mind, and what it
means to them. `covers` names the journey or the persona that the cases of the training are taken from. Where another
training of the same people does so, that is enough.

Source: David Gómez, «La experiencia del cliente depende de dos cosas», on people trained in the customer's reality.

## Bad

```yaml
kind: journey
id: loan-denied
title: Hear that the loan is denied
enablers:
  - {do: Train in polite calls, type: training, enables: agent}     # PEO003
steps:
  - customer: Answers the phone
    frontstage: {do: Says no and why, by: agent, process: answer}
```

## Good

```yaml
kind: journey
id: loan-denied
title: Hear that the loan is denied
enablers:
  - {do: Rehearse the no with real cases, type: training, enables: agent, covers: loan-denied}
steps:
  - customer: Answers the phone
    frontstage: {do: Says no and why, by: agent, process: answer}
```
"""

from cxkit.lint.facts import called
from cxkit.lint.preparing import preparations
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule(
    "PEO003",
    INFO,
    gathered=N_("{n} trainings do not say which customers they are about: {places}"),
)
def generic_training(journey: Journey) -> Found:
    trainings = [each for each in journey.enablers if each.type == "training"]
    if not trainings:
        return
    near = {name for each in preparations(journey, "training") if each.covers for name in each.enables}
    for training in trainings:
        if "all" not in near and not near.issuperset(training.enables):
            yield Finding(
                training,
                N_("'{training}' does not say which customers it is about"),
                hint=N_(
                    "what do they have to know about those who make this journey? "
                    "Name the journey or the persona as `covers`"
                ),
                place=(name := called(training)),
                training=name,
            )
