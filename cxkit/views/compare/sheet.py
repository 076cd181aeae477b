"""Sheet: an earlier and a later journey on one sheet, and in words."""

from cxkit.compare.journeys import difference
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.compare.joined import Joined, joined
from cxkit.views.compare.lanes import drawn
from cxkit.views.compare.naming import KIND
from cxkit.views.compare.noticing import noticed
from cxkit.views.compare.parts import earlier
from cxkit.views.compare.story import told as story
from cxkit.views.picture import Picture
from cxkit.views.telling import Telling
from cxkit.views.text import clean
from cxkit.words import N_, say


def compare(journey: Journey, scope: Scope, *, lang: str, source: str = "", part: str = "") -> Picture:
    """Two journeys on one sheet in `lang`: `journey` is the later one, `part` the id of the earlier.

    By default the earlier one is that of `variant_of`. Without one the journey is compared with nothing: all is new.
    """
    of = _joined(journey, scope, part)
    before = of.difference.before
    described = say(
        N_("{view} of “{before}” and “{after}”. {finding}"),
        lang,
        view=say(KIND, lang),
        before=before.title,
        after=journey.title,
        finding=noticed(of.difference, lang),
    )
    return drawn(of, lang=lang, source=source, title=titled(before, journey), described=described)


def told(journey: Journey, scope: Scope, *, lang: str, source: str = "", part: str = "") -> Telling:
    """The same in sentences and tables."""
    of = _joined(journey, scope, part)
    return story(of, lang=lang, source=source, title=titled(of.difference.before, journey))


def titled(before: Journey, after: Journey) -> str:
    """`Before → after`; a title that both have stands once."""
    one, other = clean(before.title), clean(after.title)
    return other if one == other else f"{one} → {other}"


def _joined(journey: Journey, scope: Scope, part: str) -> Joined:
    before = earlier(journey, scope, part)
    if before is None:
        before = journey.model_copy(update={"steps": (), "enablers": (), "title": journey.title})
    return joined(difference(before, journey, business_day=scope.workspace.business_day), scope)
