"""Panel: a part of the sheet that knows how high it is at a width, and draws itself where it is put."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import NamedTuple

from cxkit.model.shared import Note
from cxkit.views.cards import DOT_STEP, SEVERITIES, SEVERITY, severity
from cxkit.views.lanes import straight
from cxkit.views.lettering import BOX, CAPTION, HEADING, QUOTE, Lettering, lettered
from cxkit.views.picture import Box, Icon, Item, Stroke
from cxkit.views.quotes import quoted
from cxkit.views.text import clean
from cxkit.views.tiles import BASES
from cxkit.words import say

BETWEEN = 5.0
SIGN, SIGN_ROOM = 14.0, 20.0


class Panel(ABC):
    """A part of the sheet. `least` and `most` are its widths, in u; `elastic` ones may grow higher than they need."""

    name = ""
    title = ""  # said already
    sub = ""
    least, most = 240.0, 420.0
    elastic = False

    def height(self, width: float) -> float:
        """What the panel takes at a width, its title included."""
        return self.opening(width) + self.body(width)

    def opening(self, width: float) -> float:
        sub = lettered(self.sub, width, CAPTION).height if self.sub else 0.0
        return lettered(self.title, width, HEADING).height + sub + 9 if self.title else 0.0

    @abstractmethod
    def body(self, width: float) -> float:
        """The height of what stands under the title."""

    @abstractmethod
    def drawn(self, x: float, y: float, width: float, height: float) -> list[Item]:
        """What stands under the title, its upper left corner at (x, y)."""

    def items(self, x: float, y: float, width: float, height: float) -> list[Item]:
        """The panel with its title over a thin rule."""
        if not self.title:
            return self.drawn(x, y, width, height)
        name = lettered(self.title, width, HEADING)
        items: list[Item] = [name.at(x, y, kind="panel", group=self.name)]
        below = y + name.height
        if self.sub:
            sub = lettered(self.sub, width, CAPTION)
            items.append(sub.at(x, below, "muted", kind="panel", group=self.name))
            below += sub.height
        items.append(Stroke(straight(x, below + 2.5, x + width, below + 2.5), "hairline", 1, kind="rule"))
        opening = self.opening(width)
        return items + self.drawn(x, round(y + opening, 2), width, height - opening)


class Entry(NamedTuple):
    """One text of a list, with up to three dots, what it rests on, and whether somebody said it."""

    text: str
    dots: int = 0
    small: str = ""
    spoken: bool = False
    label: str = ""


def entries(notes: Sequence[Note], lang: str, *, spoken: bool = False) -> list[Entry]:
    """The notes of a persona; what nobody has seen says so."""
    found = []
    for note in notes:
        if not clean(note.text):
            continue
        small = [note.frequency or ""]
        small += [say(BASES[note.basis.word], lang)] if note.basis and note.basis.word != "observed" else []
        text = quoted(note.text, lang) if spoken else clean(note.text)
        below = " · ".join(part for part in small if part)
        said = [text, say(SEVERITIES[note.severity], lang) if note.severity else "", below]
        dots = SEVERITY[note.severity] if note.severity else 0
        found.append(Entry(text, dots, clean(below), spoken, ". ".join(part for part in said if part)))
    return found


class Listed:
    """Entries under one another, each with a pictogram or a point before it."""

    def __init__(self, listed: Sequence[Entry], icon: str = "", role: str = "muted") -> None:
        self.listed, self.icon, self.role = listed, icon, role

    @property
    def indent(self) -> float:
        return SIGN_ROOM if self.icon else 11.0

    def _blocks(self, entry: Entry, width: float) -> tuple[Lettering, Lettering]:
        style = QUOTE if entry.spoken else BOX
        room = width - self.indent
        indent = entry.dots * DOT_STEP + 4 if entry.dots else 0.0
        return lettered(entry.text, room, style), lettered(entry.small, room - indent, CAPTION)

    def _height(self, entry: Entry, width: float) -> float:
        text, small = self._blocks(entry, width)
        return text.height + max(small.height, CAPTION.leading if entry.dots else 0.0)

    def height(self, width: float) -> float:
        return sum(self._height(entry, width) + BETWEEN for entry in self.listed) - BETWEEN if self.listed else 0.0

    def items(self, x: float, y: float, width: float, key: str, holder: str = "") -> list[Item]:
        """The list from (x, y) down; `holder` is the box that it stands in."""
        items: list[Item] = []
        for n, entry in enumerate(self.listed, 1):
            text, small = self._blocks(entry, width)
            group = f"{key}-{n}"
            middle = y + text.style.leading / 2
            if self.icon:
                items.append(Icon(self.icon, x, round(middle - SIGN / 2, 2), SIGN, self.role, "icon", group))
            else:
                place = round(middle - 2, 2)
                items.append(Box(x + 1, place, 4, 4, "none", self.role, 2, 0.2, kind="point", group=group))
            left = x + self.indent
            items.append(text.at(left, y, inside=holder, kind="text", group=group))
            below = y + text.height
            if entry.dots:
                items += severity(left, below + CAPTION.leading / 2, entry.dots, self.role, "severity", group)
            if small.lines:
                indent = entry.dots * DOT_STEP + 4 if entry.dots else 0.0
                items.append(small.at(left + indent, below, "muted", inside=holder, kind="text", group=group))
            y += self._height(entry, width) + BETWEEN
        return items
