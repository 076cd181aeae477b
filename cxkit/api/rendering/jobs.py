"""Which pictures an order asks of the files that were read, and why some files give none."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cxkit.api.drawing import offered, too_large, wanted
from cxkit.api.places import Note, Said, drawables, key, labels, shown
from cxkit.api.rendering.orders import Job, Order
from cxkit.api.rendering.sheets import in_sheets, shortened
from cxkit.load import Loaded
from cxkit.model.ids import file_name, free
from cxkit.model.journey import Journey
from cxkit.views.catalogue import VIEWS, Lack
from cxkit.words import N_


class Jobs(NamedTuple):
    """The pictures to draw, the files that are too large for one, and what is said of those that have none."""

    jobs: list[Job]
    large: list[Said]
    lacking: list[Said]


class Without(NamedTuple):
    """A file without a picture, and why."""

    path: str
    lack: Lack

    def text(self, lang: str = "en") -> str:
        return Note(N_("{path}: not drawn: {why}"), {"path": self.path, "why": self.lack.text(lang)}).text(lang)


def jobs_of(rooms: Sequence[Loaded], order: Order, paths: Sequence[str] = ()) -> Jobs:
    """Every picture that is wanted.

    Of several files those without one are passed over, unless a view was named that is meant for them. Two files that
    are named to be compared are compared with each other, the first as it was and the second as it is to be.
    """
    found = Jobs([], [], [])
    pair = _pair(rooms, paths) if "compare" in order.views else None
    for room in rooms:
        stems: dict[str, set[str]] = {}
        taken: set[tuple[str, str]] = set()
        lacking: list[tuple[bool, Without]] = []
        before = len(found.jobs) + len(found.large)
        for path, content, scope in drawables(room):
            if note := too_large(content):
                found.large.append(note)
                continue
            stem = free(file_name(content.id, content.kind), stems.setdefault(content.kind, set()))
            spoken = labels(order.lang, content.lang, room)
            pictures: dict[tuple[str, str], None] = {}
            for view in order.views:
                if view == "compare" and pair:
                    pictures |= {(view, pair[0].id): None} if content is pair[1] else {}
                    continue
                if view == "all":
                    some, past = offered(content, scope)
                    pictures |= dict.fromkeys(some)
                    lacking.extend((True, Without(shown(key(room, path), Path.cwd()), lack)) for lack in past)
                    continue
                these = wanted(content, view, scope)
                if isinstance(these, Lack):
                    meant = these.limit or (view in VIEWS and content.kind in VIEWS[view].kinds)
                    lacking.append((meant, Without(shown(key(room, path), Path.cwd()), these)))
                else:
                    pictures |= dict.fromkeys(these)
            for view, part in pictures:
                name = _own(file_name(part, view) if part and VIEWS[view].apart else stem, view, taken)
                seen = shortened(content, scope, view, spoken) if order.collapse else content
                whole = Job(room, path, seen, scope, view, name, spoken, order.formats, part)
                found.jobs.extend(in_sheets(whole, order))
        nothing = len(found.jobs) + len(found.large) == before and not room.broken
        found.lacking.extend(_said(lacking, nothing))
    return found


def _pair(rooms: Sequence[Loaded], paths: Sequence[str]) -> tuple[Journey, Journey] | None:
    """The journeys of two files of one workspace, in the order in which they were named."""
    if len(paths) != 2:
        return None
    named = []
    for wanted_path in paths:
        place = Path(wanted_path).resolve()
        for room in rooms:
            for path, content, _ in drawables(room):
                if isinstance(content, Journey) and (room.root / path).resolve() == place:
                    named.append((room.root, content))
    if len(named) != 2 or named[0][0] != named[1][0] or named[0][1].id == named[1][1].id:
        return None
    return named[0][1], named[1][1]


def _own(stem: str, view: str, taken: set[tuple[str, str]]) -> str:
    """A name that no other picture of the view has."""
    name, n = stem, 1
    while (name, view) in taken:
        n += 1
        name = f"{stem}-{n}"
    taken.add((name, view))
    return name


MOST_SAID = 5


def _said(lacking: Sequence[tuple[bool, Without]], nothing: bool) -> list[Said]:
    """What is said of files without a picture: of those that were meant; of all where nothing is drawn."""
    said: list[Said] = [without for meant, without in lacking if meant or nothing]
    if len(said) <= MOST_SAID:
        return said
    message = N_("and {n} more files without such a picture")
    return [*said[:MOST_SAID], Note(message, {"n": len(said) - MOST_SAID})]
