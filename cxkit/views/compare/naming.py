"""Naming: keys, values and nodes as a reader calls them."""

from collections.abc import Callable
from typing import Any

from cxkit.compare.journeys import Change, Side
from cxkit.model.journey import LANES, Journey
from cxkit.model.shared import Level
from cxkit.model.values import Duration, Share, Target
from cxkit.model.workspace import Scope
from cxkit.views.amounts import number, share
from cxkit.views.cards import CAUSES
from cxkit.views.compare.joined import Joined
from cxkit.views.enabling import ENABLERS
from cxkit.views.frame import STATES, STATUSES, entry_title, step_called
from cxkit.views.levels import aim, level_said, promised
from cxkit.views.roadmap.dates import said as day_said
from cxkit.views.signs import wait_time
from cxkit.views.text import clean
from cxkit.views.times import spoken
from cxkit.words import N_, say

KIND = N_("Comparison")
FELT = ("emotion", "emotion_org", "target_emotion", "staff_emotion")
"""Keys whose values are feelings."""
TYPES = {**ENABLERS, "physical": N_("physical"), "digital": N_("digital")}
DEGREES = {"low": N_("low"), "medium": N_("medium"), "high": N_("high")}
FIELDS = {
    "process": N_("process"),
    "policy": N_("rule"),
    "may": N_("may decide"),
    "up_to": N_("up to"),
    "makes": N_("makes"),
    "channel": N_("channel"),
    "cost": N_("cost"),
    "metrics": N_("measured by"),
    "if": N_("condition"),
    "judgement": N_("left to judgement"),
    "parallel": N_("at the same time"),
    "async": N_("nobody waits for it"),
    "staff_emotion": N_("feeling of the staff"),
    "gives": N_("gives"),
    "gets": N_("gets"),
    "alone": N_("nobody attends"),
    "when": N_("when"),
    "decision": N_("decision"),
    "moment_of_truth": N_("moment of truth"),
    "service": N_("service"),
    "type": N_("type"),
    "severity": N_("severity"),
    "frequency": N_("how often"),
    "cause": N_("cause"),
    "title": N_("title"),
    "do": N_("what is done"),
    "text": N_("text"),
    "by": N_("who"),
    "time": N_("time"),
    "max": N_("longest time"),
    "feeling": N_("feeling"),
    "emotion": N_("emotion"),
    "emotion_org": N_("emotion that we believe"),
    "target_emotion": N_("emotion that we aim at"),
    "detect": N_("how it is noticed"),
    "prevent": N_("how it is prevented"),
    "recover": N_("how it is made good"),
    "rate": N_("how often it fails"),
    "what": N_("what goes wrong"),
    "why": N_("why"),
    "meanwhile": N_("meanwhile"),
    "share": N_("share of the cases"),
    "target": N_("target"),
    "period": N_("period"),
    "metric": N_("metric"),
    "state": N_("state"),
    "status": N_("status"),
    "version": N_("version"),
    "owner": N_("owner"),
    "sponsor": N_("sponsor"),
    "validated.date": N_("date of validation"),
    "persona": N_("persona"),
    "scenario": N_("scenario"),
    "starts": N_("starts"),
    "ends": N_("ends"),
    "promise": N_("promise"),
    "purpose.customer": N_("what the customer wants"),
    "purpose.organization": N_("what the organization wants"),
}


def prefixed(name: str, one: str, other: str) -> str:
    """`wait: 20 min → 8 min`, `+ wait: 8 min`, `− wait: 20 min`."""
    sign = "" if one and other else "+ " if other else "− "
    return f"{sign}{name}: {turned(one, other).removeprefix('+ ').removeprefix('− ')}"


def turned(one: str, other: str) -> str:
    """`20 min → 8 min`; with a sign where there was nothing, or is nothing."""
    if one and other:
        return f"{one} → {other}"
    return f"+ {other}" if other else f"− {one}"


def named(change: Change, part_of: Joined, lang: str) -> str:
    """A change with the name of its key."""
    name = field_said(change.field, lang)
    values = said(change, part_of, lang)
    if change.field == "decision" and all(values):
        return say(N_("before: {text}"), lang, text=values[0])
    if not any(values) or (change.field == "decision" and not change.before):  # the question stands in the box
        return f"{'+' if change.after else '−'} {name}"
    return prefixed(name, *values)


