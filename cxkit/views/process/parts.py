"""Which processes of a file there is something to show of: those that some action follows."""

from cxkit.measures.processes import processes
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import Lack
from cxkit.words import N_


def parts(content: File, scope: Scope) -> tuple[str, ...] | Lack:
    """A picture for each process that the file declares and a journey of the workspace follows."""
    if not isinstance(content, (Journey, Organization)) or not content.processes:
        return Lack(N_("declares no process: add `processes:`, and `process:` to the actions that follow one"))
    found = processes(content, scope)
    if not found:
        return Lack(N_("no action says `process:` with one of its processes"))
    return found
