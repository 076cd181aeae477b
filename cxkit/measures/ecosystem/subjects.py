"""Subjects: the journeys that count together, who travels in them, and who is declared and in none."""

from collections.abc import Iterable, Iterator, Sequence

from cxkit.measures.processes import designed
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope, Workspace


def counted(workspace: Workspace) -> tuple[list[tuple[Journey, Scope]], list[Journey]]:
    """The journeys of a workspace that count together, and those left out: designs of journeys that are there too.

    What is retired is in neither.
    """
    kept, left = [], []
    for member, journey in workspace.of(Journey):
        scope = Scope(workspace, member.path, journey)
        if journey.status == "retired":
            continue
        if designed(journey, scope):
            left.append(journey)
        else:
            kept.append((journey, scope))
    return kept, left


def customers(journeys: Sequence[tuple[Journey, Scope]]) -> dict[str, list[Journey]]:
    """Who travels, by id, with the journeys: personas first named first; `""` where a journey names nobody."""
    found: dict[str, list[Journey]] = {}
    for journey, _ in journeys:
        for name in journey.persona or ("",):
            found.setdefault(name, []).append(journey)
    return found


def idle(declared: Iterable[str], journeys: Sequence[tuple[Journey, Scope]]) -> Iterator[str]:
    """The declared actors that neither act nor prepare anything, nor help a customer, in any of these journeys."""
    used: set[str] = set()
    for journey, _ in journeys:
        for step in journey.steps:
            used.update(name for action in step.actions for name in action.by)
            used.update(name for act in step.customer or () for name in act.by)
            used.update(name for fail in step.fail for action in fail.recover for name in action.by)
        used.update(name for enabler in journey.enablers for name in enabler.by)
    return (name for name in declared if name not in used)
