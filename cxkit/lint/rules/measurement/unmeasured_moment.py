"""A moment of truth is measured.

What decides whether the customer stays is worth one figure of its own: a mean of the whole journey hides it. A metric
or a question will do, of the step, of an action or of the process that it follows, and so will an agreed level. Asked
from `status: mapped` on, and not where a blueprint has still to say what may go wrong: one question about a moment at a
time.

Source: Carlzon (1987), «Moments of Truth»; the article «Mapa y Blueprint»: moments of truth are critical to the
customer.

## Bad

```yaml
kind: journey
title: Have the water connected
status: mapped
steps:
  - customer: Hears on which day the crew comes
    moment_of_truth: Decides whether to take the day off     # MEA002
    fail: none
```

## Good

```yaml
kind: journey
title: Have the water connected
status: mapped
metrics:
  kept-day: {title: Came on the day that was told, unit: "%", target: ">= 95%"}
steps:
  - customer: Hears on which day the crew comes
    moment_of_truth: Decides whether to take the day off
    fail: none
    metrics: kept-day
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey, Step
from cxkit.words import N_


@rule("MEA002", INFO, rises=True, gathered=N_("{n} moments of truth are measured by nothing: {places}"))
def unmeasured_moment(_journey: Journey, facts: Facts) -> Found:
    if not (facts.moments and facts.mapped) or facts.heard.surveys:  # a survey that leaves it out is told of first
        return
    for step in facts.moments:
        if not facts.unguarded(step) and not _measured(step, facts):
            yield Finding(
                step,
                N_("'{step}' is a moment of truth, and nothing measures it"),
                field="moment_of_truth",
                hint=N_("which figure would tell you tomorrow that it went wrong? Name it in `metrics`"),
                place=(name := called(step)),
                step=name,
            )


def _measured(step: Step, facts: Facts) -> bool:
    if step.metrics or step.sla or step.xla:
        return True
    for action in step.actions:
        process = facts.scope.processes.get(action.process) if action.process else None
        if action.metrics or (process and process.metrics):
            return True
    return False
