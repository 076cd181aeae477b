"""Every step of today's journey says how the customer feels.

What a customer thinks and feels is what tells a journey map from a process chart: without it nobody sees where the
journey hurts. A number as `emotion` goes into the curve, a word as `feeling` will do at first. A map without any
feeling hears it once; a blueprint without a curve, and a future that nobody has been through, are left alone.

Source: Gibbons (2018), «Journey Mapping 101», Nielsen Norman Group; the article «Mapa y Blueprint»: the map shows how
the customer feels in each stage.

## Bad

```yaml
kind: journey
title: Move the internet to a new flat
steps:
  - {customer: Calls to say when they move, emotion: 0}
  - {customer: Packs up the router, emotion: 0}
  - customer: Stays in for the technician     # EMO001
```

## Good

```yaml
kind: journey
title: Move the internet to a new flat
steps:
  - {customer: Calls to say when they move, emotion: 0}
  - {customer: Packs up the router, emotion: 0}
  - {customer: Stays in for the technician, emotion: -2}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_

POINTS = 2
"""Fewer make no curve: a lone number in a blueprint is a remark."""


@rule(
    "EMO001",
    WARNING,
    gathered=N_("{n} steps do not say how the customer feels: {places}"),
    gathered_severity=INFO,
)
def step_without_feeling(journey: Journey, facts: Facts) -> Found:
    if journey.state != "current":
        return
    lived = [step for step in journey.steps if step.customer]
    silent = [step for step in lived if step.emotion is None and not step.feeling]
    if not silent:
        return
    told = len(lived) - len(silent)
    if told < POINTS and facts.blueprint:
        return
    if not told:
        yield Finding(
            journey,
            N_("no step says how the customer feels"),
            field="steps",
            key=True,
            hint=N_(
                "where does it hurt, and where does it do good? Write it as `emotion`, or as `feeling` in one word"
            ),
        )
        return
    for step in silent:
        yield Finding(
            step,
            N_("'{step}' does not say how the customer feels"),
            hint=N_(
                "how does this moment feel, on the scale {scale}? Write it as `emotion`, or as `feeling` in one word"
            ),
            place=(name := called(step)),
            step=name,
            scale=journey.emotion_scale,
        )
