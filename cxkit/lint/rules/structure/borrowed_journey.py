"""At least half of the steps rest on contacts that are ours.

Where partners, customers or social media own most of the contacts, the journey is in somebody else's hands. That
may be so on purpose; then agreements and signals matter more than training.

Source: Lemon and Verhoef (2016), «Understanding Customer Experience Throughout the Customer Journey»: contacts are
owned by the brand, by its partners, by the customer, or by none of these.

## Bad

```yaml
kind: journey                   # STR017
title: Choose a restaurant
steps:
  - customer: Reads reviews
    touchpoint: {title: Review site, owner: social}
  - customer: Orders
    touchpoint: {title: Delivery app, owner: partner}
  - customer: Eats
    touchpoint: {title: The box, owner: brand}
```

## Good

```yaml
kind: journey
title: Choose a restaurant
steps:
  - customer: Reads reviews
    touchpoint: {title: Review site, owner: social}
  - customer: Orders
    touchpoint: {title: Our own site, owner: brand}
```
"""

from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR017", INFO)
def borrowed_journey(journey: Journey) -> Found:
    lived = others = 0
    for step in journey.steps:
        if step.customer:
            lived += 1
            points = step.touchpoint
            if points and all(point.owner not in (None, "brand") for point in points):
                others += 1
    if others * 2 > lived:
        yield Finding(
            journey,
            N_("in {others} of {lived} steps the customer is in hands that are not ours"),
            hint=N_("what is agreed with those who own these contacts, and how is a bad moment noticed?"),
            others=others,
            lived=lived,
        )
