"""A failure that hits one customer in ten is on the roadmap.

What fails that often is no accident but the way the service works, and repairing it every time costs more than mending
it once. An initiative counts if it `addresses` the failure, its step or anything noted in it, or `changes` the action,
or its process, where it happens. Where no roadmap about the journey is more than a draft of ideas, nothing is checked.

Source: Deming (1986), «Out of the Crisis», on common causes; the article «Mapa y Blueprint»: pains lead to changes in
processes. The tenth is cxkit's own.

## Bad

```yaml journeys/permit.yaml
kind: journey
title: A building permit
id: permit
steps:
  - id: review
    customer: Waits for the review
    fail: {id: second-round, what: New remarks on old plans, rate: 35%, recover: {do: Meets the architect}}   # FAI004
```

```yaml roadmap.yaml
kind: roadmap
status: mapped
title: Permits next year
journey: permit
initiatives:
  - {id: shorter-form, title: Cut the form to one page, changes: intake}
```

## Good

```yaml journeys/permit.yaml
kind: journey
title: A building permit
id: permit
steps:
  - id: review
    customer: Waits for the review
    fail: {id: second-round, what: New remarks on old plans, rate: 35%, recover: {do: Meets the architect}}
```

```yaml roadmap.yaml
kind: roadmap
status: mapped
title: Permits next year
journey: permit
initiatives:
  - {id: one-round, title: All remarks in one round, addresses: second-round}
```
"""

from collections.abc import Iterator

from cxkit.lint.facts import Facts, cut
from cxkit.lint.rule import WARNING, Finding, Found, Unchecked, rule
from cxkit.model.journey import Fail, Journey, Step
from cxkit.words import N_


@rule("FAI004", WARNING)
def tolerated_failure(journey: Journey, facts: Facts, *, rate: float = 0.1) -> Found:
    if journey.state != "current":
        return
    for step in journey.steps:
        for fail in step.fail:
            if fail.rate is None or fail.rate.value < rate:
                continue
            if not facts.planned.settled:
                yield Unchecked(N_("no roadmap about the journey is more than a draft of ideas"))
                return
            if facts.planned.addressed.isdisjoint(_noted(step, fail)) and facts.planned.changed.isdisjoint(
                _made(step, fail, facts)
            ):
                yield Finding(
                    fail,
                    N_("'{fail}' happens in {rate} of the cases, and no initiative is about it"),
                    field="rate",
                    hint=N_("what would have to change so that it does not happen? Let an initiative address '{id}'"),
                    fail=cut(fail.what),
                    rate=fail.rate.text,
                    id=fail.id,
                )


def _noted(step: Step, fail: Fail) -> Iterator[str]:
    """What an initiative may address: the failure itself, its step, and the pains and opportunities noted there."""
    yield from (fail.id, step.id)
    for note in step.pains + step.opportunities:
        yield note.id


def _made(step: Step, fail: Fail, facts: Facts) -> Iterator[str]:
    """What an initiative may change: the action where it happens and its process; all of the step where none is named."""
    for home, action in facts.actions:
        if action.id == fail.at or (not fail.at and home is step):
            yield action.id
            if action.process:
                yield action.process
