"""Actors are roles, not persons.

A service must not depend on who attends. A map that names Juanita is wrong the day she changes jobs, and it judges a
person where it should judge a process. The role, the system or the partner is what stays.

Source: Praxis, «Service blueprint»: the experience depends on the process, not on the person who attends.

## Bad

```yaml
kind: journey
title: Check in at the hotel
actors:
  reception: {title: Maria Lopez}           # PEO001
steps:
  - customer: Gives the name
    frontstage: {do: Finds the booking, by: reception}
  - customer: Goes up to the room
    frontstage: {do: Carries the suitcase, by: peter}   # PEO001
```

## Good

```yaml
kind: journey
title: Check in at the hotel
actors:
  reception: {title: Receptionist}
steps:
  - customer: Gives the name
    frontstage: {do: Finds the booking, by: reception}
  - customer: Goes up to the room
    frontstage: {do: Carries the suitcase, by: porter}
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
    adriana agustín agustina ahmed aisha alberto alejandra alejandro alfredo alicia álvaro amalia amanda amy ana andrea
    andreas andrés andrew anita anna anne antonia antonio arturo ashley barbara beatriz benjamín brenda brian camila
    carla carlos carolina carolyn catalina cecilia césar charles cheryl christopher claire claudia claudio colin
    constanza cristian cristina cristóbal cynthia daniel daniela david deborah debra dennis diane diego donald dorothy
    douglas edgar eduardo edward elena elizabeth emily emma enrique eric ernesto esteban eugenia evelyn fabián fatima
    federico felipe fernanda fernando francisca francisco freya gabriel gabriela gareth gary george gerardo gilberto
    giovanni gonzalo graham gregory guillermo gustavo hannah harold harriet héctor helen henry hernán hugo ignacio
    imogen inés ingrid isabel iván ivan jacob jacqueline jaime james janet janice jason javier javiera jeffrey jennifer
    jeremy jessica jesús joan joanne joaquín john jonathan jorge josé josefa josefina joseph joshua joyce juan juana
    juanita juanito judith judy julia julián julie julieta julio justin karen karina katherine kathleen keith kenneth
    kevin kimberly larry laura lauren leonardo leticia liam lidia lisa lorena lucas lucía luis luisa manuel manuela
    marcela marcelo marcos margaret maría mariana mariano mario marta martha martín martina mary matías matthew maurice
    mauricio maximiliano megan melissa michael michelle miguel mohamed mohammed mónica muhammad nancy natalia nathan
    niamh nicholas nicolás nicole nigel noah olga olivia omar óscar pablo pamela pancho patricia patricio patrick paula
    paulina pedro pepe peter philip phillip priya rachel rafael ramón raquel raúl raymond rebeca rebecca ricardo richard
    robert roberto rocío rodrigo ronald rubén ruth ryan samantha samuel sandra sara sarah sebastián sergio sheila
    shirley silvia simón siobhan sofía sophie stephanie stephen steven susan susana susanne terence teresa theresa
    thomas timothy tomás tracy trevor valentina valeria vanessa vicente víctor walter william ximena yolanda
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
