"""Description: what a drawing shows, in a paragraph for someone who does not see it."""

from collections.abc import Sequence

from cxkit.measures.emotion import Felt, felt, lows
from cxkit.model.excerpt import Overview, first_number
from cxkit.model.journey import Journey
from cxkit.views.frame import phase_title, step_called
from cxkit.views.readings import level_said
from cxkit.words import N_, NN_, say

_STEPS = NN_("{n} step", "{n} steps")
_PHASES = NN_("{n} phase", "{n} phases")
_MOMENTS = NN_("{n} moment of truth", "{n} moments of truth")
_FAILS = NN_("{n} fail point", "{n} fail points")
_WAITS = NN_("{n} wait", "{n} waits")
MOST_NAMED = 3
"""More moments than this that are as low as one another are counted, and not named."""
_DECISIONS = NN_("{n} decision", "{n} decisions")


def description(journey: Journey, view: str, lang: str) -> str:
    """How many steps and phases, where it starts and ends, the lowest moment, the marks.

    `view` is said already («Service blueprint»).
    """
    steps = say(_STEPS, lang, n=len(journey.steps))
    phases = list(dict.fromkeys(phase_title(journey, step) for step in journey.steps if step.phase))
    size = [steps, say(_PHASES, lang, n=len(phases))] if phases else [steps]
    said = [say(N_("{view} “{title}”: {size}."), lang, view=view, title=journey.title, size=size)]
    if journey.starts:
        said.append(say(N_("It starts: {what}."), lang, what=journey.starts.rstrip(".")))
    if journey.ends:
        said.append(say(N_("It ends: {what}."), lang, what=journey.ends.rstrip(".")))
    lived = journey.origin if isinstance(journey, Overview) else journey
    if low := lowest_said(felt(lived), lived, lang):
        said.append(low)
    marks = (
        (_MOMENTS, sum(step.decides for step in journey.steps)),
        (_FAILS, sum(len(step.fail) for step in journey.steps)),
        (_WAITS, sum(len(step.wait) for step in journey.steps)),
        (_DECISIONS, sum(bool(step.decision) for step in journey.steps)),
    )
    counted = [say(text, lang, n=n) for text, n in marks if n]
    if counted:
        said.append(say(N_("Marked: {marks}."), lang, marks=counted))
    return " ".join(said)


def lowest_said(found: Sequence[Felt], journey: Journey, lang: str) -> str:
    """`The lowest moment is step 3, Waits (−2).`; empty where no moment is low."""
    low = lows(found)
    if not low:
        return ""
    value = level_said(low[0].level, lang)
    if len(low) > MOST_NAMED:
        return say(N_("{n} of {of} moments are equally low ({value})."), lang, n=len(low), of=len(found), value=value)
    steps = [(one.place + first_number(journey), step_called(journey.steps[one.place])) for one in low]
    if len(low) > 1:
        names = [f"{number} ({name})" for number, name in steps]
        return say(N_("The lowest moments are steps {steps}: {value}."), lang, steps=names, value=value)
    number, name = steps[0]
    text = N_("The lowest moment is step {number}, {name} ({value}).")
    return say(text, lang, number=number, name=name, value=value)
