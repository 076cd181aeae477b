"""A process that a journey declares is followed in one of its steps.

A process on the shelf reaches no customer: either a step is missing, or an action that does not say which process it
follows, or the process can go. An action or a recovery has to name it; to train for it is not to follow it. What several
journeys share stands in the organization, and is not meant. While a name is misspelt, that is said first.

Source: plain bookkeeping: what is kept up and never used costs attention.

## Bad

```yaml
kind: journey
title: Buy glasses
processes:
  eye-test: {standard: Twenty minutes without a call}
  aftercare: {standard: Ring after a week}      # PRO008
steps:
  - customer: Has the eyes tested
    frontstage: {do: Tests and explains, by: optician, process: eye-test}
```

## Good

```yaml
kind: journey
title: Buy glasses
processes:
  eye-test: {standard: Twenty minutes without a call}
  aftercare: {standard: Ring after a week}
steps:
  - customer: Has the eyes tested
    frontstage: {do: Tests and explains, by: optician, process: eye-test}
  - customer: Says how it is to see again
    frontstage: {do: Rings and offers to adjust them, by: optician, process: aftercare}
```
"""

from cxkit.lint.facts import Facts, cut
from cxkit.lint.preparing import recoveries
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("PRO008", INFO, gathered=N_("{n} processes are declared, and no step follows them: {places}"))
def unused_process(journey: Journey, facts: Facts) -> Found:
    if not journey.processes or not facts.blueprint:
        return
    used = {action.process for _, action in facts.actions if action.process}
    if used.issuperset(journey.processes):
        return
    for _, action in recoveries(journey):
        if action.process or action.do in journey.processes:  # `recover: apology` is the process of that name
            used.add(action.process or action.do or "")
    if not used <= facts.scope.processes.keys():
        return
    for name, process in journey.processes.items():
        if name not in used:
            yield Finding(
                process,
                N_("no step follows the process '{process}'"),
                hint=N_("in which step would the customer miss it? Name it there as `process`; if in none, it can go"),
                place=name,
                process=cut(process.title or name),
            )
