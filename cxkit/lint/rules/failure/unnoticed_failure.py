"""A failure that can be put right is noticed before the customer complains.

A repair that nobody sets off is none: most customers who are let down say nothing and do not come back. How it shows, a
question, an alarm, a list at six o'clock, is the D of a failure analysis (FMEA) in words. Failures without any repair
are told of by another rule first.

Source: failure mode and effects analysis (FMEA), which rates detection beside severity and occurrence.

## Bad

```yaml
kind: journey
title: Have a scan
steps:
  - customer: Holds still
    fail:
      what: The pictures are blurred                                # FAI003
      recover: {do: Repeats them on the same day, by: radiographer}
```

## Good

```yaml
kind: journey
title: Have a scan
steps:
  - customer: Holds still
    fail:
      what: The pictures are blurred
      detect: Looks at each series before the next one begins
      recover: {do: Repeats them on the same day, by: radiographer}
```
"""

from cxkit.lint.facts import called, cut
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("FAI003", INFO, gathered=N_("nothing says how {n} failures are noticed: {places}"))
def unnoticed_failure(journey: Journey) -> Found:
    for step in journey.steps:
        for fail in step.fail:
            if not fail.detect and (fail.recover or fail.may):
                yield Finding(
                    fail,
                    N_("nothing says how '{fail}' is noticed in '{step}'"),
                    field="what",
                    hint=N_("how do we know of it before the customer has to say so? Write it as `detect`"),
                    place=(name := cut(fail.what)),
                    fail=name,
                    step=called(step),
                )
