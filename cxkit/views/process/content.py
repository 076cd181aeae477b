"""What the picture of a process says before it has a place: its steps in every journey, and who is prepared for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxkit.measures.emotion import felt
from cxkit.measures.processes import Role, Run, Touch, prepared, roles, runs, untrained
from cxkit.model.journey import Enabler, Step
from cxkit.model.scale import face
from cxkit.model.shared import Basis, File, Process
from cxkit.model.workspace import Scope
from cxkit.views.frame import STATES, area_title, phase_title, step_called, step_name
from cxkit.views.pictograms import of_work
from cxkit.views.signs import action_signs, duration_said, step_signs, waits_said
from cxkit.views.text import clean
from cxkit.views.tiles import Ids, Tile, figure_said, proposed, rests_on
from cxkit.words import N_, say

TOKENS = {"frontstage": "front", "backstage": "back", "support": "support", None: "front"}
WHERE = {
    "frontstage": N_("in view"),
    "backstage": N_("out of view"),
    "support": N_("in support"),
    None: N_("recovery"),
}
UNTRAINED = N_("no training named")


@dataclass(frozen=True, slots=True)
class Column:
    """One step of a journey in which the process is followed: who is served, what is done, what is measured."""

    number: int
    name: str
    phase: str
    customer: Tile
    lived: bool  # whether a customer takes part
    level: float | None  # how the customer feels, from −2 to 2
    basis: Basis | None
    touches: tuple[Tile, ...]
    metrics: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A journey with the steps in which the process is followed."""

    run: Run
    title: str
    sub: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A role that follows the process: where, what trains it, and where no training is named."""

    title: str
    area: str
    touches: int
    trainings: tuple[tuple[str, tuple[str, ...]], ...]  # what is done, and in which journeys that counts
    journeys: tuple[str, ...]
    missing: tuple[str, ...]  # journeys; those of which nothing at all is prepared are among them


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that the picture and its telling are made of."""

    name: str
    process: Process
    home: File
    scope: Scope
    runs: tuple[Run, ...]
    rows: tuple[Row, ...]
    people: tuple[Prepared, ...]
    means: tuple[tuple[Enabler, str], ...]  # what else is prepared for it, and for which journey

    @property
    def title(self) -> str:
        return clean(self.process.title or self.name)

    @property
    def several(self) -> bool:
        """Whether there is more than one journey, so that each thing says of which it is."""
        return len(self.rows) > 1

    @property
    def untrained(self) -> tuple[Prepared, ...]:
        """Roles for whom no training is named in a journey that prepares anything, or is past its first draft."""
        asked = {clean(run.journey.title) for run in self.runs if run.asked}
        return tuple(role for role in self.people if asked.intersection(role.missing))

    @property
    def today(self) -> tuple[Run, ...]:
        """The runs that count together: designs of journeys that are there as they are today count apart."""
        found = tuple(run for run in self.runs if not run.design)
        return found or self.runs

    @property
    def design(self) -> tuple[Run, ...]:
        return tuple(run for run in self.runs if run not in self.today)


def content(name: str, home: File, scope: Scope, lang: str) -> Content:
    """The process `name` of a file with every journey that follows it, in words of `lang`."""
    found = runs(name, home, scope)
    ids = Ids()
    rows = tuple(_row(run, ids, lang) for run in found)
    means = tuple((enabler, clean(run.journey.title)) for run in found for enabler in prepared(name, run))
    return Content(name, scope.processes[name], home, scope, found, rows, _people(found), means)


def _row(run: Run, ids: Ids, lang: str) -> Row:
    journey = run.journey
    levels = {one.place: one for one in felt(journey)}
    columns = []
    for number, step in run.steps:
        mine = [touch for touch in run.touches if touch.number == number]
        feeling = levels.get(number - 1)
        columns.append(
            Column(
                number,
                step_name(step),
                phase_title(journey, step),
                _customer(number, step, run, ids, lang),
                step.has_customer,
                feeling.level if feeling else None,
                feeling.basis if feeling else None,
                tuple(_touch(touch, run, ids, lang) for touch in mine),
                tuple(_metrics(number, step, mine, run, ids, lang)),
            )
        )
    state = say(STATES[journey.state], lang)
    worked = say(N_("in {n} of {of} steps"), lang, n=len(columns), of=len(journey.steps))
    return Row(run, clean(journey.title), f"{state}, {worked}", tuple(columns))


