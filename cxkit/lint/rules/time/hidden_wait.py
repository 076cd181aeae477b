"""Work out of sight that holds up the customer shows as a wait.

While the kitchen cooks, the customer waits; the drawing shows the cook and forgets the wait. Written down it has a
length, a limit and something to do meanwhile. Work that the customer does not wait for says `async: true`.

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

from cxkit.lint.facts import called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("TIM004", WARNING)
def hidden_wait(journey: Journey, *, shortest: float = 60.0) -> Found:
    for step in journey.steps:
        if not step.backstage or step.wait or not step.customer:
            continue
        for action in step.backstage:
            time = action.time
            if time and not action.async_ and (time.high >= shortest or time.high_days):
                yield Finding(
                    action,
                    N_("the customer waits {time} for '{action}' and the map does not show it"),
                    field="time",
                    hint=N_(
                        "what does the customer live meanwhile? Write `wait: {time}`, "
                        "or `async: true` if nobody waits for it"
                    ),
                    step=called(step),
                    action=called(action),
                    time=time.text,
                )
                break
