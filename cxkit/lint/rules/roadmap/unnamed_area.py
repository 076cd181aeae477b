"""An initiative that changes the work of several areas names them all.

An area that hears of a change when it begins has reasons against it; the same area asked before has conditions. The areas
are those of whoever does the actions in `changes`, or follows the processes in it. Partners have no area of ours, the
owner's counts as named, and ideas are not asked.

Source: the article «Shopper Experience», on work across functions; Rummler and Brache (1990), «Improving Performance»,
on the white space between areas.

## Bad

```yaml journeys/move.yaml
kind: journey
title: Move house with the contract
id: move
actors:
  adviser: {title: Adviser, area: Contact centre}
  planner: {title: Planner, area: Network}
steps:
  - customer: Tells the new address
    frontstage: {id: receive, do: Takes it down, by: adviser}
    backstage: {id: plan, do: Plans the line, by: planner}
```

```yaml roadmap.yaml
kind: roadmap
title: Work of the internet provider
journey: move
initiatives:
  - title: Ask for the address only once
    changes: [receive, plan]
    areas: Network                 # RDM009
    status: planned
```

## Good

```yaml journeys/move.yaml
kind: journey
title: Move house with the contract
id: move
actors:
  adviser: {title: Adviser, area: Contact centre}
  planner: {title: Planner, area: Network}
steps:
  - customer: Tells the new address
    frontstage: {id: receive, do: Takes it down, by: adviser}
    backstage: {id: plan, do: Plans the line, by: planner}
```

```yaml roadmap.yaml
kind: roadmap
title: Work of the internet provider
journey: move
initiatives:
  - title: Ask for the address only once
    changes: [receive, plan]
    areas: [Contact centre, Network]
    status: planned
```
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cxkit.lint.facts import cut, plain
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.workspace import Scope
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.roadmap import Roadmap

Works = Mapping[str, Mapping[str, str]]
"""The areas behind each action and process, by the form in which they are compared, as they are called."""


@rule("RDM009", INFO)
def unnamed_area(roadmap: "Roadmap", scope: Scope) -> Found:
    works: dict[str, Works] = {}
    for initiative in roadmap.initiatives:
        if not initiative.promised or not initiative.changes:
            continue
        touched: dict[str, str] = {}
        for name in initiative.changes:
            home, _, place = name.rpartition("/")
            for journey in (home,) if home else roadmap.journey:
                if journey not in works:
                    works[journey] = _works(journey, scope)
                touched |= works[journey].get(place, {})
        if len(touched) < 2:
            continue
        named = {_same(area, scope) for area in (*initiative.areas, initiative.owner or "")}
        missing = [area for key, area in touched.items() if key not in named]
        if missing:
            yield Finding(
                initiative,
                N_("'{initiative}' changes the work of {areas}, and does not name them"),
                field="areas" if initiative.areas else "changes",
                hint=N_("who tells them, and what do they need for it? Add {areas} to `areas`"),
                initiative=cut(initiative.title),
                areas=missing,
            )


def _works(name: str, scope: Scope) -> Works:
    """Of one journey: an action belongs to the area of whoever leads it, a process to those of its actions."""
    found: dict[str, dict[str, str]] = {}
    for journey in scope.journeys((name,)):
        own = Scope(scope.workspace, scope.path, journey)
        for step in journey.steps:
            for action in step.actions:
                actor = own.lead(action)
                if actor and actor.area and actor.type != "partner":
                    for place in filter(None, (action.id, action.process)):
                        found.setdefault(place, {})[_same(actor.area, scope)] = actor.area
    return found


def _same(area: str, scope: Scope) -> str:
    """The form in which two names of one area are equal: an id of the organization stands for its title."""
    for organization in scope.organizations:
        if area in organization.areas:
            return plain(organization.areas[area].title or area)
    return plain(area)
