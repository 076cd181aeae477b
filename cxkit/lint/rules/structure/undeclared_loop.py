"""A way back to an earlier step says that it is a loop.

Going back is what costs the customer most. Written as an ordinary `next` it reads as progress, and no figure counts
the second visit. `loop: true`, with `max` where there is one, says that it repeats.

Source: practice of flow charts, which the blueprint grew out of (Shostack 1984, «Designing Services That Deliver»): a
way back is drawn as one.

## Bad

```yaml
kind: journey
title: Have a garden planned
steps:
  - id: brief
    customer: Says what the garden is for
  - customer: Looks at the draft
    next: [{to: brief, if: it is not it yet}, {to: sign, if: it is}]   # STR007
  - id: sign
    customer: Signs
```

## Good

```yaml
kind: journey
title: Have a garden planned
steps:
  - id: brief
    customer: Says what the garden is for
  - customer: Looks at the draft
    next:
      - {to: brief, if: it is not it yet, loop: true, max: 2}
      - {to: sign, if: it is}
  - id: sign
    customer: Signs
```
"""

from collections.abc import Iterable
from itertools import pairwise

from cxkit.lint.facts import called
from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR007", ERROR)
def undeclared_loop(journey: Journey) -> Found:
    if not _goes_back(journey):
        return
    order = {step.id: place for place, step in enumerate(journey.steps)}
    ways = {step.id: [way.to for way in step.next if not way.loop] for step in journey.steps}
    for step, following in pairwise([step for step in journey.steps if step.has_customer]):
        if not step.next:
            ways[step.id].append(following.id)
    rings = _rings(ways)
    for step in journey.steps:
        for way in step.next:
            back = not way.loop and way.to in order and order[way.to] <= order[step.id]
            if back and rings[way.to] == rings[step.id]:
                yield Finding(
                    way,
                    N_("the customer goes back to '{to}' and nothing says that this is a loop"),
                    field="to",
                    hint=N_("how often may it happen? Write `{{to: {to}, loop: true, max: …}}`"),
                    to=way.to,
                    step=called(step),
                )


def _goes_back(journey: Journey) -> bool:
    passed: set[str] = set()
    for step in journey.steps:
        passed.add(step.id)
        for way in step.next:
            if way.to in passed and not way.loop:
                return True
    return False


def _rings(ways: dict[str, list[str]]) -> dict[str, int]:
    """Steps by the ring in which one leads to another and back (strongly connected components, Kosaraju)."""
    into: dict[str, list[str]] = {step: [] for step in ways}
    for step, to in ways.items():
        for name in to:
            if name in into:
                into[name].append(step)
    left: list[str] = []
    _walk(ways, ways, {}, left)
    rings: dict[str, int] = {}
    _walk(reversed(left), into, rings, [])
    return rings


def _walk(starts: Iterable[str], ways: dict[str, list[str]], seen: dict[str, int], left: list[str]) -> None:
    """Depth first from each start; `seen` says from which one, `left` in which order steps are done with."""
    for ring, start in enumerate(starts):
        if start in seen:
            continue
        seen[start] = ring
        path = [(start, iter(ways[start]))]
        while path:
            step, rest = path[-1]
            following = next((name for name in rest if name in ways and name not in seen), None)
            if following is None:
                path.pop()
                left.append(step)
            else:
                seen[following] = ring
                path.append((following, iter(ways[following])))
