"""Every provider action says who does it.

What nobody does is not done, and what anybody may do is done differently every time. A role, a system or a partner is
enough; never a person's name.

Source: a blueprint lays down what people do in front and behind (Praxis, «Service blueprint»); Flowers and Miller
(2015), «Practical Service Blueprinting», keep a row for who it is.

## Bad

```yaml
kind: journey
title: Get a new meter
steps:
  - customer: Opens the door
    frontstage: Changes the meter          # INT006
```

## Good

```yaml
kind: journey
title: Get a new meter
steps:
  - customer: Opens the door
    frontstage: {do: Changes the meter, by: technician}
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
