"""Every human contact follows a process.

Without a process the result is up to whoever attends: good with one person, bad with the next. The process is what makes
the experience the same on Monday and on Saturday, and the only thing that can be improved.

## Bad

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Comes in
    frontstage: {do: Greets, by: host}    # PRO001
```

## Good

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Comes in
    frontstage: {do: Greets, by: host, process: welcome}
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
    for _, action in facts.contacts:
        if not action.process:
            yield Finding(
                action,
                N_("'{action}' follows no process: the result is up to whoever attends"),
                hint=N_("which process makes it the same every time? Name it as `process`"),
                place=(name := called(action)),
                action=name,
            )
