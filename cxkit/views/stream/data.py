"""What each step of a value stream takes, in short words: work, waiting, who, handoffs, rework."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cxkit.measures.effort import Effort
from cxkit.measures.figures import Figures, Times
from cxkit.measures.handoffs import face_changes
from cxkit.model.journey import Journey, Step
from cxkit.model.values import Duration
from cxkit.views.amounts import share
from cxkit.views.frame import Column, step_numbered
from cxkit.views.lettering import CAPTION, DOT, Lettering, Style, lettered, parted
from cxkit.views.picture import Box, Item
from cxkit.views.times import elapsed, spoken
from cxkit.words import N_, NN_, say, shown

VALUE = Style(11, 14, 600)
SOFT = Style(11, 14)
LABEL_WIDTH = 58.0
PAD_X, PAD_Y = 9.0, 8.0
NOT_STATED = N_("not stated")
NOBODY = N_("nobody of ours acts")
LABELS = {
    "work": N_("Work"),
    "longest": N_("Longest"),
    "wait": N_("Waiting"),
    "wait_longest": N_("Longest"),
    "who": N_("Who"),
    "handoffs": N_("Handoffs"),
    "rework": N_("Rework"),
}
_SOME = {
    "work": N_("in {n} of {of} actions"),
    "longest": N_("in {n} of {of} actions"),
    "wait": N_("in {n} of {of} waits"),
    "wait_longest": N_("in {n} of {of} waits"),
}
_PEOPLE = NN_("{n} person", "{n} people")
_SYSTEMS = NN_("{n} system", "{n} systems")
_PARTNERS = NN_("{n} partner", "{n} partners")
_AREAS = N_("{n} between areas")
_FACE = N_("another face")
_PASSES = N_("{n} passes")
_BACK = N_("{share} goes back to {number}")
_SOME_BACK = N_("goes back to {number}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of figures: its name in `LABELS`, what it says, whether that is known, and what part of all it is."""

    name: str
    text: str
    known: bool = True
    part: str = ""

    @property
    def said(self) -> str:
        return f"{self.text} ({self.part})" if self.part else self.text


def lines(journey: Journey, efforts: Sequence[Effort], counted: Figures, lang: str) -> list[tuple[Line, ...]]:
    """What is to be said under each step; empty where nobody of the provider acts and nobody waits."""
    faces = {one.place for one in face_changes(counted.faces, journey)}
    numbers = {step.id: n for n, step in enumerate(journey.steps, 1)}
    limits = any(one.longest.n for one in efforts)
    found = []
    for n, (step, effort) in enumerate(zip(journey.steps, efforts, strict=True)):
        mine = [*_times(step, effort, limits, lang)]
        if who := _who(effort, lang):
            mine.append(Line("who", who))
        if handed := _handoffs(counted.area_changes.get(step.id, 0), n in faces, lang):
            mine.append(Line("handoffs", handed))
        mine += _rework(step, counted.passes, numbers, lang)
        found.append(tuple(mine))
    return found


def _times(step: Step, effort: Effort, limits: bool, lang: str) -> Iterator[Line]:
    if effort.actions:
        yield _of("work", effort.work, effort.actions, [action.time for action in step.actions], lang)
        if limits:
            enough = effort.work.n or effort.actions
            longest = [action.max for action in step.actions]
            yield _of("longest", effort.longest, effort.actions, longest, lang, enough)
    if effort.waits:
        yield _of("wait", effort.wait, effort.waits, [wait.time for wait in step.wait], lang)
        if effort.wait_longest.n:
            yield _of("wait_longest", effort.wait_longest, effort.waits, [wait.max for wait in step.wait], lang)


def _of(
    name: str, times: Times, of: int, written: Sequence[Duration | None], lang: str, enough: int | None = None
) -> Line:
    """`6–15 min`; with `in 1 of 2 actions` where fewer than all, or than `enough`, say it; else that none does."""
    if not times.n:
        return Line(name, say(NOT_STATED, lang), False)
    whole = times.n >= (of if enough is None else enough)
    part = "" if whole else say(_SOME[name], lang, n=times.n, of=of)
    return Line(name, time_said(times, written, lang), part=part)


