"""Whoever talks with the customer stands in front, not behind the line of visibility.

On the phone, at a counter, on a call, both sides are there at once: what the customer meets is an encounter, and an
encounter without a frontstage action is drawn as if nobody had been there. Letters, forms and messages are answered
out of sight, and are not meant. What counts as live is said by the channel (`live: true`) or told by its usual name.

Source: Shostack (1984), «Designing Services That Deliver», who drew the line of visibility. Authors differ about
telephone calls; cxkit takes what is live as visible.

## Bad

```yaml
kind: journey
title: Ask the town hall about a permit
channels: {phone: Phone}
steps:
  - channel: phone                                        # INT003
    customer: Asks what is missing
    backstage: {do: Looks at the plans and answers, by: inspector}
```

## Good

```yaml
kind: journey
title: Ask the town hall about a permit
channels: {phone: Phone}
steps:
  - channel: phone
    customer: Asks what is missing
    frontstage: {do: Answers with the plans open, by: clerk}
    backstage: {do: Looks at the plans, by: inspector}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("INT003", WARNING)
def hidden_exchange(journey: Journey, facts: Facts) -> Found:
    if not facts.blueprint:
        return
    for step in journey.steps:
        if step.channel and facts.unseen(step):
            yield Finding(
                step,
                N_(
                    "in '{step}' the customer meets somebody on {channels}, and only '{action}' stands there, out of sight"
                ),
                field="channel",
                hint=N_(
                    "who answers the customer? Write it as `frontstage`, and leave in `backstage` what happens unseen"
                ),
                step=called(step),
                channels=[facts.channel(name) for name in step.channel],
                action=called(step.backstage[0]),
            )
