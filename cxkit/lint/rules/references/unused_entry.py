"""What a journey declares, it uses.

An actor that does nothing and a policy that limits nothing are leftovers of an earlier version, or a step that somebody
forgot to draw. What is shared stands in the organization, and may be used by other journeys. Sources are not meant: what
has been read and asked is worth listing, whether or not a step names it.

Source: plain bookkeeping: leftovers hide what is missing.

## Bad

```yaml
kind: journey
title: Buy glasses
actors:
  optician: {title: Optician}
  workshop: {title: Workshop}           # REF003
steps:
  - customer: Chooses a frame
    frontstage: {do: Measures and advises, by: optician}
```

## Good

```yaml
kind: journey
title: Buy glasses
actors:
  optician: {title: Optician}
  workshop: {title: Workshop}
steps:
  - customer: Chooses a frame
    frontstage: {do: Measures and advises, by: optician}
    backstage: {do: Grinds the lenses, by: workshop}
```
"""

from collections.abc import Iterator, Mapping

from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.shared import Actor, Level, Policy
from cxkit.words import N_


@rule("REF003", INFO, gathered=N_("{n} entries are declared and used nowhere: {places}"))
def unused_entry(journey: Journey, facts: Facts) -> Found:
    if not journey.steps:
        return
    if not facts.by.issuperset(journey.actors):
        yield from _unused(
            journey.actors, _acting(journey, facts), N_("the actor '{name}' does nothing in this journey")
        )
    if journey.policies:
        yield from _unused(journey.policies, _limiting(journey, facts), N_("the policy '{name}' limits nothing here"))


def _unused(entries: Mapping[str, Actor] | Mapping[str, Policy], used: set[str], message: str) -> Found:
    for name, entry in entries.items():
        if name not in used:
            yield Finding(
                entry,
                message,
                hint=N_("is a step missing in which it counts? If not, it can go"),
                place=name,
                name=entry.title or name,
            )


def _acting(journey: Journey, facts: Facts) -> set[str]:
    used = {*facts.by, journey.owner or "", journey.sponsor or ""}
    for process in journey.processes.values():
        used.add(process.owner or "")
    for enabler in journey.enablers:
        used.update(enabler.by, enabler.enables)
    for _, act in facts.acts:
        used.update(act.by)
    for step in journey.steps:
        for fail in step.fail:
            for action in fail.recover:
                used.update(action.by)
    return used


def _limiting(journey: Journey, facts: Facts) -> set[str]:
    used: set[str] = set()
    for _, action in facts.actions:
        if action.policy or action.up_to:
            used.update((*action.policy, action.up_to or ""))
    for process in journey.processes.values():
        used.update(process.policy, _texts(process.agreement))
    for actor in journey.actors.values():
        used.update(_texts(actor.agreement))
    for step in journey.steps:
        for fail in step.fail:
            used.add(fail.up_to or "")
            for action in fail.recover:
                used.update((*action.policy, action.up_to or ""))
    return used


def _texts(levels: tuple[Level, ...]) -> Iterator[str]:
    return (level.text or level.metric or "" for level in levels)
