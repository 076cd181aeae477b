"""Whoever meets the customer is asked from time to time how they are.

Love begins at home: people who do not want to be there let it be felt, whatever the process says, and the satisfaction
of customers hangs on theirs. The organization writes it under `team`, for a role or its area, as `motivation`: a figure
with its date. It is said once for each journey that is validated; without an organization nothing is judged.

Source: Heskett, Jones, Loveman, Sasser and Schlesinger (1994), «Putting the Service-Profit Chain to Work»; David Gómez,
«La experiencia del cliente depende de dos cosas», on motivated people.

## Bad

```yaml organization.yaml
kind: organization
title: Public library
actors:
  librarian: {title: Librarian}
  porter: {title: Porter}
team:
  librarian: {motivation: {metric: would recommend the place, value: 31, date: 2026-05-02}}
```

```yaml journey.yaml
kind: journey
title: Borrow a book
status: validated
steps:
  - customer: Comes in
    frontstage: {do: Greets and takes the coat, by: porter}     # PEO007
  - customer: Asks for a book
    frontstage: {do: Walks along to the shelf, by: librarian}
```

## Good

```yaml organization.yaml
kind: organization
title: Public library
actors:
  librarian: {title: Librarian}
  porter: {title: Porter}
team:
  librarian: {motivation: {metric: would recommend the place, value: 31, date: 2026-05-02}}
  porter: {motivation: {metric: would recommend the place, value: -5, date: 2026-05-02}}
```

```yaml journey.yaml
kind: journey
title: Borrow a book
status: validated
steps:
  - customer: Comes in
    frontstage: {do: Greets and takes the coat, by: porter}
  - customer: Asks for a book
    frontstage: {do: Walks along to the shelf, by: librarian}
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.preparing import role
from cxkit.lint.rule import INFO, Finding, Found, Unchecked, rule
from cxkit.model.journey import Journey
from cxkit.words import N_, NN_


@rule("PEO007", INFO)
def unheard_team(journey: Journey, facts: Facts) -> Found:
    if not facts.mature or not (hosts := facts.hosts):
        return
    organizations = facts.scope.organizations
    if not organizations:
        yield Unchecked(N_("no organization in reach says how its teams are"))
        return
    heard = {name for each in organizations for name, team in each.team.items() if team.motivation}
    unheard = [name for name in hosts if name not in heard and _area(name, facts) not in heard]
    if unheard:
        where, called = role(journey, unheard[0], hosts[unheard[0]]), [*map(facts.scope.called, unheard)]
        yield Finding(
            where.node,
            NN_(
                "'{roles}' meets the customer, and nobody asks how they are",
                "{n} roles meet the customer, and nobody asks how they are: {roles}",
            ),
            hint=N_(
                "what would they answer if somebody asked whether they would recommend this place for work? "
                "Write it in the organization, under `team`, as `motivation`"
            ),
            n=len(called),
            roles=called,
            **where.fields(),
        )


def _area(name: str, facts: Facts) -> str | None:
    actor = facts.scope.actors.get(name)
    return actor.area if actor else None
