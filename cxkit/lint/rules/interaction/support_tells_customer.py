"""What a support system tells the customer shows in front: as a message, or as an action that sends it.

A notice that comes straight out of a system is the part of the service that nobody has written, timed or read aloud.
Drawn as what it is for the customer, a message that arrives, it gets a text, a sender and a moment.

Source: Bitner, Ostrom and Morgan (2008), «Service Blueprinting»: what the customer comes in contact with is evidence or
an action in view, and support stands behind both.

## Bad

```yaml
kind: journey
title: Get the results of a blood test
steps:
  - id: answer
    customer: Reads the results
    support: {do: Releases the values, by: laboratory-system, feeds: answer}   # INT005
```

## Good

```yaml
kind: journey
title: Get the results of a blood test
steps:
  - id: answer
    customer: Reads the results
    evidence: Message with the values and what they mean
    frontstage: {id: tell, do: Sends the results, by: app}
    support: {do: Releases the values, by: laboratory-system, feeds: tell}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("INT005", INFO)
def support_tells_customer(journey: Journey, facts: Facts) -> Found:
    if not facts.named:
        return
    steps = {step.id: step for step in journey.steps if step.customer}
    for step in journey.steps:
        for action in step.support:
            told = next((steps[name] for name in action.feeds if name in steps), None)
            if told is None or action.makes:
                continue
            front = told.frontstage[0] if told.frontstage else None
            yield Finding(
                action,
                N_("'{action}' reaches the customer of '{step}' directly, and nobody in front"),
                field="feeds",
                hint=N_("does it go through '{front}'? Then name {front_id} instead")
                if front
                else N_(
                    "what does the customer see of it? Write the message as `evidence`, and who sends it as `frontstage`"
                ),
                action=called(action),
                step=called(told),
                front=called(front) if front else "",
                front_id=front.id if front else "",
            )
