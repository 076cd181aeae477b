"""What the customer has told over one channel is known on the next.

Having to say it again tells the customer that the organization does not talk to itself. It is written with `gives`, and
shows up where two steps on different channels ask for the same thing.

Source: the article «Shopper Experience», on silos that share no information; Womack and Jones (2005), «Lean
Consumption»: do not waste the customer's time.

## Bad

```yaml
kind: journey
title: See a specialist
steps:
  - channel: web
    customer: {do: Books, gives: list of medicines}
  - channel: clinic
    customer: {do: Sits down with the nurse, gives: List of medicines}     # EVI004
```

## Good

```yaml
kind: journey
title: See a specialist
steps:
  - channel: web
    customer: {do: Books, gives: list of medicines}
  - channel: clinic
    customer: {do: Sits down with the nurse, gives: blood pressure}
```
"""

from cxkit.lint.facts import Facts, called, cut
from cxkit.lint.giving import again
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("EVI004", INFO)
def told_twice(_journey: Journey, facts: Facts) -> Found:
    for gift in again(facts):
        if gift.apart:
            yield Finding(
                gift.act,
                N_("the customer gives '{item}' again in '{step}', after giving it in '{first}'"),
                field="gives",
                index=gift.place,
                hint=N_("how could whoever answers over {channels} see what was given over {before}?"),
                item=cut(gift.item),
                step=called(gift.step),
                first=called(gift.first),
                before=[facts.channel(name) for name in gift.before],
                channels=[facts.channel(name) for name in gift.channels],
            )
