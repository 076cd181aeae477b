"""The rules of the house: those that hold somewhere, and whether their examples are judged as they say."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from cxkit.api.places import Said, key, shown, tongue
from cxkit.lint.house.compiling import own
from cxkit.lint.house.proving import Proof, proofs
from cxkit.lint.rule import Rule
from cxkit.load import load
from cxkit.load.census import MOST
from cxkit.load.kinds import named
from cxkit.load.paths import Roots, walk
from cxkit.model.house import House
from cxkit.model.workspace import Workspace

BEGINNING = 4096
"""Bytes of a file in which its kind is looked for."""


class Proved(NamedTuple):
    """One rule with its file, as a person would type it, and what came of its examples."""

    rule: Rule
    path: str
    proofs: tuple[Proof, ...]

    @property
    def holds(self) -> bool:
        return all(proof.holds for proof in self.proofs)


class Proving(NamedTuple):
    """What came of all examples, and the paths that could not be read; how many rules are none yet (`meaningless`)."""

    proved: tuple[Proved, ...]
    meaningless: int
    unreadable: tuple[Said, ...]
    lang: str


def prove(paths: Iterable[str], lang: str | None = None) -> Proving:
    """Judge every example of every rule of the house. Raises CannotRun as `lint` does."""
    rooms, unreadable = load(list(paths))
    here, found, written = Path.cwd(), [], 0
    for room in rooms:
        homes = {id(house): shown(key(room, member.path), here) for member, house in room.workspace.of(House)}
        written += sum(len(house.rules) for _, house in room.workspace.of(House))
        found += [Proved(each.rule, homes[id(each.home)], (*proofs(each),)) for each in own(room.workspace)]
    return Proving((*found,), written - len(found), (*unreadable,), tongue(lang, rooms))


def house(here: Path | None = None) -> tuple[Rule, ...]:
    """The rules of the house that hold where somebody stands. Raises CannotRun as `lint` does."""
    here = here or Path.cwd()
    workspace = ruled(Roots().marked(here) or here)
    return tuple(each.rule for each in own(workspace)) if workspace else ()


def ruled(root: Path) -> Workspace | None:
    """The workspace at a root, if a file there says that it holds rules. Raises CannotRun as `lint` does."""
    if not any(map(_rules, walk(root, roots=Roots(), most=MOST))):
        return None
    rooms, _ = load([str(root)])
    return next((room.workspace for room in rooms if room.root == root), None)


def _rules(path: str) -> bool:
    """Whether a file says that it holds rules: seen without reading it as YAML."""
    try:
        with Path(path).open("rb") as stream:
            return named(stream.read(BEGINNING).decode("utf-8-sig", "replace")) == "rules"
    except OSError:
        return False
