"""States: how what was added, removed, changed or moved looks: by colour, by border and by a sign."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from cxkit.views.compare.joined import Standing
from cxkit.views.lanes import straight
from cxkit.views.picture import Area, Box, Dash, Item, Mark, Point, Stroke, Words
from cxkit.views.text import width as measured
from cxkit.words import N_

SIGN = 22.0
"""A square mark of this size is 20 u wide."""
CORNER = 12.0
"""From the corner of a box to where its other signs have to keep clear of it."""
JUDGED = 7.2
KAPPA = 0.5523


class Look(NamedTuple):
    """A state: its colour token, its sign, its border, and what the legend says."""

    role: str
    letter: str
    weight: float
    dash: Dash
    text: str
    one: str


LOOKS: dict[Standing, Look] = {
    "added": Look("added", "+", 2.5, "solid", N_("new"), N_("New")),
    "removed": Look("removed", "−", 1.4, "assumed", N_("no longer there"), N_("No longer there")),
    "changed": Look("changed", "~", 1, "solid", N_("changed"), N_("Changed")),
    "moved": Look("moved", "↔", 1.4, "solid", N_("moved to here"), N_("Moved")),
    "ghost": Look("moved", "", 1.4, "proposed", N_("where it was"), N_("Where it was")),
}


def dressed(items: Iterable[Item], standing: Standing, struck: Sequence[str] = ()) -> list[Item]:
    """A drawn box with its texts in the colours of its state; the words in the lines `struck` are crossed out.

    Areas lie under everything, so they may stand anywhere.
    """
    found: list[Item] = []
    frame = None
    drawn = list(items)
    words = [item for item in drawn if isinstance(item, Words)]
    grounded = standing != "removed"
    for item in drawn:
        if not grounded and isinstance(item, Words):
            found.append(plate(words, "removed-surface"))
            grounded = True
        match item:
            case Box(id=name) if name:
                frame = item
                found += _bordered(item, standing)
            case Box(kind="judgement") if frame is not None and standing in LOOKS:
                # The sign of the state stands where this one does otherwise; under the text there is less room.
                y, role = round(frame.y + frame.height - JUDGED - 1.4, 2), _role(standing)
                found.append(replace(item, x=frame.x + 1.8, y=y, width=JUDGED, height=JUDGED, border=role, fill=role))
            case Box():
                role = _role(standing)
                found.append(replace(item, border=role, fill=role if item.fill != "box" else item.fill))
            case Words():
                found += _worded(item, standing, item.lines == tuple(struck))
            case Mark(kind="mark conditional"):
                found.append(replace(item, stroke=_role(standing), ink=_role(standing)))
            case _:
                found.append(item)
    return found


def sign(standing: Standing, x: float, y: float, group: str, label: str = "", size: float = SIGN) -> list[Item]:
    """The sign of a state, its middle at (x, y); nothing for what is the same, and for an old place."""
    look = LOOKS.get(standing)
    if look is None or not look.letter:
        return []
    role, surface = look.role, f"{look.role}-surface"
    return [Mark("square", x, y, size, look.letter, surface, role, 1.6, role, f"state {standing}", label, group)]


def sample(standing: Standing, x: float, y: float, width: float) -> list[Item]:
    """A box of a state for the legend from `x`, centred on `y`."""
    box = Box(x + 1, y - 9, width - 2, 18, "rule", "box", 4, 1.4, id="sample", kind="sample")
    return [
        replace(item, id="", kind="sample") if isinstance(item, Box) else item for item in _bordered(box, standing)
    ] + [replace(item, kind="sample") for item in sign(standing, x + width / 2, y, "") if isinstance(item, Mark)]


def _role(standing: Standing) -> str:
    return LOOKS[standing].role if standing in LOOKS else "muted"


def _bordered(box: Box, standing: Standing) -> Iterator[Item]:
    """The border of a state over its surface; a removed box shows the hatch that lies under everything."""
    sort = box.kind.split(" ")
    words = [word for word in sort if word not in ("observed", "assumed", "proposed")]
    box = replace(box, kind=" ".join([*words, standing]))
    look = LOOKS.get(standing)
    if look is None:
        yield replace(box, border="hairline", dash="solid", weight=1.4)
        return
    fill = f"{look.role}-surface"
    if standing == "removed":
        path = _rounded(box)
        yield Area(path, fill, True)
        yield Area(path, look.role, True, 45.0)
        fill = "none"
    yield replace(box, border=look.role, fill=fill, dash=look.dash, weight=look.weight)
    if standing == "changed":
        inner = replace(box, x=box.x + 3, y=box.y + 3, width=box.width - 6, height=box.height - 6, id="", label="")
        yield replace(
            inner, border=look.role, fill="none", weight=1, dash="solid", radius=max(2.0, box.radius - 3), kind="double"
        )


def _worded(words: Words, standing: Standing, struck: bool) -> Iterator[Item]:
    """A text in its state."""
    role = {"same": "muted", "ghost": "moved", "removed": "muted"}.get(standing, words.role)
    main = words.size >= 11
    crossed = struck or (standing == "removed" and main)
    if crossed:
        role = "removed" if standing == "removed" else "muted"
    if standing not in ("same", "ghost", "removed") and not crossed and words.role not in ("ink", "muted"):
        role = "ink"
    yield replace(words, role=role)
    if crossed:
        yield from strikes(words, role)


def plate(texts: Sequence[Words], fill: str) -> Box:
    """A quiet ground behind the texts of a box, so that no hatch runs through them."""
    left = min(left_of(words, words.width) for words in texts) - 3
    right = max(left_of(words, words.width) + words.width for words in texts) + 3
    top = min(words.y - words.size * 0.92 for words in texts)
    foot = max(words.y + (len(words.lines) - 1) * words.leading + words.size * 0.3 for words in texts)
    place = round(left, 2), round(top, 2), round(right - left, 2), round(foot - top, 2)
    return Box(*place, "none", fill, 3, 0.5, kind="ground", group=texts[0].group)


def strikes(words: Words, role: str) -> Iterator[Stroke]:
    """A line through the middle of every line of a text."""
    for n, text in enumerate(words.lines):
        wide = float(measured(text, words.size, words.weight, words.italic))
        x = round(left_of(words, wide), 2)
        y = round(words.y + n * words.leading - words.size * 0.34, 2)
        yield Stroke(straight(x, y, round(x + wide, 2), y), role, 1, kind="strike")


def left_of(words: Words, wide: float) -> float:
    """Where a line of words `wide` u wide begins, wherever they are anchored."""
    return words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.anchor]


def _rounded(box: Box) -> tuple[Point, ...]:
    """The outline of a box as a closed curve."""
    left, top, right, foot = box.x, box.y, box.x + box.width, box.y + box.height
    radius = min(box.radius, box.width / 2, box.height / 2)
    near = radius * (1 - KAPPA)
    path = [Point(left + radius, top)]

    def side(x: float, y: float) -> None:
        path.extend(straight(*path[-1], x, y)[1:])

    def corner(one: tuple[float, float], other: tuple[float, float], end: tuple[float, float]) -> None:
        path.extend([Point(*one), Point(*other), Point(*end)])

    side(right - radius, top)
    corner((right - near, top), (right, top + near), (right, top + radius))
    side(right, foot - radius)
    corner((right, foot - near), (right - near, foot), (right - radius, foot))
    side(left + radius, foot)
    corner((left + near, foot), (left, foot - near), (left, foot - radius))
    side(left, top + radius)
    corner((left, top + near), (left + near, top), (left + radius, top))
    return tuple(Point(round(x, 2), round(y, 2)) for x, y in path)
