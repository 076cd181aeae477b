"""Text in, figures out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cxkit.api.places import Said, broken, common, filed, journeys, key, tongue
from cxkit.api.settings import slips
from cxkit.load import Unreadable, load
from cxkit.measures.structure import figures
from cxkit.render.figures import Figured


@dataclass(frozen=True, slots=True)
class Counted:
    """The figures of journeys, and what was left out."""

    figures: Sequence[Figured]
    broken: Sequence[Said]
    unreadable: Sequence[Unreadable]
    lang: str
    notes: Sequence[Said] = ()


def stats(
    paths: Iterable[str], *, stdin: bytes | None = None, stdin_filename: str = "-", lang: str | None = None
) -> Counted:
    """The structural figures of every journey that `paths` lead to."""
    rooms, unreadable = load(list(paths), stdin=stdin, stdin_filename=stdin_filename)
    base = common(rooms)
    found = [
        Figured(journey.id, filed(key(room, path), base), journey.title, figures(journey, scope))
        for room in rooms
        for path, journey, scope in journeys(room)
    ]
    here = Path.cwd()
    return Counted(found, [*unreadable, *broken(rooms, here)], unreadable, tongue(lang, rooms), slips(rooms, here))
