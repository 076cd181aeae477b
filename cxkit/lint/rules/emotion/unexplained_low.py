"""A low point of the curve says why it is low.

A bad mood without a cause cannot be mended, and everybody in the room fills in a cause of their own. The pain behind it
says what happens to the customer. A wait, a failure, a quote, a thought or an opportunity in the step tells enough. A
first draft is only asked about its deepest points.

Source: the article «Mapa y Blueprint»: a map is drawn to find the pain points; Stickdorn, Hormess, Lawrence and
Schneider (2018), «This Is Service Design Doing», on the emotional journey.

## Bad

```yaml
kind: journey
title: An X-ray at the health centre
steps:
  - {customer: Shows the referral, emotion: 0}
  - customer: Looks for the right corridor
    emotion: -2                               # EMO003
```

## Good

```yaml
kind: journey
title: An X-ray at the health centre
steps:
  - {customer: Shows the referral, emotion: 0}
  - customer: Looks for the right corridor
    emotion: -2
    pains: The signs say Imaging, the referral says X-ray
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey, Step
from cxkit.words import N_

DEEP = -1.0
"""A first draft is only asked about what hurts more than this, on the scale from -2 to 2."""


@rule("EMO003", INFO, gathered=N_("{n} low points of the curve do not say why: {places}"))
def unexplained_low(journey: Journey, facts: Facts, *, below: float = -0.5) -> Found:
    limit = min(below, DEEP) if facts.rough else below
    for felt in facts.felt:
        if felt.level < limit and not _explained(step := journey.steps[felt.place]):
            yield Finding(
                step,
                N_("the customer feels bad in '{step}', and nothing says why"),
                field="emotion",
                hint=N_("what happens to the customer here? Write it in their words as `pains`"),
                place=(name := called(step)),
                step=name,
            )


def _explained(step: Step) -> bool:
    return bool(
        step.pains or step.opportunities or step.wait or step.fail or step.quotes or step.thoughts or step.notes
    )
