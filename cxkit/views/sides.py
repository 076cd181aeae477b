"""The two sides of a journey, what is lived and how it is made: whether there is something to show of each."""

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import Lack
from cxkit.words import N_


def made(journey: Journey, scope: Scope) -> tuple[str, ...] | Lack:  # noqa: ARG001 -- views are asked alike
    """The journey as a whole, once somebody has said what is done for the customer."""
    if journey.blueprint:
        return ("",)
    return Lack(N_("no step says what is done for the customer: add `frontstage:` to one"))


def lived(journey: Journey, scope: Scope) -> tuple[str, ...]:  # noqa: ARG001 -- views are asked alike
    """The journey as a whole: whoever has written a step has a map."""
    return ("",)
