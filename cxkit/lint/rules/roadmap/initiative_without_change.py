"""An initiative that is planned or being done changes something that can be touched, not "the experience".

An experience is not managed; the processes, actions and enablers that make it are. Whatever is to feel different is done
differently by somebody the day after: that is what `changes` names. `lanes` is enough where the details are still open,
and ideas need neither; nor does anything where the journey is a map without processes, lanes or enablers.

Source: Praxis, «Service blueprint»: an experience cannot be managed as such, processes can.

## Bad

```yaml journeys/outage.yaml
kind: journey
title: Live through an outage
id: outage
processes: {news: {standard: A message within 15 min}}
steps:
  - {id: dark, customer: Sits in the dark, frontstage: {do: Writes, process: news}}
```

```yaml roadmap.yaml
kind: roadmap
title: Work of the power company
journey: outage
initiatives:
  - {title: Improve how people feel, addresses: dark, status: planned}     # RDM004
```

## Good

```yaml journeys/outage.yaml
kind: journey
title: Live through an outage
id: outage
processes: {news: {standard: A message within 15 min}}
steps:
  - {id: dark, customer: Sits in the dark, frontstage: {do: Writes, process: news}}
```

```yaml roadmap.yaml
kind: roadmap
title: Work of the power company
journey: outage
initiatives:
  - {title: Say when the light will be back, addresses: dark, changes: news, status: planned}
```
"""

from typing import TYPE_CHECKING

from cxkit.lint.facts import cut
from cxkit.lint.names.nameable import UNCHECKED
from cxkit.lint.rule import WARNING, Finding, Found, Unchecked, rule
from cxkit.model.workspace import Scope
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.roadmap import Roadmap


@rule("RDM004", WARNING, gathered=N_("{n} initiatives change nothing that is done: {places}"))
def initiative_without_change(roadmap: "Roadmap", scope: Scope) -> Found:
    vague = [each for each in roadmap.initiatives if each.promised and not each.changes and not each.lanes]
    if not vague:
        return
    journeys = scope.journeys(roadmap.journey)
    if roadmap.journey and not journeys:
        yield Unchecked(UNCHECKED["changed"])
        return
    if journeys and not any(each.blueprint or each.processes or each.enablers for each in journeys):
        return
    for initiative in vague:
        yield Finding(
            initiative,
            N_("'{initiative}' changes no process, no action and nothing that enables one"),
            field="title",
            hint=N_("who does what differently the day after? Name the process, action or enabler in `changes`"),
            place=cut(initiative.title),
            initiative=cut(initiative.title),
        )
