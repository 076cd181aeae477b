"""Whoever attends the customer has something behind: other people, a system, a process or an enabler.

A person in front who rests on nothing improvises. What makes a good recommendation possible is a dish card, a training,
a colleague in the kitchen; that is what the blueprint is drawn for.

## Bad

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Asks for advice
    frontstage: {do: Recommends a dish, by: waiter}   # VIS001
```

## Good

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Asks for advice
    frontstage: {do: Recommends a dish, by: waiter}
    support: Shows the dish card of the day
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Action, Journey, Step
from cxkit.words import N_


@rule("VIS001", INFO, gathered=N_("{n} human contacts have nothing behind the line: {places}"))
def contact_without_backing(journey: Journey, facts: Facts) -> Found:
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
            N_("nothing holds up '{action}' behind the line"),
            hint=N_("what makes it go well whoever attends: a system, a colleague, a process, a training?"),
            place=(name := called(action)),
            action=name,
        )


def _names(step: Step, action: Action) -> tuple[str, ...]:
    return ("all", step.id, step.phase or "", action.id, *action.by)
