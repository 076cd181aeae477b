"""Parts: whether a journey or a roadmap has something to trace."""

from cxkit.measures.trace import trace
from cxkit.model.journey import Journey
from cxkit.model.roadmap import Roadmap
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import Lack
from cxkit.views.trace.portions import portions
from cxkit.views.trace.threads import drawn
from cxkit.words import N_

MOST = 2_000
MOST_ON_A_SHEET, MOST_ARROWS = 400, 5_000
"""Arrows of one sheet, and of all sheets together: whoever says that all answers to all says nothing."""


def parts(content: Journey | Roadmap, scope: Scope) -> tuple[str, ...] | Lack:
    """The file as a whole, once something hurts or is planned in it; sheets by number where it is too much for one."""
    found = trace(content, scope)
    if not any(thing.rank < 3 for thing in found.things):
        if isinstance(content, Journey):
            return Lack(N_("no step says what hurts or what could be better: add `pains:` to one"))
        return Lack(N_("the roadmap has no initiatives: add one to `initiatives:`"))
    if len(found.things) > MOST:
        return Lack(
            N_("{n} things are more than can be traced, {most}"), {"n": len(found.things), "most": MOST}, limit=True
        )
    sheets = portions(found)
    arrows = [len(drawn(sheet)) for sheet in sheets]
    for n, most in ((max(arrows), MOST_ON_A_SHEET), (sum(arrows), MOST_ARROWS)):
        if n > most:
            return Lack(N_("{n} arrows are more than can be traced, {most}"), {"n": n, "most": most}, limit=True)
    return tuple(f"{content.id or content.kind}-{n}" for n in range(1, len(sheets) + 1)) if len(sheets) > 1 else ("",)
