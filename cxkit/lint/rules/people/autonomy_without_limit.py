"""Whoever may decide alone knows up to where.

Limits do not restrain, they free: with a limit people decide at once, without one they ask, or each decides in a way of
their own. The limit is an amount or a policy, written as `up_to`. A `policy` of the action or of its process does as
well, and so does a number or a limit in the text itself.

Source: David Gómez, «La experiencia del cliente depende de dos cosas», on empowered people; Bowen and Lawler (1992),
«The Empowerment of Service Workers».

## Bad

```yaml
kind: journey
title: Complain about a parcel
steps:
  - customer: Shows the broken box
    frontstage: {do: Apologises and settles it, by: counter, may: Refund without asking}     # PEO005
```

## Good

```yaml
kind: journey
title: Complain about a parcel
steps:
  - customer: Shows the broken box
    frontstage: {do: Apologises and settles it, by: counter, may: Refund without asking, up_to: 80 EUR}
```
"""

from cxkit.lint.facts import Facts, cut
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Action, Fail, Journey
from cxkit.words import N_

WITHIN = (
    "up to",
    "at most",
    "no more than",
    "within",
    "limit",
    "hasta",
    "máximo",
    "maximo",
    "como mucho",
    "dentro de",
    "límite",
    "tope",
)
"""Words by which a text sets the limit itself."""


@rule("PEO005", WARNING)
def autonomy_without_limit(journey: Journey, facts: Facts) -> Found:
    for _, action in facts.actions:
        if action.may and not action.up_to and not _limited(action, facts):
            yield _open(action, action.may)
    for step in journey.steps:
        for fail in step.fail:
            limited = bool(fail.up_to) or any(action.up_to or _limited(action, facts) for action in fail.recover)
            if fail.may and not limited and not _said(fail.may):
                yield _open(fail, fail.may)
            for action in fail.recover:
                if action.may and not (action.up_to or fail.up_to or _limited(action, facts)):
                    yield _open(action, action.may)


def _open(node: Action | Fail, may: str) -> Finding:
    return Finding(
        node,
        N_("'{may}' is allowed, and nobody knows how far"),
        field="may",
        hint=N_("up to what amount, or within which policy, need they ask nobody? Write it as `up_to`"),
        may=cut(may),
    )


def _limited(action: Action, facts: Facts) -> bool:
    """Whether something else says where it ends."""
    process = facts.scope.processes.get(action.process or action.do or "")
    return bool(action.policy or (process and process.policy) or (action.may and _said(action.may)))


def _said(text: str) -> bool:
    lower = text.lower()
    return any(letter.isdigit() for letter in text) or any(word in lower for word in WITHIN)
