"""A wait is not longer than the customer accepts, or the map says that it hurts.

In a current map this is no mistake of the author but a finding about the service: the wait is there, the limit too, and
the one does not fit the other. Where the step names a pain or an opportunity the map says so already, and nothing is
added; a future is designed, and has no such excuse.

Source: Shostack (1984), «Designing Services That Deliver»: a standard execution time and a tolerance.

## Bad

```yaml
kind: journey
title: Have the heating repaired in winter
steps:
  - customer: Waits for the technician
    wait: {time: 3d, max: 1d}             # TIM005
```

## Good

```yaml
kind: journey
title: Have the heating repaired in winter
steps:
  - customer: Waits for the technician
    wait: {time: 20h, max: 1d}
```
"""

from cxkit.lint.facts import Facts, called, exceeds
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_, Time


@rule("TIM005", WARNING)
def wait_beyond_tolerance(journey: Journey, facts: Facts) -> Found:
    for step in journey.steps:
        if journey.state == "current" and (step.pains or step.opportunities):
            continue
        for wait in step.wait:
            if wait.time and wait.max and exceeds(wait.time, wait.max, facts.business_day):
                yield Finding(
                    wait,
                    N_("in '{step}' the customer waits {time} and accepts {max}"),
                    field="time",
                    hint=N_(
                        "which process has to become shorter? Name what it costs as `pains`, or a way out as `opportunities`"
                    )
                    if journey.state == "current"
                    else N_("which process has to become shorter, or what is told to the customer meanwhile?"),
                    step=called(step),
                    time=Time(wait.time.text),
                    max=Time(wait.max.text),
                )
