"""Work out of sight that holds up the customer shows as a wait.

While the kitchen cooks, the customer waits; the drawing shows the cook and forgets the wait. Written down it has a
length, a limit and something to do meanwhile. Work that the customer does not wait for says `async: true`; behind the
back of somebody who sees the customer off in the last step nobody waits.

## Bad

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Receives the dish
    backstage: {do: Prepares the dish, by: kitchen, time: 18m}   # TIM004
```

## Good

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Receives the dish
    wait: {time: 18m, max: 25m, meanwhile: bread and the wine that was chosen}
    backstage: {do: Prepares the dish, by: kitchen, time: 18m}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_, Time


@rule("TIM004", WARNING)
def hidden_wait(journey: Journey, facts: Facts, *, shortest: float = 60.0) -> Found:
    last = next((step for step in reversed(journey.steps) if step.customer), None)
    for step in journey.steps:
        if not step.backstage or step.wait or not step.customer:
            continue
        if step is last and any(other is step for other, _ in facts.contacts):
            continue  # somebody sees the customer off: what goes on behind is clearing up
        for action in step.backstage:
            time = action.time
            if time and not action.async_ and (time.high >= shortest or time.high_days):
                yield Finding(
                    action,
                    N_("'{action}' takes {time} out of sight, and the map shows no wait in '{step}'"),
                    field="time",
                    hint=N_(
                        "does the customer wait for it? Write `wait: {written}`, and what is lived meanwhile; "
                        "if nobody waits, write `async: true`"
                    ),
                    step=called(step),
                    action=called(action),
                    time=Time(time.text),
                    written=time.text,
                )
                break
