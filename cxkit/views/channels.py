"""Channels: where each step happens, as words in pills."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.frame import Column, entry_title
from cxkit.views.lettering import PILL, Lettering, lettered
from cxkit.views.picture import Box, Item
from cxkit.views.text import clean

PAD_X, PAD_Y, GAP, LANE_PAD = 10.0, 4.0, 6.0, 10.0


class _Pill(NamedTuple):
    words: Lettering
    x: float  # of its left edge, from the left edge of the column
    y: float  # of its top, from the top of the stack

    @property
    def width(self) -> float:
        return self.words.width * 1.02 + 2 * PAD_X

    @property
    def height(self) -> float:
        return self.words.height + 2 * PAD_Y


Pills = Mapping[int, Sequence[str]]
"""What the pills of a step say, by its number from 0."""


def pills(journey: Journey, scope: Scope) -> dict[int, list[str]]:
    """Channels by their titles, then points of contact that stand in no channel."""
    found: dict[int, list[str]] = {}
    for column, step in enumerate(journey.steps):
        ids = [*step.channel, *(name for act in step.customer or () for name in act.channel)]
        named = [entry_title(scope.channels, name) for name in ids]
        named += [touchpoint.title for touchpoint in step.touchpoint]
        said = [text for text in dict.fromkeys(clean(name) for name in named) if text]
        if said:
            found[column] = said
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
                    x + pill.x + pill.width / 2,
                    y + pill.y + PAD_Y,
                    "evidence-ink",
                    "middle",
                    inside=key,
                    kind="channel",
                    group=key,
                ),
            ]


def _stacked(said: Sequence[str], width: float) -> list[_Pill]:
    """Pills in rows no wider than the column, each row centred."""
    lines: list[list[Lettering]] = []
    for text in said:
        words = lettered(text, width - 2 * PAD_X, PILL)
        if lines and _wide([*lines[-1], words]) <= width:
            lines[-1].append(words)
        else:
            lines.append([words])
    found: list[_Pill] = []
    y = 0.0
    for line in lines:
        x = (width - _wide(line)) / 2
        for words in line:
            pill = _Pill(words, x, y)
            found.append(pill)
            x += pill.width + GAP
        y += max(words.height for words in line) + 2 * PAD_Y + GAP
    return found


def _wide(line: Sequence[Lettering]) -> float:
    return sum(words.width * 1.02 + 2 * PAD_X for words in line) + GAP * (len(line) - 1)


def _bottom(stack: Sequence[_Pill]) -> float:
    return max((pill.y + pill.height for pill in stack), default=0.0)
