"""An action in front that takes a while says how long is too long.

A standard time says what is usual, the limit says from where on the customer stops accepting it; with only the first,
nobody knows when to act. Actions of less than a minute are left alone, and so is what the customer is not there for (a
channel that is not live, such as mail), a journey whose `promise` sets the total, a step with a level (`sla`, `xla`) or a
wait with a `max` of its own, and a first draft in which nothing has a `max` yet.

Source: Shostack (1984), «Designing Services That Deliver»: a standard execution time and a tolerance.

## Bad

```yaml
kind: journey
title: Renew a passport
status: mapped
steps:
  - customer: Hands in the form
    frontstage: {do: Checks the form and the photo, by: clerk, time: 4m}   # TIM003
```

## Good

```yaml
kind: journey
title: Renew a passport
status: mapped
steps:
  - customer: Hands in the form
    frontstage: {do: Checks the form and the photo, by: clerk, time: 4m, max: 7m}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey, Step
from cxkit.words import N_, Time


@rule(
    "TIM003", INFO, gathered=N_("{n} actions in front say how long they take, and not how long is too long: {places}")
)
def time_without_limit(journey: Journey, facts: Facts, *, shortest: float = 60.0) -> Found:
    if any(promise.target for promise in journey.promise) or (facts.rough and not _limits(journey)):
        return
    for step in journey.steps:
        if not step.customer or facts.live(step) is False:
            continue
        for action in step.frontstage:
            time = action.time
            if time is None or action.max is not None:
                continue
            if time.known and (time.high >= shortest or time.high_days) and not _limited(step):
                yield Finding(
                    action,
                    N_("'{action}' takes {time}, and nothing says how long is too long"),
                    field="time",
                    hint=N_("from when on does the customer stop accepting it? Write it as `max`"),
                    place=(name := called(action)),
                    action=name,
                    time=Time(time.text),
                )


def _limited(step: Step) -> bool:
    return bool(step.sla or step.xla or any(wait.max for wait in step.wait))


def _limits(journey: Journey) -> bool:
    """Whether the map has begun to say what is too long."""
    return any(
        any(action.max for action in step.actions) or any(wait.max for wait in step.wait) for step in journey.steps
    )
