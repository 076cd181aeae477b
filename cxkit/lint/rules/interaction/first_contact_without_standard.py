"""The first person whom the customer meets follows a standard.

The first contact sets the tone of all that follows. What a good greeting is, and how soon it comes, is decided once and
not anew by whoever stands at the door: a process with a `standard`, or at least a `time` or a `max`.

## Bad

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Comes in
    frontstage: {do: Greets, by: host}    # INT002
```

## Good

```yaml
kind: journey
title: Order a meal
processes:
  welcome: {owner: floor-manager, standard: "Greet within 30 s, by name if there is a booking"}
steps:
  - customer: Comes in
    frontstage: {do: Greets, by: host, process: welcome}
```
"""

import re

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Action, Journey
from cxkit.words import N_

TIMED = r"(?i)\d\s*(?:s|seg\w*|sec\w*|m|min\w*|h|hora\w*|hours?)\b"


@rule("INT002", WARNING, rises=True)
def first_contact_without_standard(_journey: Journey, facts: Facts) -> Found:
    if not facts.contacts:
        return
    step, greeting = facts.contacts[0]
    if any(_has_standard(action, facts) for other, action in facts.contacts if other is step):
        return
    yield Finding(
        greeting,
        N_("how the customer is received in '{step}' depends on who attends: '{action}' has no standard"),
        hint=N_("how soon, and how, is it done well? Write it as `standard` of its process"),
        step=called(step),
        action=called(greeting),
    )


def _has_standard(action: Action, facts: Facts) -> bool:
    if action.time or action.max or (action.do and re.search(TIMED, action.do)):
        return True
    process = facts.scope.processes.get(action.process) if action.process else None
    return process is not None and bool(process.standard)
