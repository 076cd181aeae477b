"""Channel signs: the pictograms of a step's channels, in line with its number; their words stand below the name."""

from typing import NamedTuple

from cxkit.model.journey import Step
from cxkit.model.workspace import Scope
from cxkit.views.lettering import CAPTION, STEP, Lettering, lettered
from cxkit.views.pictograms import of_channels
from cxkit.views.picture import Icon, Item
from cxkit.views.wrap import widest_word

SIZE, APART, FREE = 15.0, 4.0, 8.0
"""Side of one, room between two, and room that the name keeps from the first."""
MOST = 3


class ChannelSigns(NamedTuple):
    """The pictograms that are shown, and what counts the others."""

    icons: tuple[str, ...]
    more: Lettering

    @property
    def width(self) -> float:
        """What they take from the line of the name; 0 where there are none."""
        if not self.icons:
            return 0.0
        counted = APART + self.more.width if self.more.lines else 0.0
        return FREE + len(self.icons) * (SIZE + APART) - APART + counted

    def at(self, right: float, top: float, group: str) -> list[Item]:
        """The signs as they stand on a line of a step's name: the last one ends at `right`."""
        items: list[Item] = []
        x = right - self.width + FREE
        for name in self.icons:
            items.append(Icon(name, round(x, 2), top + (STEP.leading - SIZE) / 2, SIZE, "muted", "channel", group))
            x += SIZE + APART
        if self.icons and self.more.lines:
            down = (STEP.leading - CAPTION.leading) / 2
            items.append(self.more.at(right, top + down, "muted", "end", kind="more", group=group))
        return items


def least(step: Step) -> float:
    """What a column keeps beside the longest word of a step's name: one sign, or one and what counts the others."""
    return FREE + min(2, len(step.channel)) * (SIZE + APART) - APART if step.channel else 0.0


def channel_signs(step: Step, scope: Scope, name: str, room: float) -> ChannelSigns:
    """Up to three signs, each pictogram once, the others counted: as many as stand beside `name` in `room`.

    They break none of its words, and make it longer by one line at most.
    """
    found = of_channels(step.channel, scope.channels)
    lines = len(lettered(name, room, STEP).lines)
    word = widest_word(name, STEP.size, STEP.weight) * 1.03
    for shown in range(min(MOST, len(found)), 0, -1):
        hidden = len(found) - shown
        signs = ChannelSigns(tuple(found[:shown]), lettered(f"+{hidden}" if hidden else "", SIZE * 2, CAPTION))
        left = room - signs.width
        if left >= word and len(lettered(name, left, STEP).lines) <= lines + 1:
            return signs
    return ChannelSigns((), lettered("", SIZE, CAPTION))
