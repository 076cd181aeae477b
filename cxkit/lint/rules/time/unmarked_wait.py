"""Where the text says that the customer waits, a `wait` says how long.

A wait colours what customers think of the whole service, and a text alone is in no figure and in no drawing. A `wait`
without a time is fine while nobody has measured it. Whether to wait, or what waits for the customer, is no wait.

Source: Maister (1985), «The Psychology of Waiting Lines», on how much a wait weighs in the judgement of the whole
service.

## Bad

```yaml
kind: journey
title: Hand back a hired car
steps:
  - customer: Parks and waits for somebody to look at it         # TIM008
```

## Good

```yaml
kind: journey
title: Hand back a hired car
steps:
  - customer: Parks and waits for somebody to look at it
    wait: 4m-15m
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

NO_WAIT = (
    r"\b(?:if|whether|not|n't|without|instead of|rather than|never|no|nunca|si|sin|en vez de|en lugar de)"
    r"(?: (?:to|she|he|they|it is worth|vale la pena))?$|\b(?:lo|la|le|los|las|les|me|te|nos)$"
)
"""Before such a word: nobody waits, or it is something that waits for the customer."""
AWAITED = r" (?:(?:ready|here) )?for (?:her|him|them|me|us|you)\b"

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
    if not _may_wait(text):
        return False
    text = text.lower()
    return any(
        not (re.search(NO_WAIT, text[: found.start()].rstrip()) or re.match(AWAITED, text[found.end() :]))
        for found in re.finditer(WAITING, text)
    )
