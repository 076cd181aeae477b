"""Beside a level of service stands a target of experience.

An agreement may be green while its customers are red: the line was up 99.9 % of the time, and down when they needed it (the
«watermelon» of service management). An `xla`, or a metric or question of the same step, shows the inside. Asked once a file.

Source: AXELOS (2019), «ITIL Foundation: ITIL 4 Edition», on agreements that are green outside and red inside.

## Bad

```yaml
kind: organization
title: The internet provider
services:
  home-fibre:
    title: Fibre at home
    owner: head of home services
    sla: {metric: line up, target: ">= 99.9%", period: month}     # SVC002
```

## Good

```yaml
kind: organization
title: The internet provider
services:
  home-fibre:
    title: Fibre at home
    owner: head of home services
    sla: {metric: line up, target: ">= 99.9%", period: month}
    xla: {metric: could work from home all week, target: ">= 90%", period: month}
```
"""

from cxkit.lint.agreeing import Agreed, agreed
from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Step
from cxkit.model.organization import Organization, Service
from cxkit.model.shared import File
from cxkit.words import N_


@rule("SVC002", INFO)
def agreement_without_experience(content: File, facts: Facts) -> Found:
    if not facts.agreed and not isinstance(content, Organization):
        return
    bare = [each for each in agreed(facts) if each.field == "sla" and not _felt(each, facts)]
    if bare and facts.agreed:
        services = _felt_services(facts)
        bare = [each for each in bare if services.isdisjoint(_services(each.node, facts))]
    if bare:
        names = list(dict.fromkeys(each.name for each in bare))
        yield Finding(
            bare[0].level,
            N_("the level of '{agreed}' may be met while the customer is let down: nothing measures the experience")
            if len(names) == 1
            else N_(
                "the levels of {agreed} may be met while the customer is let down: nothing measures the experience"
            ),
            hint=N_("what would the customer say if it went well? Write it as `xla`, with a target"),
            agreed=names[0] if len(names) == 1 else tuple(names[:4]),
        )


def _felt(each: Agreed, facts: Facts) -> bool:
    """Whether something tells how customers live what was agreed."""
    node = each.node
    if node.xla:
        return True
    if isinstance(node, Service):
        return False
    return bool(node.metrics) or node.id in facts.heard.steps


def _felt_services(facts: Facts) -> set[str]:
    """The services with a target of experience of their own."""
    shared = (each.services.items() for each in facts.scope.organizations)
    return {name for services in shared for name, service in services if service.xla}


def _services(node: Step | Service, facts: Facts) -> tuple[str, ...]:
    """The services that stand behind a step."""
    return (*([node.service] if isinstance(node, Step) and node.service else ()), *facts.journey.service)
