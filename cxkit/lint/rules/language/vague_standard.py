"""A standard can be checked: it has no words that everybody reads in their own way.

"Promptly" is a minute for the customer and an afternoon for the back office. That service standards are missing or
vague is the second of the gaps between what is expected and what is served. A number in the standard makes it
checkable, and so do `looks_good` and `looks_bad` together.

Source: Parasuraman, Zeithaml and Berry (1985), «A Conceptual Model of Service Quality», on the second gap; David Gómez,
«La experiencia del cliente depende de dos cosas»: a good process leaves no room for ambiguity.

## Bad

```yaml
kind: journey
title: Check in at the hotel
processes:
  welcome:
    standard: Greet promptly and in a friendly way      # LAN004
steps:
  - {customer: Comes in, frontstage: {do: Greets, by: host, process: welcome}}
```

## Good

```yaml
kind: journey
title: Check in at the hotel
processes:
  welcome:
    standard: Look up and greet by name within 30 s
steps:
  - {customer: Comes in, frontstage: {do: Greets, by: host, process: welcome}}
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.lint.wording import Wording, finder
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.words import N_

DIGITS = frozenset("0123456789")
VAGUE = Wording(
    en="appropriate,appropriately,adequate,adequately,timely,in a timely manner,promptly,quickly,swiftly,rapidly,"
    "as soon as possible,asap,as needed,if necessary,when necessary,where possible,if possible,friendly,"
    "in a friendly way,polite,politely,courteous,courteously,nicely,efficiently,effectively,properly,"
    "professionally,reasonable,reasonably,good service,excellent service,best effort,high quality,etc,and so on",
    es="adecuado,adecuada,adecuados,adecuadas,adecuadamente,apropiado,apropiada,apropiadamente,oportuno,oportuna,"
    "oportunamente,rápido,rápidamente,prontamente,con prontitud,a la brevedad,lo antes posible,cuanto antes,"
    "a tiempo,amable,amables,amablemente,con amabilidad,cordial,cordialmente,cortésmente,con cortesía,"
    "eficientemente,eficazmente,con eficiencia,ágilmente,correctamente,debidamente,profesionalmente,razonable,"
    "razonables,buen servicio,buena atención,excelente servicio,excelente atención,de calidad,en lo posible,"
    "de ser posible,si es necesario,cuando corresponda,según corresponda,etc,etcétera,entre otros",
)


@rule("LAN004", WARNING, gathered=N_("{n} standards are read by everybody in their own way: {places}"))
def vague_standard(
    content: File,
    facts: Facts,
    *,
    en: tuple[str, ...] = (),
    es: tuple[str, ...] = (),
    allowed: tuple[str, ...] = (),
) -> Found:
    if not isinstance(content, (Journey, Organization)):
        return
    for name, process in content.processes.items():
        standard = process.standard
        if not standard or (process.looks_good and process.looks_bad) or not DIGITS.isdisjoint(standard):
            continue
        said = finder(VAGUE, facts.languages, en, es, allowed).find(standard)
        if said:
            yield Finding(
                process,
                N_("the standard of '{process}' says '{said}', which everybody reads in their own way"),
                field="standard",
                hint=N_("how would a new colleague see that it was done: after how many minutes, in which words?"),
                place=(called := process.title or name),
                process=called,
                said=said,
            )
