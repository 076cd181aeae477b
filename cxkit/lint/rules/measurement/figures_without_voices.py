"""Beside the figures of a map stands what a customer said.

A figure says how many, and never why; one sentence in the customer's own words is what is remembered and repeated after the
meeting. Asked once, of a map of today that shows figures, from `status: mapped` on.

Source: the article «Shopper Experience»: figures lack the human touch.

## Bad

```yaml
kind: journey
title: Report a power cut       # MEA011
status: mapped
metrics:
  informed: {title: Knew until when, unit: "%", value: 41, n: 812, date: 2026-09-30, target: ">= 85%"}
steps:
  - customer: Calls and hears a recording
    metrics: informed
```

## Good

```yaml
kind: journey
title: Report a power cut
status: mapped
metrics:
  informed: {title: Knew until when, unit: "%", value: 41, n: 812, date: 2026-09-30, target: ">= 85%"}
steps:
  - customer: Calls and hears a recording
    metrics: informed
    quotes: I only wanted to know whether to throw the meat away
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("MEA011", INFO)
def figures_without_voices(journey: Journey, facts: Facts) -> Found:
    if not facts.mapped or journey.state != "current" or any(step.quotes for step in journey.steps):
        return
    if _figures(journey, facts) or facts.heard.answered():
        yield Finding(
            journey,
            N_("the map shows figures, and no customer says a word"),
            field="title",
            hint=N_("which sentence of a customer made you stop? Copy it, word for word, as `quotes` of its step"),
        )


def _figures(journey: Journey, facts: Facts) -> bool:
    """Whether the journey has or names a metric with a value."""
    known = facts.scope.metrics
    if any(metric.value is not None for metric in journey.metrics.values()):
        return True
    return any(name in known and known[name].value is not None for step in journey.steps for name in step.metrics)
