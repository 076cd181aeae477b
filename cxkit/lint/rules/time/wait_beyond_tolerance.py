"""A wait is not longer than the customer accepts.

In a current map this is no mistake of the author but a finding about the service: the wait is there, the limit too, and
the one does not fit the other.

## Bad

```yaml
kind: journey
title: Ask for a loan
steps:
  - customer: Waits for the answer
    wait: {time: 3d, max: 1d}             # TIM005
```

## Good

```yaml
kind: journey
title: Ask for a loan
steps:
  - customer: Waits for the answer
    wait: {time: 20h, max: 1d}
```
"""

from cxkit.lint.facts import Facts, called, exceeds
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("TIM005", WARNING)
def wait_beyond_tolerance(journey: Journey, facts: Facts) -> Found:
    for step in journey.steps:
        for wait in step.wait:
            if wait.time and wait.max and exceeds(wait.time, wait.max, facts.business_day):
                yield Finding(
                    wait,
                    N_("in '{step}' the customer waits {time} and accepts {max}"),
                    field="time",
                    hint=N_("which process has to become shorter, or what is told to the customer meanwhile?"),
                    step=called(step),
                    time=wait.time.text,
                    max=wait.max.text,
                )
