"""A benefit says what the customer gains, not only the organization.

An initiative that only lowers costs may be right, but then it is no initiative for the experience, and the customer may
even pay for it. Where both sides gain it lasts. A benefit in a few words is read as that of both; that one is stated at
all is only asked in a validated roadmap, and never of ideas.

Source: the article «Shopper Experience»: less waste inside and better results for the customer, so that both gain.

## Bad

```yaml
kind: roadmap
title: Work of the contact centre
initiatives:
  - title: Answer by recording first
    addresses: long-hold
    status: planned
    benefit: {organization: A third less of calls}     # RDM010
```

## Good

```yaml
kind: roadmap
title: Work of the contact centre
initiatives:
  - title: Call back instead of hold
    addresses: long-hold
    status: planned
    benefit: {customer: Goes on with the day, organization: Calls spread over the day}
```
"""

from typing import TYPE_CHECKING

from cxkit.lint.facts import Facts, cut
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.roadmap import Roadmap


@rule("RDM010", INFO, gathered=N_("{n} initiatives do not say what the customer gains: {places}"))
def inward_benefit(roadmap: "Roadmap", facts: Facts) -> Found:
    for initiative in roadmap.initiatives:
        benefit = initiative.benefit
        if not initiative.promised or (benefit and (benefit.customer or benefit.text)):
            continue
        inward = benefit is not None and benefit.organization
        if inward or facts.mature:
            yield Finding(
                initiative,
                N_("'{initiative}' is good for the organization, and nothing says what the customer gains")
                if inward
                else N_("nothing says what the customer gains from '{initiative}'"),
                field="benefit" if benefit else "title",
                hint=N_(
                    "what can a customer do, or stop doing, once it is there? Write it as `customer` of the `benefit`"
                ),
                place=cut(initiative.title),
                initiative=cut(initiative.title),
            )
