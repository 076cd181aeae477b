"""Whoever faces the customer puts things right without asking for permission.

A complaint that is settled on the spot binds more than a service without fault; one that has to be approved somewhere
else loses the moment. Found are recoveries whose text asks for an approval, and such as wait for the work of another
area. Where `may` says what those in front decide alone, the rest may take its way.

Source: Hart, Heskett and Sasser (1990), «The Profitable Art of Service Recovery», on authority at the front line; David
Gómez, «La experiencia del cliente depende de dos cosas», on empowered people.

## Bad

```yaml
kind: journey
title: Fly with a transfer
steps:
  - customer: Misses the connection
    frontstage: {id: rebook, do: Offers the next flight, by: gate}
    fail:
      what: No seat until tomorrow
      at: rebook
      recover: {do: Asks the duty manager for approval of a hotel, by: gate}     # PEO006
```

## Good

```yaml
kind: journey
title: Fly with a transfer
steps:
  - customer: Misses the connection
    frontstage: {id: rebook, do: Offers the next flight, by: gate}
    fail:
      what: No seat until tomorrow
      at: rebook
      recover: {do: Books a hotel and the taxi, by: gate, may: Any hotel in 20 km, up_to: 180 EUR}
```
"""

import re
from collections.abc import Mapping

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Action, Journey, Step
from cxkit.model.workspace import Scope
from cxkit.words import N_

ASKS = (
    r"(?i)(?<!without )(?<!never )(?<!not )(?<!sin )(?<!no )"
    r"\b(?:asks?|asking|requests?|waits?|gets?|needs?|seeks?|pide|piden|pedir|solicita\w*|espera\w*|consigue\w*|requiere\w*"
    r"|necesita\w*|gestiona\w*)\b[^.;:]*"
    r"\b(?:approval|permission|authori[sz]ation|sign-?off|go-ahead|autorizaci[oó]n|aprobaci[oó]n|permiso|visto bueno|v[°º]b[°º]?)"
)


@rule("PEO006", WARNING)
def recovery_by_permission(journey: Journey, facts: Facts) -> Found:
    actions: dict[str, Action] | None = None
    for step in journey.steps:
        for fail in step.fail:
            if not fail.recover or fail.may or any(action.may for action in fail.recover):
                continue
            for action in fail.recover:
                if action.do and re.search(ASKS, action.do):
                    yield _finding(action, "do", N_("'{recovery}': the customer waits while somebody else is asked"))
                elif action.needs:
                    actions = _actions(journey) if actions is None else actions
                    if area := _elsewhere(step, action, actions, facts.scope):
                        said = N_("'{recovery}' waits for {area}: whoever faces the customer cannot decide")
                        yield _finding(action, "needs", said, area)


def _finding(recovery: Action, field: str, message: str, area: str = "") -> Finding:
    return Finding(
        recovery,
        message,
        field=field,
        hint=N_("what could whoever stands there decide at once? Write it as `may`, and its limit as `up_to`"),
        recovery=called(recovery),
        area=area,
    )


def _actions(journey: Journey) -> dict[str, Action]:
    """Every action by its id, those of recoveries too."""
    found = {action.id: action for step in journey.steps for fail in step.fail for action in fail.recover}
    return found | {action.id: action for step in journey.steps for action in step.actions}


def _elsewhere(step: Step, recovery: Action, actions: Mapping[str, Action], scope: Scope) -> str:
    """The area of other people whose work a recovery needs before it can go on; empty where there is none."""
    here = scope.area(recovery) or next(filter(None, map(scope.area, step.frontstage)), None)
    for name in recovery.needs:
        other = actions.get(name.rpartition("/")[2])
        if here and other and scope.human(other) and (area := scope.area(other)) and area != here:
            return area
    return ""
