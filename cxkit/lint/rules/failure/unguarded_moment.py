"""In a moment of truth somebody has asked what may go wrong.

Shostack (1984) marked the fail points before the first customer came, so that the repair was ready before the failure.
Where the whole impression hangs on one step, the question is asked there first; `fail: none` says that it was asked. A
map without provider lanes is not meant: what may go wrong is seen in how a thing is made.

Source: Shostack (1984), «Designing Services That Deliver», on fail points.

## Bad

```yaml
kind: journey
title: Open a bank account
steps:
  - customer: Holds the passport to the camera     # FAI001
    frontstage: {do: Compares face and picture, by: agent}
    moment_of_truth: Feels trusted or suspected
```

## Good

```yaml
kind: journey
title: Open a bank account
steps:
  - customer: Holds the passport to the camera
    frontstage: {do: Compares face and picture, by: agent}
    moment_of_truth: Feels trusted or suspected
    fail: {what: The picture stays dark, recover: {do: Calls back and goes on at the same point, by: agent}}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule(
    "FAI001",
    INFO,
    rises=True,
    gathered=N_("in {n} moments of truth nobody has asked what may go wrong: {places}"),
)
def unguarded_moment(journey: Journey, facts: Facts) -> Found:
    for step in facts.moments:
        if facts.unguarded(step):
            yield Finding(
                step,
                N_("everything hangs on '{step}', and nobody has asked what may go wrong there"),
                hint=N_("what went wrong here the last time? Write it as `fail`, or `fail: none` if nothing can")
                if journey.state == "current"
                else N_(
                    "what may go wrong here on the busiest day? Write it as `fail`, or `fail: none` if nothing can"
                ),
                place=(name := called(step)),
                step=name,
            )
