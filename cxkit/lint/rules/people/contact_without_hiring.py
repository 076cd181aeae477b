"""Whoever meets the customer has been chosen for it.

The experience begins upstream: a training gives knowledge, and hardly ever the wish to serve. What somebody has to bring
along is decided where people are hired: «hire for attitude, train for skill», as the airline Southwest put it. It is
written as an enabler with `type: hiring`. The question comes last: it is asked of a role that is trained already, for
this journey.

Source: Praxis, «Service blueprint»: hiring the right people belongs to the design of the experience.

## Bad

```yaml
kind: journey
id: first-class
title: First yoga class
enablers:
  - {do: Rehearse the first five minutes, type: training, enables: teacher, covers: first-class}
steps:
  - customer: Comes in and looks for a place
    frontstage: {do: Welcomes and asks about injuries, by: teacher, process: welcome}     # PEO004
```

## Good

```yaml
kind: journey
id: first-class
title: First yoga class
enablers:
  - {do: Choose teachers who notice the one who hesitates, type: hiring, enables: teacher}
  - {do: Rehearse the first five minutes, type: training, enables: teacher, covers: first-class}
steps:
  - customer: Comes in and looks for a place
    frontstage: {do: Welcomes and asks about injuries, by: teacher, process: welcome}
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.preparing import Reach, inherited, preparations, role
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_, NN_


@rule("PEO004", INFO)
def contact_without_hiring(journey: Journey, facts: Facts) -> Found:
    if not journey.enablers or not (hosts := facts.hosts):
        return
    near = [each for each in preparations(journey, "training") if each.covers]
    asked = Reach(journey, near).roles(hosts) - Reach(journey, inherited(facts, "hiring")).roles(hosts)
    if not asked:
        return
    names = [name for name in hosts if name in asked]
    where, roles = role(journey, names[0], hosts[names[0]]), [*map(facts.scope.called, names)]
    yield Finding(
        where.node,
        NN_(
            "'{roles}' meets the customer, and nothing says how people are chosen for it",
            "{n} roles meet the customer, and nothing says how people are chosen for them: {roles}",
        ),
        hint=N_(
            "what does somebody have to bring along that no training gives? "
            "Write it in `enablers`, with `type: hiring`, and name the role as `enables`"
        ),
        n=len(roles),
        roles=roles,
        **where.fields(),
    )
