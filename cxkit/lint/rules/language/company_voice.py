"""The customer's lane speaks as the customer would, not as the organization does.

The customer is the subject of a journey map: "is requested to", «se le solicita» or "we send" tell what somebody in the
organization does, and that belongs in another lane. Written in words of the customer, a step shows what it asks of
them.

Source: Kalbach (2016), «Mapping Experiences»; the article «Mapa y Blueprint»: a map is told from the customer's
perspective.

## Bad

```yaml
kind: journey
title: File a claim
steps:
  - customer: Is requested to provide the police report     # LAN001
  - {customer: Reads the decision, frontstage: {do: Sends the decision by letter, by: claims}}
```

## Good

```yaml
kind: journey
title: File a claim
steps:
  - customer: Fetches the police report from the station
  - {customer: Reads the decision, frontstage: {do: Sends the decision by letter, by: claims}}
```
"""

from cxkit.lint.facts import Facts, cut
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.lint.wording import Wording, finder
from cxkit.model.journey import Journey
from cxkit.words import N_

OURS = Wording(
    en="is requested to,are requested to,is required to,are required to,is prompted to,is notified,are notified,"
    "is asked to,are asked to,is asked for,are asked for,customer shall,customers shall,"
    "customer must,customers must,user must,users must,the customer is asked,the customer is sent,"
    "the customer is informed,the customer is contacted,"
    "our website,our web site,our site,our page,our app,our portal,our branch,our store,our shop,our call centre,"
    "our call center,our contact centre,our contact center,our help desk,our agent,our agents,our staff,"
    "our customers",
    es="se le solicita,se les solicita,se le pide,se les pide,se le informa,se les informa,se le notifica,"
    "se les notifica,se le envía,se les envía,se le ofrece,se les ofrece,se le indica,se les indica,se le comunica,"
    "se le deriva,se le asigna,se le contacta,se le cobra,se les cobra,se le recuerda,se le entrega,se les entrega,"
    "se le agenda,se le atiende,se contacta al cliente,se informa al cliente,se solicita al cliente,"
    "se notifica al cliente,cliente debe,cliente deberá,clientes deben,clientes deberán,usuario debe,usuario deberá,"
    "deberá presentar,deberá entregar,nuestro sitio,nuestra web,nuestra página,nuestra app,nuestro portal,"
    "nuestra sucursal,nuestra tienda,nuestra oficina,nuestro call center,nuestro ejecutivo,nuestra ejecutiva,"
    "nuestros ejecutivos,nuestros clientes",
)
"""What only the organization says."""
WE = Wording(
    en="we send,we call,we contact,we notify,we inform,we offer,we email,we ship,we deliver,we provide,we remind,"
    "we invoice,we process",
    es="enviamos,contactamos,notificamos,informamos,ofrecemos,brindamos,atendemos,despachamos,derivamos,facturamos",
)
"""What customers say too, where they are several and speak of themselves."""
QUOTES = '"«“‘'


@rule("LAN001", INFO, gathered=N_("{n} times the customer's lane speaks with the voice of the organization: {places}"))
def company_voice(
    _journey: Journey,
    facts: Facts,
    *,
    en: tuple[str, ...] = (),
    es: tuple[str, ...] = (),
    allowed: tuple[str, ...] = (),
) -> Found:
    ours = finder(OURS, facts.languages, en, es, allowed)
    we = finder(WE, facts.languages, (), (), allowed)
    if ours.keys.isdisjoint(facts.words) and (we.keys.isdisjoint(facts.words) or _in_first_person(facts)):
        return
    together = _in_first_person(facts)
    for _, act in facts.acts:
        if not act.do or act.by or any(sign in act.do for sign in QUOTES):
            continue
        said = ours.find(act.do) or ("" if together else we.find(act.do))
        if said:
            yield Finding(
                act,
                N_("'{said}' is the voice of the organization, in the customer's lane"),
                field="do",
                hint=N_("what does the customer do, see or hear at this moment? Begin with that"),
                place=cut(act.do),
                said=said,
            )


def _in_first_person(facts: Facts) -> bool:
    """Whether the customers of this file are several, and say we of themselves."""
    firsts = [act.do.split(None, 1)[0].lower() for _, act in facts.acts if act.do and act.do.strip()]
    return sum(1 for first in firsts if first == "we" or first.endswith("mos")) > 1
