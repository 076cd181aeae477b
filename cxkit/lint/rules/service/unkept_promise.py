"""A promise is kept by something in the journey, and leaves it time enough.

What was promised is what the customer measures everything by; SERVQUAL calls the difference the fourth gap. `kept_by`
names the steps, actions or processes that keep it. Where the promise is a time, what they take at best is added up: the
steps on one way, waits among them, a loop once; of a process every single action. Where a map of today names the pain
or the way out at the slow step, nothing is added.

Source: Parasuraman, Zeithaml and Berry (1985), «A Conceptual Model of Service Quality», on the fourth gap; the article
«Shopper Experience»: the promise at the beginning and the experience later have to match.

## Bad

```yaml
kind: journey
title: Report a lost card
promise: {text: Your new card in 24 hours, target: "<= 24h", kept_by: new-card}    # SVC006
steps:
  - id: new-card
    customer: Waits for the new card
    wait: {time: 3d, why: Cards are printed on Tuesdays}
```

## Good

```yaml
kind: journey
title: Report a lost card
promise: {text: Your new card in 24 hours, target: "<= 24h", kept_by: new-card}
steps:
  - id: new-card
    customer: Waits for the new card
    wait: {time: 4h-20h, why: Each branch prints its own}
```
"""

from collections.abc import Iterable

from cxkit.lint.agreeing import UNEQUAL
from cxkit.lint.facts import Facts, cut, ways
from cxkit.lint.rule import INFO, WARNING, Finding, Found, Unchecked, rule
from cxkit.model.agreed import Spent, limit
from cxkit.model.journey import Action, Journey, Promise, Step
from cxkit.model.values import Duration
from cxkit.words import N_, Time

MOST = 50  # nobody promises more, and huge files stay quick


@rule("SVC006", WARNING, gathered_severity=INFO)
def unkept_promise(journey: Journey, facts: Facts) -> Found:
    for promise in journey.promise[:MOST]:
        allowed = limit(promise.target)
        if not promise.kept_by:
            yield Finding(
                promise,
                N_("'{promise}' was promised, and nothing in the journey keeps it"),
                hint=N_("which step or process makes it true every time? Name it as `kept_by`"),
                promise=_called(promise),
            )
        elif allowed is not None:
            yield from _late(journey, promise, allowed, facts)


def _late(journey: Journey, promise: Promise, allowed: Duration, facts: Facts) -> Found:
    """What takes longer at best than the promise allows: the steps that keep it, or one action."""
    names = {name.rpartition("/")[2] for name in promise.kept_by if name.partition("/")[0] in (name, journey.id)}
    steps = {step.id: step for step in journey.steps if step.id in names}
    taken = [_longest(journey, steps, facts)] if steps else []
    if journey.state == "current" and any(step.pains or step.opportunities for step in steps.values()):
        taken = []
    for step, action in facts.actions:
        excused = journey.state == "current" and (step.pains or step.opportunities)
        if (action.id in names or action.process in names) and not excused and _certain(action):
            taken.append(Spent().with_least(action.time))
    answers = [(spent.beyond(allowed, facts.business_day), spent) for spent in taken]
    worst = next((spent for answer, spent in answers if answer), None)
    if worst is not None:
        yield Finding(
            promise,
            N_("'{promise}' is promised within {time}, and what keeps it takes {sum} at best"),
            field="target",
            urgent=True,
            hint=N_("which of the two changes: what takes so long, or what is promised?"),
            promise=_called(promise),
            time=Time(allowed.text),
            sum=Time(worst.text),
        )
    elif any(answer is None for answer, _ in answers):
        yield Unchecked(UNEQUAL)


def _longest(journey: Journey, steps: dict[str, Step], facts: Facts) -> Spent:
    """What the named steps take at best on the way that meets most of them; going back is not counted."""
    before: dict[str, Spent] = {}
    most = Spent()
    following = ways(journey)
    for step in journey.steps:
        spent = before.get(step.id, Spent())
        if step.id in steps:
            spent = spent.plus(_least(step, facts))
        most = most.longer(spent, facts.business_day)
        for name in following.get(step.id, ()):
            before[name] = before.get(name, Spent()).longer(spent, facts.business_day)
    return most


def _least(step: Step, facts: Facts) -> Spent:
    """What a step takes at best: its longest wait, what goes on in front, or without a wait what goes on behind."""
    spent = _sum(step.frontstage)
    waits = [Spent().with_least(wait.time) for wait in step.wait] or [_sum(step.backstage)]
    for wait in waits:
        spent = spent.longer(wait, facts.business_day)
    return spent


def _sum(actions: Iterable[Action]) -> Spent:
    spent = Spent()
    for action in actions:
        if _certain(action) and not action.parallel:
            spent = spent.with_least(action.time)
    return spent


def _certain(action: Action) -> bool:
    """Whether it happens every time, and the customer waits for it."""
    return not (action.if_ or action.async_)


def _called(promise: Promise) -> str:
    return cut(promise.text or promise.metric or (promise.target or "…"))
