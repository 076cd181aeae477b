"""Returning: which failures send the customer, or the work, back to which step."""

from collections.abc import Iterator
from typing import NamedTuple

from cxkit.model.journey import Fail, Journey


class Return(NamedTuple):
    """A failure, the place of its step, and that of the step at which the work begins again."""

    fail: Fail
    place: int
    target: int


def returning(journey: Journey) -> Iterator[Return]:
    """Every `back_to` that leads to a step of the journey, or to one of its actions."""
    places: dict[str, int] | None = None
    for place, step in enumerate(journey.steps):
        for fail in step.fail:
            if fail.back_to:
                places = _places(journey) if places is None else places
                if (target := places.get(fail.back_to)) is not None:
                    yield Return(fail, place, target)


def _places(journey: Journey) -> dict[str, int]:
    """The place of the step that has a name, or that an action of this name stands in."""
    actions = {action.id: place for place, step in enumerate(journey.steps) for action in step.actions}
    return actions | {step.id: place for place, step in enumerate(journey.steps)}
