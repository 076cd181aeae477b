"""A figure has something to be compared with: a target, or what the organization aims at.

«4.1» is neither good nor bad. What the organization aspires to is decided before it measures, or every figure turns out to
be fine. The target may stand at the metric or the question, at a promise, a level or an initiative that names it, or at its
component in the portfolio. Asked of figures that have a value, and from `status: mapped` on of every metric.

Source: Praxis, «6 fases»: what is aspired to comes with standards of performance before anything is measured.

## Bad

```yaml
kind: journey
title: Join the gym
metrics:
  first-month: {title: Came eight times in the first month, unit: "%", value: 38, n: 412, date: 2026-09-30}   # MEA007
steps:
  - customer: Trains alone for the first time
    metrics: first-month
```

## Good

```yaml
kind: journey
title: Join the gym
metrics:
  first-month: {title: Came eight times in the first month, unit: "%", value: 38, n: 412, date: 2026-09-30, target: ">= 60%"}
steps:
  - customer: Trains alone for the first time
    metrics: first-month
```
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from cxkit.lint.agreeing import agreed
from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.organization import Organization
from cxkit.model.shared import File, Level
from cxkit.model.workspace import Workspace
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.survey import Survey

COUNTED = ("nps", "csat", "ces", "scale", None)


@rule("MEA007", INFO, gathered=N_("{n} figures are measured, and nothing says what is aimed at: {places}"))
def figure_without_target(content: File, facts: Facts) -> Found:
    bare = [*_metrics(content, facts)] if isinstance(content, (Journey, Organization)) else []
    bare += _questions(cast("Survey", content)) if content.kind == "survey" else []
    if not bare:
        return
    aims = _own(content, facts) | _aims(facts.scope.workspace)
    for node, field, names in bare:
        if aims.isdisjoint(names):
            yield Finding(
                node,
                N_("'{figure}' is measured, and nothing says what is aimed at"),
                field=field,
                hint=N_("from which value on would you be content? Write it as `target`"),
                place=names[0],
                figure=names[0],
            )


Bare = Iterator[tuple[Node, str, tuple[str, ...]]]


def _metrics(content: Journey | Organization, facts: Facts) -> Bare:
    """Metrics without a target: node, key, name."""
    for name, metric in content.metrics.items():
        if metric.target is None and (metric.value is not None or facts.mapped):
            yield metric, "value", (name,)


def _questions(survey: "Survey") -> Bare:
    """Questions with a figure and without a target: node of the result, key, names of question and component."""
    for name, result in survey.results.items():
        question = survey.questions.get(name)
        if question is None or question.target or question.type not in COUNTED or result.aspiration is not None:
            continue
        told = (result.value, result.mean, result.median, result.promoters)
        if any(value is not None for value in told) or result.counts:
            yield result, "", (name, *([question.component] if question.component else []))


def _own(content: File, facts: Facts) -> set[str]:
    """What the file aims at beside its metrics."""
    levels: list[Level] = [each.level for each in agreed(facts)]
    aims: set[str] = set()
    if isinstance(content, Journey):
        aims = {promise.metric for promise in content.promise if promise.metric and promise.target}
    if isinstance(content, (Journey, Organization)):
        levels += [level for actor in content.actors.values() for level in actor.agreement]
        levels += [level for process in content.processes.values() for level in process.agreement]
    return aims.union(level.metric for level in levels if level.metric and level.target)


def _aims(workspace: Workspace) -> set[str]:
    """The metrics and components for which portfolios and roadmaps of the workspace set a target."""
    if "aims" not in workspace.kept:
        workspace.kept["aims"] = {*_planned(workspace)}
    found: set[str] = workspace.kept["aims"]
    return found


def _planned(workspace: Workspace) -> Iterator[str]:
    if "portfolio" in workspace.kinds:
        from cxkit.model.portfolio import Portfolio  # most workspaces have none

        for _, portfolio in workspace.of(Portfolio):
            for component, standard in portfolio.aspiration.standards.items() if portfolio.aspiration else ():
                if standard.target:
                    yield from filter(None, (component, standard.metric))
    if "roadmap" in workspace.kinds:
        from cxkit.model.roadmap import Roadmap

        for _, roadmap in workspace.of(Roadmap):
            yield from (each.metric for each in roadmap.initiatives if each.metric and each.target)
