"""Hearing: what the surveys of a workspace ask about each journey."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from cxkit.model.journey import Journey
from cxkit.model.workspace import Workspace

if TYPE_CHECKING:
    from cxkit.model.survey import Survey


class Heard(NamedTuple):
    """The surveys about one journey, and the names of the steps that they ask about."""

    surveys: tuple["Survey", ...] = ()
    steps: frozenset[str] = frozenset()

    def answered(self) -> bool:
        """Whether any of them has answers."""
        return any(survey.results or survey.data for survey in self.surveys)


NOTHING = Heard()


def heard(workspace: Workspace, journey: Journey) -> Heard:
    """What surveys ask about a journey.

    A survey that names no journey is about those that have a step which it asks about. Retired surveys ask nothing.
    """
    if "survey" not in workspace.kinds:
        return NOTHING
    if "asked" not in workspace.kept:
        workspace.kept["asked"] = _asked(workspace)
    asked: dict[tuple[str, str], list[Survey]] = workspace.kept["asked"]
    steps = {step.id for step in journey.steps if (journey.id, step.id) in asked or ("", step.id) in asked}
    places = [(journey.id, ""), *((home, step) for home in (journey.id, "") for step in sorted(steps))]
    surveys = {id(survey): survey for place in places for survey in asked.get(place, ())}
    return Heard(tuple(surveys.values()), frozenset(steps))


def _asked(workspace: Workspace) -> dict[tuple[str, str], list["Survey"]]:
    """Surveys by journey (empty where none is named) and step (empty for the whole of it)."""
    from cxkit.model.survey import Survey  # most workspaces have none

    found: dict[tuple[str, str], list[Survey]] = {}
    for _, survey in workspace.of(Survey):
        if survey.status != "retired":
            for place in dict.fromkeys(_places(survey)):
                found.setdefault(place, []).append(survey)
    return found


def _places(survey: "Survey") -> Iterator[tuple[str, str]]:
    for name in survey.journey:
        yield name, ""
    for question in survey.questions.values():
        if question.step:
            named, _, step = question.step.rpartition("/")
            for home in (named,) if named else survey.journey or ("",):
                yield home, step
