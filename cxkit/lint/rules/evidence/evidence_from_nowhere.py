"""A document that the customer gets is made by somebody.

A contract, a receipt, a confirmation does not fall from the sky: someone or some system makes it, and can get it late
or wrong. Where a file has begun to say with `makes` what comes from which action, the documents left over are asked
about. What the customer brings along (`gives`), what an action of that step names already, and a message in a step
where somebody acts in front, is not.

Source: plain logic; a blueprint is drawn to show how the parts of a service relate (the article «Mapa y Blueprint»).

## Bad

```yaml
kind: journey
title: Rent a car
steps:
  - customer: Books
    evidence: Booking number
    frontstage: {do: Confirms the day, by: web, makes: Booking number}
  - customer: Gives the car back
    evidence: Final invoice               # EVI002
    frontstage: {do: Looks at the car, by: agent}
```

## Good

```yaml
kind: journey
title: Rent a car
steps:
  - customer: Books
    evidence: Booking number
    frontstage: {do: Confirms the day, by: web, makes: Booking number}
  - customer: Gives the car back
    evidence: Final invoice
    frontstage: {do: Looks at the car, by: agent, makes: Final invoice}
```
"""

import re

from cxkit.lint.facts import Facts, cut, plain
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey, Step
from cxkit.words import N_

DOCUMENT = re.compile(
    r"\b(?:letter|invoice|receipt|contract|certificate|confirmation|quote|estimate|statement|report|prescription"
    r"|voucher|ticket|boarding pass|factura|boleta|recibo|comprobante|contrato|certificado|confirmaci[oó]n|presupuesto"
    r"|cotizaci[oó]n|p[oó]liza|informe|receta|cup[oó]n|pasaje|tarjeta de embarque|resoluci[oó]n|acta)\b",
    re.IGNORECASE,
)
MESSAGE = re.compile(r"\b(?:e-?mail|message|notice|correo|mensaje|aviso)\b", re.IGNORECASE)
STEM = 5  # letters that a noun and its verb have in common: confirmation, confirms


@rule("EVI002", INFO, gathered=N_("{n} documents come from nowhere: {places}"))
def evidence_from_nowhere(journey: Journey, facts: Facts) -> Found:
    made = {plain(item) for action in facts.makers for item in action.makes}
    if not made:
        return
    given = {plain(item) for _, act in facts.acts for item in act.gives}
    known = made | given
    for step in journey.steps:
        for item in step.evidence:
            name = plain(item.text)
            message = MESSAGE.search(item.text)
            if name in known or (message and step.frontstage) or not (message or DOCUMENT.search(item.text)):
                continue
            if any(_same(name, other) for other in known):
                continue
            known.add(name)
            if not _told(name, step):
                yield Finding(
                    item,
                    N_("nothing says who makes '{document}'"),
                    field="text",
                    hint=N_("which action makes it, and what if it is late or wrong? Write it there as `makes`"),
                    place=(text := cut(item.text)),
                    document=text,
                )


def _same(one: str, other: str) -> bool:
    """Whether all words of the shorter name stand in the longer one."""
    short, long = sorted((set(one.split("-")), set(other.split("-"))), key=len)
    return bool(short) and short <= long


def _told(name: str, step: Step) -> bool:
    """Whether an action of the step speaks of the document."""
    words = name.split("-")
    stems = [word[:STEM] for word in words if len(word) >= STEM]
    said = [plain(action.do) for action in step.actions if action.do]
    short = {word for word in words if len(word) == STEM - 1}  # the pass of a boarding pass: only as a whole word
    return any(stem in text for stem in stems for text in said) or any(short & {*text.split("-")} for text in said)
