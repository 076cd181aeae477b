"""A journey that is past the inventory has a map in the workspace.

The map is what the mapping leaves behind, and what the survey, the redesign and the roadmap point to. While it is being
mapped this is a question; a journey that is measured or changed without a map is measured and changed blindly.

Source: Praxis, «6 fases»: the detailed map of the journey is what the measurement and the redesign build upon.

## Bad

```yaml portfolio.yaml
kind: portfolio
title: Journeys of the hotel
journeys:
  stay: {phase: redesign, file: journeys/stay.yaml}
  complaint: {title: Complain about the room, phase: measuring}     # POR006
```

```yaml journeys/stay.yaml
kind: journey
title: Stay two nights
steps: [{customer: Checks in}]
```

## Good

```yaml portfolio.yaml
kind: portfolio
title: Journeys of the hotel
journeys:
  stay: {phase: redesign, file: journeys/stay.yaml}
  complaint: {title: Complain about the room, phase: inventory}
```

```yaml journeys/stay.yaml
kind: journey
title: Stay two nights
steps: [{customer: Checks in}]
```
"""

from typing import TYPE_CHECKING

from cxkit.lint.names.nameable import LOST, UNCHECKED
from cxkit.lint.rule import INFO, Finding, Found, Unchecked, rule
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.portfolio import Portfolio


@rule("POR006", INFO)
def phase_without_map(portfolio: "Portfolio", scope: Scope) -> Found:
    workspace = scope.workspace
    maps = workspace.ids(Journey)
    for key, candidate in portfolio.journeys.items():
        if candidate.phase == "inventory" or candidate.file or key in maps:
            continue
        if "journey" not in workspace.kinds:
            yield Unchecked(UNCHECKED["subject"])
        elif not workspace.whole:
            yield Unchecked(UNCHECKED["filed"])
        elif ("journey", key) in workspace.lost:
            yield Unchecked(LOST)
        else:
            yield Finding(
                candidate,
                N_("'{journey}' is in the phase '{phase}', and the workspace has no map of it"),
                field="phase",
                hint=N_("where is its map? Name it as `file`, or give the map the id '{id}'"),
                urgent=candidate.phase != "mapping",
                journey=candidate.title or key,
                phase=candidate.phase,
                id=key,
            )
