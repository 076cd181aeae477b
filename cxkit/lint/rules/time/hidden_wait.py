"""Work out of sight that holds up the customer shows as a wait.

While the kitchen cooks, the customer waits; the drawing shows the cook and forgets the wait. Written down it has a
length, a limit and something to do meanwhile. Work that the customer does not wait for says `async: true`. Nobody is
asked about work no longer than what goes on in front meanwhile, about a message that the customer reads on its arrival,
about a wait as long that is drawn in the step after it or, where something arrives, in the one before, nor behind the
back of somebody who sees the customer off in the last step.

Source: Lovelock and Wirtz, «Services Marketing»: a blueprint marks where the customer may have to wait.

## Bad

```yaml
kind: journey
title: Have a prescription made up
steps:
  - customer: Receives the ointment
    backstage: {do: Mixes the ointment, by: laboratory, time: 18m}   # TIM004
```

## Good

```yaml
kind: journey
title: Have a prescription made up
steps:
  - customer: Receives the ointment
    wait: {time: 18m, max: 25m, meanwhile: a chair and somebody who takes the blood pressure}
    backstage: {do: Mixes the ointment, by: laboratory, time: 18m}
```
"""

from collections.abc import Mapping

from cxkit.lint.facts import Facts, called, exceeds, ways
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Action, Journey, Step, Wait
from cxkit.model.values import Duration
from cxkit.words import N_, Time


@rule("TIM004", WARNING)
def hidden_wait(journey: Journey, facts: Facts, *, shortest: float = 60.0) -> Found:
    beside: dict[str, list[Wait]] | None = None
    last = next((step for step in reversed(journey.steps) if step.customer), None)
    for step in journey.steps:
        if not step.backstage or step.wait or not step.customer:
            continue
        if step is last and any(other is step for other, _ in facts.contacts):
            continue  # somebody sees the customer off: what goes on behind is clearing up
        for action in step.backstage:
            time = action.time
            if time and not action.async_ and (time.high >= shortest or time.high_days):
                beside = _beside(journey) if beside is None else beside
                if _lived(time, action, step, facts, beside):
                    continue
                yield Finding(
                    action,
                    N_("'{action}' takes {time} out of sight, and the map shows no wait in '{step}'"),
                    field="time",
                    hint=N_(
                        "does the customer wait for it? Write `wait: {written}`, and what happens meanwhile; "
                        "if nobody waits, write `async: true`"
                    ),
                    step=called(step),
                    action=called(action),
                    time=Time(time.text),
                    written=time.text,
                )
                break


def _lived(time: Duration, action: Action, step: Step, facts: Facts, beside: Mapping[str, list[Wait]]) -> bool:
    """Whether the customer is attended meanwhile, waits in the step next to it, or only meets the message it makes."""
    if any(_covers(front.time, time, facts) for front in step.frontstage):
        return True
    if not step.frontstage and action.makes and facts.live(step) is False:
        return True
    return any(not wait.time or _covers(wait.time, time, facts) for wait in beside.get(step.id, ()))


def _beside(journey: Journey) -> dict[str, list[Wait]]:
    """The waits of the step after each step and, where nobody is in front, of the step before it."""
    waits = {step.id: step.wait for step in journey.steps if step.wait}
    fronts = {step.id for step in journey.steps if step.frontstage}
    found: dict[str, list[Wait]] = {}
    for one, following in ways(journey).items() if waits else ():
        for other in following:
            found.setdefault(one, []).extend(waits.get(other, ()))
            if other not in fronts:
                found.setdefault(other, []).extend(waits.get(one, ()))
    return found


def _covers(long: Duration | None, short: Duration, facts: Facts) -> bool:
    """Whether one time is known to be at least as long as another."""
    if long is None or not long.known:
        return False
    same = (long.high, long.high_days) == (short.high, short.high_days)
    return same or exceeds(long, short, facts.business_day)
