"""What is worked out behind the line comes back to the customer.

A request goes down, somebody decides, and the drawing ends there: in real life that is the customer who calls to ask.
The answer is an action in front or a piece of evidence, later or in the same step, or a `feeds` to it. Work that nobody
waits for says `async: true`; a last step without a wait is left alone.

Source: practice of service blueprinting: what goes down across the line of visibility comes back across it as a result.

## Bad

```yaml
kind: journey
title: Send a watch for repair
steps:
  - customer: Hands in the watch
    frontstage: {do: Takes it in, by: seller}
    backstage: {do: Finds out what it would cost, by: watchmaker}                 # VIS003
  - customer: Looks at the phone for the time
```

## Good

```yaml
kind: journey
title: Send a watch for repair
steps:
  - customer: Hands in the watch
    frontstage: {do: Takes it in, by: seller}
    backstage: {do: Finds out what it would cost, by: watchmaker}
  - customer: Hears the price
    frontstage: {do: Calls and explains, by: seller}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Action, Journey, Step
from cxkit.words import N_


@rule("VIS003", WARNING)
def unanswered_request(journey: Journey, facts: Facts) -> Found:
    if not facts.blueprint:
        return
    silent: list[tuple[Step, Action]] = []
    lived_later = False
    for step in reversed(journey.steps):
        shows = bool(step.frontstage or step.evidence or any(act.gets for act in step.customer or ()))
        waits = bool(step.wait) and not shows
        shown = step.evidence and not step.frontstage  # what the customer gets here is what came of the work
        if step.backstage and (waits or (lived_later and step.customer and not shown)):
            action = step.backstage[-1]
            if not (action.async_ or action.feeds or action.with_ or action.makes or action.id in facts.named):
                silent.append((step, action))
        if shows:
            break
        lived_later = lived_later or bool(step.customer)
    for step, action in reversed(silent):
        yield Finding(
            action,
            N_("nothing of '{action}' comes back to the customer of '{step}'"),
            hint=N_(
                "how does the customer learn what came of it? Add who tells, or the message; "
                "if nobody waits for it, write `async: true`"
            ),
            action=called(action),
            step=called(step),
        )
