"""Answering: which initiatives of the workspace answer to a pain or an opportunity, and how far they are."""

from typing import NamedTuple

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.text import clean
from cxkit.words import say


class Answer(NamedTuple):
    """An initiative: `tag` is its title with how far it is, `label` the same in a sentence."""

    tag: str
    label: str


def answers(journey: Journey, scope: Scope, lang: str) -> dict[str, list[Answer]]:
    """By the id of what they answer to, in the order of the roadmaps; those that were dropped answer to nothing."""
    if "roadmap" not in scope.workspace.kinds:
        return {}
    from cxkit.measures.trace.planning import plans  # most workspaces have no roadmap
    from cxkit.views.progress import STATUS

    found: dict[str, list[Answer]] = {}
    for plan in plans(journey, scope, [journey]):
        one = plan.initiative
        state = say(STATUS[one.status], lang)
        answer = Answer(f"{clean(one.title)} · {state}", f"{clean(one.title)} ({state})")
        for name, meant in plan.names(one.addresses, [journey]):
            if meant and answer not in found.setdefault(name, []):
                found[name].append(answer)
    return found
