"""A journey says where it starts and where it ends for the customer.

The journey starts with a need and ends when the customer considers it done, which is rarely where the department
starts and stops. Without the two ends nobody knows which waits and which contacts belong to it.

Source: the two ends belong to the detailed mapping of a journey (Praxis, «6 fases»), and a process is looked at from
end to end (the article «Shopper Experience»).

## Bad

```yaml
kind: journey                   # STR005
title: Adopt a dog
steps:
  - customer: Visits the shelter
```

## Good

```yaml
kind: journey
title: Adopt a dog
starts: The children have asked for the third time
ends: The dog sleeps through the night
steps:
  - customer: Visits the shelter
```
"""

from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR005", WARNING, rises=True)
def journey_without_ends(journey: Journey) -> Found:
    if journey.starts and journey.ends:
        return
    if journey.starts:
        yield Finding(
            journey,
            N_("nobody can tell where this journey ends"),
            hint=N_("when does the customer consider it done? Write it as `ends`"),
        )
    elif journey.ends:
        yield Finding(
            journey,
            N_("nobody can tell where this journey starts"),
            hint=N_("what makes the customer set out? Write it as `starts`"),
        )
    else:
        yield Finding(
            journey,
            N_("nobody can tell where this journey starts and where it ends"),
            hint=N_("what makes the customer set out, and when is it done? Write `starts` and `ends`"),
        )
