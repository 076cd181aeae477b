"""Hurting: what a journey and its surveys say is not as it should be, and what could be better."""

from collections.abc import Iterator
from typing import NamedTuple

from cxkit.measures.emotion import Gap, gaps
from cxkit.measures.gaps import shown
from cxkit.measures.survey import answered
from cxkit.measures.trace.things import Measured, Thing
from cxkit.model.hearing import heard
from cxkit.model.journey import Journey, Wait
from cxkit.model.shared import Metric
from cxkit.model.survey import Question, Result, Survey
from cxkit.model.workspace import Scope

BADLY, FAR = 0.0, 1.0
"""A feeling under this level, from −2 to 2, that is believed or aimed at least so many points better."""


class Felt(NamedTuple):
    """What is lived in a step beside the better one of what is believed and aimed at."""

    gap: Gap
    reading: str  # believed, aimed


def hurting(journey: Journey, scope: Scope) -> Iterator[Thing]:
    """Pains, fail points without a way out, waits beyond what is accepted, and what surveys found, step by step.

    A feeling stands for itself only where nothing else says what is wrong.
    """
    feelings = {felt.gap.place: felt for felt in _feelings(journey)}
    found = [*measured(journey, scope)]
    for place, step in enumerate(journey.steps):
        for pain in step.pains:
            yield Thing(key("pain", journey, pain.id), "pain", pain.id, pain, journey, place)
        bad = [fail for fail in step.fail if not fail.recover]
        for fail in bad:
            yield Thing(key("fail", journey, fail.id), "fail", fail.id, fail, journey, place)
        long = [wait for wait in step.wait if too_long(wait, scope.workspace.business_day)]
        for n, wait in enumerate(long, 1):
            yield Thing(key("wait", journey, f"{step.id}#{n}"), "wait", step.id, wait, journey, place)
        if place in feelings and not (step.pains or bad or long):
            yield Thing(key("feeling", journey, step.id), "feeling", step.id, feelings[place], journey, place)
        yield from (thing for thing in found if thing.step == place)
    yield from (thing for thing in found if thing.step is None)


def wishing(journey: Journey) -> Iterator[Thing]:
    """The opportunities of each step."""
    for place, step in enumerate(journey.steps):
        for each in step.opportunities:
            yield Thing(key("opportunity", journey, each.id), "opportunity", each.id, each, journey, place)


def key(sort: str, journey: Journey | None, name: str) -> str:
    """A name that is unique in a trace."""
    return f"{sort}:{journey.id}/{name}" if journey is not None else f"{sort}:{name}"


def too_long(wait: Wait, business_day: float | None) -> bool:
    """Whether the customer waits longer than they accept; no where the two cannot be compared."""
    time, most = wait.time, wait.max
    if time is None or most is None or not (time.known and most.known):
        return False
    if time.high_days and most.high_days and time.high == most.high:
        return time.high_days > most.high_days
    taken, allowed = time.seconds(business_day), most.seconds(business_day)
    return taken is not None and allowed is not None and taken[1] > allowed[1]


def _feelings(journey: Journey) -> Iterator[Felt]:
    both: dict[int, Felt] = {}
    for reading in ("believed", "aimed"):
        for gap in gaps(journey, reading):
            if gap.lived < BADLY and gap.difference >= FAR:
                other = both.get(gap.place)
                if other is None or gap.difference >= other.gap.difference:
                    both[gap.place] = Felt(gap, reading)
    yield from (both[place] for place in sorted(both))


def measured(journey: Journey, scope: Scope) -> Iterator[Thing]:
    """The questions about a journey whose result stays, shown, behind what was wanted."""
    yield from (thing for thing in questions(journey, scope).values() if thing.node.proved)


def questions(journey: Journey, scope: Scope) -> dict[str, Thing]:
    """What surveys ask about a journey, by name; the last survey with a result of several counts."""
    places = {step.id: place for place, step in enumerate(journey.steps)}
    found: dict[str, Thing] = {}
    for survey in heard(scope.workspace, journey).surveys:
        for name, question in survey.questions.items():
            home, _, inside = (question.step or "").rpartition("/")
            if home not in ("", journey.id) or (inside and inside not in places and len(survey.journey) > 1):
                continue
            result = survey.results.get(name)
            if result is not None or name not in found:
                said = asked(name, question, result)
                found[name] = Thing(key("gap", journey, name), "gap", name, said, journey, places.get(inside))
    return found


def asked(name: str, question: Question, result: Result | None) -> Measured:
    """A question with its answer, and what was wanted."""
    text = question.text or name
    if result is None:
        return Measured(name, text, wanted=question.target.number if question.target else None)
    figure, gap = answered(result), shown(result, question)
    aims = (result.aspiration, result.expected, question.target.number if question.target else None)
    wanted = gap.wanted if gap else next((aim for aim in aims if aim is not None), None)
    n = figure.n if figure else result.n
    return Measured(name, text, figure.value if figure else None, wanted, n, proved=gap is not None)


def known(name: str, metric: Metric) -> Measured:
    """A metric of a catalogue with its last value and its target."""
    target = metric.target.number if metric.target else None
    unit = metric.unit or (metric.target.unit if metric.target else "")
    sense = (metric.target.comparator if metric.target else None) or ""
    return Measured(name, metric.title or name, metric.value, target, metric.n, unit, sense)


def figure(name: str, scopes: list[Scope]) -> Measured | None:
    """What is known of a question or a metric: the answer of the last survey, else the catalogue."""
    workspace = scopes[0].workspace
    found: Measured | None = None
    if "survey" in workspace.kinds:
        for _, survey in workspace.of(Survey):
            if survey.status != "retired" and (question := survey.questions.get(name)):
                found = asked(name, question, survey.results.get(name))
    if found is not None and found.value is not None:
        return found
    metric = next((scope.metrics[name] for scope in scopes if name in scope.metrics), None)
    return known(name, metric) if metric else found
