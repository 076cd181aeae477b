"""Every step says what the customer does, or that nobody outside acts in it.

A blueprint is read from the customer's side: the lanes below explain a moment that somebody lives (Bitner: the
customer's actions come first). A column of pure inside work says `customer: none`, and then needs a title of its own.

## Bad

```yaml
kind: journey
title: Order a meal
steps:
  - title: In the kitchen       # STR004
    backstage: Prepares the dish
  - customer: none              # STR004
    backstage: Washes the dishes
```

## Good

```yaml
kind: journey
title: Order a meal
steps:
  - customer: Waits at the table
    backstage: Prepares the dish
  - title: After closing
    customer: none
    backstage: Washes the dishes
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
