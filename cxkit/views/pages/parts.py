"""Parts: what the pages of a report are made of, with every decision taken and every sentence written.

A target is the address of a page from the top of the site, `#` and an anchor alone for the same page.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from cxkit.views.picture import Point

Tone = Literal["", "strong", "muted", "code", "figure", "quote", "none"]
Status = Literal["ok", "info", "warning", "error", "nodata", "gap", "exceeds"]


@dataclass(frozen=True, slots=True)
class Words:
    """A text. `lang` is that of words which are the user's own; empty for words of cxkit. `hint` is more about it."""

    text: str
    tone: Tone = ""
    target: str = ""
    hint: str = ""
    lang: str = ""
    sort: ClassVar[str] = "words"


UNTOLD = "–"


def known(text: str | None, tone: Tone = "", lang: str = "") -> Words:
    """A text, or the dash that says that nobody wrote one."""
    return Words(text, tone, lang=lang) if text else Words(UNTOLD, "none")


@dataclass(frozen=True, slots=True)
class Plate:
    """A verdict: sign, colour and words."""

    status: Status
    text: str
    sort: ClassVar[str] = "plate"


@dataclass(frozen=True, slots=True)
class Feeling:
    """A face from -2 to 2 with its number."""

    face: int
    text: str
    sort: ClassVar[str] = "feeling"


@dataclass(frozen=True, slots=True)
class Curve:
    """The lived curve in small: Bezier points (3n + 1), the height of 0, the lowest point with its face."""

    width: float
    height: float
    points: tuple[Point, ...]
    dots: tuple[Point, ...]
    zero: float
    low: Point
    face: int
    label: str
    sort: ClassVar[str] = "curve"


@dataclass(frozen=True, slots=True)
class Gauge:
    """A share or a value on its scale, from 0 to 1; `tick` is a limit. A length where `fills`, else a point."""

    at: float
    tick: float | None = None
    fills: bool = True
    middle: bool = False
    status: Status | Literal[""] = ""
    sort: ClassVar[str] = "gauge"


Piece = Words | Plate | Feeling | Curve | Gauge


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: what it is, the number, what it is of, its n, and a verdict where a rule has one."""

    label: str
    figure: str
    unit: str = ""
    note: str = ""
    more: str = ""
    face: int | None = None
    gauge: Gauge | None = None
    plate: Plate | None = None
    target: str = ""  # of the note


@dataclass(frozen=True, slots=True)
class Tiles:
    tiles: tuple[Tile, ...]
    sort: ClassVar[str] = "tiles"


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawing of a page: a view of a file in a workspace, or a `part` of it.

    `slot` is its name on the page; `places` say where boxes are written, by their ids; with `details` boxes lead to
    their step in words.
    """

    room: int
    source: str
    view: str
    lang: str
    slot: str
    name: str
    label: str
    part: str = ""
    places: Mapping[str, str] = field(default_factory=dict, hash=False)
    details: bool = False

    @property
    def prefix(self) -> str:
        """What its ids begin with."""
        return f"{self.slot}-drawing"

    @property
    def key(self) -> tuple[int, str, str, str]:
        """Its name among all drawings of the site."""
        return self.room, self.source, self.view, self.part


@dataclass(frozen=True, slots=True)
class Drawings:
    """The same thing drawn in several ways, of which one is seen; each under its name where they are `folded`.

    `absent` is said where nothing could be drawn.
    """

    views: tuple[Drawn, ...]
    choose: str
    open: str
    absent: str
    folded: bool = False
    sort: ClassVar[str] = "drawings"


@dataclass(frozen=True, slots=True)
class Act:
    """One thing of a step: what is done, by whom, how long, with its marks in words."""

    text: str
    caption: str = ""
    marks: tuple[tuple[str, str], ...] = ()  # what it is called, and more about it
    lane: str = ""
    basis: str = ""
    link: str = ""  # of the author's, whatever it is


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the step table; 0 is no number. `cells` go with the columns of the table."""

    number: int
    name: str
    anchor: str
    about: tuple[str, ...]
    face: int | None
    felt: str
    moment: str
    cells: tuple[tuple[Act, ...], ...]
    place: Words | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """Every lane of a journey as a table; on a narrow screen as a list of stories.

    `drawn` are the drawings in which a step can be seen, `back` what leads to it there.
    """

    label: str
    first: str
    columns: tuple[tuple[str, str], ...]  # lane and its name
    rows: tuple[Step, ...]
    lang: str
    drawn: tuple[Drawn, ...] = ()
    back: str = ""
    sort: ClassVar[str] = "steps"


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell holds lines, a line pieces. The first column names the row."""

    label: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    kind: str = ""
    sort: ClassVar[str] = "table"


@dataclass(frozen=True, slots=True)
class Card:
    title: Words
    plate: Plate | None = None
    lines: tuple[Piece, ...] = ()
    bullets: tuple[Words, ...] = ()
    foot: tuple[Words, ...] = ()
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Cards:
    cards: tuple[Card, ...]
    sort: ClassVar[str] = "cards"


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[tuple[Piece, ...], ...]
    sort: ClassVar[str] = "bullets"


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of what follows, below the title of the section."""

    title: Words
    sort: ClassVar[str] = "heading"


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence of its own; `command` can be copied."""

    text: str
    command: str = ""
    sort: ClassVar[str] = "remark"


@dataclass(frozen=True, slots=True)
class Folded:
    """What is there when it is asked for."""

    title: str
    blocks: tuple["Table | Bullets", ...]
    sort: ClassVar[str] = "folded"


Block = Tiles | Drawings | Steps | Table | Cards | Bullets | Heading | Remark | Folded


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with its title, the sentence that says what was found, and what shows it."""

    anchor: str
    title: str
    lead: str
    blocks: tuple[Block, ...]
