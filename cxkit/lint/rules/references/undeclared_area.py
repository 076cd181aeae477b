"""The area of an actor is one that the organization has.

Handoffs between areas are counted, and two spellings of one area count as a handoff that does not exist. Partners belong
to no area of the organization.

Source: plain bookkeeping: one area under two names makes a handoff that does not exist.

## Bad

```yaml organization.yaml
kind: organization
title: The clinic
areas: [Reception, Nursing]
```

```yaml journeys/visit.yaml
kind: journey
title: Have a wound dressed
actors:
  nurse: {title: Nurse, area: Nursin}        # REF010
  lab: {title: Outside laboratory, type: partner, area: Hospital}
steps:
  - customer: Shows the wound
    frontstage: {do: Cleans and dresses it, by: nurse}
```

## Good

```yaml organization.yaml
kind: organization
title: The clinic
areas: [Reception, Nursing]
```

```yaml journeys/visit.yaml
kind: journey
title: Have a wound dressed
actors:
  nurse: {title: Nurse, area: Nursing}
steps:
  - customer: Shows the wound
    frontstage: {do: Cleans and dresses it, by: nurse}
```
"""

from collections.abc import Iterator

from cxkit.lint.names.nearest import nearest, spelt
from cxkit.lint.rule import INFO, Change, Finding, Found, rule
from cxkit.model.ids import slug
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.words import N_


@rule("REF010", INFO, fixable=True)
def undeclared_area(content: File, scope: Scope) -> Found:
    areas = _areas(content, scope)
    if not areas:
        return
    named = [*_named(content)]
    told: set[str] = set()
    for node, field, item, area in named:
        if area not in areas and area not in told:
            told.add(area)
            near = nearest(area, spelt(sorted(areas)))
            alike = [Change(node, field, area, near, item) for node, field, item, other in named if other == area]
            yield Finding(
                node,
                N_("the organization has no area '{area}'"),
                field=field,
                index=item,
                hint=N_("did you mean '{near}'?")
                if near
                else N_("one area under two names counts as a handoff: which is it?"),
                area=area,
                near=near,
                change=(area, near) if near else None,
                changes=tuple(alike) if near else (),  # all that name the area, which is told only once
                safe=bool(near) and slug(near) == slug(area),
            )


def _named(content: File) -> Iterator[tuple[Node, str, int | None, str]]:
    """Node, key, item and name of every area: those of actors (partners have none of ours) and of initiatives."""
    if isinstance(content, (Journey, Organization)):
        for actor in content.actors.values():
            if actor.area and actor.type != "partner":
                yield actor, "area", None, actor.area
    elif content.kind == "roadmap":
        for _, initiative in content.children():
            for item, area in enumerate(getattr(initiative, "areas", ())):
                yield initiative, "areas", item, area


def _areas(content: File, scope: Scope) -> set[str]:
    """Ids and titles of the areas of the nearest organization that has any."""
    own = [content] if isinstance(content, Organization) else []
    for organization in (*own, *scope.organizations):
        if organization.areas:
            return {*organization.areas, *(area.title for area in organization.areas.values() if area.title)}
    return set()
