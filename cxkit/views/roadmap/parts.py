"""Whether a roadmap has initiatives to show, and not too many."""

from cxkit.model.roadmap import Roadmap
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import Lack
from cxkit.words import N_

MOST = 300
"""More initiatives than this are several roadmaps."""


def parts(roadmap: Roadmap, scope: Scope) -> tuple[str, ...] | Lack:  # noqa: ARG001 -- views are asked alike
    """One picture of all initiatives."""
    n = len(roadmap.initiatives)
    if not n:
        return Lack(N_("the roadmap has no initiative yet: add `initiatives:`"))
    if n > MOST:
        return Lack(
            N_("{n} initiatives, and a roadmap shows {most} at most: split it by journey"),
            {"n": n, "most": MOST},
            limit=True,
        )
    return ("",)
