"""Boxes: tiles measured at the width of their column, and drawn where the grid puts them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cxkit.views.frame import COLUMN, WIDEST_COLUMN
from cxkit.views.lettering import BOX, CAPTION, PILL, QUESTION, RESERVE, Lettering, lettered, parted
from cxkit.views.picture import Box, Dash, Face, Icon, Item, Mark
from cxkit.views.signs import REACH, placed
from cxkit.views.tiles import Recovery, Tile
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
MEND_BAR, MEND_ROOM, OVER_MEND = 3.0, 9.0, 7.0
"""What is done when an action fails stands at its foot, beside a bar in the colour of fail points."""

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
    mends: tuple[tuple[tuple[Lettering, str], ...], ...] = ()  # the same of what is done when it fails, below them

    @property
    def room(self) -> float:
        """What the marks need above the box; kept below it too, so that boxes of a row stay in line."""
        return REACH if self.tile.signs or self.tile.state or self.tile.mood is not None else 0.0

    @property
    def below(self) -> float:
        """From the last line to the lower border, on which signs may stand."""
        if self.tile.lane == "metrics":
            return PILL_PAD_Y
        return PAD_MARKED if self.mends and self.room else PAD_Y

    @property
    def foot(self) -> float:
        """The height of what is done when it fails."""
        return sum(OVER_MEND + block_height(mend) for mend in self.mends)


def block_height(blocks: Sequence[tuple[Lettering, str]]) -> float:
    return sum(block.height for block, _ in blocks)


def need(tile: Tile) -> float:
    """The narrowest column in which no word of a tile breaks, from 150 to 196 u."""
    texts = [(tile.text, BOX), *((caption, CAPTION) for caption in (*tile.captions, tile.question))]
    words = [widest_word(text, style.size, style.weight) * 1.03 for text, style in texts]
    if (badged := _badged(tile)) >= 0:
        words[badged] += BADGE_ROOM
    for one in tile.recoveries:
        for text, style in ((one.what, QUESTION), *((remedy, CAPTION) for remedy in one.remedies)):
            words.append(widest_word(text, style.size, style.weight) * 1.03 + MEND_ROOM)
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
    mends = tuple(tuple(_mend(one, width - 2 * PAD_X - MEND_ROOM)) for one in tile.recoveries)
    fitted = Fitted(tile, width, 0.0, pad, tuple(blocks), mends)
    height = block_height(blocks) + pad + fitted.below + fitted.foot
    return replace(fitted, height=max(least, height))


def _mend(one: Recovery, room: float) -> Iterator[tuple[Lettering, str]]:
    """What fails, then what is done."""
    yield lettered(one.what, room, QUESTION), "ink"
    for remedy in one.remedies:
        yield parted(remedy, room, CAPTION), "muted"


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
    text = block_height(fitted.blocks)
    top = y + fitted.pad + (height - fitted.foot - fitted.pad - fitted.below - text) / 2
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
    items += _mended(fitted, x, y + height - fitted.below - fitted.foot)
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


def _mended(fitted: Fitted, x: float, top: float) -> Iterator[Item]:
    """What is done when it fails, each beside its bar."""
    group = fitted.tile.id
    for mend in fitted.mends:
        top += OVER_MEND
        yield filled(x + PAD_X, round(top, 2), MEND_BAR, block_height(mend), "mark-fail", "recovery", group)
        for block, role in mend:
            yield block.at(x + PAD_X + MEND_ROOM, top, role, inside=group, kind="text", group=group)
            top += block.height


def filled(x: float, y: float, width: float, height: float, role: str, kind: str, group: str) -> Box:
    """A small area on a box."""
    return Box(x, y, width, height, role, role, min(1.0, width / 2), 0.2, kind=kind, group=group)


def _conditional(tile: Tile, box: Box, ports: Sequence[tuple[float, float]]) -> Mark:
    """The open diamond on the left border, where no arrow comes in; else on the right border, else in a corner."""
    middle, apart = box.y + box.height / 2, box.height / 2 - 10
    steps = [0.0, *(way * step for step in range(1, int(apart) + 1) for way in (1, -1))]
    x, y = box.x + 2, box.y + box.height - 2 if tile.judgement else box.y + 2
    for border in (box.x + box.width, box.x):
        busy = [port for side, port in ports if abs(side - border) < 1]
        free = (middle + step for step in steps if all(abs(middle + step - port) >= 11 for port in busy))
        x, y = next(((border, place) for place in free), (x, y))
    return Mark("diamond", x, y, DIAMOND, "", "box", box.border, 1.4, box.border, "mark conditional", "", tile.id)


def _kind(tile: Tile) -> str:
    """Class words: the sort of box, its lane, what it rests on."""
    sort = {"metrics": "pill", "evidence": "evidence", "customer": "customer", "management": "enabler"}
    words = [sort.get(tile.lane, "enabler" if tile.lane == "enablers" else f"action {tile.lane}")]
    if tile.basis:
        words.append(tile.basis)
    return " ".join(words)
