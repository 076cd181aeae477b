"""For every failure that is expected, somebody knows how to put it right.

A customer forgives a failure that is repaired at once, and often trusts more than before; what is made up on the spot
depends on who stands there. Write what is done as `recover`, or what those in front `may` do without asking. Sending
the customer back (`back_to`) repairs nothing.

Source: Hart, Heskett and Sasser (1990), «The Profitable Art of Service Recovery»; David Gómez, «La experiencia del
cliente depende de dos cosas», on contingencies.

## Bad

```yaml
kind: journey
title: Check in at the hotel
steps:
  - customer: Comes in with two bags
    frontstage: {do: Hands over the key, by: host}
    fail: The room is not ready             # FAI002
```

## Good

```yaml
kind: journey
title: Check in at the hotel
steps:
  - customer: Comes in with two bags
    frontstage: {do: Hands over the key, by: host}
    fail: {what: The room is not ready, recover: {do: Invites to lunch and carries the bags up later, by: host}}
```
"""

from cxkit.lint.facts import called, cut
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule(
    "FAI002",
    WARNING,
    rises=True,
    gathered=N_("for {n} failures nobody has said how they are put right: {places}"),
)
def failure_without_recovery(journey: Journey) -> Found:
    for step in journey.steps:
        for fail in step.fail:
            if not (fail.recover or fail.may):
                yield Finding(
                    fail,
                    N_("'{fail}' is expected in '{step}', and nobody has said how it is put right"),
                    field="what",
                    hint=N_(
                        "who makes it good, how soon, and what may they give without asking? Write it as `recover`"
                    ),
                    place=(name := cut(fail.what)),
                    fail=name,
                    step=called(step),
                )
