"""The structure of one journey in figures: what can be counted in its file, before anybody is asked."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from cxkit.measures.figures import BasisCount, Completeness, Emotions, Figures, Part, Times
from cxkit.measures.passes import passes
from cxkit.model.journey import Action, Journey, Step
from cxkit.model.node import Node
from cxkit.model.shared import Basis
from cxkit.model.values import Duration
from cxkit.model.workspace import Scope

__all__ = ["BasisCount", "Completeness", "Emotions", "Figures", "Part", "Times", "figures", "total"]

T = TypeVar("T")


def figures(journey: Journey, scope: Scope, *, lines: int | None = None) -> Figures:
    """Everything that can be counted in one journey. `scope` knows its actors; `lines` are those of its file.

    Conditional actions count in full; the time of a customer's own action is not work.
    """
    steps = journey.steps
    lived = [step for step in steps if step.customer != ()]
    actions = [action for step in steps for action in step.actions]
    front = [action for step in steps for action in step.frontstage]
    human = [action for action in front if scope.human(action)]
    moments = [step for step in steps if step.decides]
    changes = {step.id: n for step in steps if (n := _area_changes(step, scope))}
    faces = tuple((step.id, step.frontstage[0].by[0]) for step in lived if step.frontstage and step.frontstage[0].by)
    business_day = scope.workspace.business_day
    return Figures(
        steps=len(steps),
        customer_steps=len(lived),
        phases=tuple(dict.fromkeys(step.phase for step in steps if step.phase)),
        front=len(front),
        back=sum(len(step.backstage) for step in steps),
        support=sum(len(step.support) for step in steps),
        with_by=_part(actions, lambda action: action.by),
        designed=_part(human, lambda action: action.process),
        evidence=_part(lived, lambda step: step.evidence),
        frontstage=_part(lived, lambda step: step.frontstage),
        emotion_coverage=_part(lived, lambda step: step.emotion),
        moments_of_truth=len(moments),
        moments_with_metrics=sum(bool(step.metrics) for step in moments),
        fails=sum(len(step.fail) for step in steps),
        waits=sum(len(step.wait) for step in steps),
        timed=sum(action.time is not None for action in actions),
        with_max=sum(action.max is not None for action in actions),
        areas=tuple(sorted({area for action in actions for area in _areas(action, scope)})),
        area_changes=changes,
        faces=faces,
        face_changes=sum(one[1] != other[1] for one, other in pairwise(faces)),
        work_time=total((action.time for action in actions), business_day),
        declared_wait=total((wait.time for step in steps for wait in step.wait), business_day),
        emotion=_emotions(journey, lived),
        passes=passes(journey),
        open_questions=tuple(_questions(journey)),
        channels=_channels(steps),
        basis=_basis(journey),
        map_completeness=_told(lived),
        blueprint_completeness=_made(lived, actions, scope),
        lines=lines,
    )


def _told(lived: Sequence[Step]) -> Completeness:
    """What a map of these steps says of the customer's side."""
    return Completeness(
        {
            "phases": _part(lived, lambda step: step.phase),
            "touchpoints": _part(lived, lambda step: step.touchpoint or set(_channels_of(step))),
            "emotion": _part(lived, lambda step: step.emotion),
            "opportunities": _part(lived, lambda step: step.opportunities),
        }
    )


def _made(lived: Sequence[Step], actions: Sequence[Action], scope: Scope) -> Completeness:
    """What a blueprint of these steps says of the provider's side."""
    return Completeness(
        {
            "evidence": _part(lived, lambda step: step.evidence),
            "frontstage": _part(lived, lambda step: step.frontstage),
            "behind": _part(lived, lambda step: step.backstage or step.support),
            "actor": _part(actions, lambda action: action.by),
            "process": _part([each for each in actions if scope.human(each)], lambda action: action.process),
        }
    )


def total(times: Iterable[Duration | None], business_day: float | None = None) -> Times:
    """The sum of those times that can be read, in seconds; business days become hours where `business_day` is given."""
    low = high = low_days = high_days = 0.0
    n = 0
    for time in times:
        if time is None or not time.known:
            continue
        n += 1
        seconds = time.seconds(business_day)
        if seconds is None:
            low_days, high_days = low_days + time.low_days, high_days + time.high_days
            seconds = time.low, time.high
        low, high = low + seconds[0], high + seconds[1]
    return Times(low, high, low_days, high_days, n)


def _part(items: Sequence[T], holds: Callable[[T], object]) -> Part:
    return Part(sum(bool(holds(item)) for item in items), len(items))


def _areas(action: Action, scope: Scope) -> Iterator[str]:
    for name in action.by:
        actor = scope.actors.get(name)
        if actor is not None and actor.area:
            yield actor.area


def _area_changes(step: Step, scope: Scope) -> int:
    """Neighbours in the column, from the customer downwards, whose leading actors belong to different areas."""
    areas = [scope.area(action) for action in step.actions]
    return sum(one is not None and other is not None and one != other for one, other in pairwise(areas))


def _emotions(journey: Journey, steps: Sequence[Step]) -> Emotions:
    scale = journey.scale
    felt = [(step, step.emotion) for step in steps if step.emotion is not None]
    return Emotions(
        values=tuple(scale.level(emotion.value) for _, emotion in felt),
        written=tuple(emotion.value for _, emotion in felt),
        scale=journey.emotion_scale,
        basis=_counted(emotion.basis or step.basis or journey.basis for step, emotion in felt),
    )


def _counted(bases: Iterable[Basis | None]) -> BasisCount:
    words = Counter(basis.word if basis else "not_stated" for basis in bases)
    return BasisCount(**words)


def _basis(journey: Journey) -> BasisCount:
    """Of actions, evidence, emotions, pains, gains, opportunities, quotes: their own, else the step's or the file's."""

    def bases() -> Iterator[Basis | None]:
        for step in journey.steps:
            items: list[Any] = [
                *step.actions,
                *step.evidence,
                *step.pains,
                *step.gains,
                *step.opportunities,
                *step.quotes,
            ]
            items += [emotion for emotion in (step.emotion, step.emotion_org) if emotion is not None]
            for item in items:
                yield item.basis or step.basis or journey.basis

    return _counted(bases())


def _questions(journey: Journey) -> Iterator[str]:
    """Notes that end in a question mark, in the order of the file."""
    nodes: list[Node] = [journey, *(node for _, node in journey.children())]
    for node in nodes:
        for note in getattr(node, "notes", ()):
            if note.rstrip().endswith(("?", "？", "؟")):
                yield note.strip()


def _channels(steps: Sequence[Step]) -> dict[str, int]:
    return dict(Counter(channel for step in steps for channel in dict.fromkeys(_channels_of(step))))


def _channels_of(step: Step) -> Iterator[str]:
    """The channels of a step and of everything in it."""
    yield from step.channel
    items: list[Any] = [*(step.customer or ()), *step.evidence, *step.actions, *step.wait]
    for item in items:
        yield from item.channel
