"""Parts: whether a journey or a roadmap has something to trace."""

from cxkit.measures.trace import trace
from cxkit.model.journey import Journey
from cxkit.model.roadmap import Roadmap
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import Lack
from cxkit.views.trace.portions import portions
from cxkit.words import N_

MOST = 2_000


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
    sheets = len(portions(found))
    return tuple(f"{content.id or content.kind}-{n}" for n in range(1, sheets + 1)) if sheets > 1 else ("",)
