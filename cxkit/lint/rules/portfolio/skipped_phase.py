"""No phase is skipped: what the earlier ones leave behind is there.

What comes out of one phase goes into the next: what is measured has been mapped with those who know it, what is
redesigned has been measured, what is implemented follows a roadmap. A redesign without a measurement repairs what the
meeting room believes. Surveys with answers count, metrics with a value and sources that are data. Where the workspace
keeps no surveys or no roadmaps at all, that phase is not checked.

Source: Praxis, «6 fases»: what one phase delivers is what the next one works with.

## Bad

```yaml portfolio.yaml
kind: portfolio
title: Journeys of the workshop
journeys:
  repair: {phase: redesign}                # POR007
  spare-part: {phase: measuring}
```

```yaml journeys/repair.yaml
kind: journey
title: Have the car repaired
id: repair
status: mapped
steps: [{id: bring, customer: Brings the car}]
```

```yaml surveys/spare-part.yaml
kind: survey
title: After the spare part
journey: spare-part
results: {}
```

```yaml journeys/spare-part.yaml
kind: journey
title: Order a spare part
id: spare-part
status: mapped
steps: [{id: order, customer: Orders}]
```

## Good

```yaml portfolio.yaml
kind: portfolio
title: Journeys of the workshop
journeys:
  repair: {phase: redesign}
```

```yaml journeys/repair.yaml
kind: journey
title: Have the car repaired
id: repair
status: mapped
steps: [{id: bring, customer: Brings the car}]
```

```yaml surveys/repair.yaml
kind: survey
title: After the repair
journey: repair
questions: {clear: {type: csat, text: Did you know what it would cost?, step: bring}}
results: {clear: {mean: 3.1, sd: 1, n: 64}}
```
"""

from typing import TYPE_CHECKING

from cxkit.lint.rule import WARNING, Finding, Found, Unchecked, rule
from cxkit.model.hearing import heard
from cxkit.model.intentions import planned
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.portfolio import Candidate, Portfolio


@rule("POR007", WARNING)
def skipped_phase(portfolio: "Portfolio", scope: Scope) -> Found:
    from cxkit.lint.names.planned import mapped  # most workspaces have no portfolio

    for key, candidate in portfolio.journeys.items():
        if candidate.phase not in ("inventory", "mapping") and (journey := mapped(key, candidate, scope)):
            yield from _skipped(candidate.title or key, candidate, journey, scope)


def _skipped(name: str, candidate: "Candidate", journey: Journey, scope: Scope) -> Found:
    """The first phase of which nothing is there."""
    kinds, phase = scope.workspace.kinds, candidate.phase
    if journey.written("status") and journey.status == "draft":
        message = N_("'{journey}' is in the phase '{phase}', and its map is still a draft")
        hint = N_("who knows the journey and has walked through the map? Raise its `status`, or take the phase back")
    elif phase != "measuring" and not _measured(journey, scope):
        if "survey" not in kinds:
            yield Unchecked(N_("the workspace has no survey"))
            return
        message = N_("'{journey}' is in the phase '{phase}', and nobody has measured how it is today")
        hint = N_("how will anybody see that it got better? Add a survey with `results`, or metrics with a `value`")
    elif phase in ("implementing", "sustaining") and not planned(scope.workspace, journey).any:
        if "roadmap" not in kinds:
            yield Unchecked(N_("the workspace has no roadmap"))
            return
        message = N_("'{journey}' is in the phase '{phase}', and no roadmap is about it")
        hint = N_("what is being done, by whom and until when? Write it in a roadmap with `journey: {id}`")
    else:
        return
    yield Finding(candidate, message, field="phase", hint=hint, journey=name, phase=phase, id=journey.id)


def _measured(journey: Journey, scope: Scope) -> bool:
    """Whether there is any figure about a journey."""
    if heard(scope.workspace, journey).answered():
        return True
    if any(source.type in ("survey", "data") for source in journey.sources.values()):
        return True
    figured = {name for name, metric in scope.metrics.items() if metric.value is not None}
    return any(metric.value is not None for metric in journey.metrics.values()) or any(
        not figured.isdisjoint(names)
        for step in journey.steps
        for names in (step.metrics, *(action.metrics for action in step.actions))
    )
