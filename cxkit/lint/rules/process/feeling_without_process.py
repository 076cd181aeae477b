"""A step that aims at a good feeling has a process behind it.

A feeling cannot be managed as such; what can be designed, repeated and improved is the process that brings it about. A
`target_emotion` with nothing behind it is a wish. An action that a system does counts as designed, and so does what an
enabler prepares for the step. A human contact without a process has a rule of its own; and where the customer is alone
on purpose, waits, or deals with others, the feeling is not ours to make.

Source: an experience cannot be managed as such, processes can (Praxis, «Service blueprint»); what the customer feels is
backed by what is done inside (the article «Mapa y Blueprint»).

## Bad

```yaml
kind: journey
title: A weekend at the hotel
steps:
  - customer: Checks in
    frontstage: {do: Welcomes by name, by: host, process: arrival}
    target_emotion: 1
  - customer: Finds the room as they like it
    target_emotion: 2           # PRO005
```

## Good

```yaml
kind: journey
title: A weekend at the hotel
steps:
  - customer: Checks in
    frontstage: {do: Welcomes by name, by: host, process: arrival}
    target_emotion: 1
  - customer: Finds the room as they like it
    backstage: {do: Prepares the room from the notes of the last stay, by: housekeeping, process: room}
    target_emotion: 2
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey, Step
from cxkit.words import N_


@rule(
    "PRO005",
    WARNING,
    gathered=N_("the customer is to feel good in {n} steps, and no process brings that about: {places}"),
)
def feeling_without_process(journey: Journey, facts: Facts, *, least: float = 1.0) -> Found:
    if not facts.blueprint:
        return
    enabled = {name for enabler in journey.enablers for name in enabler.enables}
    for step in journey.steps:
        target = step.target_emotion
        if target is None or not step.customer or step.alone or step.wait or _designed(step, facts, enabled):
            continue
        if journey.scale.level(target.value) >= least:
            yield Finding(
                step,
                N_("the customer is to feel good in '{step}', and no process brings that about"),
                field="target_emotion",
                hint=N_(
                    "what would have to be done behind it, every time, for that? Name it as `process` of an action"
                ),
                place=(name := called(step)),
                step=name,
            )


def _designed(step: Step, facts: Facts, enabled: set[str]) -> bool:
    """Whether something repeatable stands behind a step, or another rule asks for it already."""
    if step.frontstage and any(action.by for action in step.frontstage):
        return True  # a system works by design, a partner by agreement, and who meets the customer has PRO001
    for action in step.actions:
        if action.process or ((actor := facts.scope.lead(action)) and actor.type != "person"):
            return True
    if any(touchpoint.owner not in (None, "brand") for touchpoint in step.touchpoint):
        return True
    return step.id in enabled or step.phase in enabled
