"""The flow: every arrow of a journey, written ones and those that a reader takes for granted."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from cxkit.model.journey import Action, Journey, Step
from cxkit.model.values import Share

EdgeKind = Literal[
    "flow", "branch", "loop", "end", "encounter", "request", "chain", "supports", "needs", "with", "after"
]


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow between two ends.

    An end is the id of an action, or `step` / `step#n` for the customer of a step (`n` from 1 for further items), or
    `end` for the way out.
    """

    source: str
    target: str
    kind: EdgeKind
    both: bool = False
    default: bool = True
    if_: str | None = None
    share: Share | None = None
    max: int | None = None
    carries: tuple[str, ...] = ()
    async_: bool = False


def customer_end(step: Step, item: int = 0) -> str:
    """The end of an arrow at the customer's box of a step."""
    return step.id if item == 0 else f"{step.id}#{item}"


def edges(journey: Journey) -> tuple[Edge, ...]:
    """All arrows, one a pair at most, written ones first where both exist.

    Defaults: the customer goes on to the next column; meets the first action in view; the last in view
    asks the first out of view; each support action serves the last action of the nearest filled lane above; actions
    of a lane follow one another unless parallel. `needs` and `after` replace what would come in by default, `feeds`
    what would go out, `with` both.
    """
    found: dict[tuple[str, str], Edge] = {}
    for edge in (*_written(journey), *_customer(journey), *_columns(journey)):
        pair, mirror = (edge.source, edge.target), (edge.target, edge.source)
        # Somebody sent back to the step they are in has met somebody there all the same.
        mirrored = edge.default and mirror in found and found[mirror].kind != "loop"
        if pair in found or mirrored or (edge.source == edge.target and edge.kind != "loop"):
            continue
        found[pair] = edge
    return tuple(found.values())


def _written(journey: Journey) -> Iterator[Edge]:
    steps = {step.id: step for step in journey.steps}
    actions = {action.id: action for step in journey.steps for action in step.actions}

    def end(name: str) -> str | None:
        name = name.rpartition("/")[2]
        if name in actions or name == "end":
            return name
        return customer_end(steps[name]) if name in steps else None

    for step in journey.steps:
        for action in step.actions:
            for name in action.needs:
                if source := end(name):
                    yield Edge(source, action.id, "needs", default=False, carries=_carried(source, actions))
            for name in action.feeds:
                if target := end(name):
                    yield Edge(
                        action.id, target, "needs", default=False, carries=action.carries, async_=bool(action.async_)
                    )
            for name in action.with_:
                if other := (end(name) if name != "customer" else customer_end(step)):
                    yield Edge(action.id, other, "with", both=True, default=False, carries=action.carries)
            for name in action.after:
                if source := end(name):
                    yield Edge(source, action.id, "after", default=False)
        last = customer_end(step, max(len(step.customer or ()) - 1, 0))
        for way in step.next:
            if target := end(way.to):
                kind: EdgeKind = "loop" if way.loop else "end" if target == "end" else "branch"
                if len(step.next) == 1 and kind == "branch" and not way.if_ and not way.share:
                    kind = "flow"
                yield Edge(last, target, kind, default=False, if_=way.if_, share=way.share, max=way.max)
        for fail in step.fail:
            if fail.back_to and (target := end(fail.back_to)):
                source = (end(fail.at) if fail.at else None) or last
                yield Edge(source, target, "loop", default=False, share=fail.rate, if_=None)


def _carried(source: str, actions: dict[str, Action]) -> tuple[str, ...]:
    return actions[source].carries if source in actions else ()


def _customer(journey: Journey) -> Iterator[Edge]:
    present = [step for step in journey.steps if step.has_customer]
    for step in present:
        for item in range(1, len(step.customer or ())):
            yield Edge(customer_end(step, item - 1), customer_end(step, item), "flow")
    for step, following in pairwise(present):
        if not step.next:
            yield Edge(customer_end(step, len(step.customer or ()) - 1), customer_end(following), "flow")


def _columns(journey: Journey) -> Iterator[Edge]:
    for step in journey.steps:
        front, back = _groups(step.frontstage), _groups(step.backstage)
        for group in front[:1]:
            for action in group:
                if step.has_customer and _open_above(action):
                    yield Edge(customer_end(step), action.id, "encounter", both=True)
        yield from _chain(front, "chain")
        yield from _chain(back, "chain")
        for group in back[:1]:
            for action in group:
                if not _open_above(action):
                    continue
                if front:
                    for above in front[-1]:
                        if _open_below(above):
                            yield Edge(
                                above.id, action.id, "request", carries=above.carries, async_=bool(action.async_)
                            )
                elif step.has_customer and not step.alone and not step.wait:
                    yield Edge(customer_end(step), action.id, "request")
        served_by = (back or front)[-1:]
        for action in step.support:
            if action.feeds or action.needs or action.after or action.with_:
                continue
            for served in served_by:
                yield Edge(action.id, served[-1].id, "supports", async_=bool(action.async_))


def _chain(groups: list[list[Action]], kind: EdgeKind) -> Iterator[Edge]:
    for group, following in pairwise(groups):
        for one in group:
            for other in following:
                if _open_below(one) and _open_above(other):
                    yield Edge(one.id, other.id, kind, carries=one.carries, async_=bool(other.async_))


def _groups(actions: tuple[Action, ...]) -> list[list[Action]]:
    """Actions one after another; neighbours that say `parallel` stand together."""
    groups: list[list[Action]] = []
    for action in actions:
        if action.parallel and groups and groups[-1][-1].parallel:
            groups[-1].append(action)
        else:
            groups.append([action])
    return groups


def _open_above(action: Action) -> bool:
    return not (action.needs or action.after or action.with_)


def _open_below(action: Action) -> bool:
    return not (action.feeds or action.with_)
