"""The longest time that is tolerated is not shorter than the standard time.

Shostack gives each action two times: the one it should take and the one beyond which the customer stops accepting it.
The second below the first means that every customer is let down by design. A range that was seen today and only ends
beyond the limit is no contradiction but something to mend, and a warning.

Source: Shostack (1984), «Designing Services That Deliver»: a standard execution time and a tolerance.

## Bad

```yaml
kind: journey
title: Have a key cut
steps:
  - customer: Hands over the key
    frontstage: {do: Cuts the copy, by: locksmith, time: 5m, max: 3m}    # TIM002
```

## Good

```yaml
kind: journey
title: Have a key cut
steps:
  - customer: Hands over the key
    frontstage: {do: Cuts the copy, by: locksmith, time: 5m, max: 8m}
```
"""

from cxkit.lint.facts import Facts, called, exceeds
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Action, CustomerAction, Journey
from cxkit.words import N_, Time


@rule("TIM002", WARNING)
def tolerance_below_time(journey: Journey, facts: Facts) -> Found:
    for action in facts.timed:
        if action.max is not None and exceeds(action.time, action.max, facts.business_day):
            yield _finding(action, journey.state == "current")


def _finding(action: Action | CustomerAction, lived: bool) -> Finding:
    """An error, unless it is a range, which somebody has seen."""
    time = action.time
    assert time
    assert action.max
    seen = lived and (time.low, time.low_days) != (time.high, time.high_days)
    return Finding(
        action,
        N_("'{action}' takes {time}, and at most {max} is accepted"),
        field="max",
        hint=N_("which of the two is right? If both are, what has to change?"),
        urgent=not seen,
        action=called(action),
        time=Time(time.text),
        max=Time(action.max.text),
    )
