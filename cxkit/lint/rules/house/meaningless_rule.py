"""A rule of the house asks for keys that exist and values that can be.

A rule that looks for a key nobody writes finds nothing and hides nothing: it is silent for ever, and the team believes
that somebody is watching. Such a rule is left out until it is mended.

Source: what linters with rules of the user's own have in common.

## Bad

```yaml
kind: rules
title: Rules of the shops
rules:
  TDA001:
    title: Every step in the shop leaves something in the hand
    each: steps
    where: {chanel: shop}     # RUL001
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
```
"""

from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.house import House
from cxkit.words import N_


@rule("RUL001", ERROR)
def meaningless_rule(house: House) -> Found:
    from cxkit.lint.house.compiling import faults  # brings the models of all kinds, and few workspaces have such rules

    for code, entry in house.rules.items():
        for wrong in faults(code, entry):
            first, *below = wrong.at
            yield Finding(
                entry if first else house,
                wrong.message,
                field=str(first) or "rules",
                index=(below[0] if below else None) if first else code,
                key=not first or bool(below),
                hint=N_("the rule is left out until this is mended"),
                **wrong.args,
            )
