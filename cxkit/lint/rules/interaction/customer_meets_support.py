"""Between the customer and a support process there is always something in front.

Support serves those who serve. A customer who uses a core system, a warehouse or another department directly crosses
three lines at once: what the customer really meets, the screen, the counter, the message, is missing from the drawing.

Source: Kingman-Brundage (1989), «The ABCs of Service System Blueprinting», who drew the line of internal interaction:
behind it work those who serve the ones that serve.

## Bad

```yaml
kind: journey
title: Choose a seat on the train
steps:
  - customer: Chooses a seat
    frontstage: {do: Shows the car, by: app}
    support: {do: Keeps the free seats, by: reservations, with: customer}   # INT004
```

## Good

```yaml
kind: journey
title: Choose a seat on the train
steps:
  - customer: Chooses a seat
    frontstage: {do: Shows the free seats, by: app}
    support: {do: Keeps the free seats, by: reservations}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Action, Journey, Step
from cxkit.words import N_


@rule("INT004", WARNING)
def customer_meets_support(journey: Journey, facts: Facts) -> Found:
    if not facts.named:
        return
    steps = {step.id: step for step in journey.steps if step.customer}
    for step in journey.steps:
        for action in step.support:
            for field, names in (("with", action.with_), ("needs", action.needs)):
                met = next((name for name in names if name in steps or name == "customer"), "")
                if met:
                    yield _finding(action, field, steps.get(met, step))


def _finding(action: Action, field: str, met: Step) -> Finding:
    """An error where nobody stands between; with somebody there, the arrow only begins at the wrong box."""
    front = met.frontstage[0] if met.frontstage else None
    return Finding(
        action,
        N_("the customer of '{step}' is led straight to '{action}', which stands behind three lines"),
        field=field,
        hint=N_("is it not '{front}' that needs it? Then name {front_id} instead")
        if front
        else N_("what does the customer meet: a screen, a counter, a message? Write it as `frontstage`"),
        urgent=front is None,
        step=called(met),
        action=called(action),
        front=called(front) if front else "",
        front_id=front.id if front else "",
    )
