"""The ladder of a value-stream map: high while somebody works, low while the customer waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cxkit.measures.effort import Effort
from cxkit.model.journey import Journey, Step
from cxkit.views.frame import Column
from cxkit.views.lanes import BAR, HEADER_PAD, MARGIN, lane_title, rectangle, straight
from cxkit.views.lettering import CAPTION, Lettering, Style, lettered
from cxkit.views.picture import Box, Item, Stroke
from cxkit.views.signs import REACH, of_kind, wait_label
from cxkit.views.stream.data import NOT_STATED, time_said
from cxkit.words import N_, say

TITLE = N_("Time")
WORK, WAITING = N_("work"), N_("waiting")
FIGURE = Style(12, 15, 600)
PAD, STEP_DOWN = 14.0, 42.0
WAIT_SHARE = 0.46
HALF_GUTTER = 15.0


@dataclass(frozen=True, slots=True)
class Rung:
    """What the ladder says of a step: words over the high line and under the low one, and whether they are known."""

    work: str
    work_known: bool
    wait: str
    wait_known: bool
    waits: bool
    sign: str


def rungs(journey: Journey, efforts: Sequence[Effort], lang: str) -> list[Rung]:
    """A rung a step: no work where nobody of the provider acts, no low line where no wait is declared."""
    return [_rung(step, effort, lang) for step, effort in zip(journey.steps, efforts, strict=True)]


def _rung(step: Step, effort: Effort, lang: str) -> Rung:
    unknown = say(NOT_STATED, lang)
    work = time_said(effort.work, [action.time for action in step.actions], lang) if effort.work.n else ""
    wait = time_said(effort.wait, [wait.time for wait in step.wait], lang) if effort.wait.n else ""
    sign = "; ".join(wait_label(wait, lang) for wait in step.wait)
    return Rung(
        work or (unknown if effort.actions else ""), bool(work), wait or unknown, bool(wait), bool(step.wait), sign
    )


def ladder(
    found: Sequence[Rung], columns: Sequence[Column], top: float, *, header: float, right: float, lang: str
) -> tuple[list[Item], list[list[Item]], float]:
    """Ground with its names, what stands in each column, and where it ends."""
    laid = [_lettered(rung, width) for rung, (_, width) in zip(found, columns, strict=True)]
    over = max((work.height for work, _ in laid), default=15.0)
    under = max((wait.height for rung, (_, wait) in zip(found, laid, strict=True) if rung.waits), default=0.0)
    high = top + PAD + max(15.0, over) + 4
    low = high + STEP_DOWN
    bottom = low + (6 + under if under else 0) + PAD
    ground: list[Item] = [
        rectangle(MARGIN, top, right, bottom, "metrics-surface"),
        rectangle(MARGIN, top, MARGIN + BAR, bottom, "metrics-line"),
        *lane_title(say(TITLE, lang), "", top, bottom, "metrics-ink", header=header, group="ladder"),
    ]
    for text, y in ((WORK, high), (WAITING, low)):
        name = lettered(say(text, lang), header - BAR - 2 * HEADER_PAD, CAPTION)
        ground.append(
            name.at(MARGIN + header - 6, y - name.height / 2, "muted", "end", kind="sublane", group="lane-ladder")
        )
    columned = [
        _column(n, rung, words, span, high, low, lang)
        for n, (rung, words, span) in enumerate(zip(found, laid, _spans(columns), strict=True), 1)
    ]
    return ground, columned, bottom


class Span(NamedTuple):
    """What of the ladder belongs to a step: from the middle of the gutter before it to that after it."""

    left: float
    turn: float
    right: float


def _spans(columns: Sequence[Column]) -> list[Span]:
    middles = [(x + width + after) / 2 for (x, width), (after, _) in zip(columns, columns[1:], strict=False)]
    lefts = [columns[0][0] - HALF_GUTTER, *middles]
    rights = [*middles, columns[-1][0] + columns[-1][1]]
    return [
        Span(left, x + width * WAIT_SHARE, right)
        for left, right, (x, width) in zip(lefts, rights, columns, strict=True)
    ]


def _lettered(rung: Rung, width: float) -> tuple[Lettering, Lettering]:
    free = 1 - WAIT_SHARE if rung.waits else 1.0
    work = lettered(rung.work, width * free + HALF_GUTTER - 6, FIGURE if rung.work_known else CAPTION)
    wait = lettered(rung.wait if rung.waits else "", width * WAIT_SHARE + 24, FIGURE if rung.wait_known else CAPTION)
    return work, wait


def _column(
    n: int, rung: Rung, words: tuple[Lettering, Lettering], span: Span, high: float, low: float, lang: str
) -> list[Item]:
    """One step of the ladder; where somebody waits its first part is low."""
    work, wait = words
    left, turn, right = span.left, span.turn if rung.waits else span.left, span.right
    group = f"rung.{n}"
    items: list[Item] = []
    if rung.waits:
        items += [
            _line(left, high, left, low, "mark-wait"),
            _line(left, low, turn, low, "mark-wait", known=rung.wait_known),
            _line(turn, low, turn, high, "mark-wait"),
        ]
        middle = (left + turn) / 2
        items.append(of_kind("wait", lang, rung.sign).at(middle, low - REACH - 1, group))
        role = "ink" if rung.wait_known else "muted"
        items.append(wait.at(middle, low + 6, role, "middle", kind="time", group=group))
    items.append(_line(turn, high, right, high, "ink", known=rung.work_known))
    if work.lines:
        role = "ink" if rung.work_known else "muted"
        items.append(work.at((turn + right) / 2, high - 5 - work.height, role, "middle", kind="time", group=group))
    return items


def _line(x: float, y: float, x2: float, y2: float, role: str, *, known: bool = True) -> Stroke:
    """A stretch of the ladder; dotted where nobody has said how long."""
    return Stroke(straight(x, y, x2, y2), role, 2.2 if known else 1.4, "solid" if known else "grid", kind="ladder")


def bar(x: float, y: float, width: float, low: float, high: float, role: str, group: str) -> list[Item]:
    """A bar from nothing to the low end of a range, open from there to the high end; both from 0 to 1 of `width`."""
    items: list[Item] = []
    if high > low:
        items.append(Box(x, y, max(2.0, width * high), 10, role, "none", 2, 1, kind="bar", group=group))
    items.append(Box(x, y, max(2.0, width * low), 10, role, role, 2, 1, kind="bar", group=group))
    return items
