"""Files in, a site out that opens from the disk."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cxkit.api.drawing import draw
from cxkit.api.judging import date, judge
from cxkit.api.places import Note, Said, broken, folders, silent, tongue, write
from cxkit.load import CannotRun, Loaded, Unreadable, load
from cxkit.model.journey import Journey
from cxkit.render.graphviz import EngineError
from cxkit.render.html import pages
from cxkit.render.svg import svg
from cxkit.views.pages.cropped import without_title
from cxkit.views.pages.whole import Site
from cxkit.views.site import INDEX, site
from cxkit.words import N_


@dataclass(frozen=True, slots=True)
class Reported:
    """The pages that were written, where to begin reading, what there is to say, and what was left out."""

    written: list[Path]
    index: Path
    lang: str
    notes: Sequence[Said]
    broken: Sequence[Said]
    unreadable: Sequence[Unreadable]


def report(
    paths: Iterable[str],
    output: Path,
    *,
    today: str | None = None,
    lang: str = "",
    progress: Callable[[str, int, int], None] = silent,
) -> Reported:
    """Write a page for every journey, persona and organization that `paths` lead to, and an index.

    Raises CannotRun where there is nothing to report, and where the pages cannot be written.
    """
    rooms, unreadable = load(list(paths), today=date(today))
    if not rooms:
        raise _nothing(unreadable)
    spoken = tongue(lang, rooms)
    made = site(rooms, [judge(room) for room in rooms], lang=spoken, wish=lang, today=today, folders=folders(rooms))
    drawings, notes = _drawings(made, rooms, progress)
    written = []
    for name, content in pages(made, drawings).items():
        path = write(output / name, content)
        if name.endswith(".html"):
            written.append(path)
    left_out = [*unreadable, *broken(rooms, Path.cwd())]
    return Reported(written, output / INDEX, spoken, notes, left_out, unreadable)


def _nothing(unreadable: Sequence[Unreadable]) -> CannotRun:
    if unreadable:
        return CannotRun(unreadable[0].message, unreadable[0].args, unreadable[0].path)
    return CannotRun(N_("there is nothing to report"))


def _drawings(
    made: Site, rooms: Sequence[Loaded], progress: Callable[[str, int, int], None]
) -> tuple[dict[tuple[int, str, str], str], list[Said]]:
    """Every drawing of the site as SVG for a page; without an engine the pages do without, and a note says so."""
    wanted = made.drawings
    journeys = {(number, path): journey for number, room in enumerate(rooms) for path, journey in _journeys(room)}
    found: dict[tuple[int, str, str], str] = {}
    for done, one in enumerate(wanted):
        room, journey = rooms[one.room], journeys[one.room, one.source]
        progress(journey.title, done, len(wanted))
        scope = room.workspace.scope(one.source)
        picture = draw(journey, scope, one.view, lang=one.lang, source=one.source)
        try:
            found[one.key] = svg(without_title(picture), standalone=False, prefix=one.prefix)
        except EngineError as error:
            return {}, [Note(error.message, error.args_said)]
    return found, []


def _journeys(room: Loaded) -> list[tuple[str, Journey]]:
    return [(member.path, journey) for member, journey in room.workspace.of(Journey)]
