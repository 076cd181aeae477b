"""A process says how it is done well.

A name alone does not make a process repeatable: the standard says what is done every time, in words that can be checked.
Where a moment of truth rests on the process, its absence is an error.

Source: Parasuraman, Zeithaml and Berry (1985), «A Conceptual Model of Service Quality»: the second gap is the standard
that is missing; David Gómez, «La experiencia del cliente depende de dos cosas»: nothing is obvious.

## Bad

```yaml
kind: journey
title: Leave a child at nursery
processes:
  welcome: {owner: head-of-nursery}          # PRO002
steps:
  - customer: Says goodbye at the door
    frontstage: {do: Takes the child by the hand, by: educator, process: welcome}
```

## Good

```yaml
kind: journey
title: Leave a child at nursery
processes:
  welcome: {owner: head-of-nursery, standard: "Kneel down, greet the child first, ask how the night was"}
steps:
  - customer: Says goodbye at the door
    frontstage: {do: Takes the child by the hand, by: educator, process: welcome}
```
"""

from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.words import N_


@rule("PRO002", WARNING, rises=True, gathered=N_("{n} processes do not say what done well means: {places}"))
def process_without_standard(content: File, scope: Scope) -> Found:
    if not isinstance(content, (Journey, Organization)):
        return
    deciding: set[str] | None = None
    for name, process in content.processes.items():
        if process.standard or not (process.model_fields_set or scope.processes[name] is process):
            continue  # what a bare id stands for is said by the organization, and judged there
        if deciding is None:
            deciding = _deciding(content) if isinstance(content, Journey) else set()
        yield Finding(
            process,
            N_("the process '{process}' does not say what done well means"),
            hint=N_("what is done every time, and how is it noticed that it was? Write it as `standard`"),
            place=(called := process.title or name),
            urgent=name in deciding,
            process=called,
        )


def _deciding(journey: Journey) -> set[str]:
    """Processes on which a moment of truth rests."""
    return {action.process for step in journey.steps if step.decides for action in step.actions if action.process}
