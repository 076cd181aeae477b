"""Times: a bar under each step, the usual time within the longest that is allowed; work apart from waiting."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxkit.measures.effort import efforts, summed
from cxkit.measures.figures import Times
from cxkit.model.excerpt import whole
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.lanes import MARGIN, lane, lane_need, straight
from cxkit.views.lettering import CAPTION, Lettering, parted
from cxkit.views.picture import Box, Item, Stroke
from cxkit.views.sheet import Sheet
from cxkit.views.times import elapsed
from cxkit.words import N_, say

TITLE = N_("Times")
BAR, BELOW_BAR, BETWEEN, PAD = 8.0, 3.0, 8.0, 11.0
ROLES = {"work": "front-line", "wait": "mark-wait"}
NAMES = {"time work": N_("usual time of work, within the longest"), "time wait": N_("usual wait, within the longest")}


@dataclass(frozen=True, slots=True)
class Bar:
    """One kind of time of one step: its words, and the shares of the longest time that are taken at least and at most.

    Without a longest time both are 1: the bar is full, and only its words say how long.
    """

    kind: str
    words: str
    low: float
    high: float
    over: bool
    label: str


def bars(journey: Journey, scope: Scope, lang: str) -> list[list[Bar]]:
    """The bars of every step: what is worked, then what is waited for; nothing where no time is written."""
    found = []
    for effort in efforts(journey, scope):
        mine = [
            _bar("work", effort.work, effort.longest, effort.work.n == effort.longest.n, lang),
            _bar("wait", effort.wait, effort.wait_longest, effort.wait.n == effort.wait_longest.n, lang),
        ]
        found.append([bar for bar in mine if bar])
    return found


def _bar(kind: str, usual: Times, longest: Times, alike: bool, lang: str) -> Bar | None:
    """A bar; a longest time that is known of other actions than the usual one is no limit of it."""
    if not usual.n and not longest.n:
        return None
    said = elapsed(usual, lang) if usual.n else ""
    most = say(N_("max {time}"), lang, time=elapsed(longest, lang)) if longest.n and (alike or not usual.n) else ""
    text = " · ".join(part for part in (said, most) if part)
    words = say(N_("wait {time}"), lang, time=text) if kind == "wait" else text
    limit, least, top = _against(usual, longest) if alike else (0.0, 0.0, 0.0)
    low, high = (min(1.0, least / limit), min(1.0, top / limit)) if limit and usual.n else (1.0, 1.0)
    name = say(N_("work"), lang) if kind == "work" else ""
    if not usual.n:
        low = high = 0.0
    over = bool(limit) and top > limit
    parts = [f"{name}: {text}" if name else words]
    parts += [say(N_("longer than allowed"), lang)] if over else []
    return Bar(kind, words, low, high, over, "; ".join(parts))


def _against(usual: Times, longest: Times) -> tuple[float, float, float]:
    """The longest time, and the usual one at least and at most, in one unit; no limit where units differ."""
    if not longest.business_days and not usual.business_days:
        return longest.max_s, usual.min_s, usual.max_s
    if not longest.max_s and not usual.max_s:
        return longest.business_days, usual.min_business_days, usual.business_days
    return 0.0, 0.0, 0.0


def timescale(journey: Journey, scope: Scope, y: float, sheet: Sheet) -> float:
    """The lane of times, if any time is written; where the next lane begins."""
    shown = bars(journey, scope, sheet.lang)
    if not any(shown):
        return y
    title, sub = say(TITLE, sheet.lang), _sum(journey, scope, sheet.lang)
    stacks = [
        [parted(bar.words, width, CAPTION) for bar in mine]
        for mine, (_, width) in zip(shown, sheet.columns, strict=True)
    ]
    tallest = max(_height(stack) for stack in stacks)
    bottom = y + max(lane_need(title, sub, sheet.header, False), tallest + 2 * PAD)
    sheet.items.extend(lane("metrics", title, sub, y, bottom, header=sheet.header, right=sheet.right))
    if any(step.metrics or step.sla or step.xla for step in journey.steps):
        way = straight(MARGIN + sheet.header, bottom, sheet.right, bottom)
        sheet.items.append(Stroke(way, "metrics-line", 1, "sublane", kind="sublane"))
    for column, (mine, stack) in enumerate(zip(shown, stacks, strict=True)):
        x, width = sheet.columns[column]
        at = y + PAD
        for bar, words in zip(mine, stack, strict=True):
            sheet.columned[column] += _drawn(bar, words, x, at, width, f"time-{column + 1}-{bar.kind}")
            at += BAR + BELOW_BAR + words.height + BETWEEN
    return bottom


def _height(stack: Sequence[Lettering]) -> float:
    return sum(BAR + BELOW_BAR + words.height for words in stack) + BETWEEN * max(0, len(stack) - 1)


def _drawn(bar: Bar, words: Lettering, x: float, y: float, width: float, key: str) -> Iterator[Item]:
    """The frame is the longest time; solid is what it takes at least, hollow up to what it may take."""
    role = ROLES[bar.kind]
    yield Box(x, y, width, BAR, role, "box", 2, 1, id=key, kind=f"time {bar.kind}", label=bar.label, group=key)
    for part, fill in ((bar.high, "hairline"), (bar.low, role)):
        if part:
            yield Box(x, y, round(width * part, 2), BAR, role, fill, 2, 1, kind="share", group=key)
    if bar.over:
        yield Box(x + width - 3, y - 2, 3, BAR + 4, "mark-fail", "mark-fail", 0, 0.5, kind="over", group=key)
    yield words.at(x, y + BAR + BELOW_BAR, "muted", kind="text", group=key)


def sample(kind: str, x: float, y: float, width: float, group: str) -> list[Item]:
    """A bar of the legend."""
    role = ROLES[kind]
    frame = Box(x, y, width, BAR, role, "box", 2, 1, kind="sample", group=group)
    return [frame, Box(x, y, round(width * 0.6, 2), BAR, role, role, 2, 1, kind="sample", group=group)]


def _sum(journey: Journey, scope: Scope, lang: str) -> str:
    """What all steps take together, as far as it is written."""
    found = efforts(whole(journey), scope)
    work, wait = summed(each.work for each in found), summed(each.wait for each in found)
    said = [say(N_("work {time}"), lang, time=elapsed(work, lang))] if work.n else []
    said += [say(N_("wait {time}"), lang, time=elapsed(wait, lang))] if wait.n else []
    return "; ".join(said)
