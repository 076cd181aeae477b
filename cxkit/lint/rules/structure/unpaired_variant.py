"""The steps of a variant pair with those of its journey by id.

Two versions of one journey are compared step by step. A step that is called nearly alike in both, or variants that
share no id at all, compare as something removed and something new.

Source: plain logic: what does not pair cannot be compared.

## Bad

```yaml journeys/dinner.yaml
kind: journey
title: Dinner
id: dinner
steps:
  - {id: arrive, customer: Comes in}
  - {id: order-food, customer: Orders}
```

```yaml journeys/dinner-group.yaml
kind: journey
title: Dinner for a group
variant_of: dinner
steps:
  - {id: arrive, customer: They come in one by one}
  - {id: order-foods, customer: Everybody orders}       # STR016
```

## Good

```yaml journeys/dinner.yaml
kind: journey
title: Dinner
id: dinner
steps:
  - {id: arrive, customer: Comes in}
  - {id: order-food, customer: Orders}
```

```yaml journeys/dinner-group.yaml
kind: journey
title: Dinner for a group
variant_of: dinner
steps:
  - {id: arrive, customer: They come in one by one}
  - {id: order-food, customer: Everybody orders}
```
"""

from cxkit.lint.names.renaming import renamed
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.ids import slug
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.words import N_


@rule("STR016", WARNING, fixable="unsafe")
def unpaired_variant(journey: Journey, scope: Scope) -> Found:
    if not journey.variant_of or not journey.steps:
        return
    others = [other for other in scope.workspace.named(Journey, journey.variant_of, scope.path) if other is not journey]
    if not others:
        return
    import difflib  # few files are variants

    theirs = {step.id: step for step in others[0].steps}
    if not any(step.id in theirs for step in journey.steps):
        yield Finding(
            journey,
            N_("no step of this variant pairs with one of '{base}': nothing can be compared"),
            field="variant_of",
            hint=N_("which steps are the same moment? Give them the ids that they have there"),
            base=journey.variant_of,
        )
        return
    ours = {step.id for step in journey.steps}
    free = {name: slug(step.title) for name, step in theirs.items() if name not in ours}
    titles = {title: name for name, title in free.items()}
    for step in journey.steps:
        if step.id in theirs:
            continue
        near = titles.get(slug(step.title)) or next(iter(difflib.get_close_matches(step.id, free, 1, 0.85)), None)
        if near:
            yield Finding(
                step,
                N_("'{step}' pairs with no step of '{base}', although '{near}' there sounds like the same moment"),
                field="id",
                hint=N_("is it the same moment? Then both need the id {near}"),
                step=step.id,
                base=journey.variant_of,
                near=near,
                change=(step.id, near),
                changes=renamed(journey, step.id, near),
            )
