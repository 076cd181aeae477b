"""Preparing: what is made ready before any customer comes, whom it reaches, and where that is written."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from cxkit.lint.facts import Facts, Works
from cxkit.model.journey import Action, Enabler, Journey, Step
from cxkit.model.shared import Actor, Process


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
    for step in journey.steps:
        for fail in step.fail:
            for action in fail.recover:
                yield step, action


def preparations(journey: Journey, type: str) -> list[Enabler]:
    """The enablers of a type, with those that do not say which type they are."""
    return [enabler for enabler in journey.enablers if enabler.type is None or enabler.type == type]


def inherited(facts: Facts, type: str) -> list[Enabler]:
    """The enablers of a type, with those of the journey above and of the one that this is a variant of."""
    journey = facts.journey
    found = preparations(journey, type)
    for name in (journey.variant_of, journey.parent):
        if name:
            for base in facts.scope.workspace.named(Journey, name, facts.scope.path)[:1]:
                found += preparations(base, type)
    return found


class Reach:
    """What enablers make able: roles by name, or by the process, action, step or phase of what they do, or all."""

    def __init__(self, journey: Journey, enablers: Iterable[Enabler]) -> None:
        names = {name for enabler in enablers for name in enabler.enables}
        names.update([name.rpartition("/")[2] for name in names if "/" in name])
        for key, phase in journey.phases.items() if names else ():
            if phase.title and (key in names or phase.title in names):
                names.update((key, phase.title))
        self._names = names

    def roles(self, roles: Mapping[str, Works]) -> set[str]:
        """Those that are reached. One whose work follows processes is reached when all of these are."""
        if "all" in self._names:
            return {*roles}
        if not self._names:
            return set()
        return {name for name, works in roles.items() if name in self._names or self._whole(works)}

    def missed(self, works: Works) -> Step | None:
        """Where a role that is reached in part is not reached; None where nothing that it does is."""
        left = [(step, action) for step, action in works if not self._named(step, action)]
        return next((step for step, action in left if action.process), None) if len(left) < len(works) else None

    def _whole(self, works: Works) -> bool:
        hit = False
        for step, action in works:
            if self._named(step, action):
                hit = True
            elif action.process:
                return False
        return hit

    def _named(self, step: Step, action: Action) -> bool:
        names = self._names
        return action.process in names or action.id in names or step.id in names or step.phase in names


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
