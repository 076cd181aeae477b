"""Pictures: which drawings a page shows of a file, one at a time or each folded in."""

from collections.abc import Iterator, Mapping, Sequence

from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import VIEWS, Lack, parts
from cxkit.views.frame import entry_title
from cxkit.views.pages.parts import Drawings, Drawn, Section
from cxkit.views.pages.rooms import Room
from cxkit.words import N_, NN_, say

ABSENT = N_("Not drawn: no drawing engine was found. What it shows stands on this page in words.")


def drawn(
    room: Room,
    path: str,
    view: str,
    lang: str,
    name: str,
    *,
    slot: str = "",
    part: str = "",
    places: Mapping[str, str] | None = None,
    details: bool = False,
) -> Drawn:
    """One drawing of a page; `slot` is its name there, by default that of the view."""
    label = say(N_("Drawing, {name}: scrolls sideways"), lang, name=name)
    return Drawn(room.number, path, view, lang, slot or view, name, label, part, places or {}, details)


def choice(views: Sequence[Drawn], lang: str, absent: str = ABSENT, *, folded: bool = False) -> Drawings:
    """Drawings of which a reader chooses one; `folded` keeps each under its name until it is asked for."""
    return Drawings(
        tuple(views),
        say(N_("Which picture to see"), lang),
        say(N_("Open the drawing"), lang),
        say(absent, lang),
        folded,
    )


def of_views(room: Room, path: str, content: File, scope: Scope, views: Sequence[str], lang: str) -> Iterator[Drawn]:
    """The drawings of a file in those of the views that have something to show of it."""
    for view in views:
        found = parts(view, content, scope)
        if isinstance(found, Lack):
            continue
        for number, part in enumerate(found, 1):
            slot = view if number == 1 else f"{view}-{number}"
            name = say(VIEWS[view].title, lang)
            if len(found) > 1:
                name = f"{name}, {part}"
            yield drawn(room, path, view, lang, name, slot=slot, part=part)


def section(room: Room, path: str, content: File, views: Sequence[str], lang: str, lead: str = "") -> Iterator[Section]:
    """A file in pictures, where there is one."""
    found = tuple(of_views(room, path, content, room.scope(path, content), views, lang))
    if found:
        yield Section("drawing", say(N_("In pictures"), lang), say(lead, lang) if lead else "", (choice(found, lang),))


def processes(room: Room, path: str, content: File, scope: Scope, lang: str) -> Iterator[Section]:
    """Every process of a file, each folded in."""
    found = parts("process", content, scope)
    if isinstance(found, Lack):
        return
    views = []
    for number, part in enumerate(found, 1):
        name = entry_title(scope.processes, part)
        views.append(drawn(room, path, "process", lang, name, slot=f"process-{number}", part=part))
    title = say(N_("Processes, one by one"), lang)
    lead = say(NN_("{n} process, step by step.", "{n} processes, step by step."), lang, n=len(views))
    yield Section("processes", title, lead, (choice(views, lang, folded=True),))
