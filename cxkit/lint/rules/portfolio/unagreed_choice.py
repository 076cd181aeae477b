"""The portfolio says who agreed on the choice, and when.

Criteria, weights and the first journey are an agreement with those who will pay for the change and live with it. Without
names of roles and a date it is somebody's opinion, and it is argued again at every meeting. `validated` with both
counts. It is asked from `status: mapped` on, or once the chosen journey is being measured.

Source: Praxis, «6 fases»: the criteria are agreed upon with those who sponsor the change.

## Bad

```yaml
kind: portfolio
title: Journeys of the internet provider
journeys:
  move: {title: Move house with the connection, phase: measuring}
  outage: {title: Live through an outage}
chosen: move                             # POR005
```

## Good

```yaml
kind: portfolio
title: Journeys of the internet provider
journeys:
  move: {title: Move house with the connection, phase: measuring}
  outage: {title: Live through an outage}
chosen: move
decided: {by: [head of service, network operations], date: 2026-03-02}
```
"""

from typing import TYPE_CHECKING

from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.portfolio import Portfolio

EARLY = ("inventory", "mapping")


@rule("POR005", INFO)
def unagreed_choice(portfolio: "Portfolio", facts: Facts) -> Found:
    chosen, decided, validated = portfolio.chosen, portfolio.decided, portfolio.validated
    candidate = portfolio.journeys.get(chosen or "")
    if candidate is None or not (facts.mapped or candidate.phase not in EARLY):
        return
    by = (decided and decided.by) or (validated and validated.by)
    date = (decided and decided.date) or (validated and validated.date)
    if by and date:
        return
    if by:
        message = N_("nothing says when '{journey}' was agreed on")
        hint = N_("when was it decided? Write the day as `date` of `decided`")
    elif date:
        message = N_("nothing says who agreed on '{journey}'")
        hint = N_("which roles would have to be asked before it is changed? Write them as `by` of `decided`")
    else:
        message = N_("nothing says who agreed on '{journey}', and when")
        hint = N_("who would be surprised to hear that you begin there? Write `decided: {{by: …, date: …}}`")
    yield Finding(
        portfolio,
        message,
        field="decided" if decided else "chosen",
        key=bool(decided),
        hint=hint,
        journey=candidate.title or chosen,
    )
