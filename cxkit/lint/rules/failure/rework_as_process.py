"""Not several failures send the customer back to one and the same step.

One way back is an accident; where more lead to the same step, going round is how the service works, and customers come
again only because something was not done right the first time (failure demand). Either that step gets what it needs to
be right at once, or the round is drawn as what it is, with `next`. Trying once more in the same step is not meant.

Source: Seddon (2003), «Freedom from Command and Control», on failure demand.

## Bad

```yaml
kind: journey
title: Connect the electricity
steps:
  - {id: papers, customer: Gathers the papers}       # FAI006
  - id: hand-in
    customer: Hands them in
    fail: {what: One paper is missing, rate: 30%, back_to: papers}
  - id: approval
    customer: Waits for the approval
    fail: {what: The owner did not sign, rate: 12%, back_to: papers}
```

## Good

```yaml
kind: journey
title: Connect the electricity
steps:
  - {id: papers, customer: Gathers the papers with the checklist}
  - id: hand-in
    customer: Hands them in
    fail: {what: One paper is missing, rate: 3%, back_to: papers}
  - {id: approval, customer: Gets the approval}
```
"""

from cxkit.lint.facts import called, cut
from cxkit.lint.returning import returning
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Fail, Journey
from cxkit.words import N_


@rule("FAI006", WARNING)
def rework_as_process(journey: Journey, *, most: int = 1) -> Found:
    back: dict[int, list[Fail]] = {}
    for fail, place, target in returning(journey):
        if target < place:
            back.setdefault(target, []).append(fail)
    for target, fails in back.items():
        if len(fails) > most:
            yield Finding(
                step := journey.steps[target],
                N_("{n} failures lead back to '{step}', so going round is how it works: {fails}"),
                hint=N_("what would '{step}' need to be right the first time? Else draw the round with `next`"),
                related=tuple((fail, N_("one leads back from here")) for fail in fails),
                n=len(fails),
                step=called(step),
                fails=" · ".join(cut(fail.what) for fail in fails),
            )
