"""The curve of a validated map rests on what customers said or did.

A map made of assumptions is a good beginning and a bad reason to spend money: teams guess their customers' feelings
wrong with great confidence. Where nothing is said about the basis, nothing is told here.

Source: Stickdorn, Hormess, Lawrence and Schneider (2018), «This Is Service Design Doing», on maps that rest on
assumptions and maps that rest on research.

## Bad

```yaml
kind: journey
title: Report a burst pipe
status: validated
basis: assumed                      # EMO010
steps:
  - {customer: Opens the tap and nothing comes, emotion: -1}
  - {customer: Calls the emergency number, emotion: -2}
```

## Good

```yaml
kind: journey
title: Report a burst pipe
status: validated
basis: {observed: calls}
sources:
  calls: {type: interview, n: 11, view: customer}
steps:
  - {customer: Opens the tap and nothing comes, emotion: -1}
  - {customer: Calls the emergency number, emotion: -2}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_, NN_

HINT = N_("who could be asked or watched, so that it is known? Write it as `basis: {{observed: …}}` with its source")


@rule("EMO010", WARNING)
def assumed_emotion(journey: Journey, facts: Facts) -> Found:
    if not facts.mature or journey.state != "current":
        return
    by_file = 0
    for felt in facts.felt:
        if felt.basis is None or felt.basis.word != "assumed":
            continue
        if felt.basis is journey.basis:
            by_file += 1
            continue
        step = journey.steps[felt.place]
        yield Finding(
            step,
            N_("the map counts as validated, and how the customer feels in '{step}' is only assumed"),
            field="basis" if felt.basis is step.basis else "emotion",
            hint=HINT,
            step=called(step),
        )
    if by_file:
        yield Finding(
            journey,
            NN_(
                "the map counts as validated, and {n} point of its curve is only assumed",
                "the map counts as validated, and {n} points of its curve are only assumed",
            ),
            field="basis",
            hint=HINT,
            n=by_file,
        )
