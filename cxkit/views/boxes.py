"""Boxes: tiles measured at the width of their column, and drawn where the grid puts them."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxkit.views.frame import COLUMN, WIDEST_COLUMN
from cxkit.views.lettering import BOX, CAPTION, PILL, QUESTION, RESERVE, Lettering, lettered, parted
from cxkit.views.picture import Box, Dash, Face, Icon, Item, Mark
from cxkit.views.signs import REACH, placed
from cxkit.views.tiles import Tile
from cxkit.views.wrap import widest_word

PAD_X, PAD_Y = 10.0, 9.0
PAD_MARKED = 13.0
"""Text stays this far under a border that carries marks."""
LEAST = {"evidence": 34.0, "metrics": 26.0}
LEAST_BOX = 44.0
PILL_PAD_Y = 6.0
DIAMOND = 14.0
CORNER = 9.5
PICTURE, PICTURE_ROOM = 16.0, 22.0
"""Of evidence, at the left of its text."""
BADGE, BADGE_ROOM = 12.0, 16.0
"""Who or what does it, before the caption."""

DASHES: dict[str | None, Dash] = {"observed": "solid", "assumed": "assumed", "proposed": "proposed"}
"""Borders by what a box rests on; solid where nobody said."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A tile with its lines and its height at the width of its column."""

    tile: Tile
    width: float
    height: float
    pad: float
    blocks: tuple[tuple[Lettering, str], ...]  # text and its role, from the top down

    @property
    def room(self) -> float:
        """What the marks need above the box; kept below it too, so that boxes of a row stay in line."""
        return REACH if self.tile.signs or self.tile.state or self.tile.mood is not None else 0.0


def need(tile: Tile) -> float:
    """The narrowest column in which no word of a tile breaks, from 150 to 196 u."""
    texts = [(tile.text, BOX), *((caption, CAPTION) for caption in (*tile.captions, tile.question))]
    words = [widest_word(text, style.size, style.weight) * 1.03 for text, style in texts]
    if (badged := _badged(tile)) >= 0:
        words[badged] += BADGE_ROOM
    return min(WIDEST_COLUMN, max(COLUMN, max(words) + 2 * PAD_X + _picture_room(tile)))


def _picture_room(tile: Tile) -> float:
    return PICTURE_ROOM if tile.icon and tile.lane == "evidence" else 0.0


def _badged(tile: Tile) -> int:
    """The number of the block that the sign of an action stands before: the caption, else the text; -1: none."""
    if not tile.icon or tile.lane == "evidence":
        return -1
    return 1 if tile.captions else 0


def fit(tile: Tile, width: float) -> Fitted:
    """Wrap the texts of a tile; the box grows in height, nothing is cut."""
    room = width - 2 * PAD_X - _picture_room(tile)
    if tile.lane == "metrics":
        parts = [parted(tile.text, room - 4, PILL)]
        if tile.figure and len(parts[0].lines) > 1:
            title = tile.text.removesuffix(tile.figure)
            parts = [lettered(title, room - 4, PILL), lettered(tile.figure, room - 4, PILL)]
        tall = sum(part.height for part in parts) + 2 * PILL_PAD_Y
        return Fitted(tile, width, max(LEAST["metrics"], tall), PILL_PAD_Y, tuple((part, "ink") for part in parts))
    badged = _badged(tile)
    blocks = [(lettered(tile.text, room - (BADGE_ROOM if badged == 0 else 0), BOX), "ink")]
    if tile.question:
        blocks.append((lettered(tile.question, room, QUESTION), "customer-ink"))
    for n, caption in enumerate(tile.captions, 1):
        blocks.append((parted(caption, room - (BADGE_ROOM if n == badged else 0), CAPTION), "muted"))
    least = LEAST.get(tile.lane, LEAST_BOX)
    pad = PAD_MARKED if tile.signs or tile.state or tile.judgement else PAD_Y
    height = sum(block.height for block, _ in blocks) + pad + PAD_Y
    return Fitted(tile, width, max(least, height), pad, tuple(blocks))


