"""Narrative: a journey in sentences and tables, in the order in which the customer lives it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cxkit.measures.emotion import READINGS, Felt, felt, staff
from cxkit.model.flow import customer_end, edges
from cxkit.model.journey import Fail, Journey, Step
from cxkit.model.shared import Note
from cxkit.model.workspace import Scope
from cxkit.views import arrows
from cxkit.views.blueprint_tiles import blueprint_tiles
from cxkit.views.cards import SEVERITIES, SORTS
from cxkit.views.description import description
from cxkit.views.enabling import enabling
from cxkit.views.frame import channel_names, chips, phase_title, step_called, step_numbered, travellers
from cxkit.views.quotes import quoted
from cxkit.views.readings import called, level_said
from cxkit.views.recovery import recovery
from cxkit.views.signs import wait_label
from cxkit.views.telling import Section, Table, Telling
from cxkit.views.text import clean
from cxkit.views.tiles import BASES, LANES, Tile, tiles
from cxkit.words import N_, say

STEP, NOBODY = N_("Step"), N_("the customer")
_HOW = {
    "customer": N_("{who}: {what}"),
    "front": N_("in view, {who}: {what}"),
    "back": N_("behind the line of visibility, {who}: {what}"),
    "support": N_("in support, {who}: {what}"),
}
_BARE = {
    "front": N_("in view: {what}"),
    "back": N_("behind the line of visibility: {what}"),
    "support": N_("in support: {what}"),
}
_VOICES = ("pains", "gains", "opportunities")


def narrative(
    journey: Journey, scope: Scope, view: str, kind: str, lanes: Sequence[str], *, lang: str, source: str
) -> Telling:
    """The telling of a journey with the boxes of these lanes; `kind` is said already («Service blueprint»)."""
    every = blueprint_tiles(journey, scope, lang) if "front" in lanes else tiles(journey, scope, lang)
    boxes = [tile for tile in every if tile.lane in lanes]
    columned: dict[int, list[Tile]] = {}
    for tile in boxes:
        columned.setdefault(tile.column, []).append(tile)
    facts = [kind, travellers(journey, scope), journey.scenario or "", *chips(journey, scope, lang)]
    sections = [
        *_phases(journey, scope, columned, lang),
        Section(say(N_("Step by step"), lang), (), (_steps(journey, scope, columned, lanes, lang),)),
    ]
    sections += _feelings(journey, lang)
    sections += _ways(journey, boxes, lang) if "front" in lanes else ()
    sections += _notes(journey, lang)
    sections += _enablers(journey, scope, lang) if "front" in lanes else ()
    return Telling(
        journey.stem,
        view,
        clean(journey.title),
        lang,
        tuple(clean(fact) for fact in facts if fact),
        (description(journey, kind, lang),),
        tuple(sections),
        source=source,
    )


def _phases(journey: Journey, scope: Scope, columned: dict[int, list[Tile]], lang: str) -> Iterator[Section]:
    """A sentence a step, under the phase that it belongs to."""
    numbered = list(enumerate(journey.steps))
    for _, run in groupby(numbered, key=lambda pair: pair[1].phase):
        steps = list(run)
        title = phase_title(journey, steps[0][1]) or say(N_("The steps"), lang)
        yield Section(title, tuple(_sentence(n, step, journey, scope, columned.get(n, []), lang) for n, step in steps))


def _sentence(n: int, step: Step, journey: Journey, scope: Scope, boxes: Sequence[Tile], lang: str) -> str:
    """`9. Pays. Ana: asks for the bill; in view, the waiter: brings it; behind the line of visibility …`"""
    named = {action.id: tuple(scope.called(who) for who in action.by) for action in step.actions}
    said = []
    acting = [tile for tile in boxes if tile.lane in _HOW]
    for (lane, actors), run in groupby(acting, key=lambda tile: (tile.lane, named.get(tile.end, ()))):
        tiles = list(run)
        does = ", ".join(_begun(tile.text) for tile in tiles)
        if lane == "customer":
            said.append(say(_HOW[lane], lang, who=_traveller(journey, scope, lang), what=does))
        elif not actors:
            said.append(say(_BARE[lane], lang, what=does))
        elif does == _begun(", ".join(actors)):
            said.append(say(_BARE[lane], lang, what=tiles[0].text))
        else:
            said.append(say(_HOW[lane], lang, who=list(actors), what=does))
    evidence = [tile.text for tile in boxes if tile.lane == "evidence"]
    if evidence:
        said.append(say(N_("what is seen or kept: {things}"), lang, things=evidence))
    said += [_begun(wait_label(wait, lang)) for wait in step.wait]
    said += [_failed(fail, step, journey, scope, lang) for fail in step.fail]
    if step.moment_of_truth is not None:
        name, why = say(N_("moment of truth"), lang), clean(step.moment_of_truth)
        said.append(f"{name}: {why}" if why else name)
    if step.decision:
        said.append(say(N_("to decide: {what}"), lang, what=clean(step.decision)))
    story = "; ".join(part.rstrip(".") for part in said)
    return f"{n + 1}. {_ended(step_called(step))}" + (f" {_ended(story[:1].upper() + story[1:])}" if story else "")


def _failed(fail: Fail, step: Step, journey: Journey, scope: Scope, lang: str) -> str:
    """What may fail, and what is done then."""
    if not fail.recover:
        return say(N_("may fail: {what}"), lang, what=clean(fail.what))
    mend = recovery(fail, step, journey, scope, lang)
    remedy = ", ".join(_begun(one) for one in mend.remedies)
    return say(N_("may fail: {what}, and then: {remedy}"), lang, what=mend.what, remedy=remedy)


def _traveller(journey: Journey, scope: Scope, lang: str) -> str:
    """The one who travels, by the name before what is said about them; of several nobody in particular."""
    if len(journey.persona) != 1:
        return say(NOBODY, lang)
    return scope.called(journey.persona[0]).partition(",")[0]


def _ended(text: str) -> str:
    """A sentence with its full stop, where it has no other end."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _begun(text: str) -> str:
    """A verb in the middle of a sentence: its capital goes, that of a name or an abbreviation stays."""
    first, _, _ = text.partition(" ")
    return text if first[1:] != first[1:].lower() or not first[:1].isupper() else first[0].lower() + text[1:]


