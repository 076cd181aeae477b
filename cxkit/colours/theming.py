"""An organisation's own colours: the roles that follow from those it names, and the pairs that could not be read."""

from collections.abc import Mapping
from math import floor
from typing import NamedTuple

from cxkit.colours.contrast import contrast, needs, pairs_of, reads
from cxkit.colours.shades import shade, tint
from cxkit.colours.tokens import LANES, OURS, Theme

FOLLOWERS: dict[str, tuple[str, ...]] = {
    "page": ("emotion-surface",),
    "raised": ("box",),
    **{f"{lane}-line": (f"{lane}-ink",) for lane in LANES},
    "customer-line": ("customer-ink", "line-interaction", "action", "link"),
    "support-line": ("support-ink", "line-internal"),
    "enablers-line": ("enablers-ink", "line-implementation"),
    "ink": ("mark-moment", "line-visibility"),
    "muted": ("mark-policy",),
}
"""By role, those that take its colour where nobody names them: in our table they have the same hue."""
SHARES: dict[Theme, float] = {"light": 0.07, "dark": 0.1}
"""How much of the line of a lane its surface has; in other themes surfaces are white."""
_TRIES = 3


class Faint(NamedTuple):
    """A pair without the contrast that it needs. `role` is the one that was named and has to change.

    `ratio` is cut to one decimal, so that it never looks like `least`; `near` is a value of `role` that would do, or
    empty.
    """

    ink: str
    ground: str
    ratio: float
    least: float
    role: str
    near: str


def followed(given: Mapping[str, str], theme: Theme) -> dict[str, str]:
    """The roles that are named, and those that follow: each in the nearest shade of the same hue that can be read."""
    found = dict(given)
    ours = OURS.column(theme)
    for lane in LANES:
        line, surface = f"{lane}-line", f"{lane}-surface"
        if line in given and surface not in given and ours[surface] not in (ours["page"], ours["raised"]):
            found[surface] = tint(given[line], given.get("page", ours["page"]), SHARES[theme])
    for source, roles in FOLLOWERS.items():
        for role in roles:
            if source in given and role not in given and not _stays(role, theme):
                found[role] = shade(given[source], _Fitting(role, found, theme)) or given[source]
    return found


def faint(given: Mapping[str, str], theme: Theme) -> list[Faint]:
    """For each role that has to change its worst pair, in the order in which they are named."""
    found = []
    for role, (ink, ground) in _worst(given, theme).items():
        column = {**OURS.column(theme), **followed(given, theme)}
        ratio = floor(contrast(column[ink], column[ground]) * 10) / 10
        found.append(Faint(ink, ground, ratio, needs(theme)[ink, ground], role, _near(role, given, theme)))
    return found


def _stays(role: str, theme: Theme) -> bool:
    """On paper the lines of a blueprint are black."""
    return theme == "print" and role.startswith("line-")


class _Fitting:
    """Whether a role could be read in a colour, beside those that are found."""

    def __init__(self, role: str, found: Mapping[str, str], theme: Theme, but: tuple[str, ...] = ()) -> None:
        self.role = role
        self.theme = theme
        self.column = {**OURS.column(theme), **found}
        self.pairs = [pair for pair in pairs_of(role) if not set(pair) & set(but)]

    def __call__(self, value: str) -> bool:
        self.column[self.role] = value
        return all(reads(pair, self.column, self.theme) for pair in self.pairs)


def _worst(given: Mapping[str, str], theme: Theme) -> dict[str, tuple[str, str]]:
    """By role that was named, the pair of it or of its followers that lacks most."""
    found = followed(given, theme)
    column = {**OURS.column(theme), **found}
    sources = {role: source for source, roles in FOLLOWERS.items() for role in roles if source in given}
    sources |= {f"{lane}-surface": f"{lane}-line" for lane in LANES if f"{lane}-line" in given}
    lacking: dict[str, tuple[float, tuple[str, str]]] = {}
    for pair in dict.fromkeys(pair for role in found for pair in pairs_of(role)):
        if reads(pair, column, theme):
            continue
        named = [role for role in pair if role in given] or [sources[role] for role in pair if role in sources]
        share = contrast(column[pair[0]], column[pair[1]]) / needs(theme)[pair]
        if named[0] not in lacking or share < lacking[named[0]][0]:
            lacking[named[0]] = (share, pair)
    return {role: lacking[role][1] for role in given if role in lacking}


def _near(role: str, given: Mapping[str, str], theme: Theme) -> str:
    """The nearest colour of the same hue with which nothing of a role is faint any more; empty where none is."""
    followers = (*FOLLOWERS.get(role, ()), role.replace("-line", "-surface"))
    fits = _Fitting(role, followed(given, theme), theme, but=tuple(each for each in followers if each != role))
    left = _TRIES

    def does(value: str) -> bool:
        nonlocal left
        if not fits(value) or not left:
            return False
        left -= 1
        return role not in _worst({**given, role: value}, theme)

    return shade(given[role], does)
