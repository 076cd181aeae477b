"""The axis: where the columns of a roadmap stand, months or quarters over its lanes, today, what has no date."""

from collections.abc import Sequence
from itertools import accumulate, groupby
from math import ceil

from cxkit.measures.schedule import first_day
from cxkit.views.lanes import MARGIN, header_width, straight
from cxkit.views.lettering import CHIP_STRONG, RESERVE, SUBLANE, lettered
from cxkit.views.picture import Box, Item, Stroke
from cxkit.views.roadmap.content import Content, Lane, Row
from cxkit.views.roadmap.dates import Calendar, calendar, said
from cxkit.views.roadmap.rows import BESIDE, GAP, LABEL, NO_DATE, STATE, UNDATED
from cxkit.views.roadmap.ways import STEP
from cxkit.words import N_, say

CORRIDOR = 34.0
FREE, MOST_SIDE = 8, 60
"""So many arrows side by side need no room of their own beside the axis, and more than so many get none."""
HEAD = 40.0


class Columns:
    """The columns of the drawing from `left` on: lanes, words, status, axis, what has no date.

    `lanes` are those that stand in it; the axis is that of all. `mark` begins the names of its parts.
    """

    def __init__(self, content: Content, lanes: Sequence[Lane], left: float = MARGIN, mark: str = "") -> None:
        rows = content.rows
        self.left, self.mark = left, mark
        self.header = header_width([each.title for each in lanes]) if lanes[0].title else 0.0
        self.words = left + self.header + (12 if self.header else 0)
        self.state = STATE + (BESIDE if content.compact and any(row.one.quick_win for row in rows) else 0.0)
        own = [row for each in lanes for row in each.rows]
        self.corridor = CORRIDOR + STEP * _side_by_side(content, own)
        self.axis_left = self.words + LABEL + GAP + self.state + self.corridor
        days = [day for row in rows if row.span for day in row.span if day is not None]
        today = content.scope.workspace.today
        self.today = first_day(today) if today and days else None
        self.axis: Calendar | None = None
        right = self.axis_left
        if days:
            self.axis = calendar(min(days), max(days), content.lang)
            right += self.axis.width
            if any(row.span and not row.span.whole for row in rows):
                right += CORRIDOR
        self.axis_right = right
        self.undated = right + CORRIDOR if any(row.span is None for row in rows) else 0.0
        end = self.undated + UNDATED if self.undated else right
        self.right = float(ceil(end + self.corridor))


def _side_by_side(content: Content, rows: Sequence[Row]) -> int:
    """How many tracks are wanted beside the axis: what passes a row at most; with dates most runs between bars."""
    place = {row.place: at for at, row in enumerate(rows)}
    passing = [0] * (len(rows) + 1)
    for first, late in content.links:
        if first not in place or late not in place:
            continue
        low, high = sorted((place[first], place[late]))
        passing[low] += 1
        passing[high] -= 1
    most = max(accumulate(passing))
    dated = sum(row.span is not None for row in rows)
    return min(MOST_SIDE, max(0, most - FREE) // (3 if 2 * dated > len(rows) else 1))


def axis_items(content: Content, sheet: Columns, top: float, bottom: float) -> list[Item]:
    """Units and years over the lanes with a thin line each, the day of today, the head of the last column."""
    items: list[Item] = []
    head = top + HEAD
    lang = content.lang
    if sheet.axis:
        left, axis = sheet.axis_left, sheet.axis
        for unit in axis.units:
            x, end = round(left + axis.x(unit.start), 2), round(left + axis.x(unit.end), 2)
            items.append(Stroke(straight(x, head - 18, x, bottom), "hairline", 1, kind="grid"))
            name = lettered(unit.name, end - x, SUBLANE)
            items.append(name.at((x + end) / 2, head - 18, "muted", "middle", kind="unit", group="axis"))
        x = round(left + axis.width, 2)
        items.append(Stroke(straight(x, head - 18, x, bottom), "hairline", 1, kind="grid"))
        years: list[tuple[float, float]] = []
        for year, units in groupby((unit for unit in axis.units if unit.year), key=lambda unit: unit.year):
            first = next(units)
            x = round(left + axis.x(first.start), 2)
            room = lettered(year, 60, CHIP_STRONG)
            items.append(room.at(x + 4, head - 36, kind="year", group="axis"))
            years.append((x, x + 8 + room.width * RESERVE))
        items += _today(content, sheet, head, bottom, years)
    if sheet.undated:
        name = lettered(say(NO_DATE, lang), UNDATED, CHIP_STRONG)
        items.append(name.at(sheet.undated + UNDATED / 2, head - 18, "muted", "middle", kind="unit", group="undated"))
        x = sheet.undated - CORRIDOR / 2
        items.append(Stroke(straight(x, head - 18, x, bottom), "rule", 1, "sublane", kind="grid"))
    return items


def _today(
    content: Content, sheet: Columns, head: float, bottom: float, years: Sequence[tuple[float, float]]
) -> list[Item]:
    """The line of the day that the user gave, where it lies on the axis; its plate stands clear of the years."""
    axis, day = sheet.axis, sheet.today
    if axis is None or day is None or not axis.units[0].start <= day < axis.units[-1].end:
        return []
    x = round(sheet.axis_left + axis.x(day), 2)
    text = say(N_("today, {date}"), content.lang, date=said(content.scope.workspace.today or "", content.lang))
    name = lettered(text, 120, CHIP_STRONG)
    wide = name.width * 1.02 + 10
    middle = x - wide / 2
    tries = [middle, *(place for low, high in years for place in (low - wide, high))]
    free = [
        place
        for place in tries
        if sheet.axis_left <= place <= sheet.axis_right - wide
        and all(place + wide <= low or high <= place for low, high in years)
    ]
    nearest = min(free or [sheet.axis_right - wide], key=lambda place: (abs(place - middle), place))
    left = round(nearest, 2)
    key = f"{sheet.mark}today"
    return [
        Stroke(straight(x, head, x, bottom), "ink", 1.6, "interaction", kind="today", label=text),
        Box(left, head - 40, wide, 18, "phase", "phase", 4, 1, id=key, kind="today", label=text, group=key),
        name.at(left + wide / 2, head - 38, "on-phase", "middle", inside=key, kind="today", group=key),
    ]
