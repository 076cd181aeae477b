"""The sums of a value stream: work and waiting side by side, what they rest on, and what the customer receives."""

from collections.abc import Sequence
from typing import NamedTuple

from cxkit.measures.effort import Effort, efficiency, in_hours, known, summed
from cxkit.measures.figures import Figures, Part, Times
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.amounts import number, with_unit
from cxkit.views.frame import step_called
from cxkit.views.lettering import CAPTION, HEADING, Lettering, Style, lettered
from cxkit.views.picture import Box, Item
from cxkit.views.stream.data import NOT_STATED
from cxkit.views.stream.ladder import bar
from cxkit.views.text import clean
from cxkit.views.times import elapsed, spoken
from cxkit.words import N_, NN_, say, shown

WIDTH = 264.0
PAD = 14.0
FIGURE = Style(18, 23, 700)
TEXT = Style(12, 16)
TOTAL, RECEIVES = N_("In all"), N_("What the customer receives")
WORK, WAITING = N_("Work"), N_("Waiting")
_TIMED = NN_("{known} of {n} action has a standard time", "{known} of {n} actions have a standard time")
_WAITED = NN_("{known} of {n} wait has a time", "{known} of {n} waits have a time")
_NO_WAIT = N_("no step declares a wait")
_SHARE = N_("Work is {low}–{high} of work and waiting together.")
_SHARE_ONE = N_("Work is {high} of work and waiting together.")
_RESTS = NN_("Times are known for {known} of {n} step.", "Times are known for {known} of {n} steps.")
_BOUND = N_("Approximate: every branch counts once, parallel work in full, rework not at all.")
_DAY = N_("A working day counts {time}.")
_AREAS = NN_("{n} change of area within the steps", "{n} changes of area within the steps")
_FACES = NN_("the customer meets somebody else once", "the customer meets somebody else {n} times")
_PASSES = N_("{n} passes through step {number}, {name}")
_LONGEST = N_("The longest wait is in step {number}, {name}: {time}.")
_LONGEST_WHY = N_("The longest wait is in step {number}, {name}: {time}. Why: {why}.")
_BOTH = N_("{wait} of waiting beside {work} of work.")
_WORK_ONLY = N_("{work} of work; no wait has a time.")
_WAIT_ONLY = N_("{wait} of waiting; no action has a time.")
_NEITHER = N_("No time is stated yet: `time:` in actions and `wait:` in steps would fill the ladder.")
CALENDAR_DAY = 86_400.0


class Sums(NamedTuple):
    """What all steps take together, and of how many it is known."""

    work: Times
    wait: Times
    actions: Part
    waits: Part
    steps: Part
    business_day: float | None
    """Seconds of work in a business day, where the project says so."""


def sums(efforts: Sequence[Effort], scope: Scope) -> Sums:
    """Work and waiting of all steps in sum, in seconds, and of how many actions, waits and steps they are known."""
    work, wait = summed(one.work for one in efforts), summed(one.wait for one in efforts)
    actions, waits = sum(one.actions for one in efforts), sum(one.waits for one in efforts)
    return Sums(work, wait, Part(work.n, actions), Part(wait.n, waits), known(efforts), scope.workspace.business_day)


def headline(journey: Journey, found: Sums, lang: str) -> str:
    """How much waiting beside how much work, and where most of it is, with its reason."""
    work, wait = elapsed(found.work, lang), elapsed(found.wait, lang)
    if not found.wait.n:
        return say(_WORK_ONLY, lang, work=work) if found.work.n else say(_NEITHER, lang)
    text = say(_BOTH, lang, work=work, wait=wait) if found.work.n else say(_WAIT_ONLY, lang, wait=wait)
    return f"{text} {_longest(journey, lang)}".rstrip()


