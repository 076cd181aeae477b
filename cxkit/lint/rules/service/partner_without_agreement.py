"""With every partner something is agreed.

What a partner does the customer takes for ours: without an agreement nobody can ask it to be better. A level, the words
of the contract or a policy will do as `agreement`, and so will the words «none, the customer hires it»; elsewhere a
policy at what the partner does, or an enabler of the type `supplier` for it. A partner whom the customer meets without
any process is asked about by PEO010 alone.

Source: «ITIL Service Design» (2011), on underpinning contracts; David Gómez, «La experiencia del cliente depende de dos
cosas»: third parties too answer for a part of the interactions.

## Bad

```yaml
kind: journey
title: Have the washing machine delivered
actors:
  carrier: {title: Carrier, type: partner}          # SVC004
steps:
  - customer: Waits at home
    backstage: {do: Drives it to the door, by: carrier}
```

## Good

```yaml
kind: journey
title: Have the washing machine delivered
actors:
  carrier: {title: Carrier, type: partner, agreement: {metric: came in the hour that was told, target: ">= 90%"}}
steps:
  - customer: Waits at home
    backstage: {do: Drives it to the door, by: carrier}
```
"""

from collections.abc import Iterator

from cxkit.lint.facts import Facts
from cxkit.lint.preparing import strangers
from cxkit.lint.rule import INFO, WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.words import N_


@rule(
    "SVC004",
    WARNING,
    gathered=N_("with {n} partners nothing is agreed: {places}"),
    gathered_severity=INFO,
)
def partner_without_agreement(content: File, facts: Facts) -> Found:
    if not isinstance(content, (Journey, Organization)):
        return
    bare = [name for name, actor in content.actors.items() if actor.type == "partner" and not actor.agreement]
    if not bare:
        return
    silent = {*_bound(facts)}
    if isinstance(content, Journey):  # those whom the customer meets are asked how they do it
        silent.update(strangers(facts), content.actors.keys() - facts.by)
    for name in bare:
        if name not in silent:
            actor = content.actors[name]
            yield Finding(
                actor,
                N_("the customer depends on '{partner}', and nothing is agreed with it"),
                hint=N_("what does it promise, and what happens if it fails? Write it as `agreement`"),
                place=name,
                partner=actor.title or name,
            )


def _bound(facts: Facts) -> Iterator[str]:
    """Who is bound by something that does not stand at the actor."""
    for organization in facts.scope.organizations:
        yield from (name for name, actor in organization.actors.items() if actor.agreement)
    for _, action in facts.actions:
        if action.policy:
            yield from action.by
    if isinstance(facts.content, Journey):
        for enabler in facts.content.enablers:
            if enabler.type == "supplier":
                yield from enabler.enables
