"""Where the customer goes on from each step, in words, as nobody can draw long arrows in a terminal."""

from collections.abc import Iterator, Mapping

from cxkit.model.flow import Edge, customer_end, edges
from cxkit.model.journey import Journey
from cxkit.views.arrows import label
from cxkit.views.frame import step_called
from cxkit.views.strip.parts import Line
from cxkit.views.text import clean
from cxkit.words import N_, say

ENDS = N_("the journey ends")


def ways(journey: Journey, lang: str, *, inside: bool) -> dict[str, list[Line]]:
    """The written ways on, back and out by the end that they leave from; the plain way to the next step is none.

    Without `inside`, who is sent back by an action of the provider is sent back from the step.
    """
    numbers = {step.id: n for n, step in enumerate(journey.steps)}
    named = names(journey)
    found: dict[str, list[Line]] = {}
    for edge in _seen(journey, inside):
        if edge.kind not in ("flow", "branch", "loop", "end"):
            continue
        said = clean(label(edge, lang))
        if edge.kind == "end":
            line = Line(said or say(ENDS, lang), "way", "end")
        else:
            if edge.kind == "flow" and (edge.default or _next(edge, numbers)):
                continue
            target = named.get(edge.target.partition("#")[0], edge.target)
            text = f"{target}: {said}" if said else target
            line = Line(text, "way", "loop" if edge.kind == "loop" else "way")
        found.setdefault(edge.source, []).append(line)
    return found


def onward(journey: Journey) -> frozenset[int]:
    """The steps, by number from 0, after which the customer simply goes on to the one at their right."""
    numbers = {step.id: n for n, step in enumerate(journey.steps)}
    crossed: set[int] = set()
    for edge in edges(journey):
        if edge.kind == "flow":
            source, target = (numbers.get(end.partition("#")[0], -1) for end in (edge.source, edge.target))
            if 0 <= source < target and (edge.default or target == source + 1):
                crossed.update(range(source, target))
    return frozenset(crossed)


def names(journey: Journey) -> dict[str, str]:
    """Steps by number and name, actions by what is done."""
    named = {action.id: clean(action.do or action.by[0]) for step in journey.steps for action in step.actions}
    return named | {
        step.id: f"{number} {clean(step_called(step))}".strip() for number, step in enumerate(journey.steps, 1)
    }


def _next(edge: Edge, numbers: Mapping[str, int]) -> bool:
    source, target = (numbers.get(end.partition("#")[0], -9) for end in (edge.source, edge.target))
    return target - source in (0, 1)


def _seen(journey: Journey, inside: bool) -> Iterator[Edge]:
    if inside:
        yield from edges(journey)
        return
    leaves = {
        action.id: customer_end(step, max(len(step.customer or ()) - 1, 0))
        for step in journey.steps
        for action in step.actions
    }
    for edge in edges(journey):
        if edge.kind == "loop" and edge.source in leaves:
            yield Edge(leaves[edge.source], edge.target, "loop", default=False, share=edge.share, max=edge.max)
        else:
            yield edge
