"""How many steps stand side by side, where the rest goes on below, and every text in its lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cxkit.model.journey import Journey
from cxkit.views import cells
from cxkit.views.frame import phase_title, step_called
from cxkit.views.lanes import LINES
from cxkit.views.strip.chart import Chartist
from cxkit.views.strip.lanes import Lane, Lanes
from cxkit.views.strip.parts import GAP, Card, Chart, Line, Row, Rule, Span, Stave
from cxkit.views.text import clean
from cxkit.words import N_, say

NARROW, WIDE = 19, 40
LABEL, WIDEST_LABEL = 10, 14
SPAN_ENDS = 6  # a corner, a stroke and a blank on either side


@dataclass(frozen=True, slots=True)
class Measured:
    """Widths in cells, and the first step of every stave followed by the number of all."""

    width: int
    label: int
    column: int
    starts: tuple[int, ...]

    @property
    def most(self) -> int:
        """Columns of the longest stave, 1 at least."""
        return max((after - first for first, after in self.staves), default=1)

    @property
    def staves(self) -> list[tuple[int, int]]:
        """The first step of each stave, and that after its last."""
        return list(zip(self.starts, self.starts[1:], strict=False))


def measure(journey: Journey, titles: Iterable[str], width: int) -> Measured:
    """The left column as wide as its longest word, and columns no narrower than a text needs, on few even staves."""
    words = [cells.columns(word) for title in titles for word in title.split(" ")]
    label = min(WIDEST_LABEL, max([LABEL, *words]))
    room = width - label - 1
    most = max(1, (room + GAP) // (NARROW + GAP))
    starts = _starts([step.phase for step in journey.steps], most)
    measured = Measured(width, label, 0, starts)
    return Measured(width, label, min(WIDE, (room + GAP) // measured.most - GAP), starts)


def _starts(phases: Sequence[str | None], most: int) -> tuple[int, ...]:
    """Where to break: as few staves as can be, then those that part no phase, then even ones."""
    n = len(phases)
    if not n:
        return (0,)
    even = n / -(-n // most)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, n + 1):
        parted = end < n and phases[end] is not None and phases[end] == phases[end - 1]
        own = 1000.0 + (3.0 if parted else 0.0)
        choices = [
            (best[first][0] + own + (end - first - even) ** 2, first) for first in range(max(0, end - most), end)
        ]
        best.append(min(choices))
    starts = [n]
    while starts[-1]:
        starts.append(best[starts[-1]][1])
    return tuple(reversed(starts))


def staves(journey: Journey, lanes: Lanes, measured: Measured, lang: str) -> Iterator[Stave]:
    """The drawing in as many staves as it takes."""
    chartist = Chartist.of(journey, measured.column, GAP, lanes.chart, lang)
    phases = list(_phases(journey))
    for first, after in measured.staves:
        spans = tuple(_spans(phases, first, after, measured.column))
        parts = _parts(lanes, chartist, first, after, measured, lang)
        onward = ""
        if after < len(journey.steps):
            name = clean(step_called(journey.steps[after]))
            onward = say(N_("continues with step {number}: {name}"), lang, number=after + 1, name=name)
        yield Stave(spans, tuple(parts), tuple(cells.lines(onward, measured.width - 2)))


def _phases(journey: Journey) -> Iterator[tuple[int, int, str]]:
    """Each run of steps that share a phase: its first step, that after its last, its name."""
    place = 0
    for phase, run in groupby(journey.steps, key=lambda step: step.phase):
        steps = list(run)
        first, place = place, place + len(steps)
        if phase:
            known = journey.phases.get(phase)
            when = f" · {known.when}" if known and known.when else ""
            yield first, place, clean(phase_title(journey, steps[0]) + when)


def _spans(phases: Iterable[tuple[int, int, str]], first: int, after: int, column: int) -> Iterator[Span]:
    """The phases of a stave."""
    for start, end, text in phases:
        low, high = max(start, first), min(end, after)
        if low < high:
            room = (high - low) * (column + GAP) - GAP - SPAN_ENDS
            yield Span(low - first, high - 1 - first, tuple(cells.lines(text, room)), start < low, end > high)


def _parts(
    lanes: Lanes, chartist: Chartist, first: int, after: int, measured: Measured, lang: str
) -> Iterator[Row | Rule | Chart]:
    """The lanes of one stave; those that are empty in it stand only where they are kept.

    What a lane means is said once.
    """
    yield Row("steps", (), tuple(_cell(lanes.heads.get(n, ()), measured.column) for n in range(first, after)))
    for lane in lanes.laned:
        if lane.line:
            yield rule(lane.line, lang)
        name, sub = named(lane, measured.label)
        if first and lane.title:
            sub = ()
        chart = chartist.chart(first, after, name) if lane.token == "emotion" else None
        if chart is not None:
            yield chart
        stood = tuple(_cell(lane.stacks.get(n, ()), measured.column) for n in range(first, after))
        if any(stood) or (lane.kept and lane.title):
            label = sub if chart is not None else name + sub
            ways = lanes.onward if lane.token == "customer" else ()
            crossed = [n - first for n in range(first, after - 1) if n in ways]
            yield Row(lane.token, label, stood, tuple(crossed))


def rule(line: str, lang: str) -> Rule:
    return Rule(line, say(LINES[line][0], lang))


def named(lane: Lane, room: int) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The name of a lane for the left column, and what explains it."""
    name = tuple(Line(line, lane.token) for line in cells.lines(lane.title, room))
    return name, tuple(Line(line, "muted") for line in cells.lines(clean(lane.sub), room))


def _cell(stack: Sequence[Card], column: int) -> tuple[Card, ...]:
    return tuple(fitted(card, column) for card in stack)


def fitted(card: Card, column: int) -> Card:
    """A card with its texts in lines, for a column of so many cells."""
    room = column - (2 if card.edge else 0)
    return Card(tuple(wrapped(card.lines, room)), card.edge, card.strong)


def wrapped(texts: Iterable[Line], room: int) -> Iterator[Line]:
    """Texts in lines; what follows a sign hangs under its text."""
    for text in texts:
        for n, line in enumerate(cells.lines(text.text, room - (2 if text.sign else 0))):
            yield Line(line, text.tone, "" if n else text.sign, bool(n and text.sign))
