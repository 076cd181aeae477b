"""A journey that is being sustained is measured again and again.

The last phase of a transformation is a habit: the same figures every period, or nobody notices when the service slips back.
For each journey that a portfolio calls `sustaining`, the newest date among its metrics and its surveys is looked at.
Only judged with `--today`.

Source: Praxis, «6 fases», on the last phase: at the heart of it is the system of measurement.

## Bad

```yaml portfolio.yaml
kind: portfolio
title: Journeys of the town hall
journeys:
  permit: {title: Get a building permit, phase: sustaining}       # MEA006
```

```yaml journeys/permit.yaml
kind: journey
title: Get a building permit
id: permit
metrics:
  on-time: {title: Answered on the promised day, value: 81, n: 340, date: 2025-06-30}
steps:
  - customer: Reads the answer
    metrics: on-time
```

## Good

```yaml portfolio.yaml
kind: portfolio
title: Journeys of the town hall
journeys:
  permit: {title: Get a building permit, phase: sustaining}
```

```yaml journeys/permit.yaml
kind: journey
title: Get a building permit
id: permit
metrics:
  on-time: {title: Answered on the promised day, value: 81, n: 340, date: 2026-09-30}
steps:
  - customer: Reads the answer
    metrics: on-time
```
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cxkit.lint.rule import UNDATED, WARNING, Finding, Found, Unchecked, rule
from cxkit.model.calendar import days
from cxkit.model.hearing import heard
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.portfolio import Portfolio
    from cxkit.model.survey import Survey


@rule("MEA006", WARNING)
def stale_figures(portfolio: "Portfolio", scope: Scope, *, longest: int = 120) -> Found:
    sustained = {name: each for name, each in portfolio.journeys.items() if each.phase == "sustaining"}
    if not sustained:
        return
    from cxkit.lint.names.planned import mapped  # most workspaces sustain nothing

    today = scope.workspace.today
    for name, candidate in sustained.items():
        if today is None:
            yield Unchecked(UNDATED)
            continue
        journey = mapped(name, candidate, scope)
        if journey is None:
            yield Unchecked(N_("the journey that it is about is not in the workspace"))
            continue
        newest = max(_dates(journey, scope), default="")
        passed = days(newest, today) if newest else 0
        if newest and passed <= longest:
            continue
        yield Finding(
            candidate,
            N_("'{journey}' is being sustained, and its newest figure is {days} days old ({date})")
            if newest
            else N_("'{journey}' is being sustained, and none of its figures has a date"),
            field="phase",
            hint=N_(
                "who measures it, and how often? Write the new figure with its `date`, or the survey with its `period`"
            ),
            journey=candidate.title or name,
            days=passed,
            date=newest,
        )


def _dates(journey: Journey, scope: Scope) -> Iterator[str]:
    """The day of every figure about a journey: its own metrics, those that it names, the answers to its surveys."""
    named = [name for step in journey.steps for name in step.metrics]
    named += [name for step in journey.steps for action in step.actions for name in action.metrics]
    for metric in (*journey.metrics.values(), *(scope.metrics[name] for name in named if name in scope.metrics)):
        if metric.date:
            yield metric.date
    for survey in heard(scope.workspace, journey).surveys:
        yield from _answered(survey)


def _answered(survey: "Survey") -> Iterator[str]:
    for period in (survey.period, *(result.period for result in survey.results.values())):
        if period and (last := period.to or period.from_):
            yield last
    for result in survey.results.values():
        if result.date:
            yield result.date
