"""The page of a journey: both drawings, its figures, what the rules ask, and the same in words."""

from collections.abc import Iterator, Mapping, Sequence

from cxkit.measures.emotion import felt, lows
from cxkit.measures.structure import figures
from cxkit.model.journey import Journey
from cxkit.model.persona import Persona
from cxkit.model.portfolio import Portfolio
from cxkit.model.roadmap import Roadmap
from cxkit.model.shared import File
from cxkit.model.survey import Survey
from cxkit.model.workspace import Scope
from cxkit.views.amounts import share
from cxkit.views.frame import STATES, STATUSES, basis_summary, step_called, version_said
from cxkit.views.pages import findings, pictures, sources, steps
from cxkit.views.pages.figures import tiles
from cxkit.views.pages.parts import Bullets, Drawn, Section, Tiles, Words
from cxkit.views.pages.places import Place, boxes, places, written
from cxkit.views.pages.rooms import Room, titled
from cxkit.views.pages.whole import Chip, Head, Side
from cxkit.views.readings import level_said
from cxkit.words import N_, say

VIEWS = {
    "map": N_("As the customer lives it"),
    "blueprint": N_("How it is made"),
}
MORE = ("stream", "areas", "trace", "compare")
"""Further views, by their own names."""


def head(room: Room, path: str, journey: Journey, scope: Scope, crumbs: Sequence[Words], lang: str) -> Head:
    own = room.own(journey, lang)
    chips = [Chip(say(STATES[journey.state], lang), solid=True)]
    chips += [Chip(scope.called(name), room.page(Persona, name, path), lang=own) for name in journey.persona]
    if observed := basis_summary(journey, lang):
        chips.append(Chip(observed))
    if journey.written("status"):
        chips.append(Chip(say(STATUSES[journey.status], lang)))
    if journey.owner:
        chips.append(Chip(say(N_("Owner: {owner}"), lang, owner=scope.called(journey.owner))))
    if journey.version:
        chips.append(Chip(version_said(journey.version)))
    sides = []
    if journey.purpose and journey.purpose.customer:
        sides.append(Side("customer", say(N_("For the customer"), lang), journey.purpose.customer))
    if journey.purpose and journey.purpose.organization:
        sides.append(Side("organization", say(N_("For the organization"), lang), journey.purpose.organization))
    ends = (journey.starts or "", journey.ends or "")
    return Head(
        Words(titled(journey), lang=own),
        tuple(crumbs),
        Words(journey.scenario, lang=own) if journey.scenario else None,
        ends if all(ends) else None,
        say(N_("until"), lang),
        tuple(chips),
        tuple(sides),
        own,
    )


def _around(room: Room, journey: Journey, lang: str) -> Section | None:
    """The portfolios, surveys and roadmaps that name the journey."""
    named: list[tuple[str, File, str]] = []
    named += [(path, one, N_("Portfolio")) for path, one in room.of(Portfolio) if journey.id in one.journeys]
    named += [(path, one, N_("Survey")) for path, one in room.of(Survey) if journey.id in one.journey]
    named += [(path, one, N_("Roadmap")) for path, one in room.of(Roadmap) if journey.id in one.journey]
    if not named:
        return None
    items = tuple(
        (Words(titled(one), target=room.pages[path], lang=room.own(one, lang)), Words(say(name, lang), "muted"))
        for path, one, name in named
    )
    lead = say(N_("Where it is weighed, asked about and changed."), lang)
    return Section("around", say(N_("Around this journey"), lang), lead, (Bullets(items),))


def sections(room: Room, path: str, journey: Journey, scope: Scope, lang: str) -> tuple[Section, ...]:
    found = room.found(path)
    own = room.own(journey, lang)
    counted = figures(journey, scope)
    held = tiles(journey, counted, found, lang)
    made = [Section("figures", "", "", (Tiles(held),))] if held else []
    nodes = [node for view in VIEWS for _, node in boxes(journey, scope, view, lang)]
    where = places(room, path, [*nodes, *journey.steps])
    views = () if path in room.undrawn else tuple(_drawn(room, path, journey, scope, where, lang))
    absent = NO_ENGINE if views else TOO_LARGE
    made += [
        Section(
            "drawing",
            say(N_("The journey and the process behind it") if journey.blueprint else N_("The journey"), lang),
            " ".join(_said(journey, lang)),
            (pictures.choice(views, lang, absent),),
        ),
        findings.section(room, path, found, lang),
    ]
    if counted.open_questions:
        questions = tuple((Words(question, lang=own),) for question in counted.open_questions)
        lead = say(N_("What the file itself still asks."), lang)
        made.append(Section("questions", say(N_("Open questions"), lang), lead, (Bullets(questions),)))
    if around := _around(room, journey, lang):
        made.append(around)
    if journey.steps:
        sides = [view for view in views if view.details]
        made.append(steps.section(journey, scope, lang, own, sides, where))
    if views:
        made.extend(pictures.processes(room, path, journey, scope, lang))
    if measured := sources.measured(journey, scope, lang, own):
        made.append(measured)
    if known := sources.section(journey.sources, lang, own, counted.basis):
        made.append(known)
    return tuple(made)


def _said(journey: Journey, lang: str) -> list[str]:
    """The sentences above the drawing: where it feels worst, what comes back."""
    said = []
    for low in lows(felt(journey))[:1]:
        text = N_("Lowest moment: step {number}, {name} ({value}).")
        name = step_called(journey.steps[low.place])
        said.append(say(text, lang, number=low.place + 1, name=name, value=level_said(low.level, lang)))
    numbers = {step.id: n for n, step in enumerate(journey.steps, 1)}
    for fail in (fail for step in journey.steps for fail in step.fail):
        if fail.rate and fail.back_to in numbers:
            text = N_("{share} comes back to step {number}: {what}.")
            what = fail.what.rstrip(".")
            said.append(say(text, lang, share=share(fail.rate, lang), number=numbers[fail.back_to], what=what))
    return said


NO_ENGINE = N_("Not drawn: no drawing engine was found. The steps follow in words.")
TOO_LARGE = N_("Not drawn: too large for one sheet. The steps follow in words.")


def _drawn(
    room: Room, path: str, journey: Journey, scope: Scope, where: Mapping[int, Place], lang: str
) -> Iterator[Drawn]:
    """The customer's side first; the process where there is one; then whatever else there is to see."""
    for view, title in VIEWS.items():
        if view == "map" or journey.blueprint:
            at = written(where, boxes(journey, scope, view, lang))
            yield pictures.drawn(room, path, view, lang, say(title, lang), places=at, details=True)
    yield from pictures.of_views(room, path, journey, scope, MORE, lang)
