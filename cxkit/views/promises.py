"""Promises: what was promised to the customer, at the step that shows whether it is kept."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cxkit.model.excerpt import Overview, whole
from cxkit.model.flow import customer_end
from cxkit.model.journey import Journey, Promise, Step
from cxkit.model.shared import Level
from cxkit.model.values import Target
from cxkit.model.workspace import Scope
from cxkit.views.levels import promised
from cxkit.views.signs import MOST, of_kind
from cxkit.views.text import clean
from cxkit.views.tiles import Tile
from cxkit.words import N_, say

PROMISE = N_("Promise: {what}")


def with_promises(placed: Iterable[Tile], journey: Journey, scope: Scope, lang: str) -> list[Tile]:
    """The boxes with a sign where a promise is met and a pill under the other levels of that step."""
    found = promises(journey)
    tiles = list(placed)
    if not found:
        return tiles
    columns = {step.id: column for column, step in enumerate(journey.steps)}
    ordered: list[Tile] = []
    for column in range(len(journey.steps)):
        mine = [tile for tile in tiles if tile.column == column]
        for step, promise in found:
            if columns.get(step.id) == column:
                said = promise_said(promise, scope, lang)
                text = say(PROMISE, lang, what=said)
                mine = [_signed(tile, text, lang) if tile.end == customer_end(step, 0) else tile for tile in mine]
                slot = sum(tile.lane == "metrics" for tile in mine)
                mine.append(Tile(f"promise.{column + 1}.{slot}", "metrics", column, slot, text, label=text))
        ordered += mine
    return ordered


def promises(journey: Journey) -> list[tuple[Step, Promise]]:
    """Every promise with the step where the customer meets it; an overview leaves them out.

    A step that keeps it; else the one that measures it; else the last in which what keeps it is done; else the last
    one of the customer.
    """
    if isinstance(journey, Overview):
        return []
    steps = whole(journey).steps
    return [
        (step, promise)
        for promise in journey.promise
        if promise.text or promise.metric
        for step in _homes(promise, steps)[:1]
    ]


def _homes(promise: Promise, steps: Sequence[Step]) -> list[Step]:
    """Steps at which a promise may stand, the best first."""
    names = {name.rpartition("/")[2] for name in promise.kept_by}
    done = [step for step in steps if any(action.id in names or action.process in names for action in step.actions)]
    return [
        *(step for step in steps if step.id in names),
        *(step for step in steps if promise.metric and promise.metric in step.metrics),
        *reversed(done),
        *reversed([step for step in steps if step.has_customer]),
    ]


def promise_said(promise: Promise, scope: Scope, lang: str) -> str:
    """What was promised in the words of the promise, else what is measured and how much of it."""
    if promise.text:
        return clean(promise.text)
    level = Level.model_construct(metric=promise.metric, target=Target.parse(promise.target or ""))
    return clean(promised(level, scope.metrics, lang)[0])


def _signed(tile: Tile, text: str, lang: str) -> Tile:
    """A customer's box that says its promise, with a sign where there is room for one more: the pill says it anyway."""
    there = [sign for sign in tile.signs if sign.name == "promise"]
    said = "; ".join([*(sign.label for sign in there), text])
    others = [sign for sign in tile.signs if sign.name != "promise"]
    if len(others) < MOST:
        others.append(of_kind("promise", lang, said))
    return replace(tile, signs=tuple(others), label=f"{tile.label} {text}.")
