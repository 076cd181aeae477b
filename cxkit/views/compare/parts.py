"""Parts: the earlier journey that one can be laid beside."""

from collections.abc import Iterator

from cxkit.compare.likeness import folded
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import Lack
from cxkit.words import N_

TIMES = ("current", "future", "ideal")
"""States in the order in which one is to become the other."""
LEAST_SHARED = 1 / 3
"""Two journeys that do not name each other are one journey where so many steps of the shorter one are in both."""


def parts(journey: Journey, scope: Scope) -> tuple[str, ...] | Lack:
    """The ids of the journeys that this one can be laid beside, or why there is none."""
    if found := counterparts(journey, scope):
        return found
    if journey.variant_of:
        return Lack(N_("the journey '{id}' of `variant_of` is not in the workspace"), {"id": journey.variant_of})
    return Lack(N_("no earlier state of this journey is known: name it with `variant_of:`"))


def counterparts(journey: Journey, scope: Scope) -> tuple[str, ...]:
    """The id of `variant_of` where it is there; else of the one journey of an earlier state that tells the same."""
    if journey.variant_of:
        return (journey.variant_of,) if earlier(journey, scope) is not None else ()
    found = dict.fromkeys(other.id for other in _alike(journey, scope))
    return tuple(found) if len(found) == 1 else ()


def earlier(journey: Journey, scope: Scope, part: str = "") -> Journey | None:
    """The journey of an id, by default the one that this one varies; the nearest of several."""
    name = part or journey.variant_of or next(iter(counterparts(journey, scope)), "")
    return next((other for other in scope.workspace.named(Journey, name, scope.path) if other is not journey), None)


def _alike(journey: Journey, scope: Scope) -> Iterator[Journey]:
    """Journeys of an earlier state with the same service or title, and enough of the same steps."""
    for _, other in scope.workspace.near(Journey, scope.path):
        if other is journey or TIMES.index(other.state) >= TIMES.index(journey.state) or other.variant_of:
            continue
        same = set(journey.service) & set(other.service) or folded(journey.title) == folded(other.title)
        if same and _shared(journey, other):
            yield other


def _shared(journey: Journey, other: Journey) -> bool:
    steps = [
        {step.id for step in each.steps} | {folded(step.title) for step in each.steps} for each in (journey, other)
    ]
    shorter, longer = sorted((journey, other), key=lambda each: len(each.steps))
    known = steps[1] if longer is other else steps[0]
    both = sum(step.id in known or folded(step.title) in known for step in shorter.steps)
    return both > 0 and both >= LEAST_SHARED * len(shorter.steps)
