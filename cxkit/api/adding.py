"""A name in, a new file of a workspace out: in its folder, under a name of its own, pointing to what is there."""

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cxkit import config, starters
from cxkit.api import filling, suggesting
from cxkit.api.beginning import SCHEMAS, Made, modeline, put, settled
from cxkit.api.places import Note, Said, tongue
from cxkit.api.settings import slips
from cxkit.load import CannotRun, Loaded, load
from cxkit.load.paths import Roots
from cxkit.model import schema
from cxkit.model.ids import file_name
from cxkit.model.journey import Journey
from cxkit.model.reading import model_of
from cxkit.source import Document, encode
from cxkit.words import N_, language


class Wish(NamedTuple):
    """A file that somebody asks for. `lang`, `journey` and `output` are empty when nobody said."""

    kind: str
    name: str
    lang: str
    template: str
    journey: str
    output: str


class Place(NamedTuple):
    """The workspace that a new file joins; `root` is where its paths begin, `home` where it has settings."""

    here: Path
    root: Path
    home: Path | None
    room: Loaded | None
    lang: str

    def members(self, kind: str) -> list[tuple[str, str]]:
        """Paths and ids of the files of a kind."""
        model = model_of(kind)
        if self.room is None or model is None:
            return []
        return [(member.path, content.id) for member, content in self.room.workspace.of(model)]

    def targets(self, path: str) -> list[filling.Target]:
        """The journeys of the workspace, as a file at `path` names them."""
        if self.room is None:
            return []
        beside = os.path.dirname(path) or "."  # noqa: PTH120
        return [
            filling.Target(content.id, content.title, Path(os.path.relpath(member.path, beside)).as_posix(), content)
            for member, content in self.room.workspace.of(Journey)
        ]

    @property
    def persona(self) -> str | None:
        """The persona of the workspace where there is only one."""
        personas = [known for _, known in self.members("persona")]
        return personas[0] if len(personas) == 1 else None

    def actors(self, path: str) -> Sequence[str]:
        return list(self.room.workspace.scope(path).actors) if self.room else []


def new(
    kind: str,
    name: str,
    *,
    lang: str = "",
    template: str = "map",
    journey: str = "",
    output: str = "",
    here: Path | None = None,
) -> Made:
    """Write a new file into the workspace around `here`; with `-` as output its text comes back and none is written.

    `template` (`map` or `blueprint`) is for a journey, `journey` the id of the one that another kind of file is about.
    Without `lang` the texts are in the language of the workspace, else in that of the machine. Raises CannotRun; no
    file is replaced.
    """
    wish = Wish(kind, name, lang, template, journey, output)
    name = filling.tidy(wish.name)
    if not name:
        raise CannotRun(N_("a new file needs a name, such as 'Renew a passport'"))
    place = _place(here or Path.cwd(), lang)
    path = _path(wish, place, _stem(wish, name, place))
    _unless_taken(wish.kind, Path(path).stem, place)
    notes: list[Said] = [*slips([place.room], place.here)] if place.room else []
    spoken = tongue(lang, [place.room] if place.room else [])
    document = _document(wish, name, place, path, notes)
    if wish.output == "-":
        return Made(place.root, [], spoken, notes, document.text)
    data = encode(document)
    if not path.startswith("..") and (place.root / SCHEMAS / schema.file_name(wish.kind, place.lang)).is_file():
        data = modeline(path, wish.kind, place.lang).encode() + data
    else:
        notes.append(Note(N_("`cxkit schema --write` gives editors what they need to complete and explain keys")))
    return Made(place.root, put(place.root, {path: data}), spoken, notes)


def _stem(wish: Wish, name: str, place: Place) -> str:
    """A file name that says at the root what `2027` is; in a folder of its kind, or where asked for, the name alone."""
    stem = file_name(name, wish.kind)
    words = {texts: Path(names[wish.kind]).stem for texts, names in starters.NAMES.items() if wish.kind in names}
    told = wish.kind not in ("portfolio", "roadmap", "rules") or any(word in stem for word in words.values())
    if wish.output or told:
        return stem
    return file_name(f"{words[place.lang]} {name}", wish.kind)


