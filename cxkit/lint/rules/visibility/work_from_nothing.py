"""Work behind the line receives what it works with.

The back office does not meet the customer; what it knows is what somebody handed over. While a customer waits, an
action with nobody before it in its column, nothing that it `needs`, no system that serves it, and a role that has not
appeared before, decides on what it has, or asks the customer again. What the customer `gives` there, or by letter or form
just before, is in hand. A first draft is asked once some action names another.

Source: the article «Shopper Experience», on silos: the back office is not in contact with the customer and may lack
what it takes to judge.

## Bad

```yaml
kind: journey
title: Claim a benefit
status: mapped
steps:
  - customer: Hands in the claim
    frontstage: {id: claim, do: Takes the claim, by: clerk}
  - customer: Waits for the answer
    wait: 2d
    backstage: {do: Works out the amount, by: caseworker}       # VIS004
```

## Good

```yaml
kind: journey
title: Claim a benefit
status: mapped
steps:
  - customer: Hands in the claim
    frontstage: {id: claim, do: Takes the claim, by: clerk}
  - customer: Waits for the answer
    wait: 2d
    backstage: {do: Works out the amount, by: caseworker, needs: claim}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Action, Journey, Step
from cxkit.words import N_


@rule("VIS004", INFO, gathered=N_("{n} actions behind the line begin with nothing in hand: {places}"))
def work_from_nothing(journey: Journey, facts: Facts) -> Found:
    if (facts.rough and not facts.named) or not any(map(_out_of_sight, journey.steps)):
        return
    met: set[str] = set()
    before: Step | None = None
    for step in journey.steps:
        if _out_of_sight(step) and not (_gives(step) or (before and _gives(before) and not _met(before, facts))):
            action = step.backstage[0]
            if not _supplied(action) and met.isdisjoint(action.by) and action.by and not _fed(action, facts):
                yield Finding(
                    action,
                    N_("'{action}' begins with nothing in hand"),
                    hint=N_("what is needed to do it well, and from whom? Write it as `needs`"),
                    place=(name := called(action)),
                    action=name,
                )
        for one in step.actions:
            met.update(one.by)
        before = step


def _out_of_sight(step: Step) -> bool:
    return bool(step.wait and step.backstage and not step.frontstage and not step.support)


def _gives(step: Step) -> bool:
    return any(act.gives for act in step.customer or ())


def _met(step: Step, facts: Facts) -> bool:
    """Whether a person takes what the customer gives, who would have to hand it on."""
    return any(other is step for other, _ in facts.contacts)


def _supplied(action: Action) -> bool:
    return bool(action.needs or action.after or action.with_ or action.async_)


def _fed(action: Action, facts: Facts) -> bool:
    return action.id in facts.named and any(action.id in other.feeds + other.with_ for _, other in facts.actions)
