"""Times and costs: a bar under each step, all on one scale; work apart from waiting, and what the work costs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cxkit.measures.costs import cost_of
from cxkit.measures.costs import summed as costs_summed
from cxkit.measures.effort import Effort, efforts, summed
from cxkit.measures.figures import Times
from cxkit.model.excerpt import whole
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.costs import together
from cxkit.views.durations import DAY, HOUR, Durations, durations
from cxkit.views.lanes import MARGIN, lane, lane_need, straight
from cxkit.views.lettering import CAPTION, Lettering, parted
from cxkit.views.picture import Box, Item, Stroke
from cxkit.views.sheet import Sheet
from cxkit.views.times import elapsed
from cxkit.words import N_, say

TITLES = {(True, False): N_("Times"), (True, True): N_("Times and costs"), (False, True): N_("Costs")}
"""Of the lane, by what is written: times, costs."""
BAR, BELOW_BAR, BETWEEN, PAD = 8.0, 3.0, 8.0, 11.0
BEYOND = 3.0
"""The stroke of the longest time stands out of the bar above and below."""
LEAST = 2.0
"""A bar that is shorter could not be seen."""
USUAL_DAY = 8 * HOUR
"""How long a working day is drawn where the project does not say it."""
UNIT = "unit"
ROLES = {"work": "front-line", "wait": "mark-wait"}
NAMES = {
    "time wait": N_("usual wait, within the longest"),
    "lasts work": N_("usual time of work"),
    "lasts wait": N_("usual wait"),
    "limit": N_("longest time allowed"),
    "past": N_("longer than allowed"),
    UNIT: N_("marks at 1 min, 1 h and 1 d"),
}


@dataclass(frozen=True, slots=True)
class Bar:
    """One kind of time of one step: its words, and how long it takes at least, at most and by what is allowed.

    Seconds; `limit` is 0 where none is known that the usual time could be held against, `high` where no time is usual.
    """

    kind: str
    words: str
    low: float
    high: float
    limit: float
    label: str

    @property
    def over(self) -> bool:
        return 0 < self.limit < self.high


def bars(journey: Journey, scope: Scope, lang: str) -> list[list[Bar]]:
    """The bars of every step: what is worked, then what is waited for; nothing where no time is written."""
    day = scope.workspace.business_day or USUAL_DAY
    return [list(_of(effort, day, lang)) for effort in efforts(journey, scope)]


def _of(effort: Effort, day: float, lang: str) -> Iterator[Bar]:
    if effort.work.n or effort.longest.n:
        yield _bar("work", effort.work, effort.longest, effort.work.n == effort.longest.n, day, lang)
    if effort.wait.n or effort.wait_longest.n:
        # Who waits for a working day waits for all of it.
        yield _bar("wait", effort.wait, effort.wait_longest, effort.wait.n == effort.wait_longest.n, DAY, lang)


def _bar(kind: str, usual: Times, longest: Times, alike: bool, day: float, lang: str) -> Bar:
    """A bar; a longest time that is known of other actions than the usual one is no limit of it."""
    said = elapsed(usual, lang) if usual.n else ""
    most = say(N_("max {time}"), lang, time=elapsed(longest, lang)) if longest.n and (alike or not usual.n) else ""
    text = " · ".join(part for part in (said, most) if part)
    words = say(N_("wait {time}"), lang, time=text) if kind == "wait" else text
    name = say(N_("work"), lang) if kind == "work" else ""
    low = usual.min_s + usual.min_business_days * day
    high = usual.max_s + usual.business_days * day
    held = not usual.n or (alike and _comparable(usual, longest))
    limit = longest.max_s + longest.business_days * day if longest.n and held else 0.0
    bar = Bar(kind, words, low, high, limit, f"{name}: {text}" if name else words)
    return replace(bar, label=f"{bar.label}; {say(N_('longer than allowed'), lang)}") if bar.over else bar


def _comparable(usual: Times, longest: Times) -> bool:
    """Whether both are in hours, or both in working days."""
    hours = not longest.business_days and not usual.business_days
    return hours or (not longest.max_s and not usual.max_s)


@dataclass(frozen=True, slots=True)
class Timescale:
    """The lane of times and costs before it has a place: by step, its bars, their words, and its costs."""

    title: str
    sub: str
    height: float
    scale: Durations | None
    shown: Sequence[Sequence[Bar]]
    stacks: Sequence[Sequence[Lettering]]

    @property
    def filled(self) -> list[int]:
        """The columns in which anything stands."""
        return [column for column, stack in enumerate(self.stacks) if stack]


def timescale(journey: Journey, scope: Scope, widths: Sequence[float], header: float, lang: str) -> Timescale | None:
    """The lane of times and costs, if any are written; `widths` are those of the columns."""
    shown = bars(journey, scope, lang)
    costs = [together(cost_of(step), lang) for step in journey.steps]
    if not any(shown) and not any(costs):
        return None
    title = say(TITLES[any(shown), any(costs)], lang)
    all_ = whole(journey)
    # A sheet is drawn to the scale of the whole, an overview with its longer steps too.
    scale = durations(_lengths([*shown, *(bars(all_, scope, lang) if all_ is not journey else ())]))
    sub = "\n".join(part for part in (_sum(journey, scope, lang), _named(scale, lang)) if part)
    stacks = [
        [*(parted(bar.words, width, CAPTION) for bar in mine), *([parted(cost, width, CAPTION)] if cost else [])]
        for mine, cost, width in zip(shown, costs, widths, strict=True)
    ]
    tallest = max(_height(mine, stack) for mine, stack in zip(shown, stacks, strict=True))
    height = max(lane_need(title, sub, header, False), tallest + 2 * PAD)
    return Timescale(title, sub, height, scale, shown, stacks)


def timed(made: Timescale | None, y: float, sheet: Sheet, *, more: bool) -> float:
    """The lane in its place; where the next one begins. `more`: it is a lane of metrics, of the same surface."""
    if made is None:
        return y
    bottom = y + made.height
    sheet.items.extend(lane("metrics", made.title, made.sub, y, bottom, header=sheet.header, right=sheet.right))
    if more:
        way = straight(MARGIN + sheet.header, bottom, sheet.right, bottom)
        sheet.items.append(Stroke(way, "metrics-line", 1, "sublane", kind="sublane"))
    length = min(width for _, width in sheet.columns)
    for column, (mine, stack) in enumerate(zip(made.shown, made.stacks, strict=True)):
        x, _ = sheet.columns[column]
        at = y + PAD
        for bar, words in zip(mine, stack, strict=False):
            key = f"time-{column + 1}-{bar.kind}"
            if made.scale is not None:
                sheet.columned[column] += _drawn(bar, made.scale, x, at, length, key)
            sheet.columned[column].append(words.at(x, at + BAR + BELOW_BAR, "muted", kind="text", group=key))
            at += BAR + BELOW_BAR + words.height + BETWEEN
        for words in stack[len(mine) :]:
            at -= BETWEEN if mine else 0
            sheet.columned[column].append(words.at(x, at, "muted", kind="cost", group=f"cost-{column + 1}"))
    return bottom


def _lengths(shown: Sequence[Sequence[Bar]]) -> list[float]:
    """Every time that a bar has to show."""
    return [length for mine in shown for bar in mine for length in (bar.high, bar.limit)]


def _height(mine: Sequence[Bar], stack: Sequence[Lettering]) -> float:
    """Bars with their words, and what it costs close under them."""
    drawn = sum(BAR + BELOW_BAR for _ in mine) + BETWEEN * max(0, len(mine) - 1)
    return drawn + sum(words.height for words in stack)


def _named(scale: Durations | None, lang: str) -> str:
    """From when to when the bars reach."""
    if scale is None:
        return ""
    end = _spelt(scale.end, lang)
    if not scale.logarithmic:
        return say(N_("scale from 0 to {time}"), lang, time=end)
    return say(N_("logarithmic scale from {start} to {end}"), lang, start=_spelt(scale.start, lang), end=end)


def _spelt(seconds: float, lang: str) -> str:
    return elapsed(Times(seconds, seconds, 0.0, 0.0, 1), lang)


def _drawn(bar: Bar, scale: Durations, x: float, y: float, length: float, key: str) -> Iterator[Item]:
    """The frame is the scale; solid is what it takes at least, hollow up to what it may take; a stroke is the limit."""
    role = ROLES[bar.kind]
    yield Box(x, y, length, BAR, "rule", "box", 2, 0.75, id=key, kind=f"lasts {bar.kind}", label=bar.label, group=key)
    for mark in scale.marks:
        yield _mark(round(x + length * scale.share(mark), 2), y)
    for seconds, fill in ((bar.high if bar.high > bar.low else 0.0, "metrics-surface"), (bar.low, role)):
        if seconds:
            reach = max(LEAST, round(length * scale.share(seconds), 2))
            yield Box(x, y, reach, BAR, role, fill, 2, 1, kind="share", group=key)
    if bar.limit:
        at = round(x + length * scale.share(bar.limit), 2)
        if bar.over:
            past = max(LEAST, round(length * scale.share(bar.high) - (at - x), 2))
            yield Box(at, y, past, BAR, "mark-fail", "mark-fail", 0, 0.5, kind="past", group=key)
        yield limit(at, y, key)


def limit(x: float, y: float, group: str, kind: str = "limit") -> Item:
    """The stroke of the longest time."""
    return Box(x - 1, y - BEYOND, 2, BAR + 2 * BEYOND, "none", "muted", 0, kind=kind, group=group)


def _mark(x: float, y: float, kind: str = UNIT) -> Stroke:
    """Where a minute, an hour or a day ends on a logarithmic scale."""
    return Stroke(straight(x, y, x, y + BAR), "rule", 1, kind=kind)


def sample(kind: str, x: float, y: float, width: float, group: str) -> list[Item]:
    """A bar of the legend: of one of `NAMES`."""
    sort, _, which = kind.partition(" ")
    role = ROLES.get(which, "rule")

    def bar(share: float, border: str, fill: str) -> Box:
        return Box(x, y, round(width * share, 2), BAR, border, fill, 2, 1, kind="sample", group=group)

    # In a map the end of the bar of a wait is the longest; here it is that of the scale.
    frame = bar(1.0, role if sort == "time" else "rule", "box")
    if sort == UNIT:
        return [frame, *(_mark(x + width * part / 4, y, "sample") for part in (1, 2, 3))]
    if sort == "limit":
        return [frame, limit(round(x + width * 0.7, 2), y, group, "sample")]
    if sort == "past":
        return [frame, bar(0.7, "mark-fail", "mark-fail"), bar(0.4, "rule", "box")]
    return [frame, bar(0.6, role, role)]


def _sum(journey: Journey, scope: Scope, lang: str) -> str:
    """What all steps take and cost together, as far as it is written."""
    found = efforts(whole(journey), scope)
    work, wait = summed(each.work for each in found), summed(each.wait for each in found)
    said = [say(N_("work {time}"), lang, time=elapsed(work, lang))] if work.n else []
    said += [say(N_("wait {time}"), lang, time=elapsed(wait, lang))] if wait.n else []
    cost = together(costs_summed(map(cost_of, whole(journey).steps)), lang)
    said += [say(N_("cost {amount}"), lang, amount=cost)] if cost else []
    return "; ".join(said)
