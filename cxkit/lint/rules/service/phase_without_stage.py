"""Phases of the journey and stages of its value stream pair.

The journey is the service seen by the customer, the value stream the same service seen from inside. A phase in which
somebody works and that no stage covers belongs to nobody; a stage between two others that no phase meets is work that
the customer never notices, or a hole in the map. They pair by id or title, or by the `value_stream` of a step. Asked
only where some of them do.

Source: the article «Shopper Experience»: journey and value stream are two views of one process; AXELOS (2019), «ITIL
Foundation: ITIL 4 Edition», on value streams.

## Bad

```yaml organization.yaml
kind: organization
title: The internet provider
value_streams:
  connect: {stages: [{id: order, title: Take the order}, {id: install, title: Install}]}
```

```yaml journey.yaml
kind: journey
title: Get connected
value_stream: connect
steps:
  - phase: Order
    customer: Chooses a plan
    frontstage: Takes the order
  - phase: Install
    customer: Opens the door
    frontstage: Lays the cable
  - phase: First bill                      # SVC005
    customer: Reads the first bill
    frontstage: Explains the bill
```

## Good

```yaml organization.yaml
kind: organization
title: The internet provider
value_streams:
  connect: {stages: [{id: order, title: Take the order}, {id: install, title: Install}, {id: bill, title: First bill}]}
```

```yaml journey.yaml
kind: journey
title: Get connected
value_stream: connect
steps:
  - phase: Order
    customer: Chooses a plan
    frontstage: Takes the order
  - phase: Install
    customer: Opens the door
    frontstage: Lays the cable
  - phase: First bill
    customer: Reads the first bill
    frontstage: Explains the bill
```
"""

from collections.abc import Iterator

from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.ids import slug
from cxkit.model.journey import Journey, Step
from cxkit.model.organization import Stage
from cxkit.words import N_

UNSEEN = frozenset({"plan", "improve", "design_transition", "obtain_build"})
"""Activities of the value chain that customers need not meet."""


@rule("SVC005", INFO)
def phase_without_stage(journey: Journey, facts: Facts) -> Found:
    if not journey.value_stream:
        return
    phases: dict[str, list[Step]] = {}
    for step in journey.steps:
        if step.phase:
            phases.setdefault(step.phase, []).append(step)
    titled = {entry.title: name for name, entry in journey.phases.items() if entry.title}
    met = {name: {*_names(name, titled.get(name, name), steps, journey)} for name, steps in phases.items()}
    streams = [*_streams(journey, facts)]
    known = {name for stream in streams for stage in stream for name in _called(stage)}
    if all(known.isdisjoint(names) for names in met.values()):
        return
    for name, steps in phases.items():
        if known.isdisjoint(met[name]) and any(step.actions for step in steps):
            yield Finding(
                steps[0],
                N_("somebody works in the phase '{phase}', and no stage of the value stream covers it"),
                field="phase",
                hint=N_(
                    "which stage of the value stream is it? Name it as `value_stream` of a step, or add a stage of that name"
                ),
                phase=_title(name, journey),
            )
    everywhere = set().union(*met.values())
    for stream in streams:
        yield from _holes(journey, stream, everywhere)


def _holes(journey: Journey, stream: tuple[Stage, ...], met: set[str]) -> Found:
    """Stages that no phase meets, between two that are met: another journey may hold what comes before or after."""
    places = [place for place, stage in enumerate(stream) if not met.isdisjoint(_called(stage))]
    for place in range(places[0], places[-1]) if places else ():
        stage = stream[place]
        if place not in places and stage.svc not in UNSEEN:
            yield Finding(
                journey,
                N_("the stage '{stage}' of the value stream is met in no phase"),
                field="value_stream",
                key=True,
                hint=N_("what does the customer go through meanwhile? Add the phase, or give one the same id"),
                stage=stage.title,
            )


def _streams(journey: Journey, facts: Facts) -> Iterator[tuple[Stage, ...]]:
    """The stages of each value stream that the journey belongs to; of the nearest organization that has it."""
    for name in dict.fromkeys(name.partition("/")[0] for name in journey.value_stream):
        found = (each.value_streams[name] for each in facts.scope.organizations if name in each.value_streams)
        if stream := next(found, None):
            yield stream.stages


def _names(phase: str, key: str, steps: list[Step], journey: Journey) -> Iterator[str]:
    """Under what a phase may be found among the stages: its id, its title, and what its steps name."""
    yield slug(phase)
    if entry := journey.phases.get(key):
        yield from (slug(key), slug(entry.title or key))
    for step in steps:
        for name in step.value_stream:
            yield slug(name.rpartition("/")[2])


def _called(stage: Stage) -> set[str]:
    return {slug(stage.id or stage.title), slug(stage.title)}


def _title(phase: str, journey: Journey) -> str:
    entry = journey.phases.get(phase)
    return (entry.title if entry else None) or phase
