"""A quick win is quick: at most 90 days and three person-months.

Quick wins show early that something is moving; one of nine months is a project under a friendly name, and takes the
patience that was meant for it. How much is quick can be set for the project. What is done or dropped is history.

Source: Kotter (1996), «Leading Change», on short-term wins; Praxis, «6 fases»: quick wins come out of the detailed map.
The limits are cxkit's own.

## Bad

```yaml
kind: roadmap
title: Work of the municipality
initiatives:
  - title: Ask for the permit from home
    addresses: three-visits
    quick_win: true             # RDM007
    start: 2026-01-05
    end: 2026-09-30
    status: planned
```

## Good

```yaml
kind: roadmap
title: Work of the municipality
initiatives:
  - title: Put the list of papers on the door
    addresses: three-visits
    quick_win: true
    start: 2026-01-05
    end: 2026-01-30
    status: planned
```
"""

from typing import TYPE_CHECKING

from cxkit.lint.facts import cut
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.calendar import days
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.roadmap import Roadmap


@rule("RDM007", WARNING)
def slow_quick_win(roadmap: "Roadmap", *, longest: int = 90, most_effort: float = 3.0) -> Found:
    for initiative in roadmap.initiatives:
        if not initiative.quick_win or not initiative.open:
            continue
        taken = days(initiative.start, initiative.end) if initiative.start and initiative.end else 0
        effort = initiative.effort or 0.0
        if taken > longest:
            message = N_("'{initiative}' is called a quick win, and takes {days} days")
        elif effort > most_effort:
            message = N_("'{initiative}' is called a quick win, and takes {effort} person-months")
        else:
            continue
        yield Finding(
            initiative,
            message,
            field="quick_win",
            hint=N_("which part of it could be felt in a few weeks? Make that part the quick win, and this a project"),
            initiative=cut(initiative.title),
            days=taken,
            effort=effort,
        )
