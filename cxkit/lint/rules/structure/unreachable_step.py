"""Every step can be reached, and every step leads on.

A step that no way leads to is drawn and never reached; one with no way out leaves the customer standing there. A loop
back is a way out where another way leads on from there. The last step of the file may simply end; any other says
`next: end`.

Source: plain logic; the theory of workflows calls it soundness (van der Aalst 1997).

## Bad

```yaml
kind: journey
title: Apply for a place at the nursery
steps:
  - customer: Receives the answer
    next: [{to: sign, if: yes}, {to: refused, if: no}]
  - customer: Visits the nursery         # STR013
    next: sign
  - id: refused
    customer: Reads why there is no place
    next: {to: refused, loop: true}   # STR013
  - id: sign
    customer: Signs
```

## Good

```yaml
kind: journey
title: Apply for a place at the nursery
steps:
  - customer: Visits the nursery
  - customer: Receives the answer
    next: [{to: sign, if: yes}, {to: refused, if: no}]
  - id: refused
    customer: Reads why there is no place
    next: end
  - id: sign
    customer: Signs
```
"""

from cxkit.lint.facts import called, ways
from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.journey import Journey, Step
from cxkit.words import N_


@rule("STR013", ERROR)
def unreachable_step(journey: Journey) -> Found:
    if _plain(journey):
        return
    following = ways(journey)
    lived = [step for step in journey.steps if step.customer != ()]
    reached = {step.id for step in lived[:1]}
    open_ends = [*reached]
    while open_ends:
        for to in following[open_ends.pop()]:
            if to in following and to not in reached:
                reached.add(to)
                open_ends.append(to)
    for step in lived:
        if step.id not in reached:
            yield Finding(
                step,
                N_("no customer ever gets to '{step}': nothing leads there"),
                hint=N_("after which step does it happen? Name it in a `next` there"),
                step=called(step),
            )
    for step in lived[:-1]:
        if step.next and all(way.loop for way in step.next) and not _out(step, lived[-1], following):
            yield Finding(
                step,
                N_("the customer never gets out of '{step}': it only leads back"),
                field="next",
                hint=N_("where does it go on afterwards? Add a way, or `end`"),
                step=called(step),
            )


def _out(step: Step, last: Step, following: dict[str, list[str]]) -> bool:
    """Whether a customer who goes back from here can still come to the end by another way."""
    seen: set[str] = set()
    open_ends = [step.id]
    while open_ends:
        for to in following.get(open_ends.pop(), ()):
            if to in ("end", last.id):
                return True
            if to not in seen:
                seen.add(to)
                open_ends.append(to)
    return False


def _plain(journey: Journey) -> bool:
    """Whether one look from left to right finds every step led to and every way leading on."""
    named: set[str] = set()
    flows = True
    for step in journey.steps:
        if step.customer == ():
            continue
        if not flows and step.id not in named:
            return False
        flows = True
        if step.next:
            flows = False
            on = False
            for way in step.next:
                named.add(way.to)
                on = on or not way.loop
            if not on:
                return False
    return True
