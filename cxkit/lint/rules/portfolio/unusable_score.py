"""A journey that is scored has a score on each criterion, inside its scale.

One missing number and the journey drops out of the ranking; one 10 on a scale from 1 to 5 and it wins for no reason. A
journey without any score is one that nobody has weighed yet: that is only told once the portfolio is validated.

Source: plain arithmetic of a ranking, which is what the first phase delivers (Praxis, «6 fases»).

## Bad

```yaml
kind: portfolio
title: Journeys of the bank
criteria:
  strategy: {weight: 0.6, scale: 1-5}
  ease: {weight: 0.4, scale: 1-5}
journeys:
  loan: {scores: {strategy: 5, ease: 2}}
  claim: {scores: {strategy: 10, ease: 4}}      # POR002
  transfer: {scores: {strategy: 3}}             # POR002
```

## Good

```yaml
kind: portfolio
title: Journeys of the bank
criteria:
  strategy: {weight: 0.6, scale: 1-5}
  ease: {weight: 0.4, scale: 1-5}
journeys:
  loan: {scores: {strategy: 5, ease: 2}}
  claim: {scores: {strategy: 4, ease: 4}}
  transfer: {scores: {strategy: 3, ease: 5}}
  closing: {title: Close the account}
```
"""

from typing import TYPE_CHECKING

from cxkit.lint.facts import Facts
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.scale import Scale
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.portfolio import Portfolio


@rule("POR002", WARNING, rises=True)
def unusable_score(portfolio: "Portfolio", facts: Facts) -> Found:
    criteria = portfolio.criteria
    if not criteria or not any(each.scores for each in portfolio.journeys.values()):
        return
    scales = {name: Scale.of(each.scale) for name, each in criteria.items() if each.scale}
    for key, candidate in portfolio.journeys.items():
        for name, score in candidate.scores.items():
            scale = scales.get(name)
            if scale and not scale.holds(score):
                yield Finding(
                    candidate,
                    N_("'{journey}' scores {score} on '{criterion}', which goes from {low} to {high}"),
                    field="scores",
                    index=name,
                    hint=N_(
                        "which number between {low} and {high} was meant? Or is it the `scale` that is another one?"
                    ),
                    urgent=True,
                    journey=candidate.title or key,
                    criterion=criteria[name].title or name,
                    score=score,
                    low=scale.low,
                    high=scale.high,
                )
        missing = [each.title or name for name, each in criteria.items() if name not in candidate.scores]
        if missing and (candidate.scores or facts.mature):
            yield Finding(
                candidate,
                N_("'{journey}' has no score for {criteria}: it has no place in the ranking"),
                field="scores" if candidate.scores else "",
                key=bool(candidate.scores),
                hint=N_("how does it do there, beside the other journeys? Agree on a number and write it in `scores`"),
                journey=candidate.title or key,
                criteria=missing,
            )
