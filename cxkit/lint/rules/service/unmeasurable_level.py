"""A level of service or experience says what is measured, and how much is enough.

«Fast» is kept by everybody and missed by everybody. An agreement can be checked when it names a metric and a target
with a comparator and a unit: `<= 24h`, `>= 95%`. What a catalogue of metrics or a survey says of the metric need not be
said again, and a time alone is taken as at most.

Source: AXELOS (2019), «ITIL Foundation: ITIL 4 Edition», on service level management; a target that nobody can check is
none.

## Bad

```yaml
kind: journey
title: Have the heating repaired
steps:
  - customer: Waits for the technician
    sla: fast                               # SVC003
```

## Good

```yaml
kind: journey
title: Have the heating repaired
steps:
  - customer: Waits for the technician
    sla: {metric: technician at the door, target: "<= 24h", share: 95%}
```
"""

from cxkit.lint.agreeing import agreed
from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, WARNING, Finding, Found, rule
from cxkit.model.agreed import goal, limit
from cxkit.model.organization import Organization
from cxkit.model.shared import File, Level
from cxkit.words import N_

UNITLESS = ("nps", "enps", "csat", "ces", "score", "nota", "índice", "index")
"""In the name of a metric: a figure that has a scale and no unit."""


@rule(
    "SVC003",
    WARNING,
    gathered=N_("{n} levels cannot be checked: {places}"),
    gathered_severity=INFO,
)
def unmeasurable_level(content: File, facts: Facts) -> Found:
    if not facts.agreed and not isinstance(content, Organization):
        return
    for each in agreed(facts):
        if said := _fault(each.level, facts):
            message, hint, field = said
            yield Finding(
                each.level,
                message,
                field=field,
                hint=hint,
                place=each.name,
                agreed=each.name,
                text=_words(each.level),
                metric=each.level.metric or "",
            )


def _fault(level: Level, facts: Facts) -> tuple[str, str, str] | None:
    """The first thing that keeps a level from being checked: message, hint, key."""
    target, known = goal(level), _known(level.metric, facts)
    if target is None:
        if not level.metric:
            return (
                N_("'{text}' was agreed for '{agreed}', and nobody can check it"),
                N_("how would both sides see that it was kept? Write {{metric, target}}, such as a target of `<= 24h`"),
                "",
            )
        if known:
            return None
        return (
            N_("'{metric}' was agreed for '{agreed}', and nothing says how much is enough"),
            N_("from which value on is it kept? Write it as `target`"),
            "metric",
        )
    if target.number is None:
        return (
            N_("'{text}' was agreed for '{agreed}', and nobody can check it"),
            N_("which number do you mean? Write it with its comparator and unit, such as `<= 24h` or `>= 95%`"),
            "target",
        )
    if level.metric is None and level.target is not None:
        return (
            N_("'{text}' was agreed for '{agreed}', and nothing says of what"),
            N_("what is counted, from when to when? Write it as `metric`"),
            "target",
        )
    if known or level.metric is None or limit(target):
        return None
    if target.comparator is None:
        return (
            N_("'{text}' was agreed for '{agreed}': is that the least or the most?"),
            N_("write `>=` or `<=` before it"),
            "target",
        )
    if not target.unit and not any(word in level.metric.lower() for word in UNITLESS):
        return (
            N_("'{text}' was agreed for '{agreed}', and nothing says of which unit"),
            N_("minutes, per cent, cases? Write the unit after the number"),
            "target",
        )
    return None


def _known(metric: str | None, facts: Facts) -> bool:
    """Whether a catalogue or a survey tells how a metric is counted."""
    return metric is not None and (metric in facts.scope.metrics or metric in facts.scope.workspace.questions)


def _words(level: Level) -> str:
    if level.target:
        return level.target.text
    return level.text or level.if_ or level.period or (level.share.text if level.share else "…")
