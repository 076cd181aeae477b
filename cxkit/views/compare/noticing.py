"""Noticing: what the customer notices of the difference, in a sentence and in figures."""

from collections.abc import Mapping

from cxkit.compare.felt import Amount, Figure
from cxkit.compare.journeys import Difference
from cxkit.measures.figures import Times
from cxkit.views.amounts import number
from cxkit.views.readings import level_said
from cxkit.views.times import elapsed
from cxkit.words import N_, NN_, say

NAMES: Mapping[str, str] = {
    "wait": N_("Waits in sum"),
    "tolerated": N_("Longest waits that customers stand, in sum"),
    "promised": N_("Shortest time that is promised"),
    "emotion": N_("Emotion on average"),
    "lowest": N_("Lowest moment"),
    "contacts": N_("Contacts with whoever attends"),
    "faces": N_("Times that somebody else receives the customer"),
    "returns": N_("Ways back"),
    "pains": N_("Pains written down"),
    "fails": N_("Fail points written down"),
}
_SENTENCES: Mapping[str, str] = {
    "wait": N_("waits {after} instead of {before}"),
    "emotion": N_("feels {after} on average instead of {before}"),
    "lowest": N_("has the lowest moment at {after} instead of {before}"),
    "promised": N_("is promised {after} instead of {before}"),
}
_STEPS = NN_("goes through {n} step instead of {before}", "goes through {n} steps instead of {before}")
_FACES = NN_(
    "is received by somebody else once instead of {before}",
    "is received by somebody else {n} times instead of {before}",
)
_NO_WAIT, _FIRST_PROMISE = N_("no longer waits"), N_("is promised {after} for the first time")


def noticed(difference: Difference, lang: str) -> str:
    """`The customer goes through 10 steps instead of 14, waits 8 h instead of 3 d and …`."""
    figures = {figure.name: figure for figure in difference.felt}
    parts = []
    steps = [sum(step.customer != () for step in journey.steps) for journey in (difference.before, difference.after)]
    if steps[0] != steps[1]:
        parts.append(say(_STEPS, lang, n=steps[1], before=steps[0]))
    for name in ("wait", "promised", "emotion", "lowest"):
        figure = figures.get(name)
        if figure is not None and (said := _said(figure, lang)):
            parts.append(said)
    faces = figures.get("faces")
    if faces is not None and faces.before and faces.after and faces.before.low != faces.after.low:
        parts.append(say(_FACES, lang, n=int(faces.after.low), before=int(faces.before.low)))
    if not parts:
        return say(N_("In figures the customer notices no difference."), lang)
    return say(N_("What the customer notices: {parts}."), lang, parts="; ".join(parts))


def _said(figure: Figure, lang: str) -> str:
    before, after = figure.before, figure.after
    if figure.name == "promised" and after is not None and before is None:
        return say(_FIRST_PROMISE, lang, after=amount(figure, after, lang))
    if figure.name == "wait" and before is not None and after is None:
        return say(_NO_WAIT, lang)
    if before is None or after is None or figure.way == "same":
        return ""
    one, other = amount(figure, before, lang), amount(figure, after, lang)
    return say(_SENTENCES[figure.name], lang, before=one, after=other) if one != other else ""


def amount(figure: Figure, value: Amount | None, lang: str) -> str:
    """A value as a reader says it; nothing for none."""
    if value is None:
        return ""
    if figure.unit == "s":
        return elapsed(Times(value.low, value.high, value.low_days, value.high_days, value.n), lang)
    if figure.unit == "level":
        return level_said(value.low, lang)
    return number(value.low, lang)
