"""Collapsed: a journey with one column for each phase, for whoever has a minute."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from cxkit.measures.emotion import felt, lowest
from cxkit.measures.structure import total
from cxkit.model.excerpt import Overview
from cxkit.model.ids import free
from cxkit.model.journey import Action, CustomerAction, Evidence, Journey, Next, Step
from cxkit.model.shared import Note
from cxkit.model.values import Duration
from cxkit.model.workspace import Scope
from cxkit.views.amounts import in_units
from cxkit.views.cards import SEVERITY
from cxkit.views.frame import entry_title, phase_title, step_called
from cxkit.words import NN_, say

_ACTIONS = NN_("{what} and {n} more action", "{what} and {n} more actions")


def collapsible(journey: Journey) -> bool:
    """Whether anything would become shorter: several steps share a phase, next to one another."""
    return len(_runs(journey)) < len(journey.steps)


def collapsed(journey: Journey, scope: Scope, view: str, lang: str) -> Journey:
    """The journey with a step for each run of steps that share a phase; a step without a phase stays itself.

    Of a phase its lowest moment is drawn, with what is believed and aimed at there. Who acts is one box a lane, with
    the processes that are followed; waits, fail points, levels and metrics are those of all its steps.
    """
    if not collapsible(journey):
        return journey
    runs = _runs(journey)
    taken = {step.id for run in runs if len(run) == 1 for step in run}
    names = [free(f"phase-{n}", taken) if len(run) > 1 else run[0].id for n, run in enumerate(runs, 1)]
    homes = {step.id: name for name, run in zip(names, runs, strict=True) for step in run}
    steps = [
        _phase(run, homes[run[0].id], journey, scope, view, homes, lang)
        if len(run) > 1
        else _lone(run[0], journey, homes)
        for run in runs
    ]
    fields: dict[str, Any] = dict(journey.__dict__) | {"steps": tuple(steps), "origin": journey}
    return Overview.model_construct(set(journey.model_fields_set), **fields)


def _runs(journey: Journey) -> list[list[Step]]:
    runs: list[list[Step]] = []
    for phase, run in groupby(journey.steps, key=lambda step: step.phase):
        steps = list(run)
        runs += [steps] if phase else [[step] for step in steps]
    return runs


def _phase(
    run: Sequence[Step], id: str, journey: Journey, scope: Scope, view: str, homes: dict[str, str], lang: str
) -> Step:
    low = _lowest(run, journey)
    decides = next((step.moment_of_truth for step in run if step.decides), None)
    return Step.model_construct(
        {"title", "phase"},
        id=id,
        title=phase_title(journey, run[0]),
        phase=None,
        customer=_customer(run, view),
        evidence=_evidence(run, id),
        frontstage=tuple(_actions(run, "frontstage", id, scope, lang)),
        backstage=tuple(_actions(run, "backstage", id, scope, lang)),
        support=tuple(_actions(run, "support", id, scope, lang)),
        channel=tuple(dict.fromkeys(name for step in run for name in step.channel)),
        thoughts=low.thoughts if low else (),
        emotion=low.emotion if low else None,
        emotion_org=low.emotion_org if low else None,
        target_emotion=low.target_emotion if low else None,
        quotes=low.quotes if low else (),
        pains=_worst(note for step in run for note in step.pains),
        gains=_worst(note for step in run for note in step.gains),
        opportunities=_worst(note for step in run for note in step.opportunities),
        moment_of_truth=decides,
        next=tuple(_ways(run, homes)),
        wait=tuple(wait for step in run for wait in step.wait),
        fail=tuple(fail.model_copy(update={"at": None, "back_to": None}) for step in run for fail in step.fail),
        metrics=tuple(dict.fromkeys(name for step in run for name in step.metrics)),
        sla=tuple(level for step in run for level in step.sla),
        xla=tuple(level for step in run for level in step.xla),
        value_stream=tuple(dict.fromkeys(name for step in run for name in step.value_stream)),
        basis=run[0].basis if len({step.basis.word if step.basis else "" for step in run}) == 1 else None,
    )


def _lone(step: Step, journey: Journey, homes: dict[str, str]) -> Step:
    """A step of no phase, or the only one of its phase and called like it, with the ways that still lead somewhere."""
    actions = {
        lane: tuple(
            action.model_copy(update={"needs": (), "feeds": (), "with_": (), "after": ()})
            for action in getattr(step, lane)
        )
        for lane in ("frontstage", "backstage", "support")
    }
    fail = tuple(each.model_copy(update={"back_to": homes.get(each.back_to or "")}) for each in step.fail)
    called = {"title": phase_title(journey, step), "phase": None} if step.phase else {}
    return step.model_copy(update={**actions, **called, "fail": fail, "next": tuple(_ways([step], homes))})


def _customer(run: Sequence[Step], view: str) -> tuple[CustomerAction, ...] | None:
    """What the customer goes through: bullets in the one box of a map, one sentence in that of a blueprint."""
    lived = [step for step in run if step.has_customer]
    if not lived:
        return () if any(step.customer == () for step in run) else None
    names = [step_called(step) for step in lived]
    said = names if view == "map" else [" · ".join(names)]
    return tuple(CustomerAction.model_construct({"do"}, do=text) for text in said)


def _actions(run: Sequence[Step], lane: str, id: str, scope: Scope, lang: str) -> Iterator[Action]:
    """One action for the people of a lane, one for its systems, one for each area out of view."""
    grouped: dict[str, list[Action]] = {}
    for step in run:
        for action in getattr(step, lane):
            actor = scope.lead(action)
            sort = (scope.area(action) or "") if lane == "backstage" else actor.type if actor else "person"
            grouped.setdefault(sort, []).append(action)
    for n, actions in enumerate(grouped.values(), 1):
        by = tuple(dict.fromkeys(name for one in actions for name in one.by[:1]))
        processes = dict.fromkeys(entry_title(scope.processes, one.process) for one in actions if one.process)
        first = actions[0].do or ""
        more = len(actions) - 1
        does = ", ".join(processes) or (say(_ACTIONS, lang, what=first, n=more) if more and first else first)
        bases = {one.basis.word if one.basis else "" for one in actions}
        yield Action.model_construct(
            {"do", "by"},
            id=f"{id}-{lane}-{n}",
            do=does or None,
            by=by or (() if does else ("?",)),
            time=_time(actions, scope),
            policy=tuple(dict.fromkeys(name for one in actions for name in one.policy)),
            judgement=True if any(one.judgement for one in actions) else None,
            basis=actions[0].basis if len(bases) == 1 else None,
            links=(),
        )


def _evidence(run: Sequence[Step], id: str) -> tuple[Evidence, ...]:
    """What is seen in a phase, each thing once, in one box."""
    texts = dict.fromkeys(item.text for step in run for item in step.evidence)
    if not texts:
        return ()
    return (Evidence.model_construct({"text"}, id=f"{id}-evidence", text=" · ".join(texts), links=()),)


def _time(actions: Sequence[Action], scope: Scope) -> Duration | None:
    """What they take together, where all of them say it."""
    known = total((action.time for action in actions), scope.workspace.business_day)
    if known.n < len(actions) or known.business_days:
        return None
    low, high = (
        "".join(f"{n}{unit[0]}" for n, unit in in_units(round(at))[:2]) or "0s" for at in (known.min_s, known.max_s)
    )
    return Duration(low if low == high else f"{low}-{high}", known.min_s, known.max_s)


def _lowest(run: Sequence[Step], journey: Journey) -> Step | None:
    among = {id(step) for step in run}
    low = lowest([one for one in felt(journey) if id(journey.steps[one.place]) in among])
    return journey.steps[low.place] if low else None


def _worst(notes: Iterable[Note]) -> tuple[Note, ...]:
    """What weighs most first; of what weighs the same, the order of the author."""
    return tuple(sorted(notes, key=lambda note: -SEVERITY.get(note.severity or "", 0)))


def _ways(run: Sequence[Step], homes: dict[str, str]) -> Iterator[Next]:
    """The ways that leave the phase for anything but the next one, each once."""
    here = homes[run[0].id]
    order = list(dict.fromkeys(homes.values()))
    following = order[order.index(here) + 1] if here != order[-1] else "end"
    targets: dict[str, Next] = {}
    for step in run:
        for way in step.next:
            target = homes.get(way.to, way.to)
            if target != here:
                targets.setdefault(target, way.model_copy(update={"to": target}))
        for fail in step.fail:
            target = homes.get(fail.back_to or "", here)
            if target != here:
                targets.setdefault(target, Next.model_construct({"to"}, to=target, loop=True, share=fail.rate))
    if set(targets) <= {following}:
        return
    if following not in targets and following != "end" and not any(step.next for step in run[-1:]):
        targets = {following: Next.model_construct({"to"}, to=following), **targets}
    yield from targets.values()
