"""Boxed: the tiles of both journeys, each with what became of it and what it says of its change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cxkit.compare.journeys import Pair
from cxkit.compare.nodes import Kind
from cxkit.views.boxes import Fitted, drawn, fit
from cxkit.views.cards import SORTS
from cxkit.views.compare import states
from cxkit.views.compare.joined import Joined, Key, Part, Standing
from cxkit.views.compare.naming import named
from cxkit.views.compare.states import LOOKS
from cxkit.views.compare.wording import WAIT, Told, ghost_said, joined_lines, told
from cxkit.views.enabling import enabling
from cxkit.views.picture import Item
from cxkit.views.routing import Rect
from cxkit.views.signs import duration_said, waits_said
from cxkit.views.text import clean
from cxkit.views.tiles import Tile, tiles
from cxkit.words import say

KINDS: dict[str, Kind] = {
    "evidence": "evidence",
    "customer": "customer",
    "front": "frontstage",
    "back": "backstage",
    "support": "support",
    "metrics": "measured",
}
CARDS: tuple[Kind, ...] = ("thoughts", "quotes", "pains", "gains", "opportunities")


@dataclass(frozen=True, slots=True)
class Boxed:
    """A tile with its state, and the caption that is crossed out in it (−1: none)."""

    tile: Tile
    standing: Standing
    key: Key
    struck: int = -1

    def fitted(self, width: float) -> Fitted:
        return fit(self.tile, width)


def boxed(of: Joined, lang: str, *, cards: bool) -> list[Boxed]:
    """Every box of the comparison, column by column; with `cards` also what is thought, said, wished and in the way."""
    acting = _acting(of)
    found = []
    for tile in tiles(of.journey, of.scope, lang):
        key = _key(tile, of)
        step = of.columns[tile.column].pair if acting.get(tile.column) == key else None
        found.append(_stated(tile, key, of, lang, step))
    if cards:
        found += [_stated(tile, key, of, lang, None) for tile, key in _cards(of, lang)]
    return found


def _key(tile: Tile, of: Joined) -> Key:
    """Where a tile stands in the union: levels follow the metrics of their step in one lane."""
    step, slot = of.journey.steps[tile.column], tile.slot
    if tile.lane != "metrics" or slot < len(step.metrics):
        return KINDS[tile.lane], tile.column, slot
    slot -= len(step.metrics)
    return ("sla", tile.column, slot) if slot < len(step.sla) else ("xla", tile.column, slot - len(step.sla))


def prepared(of: Joined, lang: str) -> list[Boxed]:
    """The boxes of what is prepared and managed, in the order in which they are drawn."""
    order = [
        at
        for managed in (False, True)
        for at, one in enumerate(of.journey.enablers)
        if (one.type == "management") == managed
    ]
    pairs = zip(order, enabling(of.journey, of.scope, lang), strict=True)
    return [_stated(tile, ("enablers", -1, at), of, lang, None) for at, tile in pairs]


def _acting(of: Joined) -> dict[int, Key]:
    """The box of each column that tells what changed in the step: the last act of its customer, else its first box."""
    found: dict[int, Key] = {}
    lasts: dict[int, Key] = {}
    for kind in KINDS.values():
        for key, part in of.parts.items():
            if key[0] == kind and part.standing not in ("removed", "ghost"):
                found.setdefault(key[1], key)
                if kind == "customer":
                    lasts[key[1]] = max(lasts.get(key[1], key), key)
    return {**found, **lasts}


def _cards(of: Joined, lang: str) -> Iterator[tuple[Tile, Key]]:
    """Notes of a step as tiles in a lane of their own."""
    for kind in CARDS:
        one = say(SORTS[kind].one, lang)
        for column, step in enumerate(of.journey.steps):
            for slot, note in enumerate(getattr(step, kind)):
                text = clean(note if isinstance(note, str) else note.text)
                name = f"{kind}.{column + 1}.{slot + 1}"
                yield Tile(name, kind, column, slot, text, label=f"{one}: {text}."), (kind, column, slot)


def _stated(tile: Tile, key: Key, of: Joined, lang: str, step: Pair | None) -> Boxed:
    part = of.parts[key]
    standing = part.standing
    about = told(part.pair, of, lang, step=step) if standing in ("changed", "moved", "same") else Told()
    if standing == "same" and about.lines:
        standing = "changed"
    if standing == "added" and step is not None and step.state != "added":
        about = replace(told(Pair(part.pair.after, part.pair.after), of, lang, step=step), who=False, time=False)
    captions = _captions(tile, part, about, of, lang)
    struck = -1
    if standing == "ghost":
        captions = [line for line in [ghost_said(part.pair, of, lang)] if line]
    elif standing != "removed":
        captions, struck = _told(captions, about, bool(tile.icon))
    label = tile.label
    if (look := LOOKS.get(standing)) is not None:
        more = joined_lines([about.old and f"← {about.old}", *about.lines, *about.further])
        label = f"{say(look.one, lang)}. {label}" + (f" {more}." if more else "")
    if tile.lane == "metrics":
        tile, captions, struck = _pill(tile, part, standing, of, lang), [], -1
    plain = standing in ("ghost", "removed")
    ready = replace(
        tile,
        captions=tuple(captions),
        basis=None,
        signs=() if standing == "ghost" else tile.signs,
        question="" if standing == "ghost" else tile.question,
        mood=None if plain else tile.mood,
        state=standing if LOOKS.get(standing) and LOOKS[standing].letter else "",
        icon="" if standing == "ghost" or not (captions or tile.lane == "evidence") else tile.icon,
        link="" if plain else tile.link,
        label=label,
    )
    return Boxed(ready, standing, key, struck)


def _told(captions: Sequence[str], about: Told, signed: bool) -> tuple[list[str], int]:
    """Captions and changes, and which of them is the old text: under the new one, or under who does it, where that
    has a sign."""
    first = 1 if about.who or about.time else 0
    kept, rest = [*captions, *about.lines[:first]], list(about.lines[first:])
    if not about.old:
        return [*kept, *rest], -1
    at = len(kept) if signed else 0
    return [*kept[:at], about.old, *kept[at:], *rest], at


def _pill(tile: Tile, part: Part, standing: Standing, of: Joined, lang: str) -> Tile:
    """A pill has no captions: what it was, or where it is now, stands in its text."""
    if standing == "ghost":
        return replace(tile, text=f"{tile.text} · {ghost_said(part.pair, of, lang)}", figure="")
    if standing == "changed":
        changes = [named(change, of, lang) for change in part.pair.changes if not change.quiet]
        return replace(tile, text=" · ".join([tile.text, *changes]), figure="")
    return tile


def _captions(tile: Tile, part: Part, about: Told, of: Joined, lang: str) -> list[str]:
    """What stands under the text anyway, without what the lines of change say again."""
    node = part.pair.side.node
    again = set()
    if about.who:
        again.add(", ".join(of.scope.called(name) for name in node.by))
    if about.time:
        again.add(duration_said(node.time, node.max, lang))
    if part.pair.kind == "customer" and any(say(WAIT, lang) in line for line in about.lines):
        again |= {*waits_said(of.journey.steps[tile.column].wait, lang)}
    kept = [" · ".join(one for one in caption.split(" · ") if one not in again) for caption in tile.captions]
    return [caption for caption in kept if caption]


def stated(
    one: Boxed,
    fitted: Fitted,
    x: float,
    y: float,
    ports: Sequence[tuple[float, float]] = (),
    plates: Sequence[Rect] = (),
) -> list[Item]:
    """A box with its state where the grid puts it. The sign stands on the corner, inside it where a plate is near."""
    at = 1 + bool(fitted.tile.question) + one.struck
    lines = fitted.blocks[at][0].lines if one.struck >= 0 else ()
    if not fitted.tile.state:
        return states.dressed(drawn(fitted, x, y, ports), one.standing, lines)
    half = states.SIGN / 2 + 1
    near = any(
        left < x + half and x - half < left + wide and top < y + half and y - half < top + high
        for left, top, wide, high in plates
    )
    corner = x + (half if near else 0.0)
    items = states.dressed(drawn(fitted, x, y, [*ports, (corner + states.CORNER, y)]), one.standing, lines)
    return items + states.sign(one.standing, corner, y, fitted.tile.id)
