"""Channels: where each step happens, as words in pills."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.frame import Column, entry_title
from cxkit.views.lettering import PILL, RESERVE, Lettering, lettered
from cxkit.views.pictograms import of_channel, of_touchpoint
from cxkit.views.picture import Box, Icon, Item
from cxkit.views.text import clean

PAD_X, PAD_Y, GAP, LANE_PAD = 10.0, 4.0, 6.0, 10.0
SIGN, SIGN_ROOM = 12.0, 17.0


class Said(NamedTuple):
    """What a pill says, and its pictogram; empty for a point of contact that nobody can tell."""

    text: str
    icon: str


class _Pill(NamedTuple):
    words: Lettering
    icon: str
    x: float  # of its left edge, from the left edge of the column
    y: float  # of its top, from the top of the stack

    @property
    def width(self) -> float:
        return _width(self.words, self.icon)

    @property
    def height(self) -> float:
        return self.words.height + 2 * PAD_Y


Pills = Mapping[int, Sequence[Said]]
"""What the pills of a step say, by its number from 0."""


def pills(journey: Journey, scope: Scope, *, contacts: bool = True) -> dict[int, list[Said]]:
    """Channels by their titles, then points of contact; without `contacts` where those have a lane of their own."""
    found: dict[int, list[Said]] = {}
    for column, step in enumerate(journey.steps):
        ids = [*step.channel, *(name for act in step.customer or () for name in act.channel)]
        named = [(entry_title(scope.channels, name), of_channel(name, scope.channels.get(name))) for name in ids]
        if contacts:
            named += [(touchpoint.title, of_touchpoint(touchpoint.title)) for touchpoint in step.touchpoint]
        said: dict[str, Said] = {}
        for title, icon in named:
            if text := clean(title):
                said.setdefault(text, Said(text, icon))
        if said:
            found[column] = [*said.values()]
    return found


def height(pills: Pills, columns: Sequence[Column]) -> float:
    """The height of a lane that holds them."""
    return max(_bottom(_stacked(said, columns[column][1])) for column, said in pills.items()) + 2 * LANE_PAD


def stand(pills: Pills, columns: Sequence[Column], top: float, bottom: float, columned: Sequence[list[Item]]) -> None:
    """Put the pills of every step into the middle of its cell."""
    for column, said in pills.items():
        x, width = columns[column]
        stack = _stacked(said, width)
        y = top + (bottom - top - _bottom(stack)) / 2
        for n, pill in enumerate(stack):
            key = f"channel-{column + 1}-{n + 1}"
            place = round(x + pill.x, 2), round(y + pill.y, 2), round(pill.width, 2), pill.height
            radius = min(11.0, pill.height / 2)
            label = " ".join(pill.words.lines)
            columned[column] += [
                Box(*place, "evidence-line", "box", radius, 1, id=key, kind="channel", label=label, group=key),
                pill.words.at(
                    x + pill.x + (pill.width + (SIGN_ROOM if pill.icon else 0)) / 2,
                    y + pill.y + PAD_Y,
                    "evidence-ink",
                    "middle",
                    inside=key,
                    kind="channel",
                    group=key,
                ),
            ]
            if pill.icon:
                middle = y + pill.y + PAD_Y + min(pill.words.height, 3 * PILL.leading) / 2
                left, high = round(x + pill.x + PAD_X, 2), round(middle - SIGN / 2, 2)
                columned[column].append(Icon(pill.icon, left, high, SIGN, "evidence-ink", group=key))


def _stacked(said: Sequence[Said], width: float) -> list[_Pill]:
    """Pills in rows no wider than the column, each row centred."""
    lines: list[list[tuple[Lettering, str]]] = []
    for text, icon in said:
        one = lettered(text, width - _width(None, icon), PILL), icon
        if lines and _wide([*lines[-1], one]) <= width:
            lines[-1].append(one)
        else:
            lines.append([one])
    found: list[_Pill] = []
    y = 0.0
    for line in lines:
        x = (width - _wide(line)) / 2
        for words, icon in line:
            pill = _Pill(words, icon, x, y)
            found.append(pill)
            x += pill.width + GAP
        y += max(words.height for words, _ in line) + 2 * PAD_Y + GAP
    return found


def _width(words: Lettering | None, icon: str) -> float:
    """Of a pill; without words what it takes beside them."""
    return (words.width * RESERVE if words else 0.0) + 2 * PAD_X + (SIGN_ROOM if icon else 0.0)


def _wide(line: Sequence[tuple[Lettering, str]]) -> float:
    return sum(_width(words, icon) for words, icon in line) + GAP * (len(line) - 1)


def _bottom(stack: Sequence[_Pill]) -> float:
    return max((pill.y + pill.height for pill in stack), default=0.0)
