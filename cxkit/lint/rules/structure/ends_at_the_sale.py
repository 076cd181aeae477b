"""A journey that has a before and a during has an afterwards too.

After the purchase the customer stops being courted, and finds out what was promised: uses, waits, asks, complains, comes
back or not. Where the phases say their `stage` and none is `after`, that part is missing, unless another journey takes
it up (`leads_to`) or this one is a part of a larger one (`parent`, `part_of`).

Source: Lemon and Verhoef (2016), «Understanding Customer Experience Throughout the Customer Journey»: before, during
and after the purchase; the article «Shopper Experience»: the journey goes on after it.

## Bad

```yaml
kind: journey
title: Buy a mattress
phases:
  Choose: {stage: before}
  Buy: {stage: during}
steps:                          # STR010
  - {phase: Choose, customer: Tries three mattresses}
  - {phase: Buy, customer: Pays and chooses a day}
```

## Good

```yaml
kind: journey
title: Buy a mattress
phases:
  Choose: {stage: before}
  Buy: {stage: during}
  Sleep: {stage: after}
steps:
  - {phase: Choose, customer: Tries three mattresses}
  - {phase: Buy, customer: Pays and chooses a day}
  - {phase: Sleep, customer: Sends it back after a month of bad nights}
```
"""

from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR010", INFO)
def ends_at_the_sale(journey: Journey) -> Found:
    if not journey.phases or journey.parent or journey.part_of or journey.leads_to:
        return
    stages = {phase.title or name: phase.stage for name, phase in journey.phases.items()}
    stages |= {name: phase.stage for name, phase in journey.phases.items()}
    lived = {stages.get(step.phase) if step.phase else None for step in journey.steps if step.customer}
    if lived == {"before", "during"}:
        yield Finding(
            journey,
            N_("the journey ends with the purchase: no step tells what comes after"),
            field="steps",
            key=True,
            hint=N_(
                "what does the customer do with it afterwards: use it, ask, complain, come back? "
                "Add a phase with `stage: after`, or name the journey that takes it up as `leads_to`"
            ),
        )
