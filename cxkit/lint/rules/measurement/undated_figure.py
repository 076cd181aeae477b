"""A figure says when it was measured, and a result of a survey how many answered.

Without a date nobody knows whether 4.1 was before or after the change; without `n` nobody knows whether seven people said so
or seven hundred. Of a survey its `period` and its `responses` count for all results, and a file with the answers (`data`)
counts them itself.

Source: plain statistics: a figure without its size and date cannot be compared.

## Bad

```yaml
kind: survey
title: After the delivery
questions:
  on-time: {type: csat, text: Did it come when it was promised?}
results:
  on-time: {mean: 4.1}            # MEA008
```

## Good

```yaml
kind: survey
title: After the delivery
period: {from: 2026-07-01, to: 2026-09-30}
questions:
  on-time: {type: csat, text: Did it come when it was promised?}
results:
  on-time: {mean: 4.1, n: 318}
```
"""

from typing import TYPE_CHECKING, cast

from cxkit.lint.rule import INFO, WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.survey import Result, Survey


@rule(
    "MEA008",
    WARNING,
    gathered=N_("{n} figures do not say when they were measured, or how many answered: {places}"),
    gathered_severity=INFO,
)
def undated_figure(content: File) -> Found:
    if isinstance(content, (Journey, Organization)):
        for name, metric in content.metrics.items():
            if metric.value is not None and metric.date is None:
                yield _undated(metric, name)
        for role, team in content.team.items() if isinstance(content, Organization) else ():
            reading = team.motivation
            if reading and reading.value is not None and reading.date is None:
                yield _undated(reading, reading.metric or role)
    elif content.kind == "survey":
        yield from _results(cast("Survey", content))


def _undated(node: Node, name: str) -> Finding:
    return Finding(
        node,
        N_("nobody can tell when '{figure}' was measured"),
        field="value",
        hint=N_("on which day was it seen? Write it as `date`"),
        place=name,
        figure=name,
    )


def _results(survey: "Survey") -> Found:
    everybody = survey.data or (survey.sample and survey.sample.responses is not None)
    for name, result in survey.results.items():
        if not _figure(result):
            continue
        counted = everybody or result.n is not None or result.counts or result.promoters is not None
        dated = survey.period or result.period or result.date
        if counted and dated:
            continue
        if dated:
            message = N_("nobody can tell how many answered '{figure}'")
            hint = N_("how many answers are behind it? Write it as `n`")
        elif counted:
            message = N_("nobody can tell when '{figure}' was measured")
            hint = N_("when were the answers given? Write it as `period` of the survey")
        else:
            message = N_("nobody can tell when '{figure}' was measured, nor how many answered")
            hint = N_("when were the answers given, and by how many? Write `period` and `n`")
        yield Finding(result, message, hint=hint, place=name, figure=name)


def _figure(result: "Result") -> bool:
    told = (result.value, result.mean, result.median, result.promoters)
    return any(value is not None for value in told) or bool(result.counts)
