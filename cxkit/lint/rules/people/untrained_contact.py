"""Whoever meets the customer is trained in what is expected of the meeting.

Nothing is obvious: people do well what they have been shown, with good and bad cases. It is written as an enabler with
`type: training` that enables the role, or every process, action, step or phase in which it meets the customer. An
enabler that does not say its type counts too. A first draft is asked once it has an enabler at all. What stands in
the journey above (`parent`), or in the one that this is a variant of, counts: nobody is trained twice for two files.

Source: David Gómez, «La experiencia del cliente depende de dos cosas», on trained people.

## Bad

```yaml
kind: journey
title: Have a blood test
status: mapped
steps:
  - customer: Gives the name and sits down
    frontstage: {do: Explains and draws blood, by: nurse, process: draw}     # PEO002
```

## Good

```yaml
kind: journey
title: Have a blood test
status: mapped
enablers:
  - {do: Practise with colleagues who are afraid of needles, type: training, enables: draw}
steps:
  - customer: Gives the name and sits down
    frontstage: {do: Explains and draws blood, by: nurse, process: draw}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.preparing import Reach, Spot, inherited, role
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey, Step
from cxkit.words import N_, NN_


@rule(
    "PEO002",
    INFO,
    rises=True,
    gathered=N_("{n} roles meet the customer, and no training is named for them: {places}"),
)
def untrained_contact(journey: Journey, facts: Facts) -> Found:
    if (facts.rough and not journey.enablers) or not (hosts := facts.hosts):
        return
    trainings = inherited(facts, "training")
    reach = Reach(journey, trainings)
    trained = reach.roles(hosts)
    roles = {name: works for name, works in hosts.items() if name not in trained}
    if not trainings:  # one answer for all of them
        first = next(iter(roles))
        yield _finding(role(journey, first, roles[first]), [*map(facts.scope.called, roles)])
        return
    for name, works in roles.items():
        spot = role(journey, name, works)
        yield _finding(spot, [facts.scope.called(name)], reach.missed(works))


def _finding(spot: Spot, roles: list[str], step: Step | None = None) -> Finding:
    return Finding(
        spot.node,
        N_("'{role}' meets the customer in '{step}', and no training reaches that")
        if step
        else NN_(
            "'{roles}' meets the customer, and no training is named",
            "{n} roles meet the customer, and no training is named: {roles}",
        ),
        hint=N_(
            "how does somebody new learn what is expected here? "
            "Write it in `enablers`, with `type: training`, and name the role as `enables`"
        ),
        place=roles[0],
        n=len(roles),
        role=roles[0],
        roles=roles,
        step=called(step) if step else "",
        **spot.fields(),
    )
