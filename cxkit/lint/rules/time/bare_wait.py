"""A wait says why it is, or what the customer does meanwhile.

Waits without a reason and without anything to do feel longer than others of the same length. The two words are what the
people in front can say aloud. Waits of less than a minute are left alone.

Source: Maister (1985), «The Psychology of Waiting Lines»: unexplained waits feel longer than explained ones, unoccupied
time longer than occupied time.

## Bad

```yaml
kind: journey
title: Have an X-ray
steps:
  - customer: Sits in the gown
    evidence: A corridor with six chairs
    wait: {time: 18m, max: 25m}           # TIM006
```

## Good

```yaml
kind: journey
title: Have an X-ray
steps:
  - customer: Sits in the gown
    evidence: A corridor with six chairs
    wait: {time: 18m, max: 25m, why: emergencies go first, meanwhile: a blanket and the number before theirs}
```
"""

from cxkit.lint.facts import called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_, Time


@rule("TIM006", INFO, gathered=N_("{n} waits say neither why nor what meanwhile: {places}"))
def bare_wait(journey: Journey, *, shortest: float = 60.0) -> Found:
    for step in journey.steps:
        if not (step.frontstage or step.evidence):  # silent altogether: that is told by a rule of its own
            continue
        for wait in step.wait:
            time = wait.time
            if wait.why or wait.meanwhile or (time and time.known and time.high < shortest and not time.high_days):
                continue
            yield Finding(
                wait,
                N_("the customer waits {time} in '{step}', and nobody says why or what to do meanwhile")
                if time
                else N_("the customer waits in '{step}', and nobody says why or what to do meanwhile"),
                hint=N_("what can those in front say about it? Write it as `why` or `meanwhile`"),
                place=(name := called(step)),
                step=name,
                time=Time(time.text) if time else "",
            )
