"""What hurts most is answered by an initiative, or accepted with a reason.

The roadmap grows out of the pains of the map and the gaps of the survey: whatever is severe and stands in no initiative
has been forgotten, or refused without saying so. An initiative answers to a pain by naming it in `addresses`, or its
step, an opportunity for it, an action or a failure of that step, or a `gap:…` that is measured there. A gap is told
where the 95 % interval of the result stays below what is expected, aspired to or aimed at. Journeys are checked once a
roadmap about them is more than a draft of ideas.

Source: Praxis, «6 fases»: the gaps are the main input of the redesign; the article «Mapa y Blueprint»: the blueprint
plans the changes that the pains ask for.

## Bad

```yaml journeys/exam.yaml
kind: journey
title: Have blood taken
id: exam
steps:
  - id: wait
    customer: Waits for a number
    pains:
      - {id: fasting, text: Waits two hours without breakfast, severity: high}     # RDM001
      - {id: parking, text: Nowhere to park, severity: high}
```

```yaml roadmap.yaml
kind: roadmap
title: Work of the clinic
journey: exam
initiatives:
  - {title: Agreement with the garage next door, addresses: parking, status: planned}
```

## Good

```yaml journeys/exam.yaml
kind: journey
title: Have blood taken
id: exam
steps:
  - id: wait
    customer: Waits for a number
    pains:
      - {id: fasting, text: Waits two hours without breakfast, severity: high}
      - {id: parking, text: Nowhere to park, severity: high, accepted: The building will be left in a year}
```

```yaml roadmap.yaml
kind: roadmap
title: Work of the clinic
journey: exam
initiatives:
  - {title: Numbers by message from seven o'clock, addresses: fasting, status: planned}
```
"""

from typing import TYPE_CHECKING, cast

from cxkit.lint.facts import Facts, cut
from cxkit.lint.names.nameable import LOST
from cxkit.lint.rule import WARNING, Finding, Found, Unchecked, rule
from cxkit.model.hearing import heard
from cxkit.model.intentions import Planned, planned
from cxkit.model.journey import Journey, Step
from cxkit.model.shared import File, Note
from cxkit.model.values import GAP
from cxkit.model.workspace import Workspace
from cxkit.words import N_, Term

if TYPE_CHECKING:
    from cxkit.model.survey import Survey

UNPLANNED = N_("no roadmap about the journey is more than a draft of ideas")
WANTED = {
    "expected": N_("what customers expect"),
    "aspiration": N_("the aspiration"),
    "target": N_("the target"),
}


@rule("RDM001", WARNING, gathered=N_("{n} things that hurt are answered by no initiative: {places}"))
def unanswered_pain(content: File, facts: Facts) -> Found:
    if "roadmap" not in facts.scope.workspace.kinds:
        return
    if isinstance(content, Journey):
        yield from _pains(content, facts)
    elif content.kind == "survey":
        yield from _gaps(cast("Survey", content), facts)


def _pains(journey: Journey, facts: Facts) -> Found:
    if journey.state != "current":
        return
    for step in journey.steps:
        for pain in step.pains:
            if pain.severity != "high" or pain.accepted:
                continue
            if not facts.planned.settled:
                yield Unchecked(UNPLANNED)
            elif not _eased(facts.planned, step, pain) and not _in_gap(facts, journey, step):
                yield _lost(facts.scope.workspace) or Finding(
                    pain,
                    N_("'{pain}' is severe, and no initiative answers to it"),
                    field="text",
                    hint=N_(
                        "what would take it away? Name '{id}' in `addresses` of an initiative, or say why as `accepted`"
                    ),
                    place=pain.id,
                    pain=cut(pain.text),
                    id=pain.id,
                )


def _lost(workspace: Workspace) -> Unchecked | None:
    """An initiative may stand in a roadmap that cannot be read."""
    return Unchecked(LOST) if any(kind == "roadmap" for kind, _ in workspace.lost) else None


def _eased(plan: Planned, step: Step, pain: Note) -> bool:
    """Whether an initiative names a pain, an opportunity for it, or its step by anything that is done or fails there."""
    named = [pain.id, step.id, *(each.id for each in step.opportunities if not each.for_ or pain.id in each.for_)]
    named += [each.id for listed in (step.actions, step.fail) for each in listed]
    return not plan.addressed.isdisjoint(named)


def _in_gap(facts: Facts, journey: Journey, step: Step) -> bool:
    """Whether an initiative answers to a gap that is measured in the step."""
    gaps = {name[len(GAP) :].strip() for name in facts.planned.addressed if name.startswith(GAP)}
    if not gaps:
        return False
    asked = (survey.questions.items() for survey in heard(facts.scope.workspace, journey).surveys)
    return not gaps.isdisjoint(step.metrics) or any(
        name in gaps and (question.step or "").rpartition("/")[2] == step.id
        for questions in asked
        for name, question in questions
    )


def _gaps(survey: "Survey", facts: Facts) -> Found:
    workspace = facts.scope.workspace
    journeys = facts.scope.journeys(survey.journey)
    plans = [(journey, plan) for journey in journeys if (plan := planned(workspace, journey)).settled]
    if not plans or not survey.results:
        return
    from cxkit.measures.gaps import shown  # most workspaces have no results

    for name, result in survey.results.items():
        question = survey.questions.get(name)
        gap = shown(result, question) if question else None
        if question is None or gap is None or any(_met(name, question.step, *each) for each in plans):
            continue
        yield _lost(workspace) or Finding(
            result,
            N_("'{question}' stays {gap} below {wanted} ({number}), and no initiative answers to it"),
            hint=N_("what would close it? Name `gap:{name}` in `addresses` of an initiative"),
            place=name,
            question=cut(question.text or name),
            gap=round(gap.wanted - gap.value, 2),
            wanted=Term(WANTED[gap.reference]),
            number=gap.wanted,
            name=name,
        )


def _met(name: str, asked: str | None, journey: Journey, plan: Planned) -> bool:
    """Whether an initiative wants to move a question, or answers to the step that it asks about."""
    if f"{GAP}{name}" in plan.addressed or name in plan.moved:
        return True
    step = journey.step((asked or "").rpartition("/")[2])
    return step is not None and not plan.addressed.isdisjoint(
        [step.id, *(each.id for part in (step.actions, step.pains, step.opportunities, step.fail) for each in part)]
    )
