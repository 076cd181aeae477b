"""Whoever decides a moment of truth from behind is trained for it like those in front.

People of the experience are all whose work can spoil it: who approves the loan, who packs the parcel, who reads the
picture. Where nobody who meets the customer is trained yet, a draft is asked for that first; and a role that also meets
the customer is asked about there.

Source: David Gómez, «La experiencia del cliente depende de dos cosas»: people are all whose work may affect the
experience, not only those in contact.

## Bad

```yaml
kind: journey
title: Ask for a mortgage
enablers:
  - {do: Rehearse the call with both answers, type: training, enables: adviser}
steps:
  - customer: Waits for the answer
    moment_of_truth: The house depends on it
    frontstage: {do: Calls with the answer, by: adviser, process: answer}
    backstage: {do: Assesses the income, by: underwriter, process: assessment}     # PEO008
```

## Good

```yaml
kind: journey
title: Ask for a mortgage
enablers:
  - {do: Rehearse the call with both answers, type: training, enables: adviser}
  - {do: Spend a day with families who wait, type: training, enables: underwriter}
steps:
  - customer: Waits for the answer
    moment_of_truth: The house depends on it
    frontstage: {do: Calls with the answer, by: adviser, process: answer}
    backstage: {do: Assesses the income, by: underwriter, process: assessment}
```
"""

from cxkit.lint.facts import Facts, Works, called
from cxkit.lint.preparing import Reach, inherited, role
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule(
    "PEO008",
    INFO,
    gathered=N_("{n} roles behind a moment of truth have no training: {places}"),
)
def untrained_back_office(journey: Journey, facts: Facts) -> Found:
    if not facts.moments or not (hidden := _hidden(facts)):
        return
    trainings = inherited(facts, "training")
    if facts.hosts and not trainings and not facts.strict:
        return
    trained = Reach(journey, trainings).roles(hidden)
    for name, works in hidden.items():
        if name not in trained:
            where = role(journey, name, works)
            yield Finding(
                where.node,
                N_("the moment of truth '{step}' rests on '{role}' too, and no training is named"),
                hint=N_(
                    "how do those who never meet the customer learn what their work does to them? "
                    "Write it in `enablers`, with `type: training`, and name the role as `enables`"
                ),
                place=(title := facts.scope.called(name)),
                step=called(works[0][0]),
                role=title,
                **where.fields(),
            )


def _hidden(facts: Facts) -> dict[str, Works]:
    """People behind the moments of truth who do not meet the customer; in support those who are declared people."""
    found: dict[str, Works] = {}
    for step in facts.moments:
        for lane, declared in ((step.backstage, False), (step.support, True)):
            for action in lane:
                known = action.by and (action.by[0] in facts.scope.actors or not declared)
                if known and action.by[0] not in facts.hosts and facts.human(step, action):
                    found.setdefault(action.by[0], []).append((step, action))
    return found
