"""Empathy: the map of what a persona says, thinks, does and feels around its face, sees and hears, pains and gains."""

from collections.abc import Sequence
from typing import NamedTuple

from cxkit.model.persona import Persona
from cxkit.views.lanes import straight
from cxkit.views.lettering import Style, lettered
from cxkit.views.persona.panel import Listed, Panel, entries
from cxkit.views.picture import Box, Item, Stroke
from cxkit.words import N_, say

FIELDS = (
    ("says", N_("Says")),
    ("thinks", N_("Thinks")),
    ("does", N_("Does")),
    ("feels", N_("Feels")),
    ("sees", N_("Sees")),
    ("hears", N_("Hears")),
)
SPOKEN = frozenset({"says", "thinks", "hears"})
NAME = Style(11, 15, 600)
PAD, DISC, BAR = 14.0, 26.0, 5.0
ROUND = 10.0
"""What the face takes of the rows above and below it, over the padding."""


class Cell(NamedTuple):
    """One field of the map."""

    key: str
    name: str
    listed: Listed
    role: str  # of its name

    def height(self, width: float) -> float:
        return NAME.leading + 4 + self.listed.height(width - 2 * PAD)


class EmpathyMap(Panel):
    """Two fields side by side, row under row; with the first four there is the face in their middle."""

    name = "empathy"
    least, most = 380.0, 620.0
    elastic = True

    def __init__(self, persona: Persona, initial: str, lang: str, *, balance: bool) -> None:
        self.initial = initial
        self.title = say(N_("Empathy map"), lang)
        found: list[Cell] = []
        for field, name in FIELDS:
            listed = entries(getattr(persona.empathy, field, ()), lang, spoken=field in SPOKEN)
            if listed:
                found.append(Cell(field, say(name, lang), Listed(listed), "customer-ink"))
        self.crossed = len(found) >= 4 and [cell.key for cell in found[:4]] == [name for name, _ in FIELDS[:4]]
        below: list[Cell] = []
        for field, name, icon, role in BALANCE if balance else ():
            if listed := entries(getattr(persona, field), lang):
                below.append(Cell(field, say(name, lang), Listed(listed, icon, role), role))
        self.rows = [*_paired(found), *_paired(below)]
        self.filled = bool(found)

    def body(self, width: float) -> float:
        return sum(self._heights(width))

    def _heights(self, width: float) -> list[float]:
        found = []
        for n, row in enumerate(self.rows):
            inner = max(cell.height(width / len(row)) for cell in row) + 2 * PAD
            found.append(inner + (DISC - PAD + ROUND if self.crossed and n < 2 else 0.0))
        return found

    def drawn(self, x: float, y: float, width: float, height: float) -> list[Item]:
        heights = self._heights(width)
        spare = max(0.0, height - sum(heights)) / len(heights)
        heights = [one + spare for one in heights]
        label = ". ".join(
            f"{cell.name}: {'; '.join(e.label for e in cell.listed.listed)}" for r in self.rows for cell in r
        )
        items: list[Item] = []
        top = y
        lines: list[Item] = []
        texts: list[Item] = []
        for n, (row, tall) in enumerate(zip(self.rows, heights, strict=True)):
            wide = width / len(row)
            for place, cell in enumerate(row):
                left = x + place * wide
                if cell.key in ("pains", "gains"):
                    bar = (left + BAR, top + PAD, 3.0, tall - 2 * PAD)
                    texts.append(Box(*bar, "none", cell.role, 1.5, 0.2, kind="bar", group=f"empathy-{cell.key}"))
                down = DISC - PAD + ROUND if self.crossed and n == 1 else 0.0
                key = f"empathy-{cell.key}"
                head = lettered(cell.name, wide - 2 * PAD, NAME)
                texts.append(
                    head.at(left + PAD, top + PAD + down, cell.role, inside="empathy", kind="field", group=key)
                )
                at = round(top + PAD + down + NAME.leading + 4, 2)
                texts += cell.listed.items(left + PAD, at, wide - 2 * PAD, key, "empathy")
            if n:
                lines.append(Stroke(straight(x, top, x + width, top), "rule", 1, kind="cross"))
            if len(row) > 1:
                middle = x + wide
                lines.append(Stroke(straight(middle, top, middle, top + tall), "rule", 1, kind="cross"))
            top += tall
        border = Box(
            *(x, y, width, sum(heights), "customer-line", "box", 10, 1.4),
            id="empathy",
            kind="map",
            label=label,
            group="empathy",
        )
        items += [border, *lines]
        if self.crossed:
            items += face(x + width / 2, y + heights[0], DISC, self.initial, "empathy-face")
        return items + texts


BALANCE = (
    ("pains", N_("Pains"), "octagon-alert", "gap"),
    ("gains", N_("Gains"), "circle-plus", "exceeds"),
)


def _paired(cells: Sequence[Cell]) -> list[Sequence[Cell]]:
    return [cells[n : n + 2] for n in range(0, len(cells), 2)]


def face(x: float, y: float, radius: float, initial: str, key: str) -> list[Item]:
    """A disc around (x, y) with the first letter of a name: nobody's portrait."""
    halo = radius + 3
    items: list[Item] = [
        Box(x - halo, y - halo, 2 * halo, 2 * halo, "none", "box", halo, 0.5, kind="halo", group=key),
        Box(
            *(x - radius, y - radius, 2 * radius, 2 * radius, "none", "customer-line", radius, 0.5),
            id=key,
            kind="initial",
            label=initial or "·",
            group=key,
        ),
    ]
    style = Style(round(radius * 0.8, 1), round(radius, 1), 700)
    letter = lettered(initial, 2 * radius, style)
    if letter.lines:
        items.append(letter.at(x, y - style.leading / 2, "on-action", "middle", inside=key, kind="initial", group=key))
    return items
