"""The purpose of a journey is said from both sides: the customer's and the organization's.

A journey that serves only the organization is a procedure; one that serves only the customer loses its sponsor. Both
sentences together are what a redesign is measured against. A first draft that has not begun to say it is left alone, and so
is a variant: it serves what the journey serves that it is a variant of.

Source: Praxis, «6 fases»: a detailed map begins with the purpose in both views, the customer's and the organization's.

## Bad

```yaml
kind: journey
title: Rent a flat
purpose:                        # STR006
  organization: Let every flat within three weeks
steps:
  - customer: Visits the flat
```

## Good

```yaml
kind: journey
title: Rent a flat
purpose:
  customer: Find a home without giving up a month of evenings
  organization: Let every flat within three weeks
steps:
  - customer: Visits the flat
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR006", INFO, rises=True)
def one_sided_purpose(journey: Journey, facts: Facts) -> Found:
    purpose = journey.purpose
    if purpose is None or not (purpose.customer or purpose.organization):
        if facts.rough or journey.variant_of:
            return
        yield Finding(
            journey,
            N_("the journey does not say what it is for"),
            field="purpose" if purpose else "",
            hint=N_(
                "what does the customer want to achieve, and what does the organization? "
                "Write `purpose: {{customer: …, organization: …}}`"
            ),
        )
    elif not purpose.customer:
        yield Finding(
            purpose,
            N_("the purpose says nothing about what the customer wants"),
            hint=N_("what does the customer want to achieve? Write it as `customer` of the purpose"),
        )
    elif not purpose.organization:
        yield Finding(
            purpose,
            N_("the purpose says nothing about what the organization wants"),
            hint=N_("why does the organization offer this? Write it as `organization` of the purpose"),
        )
