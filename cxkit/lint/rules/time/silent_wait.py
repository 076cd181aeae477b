"""While the customer waits, something speaks: a person, a sign, something to do.

An unexplained wait feels longer than an explained one, and an empty one longer than a filled one. A notice at every
advance is often cheaper than a shorter process. Waits of less than a minute are left alone.

Source: Maister (1985), «The Psychology of Waiting Lines»: unexplained waits feel longer than explained ones, unoccupied
time longer than occupied time.

## Bad

```yaml
kind: journey
title: Ask for a replacement licence
steps:
  - customer: Waits for the card
    wait: 3d                              # TIM009
```

## Good

```yaml
kind: journey
title: Ask for a replacement licence
steps:
  - customer: Waits for the card
    wait: {time: 3d, meanwhile: drives with the receipt and sees in the app where the card is}
```
"""

from cxkit.lint.facts import called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.values import Duration
from cxkit.words import N_


@rule("TIM009", INFO, gathered=N_("in {n} steps the customer waits in silence: {places}"))
def silent_wait(journey: Journey, *, shortest: float = 60.0) -> Found:
    for step in journey.steps:
        if not step.wait or step.frontstage or step.evidence or any(wait.meanwhile for wait in step.wait):
            continue
        if all(_brief(wait.time, shortest) for wait in step.wait):
            continue
        yield Finding(
            step.wait[0],
            N_("in '{step}' the customer waits in silence"),
            hint=N_("what does the customer see, hear or do meanwhile? Write it as `meanwhile` or `evidence`"),
            place=(name := called(step)),
            step=name,
        )


def _brief(time: Duration | None, shortest: float) -> bool:
    return time is not None and time.known and not time.high_days and time.high < shortest
