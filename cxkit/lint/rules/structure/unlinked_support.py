"""Work behind the line holds up something in front of it.

Support that serves no action of its column, and names none elsewhere, is either work that the customer does not need
or a link that nobody has drawn yet.

Source: Bitner, Ostrom and Morgan (2008), «Service Blueprinting»: vertical lines tie what is done in support to the
contact that it serves.

## Bad

```yaml
kind: journey
title: Send a parcel
steps:
  - customer: Hands in the parcel
    frontstage: {id: take, do: Weighs it and takes the money, by: clerk}
  - customer: Walks home
    support: Prints the label       # STR009
```

## Good

```yaml
kind: journey
title: Send a parcel
steps:
  - customer: Hands in the parcel
    frontstage: {id: take, do: Weighs it and takes the money, by: clerk}
  - customer: Walks home
    support: {do: Prints the label, feeds: take}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Action, Journey, Step
from cxkit.words import N_


@rule("STR009", WARNING)
def unlinked_support(journey: Journey, facts: Facts) -> Found:
    for place, step in enumerate(journey.steps, 1):
        if step.frontstage or step.wait or not (step.backstage or step.support):
            continue
        hands_on = not step.customer and place < len(journey.steps)  # a column without customer leads to the next one
        if hands_on or step.alone:
            continue
        for action in _unlinked(step):
            if action.id not in facts.named:  # the first of a column: what mends it mostly mends the others
                yield Finding(
                    action,
                    N_("'{action}' serves no action in front of the customer"),
                    hint=N_(
                        "which action does it serve? Write `feeds: …`, or add the frontstage action that is missing"
                    ),
                    action=called(action),
                )
                break


def _unlinked(step: Step) -> list[Action]:
    """Backstage needs a customer in its column; support needs somebody to support."""
    loose = [] if step.backstage else [*step.support]
    if not step.has_customer:
        loose += step.backstage
    return [action for action in loose if not (action.needs or action.feeds or action.with_ or action.after)]
