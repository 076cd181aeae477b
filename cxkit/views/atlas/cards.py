"""Cards: a journey of the atlas as a box with its figure, its state and the ring of its phase."""

from dataclasses import dataclass

from cxkit.model.portfolio import PHASES
from cxkit.views.atlas.content import Content
from cxkit.views.atlas.rings import ring
from cxkit.views.lettering import CAPTION, CHIP_STRONG, STEP, Lettering, lettered, parted
from cxkit.views.picture import Box, Item

WIDTH = 212.0
PAD_X, PAD_Y = 11.0, 9.0
RING = 12.0
ROOM = 2 * RING + 14
"""What the ring takes of a line, its distance to the words included."""
LEAST = 58.0


@dataclass(frozen=True, slots=True)
class Card:
    """One journey wrapped at a width."""

    place: int
    id: str
    title: Lettering
    figure: Lettering
    about: Lettering
    measured: bool

    @property
    def height(self) -> float:
        words = self.title.height + self.figure.height + self.about.height
        return max(LEAST, round(words + 2 * PAD_Y + 3))


def card(content: Content, place: int, lang: str, width: float = WIDTH, *, wide: bool = False) -> Card:
    """A card at least as high as its words; a `wide` one stands across a group."""
    one = content.every[place]
    room = width - 2 * PAD_X - (ROOM if content.ringed(place) else 0)
    return Card(
        place,
        f"journey-{place + 1}",
        lettered(content.every[place].title, room, STEP if wide else CHIP_STRONG._replace(size=12, leading=15.5)),
        parted(content.figure(place, lang), room, CAPTION._replace(size=11, leading=14)),
        parted(content.about(place, lang), room, CAPTION),
        content.opinion(place) is not None and (one.journey is None or one.journey.state == "current"),
    )


def drawn(card: Card, content: Content, x: float, y: float, width: float, lang: str, height: float = 0.0) -> list[Item]:
    """The box with its words and its ring."""
    one = content.every[card.place]
    height = height or card.height
    head = content.levels.get(card.place) == 0
    designed = one.journey is not None and one.journey.state != "current"
    border = "customer-line" if head else "exceeds" if designed else "rule" if not one.mapped else "arrow"
    words = [*(content.phase(card.place, lang),) * content.ringed(card.place), content.figure(card.place, lang)]
    words.append(content.about(card.place, lang))
    box = Box(
        x, y, width, height, border,
        weight=2 if head else 1.4,
        dash="solid" if one.mapped else "assumed",
        id=card.id,
        kind="journey" if one.mapped else "journey unmapped",
        label=f"{one.title}: {'; '.join(words)}",
        group=card.id,
    )  # fmt: skip
    items: list[Item] = [box]
    top = y + PAD_Y
    parts = ((card.title, "ink"), (card.figure, "ink" if card.measured else "muted"), (card.about, "muted"))
    for number, (words_, role) in enumerate(parts):
        if words_.lines:
            items.append(words_.at(x + PAD_X, top, role, inside=card.id, kind="text", group=card.id))
        top += words_.height + (3 if not number else 0)
    if content.ringed(card.place):
        part = None if one.phase is None else one.phase / (len(PHASES) - 1)
        text = "–" if one.phase is None else str(one.phase)
        at_x, at_y = x + width - PAD_X - RING, y + PAD_Y + RING + 2
        items += ring(at_x, at_y, RING, part, text, inside=card.id, group=card.id)
    return items
