"""Of which file the atlas of a workspace is drawn."""

from cxkit.measures.kinship import kin
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.portfolio import Portfolio
from cxkit.model.shared import File
from cxkit.model.workspace import Scope, Workspace
from cxkit.views.catalogue import Lack
from cxkit.words import N_

ALONE = N_(
    "there is one journey alone, and an atlas shows how several hang together: a portfolio lists more in `journeys:`"
)
MOST = 400
"""More journeys than this are no atlas but a wall of boxes."""


def lead(workspace: Workspace) -> list[str]:
    """The paths of the files whose atlas is drawn: portfolios, else an organization, else the first of several."""
    found = [member.path for member, each in workspace.of(Portfolio) if each.status != "retired"]
    if not found:
        found = [member.path for member, each in workspace.of(Organization) if each.status != "retired"][:1]
    if not found:
        paths = [member.path for member, _ in workspace.of(Journey)]
        found = paths[:1] if len(paths) > 1 else []
    return found


def parts(file: File, scope: Scope) -> tuple[str, ...] | Lack:
    """One atlas a workspace: of its portfolio, else of its organization, else of the first of several journeys."""
    leads = lead(scope.workspace)
    if not leads:
        return Lack(ALONE)
    if scope.path not in leads:
        return Lack(N_("the atlas of this workspace is drawn from {path}"), {"path": leads[0]})
    n = len(kin(scope.workspace, file if isinstance(file, Portfolio) else None, scope.path))
    if not n:
        return Lack(N_("no journey is known yet: add `journeys:` to the portfolio, or a file of the kind journey"))
    if n < 2:
        return Lack(ALONE)
    if n > MOST:
        return Lack(N_("{n} journeys, and an atlas shows {most} at most"), {"n": n, "most": MOST}, limit=True)
    return ("",)
