"""Where the text says that the customer waits, a `wait` says how long.

Waiting is the part of a service that customers remember longest (Maister), and a text alone is in no figure and in no
drawing. A `wait` without a time is fine while nobody has measured it.

## Bad

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Asks for the bill and waits     # TIM008
```

## Good

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Asks for the bill and waits
    wait: 4m-9m
```
"""

import re

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_

WAITING = (
    r"\b(?:wait(?:s|ed|ing)?|queu(?:es?|ed|e?ing)|esper(?:a|an|o|amos|ar|ando|é|ó)|aguard(?:a|an|o|ar|ando)"
    r"|(?:hace|hacen|hacer|haciendo|en) (?:la )?(?:cola|fila))\b"
)

PARTS = ("wait", "queu", "esper", "aguard", "cola", "fila")
"""Of one of these every such word is made: a quick look before the exact one."""


@rule("TIM008", INFO, gathered=N_("in {n} steps the customer waits, and no `wait` says how long: {places}"))
def unmarked_wait(journey: Journey, facts: Facts) -> Found:
    if not _may_wait("\n".join([act.do or "" for _, act in facts.acts] + [step.title for step in journey.steps])):
        return
    for step in journey.steps:
        if step.wait or not step.customer:
            continue
        says = next((act for act in step.customer if act.do and not act.time and _waits(act.do)), None)
        titled = says is None and step.written("title") and _waits(step.title)
        if says or titled:
            yield Finding(
                says or step,
                N_("in '{step}' the customer waits, and no `wait` says how long"),
                field="title" if titled else "do",
                hint=N_("how long does it take as a rule, and at worst? Write it as `wait`"),
                place=(name := called(step)),
                step=name,
            )


def _may_wait(text: str) -> bool:
    text = text.lower()
    return any(part in text for part in PARTS)


def _waits(text: str) -> bool:
    return _may_wait(text) and re.search(WAITING, text.lower()) is not None