def _place(here: Path, lang: str) -> Place:
    root = Roots().marked(here) or here
    home = config.home(root)
    rooms, _ = load([str(root)], cwd=here)
    room = next((room for room in rooms if room.root == root), None)
    return Place(here, root, home, room, lang or settled(root) or language())


def _path(wish: Wish, place: Place, stem: str) -> str:
    """Where the file goes, relative to the root: as asked for, else beside its like, else in the folder of its kind."""
    if wish.output and wish.output != "-":
        asked = place.here / wish.output
        if asked.is_dir() or wish.output.endswith(("/", os.sep)):
            asked = asked / f"{stem}.yaml"
        if asked.suffix not in (".yaml", ".yml"):
            raise CannotRun(N_("a file of cxkit ends in .yaml or .yml"), path=wish.output)
        return Path(os.path.relpath(asked, place.root)).as_posix()
    if place.home is None:
        return Path(os.path.relpath(place.here / f"{stem}.yaml", place.root)).as_posix()
    return f"{_folder(wish.kind, place)}{stem}.yaml"


def _folder(kind: str, place: Place) -> str:
    standing = [*place.members(kind), *(place.members("journey") if kind == "blueprint" else ())]
    if standing:
        most = Counter(path.rpartition("/")[0] for path, _ in standing).most_common(1)[0][0]
        return f"{most}/" if most else ""
    names = [starters.FOLDERS[each].get(kind, "") for each in (place.lang, *starters.FOLDERS)]
    found = next((name for name in names if name and (place.root / name).is_dir()), names[0])
    return f"{found}/" if found else ""


def _unless_taken(kind: str, id: str, place: Place) -> None:
    for path, known in place.members(kind):
        if known == id:
            message = N_(
                "this workspace already has a file of the kind {kind} called '{id}': {file}; give another name"
            )
            raise CannotRun(message, {"kind": kind, "id": id, "file": path})


def _document(wish: Wish, name: str, place: Place, path: str, notes: list[Said]) -> Document:
    targets = place.targets(path)
    match wish.kind:
        case "journey":
            return filling.journey(wish.template, place.lang, name, place.persona, place.actors(path))
        case "blueprint" if not targets and not wish.journey:
            raise CannotRun(
                N_(
                    "a blueprint lays lanes over a journey, and there is none here: "
                    "`cxkit new journey NAME --template blueprint` begins a journey with lanes of its own"
                )
            )
        case "blueprint":
            target = _target(wish, targets)
            assert target is not None
            return filling.overlay(place.lang, name, target, place.actors(path))
        case "survey":
            target = _target(wish, targets, notes)
            if target and target.content:
                return suggesting.survey(place.lang, name, target, target.content)
            return filling.survey(place.lang, name, target)
        case "roadmap":
            target = _target(wish, targets, notes)
            if target and target.content:
                return suggesting.roadmap(place.lang, name, target, target.content)
            return filling.roadmap(place.lang, name, target)
        case "portfolio":
            return (
                suggesting.portfolio(place.lang, name, targets)
                if targets
                else filling.portfolio(place.lang, name, None)
            )
        case _:
            return filling.plain(wish.kind, place.lang, name)


def _target(wish: Wish, targets: Sequence[filling.Target], notes: list[Said] | None = None) -> filling.Target | None:
    """The journey that is meant: the named one, else the only one."""
    known = [target.id for target in targets]
    if wish.journey:
        found = next((target for target in targets if target.id == wish.journey), None)
        if found is None:
            raise CannotRun(N_("no journey is called '{id}'; there are {known}"), {"id": wish.journey, "known": known})
        return found
    if len(targets) > 1:
        raise CannotRun(N_("for which journey? Name it with --journey: {known}"), {"known": known})
    if not targets and notes is not None:
        notes.append(Note(N_("there is no journey here yet that it could speak of: `cxkit new journey NAME`")))
    return targets[0] if targets else None
