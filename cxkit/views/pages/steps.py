"""Steps: everything that a drawing shows of a journey, as a table: its twin for those who do not see it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cxkit.measures.emotion import READINGS, Felt, felt
from cxkit.model.journey import Journey
from cxkit.model.journey import Step as Moment
from cxkit.model.scale import face
from cxkit.model.shared import Note
from cxkit.model.workspace import Scope
from cxkit.views.amounts import share
from cxkit.views.cards import SEVERITIES
from cxkit.views.enabling import enabling
from cxkit.views.frame import basis_of, channel_names, phase_title, step_called
from cxkit.views.pages.parts import Act, Drawn, Heading, Section, Step, Steps, Words
from cxkit.views.pages.places import Place
from cxkit.views.readings import LOOKS, level_said
from cxkit.views.signs import wait_label
from cxkit.views.tiles import BASES, LANES, Tile, tiles
from cxkit.words import N_, say

SHOWN = ("customer", "evidence", "front", "back", "support", "metrics")
VOICES = N_("What they think and say")
SIGNS = (
    ("thoughts", N_("thinks")),
    ("quotes", N_("says")),
    ("pains", N_("pain")),
    ("gains", N_("gain")),
    ("opportunities", N_("opportunity")),
)


def section(
    journey: Journey,
    scope: Scope,
    lang: str,
    own: str,
    drawn: Sequence[Drawn] = (),
    places: Mapping[int, Place] | None = None,
) -> Section:
    """The table of all steps; lanes in which nothing stands are left out.

    `drawn` are the drawings that lead to it, `places` where each step is written, by the `id()` of the step.
    """
    columned: dict[tuple[int, str], list[Tile]] = {}
    for tile in tiles(journey, scope, lang):
        columned.setdefault((tile.column, tile.lane), []).append(tile)
    lanes = [lane for lane in SHOWN if any(name == lane for _, name in columned)]
    voices = [list(_voices(step, journey, lang)) for step in journey.steps]
    columns = [(lane, say(LANES[lane], lang)) for lane in lanes]
    if any(voices):
        columns.append(("voices", say(VOICES, lang)))
    feelings = _feelings(journey)
    rows = []
    for n, step in enumerate(journey.steps):
        cells = [tuple(_act(tile, step, lang) for tile in columned.get((n, lane), ())) for lane in lanes]
        if "customer" in lanes:
            ways = tuple(_ways(step, journey, lang))
            cells[lanes.index("customer")] += ways
        if any(voices):
            cells.append(tuple(voices[n]))
        row = _row(n, step, journey, scope, feelings, tuple(cells), lang)
        place = (places or {}).get(id(step))
        rows.append(replace(row, place=Words(place.text, target=place.target)) if place else row)
    title = say(N_("Step by step"), lang)
    lead = say(N_("The same as the drawings, in words: who does what, in which lane, and how it feels."), lang)
    back = say(N_("In the drawing"), lang)
    table = Steps(title, say(N_("Step"), lang), tuple(columns), tuple(rows), own, tuple(drawn), back)
    enablers = _enablers(journey, scope, lang, own)
    return Section("steps", title, lead, (table, *enablers))


def _row(
    n: int,
    step: Moment,
    journey: Journey,
    scope: Scope,
    feelings: dict[str, dict[int, Felt]],
    cells: tuple[tuple[Act, ...], ...],
    lang: str,
) -> Step:
    lived = feelings["lived"].get(n)
    about = [part for part in (phase_title(journey, step), channel_names(step, scope), step.when or "") if part]
    touchpoints = [touchpoint.title for touchpoint in step.touchpoint]
    about += [", ".join(touchpoints)] if touchpoints else []
    return Step(
        n + 1,
        step_called(step),
        f"step-{n + 1}",
        tuple(about),
        face(lived.level) if lived else None,
        _felt(n, step, feelings, lang),
        say(N_("moment of truth"), lang) if step.decides else "",
        cells,
    )


def _feelings(journey: Journey) -> dict[str, dict[int, Felt]]:
    return {reading: {one.place: one for one in felt(journey, reading)} for reading in READINGS}


def _felt(n: int, step: Moment, feelings: dict[str, dict[int, Felt]], lang: str) -> str:
    """`Emotion −2, assumed · aimed at 0`."""
    parts = []
    for reading in READINGS:
        one = feelings[reading].get(n)
        if one is None:
            continue
        name = N_("Emotion") if reading == "lived" else LOOKS[reading].name
        basis = f", {say(BASES[one.basis.word], lang)}" if one.basis and reading == "lived" else ""
        parts.append(f"{say(name, lang)} {level_said(one.level, lang)}{basis}")
    if step.feeling:
        parts.append(step.feeling)
    return " · ".join(parts)


def _act(tile: Tile, step: Moment, lang: str) -> Act:
    """A box of the drawing; what its border and its marks show is said, each thing once."""
    basis = tile.basis or ""
    rests = say(BASES[basis], lang) if basis in ("assumed", "proposed") else ""
    captions = " · ".join(tile.captions)
    if rests and rests not in captions:
        captions = " · ".join(filter(None, (captions, rests)))
    marks = [_mark(sign.label) for sign in tile.signs if sign.name not in ("decision", "wait", "moment")]
    if tile.lane == "customer" and tile.slot == 0:
        marks = [*_customer(step, lang), *marks]
    if tile.question:
        marks.append((say(N_("decision"), lang), tile.question))
    if tile.judgement:
        marks.append((say(N_("needs judgement"), lang), ""))
    return Act(tile.text, captions, tuple(marks), tile.lane, basis, tile.link)


def _mark(label: str) -> tuple[str, str]:
    name, _, text = label.partition(": ")
    return name, text


def _customer(step: Moment, lang: str) -> Iterator[tuple[str, str]]:
    """Why the customer decides here, why they wait; how long stands under the action."""
    if step.moment_of_truth:
        yield say(N_("moment of truth"), lang), step.moment_of_truth
    for wait in step.wait:
        if wait.why:
            yield say(N_("wait"), lang), wait.why
        if wait.meanwhile:
            yield say(N_("meanwhile"), lang), wait.meanwhile


def _ways(step: Moment, journey: Journey, lang: str) -> Iterator[Act]:
    """Where the customer goes from here, when it is not simply the next step."""
    numbers = {other.id: n for n, other in enumerate(journey.steps, 1)}
    for way in step.next:
        if way.to == "end":
            text = say(N_("then the journey ends"), lang)
        elif way.to in numbers:
            number = numbers[way.to]
            name = step_called(journey.steps[number - 1])
            template = N_("back to step {number}, {name}") if way.loop else N_("then step {number}, {name}")
            text = say(template, lang, number=number, name=name)
        else:
            continue
        condition = say(N_("if {condition}"), lang, condition=way.if_) if way.if_ else ""
        part = share(way.share, lang) if way.share else ""
        yield Act(text, " · ".join(filter(None, (condition, part))), lane="customer")
    if not step.has_customer:
        for wait in step.wait:
            yield Act(wait_label(wait, lang), lane="customer")


def _voices(step: Moment, journey: Journey, lang: str) -> Iterator[Act]:
    for field, name in SIGNS:
        for item in getattr(step, field):
            text = item.text if isinstance(item, Note) else item
            said = say(name, lang)
            if isinstance(item, Note):
                severity = say(SEVERITIES[item.severity], lang) if item.severity else ""
                basis = basis_of(journey, step, item.basis)
                word = say(BASES[basis.word], lang) if basis and basis.word != "observed" else ""
                said = " · ".join(filter(None, (said, severity, word)))
            tone = {"pains": "pain", "gains": "gain", "opportunities": "gain"}.get(field, "voice")
            yield Act(text, said, lane=tone)


def _enablers(journey: Journey, scope: Scope, lang: str, own: str) -> tuple[Heading | Steps, ...]:
    """What is prepared before anybody comes, in a table of its own."""
    found = list(enabling(journey, scope, lang))
    if not found:
        return ()
    title = say(N_("Prepared before anybody comes"), lang)
    rows = tuple(
        Step(
            0, tile.text, f"enabler-{n}", (), None, "", "", (tuple(Act(one, lane="enablers") for one in tile.captions),)
        )
        for n, tile in enumerate(found, 1)
    )
    columns = (("enablers", say(N_("Who, what kind, for what"), lang)),)
    return Heading(Words(title)), Steps(title, say(LANES["enablers"], lang), columns, rows, own)