def _steps(journey: Journey, scope: Scope, columned: dict[int, list[Tile]], lanes: Sequence[str], lang: str) -> Table:
    """A row a step: what every box says, its lane as the head of its column."""
    shown = [lane for lane in lanes if any(tile.lane == lane for boxes in columned.values() for tile in boxes)]
    channels = any(step.channel for step in journey.steps)
    heads = [say(STEP, lang), *((say(N_("Channel"), lang),) if channels else ()), *(say(LANES[x], lang) for x in shown)]
    rows = []
    for n, step in enumerate(journey.steps):
        boxes = columned.get(n, [])
        cells = [step_numbered(step, n + 1)]
        if channels:
            cells.append(channel_names(step, scope))
        cells += ["\n".join(_boxed(tile, lang) for tile in boxes if tile.lane == lane) for lane in shown]
        rows.append(tuple(cells))
    return Table(tuple(heads), tuple(rows))


def _boxed(tile: Tile, lang: str) -> str:
    """All that a box says without the name of its lane, which heads the column."""
    return tile.label.removeprefix(f"{say(LANES[tile.lane], lang)}: ").rstrip(".")


def _feelings(journey: Journey, lang: str) -> Iterator[Section]:
    """What is lived, believed and aimed at, and what the staff feel, a row a step; absent readings have no column."""
    found: dict[str, dict[int, Felt]] = {
        reading: {one.place: one for one in felt(journey, reading)} for reading in READINGS
    }
    found["staff"] = {one.place: one for one in staff(journey)}
    shown = [reading for reading in found if found[reading]]
    if not shown:
        return
    names = (called(reading, journey.state) for reading in shown)
    heads = [say(STEP, lang), *(say(name, lang) for name in names), say(N_("Rests on"), lang)]
    rows = []
    for n, step in enumerate(journey.steps):
        points = [found[reading].get(n) for reading in shown]
        if not any(points) and not step.quotes:
            continue
        basis = next((point.basis for point in points if point and point.basis), None)
        words = " ".join(quoted(note.text, lang) for note in step.quotes)
        said = [level_said(point.level, lang) if point else "" for point in points]
        rests = say(BASES[basis.word], lang) if basis else ""
        rows.append((step_numbered(step, n + 1), *said, " ".join(part for part in (rests, words) if part)))
    yield Section(say(N_("Emotion"), lang), (), (Table(tuple(heads), tuple(rows)),))


def _ways(journey: Journey, boxes: Sequence[Tile], lang: str) -> Iterator[Section]:
    """Every arrow that says more than «then the next»."""
    places = {tile.end: f"{tile.column + 1}. {tile.text}" for tile in boxes if tile.end}
    ends = {customer_end(step): step_numbered(step, n) for n, step in enumerate(journey.steps, 1)}
    rows = []
    for edge in edges(journey):
        text = arrows.label(edge, lang)
        if not text and edge.kind not in ("loop", "end", "with"):
            continue
        target = say(N_("the journey ends"), lang) if edge.target == "end" else places.get(edge.target)
        source = places.get(edge.source) or ends.get(edge.source)
        target = target or ends.get(edge.target)
        if source and target:
            name = say(arrows.NAMES[arrows.pen(edge).name], lang)
            rows.append((source, target, text or name, name if text else ""))
    if rows:
        heads = N_("From"), N_("To"), N_("What goes along"), N_("Kind of way")
        table = Table(tuple(say(head, lang) for head in heads), tuple(rows))
        yield Section(say(N_("Ways and what they carry"), lang), (), (table,))


def _notes(journey: Journey, lang: str) -> Iterator[Section]:
    """Pains, gains and opportunities, a row each."""
    rows = []
    for name in _VOICES:
        for n, step in enumerate(journey.steps, 1):
            notes: Sequence[Note] = getattr(step, name)
            for note in notes:
                more = [say(SEVERITIES[note.severity], lang) if note.severity else "", clean(note.frequency or "")]
                more.append(say(BASES[note.basis.word], lang) if note.basis else "")
                rows.append(
                    (
                        say(SORTS[name].one, lang),
                        step_numbered(step, n),
                        clean(note.text),
                        " · ".join(part for part in more if part),
                    )
                )
    if rows:
        heads = N_("What"), STEP, N_("In words"), N_("How much, and what it rests on")
        yield Section(
            say(N_("Pains, gains and opportunities"), lang),
            (),
            (Table(tuple(say(head, lang) for head in heads), tuple(rows)),),
        )


def _enablers(journey: Journey, scope: Scope, lang: str) -> Iterator[Section]:
    rows = tuple((tile.text, " · ".join(tile.captions)) for tile in enabling(journey, scope, lang))
    if rows:
        heads = say(N_("What is prepared"), lang), say(N_("Who, what kind, for what"), lang)
        yield Section(say(N_("Prepared before anybody comes"), lang), (), (Table(heads, rows),))