def _longest(journey: Journey, lang: str) -> str:
    """The longest declared wait; nothing where it is the only one there is to compare, or two are as long."""
    # For the customer a business day lasts at least a day, whatever hours are worked in it.
    waits = [
        (reach[1], n, step, wait, wait.time)
        for n, step in enumerate(journey.steps, 1)
        for wait in step.wait
        if wait.time and wait.time.known and (reach := wait.time.seconds(CALENDAR_DAY))
    ]
    top = max((wait[0] for wait in waits), default=0.0)
    first = [wait for wait in waits if wait[0] == top]
    if len(first) != 1:
        return ""
    _, n, step, wait, time = first[0]
    args = {"number": n, "name": clean(step_called(step)), "time": spoken(time, lang)}
    if wait.why:
        return say(_LONGEST_WHY, lang, why=clean(wait.why).rstrip("."), **args)
    return say(_LONGEST, lang, **args)


def share_said(found: Sums, lang: str) -> str:
    """Process-cycle efficiency as a range of whole per cents; nothing where it is not known."""
    range_ = efficiency(found.work, found.wait, found.business_day)
    if range_ is None:
        return ""
    low, high = (_percent(value) for value in range_)
    most = with_unit(high, "%", lang)
    return say(_SHARE_ONE, lang, high=most) if low == high else say(_SHARE, lang, low=number(low, lang), high=most)


def _percent(value: float) -> float:
    """Whole per cents; one decimal under one per cent."""
    percent = value * 100
    return round(percent, 1 if percent < 1 else 0)


def bound(found: Sums, lang: str) -> str:
    """What the share leaves out, and how working days went into it."""
    text = say(_BOUND, lang)
    if found.business_day and (found.work.business_days or found.wait.business_days):
        text += " " + say(_DAY, lang, time=elapsed(Times(found.business_day, found.business_day), lang))
    return text


def rests_on(found: Sums, lang: str) -> str:
    """Of how many steps any time is known."""
    return say(_RESTS, lang, known=found.steps.n, n=found.steps.of)


def also(journey: Journey, counted: Figures, lang: str) -> list[str]:
    """Handoffs and rework, as `cxkit stats` counts them."""
    said = []
    if changes := sum(counted.area_changes.values()):
        said.append(say(_AREAS, lang, n=changes))
    if counted.face_changes:
        said.append(say(_FACES, lang, n=counted.face_changes))
    for n, step in enumerate(journey.steps, 1):
        if round(counted.passes.get(step.id, 1.0), 2) > 1:
            times = shown(round(counted.passes[step.id], 2), lang)
            said.append(say(_PASSES, lang, n=times, number=n, name=clean(step_called(step))))
    return said


def sentences(journey: Journey, found: Sums, counted: Figures, lang: str) -> tuple[str, ...]:
    """Everything that the sums say."""
    said = [headline(journey, found, lang)]
    if share := share_said(found, lang):
        said += [share, bound(found, lang)]
    if found.steps.of:
        said.append(rests_on(found, lang))
    said += [f"{text[:1].upper()}{text[1:]}." for text in also(journey, counted, lang)]
    return tuple(said)


class _Block(NamedTuple):
    """A text of a card with its role and the room above it; or the bar of a sum."""

    text: Lettering | None
    role: str
    above: float
    bar: tuple[float, float, str] | None = None


