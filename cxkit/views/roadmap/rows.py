"""Rows: the words of an initiative at the left, its status, and its bar on the axis or in the column without dates."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxkit.measures.schedule import Span
from cxkit.model.roadmap import Progress
from cxkit.views.lanes import straight
from cxkit.views.lettering import CAPTION, CHIP_STRONG, NAME, Lettering, Style, lettered, parted
from cxkit.views.picture import Box, Dash, Item, Mark, Stroke
from cxkit.views.progress import QUICK, STATUS
from cxkit.views.roadmap.content import Content, Row
from cxkit.views.roadmap.dates import Calendar
from cxkit.views.roadmap.ways import Bar
from cxkit.words import N_, say

LABEL, STATE = 330.0, 92.0
BESIDE = 92.0
"""Of the plate of a quick win that stands beside the status, and not under it."""
PAD, GAP = 8.0, 16.0
CLOSE = 3.0
"""Over and under a row of one line."""
BAR, LEAST_BAR, OPEN = 18.0, 12.0, 40.0
UNDATED = 76.0
SIGN = 12.0
LOOKS: dict[Progress, tuple[str, str, Dash]] = {
    "idea": ("muted", "box", "proposed"),
    "planned": ("action", "box", "assumed"),
    "doing": ("action", "s2", "solid"),
    "done": ("action", "action", "solid"),
    "dropped": ("rule", "box", "solid"),
}
"""Border, fill and pattern of a bar by how far it is; a dropped one is struck through, a done one has a check."""
NO_DATE = N_("no date")


@dataclass(frozen=True, slots=True)
class Fitted:
    """A row with its words wrapped."""

    row: Row
    title: Lettering
    notes: tuple[Lettering, ...]
    flags: tuple[Lettering, ...]
    state: Lettering
    quick: Lettering | None
    compact: bool = False

    @property
    def height(self) -> float:
        words = self.title.height + sum(each.height for each in (*self.notes, *self.flags))
        if self.compact:
            return max(words, self.state.height, BAR) + 2 * CLOSE
        beside = self.state.height + (self.quick.height + 8 if self.quick else 0)
        return max(words, beside, BAR + 8) + 2 * PAD


def fitted(content: Content, row: Row, before: Sequence[str] = ()) -> Fitted:
    """The words of a row, where there are many only its title and what contradicts.

    `before` are the titles of what comes first and has no arrow.
    """
    lang, one = content.lang, row.one
    after = (say(N_("after: {things}"), lang, things=list(before)),) if before else ()
    return Fitted(
        row,
        lettered(one.title, LABEL, NAME),
        tuple(parted(note, LABEL, CAPTION) for note in (*(() if content.compact else row.notes), *after)),
        tuple(lettered(flag, LABEL - SIGN - 4, CAPTION._replace(weight=600)) for flag in row.flags),
        lettered(say(STATUS[one.status], lang), STATE - 10, CHIP_STRONG),
        lettered(say(QUICK, lang), (BESIDE if content.compact else STATE) - 16, CAPTION) if one.quick_win else None,
        content.compact,
    )


def bar_of(span: Span | None, axis: Calendar | None, left: float, undated: float) -> Bar:
    """From where to where a bar goes; `left` is where the axis begins, `undated` the column without dates."""
    if span is None or axis is None:
        return Bar(undated, undated + UNDATED)
    days = [day for day in (span.start, span.end) if day is not None]
    low, high = left + axis.x(min(days)), left + axis.x(max(days) + 1)
    if span.start is None:
        return Bar(round(high - OPEN, 2), round(high, 2))
    if span.end is None:
        return Bar(round(low, 2), round(low + OPEN, 2))
    middle = (low + high) / 2
    return Bar(round(min(low, middle - LEAST_BAR / 2), 2), round(max(high, middle + LEAST_BAR / 2), 2))


def words(one: Fitted, left: float, top: float, height: float) -> list[Item]:
    """Title, notes and flags at the left; the status with its plate beside them."""
    key = one.row.id
    items: list[Item] = []
    tall = one.title.height + sum(each.height for each in (*one.notes, *one.flags))
    y = top + (height - tall) / 2
    items.append(one.title.at(left, y, kind="title-of-row", group=f"words-{key}"))
    y += one.title.height
    for note in one.notes:
        items.append(note.at(left, y, "muted", kind="note", group=f"words-{key}"))
        y += note.height
    for flag in one.flags:
        items.append(sign(left + SIGN / 2, y + 6.5, "\n".join(flag.lines)))
        items.append(flag.at(left + SIGN + 4, y, kind="flag", group=f"words-{key}"))
        y += flag.height
    x = left + LABEL + GAP
    below = one.quick is not None and not one.compact
    tall = one.state.height + (one.quick.height + 8 if one.quick and below else 0)
    y = top + (height - tall) / 2
    items.append(one.state.at(x, y, kind="state", group=f"words-{key}"))
    if one.quick:
        x, y = (x, y + one.state.height + 3) if below else (x + STATE, top + (height - one.quick.height - 4) / 2)
        plate = f"quick-{key}"
        wide = one.quick.width * 1.02 + 12
        said, tall = " ".join(one.quick.lines), one.quick.height + 4
        items.append(Box(x, y, wide, tall, "ok", "ok-surface", 4, 1, id=plate, kind="plate", label=said, group=plate))
        items.append(one.quick.at(x + wide / 2, y + 2, "ok", "middle", inside=plate, kind="plate", group=plate))
    return items


def sign(x: float, y: float, label: str) -> Mark:
    """The sign of what the file contradicts itself in."""
    return Mark("triangle", round(x, 2), round(y, 2), SIGN, "!", "mark-wait", "box", 1, "on-mark", "flag", label)


def drawn(content: Content, row: Row, bar: Bar, middle: float) -> list[Item]:
    """The bar with its pattern and its signs."""
    one, key = row.one, row.id
    border, fill, dash = LOOKS[one.status]
    top = round(middle - BAR / 2, 2)
    wide = round(bar.right - bar.left, 2)
    items: list[Item] = [
        Box(
            bar.left,
            top,
            wide,
            BAR,
            border,
            fill,
            4,
            1.6,
            dash,
            key,
            f"bar {one.status}",
            content.label(row),
            group=key,
        )
    ]
    if one.status == "dropped":
        items.append(Stroke(straight(bar.left + 3, middle, bar.right - 3, middle), "rule", 1.6, kind="struck"))
        return items
    text = "✓" if one.status == "done" else ""
    if row.span is not None and not row.span.whole:
        text = f"{text} →".strip() if row.span.end is None else f"← {text}".strip()
    if text and wide >= 16:
        role = "on-action" if one.status == "done" else "on-s2" if fill == "s2" else "ink"
        mark = lettered(text, wide, Style(11, 14, 700))
        items.append(mark.at(bar.left + wide / 2, middle - mark.height / 2, role, "middle", inside=key, group=key))
    return items