def drawn(fitted: Fitted, x: float, y: float, ports: Sequence[tuple[float, float]] = ()) -> list[Item]:
    """The box with its texts and signs; `ports` are the ends of arrows on it. All of one `group`."""
    tile, width, height = fitted.tile, fitted.width, fitted.height
    pill = tile.lane == "metrics"
    token = "metrics" if tile.lane == "management" else tile.lane
    box = Box(
        x,
        y,
        width,
        height,
        f"{token}-line",
        radius=min(13.0, height / 2) if pill else 6,
        weight=1 if pill else 1.4,
        dash=DASHES.get(tile.basis, "solid"),
        id=tile.id,
        kind=_kind(tile),
        label=tile.label,
        link=tile.link,
        group=tile.id,
    )
    items: list[Item] = [box]
    if tile.judgement:
        items.append(filled(x + 1.8, y + 1.8, CORNER, CORNER, box.border, "judgement", tile.id))
    text = sum(block.height for block, _ in fitted.blocks)
    top = y + fitted.pad + (height - fitted.pad - (PILL_PAD_Y if pill else PAD_Y) - text) / 2
    if _picture_room(tile):
        # Beside a text of many lines a picture in the middle would say nothing about where it begins.
        tall = min(text, 3 * BOX.leading)
        items.append(Icon(tile.icon, x + PAD_X, round(top + (tall - PICTURE) / 2, 2), PICTURE, group=tile.id))
    badged = _badged(tile)
    for n, (block, role) in enumerate(fitted.blocks):
        if n == badged:
            items += _with_badge(block, role, tile, x + width / 2, top)
        elif tile.lane == "evidence":
            left = x + PAD_X + _picture_room(tile)
            items.append(block.at(left, top, role, inside=tile.id, kind="text", group=tile.id))
        else:
            items.append(block.at(x + width / 2, top, role, "middle", inside=tile.id, kind="text", group=tile.id))
        top += block.height
    if tile.parallel:
        items += [filled(bar, y + 5, 1.4, height - 10, box.border, "parallel", tile.id) for bar in (x + 3, x + 6.2)]
    if tile.if_:
        items.append(_conditional(tile, box, ports))
    items += placed(tile.signs, box, ports)
    if tile.mood is not None:
        items.append(Face(x + width - 12, y + height, tile.mood, 8, label="", group=tile.id))
    return items


def _with_badge(block: Lettering, role: str, tile: Tile, middle: float, top: float) -> list[Item]:
    """A text with the sign of who does it before its first line, both centred on `middle`."""
    first, rest = block.split(1)
    kind = f"work {tile.icon}" if tile.lane in ("front", "back", "support") else "kind"
    start = middle - (first.width * RESERVE + BADGE_ROOM) / 2
    place = round(start, 2), round(top + (block.style.leading - BADGE) / 2, 2)
    at = middle + BADGE_ROOM / 2
    items: list[Item] = [
        Icon(tile.icon, *place, BADGE, role, kind, tile.id),
        first.at(at, top, role, "middle", inside=tile.id, kind="text", group=tile.id),
    ]
    if rest.lines:
        below = top + block.style.leading
        items.append(rest.at(middle, below, role, "middle", inside=tile.id, kind="text", group=tile.id))
    return items


def filled(x: float, y: float, width: float, height: float, role: str, kind: str, group: str) -> Box:
    """A small area on a box."""
    return Box(x, y, width, height, role, role, min(1.0, width / 2), 0.2, kind=kind, group=group)


def _conditional(tile: Tile, box: Box, ports: Sequence[tuple[float, float]]) -> Mark:
    """The open diamond on the left border, at its middle or where no arrow comes in; else in a corner."""
    busy = [y for x, y in ports if abs(x - box.x) < 1]
    middle, apart = box.y + box.height / 2, box.height / 2 - 10
    steps = [0.0, *(way * step for step in range(1, int(apart) + 1) for way in (1, -1))]
    corner = box.y + box.height - 2 if tile.judgement else box.y + 2
    y = next((middle + step for step in steps if all(abs(middle + step - port) >= 11 for port in busy)), corner)
    x = box.x + 2 if y == corner else box.x
    return Mark("diamond", x, y, DIAMOND, "", "box", box.border, 1.4, box.border, "mark conditional", "", tile.id)


def _kind(tile: Tile) -> str:
    """Class words: the sort of box, its lane, what it rests on."""
    sort = {"metrics": "pill", "evidence": "evidence", "customer": "customer", "management": "enabler"}
    words = [sort.get(tile.lane, "enabler" if tile.lane == "enablers" else f"action {tile.lane}")]
    if tile.basis:
        words.append(tile.basis)
    return " ".join(words)
