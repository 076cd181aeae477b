"""A partner who meets the customer follows a process of ours, or an agreement.

For the customer there is one service, whoever's uniform it is. What a partner does in view needs words that both sides
know: a `process` or a `policy` on the action, or an `agreement` on the actor with what is to be reached. Where the partner
is met only on a screen, nobody has to be guided; and a partner of the whole organization is asked about there.

Source: David Gómez, «La experiencia del cliente depende de dos cosas»: third parties too answer for a part of the
interactions.

## Bad

```yaml
kind: journey
title: Get a washing machine
actors:
  carrier: {title: Delivery company, type: partner}
steps:
  - customer: Opens the door
    frontstage: {do: Carries it in and takes the old one, by: carrier}     # PEO010
```

## Good

```yaml
kind: journey
title: Get a washing machine
actors:
  carrier: {title: Delivery company, type: partner}
processes:
  doorstep: {standard: "Ring an hour before, put on shoe covers, run it once"}
steps:
  - customer: Opens the door
    frontstage: {do: Carries it in and takes the old one, by: carrier, process: doorstep}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.preparing import strangers
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule(
    "PEO010",
    INFO,
    gathered=N_("the customer deals with {n} partners, and nothing says how that is to go: {places}"),
)
def unguided_partner(journey: Journey, facts: Facts) -> Found:
    if not any(actor.type == "partner" and not actor.agreement for actor in journey.actors.values()):
        return
    for name, works in strangers(facts).items():
        step, action = works[0]
        yield Finding(
            action,
            N_("in '{step}' the customer deals with '{partner}', and nothing says how that is to go"),
            field="by",
            index=0,
            hint=N_(
                "what do both sides take for granted here that nobody has written down? "
                "Name a `process` of the action, or an `agreement` of the partner"
            ),
            place=(title := facts.scope.called(name)),
            step=called(step),
            partner=title,
        )
