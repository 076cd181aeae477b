"""A process says how it is done well.

A name alone does not make a process repeatable: the standard says what is done every time, in words that can be checked.
Where a moment of truth rests on the process, its absence is an error.

## Bad

```yaml
kind: journey
title: Order a meal
processes:
  welcome: {owner: floor-manager}         # PRO002
steps:
  - customer: Comes in
    frontstage: {do: Greets, by: host, process: welcome}
```

## Good

```yaml
kind: journey
title: Order a meal
processes:
  welcome: {owner: floor-manager, standard: Greet within 30 s}
steps:
  - customer: Comes in
    frontstage: {do: Greets, by: host, process: welcome}
```
"""

from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.words import N_


@rule("PRO002", WARNING, rises=True, gathered=N_("{n} processes do not say how they are done well: {places}"))
def process_without_standard(content: File) -> Found:
    if not isinstance(content, (Journey, Organization)):
        return
    deciding: set[str] | None = None
    for name, process in content.processes.items():
        if process.standard:
            continue
        if deciding is None:
            deciding = _deciding(content) if isinstance(content, Journey) else set()
        yield Finding(
            process,
            N_("the process '{process}' does not say how it is done well"),
            hint=N_("what is done every time, and how is it noticed that it was? Write it as `standard`"),
            place=name,
            urgent=name in deciding,
            process=name,
        )


def _deciding(journey: Journey) -> set[str]:
    """Processes on which a moment of truth rests."""
    return {action.process for step in journey.steps if step.decides for action in step.actions if action.process}