def arrowed(change: Change, part_of: Joined, lang: str) -> str:
    """Only the values of a change."""
    return turned(*said(change, part_of, lang))


def field_said(field: str, lang: str) -> str:
    """A key as a reader calls it; one that the table does not know as it is written."""
    return say(FIELDS[field], lang) if field in FIELDS else field.replace("_", " ").replace(".", ": ")


def said(change: Change, part_of: Joined, lang: str) -> tuple[str, str]:
    """Both values of a change as a reader says them; what is only true or false says nothing."""
    scope = part_of.scope
    if change.field == "promise":
        found = part_of.difference
        return promised_said(found.before, scope, lang), promised_said(found.after, scope, lang)
    if change.field in FELT:
        one, other = (_shown(value, str, lang, signed=signed(part_of)) for value in (change.before, change.after))
        return one, other
    catalogue: dict[str, Callable[[str], str]] = {
        "by": scope.called,
        "owner": scope.called,
        "sponsor": scope.called,
        "validated.date": lambda day: day_said(day, lang),
        "persona": scope.called,
        "process": lambda name: entry_title(scope.processes, name),
        "policy": lambda name: entry_title(scope.policies, name),
        "up_to": lambda name: entry_title(scope.policies, name),
        "channel": lambda name: entry_title(scope.channels, name),
        "metrics": lambda name: entry_title(scope.metrics, name),
        "time": lambda text: spoken(Duration.parse(text), lang),
        "max": lambda text: spoken(Duration.parse(text), lang),
        "share": lambda text: share(Share.parse(text), lang),
        "rate": lambda text: share(Share.parse(text), lang),
        "type": lambda name: say(TYPES.get(name) or name, lang),
        "cause": lambda name: say(CAUSES.get(name, name), lang),
        "severity": lambda name: say(DEGREES.get(name, name), lang),
        "target": lambda text: aim(Target.parse(text), lang),
        "state": lambda name: say(STATES.get(name, name), lang),
        "status": lambda name: say(STATUSES.get(name, name), lang),
    }
    calls = catalogue.get(change.field, str)
    one, other = (_shown(value, calls, lang) for value in (change.before, change.after))
    return one, other


def signed(part_of: Joined) -> bool:
    """Whether feelings go below 0, so that a figure without a sign would mislead."""
    return min(journey.scale.low for journey in (part_of.difference.before, part_of.difference.after)) < 0


def promised_said(journey: Journey, scope: Scope, lang: str) -> str:
    """What a journey promises its customers: in its words, how it is measured, and what keeps it."""
    found = []
    for promise in journey.promise:
        level = Level.model_construct(metric=promise.metric, target=Target.parse(promise.target or ""))
        much = clean(promised(level, scope.metrics, lang)[0])
        kept = [clean(_keeper(name, journey, scope)) for name in promise.kept_by]
        rest = [much] if promise.text else []
        rest += [say(N_("kept by: {names}"), lang, names=kept)] if kept else []
        text = clean(promise.text or "") or much
        found.append(f"{text} ({'; '.join(rest)})" if rest else text)
    return "; ".join(found)


def _keeper(name: str, journey: Journey, scope: Scope) -> str:
    """The step that an id names, else the process."""
    step = next((step for step in journey.steps if step.id == name), None)
    return step_called(step) if step else entry_title(scope.processes, name)


def _shown(value: Any, calls: Callable[[str], str], lang: str, *, signed: bool = False) -> str:
    match value:
        case None | bool():
            return ""
        case tuple() | list():
            return ", ".join(clean(calls(one)) for one in value)
        case int() | float():
            return number(float(value), lang, signed=signed)
    return clean(calls(str(value)))


def named_side(side: Side, scope: Scope, lang: str) -> str:
    """What a node is called in a sentence or a table."""
    if side.kind == "measured":
        return clean(entry_title(scope.metrics, side.id))
    if side.kind in LANES and not side.told:
        return ", ".join(clean(scope.called(name)) for name in side.node.by)
    if side.kind == "wait":
        time = wait_time(side.node, lang)
        return " · ".join(part for part in (time, clean(side.node.why or "")) if part)
    if side.kind in ("sla", "xla"):
        return level(side, scope, lang)
    return clean(side.text)


def level(side: Side | None, scope: Scope, lang: str) -> str:
    """What was agreed, in one line; empty for none."""
    return clean(level_said(side.node, scope.metrics, lang)) if side else ""
