"""Which views there are of each file, and why not the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cxkit.api.drawing import too_large
from cxkit.api.places import Note, Said, broken, drawables, key, labels, shown, tongue
from cxkit.load import Unreadable, load
from cxkit.views.catalogue import VIEWS, Lack, main, parts


@dataclass(frozen=True, slots=True)
class Look:
    """One view of one file: what there is to draw of it (`""` is the file as a whole), or why nothing."""

    view: str
    title: str
    parts: tuple[str, ...]
    lack: Lack | Note | None
    meant: bool
    """Whether the view is one of this kind of file."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file with its views, in the order of the catalogue; `main` is the one that is drawn when nobody asks."""

    path: str
    kind: str
    id: str
    lang: str
    main: str
    looks: tuple[Look, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """The files that could be read, and those that could not."""

    files: Sequence[Seen]
    lang: str
    broken: Sequence[Said]
    unreadable: Sequence[Unreadable]


def views(paths: Iterable[str], *, lang: str = "", stdin: bytes | None = None, stdin_filename: str = "-") -> Looked:
    """What can be drawn of every file that `paths` lead to. Raises CannotRun where none can be read."""
    rooms, unreadable = load(list(paths), stdin=stdin, stdin_filename=stdin_filename)
    seen = []
    for room in rooms:
        for path, content, scope in drawables(room):
            limit = too_large(content)
            looks = []
            for view in VIEWS.values():
                found = parts(view.name, content, scope)
                lack = found if isinstance(found, Lack) else limit
                these = () if isinstance(found, Lack) or limit else found
                looks.append(Look(view.name, view.title, these, lack, content.kind in view.kinds))
            best = "" if limit else main(content, scope)
            spoken = labels(lang, content.lang, room)
            seen.append(Seen(shown(key(room, path), Path.cwd()), content.kind, content.id, spoken, best, tuple(looks)))
    return Looked(seen, tongue(lang, rooms), [*unreadable, *broken(rooms, Path.cwd())], unreadable)
