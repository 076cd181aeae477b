"""Every provider action says who does it.

What nobody does is not done, and what anybody may do is done differently every time. A role, a system or a partner is
enough; never a person's name.

## Bad

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Pays
    frontstage: Charges at the table      # INT006
```

## Good

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Pays
    frontstage: {do: Charges at the table, by: waiter}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("INT006", INFO, rises=True, gathered=N_("nobody is named for {n} actions: {places}"))
def action_without_actor(_journey: Journey, facts: Facts) -> Found:
    for action in facts.nameless:
        yield Finding(
            action,
            N_("nobody is named for '{action}'"),
            hint=N_("which role, system or partner does it? Write it as `by`"),
            place=(name := called(action)),
            action=name,
        )
