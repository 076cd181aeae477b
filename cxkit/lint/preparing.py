"""Preparing: what is made ready before any customer comes, whom it reaches, and where that is written."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from cxkit.lint.facts import Facts, Works
from cxkit.measures import preparing
from cxkit.measures.preparing import Reach, preparations
from cxkit.model.journey import Action, Enabler, Journey, Step
from cxkit.model.shared import Actor, Process

__all__ = ["Reach", "Spot", "inherited", "preparations", "process", "recoveries", "role", "strangers"]


class Spot(NamedTuple):
    """Where in the file of a journey something is said: a node, its field, and the item of a list."""

    node: Actor | Action | Process
    field: str = ""
    item: int | None = None

    def fields(self) -> dict[str, Any]:
        """As a finding wants it."""
        return {"field": self.field, "index": self.item}


def role(journey: Journey, name: str, works: Works) -> Spot:
    """A role in its own file: the entry among the actors, else the first action that names it."""
    if name in journey.actors:
        return Spot(journey.actors[name])
    _, action = works[0]
    return Spot(action, "by", action.by.index(name))


def process(journey: Journey, name: str, action: Action) -> Spot:
    """A process in the file of a journey: its entry there, else an action that follows it."""
    return Spot(journey.processes[name]) if name in journey.processes else Spot(action, "process")


def recoveries(journey: Journey) -> Iterator[tuple[Step, Action]]:
    """What is done when something has failed; a bare word, perhaps a process, is its `do`."""
    for step, _, action in preparing.recoveries(journey):
        yield step, action


def inherited(facts: Facts, type: str) -> list[Enabler]:
    """The enablers of a type, with those of the journey above and of the one that this is a variant of."""
    return preparing.inherited(facts.journey, facts.scope, type)


def strangers(facts: Facts) -> dict[str, Works]:
    """Partners of a journey whom its customer meets in person for us, with neither a process nor anything agreed.

    A policy on what they do, or an enabler of the type `supplier` for them, is an agreement too.
    """
    journey = facts.journey
    bound = {name for each in journey.enablers if each.type == "supplier" for name in each.enables}
    bound.update(name for each in facts.scope.organizations for name, actor in each.actors.items() if actor.agreement)
    found: dict[str, Works] = {}
    for step in journey.steps:
        if step.customer == () or any(each.owner in ("customer", "social") for each in step.touchpoint):
            continue
        for action in step.frontstage:
            name = action.by[0] if action.by else ""
            actor = journey.actors.get(name)
            if actor is None or actor.type != "partner" or actor.agreement:
                continue
            if action.process or action.policy:
                bound.add(name)
            elif not facts.automatic(step, action):
                found.setdefault(name, []).append((step, action))
    return {name: works for name, works in found.items() if name not in bound}
