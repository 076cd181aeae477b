"""An organization that rates its maturity says what it believes about service.

A 3 of 5 in culture means nothing until somebody has said which culture is wanted. Praxis places the assessment after the
philosophy: only then the figures show how far it is, and to where. A `purpose` counts.

Source: Praxis, «6 fases»: the assessment comes once the philosophy is defined.

## Bad

```yaml
kind: organization
title: The water company
maturity:                                # POR008
  scale: 1-5
  dimensions: {strategy: 3, listening: 2, culture: 3}
```

## Good

```yaml
kind: organization
title: The water company
philosophy: Whoever is without water hears from us before they ask
maturity:
  scale: 1-5
  dimensions: {strategy: 3, listening: 2, culture: 3}
```
"""

from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.organization import Organization
from cxkit.words import N_


@rule("POR008", INFO)
def maturity_without_philosophy(organization: Organization) -> Found:
    maturity = organization.maturity
    if maturity and maturity.dimensions and not organization.philosophy and not organization.purpose:
        yield Finding(
            organization,
            N_("the maturity is rated, and nothing says what it should lead to"),
            field="maturity",
            key=True,
            hint=N_("what does this organization believe about those it serves? Write it as `philosophy`"),
        )
