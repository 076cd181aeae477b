"""What is wrong with the settings of a workspace, which goes on with those that are right."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cxkit.api.places import Note, Rooted, Said, key, shown
from cxkit.diagnostic import Diagnostic
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.lint.rule import Rule
    from cxkit.lint.settings import Settled
    from cxkit.model.workspace import Workspace


class Slip(NamedTuple):
    """Something wrong with settings, in one line; `path` as a person would type it."""

    path: str
    found: Diagnostic

    def text(self, lang: str = "en") -> str:
        span = self.found.span
        return f"{self.path}:{span.line}:{span.column}: {self.found.code} {self.found.text(lang)}"


def own(room: Rooted) -> "tuple[Rule, ...]":
    """The rules that a workspace has of its own; none where it was remembered and not read."""
    workspace: Workspace | None = getattr(room, "workspace", None)
    if workspace is None or "rules" not in workspace.kinds:
        return ()
    from cxkit.lint.house.compiling import own as made  # few workspaces have any

    return tuple(each.rule for each in made(workspace))


def settled(room: Rooted) -> "Settled":
    """What the settings of a workspace come to."""
    from cxkit.lint.settings import settle  # knows every rule, and few settings name one

    return settle(room.config, room.root, {rule.code: rule.name for rule in own(room)})


def problems(room: Rooted) -> tuple[Diagnostic, ...]:
    """What is wrong with the settings of one workspace, by the name of their file."""
    config = room.config
    if not any((config.select, config.extend_select, config.ignore, config.severity, config.rules, config.overrides)):
        return config.problems
    return settled(room).problems


def slips(rooms: Sequence[Rooted], here: Path) -> list[Said]:
    """One line for each thing that is wrong, for commands that do not list findings."""
    return [Slip(shown(key(room, each.path), here), each) for room in rooms for each in problems(room)]


def undressed(rooms: Sequence[Rooted], here: Path) -> list[Said]:
    """One line for each workspace whose theme cannot be used."""
    message = N_("{path}: its theme is not used: drawn in the colours and the font of cxkit")
    settings = (
        shown(key(room, room.config.path.name), here) for room in rooms if room.config.undressed and room.config.path
    )
    return [Note(message, {"path": path}) for path in settings]
