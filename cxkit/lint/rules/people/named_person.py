"""Actors are roles, not persons.

A service must not depend on who attends. A map that names Juanita is wrong the day she changes jobs, and it judges a
person where it should judge a process. The role, the system or the partner is what stays.

## Bad

```yaml
kind: journey
title: Order a meal
actors:
  host: {title: Maria Lopez}              # PEO001
steps:
  - customer: Comes in
    frontstage: {do: Greets, by: host}
  - customer: Orders
    frontstage: {do: Takes the order, by: Peter}   # PEO001
```

## Good

```yaml
kind: journey
title: Order a meal
actors:
  host: {title: Host at the door}
steps:
  - customer: Comes in
    frontstage: {do: Greets, by: host}
  - customer: Orders
    frontstage: {do: Takes the order, by: waiter}
```
"""

import re
from functools import lru_cache

from cxkit.lint.facts import Facts
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Action, Enabler, Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.words import N_

# Given names of both languages that are no word, place, brand or role besides.
GIVEN = frozenset(
    """
    adriana agustín agustina alberto alejandra alejandro alfredo alicia álvaro amalia amanda amy ana andrea andreas andrés
    andrew anita anna anne antonia antonio arturo ashley beatriz benjamín brian camila carla carlos carolina
    catalina cecilia césar charles christopher claudia claudio constanza cristian cristina cristóbal daniel
    daniela david deborah diego edgar eduardo elena elizabeth emily emma enrique ernesto esteban eugenia fabián
    federico felipe fernanda fernando francisca francisco gabriel gabriela gary george gerardo gilberto giovanni
    gonzalo guillermo gustavo héctor hernán hugo ignacio inés ingrid isabel ivan iván jacqueline jaime james
    javier javiera jeffrey jennifer jessica jesús joan joaquín john jorge josé josefa josefina joseph joshua juan juana
    juanita juanito julia julián julieta julio karen karina kenneth kevin laura leonardo leticia lidia lisa lorena
    lucas lucía luis luisa manuel manuela marcela marcelo marcos margaret maría mariana mariano
    mario marta martín martina mary matías matthew maurice mauricio maximiliano melissa michael michelle miguel mónica
    nancy natalia nicholas nicolás nicole olga omar óscar pablo pamela pancho patricia patricio patrick paula paulina
    pedro pepe peter rachel rafael ramón raquel raúl rebeca ricardo richard robert roberto rocío rodrigo ronald
    rubén ruth ryan samantha samuel sandra sara sarah sebastián sergio silvia simón sofía stephanie stephen
    steven susan susana susanne teresa thomas timothy tomás valentina valeria vanessa vicente víctor william ximena yolanda
    """.split()  # noqa: SIM905
)
PLAIN = frozenset(name.translate(str.maketrans("áéíóúü", "aeiouu")) for name in GIVEN)
FIRST = r"[^\W\d_]+"
BETWEEN = r"[\s_.\-]+"
TITLES = frozenset(
    {"sr", "sra", "srta", "mr", "mrs", "ms", "don", "doña", "dr", "dra", "doctor", "doctora", "prof", "ing"}
)
NAMES = GIVEN | PLAIN | TITLES
TITLED = r"(?:Sr|Sra|Srta|Mr|Mrs|Ms|Don|Doña|Dr|Dra|Doctor|Doctora|Prof|Ing)\.? +[A-ZÁÉÍÓÚÑ]"


@rule("PEO001", WARNING)
def named_person(content: File, facts: Facts) -> Found:
    if not isinstance(content, (Journey, Organization)):
        return
    actors = content.actors
    for actor_id, actor in actors.items():
        if actor.type != "person":
            continue
        if actor.title and _is_person(actor.title):
            yield Finding(
                actor,
                N_("'{name}' is a person: the service must not depend on who attends"),
                field="title",
                hint=N_("which role does this? Write the role, it stays when people move on"),
                name=actor.title,
            )
        elif _is_person(actor_id):
            yield Finding(
                actor,
                N_("'{name}' is a person: the service must not depend on who attends"),
                hint=N_("which role does this? Write the role, it stays when people move on"),
                name=actor_id,
            )
    if not isinstance(content, Journey):
        return
    if not content.enablers and facts.by <= actors.keys():
        return
    told = {*actors}
    nodes: list[Action | Enabler] = [*content.enablers]
    for step in content.steps:
        for lane in (step.frontstage, step.backstage, step.support):
            nodes += lane
    for node in nodes:
        for index, name in enumerate(node.by):
            if name not in told:
                told.add(name)
                if _is_person(name):
                    yield Finding(
                        node,
                        N_("'{name}' is a person: the service must not depend on who attends"),
                        field="by",
                        index=index,
                        hint=N_("which role does this? Write the role, it stays when people move on"),
                        name=name,
                    )


@lru_cache(maxsize=4096)
def _is_person(name: str) -> bool:
    """A given name alone or before at most three more words, or a person's form of address."""
    first = re.match(FIRST, name)
    if first is None or (word := first[0].lower()) not in NAMES:
        return False
    return re.match(TITLED, name) is not None if word in TITLES else len(re.split(BETWEEN, name.strip())) <= 4
