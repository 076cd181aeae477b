"""A time that was agreed says in how many of the cases it is kept.

«Within 24 hours» is either kept always, which no service can, or kept sometimes, which says nothing. The share is the part
that was agreed: 95 % within 24 hours. Targets that are a share themselves need none.

Source: practice of service level management: a time is agreed upon together with the share of cases that keep it.

## Bad

```yaml
kind: journey
title: Ask for a certificate at the town hall
steps:
  - customer: Waits for the certificate
    sla: {metric: certificate sent, target: "<= 3bd"}             # SVC009
```

## Good

```yaml
kind: journey
title: Ask for a certificate at the town hall
steps:
  - customer: Waits for the certificate
    sla: {metric: certificate sent, target: "<= 3bd", share: 95%}
```
"""

from cxkit.lint.agreeing import agreed
from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.agreed import goal, limit
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.words import N_, Time


@rule("SVC009", INFO, gathered=N_("{n} levels of service do not say in how many of the cases: {places}"))
def level_without_share(content: File, facts: Facts) -> Found:
    if not facts.agreed and not isinstance(content, Organization):
        return
    for each in agreed(facts):
        if each.field != "sla" or each.level.share is not None:
            continue
        if time := limit(goal(each.level)):
            yield Finding(
                each.level,
                N_("'{agreed}' is to be kept within {time}: in how many of the cases?"),
                field="target",
                hint=N_("which part of the cases did both sides agree on? Write it as `share`, such as 95%"),
                place=each.name,
                agreed=each.name,
                time=Time(time.text),
            )