def card(journey: Journey, found: Sums, counted: Figures, x: float, y: float, lang: str) -> tuple[list[Item], float]:
    """The sums on one card, two bars of one scale in it; and where it ends."""
    room = WIDTH - 2 * PAD
    blocks = [_Block(lettered(say(TOTAL, lang), room, HEADING), "ink", 0)]
    hours = [in_hours(times, found.business_day) for times in (found.work, found.wait)]
    scale = (
        max((times.max_s for times in hours if times), default=0.0)
        if all(times is not None for times in hours)
        else 0.0
    )
    for name, times, hour, part, template, role in (
        (WORK, found.work, hours[0], found.actions, _TIMED, "ink"),
        (WAITING, found.wait, hours[1], found.waits, _WAITED, "mark-wait"),
    ):
        blocks.append(_Block(lettered(say(name, lang), room, TEXT), "muted", 10))
        value = elapsed(times, lang) if times.n else say(NOT_STATED, lang)
        for n, amount in enumerate(value.split(" + ")):  # business days on a line of their own
            figure = lettered(f"+ {amount}" if n else amount, room, FIGURE)
            blocks.append(_Block(figure, "ink" if times.n else "muted", 0))
        if scale and hour and times.n:
            blocks.append(_Block(None, role, 3, (hour.min_s / scale, hour.max_s / scale, role)))
        rests = say(template, lang, known=part.n, n=part.of) if part.of else say(_NO_WAIT, lang)
        blocks.append(_Block(lettered(rests, room, CAPTION), "muted", 3))
    if share := share_said(found, lang):
        blocks.append(_Block(lettered(share, room, TEXT), "ink", 12))
        blocks.append(_Block(lettered(f"{rests_on(found, lang)} {bound(found, lang)}", room, CAPTION), "muted", 2))
    for n, text in enumerate(also(journey, counted, lang)):
        blocks.append(_Block(lettered(f"{text[:1].upper()}{text[1:]}", room, TEXT), "ink", 4 if n else 12))
    label = " ".join(sentences(journey, found, counted, lang))
    return _card("totals", blocks, "rule", label, x, y)


def receives(journey: Journey, lang: str) -> list[str]:
    """What the customer comes for, and what was promised to them.

    How the journey ends, or what a service is for, may be the provider's gain: neither stands here.
    """
    wish = clean((journey.purpose.customer if journey.purpose else None) or "")
    promised = [say(N_("Promise: {what}"), lang, what=clean(each.text)) for each in journey.promise if each.text]
    return list(dict.fromkeys(text for text in (wish, *promised) if text))


def received(journey: Journey, x: float, y: float, lang: str) -> tuple[list[Item], float]:
    """The same on a card, and where it ends."""
    room = WIDTH - 2 * PAD
    known_ = receives(journey, lang)
    if not known_:
        return [], y
    blocks = [_Block(lettered(say(RECEIVES, lang), room, HEADING), "customer-ink", 0)]
    blocks += [_Block(lettered(text, room, TEXT), "ink", 6) for text in known_]
    return _card("received", blocks, "customer-line", f"{say(RECEIVES, lang)}: {'; '.join(known_)}.", x, y)


def beside(
    journey: Journey, found: Sums, counted: Figures, x: float, top: float, bottom: float, lang: str
) -> tuple[list[Item], float]:
    """Both cards, the sums at the foot, between `top` and `bottom`; and where all ends: lower where they need more."""
    _, high = received(journey, x, 0.0, lang)
    _, tall = card(journey, found, counted, x, 0.0, lang)
    apart = 14.0 if high else 0.0
    y = max(top, bottom - high - apart - tall)
    over, at = received(journey, x, y, lang)
    under, last = card(journey, found, counted, x, at + apart, lang)
    return over + under, max(bottom, last)


def _card(id: str, blocks: Sequence[_Block], border: str, label: str, x: float, y: float) -> tuple[list[Item], float]:
    height = 2 * PAD + sum(block.above + (block.text.height if block.text else 10) for block in blocks)
    items: list[Item] = [
        Box(x, y, WIDTH, round(height, 2), border, "box", 6, 1.4, id=id, kind="sum", label=label, group=id)
    ]
    at = y + PAD
    for block in blocks:
        at += block.above
        if block.text is not None:
            items.append(block.text.at(x + PAD, at, block.role, inside=id, kind="text", group=id))
            at += block.text.height
        elif block.bar:
            items += bar(x + PAD, at, WIDTH - 2 * PAD, *block.bar, id)
            at += 10
    return items, round(y + height, 2)
