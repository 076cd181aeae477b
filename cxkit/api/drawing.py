"""One file as a picture."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from cxkit.api.places import Note
from cxkit.model.excerpt import Excerpt, spans
from cxkit.model.journey import Journey
from cxkit.model.portfolio import Portfolio
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.typeface import Typeface
from cxkit.views.catalogue import MAIN, VIEWS, Lack, main, parts
from cxkit.views.frame import phase_title
from cxkit.views.matrix.parts import plane
from cxkit.views.picture import Picture
from cxkit.views.telling import Telling
from cxkit.views.text import set_in
from cxkit.words import N_

MATRIX = "matrix"
MOST_BOXES = 2_000
"""More than this nobody reads on one sheet, and drawing would take longer than anybody waits."""
MOST_ARROWS = 1_000
"""As many that lead farther than to the next column: each needs a way of its own, and finding these takes the time."""


class Without(NamedTuple):
    """A file without a picture, and why."""

    path: str
    lack: Lack

    def text(self, lang: str = "en") -> str:
        return Note(N_("{path}: not drawn: {why}"), {"path": self.path, "why": self.lack.text(lang)}).text(lang)


def draw(
    content: File,
    scope: Scope,
    view: str = "auto",
    *,
    lang: str = "en",
    source: str = "",
    part: str = "",
    axes: Sequence[str] = (),
    typeface: Typeface | None = None,
) -> Picture:
    """A file as a picture: one of the views, or the one that suits it (`auto`).

    `part` is what `views.parts` says, `axes` two criteria of a portfolio for its matrix. Texts take the room
    that they need in `typeface`, by default Inter.
    """
    of = _asked(part, axes)
    with set_in(typeface):
        made = VIEWS[suited(content, view, scope)].maker(content, scope, lang=lang, source=source, **of)
    written = content.lang if content.lang and content.lang != lang else ""
    return replace(made, written=written, author=content.owner or "", phases=_phases(content))


def _phases(content: File) -> str:
    """The phases of a part of a journey; empty for what is whole."""
    if not isinstance(content, Excerpt):
        return ""
    return ", ".join(dict.fromkeys(phase_title(content, step) for step in content.steps if step.phase))


def _asked(part: str, axes: Sequence[str]) -> dict[str, Any]:
    return {name: value for name, value in (("part", part), ("axes", tuple(axes))) if value}


def telling(
    content: File,
    scope: Scope,
    view: str,
    *,
    lang: str = "en",
    source: str = "",
    part: str = "",
    axes: Sequence[str] = (),
) -> Telling:
    """What a picture shows, in words."""
    of = _asked(part, axes)
    made: Telling = VIEWS[view].code.told(content, scope, lang=lang, source=source, **of)
    written = content.lang if content.lang and content.lang != lang else ""
    return replace(made, written=written)


def suited(content: File, view: str, scope: Scope) -> str:
    """The view itself, or the one that suits a file (`auto`): empty where it has no picture."""
    return main(content, scope) if view == "auto" else view


def offered(content: File, scope: Scope, axes: Sequence[str] = ()) -> tuple[list[tuple[str, str]], list[Lack]]:
    """The pictures that a file has data for, each a view and a part, and why those are not drawn that are too large."""
    found = [(name, _parts(name, content, scope, axes)) for name in VIEWS]
    pictures = [(name, part) for name, these in found if not isinstance(these, Lack) for part in these]
    return pictures, [these for _, these in found if isinstance(these, Lack) and these.limit]


def _parts(name: str, content: File, scope: Scope, axes: Sequence[str]) -> tuple[str, ...] | Lack:
    """What a view has to draw of a file, a matrix on the axes that are asked for."""
    if axes and name == MATRIX and isinstance(content, Portfolio):
        return plane(content, axes)
    return parts(name, content, scope)


def wanted(content: File, view: str, scope: Scope, axes: Sequence[str] = ()) -> Sequence[tuple[str, str]] | Lack:
    """The pictures that a word for a view asks of a file, each a view and a part; `all` is every one it has data for.

    A view that is named is drawn of a journey even where there is little to show; whoever names `axes` means the
    matrix.
    """
    if view == "all":
        return offered(content, scope, axes)[0]
    name = MATRIX if axes and view == "auto" else suited(content, view, scope)
    if not name:
        lacks = [found for each in MAIN.get(content.kind, ()) if isinstance(found := parts(each, content, scope), Lack)]
        if lacks:
            return next((lack for lack in lacks if lack.limit), lacks[0])
        return Lack(N_("there is no picture of a file of the kind {kind}"), {"kind": content.kind})
    these = _parts(name, content, scope, axes)
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
