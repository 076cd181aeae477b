"""An opportunity says what would be better for the customer, not which solution to buy.

Whoever writes the solution first has stopped looking: "buy a chatbot" allows one answer, "know where the parcel is"
allows ten. An opportunity is an opening, a "how might we". The solution stands in the roadmap as an initiative that
`addresses` it.

Source: Stickdorn, Hormess, Lawrence and Schneider (2018), «This Is Service Design Doing», on how-might-we questions, a
wording that goes back to Min Basadur.

## Bad

```yaml
kind: journey
title: Wait for a parcel
steps:
  - customer: Looks out of the window
    pains: Nobody knows when it comes
    opportunities: Develop a tracking app           # LAN005
```

## Good

```yaml
kind: journey
title: Wait for a parcel
steps:
  - customer: Looks out of the window
    pains: Nobody knows when it comes
    opportunities: Leave the house without missing the parcel
```
"""

from cxkit.lint.facts import Facts, cut
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.lint.wording import Wording, entries, tokens
from cxkit.model.journey import Journey
from cxkit.words import N_

DOING = Wording(
    en="implement,implementation,deploy,procure,automate,automation,digitise,digitize,digitalise,digitalize",
    es="implementar,implementación,implantar,licitar,automatizar,automatización,digitalizar,digitalización",
)
"""Words with which only a solution begins."""
MAKING = Wording(
    en="add,build,buy,create,design,develop,install,introduce,launch,make,programme,purchase",
    es="adquirir,agregar,armar,comprar,construir,crear,desarrollar,diseñar,habilitar,hacer,incorporar,instalar,lanzar,"
    "poner,programar",
)
"""Words with which a solution begins where a tool follows."""
TOOLS = Wording(
    en="app,chatbot,bot,crm,erp,software,platform,portal,website,dashboard,kiosk,kiosks,tablet,tablets,ai,system",
    es="app,aplicación,chatbot,bot,crm,erp,software,plataforma,portal,dashboard,tótem,tótems,tablet,tablets,ia,sistema",
)
NEAR = 5
"""Words after the first among which the tool stands."""


@rule("LAN005", INFO, gathered=N_("{n} opportunities are solutions already: {places}"))
def opportunity_as_solution(
    journey: Journey,
    facts: Facts,
    *,
    en: tuple[str, ...] = (),
    es: tuple[str, ...] = (),
    allowed: tuple[str, ...] = (),
) -> Found:
    for step in journey.steps:
        for each in step.opportunities:
            first, *rest = tokens(each.text) or [""]
            solved = first in entries(DOING, facts.languages, (), (), allowed)
            if not solved and first in entries(MAKING, facts.languages, (), (), allowed):
                solved = not entries(TOOLS, facts.languages, en, es, allowed).isdisjoint(rest[:NEAR])
            if solved:
                yield Finding(
                    each,
                    N_("the opportunity '{text}' is a solution already"),
                    field="text",
                    hint=N_(
                        "what could the customer do then, or be spared? Write that; the solution belongs in the roadmap"
                    ),
                    place=(text := cut(each.text)),
                    text=text,
                )
