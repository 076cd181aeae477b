"""A rule of the house shows a file that it finds fault with and one that it leaves alone.

Who reads a finding wants to see what would be right, and who changes the rule wants to know that it still works. Two
small files under `bad` and `good` do both: `cxkit rules --test` runs them.

Source: test-driven development (Beck 2002), as linters apply it to their own rules.

## Bad

```yaml
kind: rules
title: Rules of the shops
rules:
  TDA001:            # RUL003
    title: Every step in the shop leaves something in the hand
    each: steps
    where: {channel: shop}
    must: {evidence: some}
    message: what does the customer take home from '{title}'?
```

## Good

```yaml
kind: rules
title: Rules of the shops
rules:
  TDA001:
    title: Every step in the shop leaves something in the hand
    each: steps
    where: {channel: shop}
    must: {evidence: some}
    message: what does the customer take home from '{title}'?
    bad: |
      kind: journey
      title: Buy shoes
      steps:
        - {customer: Pays, channel: shop}
    good: |
      kind: journey
      title: Buy shoes
      steps:
        - {customer: Pays, channel: shop, evidence: Receipt}
```
"""

from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.house import House
from cxkit.words import N_


@rule("RUL003", INFO, gathered=N_("{n} rules show no bad and no good example: {places}"))
def unproved_rule(house: House) -> Found:
    for code, entry in house.rules.items():
        if not (entry.bad and entry.good):
            yield Finding(
                house,
                N_("'{code}' shows no example of what it finds and of what it leaves alone"),
                field="rules",
                index=code,
                key=True,
                hint=N_("how would somebody see that it works? Write a small file under `bad` and one under `good`"),
                place=code,
                code=code,
            )
