"""Whether a journey has areas or actors to show."""

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import Lack
from cxkit.views.sides import made
from cxkit.words import N_

MOST_CELLS = 2_000


def parts(journey: Journey, scope: Scope) -> tuple[str, ...] | Lack:
    """The journey as a whole, once its actions say who does them; without areas the rows are the actors."""
    if not journey.blueprint:
        return made(journey, scope)
    actions = [action for step in journey.steps for action in step.actions]
    if not any(action.by for action in actions):
        return Lack(N_("nobody is named: add `by:` to actions, and `area:` to those actors"))
    rows = {scope.area(action) or action.by[:1] for action in actions}
    if len(rows) * len(journey.steps) > MOST_CELLS:
        return Lack(
            N_("{n} rows by {steps} steps are more than the limit 'boxes' of {most}; split the journey"),
            {"n": len(rows), "steps": len(journey.steps), "most": MOST_CELLS},
            limit=True,
        )
    return ("",)
