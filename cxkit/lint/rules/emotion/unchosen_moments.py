"""A few steps are moments of truth: at least one, at most a third of them.

A moment of truth is one in which the customer decides what to think of the whole. The choice says where care,
measurement and money go first; where everything decides, nothing has been chosen. A map of which a part is told
elsewhere (`part_of`) may have its moment there. None at all is only told from `mapped` on, where there is a curve.

Source: Carlzon (1987), «Moments of Truth»; the word is from Normann (1984), «Service Management». The third is cxkit's
own.

## Bad

```yaml
kind: journey
title: A weekend at the hotel
status: mapped
steps:                          # EMO005
  - {customer: Chooses a room, emotion: 1}
  - {customer: Comes in with two bags, emotion: -1}
  - {customer: Sleeps, emotion: 2}
```

## Good

```yaml
kind: journey
title: A weekend at the hotel
status: mapped
steps:
  - {customer: Chooses a room, emotion: 1}
  - {customer: Comes in with two bags, emotion: -1, moment_of_truth: Sees whether they were expected}
  - {customer: Sleeps, emotion: 2}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.measures.emotion import lowest
from cxkit.model.journey import Journey
from cxkit.words import N_

POINTS = 3
"""Felt steps from which on there is a curve to choose from."""


@rule("EMO005", INFO)
def unchosen_moments(journey: Journey, facts: Facts, *, share: float = 0.34, fewest: int = 6) -> Found:
    chosen = len(facts.moments)
    if not chosen:
        worst = lowest(facts.felt) if facts.mapped and not journey.part_of else None
        if worst and len(facts.felt) >= POINTS:
            yield Finding(
                journey,
                N_("no step is marked as a moment of truth"),
                field="steps",
                key=True,
                hint=N_(
                    "where does the customer decide what to think of it all: in '{worst}'? Say why as `moment_of_truth`"
                ),
                worst=called(journey.steps[worst.place]),
            )
        return
    if chosen <= fewest * share:
        return
    lived = sum(1 for step in journey.steps if step.customer)
    if lived >= fewest and chosen > lived * share:
        yield Finding(
            facts.moments[0],
            N_("{n} of {all} steps are moments of truth: where everything decides, nothing has been chosen"),
            field="moment_of_truth",
            key=True,
            hint=N_("which two would the customer still tell a friend about in a year?"),
            n=chosen,
            all=lived,
        )
