"""Actors are roles, not persons.

A service must not depend on who attends. A map that names Juanita is wrong the day she changes jobs, and it judges a
person where it should judge a process. The role, the system or the partner is what stays.

Source: Praxis, «Service blueprint»: the experience depends on the process, not on the person who attends.

## Bad

```yaml
kind: journey
title: Check in at the hotel
actors:
  reception: {title: Maria Lopez}           # PEO001
steps:
  - customer: Gives the name
    frontstage: {do: Finds the booking, by: reception}
  - customer: Goes up to the room
    frontstage: {do: Carries the suitcase, by: peter}   # PEO001
```

## Good

```yaml
kind: journey
title: Check in at the hotel
actors:
  reception: {title: Receptionist}
steps:
  - customer: Gives the name
    frontstage: {do: Finds the booking, by: reception}
  - customer: Goes up to the room
    frontstage: {do: Carries the suitcase, by: porter}
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.names.persons import is_person
from cxkit.lint.preparing import recoveries
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Action, Enabler, Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.words import N_


@rule("PEO001", WARNING)
def named_person(content: File, facts: Facts) -> Found:
    if not isinstance(content, (Journey, Organization)):
        return
    actors = content.actors
    for actor_id, actor in actors.items():
        if actor.type != "person":
            continue
        if actor.title and is_person(actor.title):
            yield Finding(
                actor,
                N_("'{name}' is a person: the service must not depend on who attends"),
                field="title",
                hint=N_("which role does this? Write the role, it stays when people move on"),
                name=actor.title,
            )
        elif is_person(actor_id):
            yield Finding(
                actor,
                N_("'{name}' is a person: the service must not depend on who attends"),
                hint=N_("which role does this? Write the role, it stays when people move on"),
                name=actor_id,
            )
    if not isinstance(content, Journey):
        return
    nodes: list[Action | Enabler] = [*content.enablers, *(action for _, action in recoveries(content))]
    if facts.by <= actors.keys() and all(name in actors for node in nodes for name in node.by):
        return
    told = {*actors}
    nodes = [*content.enablers]
    for step in content.steps:
        for lane in (step.frontstage, step.backstage, step.support):
            nodes += lane
        for fail in step.fail:
            nodes += fail.recover
    for node in nodes:
        for index, name in enumerate(node.by):
            if name not in told:
                told.add(name)
                if is_person(name):
                    yield Finding(
                        node,
                        N_("'{name}' is a person: the service must not depend on who attends"),
                        field="by",
                        index=index,
                        hint=N_("which role does this? Write the role, it stays when people move on"),
                        name=name,
                    )
