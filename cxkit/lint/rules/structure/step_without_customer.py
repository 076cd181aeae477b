"""Every step says what the customer does, or that nobody outside acts in it.

A blueprint is read from the customer's side: the lanes below explain a moment that somebody goes through (Bitner: the
customer's actions come first). A column of pure inside work says `customer: none`, and then needs a title of its own.

Source: Bitner, Ostrom and Morgan (2008), «Service Blueprinting»: the customer's actions are laid out first, and the
rest is drawn beneath them.

## Bad

```yaml
kind: journey
title: Have a suit cleaned
steps:
  - title: In the laundry       # STR004
    backstage: Presses the suit
  - customer: none              # STR004
    backstage: Counts the hangers
```

## Good

```yaml
kind: journey
title: Have a suit cleaned
steps:
  - customer: Waits for the message
    backstage: Presses the suit
  - title: After closing
    customer: none
    backstage: Counts the hangers
```
"""

from cxkit.lint.facts import called
from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR004", ERROR)
def step_without_customer(journey: Journey) -> Found:
    for step in journey.steps:
        if step.customer is None:
            yield Finding(
                step,
                N_("'{step}' does not say what the customer does"),
                hint=N_(
                    "what does the customer do or notice meanwhile? "
                    "If nobody outside acts here, write `customer: none` and a `title`"
                ),
                step=called(step),
            )
        elif not step.customer and not step.title:
            yield Finding(
                step,
                N_("a column without customer has no name"),
                field="customer",
                hint=N_("what is this column called on the wall? Write it as `title`"),
            )
