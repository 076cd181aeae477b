"""What stands in a box is short enough to be read at a glance: at most 80 characters.

A blueprint is read standing in front of it. A long text makes its whole row taller, and mostly hides two actions in one,
or a reason that belongs in `notes`, `thoughts` or the `standard` of a process. Meant are titles, customer actions,
evidence and the actions of the lanes.

Source: practice of blueprints on a wall, which are read standing. The figure is cxkit's own.

## Bad

```yaml
kind: journey
title: Pick up a prescription
steps:
  - customer: Hands over the health card and the prescription, asks for the cheaper one and waits at the side   # LAN006
```

## Good

```yaml
kind: journey
title: Pick up a prescription
steps:
  - customer:
      - Hands over card and prescription
      - Asks for the cheaper one
    wait: {time: 5m, meanwhile: sits at the side}
```
"""

from cxkit.lint.facts import Facts, cut
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.words import N_


@rule("LAN006", INFO, gathered=N_("{n} texts are too long for their box: {places}"))
def long_text(journey: Journey, facts: Facts, *, longest: int = 80) -> Found:
    for _, act in facts.acts:
        if act.do and len(act.do) > longest:
            yield _finding(act, "do", act.do)
    for _, action in facts.actions:
        if action.do and len(action.do) > longest:
            yield _finding(action, "do", action.do)
    for step in journey.steps:
        if len(step.title) > longest and step.written("title"):
            yield _finding(step, "title", step.title)
        for evidence in step.evidence:
            if len(evidence.text) > longest:
                yield _finding(evidence, "text", evidence.text)


def _finding(node: Node, field: str, text: str) -> Finding:
    return Finding(
        node,
        N_("{n} characters are too many for a box: '{text}'"),
        field=field,
        hint=N_("what is the one thing that happens here? The rest goes into a second action, or into `notes`"),
        place=(said := cut(text)),
        n=len(text),
        text=said,
    )
