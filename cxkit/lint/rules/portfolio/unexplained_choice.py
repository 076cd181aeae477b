"""The journey to begin with ranks first, or the portfolio says why it was chosen.

There are good reasons to begin with the third: somebody who wants it, data that are there, a promise in the news. Unsaid
they look like a ranking that was ignored, and the next one will not be believed. Where nothing is ranked yet, the reason
is only asked for from `status: mapped` on.

Source: Praxis, «6 fases»: the ranking of the journeys says with which one to begin.

## Bad

```yaml
kind: portfolio
title: Journeys of the municipality
criteria:
  people: {weight: 0.7, scale: 1-5}
  ease: {weight: 0.3, scale: 1-5}
journeys:
  permit: {title: Get a building permit, scores: {people: 5, ease: 3}}
  burial: {title: Bury a relative, scores: {people: 2, ease: 4}}
chosen: burial                           # POR004
```

## Good

```yaml
kind: portfolio
title: Journeys of the municipality
criteria:
  people: {weight: 0.7, scale: 1-5}
  ease: {weight: 0.3, scale: 1-5}
journeys:
  permit: {title: Get a building permit, scores: {people: 5, ease: 3}}
  burial: {title: Bury a relative, scores: {people: 2, ease: 4}}
chosen: burial
reason: It is short, the team wants it, and what is learned here is needed for the permit
```
"""

from typing import TYPE_CHECKING

from cxkit.lint.facts import Facts
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.portfolio import Portfolio


@rule("POR004", WARNING)
def unexplained_choice(portfolio: "Portfolio", facts: Facts) -> Found:
    chosen, journeys = portfolio.chosen, portfolio.journeys
    if not chosen or portfolio.reason or chosen not in journeys or len(journeys) < 2:
        return
    from cxkit.measures.portfolio import ranking  # most workspaces have nothing to rank

    ranked = ranking(portfolio)
    own, first = next(one for one in ranked if one.id == chosen), ranked[0]
    if own.place and own.place > 1:
        yield Finding(
            portfolio,
            N_("'{journey}' ranks {rank} and was chosen, and nothing says why it goes before '{first}'"),
            field="chosen",
            hint=N_("what speaks for it that the scores do not show? Write it as `reason`"),
            journey=journeys[chosen].title or chosen,
            rank=own.place,
            first=journeys[first.id].title or first.id,
        )
    elif not journeys[chosen].scores and (first.place or facts.mapped):
        yield Finding(
            portfolio,
            N_("'{journey}' was chosen without a score, and nothing says why"),
            field="chosen",
            hint=N_("what speaks for beginning there? Write it as `reason`, or score it beside the others"),
            journey=journeys[chosen].title or chosen,
        )
