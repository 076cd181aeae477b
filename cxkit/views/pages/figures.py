"""Figures: what can be counted in a journey, as tiles, curves and short cells; never without what it is of."""

from collections.abc import Iterator, Sequence
from itertools import islice

from cxkit.diagnostic import Diagnostic
from cxkit.measures.emotion import felt, lowest
from cxkit.measures.figures import Figures, Part
from cxkit.model.journey import Journey
from cxkit.model.scale import face
from cxkit.model.values import Duration
from cxkit.views.amounts import in_a_row
from cxkit.views.frame import step_called
from cxkit.views.pages.parts import Curve, Gauge, Plate, Status, Tile
from cxkit.views.picture import Point
from cxkit.views.readings import level_said
from cxkit.views.routing import monotone
from cxkit.views.times import elapsed, spoken
from cxkit.words import N_, NN_, say

MOST = 4
DOTS = 20
"""More readings than this are a line without its points."""
WIDE, HIGH, EDGE = 132.0, 40.0, 7.0
ASSUMED = N_("Assumed: nobody has seen it yet")
STATUS: dict[str, Status] = {"error": "error", "warning": "warning", "info": "info"}


def tiles(journey: Journey, found: Figures, findings: Sequence[Diagnostic], lang: str) -> tuple[Tile, ...]:
    """The four figures that say most about this journey."""
    known = (tile for tile in _known(journey, found, findings, lang) if tile)
    return tuple(islice(known, MOST))


def _known(journey: Journey, found: Figures, findings: Sequence[Diagnostic], lang: str) -> Iterator[Tile | None]:
    steps = say(N_("steps"), lang)
    yield _lowest(journey, found, lang)
    if found.waits:
        yield _waits(journey, found, findings, lang)
    if found.designed.of:
        verdict = _verdict(findings, "PRO001", N_("Depends on who attends"), lang)
        note = say(N_("human contacts in view that follow a process"), lang)
        yield _part(N_("Contacts with a process"), found.designed, note, lang, verdict)
    if found.areas:
        changes = sum(found.area_changes.values())
        note = say(
            NN_("between {n} area, inside the steps", "between {n} areas, inside the steps"), lang, n=len(found.areas)
        )
        unit = say(NN_("change of area", "changes of area"), lang, n=changes)
        where = [str(n) for n, step in enumerate(journey.steps, 1) if step.id in found.area_changes]
        steps_ = say(NN_("step {steps}", "steps {steps}"), lang, n=len(where), steps=where) if where else ""
        yield Tile(say(N_("Handoffs"), lang), str(changes), unit, note, steps_)
    if found.moments_of_truth:
        part = Part(found.moments_with_metrics, found.moments_of_truth)
        yield _part(N_("Moments of truth"), part, say(N_("moments of truth have a metric"), lang), lang)
    if found.actions:
        yield _part(N_("Evidence"), found.evidence, say(N_("steps leave something to perceive"), lang), lang)
    parts = found.map_completeness.parts
    yield _part(N_("Opportunities"), parts["opportunities"], say(N_("steps say what could be better"), lang), lang)
    if found.basis.stated.of:
        yield _part(N_("What it rests on"), found.basis.stated, say(N_("statements say their basis"), lang), lang)
    yield _part(N_("Feelings"), found.emotion_coverage, steps, lang)


def _part(label: str, part: Part, note: str, lang: str, plate: Plate | None = None) -> Tile | None:
    """So many of so many; nothing where there is nothing to count."""
    if part.share is None:
        return None
    of = say(N_("of {of}"), lang, of=part.of)
    gauge = Gauge(part.share, status=plate.status if plate else "")
    return Tile(say(label, lang), str(part.n), of, note, gauge=gauge, plate=plate)


def _lowest(journey: Journey, found: Figures, lang: str) -> Tile | None:
    moment = lowest(felt(journey))
    if moment is None:
        return None
    step = journey.steps[moment.place]
    plate = Plate("nodata", say(ASSUMED, lang)) if moment.basis and moment.basis.word == "assumed" else None
    note = say(N_("step {number}, {name}"), lang, number=moment.place + 1, name=step_called(step))
    n = say(N_("{n} of {of} steps with a feeling"), lang, n=found.emotion.n, of=found.emotion_coverage.of)
    return Tile(
        say(N_("Lowest moment"), lang),
        level_said(moment.level, lang),
        say(N_("from {low} to {high}"), lang, low="−2", high="+2"),
        note,
        n,
        face(moment.level),
        Gauge((moment.level + 2) / 4, fills=False, middle=True),
        plate,
        f"#step-{moment.place + 1}",
    )


def _waits(journey: Journey, found: Figures, findings: Sequence[Diagnostic], lang: str) -> Tile:
    """The declared wait: with its limit where there is one wait, else their sum."""
    plate = _verdict(findings, "TIM005", N_("Longer than the customer accepts"), lang)
    label = say(N_("Declared wait"), lang)
    places = [(n, wait) for n, step in enumerate(journey.steps, 1) for wait in step.wait]
    where = [str(n) for n in dict.fromkeys(n for n, _ in places)]
    note = say(NN_("{n} wait", "{n} waits"), lang, n=len(places))
    note += " · " + say(NN_("step {steps}", "steps {steps}"), lang, n=len(where), steps=where)
    if not found.declared_wait.n:
        return Tile(label, str(found.waits), "", note, plate=plate)
    if len(places) == 1:
        wait = places[0][1]
        longest = say(N_("max {time}"), lang, time=spoken(wait.max, lang)) if wait.max else ""
        time = spoken(wait.time, lang) if wait.time else longest
        return Tile(
            label, time, longest if wait.time else "", note, gauge=_against(wait.time, wait.max, plate), plate=plate
        )
    return Tile(label, elapsed(found.declared_wait, lang), say(N_("in sum"), lang), note, plate=plate)


def _against(time: Duration | None, longest: Duration | None, plate: Plate | None) -> Gauge | None:
    """A time beside its limit, on a scale that holds both."""
    if not (time and longest and time.known and longest.known):
        return None
    if time.high_days or longest.high_days or not (time.high and longest.high):
        return None
    whole = max(time.high, longest.high) * 1.12
    return Gauge(time.high / whole, longest.high / whole, status=plate.status if plate else "")


def _verdict(findings: Sequence[Diagnostic], code: str, text: str, lang: str) -> Plate | None:
    """What a rule says about a figure; nothing where it said nothing."""
    said = [each.severity for each in findings if each.code == code]
    return Plate(STATUS[max(said).word], say(text, lang)) if said else None


def curve(journey: Journey, lang: str) -> Curve | None:
    """The lived curve in small; None with fewer than two readings."""
    readings = felt(journey)
    low = lowest(readings)
    if low is None or len(readings) < 2:
        return None
    across = (WIDE - 2 * EDGE) / max(len(journey.steps) - 1, 1)

    def at(place: int, level: float) -> Point:
        return Point(round(EDGE + place * across, 1), round(HIGH / 2 - level * (HIGH / 2 - EDGE) / 2, 1))

    dots = tuple(at(one.place, one.level) for one in readings)
    points = tuple(Point(round(x, 1), round(y, 1)) for x, y in monotone(dots))
    levels = in_a_row((level_said(one.level, lang) for one in readings), lang)
    said = say(N_("Feelings step by step: {values}"), lang, values=levels)
    shown_dots = dots if len(dots) <= DOTS else ()
    return Curve(WIDE, HIGH, points, shown_dots, HIGH / 2, at(low.place, low.level), face(low.level), said)
