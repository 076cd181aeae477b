"""What a drawing in a terminal is made of, every text wrapped, widths in cells."""

from dataclasses import dataclass
from typing import NamedTuple

GAP = 2
"""Cells between two columns."""


class Line(NamedTuple):
    """One line of text. `sign` names a mark of one cell before it; `hang` says that it goes on under such a line."""

    text: str
    tone: str = ""
    sign: str = ""
    hang: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """What stands in a cell: its lines, and what it rests on as the edge at its left (`plain` where nobody said).

    A card without `edge` is bare text; the customer's are `strong`.
    """

    lines: tuple[Line, ...]
    edge: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A lane: its name in the left column, a stack of cards for each step, and the gaps that an arrow crosses."""

    token: str
    label: tuple[Line, ...]
    cells: tuple[tuple[Card, ...], ...]
    onward: tuple[int, ...] = ()  # columns after which the customer simply goes on to the next


@dataclass(frozen=True, slots=True)
class Rule:
    """One of the lines of a blueprint over the full width; `name` says which."""

    name: str
    text: str


class Spot(NamedTuple):
    """A cell of a chart. `dots` is a pattern of two by four as in Braille, bit 0 the upper left one, in its order.

    `lean` tells how the curve goes through the cell: 1 up, -1 down, 0 level. A `sign` covers the dots.
    """

    dots: int = 0
    curve: str = ""
    lean: int = 0
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Curves over the columns: rows of spots, and for each row what stands at its left and its value on the scale."""

    label: tuple[Line, ...]
    scale: tuple[str, ...]
    spots: tuple[tuple[Spot, ...], ...]


class Span(NamedTuple):
    """A phase over its columns, from the first to the last one, with how it hangs on to the staves around."""

    first: int
    last: int
    lines: tuple[str, ...]
    before: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True)
class Stave:
    """As many steps as fit side by side, with all their lanes. `onward` says where the next one goes on."""

    spans: tuple[Span, ...]
    parts: tuple[Row | Rule | Chart, ...]
    onward: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Strip:
    """A whole drawing, every text wrapped; widths in cells."""

    id: str
    view: str
    lang: str
    width: int
    label: int  # of the left column
    column: int
    head: tuple[Line, ...]
    staves: tuple[Stave, ...]
    below: tuple[Row | Rule, ...]
    legend: tuple[tuple[Line, ...], ...]
    foot: tuple[Line, ...]
