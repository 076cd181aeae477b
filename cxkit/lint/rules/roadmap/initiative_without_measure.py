"""An initiative says which figure it moves, from where and to where.

Without `metric`, `baseline` and `target` every initiative is a success when it is over. The value before has to be known
before the work begins: afterwards nobody can measure it. What the metric or the survey question says itself (its value,
its target) counts. Ideas need none of it; in a draft, plans need no value before.

Source: Praxis, «6 fases», on the dashboard of a journey; Doran (1981), «There's a S.M.A.R.T. Way to Write Management's
Goals and Objectives»: an objective is measurable.

## Bad

```yaml
kind: roadmap
title: Work of the bank
status: validated
initiatives:
  - title: Ask for the papers only once       # RDM005
    addresses: twice
    status: doing
```

## Good

```yaml
kind: roadmap
title: Work of the bank
status: validated
initiatives:
  - title: Ask for the papers only once
    addresses: twice
    metric: ease
    baseline: 3.1
    target: 4.2
    status: doing
```
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cxkit.lint.facts import Facts, cut
from cxkit.lint.rule import INFO, WARNING, Finding, Found, rule
from cxkit.model.workspace import Scope
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.roadmap import Initiative, Roadmap


@rule(
    "RDM005",
    WARNING,
    gathered=N_("{n} initiatives do not say what they move, from where and to where: {places}"),
    gathered_severity=INFO,
)
def initiative_without_measure(roadmap: "Roadmap", facts: Facts) -> Found:
    for initiative in roadmap.initiatives:
        if not initiative.promised:
            continue
        before = initiative.baseline is None and (facts.mature or initiative.status == "doing")
        after = initiative.target is None
        if initiative.metric and (before or after):
            valued, aimed = _known(initiative, roadmap, facts.scope)
            before, after = before and not valued, after and not aimed
        if initiative.metric and not before and not after:
            continue
        message, hint = _said(initiative, before, after)
        yield Finding(
            initiative,
            message,
            field="metric" if initiative.metric else "title",
            hint=hint,
            place=cut(initiative.title),
            initiative=cut(initiative.title),
            metric=initiative.metric,
        )


def _said(initiative: "Initiative", before: bool, after: bool) -> tuple[str, str]:
    """Message and hint."""
    if not initiative.metric:
        return (
            N_("nobody will be able to tell whether '{initiative}' has worked"),
            N_("which figure moves when it works, and from where to where? Write `metric`, `baseline` and `target`"),
        )
    if before and after:
        return (
            N_("'{initiative}' is to move '{metric}', and nothing says from where and to where"),
            N_("how is it today, and how much is enough? Write `baseline` and `target`"),
        )
    if before:
        return (
            N_("'{initiative}' is to move '{metric}', and nothing says from where"),
            N_("how is it today? Write it as `baseline`: once the work has begun it is too late to measure"),
        )
    return (
        N_("'{initiative}' is to move '{metric}', and nothing says how far"),
        N_("how much is enough to call it a success? Write it as `target`"),
    )


def _known(initiative: "Initiative", roadmap: "Roadmap", scope: Scope) -> tuple[bool, bool]:
    """Whether a metric or a question has a value of its own, and a target."""
    entries = [*_entries(initiative.metric or "", roadmap, scope)]
    return any(value for value, _ in entries), any(target for _, target in entries)


def _entries(name: str, roadmap: "Roadmap", scope: Scope) -> Iterator[tuple[bool, bool]]:
    from cxkit.measures.survey import answered
    from cxkit.model.survey import Survey  # most workspaces have none

    for metrics in scope.measured(roadmap.journey):
        if metric := metrics.get(name):
            yield metric.value is not None, metric.target is not None
    for _, survey in scope.workspace.of(Survey):
        result = survey.results.get(name)
        if question := survey.questions.get(name):
            yield False, question.target is not None
        if result:
            yield answered(result) is not None, result.aspiration is not None
