"""What a map found, in the one sentence that heads it, and where the lived curve comes from."""

from cxkit.measures.emotion import felt
from cxkit.model.excerpt import Overview, first_number
from cxkit.model.journey import Journey
from cxkit.views.citing import cited
from cxkit.views.description import lowest_said
from cxkit.views.emotion import against_of, widest_gap
from cxkit.views.frame import step_called
from cxkit.views.quotes import in_marks
from cxkit.views.readings import level_said
from cxkit.views.text import clean
from cxkit.words import N_, say

_FARTHEST_AIM = N_("Farthest from what we aim at: step {number}, {name}. Aimed at {other}, lived as {lived}.")
_FARTHEST_BELIEF = N_("Where we are most mistaken: step {number}, {name}. We believe {other}, it is lived as {lived}.")
_SHORT_OF_AIM = N_("Still farthest from what we aim at: step {number}, {name}. Aimed at {other}, expected {lived}.")
_WEIGHS = N_("What weighs most: step {number}, {name}. {pain}")


def finding(journey: Journey, lang: str) -> str:
    """Its widest gap, else its lowest moment, of a map without feelings its first grave pain; empty without any."""
    if isinstance(journey, Overview):  # its columns are phases, and what is found is found in a step
        return finding(journey.origin, lang)
    gap = widest_gap(journey)
    if journey.state != "current" and against_of(journey) != "aimed":
        gap = None  # nobody has lived yet what is believed
    if gap is not None and gap.difference > 0:
        step = journey.steps[gap.place]
        template = _FARTHEST_AIM if against_of(journey) == "aimed" else _FARTHEST_BELIEF
        template = template if journey.state == "current" else _SHORT_OF_AIM
        return say(
            template,
            lang,
            number=gap.place + first_number(journey),
            name=step_called(step),
            lived=level_said(gap.lived, lang),
            other=level_said(gap.other, lang),
        )
    lived = felt(journey)
    return lowest_said(lived, journey, lang) if lived else _heaviest(journey, lang)


def _heaviest(journey: Journey, lang: str) -> str:
    for number, step in enumerate(journey.steps, first_number(journey)):
        for pain in step.pains:
            if pain.severity == "high":
                said = in_marks(clean(pain.text).strip().rstrip("."), lang) + "."
                return say(_WEIGHS, lang, number=number, name=step_called(step), pain=said)
    return ""


def learnt(journey: Journey, lang: str) -> str:
    """Where the lived curve comes from: `interviews, n = 14`; nothing unless every point of it has a source."""
    said = [cited(journey, one.basis, lang, customers=True) for one in felt(journey)]
    if not all(said):
        return ""
    return "; ".join(dict.fromkeys(part for one in said for part in one.split("; ")))
