"""A blueprint shows something below the line of visibility.

With frontstage alone it is a script of the encounter. The reasons why the encounter goes well or badly, the kitchen, the
system, the supplier, stand below the line, and it is there that a service is improved. A first draft is asked when half of
its steps show who acts.

Source: Shostack (1984), «Designing Services That Deliver»: what changes below the line of visibility may change what
the customer perceives; Praxis, «Service blueprint»: behind the magic stands a rigorous system of processes.

## Bad

```yaml
kind: journey
title: Have a suit altered
steps:                          # VIS005
  - customer: Tries it on
    frontstage: {do: Pins the sleeves, by: tailor, process: fitting}
```

## Good

```yaml
kind: journey
title: Have a suit altered
steps:
  - customer: Tries it on
    frontstage: {do: Pins the sleeves, by: tailor, process: fitting}
    backstage: {do: Sews by Thursday, by: workshop}
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("VIS005", WARNING)
def nothing_behind_the_line(journey: Journey, facts: Facts) -> Found:
    if facts.blueprint and not facts.behind and not facts.sketch:
        yield Finding(
            journey,
            N_("everything happens in front of the customer: nothing stands below the line of visibility"),
            field="steps",
            key=True,
            hint=N_("who prepares, decides or delivers out of sight? Add `backstage` or `support`"),
        )
