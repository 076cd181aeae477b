"""What a run asks for beside the settings of the project, which it wins over."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from cxkit.api.places import Rooted, key
from cxkit.config import FAIL_ON
from cxkit.diagnostic import Diagnostic, Severity


class Wishes(NamedTuple):
    """Which codes, by which profile, and from which severity on the run fails; empty where nobody said."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str = ""
    fail_on: str = ""


NO_WISHES = Wishes()


class Judged(Rooted, Protocol):
    """A workspace and the names of its files that are judged."""

    @property
    def judged(self) -> Sequence[str]: ...


def failing(rooms: Sequence[Judged], wish: str) -> Callable[[Diagnostic], bool]:
    """Whether a finding makes the run fail: by what was asked for, else by the settings of its workspace."""
    usual = Severity[(wish or FAIL_ON).upper()]
    if wish or not any(room.config.fail_on for room in rooms):
        return lambda each: each.severity >= usual
    bars = {
        key(room, name): Severity[room.config.fail_on.upper()]
        for room in rooms
        if room.config.fail_on
        for name in room.judged
    }
    return lambda each: each.severity >= bars.get(each.path, usual)
