"""Every moment of truth has a question in the survey about its journey.

A moment of truth is where the customer decides whether to come back. A questionnaire that leaves it out measures
everything else: the figure stays green while the customers leave. A question with the `step` is enough, or the name of
one among the `metrics` of the step. Journeys that no survey is about are not judged.

Source: Normann (1984), «Service Management», and Carlzon (1987), «Moments of Truth»; the questionnaire is the heart of
the measuring phase (Praxis, «6 fases»).

## Bad

```yaml journey.yaml
kind: journey
title: Check in at the hotel
id: check-in
steps:
  - id: desk
    customer: Asks for the room
    moment_of_truth: Sees whether the booking is known    # MEA001
  - id: room
    customer: Opens the door
```

```yaml survey.yaml
kind: survey
title: After the stay
journey: check-in
questions:
  room: {type: csat, text: How was the room?, step: room}
```

## Good

```yaml journey.yaml
kind: journey
title: Check in at the hotel
id: check-in
steps:
  - id: desk
    customer: Asks for the room
    moment_of_truth: Sees whether the booking is known
  - id: room
    customer: Opens the door
```

```yaml survey.yaml
kind: survey
title: After the stay
journey: check-in
questions:
  arrival: {type: csat, text: How was your arrival at the desk?, step: desk}
  room: {type: csat, text: How was the room?, step: room}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.names.nameable import LOST
from cxkit.lint.rule import WARNING, Finding, Found, Unchecked, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("MEA001", WARNING, gathered=N_("{n} moments of truth are in no question of the survey: {places}"))
def moment_without_question(_journey: Journey, facts: Facts) -> Found:
    if not facts.moments:
        return
    workspace = facts.scope.workspace
    if not facts.heard.surveys:
        if facts.mapped or "survey" in workspace.kinds:  # nobody expects a survey of a first draft
            yield Unchecked(N_("no survey is about the journey"))
        return
    for step in facts.moments:
        if step.id in facts.heard.steps or not workspace.questions.isdisjoint(step.metrics):
            continue
        if any(kind == "survey" for kind, _ in workspace.lost):
            yield Unchecked(LOST)
            return
        yield Finding(
            step,
            N_("the survey asks nothing about '{step}', where the customer makes up their mind"),
            field="moment_of_truth",
            hint=N_("what would you ask right after it? Add a question with `step: {id}`"),
            place=(name := called(step)),
            step=name,
            id=step.id,
        )
