"""What the customer has told over one channel is known on the next.

Having to say it again tells the customer that the organization does not talk to itself. It is written with `gives`, and
shows up where two steps on different channels ask for the same thing.

## Bad

```yaml
kind: journey
title: Ask for a loan
steps:
  - channel: web
    customer: {do: Applies, gives: payslip}
  - channel: branch
    customer: {do: Signs, gives: Payslip}     # EVI004
```

## Good

```yaml
kind: journey
title: Ask for a loan
steps:
  - channel: web
    customer: {do: Applies, gives: payslip}
  - channel: branch
    customer: {do: Signs, gives: signature}
```
"""

from cxkit.lint.facts import called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.ids import slug
from cxkit.model.journey import Journey, Step
from cxkit.words import N_


@rule("EVI004", INFO)
def told_twice(journey: Journey) -> Found:
    told: dict[str, tuple[Step, tuple[str, ...]]] = {}
    for step in journey.steps:
        for act in step.customer or ():
            for index, item in enumerate(act.gives):
                channels = act.channel or step.channel
                name = slug(item)
                if not channels or name not in told:
                    told.setdefault(name, (step, channels))
                    continue
                first, before = told[name]
                if before and not set(before) & set(channels):
                    yield Finding(
                        act,
                        N_("the customer gives '{item}' again in '{step}', after giving it in '{first}'"),
                        field="gives",
                        index=index,
                        hint=N_("how does what was said on {before} reach {channels}?"),
                        item=item,
                        step=called(step),
                        first=called(first),
                        before=before,
                        channels=channels,
                    )
