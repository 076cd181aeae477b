"""The matrix of handoffs: from whom, to whom, how many; shaded, and the number in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from cxkit.measures.handoffs import Party
from cxkit.views.areas.content import Content
from cxkit.views.frame import Band
from cxkit.views.lanes import MARGIN, straight
from cxkit.views.lettering import BOX, CAPTION, HEADING, LANE, Style, lettered
from cxkit.views.picture import Box, Item, Stroke
from cxkit.views.wrap import widest_word
from cxkit.words import N_, NN_, say

SIDE, HIGH, APART = 72.0, 34.0, 3.0
WIDEST = 108.0
ROW_NAME = 168.0
HEAD = Style(11, 14, 600)
SHADES = 5
MOST = 24
"""More rows than this nobody compares."""
TITLE = N_("Who hands on to whom")
AXES = N_("rows hand on, columns receive")
GIVES, TAKES = N_("hands on"), N_("receives")
_SHOWN = N_("the {n} of {of} with most handoffs")
_SAID = NN_("{giver} hands on to {taker} once.", "{giver} hands on to {taker} {n} times.")


def shade(value: int, most: int) -> int:
    """Step 1 to 5 of the sequence of colours for a count: the count itself while five are enough."""
    return max(1, min(SHADES, value if most <= SHADES else ceil(SHADES * value / most)))


def shaded(value: int, most: int) -> tuple[str, str]:
    """Fill and ink of a count; nothing is no shade."""
    if not value:
        return "raised", "muted"
    step = shade(value, most)
    return f"s{step}", f"on-s{step}"


@dataclass(frozen=True, slots=True)
class Matrix:
    """Items from `left` on, and where they end."""

    items: list[Item]
    right: float
    bottom: float


def shown_parties(content: Content) -> list[Party]:
    """Those that hand on or receive, in the order of the rows; of very many those with most handoffs."""
    found = content.found
    mine = [one for one in found.parties if found.given(one) or found.taken(one)]
    if len(mine) <= MOST:
        return mine
    ranked = sorted(mine, key=lambda one: (-found.given(one) - found.taken(one), found.parties.index(one)))
    return sorted(ranked[:MOST], key=found.parties.index)


def matrix(content: Content, top: float, lang: str, left: float = MARGIN) -> Matrix:
    """The matrix with its sums at the right and at the foot; nothing where nothing changes hands."""
    parties = shown_parties(content)
    if not parties:
        return Matrix([], left, top)
    items: list[Item] = []
    title = lettered(say(TITLE, lang), 400, HEADING)
    items.append(title.at(left, top, kind="heading", group="matrix"))
    axes = say(AXES, lang)
    whole = sum(bool(content.found.given(one) or content.found.taken(one)) for one in content.found.parties)
    if len(parties) < whole:
        axes += " · " + say(_SHOWN, lang, n=len(parties), of=whole)
    under = lettered(axes, 500, CAPTION)
    items.append(under.at(left, top + title.height, "muted", kind="caption", group="matrix"))
    y = top + title.height + under.height + 8

    names = [content.names[one] for one in parties]
    word = max(widest_word(name, HEAD.size, HEAD.weight) for name in names)
    table = _Table(content, parties, left, min(WIDEST, max(SIDE, word * 1.04 + 6)), lang)
    heads = [lettered(name, table.side - 4, HEAD) for name in (*names, say(GIVES, lang))]
    tall = max(head.height for head in heads)
    for n, head in enumerate(heads):
        role = "ink" if n < len(parties) else "muted"
        items.append(head.at(table.middle(n), y + tall - head.height, role, "middle", kind="head", group="matrix"))
    y += tall + 6
    for number, giver in enumerate(parties, 1):
        row = table.row(number, giver, y)
        items += row.items
        y = row.bottom
    foot = table.foot(y)
    return Matrix([*items, *foot.items], table.right, foot.bottom)


@dataclass(frozen=True, slots=True)
class _Table:
    """The cells of the matrix: a column for each party and one for the sums, `side` wide, after the names at `left`."""

    content: Content
    parties: Sequence[Party]
    left: float
    side: float
    lang: str

    @property
    def right(self) -> float:
        return self.x(len(self.parties) + 1)

    def x(self, column: int) -> float:
        return self.left + ROW_NAME + column * (self.side + APART)

    def middle(self, column: int) -> float:
        return self.x(column) + self.side / 2

    def row(self, number: int, giver: Party, y: float) -> Band:
        """What one party hands on; a stroke where it would hand on to itself."""
        found, names = self.content.found, self.content.names
        name = lettered(names[giver], ROW_NAME - 12, LANE)
        high = max(HIGH, name.height + 8)
        group = f"matrix-{number}"
        items: list[Item] = [name.at(self.left, y + (high - name.height) / 2, kind="head", group=group)]
        most = max(found.table.values())
        for n, taker in enumerate(self.parties):
            if giver == taker:
                x, middle = self.middle(n), y + high / 2
                items.append(Stroke(straight(x - 8, middle, x + 8, middle), "hairline", 1.4, kind="self"))
                continue
            count = found.table.get((giver, taker), 0)
            fill, ink = shaded(count, most)
            said = say(_SAID, self.lang, giver=names[giver], taker=names[taker], n=count)
            items += _count(f"handoff.{number}.{n + 1}", self.x(n), y, self.side, high, count, fill, ink, said)
        last = len(self.parties)
        total = lettered(str(found.given(giver)), self.side, HEADING)
        top = y + (high - total.height) / 2
        items.append(total.at(self.middle(last), top, "muted", "middle", kind="sum", group=group))
        return Band(items, y + high + APART)

    def foot(self, y: float) -> Band:
        """What each party receives."""
        rule = Stroke(straight(self.left, y + 1, self.right, y + 1), "rule", 1, kind="rule")
        y += 4
        name = lettered(say(TAKES, self.lang), ROW_NAME - 12, BOX)
        items: list[Item] = [rule, name.at(self.left, y + 4, "muted", kind="head", group="matrix-sum")]
        counts = [*(self.content.found.taken(one) for one in self.parties), len(self.content.found.all)]
        for n, count in enumerate(counts):
            role = "ink" if n == len(self.parties) else "muted"
            total = lettered(str(count), self.side, HEADING)
            items.append(total.at(self.middle(n), y + 4, role, "middle", kind="sum", group="matrix-sum"))
        return Band(items, y + 26)


def _count(
    id: str, x: float, y: float, side: float, high: float, count: int, fill: str, ink: str, label: str
) -> list[Item]:
    """A cell of the matrix: a number on its shade."""
    border = fill if count else "hairline"
    text = lettered(str(count), side, HEADING)
    box = Box(x, y, side, high, border, fill, 3, 1, id=id, kind="count", label=label, group=id)
    role = ink if count else "muted"
    return [box, text.at(x + side / 2, y + (high - text.height) / 2, role, "middle", inside=id, kind="count", group=id)]


def counts(
    values: Sequence[int], labels: Sequence[str], columns: Sequence[tuple[float, float]], y: float, id: str
) -> Band:
    """A row of counts under the columns of a table, shaded by size."""
    items: list[Item] = []
    most = max(values, default=0)
    for n, (value, label, (x, width)) in enumerate(zip(values, labels, columns, strict=True), 1):
        fill, ink = shaded(value, most)
        side = 44.0
        items += _count(f"{id}.{n}", x + (width - side) / 2, y, side, 24.0, value, fill, ink, label)
    return Band(items, y + 24.0)
