"""Preparing: what is made ready before any customer comes, and whom of those who act it reaches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cxkit.model.journey import Action, Enabler, Fail, Journey, Step
from cxkit.model.liveness import mechanical
from cxkit.model.workspace import Scope

Works = Sequence[tuple[Step, Action]]
"""Actions, each with the step that it stands in."""


def preparations(journey: Journey, type: str) -> list[Enabler]:
    """The enablers of a type, with those that do not say which type they are."""
    return [enabler for enabler in journey.enablers if enabler.type is None or enabler.type == type]


def inherited(journey: Journey, scope: Scope, type: str) -> list[Enabler]:
    """The enablers of a type, with those of the journey above and of the one that this is a variant of."""
    found = preparations(journey, type)
    for name in (journey.variant_of, journey.parent):
        if name:
            for base in scope.workspace.named(Journey, name, scope.path)[:1]:
                found += preparations(base, type)
    return found


def recoveries(journey: Journey) -> Iterator[tuple[Step, Fail, Action]]:
    """What is done when something has failed; a bare word, perhaps a process, is its `do`."""
    for step in journey.steps:
        for fail in step.fail:
            for action in fail.recover:
                yield step, fail, action


def person(name: str, step: Step, action: Action, scope: Scope) -> bool:
    """Whether a person stands behind a name: as declared, else unless the name or all channels are those of machines.

    A partner is no person of ours.
    """
    actor = scope.actors.get(name)
    if actor is not None:
        return actor.type == "person"
    channels = action.channel or step.channel
    machines = channels and all(mechanical(channel, scope.channels.get(channel)) for channel in channels)
    return not (mechanical(name) or machines)


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

    def holds(self, role: str, step: Step, action: Action) -> bool:
        """Whether a role is made able to do one thing."""
        return "all" in self._names or role in self._names or self._named(step, action)

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
