"""The area of an actor is one that the organization has.

Handoffs between areas are counted, and two spellings of one area count as a handoff that does not exist. Partners belong
to no area of the organization.

## Bad

```yaml organization.yaml
kind: organization
title: The restaurant
areas: [Floor, Kitchen]
```

```yaml journeys/dinner.yaml
kind: journey
title: Order a meal
actors:
  waiter: {title: Waiter, area: Flor}         # REF010
  market: {title: Fish market, type: partner, area: Port}
steps:
  - customer: Orders
    frontstage: {do: Takes the order, by: waiter}
```

## Good

```yaml organization.yaml
kind: organization
title: The restaurant
areas: [Floor, Kitchen]
```

```yaml journeys/dinner.yaml
kind: journey
title: Order a meal
actors:
  waiter: {title: Waiter, area: Floor}
steps:
  - customer: Orders
    frontstage: {do: Takes the order, by: waiter}
```
"""

from cxkit.lint.naming import nearest, spelt
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.words import N_


@rule("REF010", INFO, fixable=True)
def undeclared_area(content: File, scope: Scope) -> Found:
    if not isinstance(content, (Journey, Organization)):
        return
    areas: set[str] | None = None
    told: set[str] = set()
    for actor in content.actors.values():
        if not actor.area or actor.type == "partner":
            continue
        if areas is None:
            areas = _areas(content, scope)
        if not areas:
            return
        if actor.area not in areas and actor.area not in told:
            told.add(actor.area)
            near = nearest(actor.area, spelt(sorted(areas)))
            yield Finding(
                actor,
                N_("the organization has no area '{area}'"),
                field="area",
                hint=N_("did you mean {near}?")
                if near
                else N_("one area under two names counts as a handoff: which is it?"),
                area=actor.area,
                near=near,
                change=(actor.area, near) if near else None,
            )


def _areas(content: File, scope: Scope) -> set[str]:
    """Ids and titles of the areas of the nearest organization that has any."""
    own = [content] if isinstance(content, Organization) else []
    for organization in (*own, *scope.organizations):
        if organization.areas:
            return {*organization.areas, *(area.title for area in organization.areas.values() if area.title)}
    return set()
