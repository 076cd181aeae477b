"""Slips: the small cards of the value proposition canvas, in zones with a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cxkit.model.shared import Note
from cxkit.views.lettering import Lettering, Style, lettered
from cxkit.views.picture import Box, Icon, Item, Mark
from cxkit.views.text import clean
from cxkit.views.wrap import widest_word

CARD, NAME = Style(12, 15.5), Style(12, 16, 600)
PAD_X, PAD_Y, BETWEEN = 8.0, 5.0, 6.0
SIGN, RING = 14.0, 9.0
HEAD = 6.0


@dataclass(frozen=True, slots=True)
class Slip:
    """One text; `open` where nothing answers to it and the file says what answers to what."""

    id: str
    text: str
    label: str
    open: bool = False

    def words(self, width: float) -> Lettering:
        return lettered(self.text, width - 2 * PAD_X - (RING if self.open else 0.0), CARD)

    def height(self, width: float) -> float:
        return self.words(width).height + 2 * PAD_Y

    def items(self, x: float, y: float, width: float) -> list[Item]:
        high = self.height(width)
        key, label = self.id, self.label
        items: list[Item] = [Box(x, y, width, high, "rule", "box", 4, 1, id=key, kind="slip", label=label, group=key)]
        left = x + PAD_X
        if self.open:
            ring = Mark("ring", x, y + high / 2, RING, "", "box", "gap", 2, "gap", "mark loose", "", key)
            items.append(ring)
            left += RING
        return [*items, self.words(width).at(left, y + PAD_Y, inside=key, kind="text", group=key)]


class Standing(NamedTuple):
    """A slip with its place."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Zone:
    """Slips under their name."""

    key: str
    name: str
    icon: str
    role: str
    slips: tuple[Slip, ...] = ()

    def height(self, width: float) -> float:
        if not self.slips:
            return 0.0
        return self._head(width).height + HEAD + sum(slip.height(width) + BETWEEN for slip in self.slips) - BETWEEN

    def need(self) -> float:
        """The narrowest zone in which no word breaks."""
        words = [widest_word(slip.text, CARD.size) + 2 * PAD_X + (RING if slip.open else 0.0) for slip in self.slips]
        name = widest_word(self.name, NAME.size, NAME.weight) + SIGN + 5
        return max([name, *words]) * 1.03 + 1 if self.slips else 0.0

    def _head(self, width: float) -> Lettering:
        return lettered(self.name, width - SIGN - 5, NAME)

    def items(self, x: float, y: float, width: float, places: dict[str, Standing]) -> list[Item]:
        """The zone from (x, y) down; tells the places of its slips."""
        if not self.slips:
            return []
        group = f"zone-{self.key}"
        head = self._head(width)
        items: list[Item] = [Icon(self.icon, x, y + (NAME.leading - SIGN) / 2, SIGN, self.role, "icon", group)]
        items.append(head.at(x + SIGN + 5, y, kind="zone", group=group))
        y += head.height + HEAD
        for slip in self.slips:
            places[slip.id] = Standing(x, y, width, slip.height(width))
            items += slip.items(round(x, 2), round(y, 2), width)
            y += slip.height(width) + BETWEEN
        return items


def slips(
    key: str, notes: Sequence[Note], name: str, unmet: str = "", open_: frozenset[int] = frozenset()
) -> tuple[Slip, ...]:
    """The slips of some notes; those of `open_` say that they are `unmet`."""
    found = []
    for n, note in enumerate(notes):
        text = clean(note.text)
        if text:
            label = f"{name}: {text}" + (f". {unmet}" if n in open_ else "")
            found.append(Slip(f"vp-{key}-{n + 1}", text, label, n in open_))
    return tuple(found)
