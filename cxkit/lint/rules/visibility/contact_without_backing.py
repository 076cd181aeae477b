"""Whoever attends the customer has something behind: other people, a system, a process or an enabler.

A person in front who rests on nothing improvises. What makes a good recommendation possible is a dish card, a training,
a colleague in the kitchen; that is what the blueprint is drawn for. It is asked of first drafts that have begun to show what
stands behind; once a map names processes, another rule asks which one each contact follows.

Source: Praxis, «Service blueprint»: for each thing that the customer is to live through, ask what has to be done
behind.

## Bad

```yaml
kind: journey
title: Buy running shoes
steps:
  - customer: Asks which shoe suits the knee
    frontstage: {do: Recommends a model, by: assistant}   # VIS001
  - customer: Pays
    frontstage: {do: Charges, by: assistant}
    support: Takes the shoes off the stock
```

## Good

```yaml
kind: journey
title: Buy running shoes
steps:
  - customer: Asks which shoe suits the knee
    frontstage: {do: Recommends a model, by: assistant}
    support: Films ten steps on the treadmill
  - customer: Pays
    frontstage: {do: Charges, by: assistant}
    support: Takes the shoes off the stock
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Action, Journey, Step
from cxkit.words import N_


@rule("VIS001", INFO, gathered=N_("{n} human contacts have nothing behind the line: {places}"))
def contact_without_backing(journey: Journey, facts: Facts) -> Found:
    if not facts.contacts or facts.processed or facts.sketch or not facts.behind:
        return
    enabled: set[str] | None = None
    for step, action in facts.contacts:
        if action.process or step.backstage or step.support or action.needs or action.feeds:
            continue
        if enabled is None:
            enabled = {name for enabler in journey.enablers for name in enabler.enables}
        if not enabled.isdisjoint(_names(step, action)):
            continue
        yield Finding(
            action,
            N_("nothing stands behind '{action}'"),
            hint=N_("what makes it go well whoever attends: a system, a colleague, a process, a training?"),
            place=(name := called(action)),
            action=name,
        )


def _names(step: Step, action: Action) -> tuple[str, ...]:
    return ("all", step.id, step.phase or "", action.id, *action.by)
