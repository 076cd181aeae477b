"""A code of the house means one rule in the whole workspace.

Suppressions, baselines and settings go by the code: with two rules under one, what was accepted for the first is
accepted for the second too, and nobody notices. Of two rules with one code only the first is applied.

Source: plain bookkeeping.

## Bad

```yaml a-shops.yaml
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

```yaml b-telephone.yaml
kind: rules
title: Rules of the telephone
rules:
  TDA001:              # RUL002
    title: Every call has a limit
    each: steps
    where: {channel: telephone}
    must: {wait/max: some}
    message: how long may a caller wait in '{title}'?
```

## Good

```yaml a-shops.yaml
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

```yaml b-telephone.yaml
kind: rules
title: Rules of the telephone
rules:
  TEL001:
    title: Every call has a limit
    each: steps
    where: {channel: telephone}
    must: {wait/max: some}
    message: how long may a caller wait in '{title}'?
```
"""

from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.house import House
from cxkit.model.workspace import Workspace
from cxkit.words import N_


@rule("RUL002", ERROR)
def repeated_code(workspace: Workspace) -> Found:
    if "rules" not in workspace.kinds:
        return
    first: dict[str, House] = {}
    for _, house in workspace.of(House):
        for code in house.rules:
            other = first.setdefault(code, house)
            if other is not house:
                yield Finding(
                    house,
                    N_("'{code}' is a rule of '{other}' already"),
                    field="rules",
                    index=code,
                    key=True,
                    hint=N_("give it another number: settings and suppressions go by the code"),
                    code=code,
                    other=other.title,
                    related=((other.rules[code], N_("the first one, which is applied")),),
                )
