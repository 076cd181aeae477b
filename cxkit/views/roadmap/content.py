"""What a roadmap shows: its lanes, and of each initiative what it answers to, when it is, and what contradicts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cxkit.measures.roadmap import by_status, effort
from cxkit.measures.schedule import Span, circles, clashes, dependencies, span, turned
from cxkit.model.journey import Journey
from cxkit.model.roadmap import Initiative, Roadmap
from cxkit.model.survey import Survey
from cxkit.model.values import gap
from cxkit.model.workspace import Scope
from cxkit.views.amounts import number
from cxkit.views.frame import area_title, entry_title, step_called
from cxkit.views.pages.named import ITEMS
from cxkit.views.pages.roadmap import TYPES
from cxkit.views.progress import QUICK, STATUS
from cxkit.views.quotes import quoted
from cxkit.views.roadmap import dates
from cxkit.words import N_, NN_, say

FEW = 24
"""More initiatives than this have one line each."""


@dataclass(frozen=True, slots=True)
class Row:
    """One initiative: `place` in the file, `notes` in words, `flags` what the file contradicts itself in."""

    place: int
    one: Initiative
    span: Span | None
    notes: tuple[str, ...]
    flags: tuple[str, ...]

    @property
    def id(self) -> str:
        return f"initiative-{self.place + 1}"


@dataclass(frozen=True, slots=True)
class Lane:
    """Initiatives of one area, owner or type; a title is empty where the file has only one sort."""

    title: str
    rows: tuple[Row, ...]


class Content:
    """A roadmap with what its journeys say about what it names."""

    def __init__(self, roadmap: Roadmap, scope: Scope, lang: str) -> None:
        self.roadmap, self.scope, self.lang = roadmap, scope, lang
        self.links = dependencies(roadmap)

    @cached_property
    def subjects(self) -> list[Journey]:
        """The journeys that the roadmap is about: all of the workspace where it names none."""
        names = self.roadmap.journey
        return self.scope.journeys(names) if names else list(self.scope.workspace.journeys)

    @cached_property
    def spoken(self) -> Mapping[str, str]:
        """The words of every step and of what stands in it, by its id and by `journey/id`."""
        found: dict[str, str] = {}
        for journey in self.subjects:
            for step in journey.steps:
                for name, words in [(step.id, step_called(step)), *_inside(step)]:
                    for key in (name, f"{journey.id}/{name}"):
                        found.setdefault(key, words)
        return found

    @cached_property
    def figures(self) -> Mapping[str, str]:
        """The words of every question, then of every metric, by id."""
        found: dict[str, str] = {}
        for _, survey in self.scope.workspace.of(Survey):
            for name, question in survey.questions.items():
                found.setdefault(name, question.text or name)
        for metrics in self.scope.measured(self.roadmap.journey):
            for name in metrics:
                found.setdefault(name, entry_title(metrics, name))
        return found

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every initiative, in the order of the file."""
        flags = self._flags()
        return tuple(
            Row(place, one, span(one), self._notes(one), tuple(flags.get(place, ())))
            for place, one in enumerate(self.roadmap.initiatives)
        )

    @property
    def compact(self) -> bool:
        """Whether there are so many that each has one line."""
        return len(self.rows) > FEW

    @cached_property
    def lanes(self) -> tuple[Lane, ...]:
        """By the first area, else by owner, else by type; inside a lane by start, those without a date last."""
        keys = (
            [area_title(self.scope, one.areas[0]) if one.areas else "" for one in self.roadmap.initiatives],
            [self.owner(one) for one in self.roadmap.initiatives],
            [say(TYPES[one.type], self.lang) if one.type else "" for one in self.roadmap.initiatives],
        )
        nobody = (N_("No area told"), N_("Nobody told"), N_("No type told"))
        chosen, none = next(((key, text) for key, text in zip(keys, nobody, strict=True) if any(key)), (keys[0], ""))
        together: dict[str, list[Row]] = {}
        for key, row in zip(chosen, self.rows, strict=True):
            together.setdefault(key, []).append(row)
        ordered = [*(key for key in together if key), *(key for key in together if not key)]
        return tuple(Lane(key or say(none, self.lang), tuple(sorted(together[key], key=_when))) for key in ordered)

    def owner(self, one: Initiative) -> str:
        """Who answers for an initiative, by the name that the workspace has for them."""
        return self.scope.called(one.owner) if one.owner else ""

    def answers(self, address: str) -> str:
        """A pain, a step or a gap, in words where they are known."""
        measured = gap(address)
        if measured:
            return say(N_("gap in “{name}”"), self.lang, name=self.figures.get(measured, measured))
        return self.spoken.get(address, address)

    def _notes(self, one: Initiative) -> tuple[str, ...]:
        lang = self.lang
        first = [dates.between(one.start, one.end, lang)]
        if one.effort is not None:
            text = NN_("{months} person-month", "{months} person-months")
            first.append(say(text, lang, n=1 if one.effort == 1 else 2, months=number(one.effort, lang)))
        first.append(self.owner(one))
        if one.areas[1:]:
            areas = [area_title(self.scope, area) for area in one.areas[1:]]
            first.append(say(N_("with {areas}"), lang, areas=areas))
        answers = "; ".join(self.answers(address) for address in one.addresses)
        known = {each.id for each in self.roadmap.initiatives}
        strange = [name for name in one.depends_on if name not in known]
        lines = (
            " · ".join(part for part in first if part),
            say(N_("Answers to: {what}"), lang, what=answers) if answers else "",
            say(N_("After, of another file: {names}"), lang, names=strange) if strange else "",
        )
        return tuple(line for line in lines if line)

    def _flags(self) -> dict[int, list[str]]:
        """What is said in the file and cannot be, by place: facts, and no judgement."""
        lang, every = self.lang, self.roadmap.initiatives
        found: dict[int, list[str]] = {}
        for place, one in enumerate(every):
            if turned(one):
                found.setdefault(place, []).append(say(N_("Ends before it starts"), lang))
        for late, first in clashes(self.roadmap):
            text = say(N_("Starts before “{title}” is over"), lang, title=every[first].title)
            found.setdefault(late, []).append(text)
        for circle in circles(self.roadmap):
            for place in circle:
                others = [every[other].title for other in circle if other != place][:3]
                text = N_("Waits for itself, by way of {titles}") if others else N_("Waits for itself")
                found.setdefault(place, []).append(say(text, lang, titles=[quoted(title, lang) for title in others]))
        return found

    def finding(self) -> str:
        """How far the plan is, until when it goes, and what in it cannot be."""
        lang, groups = self.lang, by_status(self.roadmap)
        alive = sum(len(those) for status, those in groups.items() if status != "dropped")
        done, doing = len(groups["done"]), len(groups["doing"])
        none = N_("None of the {n} initiatives is done yet, {doing} under way.")
        text = N_("{done} of {n} initiatives done, {doing} under way.") if done or alive < 2 else none
        said = [say(text, lang, n=alive, done=done, doing=doing)]
        ends = sorted(one.end for one in self.roadmap.initiatives if one.end and one.status != "dropped")
        if ends:
            said.append(say(N_("The last date is {date}."), lang, date=dates.said(ends[-1], lang)))
        flagged = sum(1 for row in self.rows if row.flags)
        if flagged:
            text = NN_("{n} contradicts its dates or its order.", "{n} contradict their dates or their order.")
            said.append(say(text, lang, n=flagged))
        undated = sum(1 for row in self.rows if row.span is None)
        if undated:
            said.append(say(NN_("{n} has no date.", "{n} have no date."), lang, n=undated))
        return " ".join(said)

    def rests_on(self) -> list[str]:
        """How many initiatives, quick wins and person-months there are."""
        lang, every = self.lang, self.roadmap.initiatives
        alive = [one for one in every if one.status != "dropped"]
        said = [say(NN_("{n} initiative.", "{n} initiatives."), lang, n=len(every)).rstrip(".")]
        wins = sum(bool(one.quick_win) for one in alive)
        if wins:
            said.append(say(NN_("{n} quick win", "{n} quick wins"), lang, n=wins))
        work = effort(alive)
        if work.n:
            text = N_("{months} person-months in {n} of {of} initiatives")
            said.append(say(text, lang, months=number(work.months, lang), n=work.n, of=work.of))
        return said

    def label(self, row: Row) -> str:
        """Everything that a bar says, in words."""
        one, lang = row.one, self.lang
        said = [say(STATUS[one.status], lang)]
        said += [say(QUICK, lang)] if one.quick_win else []
        said += row.notes if row.span else (say(N_("no date"), lang), *row.notes)
        before = [self.roadmap.initiatives[first].title for first, late in self.links if late == row.place]
        said += [say(N_("after: {things}"), lang, things=before)] if before else []
        return f"{one.title}: {'; '.join((*said, *row.flags))}"


def _when(row: Row) -> tuple[bool, int, int]:
    if row.span is None:
        return True, 0, row.place
    start = row.span.start if row.span.start is not None else row.span.end
    return False, start or 0, row.place


def _inside(step: object) -> list[tuple[str, str]]:
    """What stands in a step, by its id."""
    found = []
    for field in ITEMS:
        for item in getattr(step, field):
            words = next(filter(None, (getattr(item, key, None) for key in ("text", "what", "do"))), "")
            found.append((item.id, words or item.id))
    return found
