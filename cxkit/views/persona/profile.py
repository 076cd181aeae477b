"""Profile: gains, pains and jobs of a customer in a circle of three sectors, or in a box where that is too small."""

from dataclasses import dataclass
from typing import NamedTuple

from cxkit.views.lanes import straight
from cxkit.views.persona.slips import Zone
from cxkit.views.picture import Item, Stroke

PAD, APART = 14.0, 16.0
Rect = tuple[float, float, float, float]
"""x, y, width, height."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The profile as a circle or a box: its size, and where its zones stand in it."""

    width: float
    height: float
    round: bool
    zones: tuple[tuple[Zone, Rect], ...]


class Profile(NamedTuple):
    """What a customer wants, fears and gets done; zones without slips are left out."""

    gains: Zone
    pains: Zone
    jobs: Zone

    def circle(self, side: float) -> Shape | None:
        """The zones in a circle of this diameter; None where they do not fit."""
        r = side / 2
        zones: list[tuple[Zone, Rect]] = []
        left = [zone for zone in (self.gains, self.pains) if zone.slips]
        wide, high = 0.79 * r, 0.62 * r
        if not self.jobs.slips:
            wide = 1.38 * r
        for place, zone in enumerate(left):
            need = zone.height(wide)
            if zone.need() > wide or need > (high if len(left) == 2 else 1.2 * r):
                return None
            top = r - need / 2 if len(left) == 1 else r - 0.08 * r - need if place == 0 else r + 0.08 * r
            zones.append((zone, (0.31 * r, top, wide, need)))
        if self.jobs.slips:
            wide = 0.56 * r if left else 1.3 * r
            need = self.jobs.height(wide)
            if self.jobs.need() > wide or need > 1.04 * r:
                return None
            zones.append((self.jobs, (1.29 * r if left else 0.35 * r, r - need / 2, wide, need)))
        return Shape(side, side, True, tuple(zones))

    def box(self, width: float) -> Shape:
        """The same one under the other at the left, jobs at the right."""
        half = (width - 3 * PAD) / 2
        zones: list[tuple[Zone, Rect]] = []
        y = PAD
        for zone in (self.gains, self.pains):
            if zone.slips:
                zones.append((zone, (PAD, y, half if self.jobs.slips else width - 2 * PAD, zone.height(half))))
                y += zone.height(zones[-1][1][2]) + APART
        bottom = y - APART + PAD
        if self.jobs.slips:
            left = 2 * PAD + half if len(zones) else PAD
            wide = half if len(zones) else width - 2 * PAD
            zones.append((self.jobs, (left, PAD, wide, self.jobs.height(wide))))
            bottom = max(bottom, self.jobs.height(wide) + 2 * PAD)
        return Shape(width, bottom, False, tuple(zones))


def sectors(shape: Shape, circle: Rect) -> list[Item]:
    """The lines between gains, pains and jobs; none in a box."""
    x, y, width, height = circle
    keys = {zone.key for zone, _ in shape.zones}
    items: list[Item] = []
    if not shape.round:
        return items
    r = width / 2
    end = x + 1.17 * r if "job" in keys else x + width
    if {"gain", "pain"} <= keys:
        items.append(Stroke(straight(x, y + r, end, y + r), "rule", 1, kind="cross"))
    if "job" in keys and len(keys) > 1:
        ends = (y + r - 0.954 * r, y + r + 0.954 * r)
        items += [Stroke(straight(end, y + r, x + 1.3 * r, to), "rule", 1, kind="cross") for to in ends]
    return items