def time_said(times: Times, written: Sequence[Duration | None], lang: str) -> str:
    """A time as it is written where it is the only one, else the sum."""
    known = [time for time in written if time is not None and time.known]
    return spoken(known[0], lang) if len(known) == 1 else elapsed(times, lang)


def _who(effort: Effort, lang: str) -> str:
    counts = ((_PEOPLE, effort.people), (_SYSTEMS, effort.systems), (_PARTNERS, effort.partners))
    return DOT.join(say(text, lang, n=n) for text, n in counts if n)


def _handoffs(changes: int, face: bool, lang: str) -> str:
    parts = [say(_AREAS, lang, n=changes)] if changes else []
    return DOT.join([*parts, *([say(_FACE, lang)] if face else [])])


def _rework(step: Step, passes: Mapping[str, float], numbers: Mapping[str, int], lang: str) -> Iterator[Line]:
    if round(passes.get(step.id, 1.0), 2) > 1:
        yield Line("rework", say(_PASSES, lang, n=shown(round(passes[step.id], 2), lang)))
    backs = [(fail.back_to, fail.rate) for fail in step.fail if fail.back_to]
    backs += [(way.to, way.share) for way in step.next if way.loop]
    for to, part in backs:
        if to in numbers:
            amount = {"share": share(part, lang)} if part else {}
            yield Line("rework", say(_BACK if part else _SOME_BACK, lang, number=numbers[to], **amount))


def spoken_lines(journey: Journey, found: Sequence[tuple[Line, ...]], lang: str) -> list[str]:
    """A step and its figures in one sentence."""
    said = []
    for n, (step, mine) in enumerate(zip(journey.steps, found, strict=True), 1):
        what = "; ".join(f"{say(LABELS[line.name], lang)}: {line.said}" for line in mine) or say(NOBODY, lang)
        said.append(f"{step_numbered(step, n).rstrip('.')}. {what}.")
    return said


def boxes(
    journey: Journey, found: Sequence[tuple[Line, ...]], columns: Sequence[Column], top: float, lang: str
) -> tuple[list[list[Item]], float]:
    """A box of figures under each step, by column, all of one height; and where they end."""
    laid = [[_laid(line, width, lang) for line in mine] for mine, (_, width) in zip(found, columns, strict=True)]
    least = lettered(say(NOBODY, lang), 140, SOFT).height
    tall = max((sum(high for *_, high in mine) for mine in laid), default=0.0)
    height = max(tall, least) + 2 * PAD_Y
    said = spoken_lines(journey, found, lang)
    columned: list[list[Item]] = []
    for n, (mine, (x, width)) in enumerate(zip(laid, columns, strict=True), 1):
        key = f"data.{n}"
        items: list[Item] = [
            Box(x, top, width, height, "rule", "box", 3, 1, id=key, kind="data", label=said[n - 1], group=key)
        ]
        y = top + PAD_Y
        if not mine:
            none = lettered(say(NOBODY, lang), width - 2 * PAD_X, SOFT)
            items.append(none.at(x + PAD_X, y, "muted", inside=key, kind="text", group=key))
        for label, texts, high in mine:
            items.append(label.at(x + PAD_X, y + 1, "muted", inside=key, kind="text", group=key))
            at = y
            for text, role in texts:
                items.append(text.at(x + PAD_X + LABEL_WIDTH, at, role, inside=key, kind="text", group=key))
                at += text.height
            y += high
        columned.append(items)
    return columned, top + height


def _laid(line: Line, width: float, lang: str) -> tuple[Lettering, list[tuple[Lettering, str]], float]:
    """Its name, its texts with their roles, and how high it is."""
    room = width - 2 * PAD_X - LABEL_WIDTH
    label = lettered(say(LABELS[line.name], lang), LABEL_WIDTH - 4, CAPTION)
    texts = [(parted(line.text, room, VALUE if line.known else SOFT), "ink" if line.known else "muted")]
    if line.part:
        texts.append((lettered(line.part, room, CAPTION), "muted"))
    return label, texts, max(label.height + 1, sum(text.height for text, _ in texts)) + 3
