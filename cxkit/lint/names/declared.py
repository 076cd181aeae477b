"""The ids that a file gives to its parts, by what may be pointed to."""

from typing import Any

from cxkit.model.ids import slug
from cxkit.model.journey import Journey
from cxkit.model.persona import Persona
from cxkit.model.shared import File


def columns(content: File) -> tuple[Any, ...]:
    """The steps of a journey; other files have none."""
    return content.steps if isinstance(content, Journey) else ()


def steps(content: File) -> frozenset[str]:
    """Steps alone."""
    return frozenset(step.id for step in columns(content))


def actions(content: File) -> frozenset[str]:
    """Actions of the provider alone."""
    return frozenset(action.id for step in columns(content) for action in step.actions)


def places(content: File) -> frozenset[str]:
    """Steps and actions: where an arrow may begin or end."""
    found: list[str] = []
    for step in columns(content):
        found.append(step.id)
        for lane in (step.frontstage, step.backstage, step.support):
            found += [action.id for action in lane]
    return frozenset(found)


def items(content: File) -> frozenset[str]:
    """What stands in a step beside its actions: pains, gains, opportunities, quotes, fail points, evidence.

    Of a persona its pains and gains, which its offers answer to, by id and in its own words.
    """
    found: list[str] = []
    if isinstance(content, Persona):
        for need in (*content.pains, *content.gains):
            found += [name for name in (need.id, need.text, slug(need.text)) if name]
    for step in columns(content):
        for listed in (step.pains, step.gains, step.opportunities, step.quotes, step.fail, step.evidence):
            found += [item.id for item in listed]
    return frozenset(found)


def enablers(content: File) -> frozenset[str]:
    return frozenset(enabler.id for enabler in content.enablers) if isinstance(content, Journey) else frozenset()


def phases(content: File) -> frozenset[str]:
    """Phases by id and by title."""
    if not isinstance(content, Journey):
        return frozenset()
    titles = (phase.title for phase in content.phases.values())
    return frozenset(filter(None, (*content.phases, *titles, *(step.phase for step in content.steps))))
