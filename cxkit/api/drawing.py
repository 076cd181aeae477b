"""One file as a picture."""

from collections.abc import Sequence
from dataclasses import replace

from cxkit.api.places import Note
from cxkit.model.excerpt import Excerpt, spans
from cxkit.model.journey import Journey
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import MAIN, VIEWS, Lack, main, parts
from cxkit.views.frame import phase_title
from cxkit.views.picture import Picture
from cxkit.views.telling import Telling
from cxkit.words import N_

MOST_BOXES = 2_000
"""More than this nobody reads on one sheet, and drawing would take longer than anybody waits."""
MOST_ARROWS = 1_000
"""As many that lead farther than to the next column: each needs a way of its own, and finding these takes the time."""


def draw(
    content: File, scope: Scope, view: str = "auto", *, lang: str = "en", source: str = "", part: str = ""
) -> Picture:
    """A file as a picture: one of the views, or the one that suits it (`auto`); `part` is what `views.parts` says."""
    of = {"part": part} if part else {}
    made = VIEWS[suited(content, view, scope)].maker(content, scope, lang=lang, source=source, **of)
    written = content.lang if content.lang and content.lang != lang else ""
    return replace(made, written=written, author=content.owner or "", phases=_phases(content))


def _phases(content: File) -> str:
    """The phases of a part of a journey; empty for what is whole."""
    if not isinstance(content, Excerpt):
        return ""
    return ", ".join(dict.fromkeys(phase_title(content, step) for step in content.steps if step.phase))


def telling(content: File, scope: Scope, view: str, *, lang: str = "en", source: str = "", part: str = "") -> Telling:
    """What a picture shows, in words."""
    of = {"part": part} if part else {}
    made: Telling = VIEWS[view].code.told(content, scope, lang=lang, source=source, **of)
    written = content.lang if content.lang and content.lang != lang else ""
    return replace(made, written=written)


def suited(content: File, view: str, scope: Scope) -> str:
    """The view itself, or the one that suits a file (`auto`): empty where it has no picture."""
    return main(content, scope) if view == "auto" else view


def offered(content: File, scope: Scope) -> tuple[list[tuple[str, str]], list[Lack]]:
    """The pictures that a file has data for, each a view and a part, and why those are not drawn that are too large."""
    found = [(name, parts(name, content, scope)) for name in VIEWS]
    pictures = [(name, part) for name, these in found if not isinstance(these, Lack) for part in these]
    return pictures, [these for _, these in found if isinstance(these, Lack) and these.limit]


def wanted(content: File, view: str, scope: Scope) -> Sequence[tuple[str, str]] | Lack:
    """The pictures that a word for a view asks of a file, each a view and a part; `all` is every one it has data for.

    A view that is named is drawn of a journey even where there is little to show.
    """
    if view == "all":
        return offered(content, scope)[0]
    name = suited(content, view, scope)
    if not name:
        lacks = [found for each in MAIN.get(content.kind, ()) if isinstance(found := parts(each, content, scope), Lack)]
        if lacks:
            return next((lack for lack in lacks if lack.limit), lacks[0])
        return Lack(N_("there is no picture of a file of the kind {kind}"), {"kind": content.kind})
    these = parts(name, content, scope)
    if isinstance(these, Lack):
        return [(name, "")] if VIEWS[name].always and content.kind in VIEWS[name].kinds else these
    return [(name, part) for part in these]


def too_large(content: File) -> Note | None:
    """Why a journey is not drawn, where it is past the limit."""
    if not isinstance(content, Journey):
        return None
    boxes = sum(
        len(step.customer or ()) + len(step.actions) + len(step.evidence) + len(step.metrics) for step in content.steps
    )
    n = max(boxes, len(content.steps))
    if n <= MOST_BOXES:
        return _too_woven(content)
    message = N_(
        "{id}: not drawn: {n} boxes, the limit 'boxes' is {most}; split it into journeys that lead to each other"
    )
    return Note(message, {"id": content.id, "n": n, "most": MOST_BOXES})


def _too_woven(journey: Journey) -> Note | None:
    """Why a journey is not drawn, where too many arrows lead past what stands between their ends."""
    n = sum(abs(place - home) > 1 for place, home in spans(journey))
    if n <= MOST_ARROWS:
        return None
    message = N_(
        "{id}: not drawn: {n} arrows to steps farther away than the next, the limit 'arrows' is {most}; "
        "leave those out that a reader takes for granted"
    )
    return Note(message, {"id": journey.id, "n": n, "most": MOST_ARROWS})
