"""A failure sends the customer back, never ahead.

`back_to` is the step, or the action, at which the work begins again. A later one skips what lies between, and the
figures that count rework would count a shortcut. A step drawn later is fine if the customer comes from it to the failure
again, or if the `next` of the failing step leads there anyway. The way ahead is written as `next`.

Source: plain logic: what is done again was there before.

## Bad

```yaml
kind: journey
title: Enrol at the university
steps:
  - id: upload
    customer: Uploads the certificates
    fail: {what: The scan cannot be read, recover: {do: Asks again}, back_to: pay}    # FAI005
  - {id: pay, customer: Pays the fee}
```

## Good

```yaml
kind: journey
title: Enrol at the university
steps:
  - id: upload
    customer: Uploads the certificates
    fail: {what: The scan cannot be read, recover: {do: Asks again}, back_to: upload}
  - {id: pay, customer: Pays the fee}
```
"""

from cxkit.lint.facts import Facts, called, cut
from cxkit.lint.returning import returning
from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("FAI005", ERROR)
def return_to_later_step(journey: Journey, facts: Facts) -> Found:
    for fail, place, later in returning(journey):
        step, target = journey.steps[place], journey.steps[later]
        if later > place and not any(way.to == target.id for way in step.next) and not facts.reaches(target, step):
            yield Finding(
                fail,
                N_("'{fail}' leads back to '{target}', which comes only after '{step}'"),
                field="back_to",
                hint=N_("where does the work begin again? A way ahead is written as `next`"),
                related=((target, N_("it leads here")),),
                fail=cut(fail.what),
                target=called(target),
                step=called(step),
            )
