"""Whether a file has an ecosystem to show: journeys that say who acts."""

from cxkit.measures.ecosystem import counted
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import Lack
from cxkit.words import N_

MOST = 400
"""More parties than this nobody reads on one sheet."""


def parts(content: File, scope: Scope) -> tuple[str, ...] | Lack:
    """The file as a whole: a journey by itself, an organization with all journeys of its workspace."""
    journeys = about(content, scope)
    if not journeys:
        return Lack(N_("the workspace has no journey that counts: add one, with `frontstage:` and `by:` in its steps"))
    acting = {name for journey, _ in journeys for step in journey.steps for each in step.actions for name in each.by}
    if not acting:
        return Lack(N_("nobody is named who acts: add `by:` to the actions of the steps"))
    if len(acting) > MOST:
        return Lack(
            N_("{n} actors act, and {most} are the limit of one sheet"), {"n": len(acting), "most": MOST}, limit=True
        )
    return ("",)


def about(content: File, scope: Scope) -> list[tuple[Journey, Scope]]:
    """The journeys that a file's ecosystem is made of."""
    if isinstance(content, Journey):
        return [(content, scope)]
    return counted(scope.workspace)[0] if isinstance(content, Organization) else []
