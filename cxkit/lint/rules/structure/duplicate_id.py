"""An id names one thing in its file, and no word of the vocabulary.

Steps, actions, pains and enablers point to one another by id. When two of them share one, a reference could mean
either, and a figure lands on the wrong step. `end`, `none`, `all` and `customer` already mean something.

Source: plain logic: a name that two things share leads to neither.

## Bad

```yaml
kind: journey
title: Return a rental car
steps:
  - id: pay
    customer: Parks at the counter
  - id: pay          # STR003
    customer: Pays for the petrol
  - id: end          # STR003
    customer: Walks to the train
```

## Good

```yaml
kind: journey
title: Return a rental car
steps:
  - id: park
    customer: Parks at the counter
  - id: pay
    customer: Pays for the petrol
  - id: leave
    customer: Walks to the train
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.ids import RESERVED
from cxkit.model.node import Node
from cxkit.model.shared import File
from cxkit.words import N_


@rule("STR003", ERROR, fixable="unsafe")
def duplicate_id(_content: File, facts: Facts) -> Found:
    first: dict[str, Node] = {}
    named = facts.identified
    ids = {node.__dict__["id"] for node in named}
    if len(ids) == len(named) and ids.isdisjoint(RESERVED):
        return
    again: dict[str, int] = {}
    for node in named:
        name = node.__dict__["id"]
        if name in RESERVED:
            yield Finding(
                node,
                N_("'{id}' is a word of the vocabulary: a reference to it would never arrive here"),
                field="id",
                hint=N_("choose another id, such as {better}"),
                id=name,
                better=(better := f"{name}-1"),
                change=(name, better),
            )
        elif name in first:
            yield Finding(
                node,
                N_("'{id}' names two things in this file: a reference to it could mean either"),
                field="id",
                hint=N_("which one is meant elsewhere? Give the other an id of its own, such as {better}"),
                related=((first[name], N_("'{id}' stands here first")),),
                id=name,
                better=(better := _free(name, again, ids)),
                change=(name, better),
            )
        else:
            first[name] = node


def _free(name: str, again: dict[str, int], ids: set[str]) -> str:
    """The next of `name-2`, `name-3` … that nothing has."""
    again[name] = again.get(name, 1) + 1
    while f"{name}-{again[name]}" in ids:
        again[name] += 1
    return f"{name}-{again[name]}"
