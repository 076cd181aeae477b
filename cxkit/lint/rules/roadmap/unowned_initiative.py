"""An initiative that is planned or being done has an owner.

What belongs to everybody is done by nobody. The owner is a role: the one that is asked at the next meeting how far it is.
Ideas need none yet.

Source: Doran (1981), «There's a S.M.A.R.T. Way to Write Management's Goals and Objectives»: an objective says who will
do it.

## Bad

```yaml
kind: roadmap
title: Work of the hotel
initiatives:
  - title: Key on the phone                 # RDM003
    addresses: queue-at-the-desk
    status: doing
```

## Good

```yaml
kind: roadmap
title: Work of the hotel
initiatives:
  - title: Key on the phone
    addresses: queue-at-the-desk
    owner: front office manager
    status: doing
```
"""

from typing import TYPE_CHECKING

from cxkit.lint.facts import cut
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.roadmap import Roadmap


@rule("RDM003", WARNING, gathered=N_("{n} initiatives have no owner: {places}"))
def unowned_initiative(roadmap: "Roadmap") -> Found:
    for initiative in roadmap.initiatives:
        if initiative.promised and not initiative.owner:
            yield Finding(
                initiative,
                N_("nobody answers for '{initiative}', which is '{status}'"),
                field="title",
                hint=N_("which role will be asked how far it is? Write it as `owner`, or go back to `status: idea`"),
                place=cut(initiative.title),
                initiative=cut(initiative.title),
                status=initiative.status,
            )
