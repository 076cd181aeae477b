"""An initiative says what it answers to: a pain, a step, a failure, an opportunity or a measured gap.

The gaps are the main input of the redesign. An initiative that answers to nothing in the journey is a project that was
there before the question, and nobody will see in the journey that it is done. `triggered_by` counts: what is adjusted
because a figure moved has its reason. What says `status: idea` is parked, and not asked. Names that lead nowhere are
told by REF001.

Source: Praxis, «6 fases»: the gaps are the main input of the redesign.

## Bad

```yaml
kind: roadmap
title: Work of the university
initiatives:
  - title: A new app            # RDM002
    status: planned
```

## Good

```yaml
kind: roadmap
title: Work of the university
initiatives:
  - title: Enrol without coming to the campus
    addresses: queue-in-march
    status: planned
```
"""

from typing import TYPE_CHECKING

from cxkit.lint.facts import cut
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.roadmap import Roadmap


@rule("RDM002", WARNING, rises=True, gathered=N_("{n} initiatives answer to nothing in the journey: {places}"))
def aimless_initiative(roadmap: "Roadmap") -> Found:
    for initiative in roadmap.initiatives:
        parked = initiative.status == "idea" and initiative.written("status")
        if initiative.open and not parked and not initiative.addresses and not initiative.triggered_by:
            yield Finding(
                initiative,
                N_("'{initiative}' answers to nothing in the journey"),
                field="addresses" if initiative.written("addresses") else "title",
                hint=N_("whose pain is smaller when it is done? Name the pain, the step or `gap:…` in `addresses`"),
                place=cut(initiative.title),
                initiative=cut(initiative.title),
            )
