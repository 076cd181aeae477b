"""What the customer has given once is not asked for again.

Every form, document and answer costs the customer something, and the second time it says that the first one was lost.
It is written with `gives`. What is done anew each time, a signature, a payment, a consent, is not meant, nor the number
or code by which the rest is found; nor are two ways of which a customer goes only one. Asking again over another
channel is told by a rule of its own.

Source: the article «Shopper Experience», on silos and wasteful practices; in public services, the once-only principle
of Regulation (EU) 2018/1724.

## Bad

```yaml
kind: journey
title: Enrol a child at school
steps:
  - customer: {do: Fills in the form, gives: birth certificate}
  - customer: {do: Sends what was missing, gives: [Birth certificate, vaccination card]}     # INT008
```

## Good

```yaml
kind: journey
title: Enrol a child at school
steps:
  - customer: {do: Fills in the form, gives: birth certificate}
  - customer: {do: Sends what was missing, gives: vaccination card}
```
"""

from cxkit.lint.facts import Facts, called, cut
from cxkit.lint.giving import again
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("INT008", WARNING)
def asked_again(_journey: Journey, facts: Facts) -> Found:
    for gift in again(facts):
        if not gift.apart:
            yield Finding(
                gift.act,
                N_("the customer gives '{item}' in '{step}' a second time, after '{first}'"),
                field="gives",
                index=gift.place,
                hint=N_("who has it already, and what keeps it from getting here?"),
                item=cut(gift.item),
                step=called(gift.step),
                first=called(gift.first),
            )
