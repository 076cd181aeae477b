"""A journey that somebody designs does not end on a bad note.

Of an experience people keep its strongest moment and its end (the peak-end rule), so the end is the cheapest place to
do good. What is aimed at counts (`target_emotion`), else what is expected (`emotion`). Where ways part, one good ending
is enough: a refusal may hurt.

Source: Kahneman, Fredrickson, Schreiber and Redelmeier (1993), «When More Pain Is Preferred to Less»; Chase and Dasu
(2001), «Want to Perfect Your Company's Service? Use Behavioral Science».

## Bad

```yaml
kind: journey
title: Pick up the car after the repair
state: future
steps:
  - {customer: Gets a message that it is ready, emotion: 1}
  - {customer: Pays and looks for the car, emotion: -1}      # EMO008
```

## Good

```yaml
kind: journey
title: Pick up the car after the repair
state: future
steps:
  - {customer: Gets a message that it is ready, emotion: 1}
  - {customer: Pays and looks for the car, emotion: -1}
  - {customer: Drives off with the old part in a bag, emotion: 1}
```
"""

from cxkit.lint.facts import Facts, called, ways
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.measures.emotion import felt
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("EMO008", WARNING)
def sour_ending(journey: Journey, facts: Facts) -> Found:
    if journey.state == "current":
        return
    aimed = {each.place: each.level for each in felt(journey, "aimed")}
    levels = {each.place: each.level for each in facts.felt} | aimed
    if not levels:
        return
    onward = ways(journey)
    ends = [
        place
        for place, step in enumerate(journey.steps)
        if step.customer and (not onward[step.id] or "end" in onward[step.id])
    ]
    if ends and all(levels.get(place, 0) < 0 for place in ends):
        last = journey.steps[ends[-1]]
        yield Finding(
            last,
            N_("the journey is designed to end badly, in '{step}'"),
            field="target_emotion" if ends[-1] in aimed else "emotion",
            hint=N_("what will the customer take home as the last thing seen or heard? Design the farewell as a step"),
            step=called(last),
        )
