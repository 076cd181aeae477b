"""How a journey stands in the eyes of its customers: the newest typed result of a survey, never without its n."""

from typing import Literal, NamedTuple

from cxkit.measures.survey import answered
from cxkit.model.journey import Journey
from cxkit.model.survey import Survey
from cxkit.model.workspace import Scope, Workspace

Sort = Literal["nps", "csat", "ces"]
SORTS: tuple[Sort, ...] = ("nps", "csat", "ces")
"""What is shown first where a survey has several."""


class Opinion(NamedTuple):
    """An NPS from −100 to 100, or the mean, median or value of a question on its own scale."""

    sort: Sort
    kind: str  # nps, mean, median, value
    value: float
    n: int | None
    scale: str | None


def opinions(workspace: Workspace) -> dict[str, Opinion]:
    """By the id of a journey, its figure of the newest survey that has one: an NPS, else a CSAT, else a CES.

    Newest by the end of its period, else its review; of equals the first by path. Retired surveys say nothing.
    """
    if "survey" not in workspace.kinds:
        return {}
    dated = sorted(
        (survey for _, survey in workspace.of(Survey) if survey.status != "retired"), key=_when, reverse=True
    )
    found: dict[str, Opinion] = {}
    for survey in dated:
        opinion = _opinion(survey)
        if opinion is not None:
            for name in survey.journey:
                found.setdefault(name, opinion)
    return found


def _when(survey: Survey) -> str:
    period = survey.period
    return (period.to or period.from_ if period else None) or survey.reviewed or ""


def _opinion(survey: Survey) -> Opinion | None:
    for sort in SORTS:
        for name, question in survey.questions.items():
            result = survey.results.get(name)
            if question.type == sort and result is not None and (figure := answered(result)) is not None:
                return Opinion(sort, figure.kind, figure.value, figure.n, question.scale)
    return None


def measured(journey: Journey, scope: Scope) -> int:
    """How many metrics that the journey names, in its catalogue or in its steps, have a value."""
    names = dict.fromkeys(journey.metrics)
    for step in journey.steps:
        names.update(dict.fromkeys(step.metrics))
        for action in step.actions:
            names.update(dict.fromkeys(action.metrics))
    return sum(1 for name in names if name in scope.metrics and scope.metrics[name].value is not None)
