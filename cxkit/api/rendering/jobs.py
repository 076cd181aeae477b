"""Which pictures an order asks of the files that were read, and why some files give none."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cxkit.api.drawing import MATRIX, Without, offered, too_large, wanted
from cxkit.api.places import Note, Said, drawables, key, labels, shown
from cxkit.api.rendering.axes import axes_of
from cxkit.api.rendering.memory import Memory
from cxkit.api.rendering.orders import Job, Order
from cxkit.api.rendering.sheets import in_sheets, shortened
from cxkit.load import CannotRun, Loaded
from cxkit.model.ids import file_name, free
from cxkit.model.journey import Journey
from cxkit.model.portfolio import Portfolio
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import VIEWS, Lack
from cxkit.words import N_


class Jobs(NamedTuple):
    """The pictures to draw, what is past a limit and left out, and what is said of files that have no picture."""

    jobs: list[Job]
    large: list[Said]
    lacking: list[Said]


def jobs_of(rooms: Sequence[Loaded], order: Order, paths: Sequence[str] = (), memory: Memory | None = None) -> Jobs:
    """Every picture that is wanted. Raises CannotRun for axes that a portfolio lacks.

    Of several files those without one are passed over, unless a view was named that is meant for them. Two files that
    are named to be compared are compared with each other, the first as it was and the second as it is to be.
    """
    found = Jobs([], [], [])
    planes = {MATRIX, "auto", "all"} & {*order.views} if order.axes else set()
    portfolios = 0
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
            axes: tuple[str, ...] = ()
            if planes and isinstance(content, Portfolio):
                axes = axes_of(content, order.axes, shown(key(room, path), Path.cwd()))
                portfolios += 1
            pictures, lacks = _pictures(content, scope, order, axes, pair)
            for view, lack in lacks:
                without = Without(shown(key(room, path), Path.cwd()), lack)
                if not lack.limit:
                    lacking.append((view in VIEWS and content.kind in VIEWS[view].kinds, without))
                elif without not in found.large:
                    found.large.append(without)
            for view, part in pictures:
                name = _own(file_name(part, view) if part and VIEWS[view].apart else stem, view, taken)
                seen = shortened(content, scope, view, spoken) if order.collapse else content
                on = axes if view == MATRIX else ()
                whole = Job(room, path, seen, scope, view, name, spoken, order.formats, part, axes=on)
                found.jobs.extend(in_sheets(whole, order, memory or Memory()))
        nothing = len(found.jobs) + len(found.large) == before and not room.broken
        found.lacking.extend(_first([without for meant, without in lacking if meant or nothing]))
    if planes and not portfolios and not any(room.broken for room in rooms):
        raise CannotRun(N_("--axes is for the matrix of a portfolio, and there is none among these files"))
    return found


def _pictures(
    content: File, scope: Scope, order: Order, axes: Sequence[str], pair: tuple[Journey, Journey] | None
) -> tuple[list[tuple[str, str]], list[tuple[str, Lack]]]:
    """The pictures that an order asks of a file, each a view and a part; and by the word that asked why there is none.

    Of two files that are compared the second one has the picture.
    """
    pictures: dict[tuple[str, str], None] = {}
    lacks: list[tuple[str, Lack]] = []
    for view in order.views:
        if view == "compare" and pair:
            pictures |= {(view, pair[0].id): None} if content is pair[1] else {}
        elif view == "all":
            some, past = offered(content, scope, axes)
            pictures |= dict.fromkeys(some)
            lacks += [(view, lack) for lack in past]
        else:
            these = wanted(content, view, scope, axes)
            if isinstance(these, Lack):
                lacks.append((view, these))
            else:
                pictures |= dict.fromkeys(these)
    return list(pictures), lacks


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


def _first(said: Sequence[Said]) -> list[Said]:
    """The first few of them, and how many more there are."""
    if len(said) <= MOST_SAID:
        return [*said]
    message = N_("and {n} more files without such a picture")
    return [*said[:MOST_SAID], Note(message, {"n": len(said) - MOST_SAID})]
