"""Every human contact follows a process.

Without a process the result is up to whoever attends: good with one person, bad with the next. The process is what makes
the experience the same on Monday and on Saturday, and the only thing that can be improved. How the customer is received is
asked by a rule of its own; a first draft is asked once it names processes at all.

Source: an experience cannot be managed as such, processes can (Praxis, «Service blueprint»); every interaction is
designed, none is left to chance (David Gómez, «La experiencia del cliente depende de dos cosas»).

## Bad

```yaml
kind: journey
title: Have the car serviced
status: mapped
steps:
  - customer: Hands over the keys
    frontstage: {do: Writes down what the driver noticed, by: adviser, process: reception}
  - customer: Hears what it will cost
    frontstage: {do: Calls with the estimate, by: adviser}    # PRO001
```

## Good

```yaml
kind: journey
title: Have the car serviced
status: mapped
steps:
  - customer: Hands over the keys
    frontstage: {do: Writes down what the driver noticed, by: adviser, process: reception}
  - customer: Hears what it will cost
    frontstage: {do: Calls with the estimate, by: adviser, process: estimate}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule(
    "PRO001",
    WARNING,
    gathered=N_("{n} human contacts follow no process, the result is up to whoever attends: {places}"),
    gathered_severity=INFO,
)
def contact_without_process(_journey: Journey, facts: Facts) -> Found:
    if not facts.processed:
        return
    greeting = facts.improvised
    for _, action in facts.contacts:
        if not action.process and action is not greeting:
            yield Finding(
                action,
                N_("'{action}' follows no process: the result is up to whoever attends"),
                hint=N_("which process makes it the same every time? Name it as `process`"),
                place=(name := called(action)),
                action=name,
            )