def _customer(number: int, step: Step, run: Run, ids: Ids, lang: str) -> Tile:
    """What the customer does in the step, in one box, with the signs that stand on it in the blueprint."""
    acts = [clean(act.do or ", ".join(map(run.scope.called, act.by))) for act in step.customer or ()]
    text = "; ".join(filter(None, acts)) or say(N_("no customer takes part"), lang)
    basis = rests_on(run.journey, step)
    signs = tuple(sign for sign in step_signs(step, lang) if sign.name in ("moment", "fail", "wait", "decision"))
    caption = clean(" · ".join([*waits_said(step.wait, lang), *proposed(basis, lang)]))
    spoken = [f"{number} {step_called(step)}", text, caption, *(sign.label for sign in signs)]
    return Tile(
        ids.free(f"customer.{run.journey.id}.{step.id}"),
        "customer",
        0,
        0,
        text,
        captions=(caption,) if caption else (),
        basis=basis,
        signs=signs,
        label=_said(spoken),
    )


def _touch(touch: Touch, run: Run, ids: Ids, lang: str) -> Tile:
    """What is done: who, where it stands to the line of visibility, how long it takes, whether anybody is trained."""
    action, step, scope = touch.action, touch.step, run.scope
    who = ", ".join(scope.called(name) for name in action.by)
    text = action.do or who
    if touch.fail and not action.process and text in scope.processes:  # `recover: apology` names the process alone
        text = scope.processes[text].title or text
    condition = say(N_("if {condition}"), lang, condition=action.if_) if action.if_ else ""
    if touch.fail:
        condition = say(N_("if it fails: {what}"), lang, what=clean(touch.fail.what))
    basis = rests_on(run.journey, step, action.basis)
    time = duration_said(action.time, action.max, lang)
    lane = say(WHERE[touch.lane], lang)
    captions = [
        condition,
        " · ".join(part for part in (who if action.do else "", time) if part),
        " · ".join([lane, *proposed(basis, lang)]),
        say(UNTRAINED, lang) if run.asked and untrained(touch, run) else "",
    ]
    signs = action_signs(action, step, scope, lang) if touch.lane else ()
    token = TOKENS[touch.lane]
    may = say(N_("may: {what}"), lang, what=action.may) if action.may else ""
    spoken = [text, *captions, may, *(sign.label for sign in signs)]
    return Tile(
        ids.free(f"touch.{run.journey.id}.{action.id}"),
        token,
        0,
        0,
        clean(text),
        captions=tuple(clean(part) for part in captions if part),
        basis=basis,
        signs=signs,
        if_=bool(condition),
        judgement=bool(action.judgement),
        icon=of_work(scope.lead(action)),
        label=_said(spoken),
    )


def _said(parts: Sequence[str]) -> str:
    return f"{'. '.join(clean(part).rstrip('.') for part in parts if part)}."


def _metrics(number: int, step: Step, mine: Sequence[Touch], run: Run, ids: Ids, lang: str) -> list[Tile]:
    """The figures of the step and of what is done in it."""
    found = []
    for metric in dict.fromkeys([*step.metrics, *(each for touch in mine for each in touch.action.metrics)]):
        entry = run.scope.metrics.get(metric)
        title = clean((entry.title if entry else None) or metric)
        figure = figure_said(metric, entry, lang)
        text = f"{title} {figure}" if figure else title
        wish = f"metric.{run.journey.id}.{number}.{metric}"
        found.append(Tile(ids.free(wish), "metrics", 0, 0, text, figure=figure, label=text))
    return found


def _people(found: Sequence[Run]) -> tuple[Prepared, ...]:
    """The roles of all journeys, those of one title together."""
    grouped: dict[str, list[Role]] = {}
    for run in found:
        for role in roles(run):
            grouped.setdefault(clean(run.scope.called(role.name)), []).append(role)
    people = []
    for title, mine in grouped.items():
        areas = (
            area_title(role.run.scope, actor.area)
            for role in mine
            if (actor := role.run.scope.actors.get(role.name)) and actor.area
        )
        journeys = tuple(dict.fromkeys(clean(role.run.journey.title) for role in mine))
        trainings: dict[str, list[str]] = {}
        for role in mine:
            for training in role.trainings:
                trainings.setdefault(clean(training.do), []).append(clean(role.run.journey.title))
        missing = dict.fromkeys(clean(role.run.journey.title) for role in mine if role.trained < role.touches)
        people.append(
            Prepared(
                title,
                clean(next(areas, "")),
                sum(role.touches for role in mine),
                tuple((do, tuple(dict.fromkeys(where))) for do, where in trainings.items()),
                journeys,
                tuple(missing),
            )
        )
    return tuple(people)


def mood(column: Column) -> int | None:
    """The face of how the customer feels in a step."""
    return None if column.level is None else face(column.level)
