"""Names of persons: told from the names of roles by their given name or form of address."""

import re
from functools import lru_cache

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


@lru_cache(maxsize=4096)
def is_person(name: str) -> bool:
    """A given name alone or before at most three more words, or a person's form of address."""
    first = re.match(FIRST, name)
    if first is None or (word := first[0].lower()) not in NAMES:
        return False
    return re.match(TITLED, name) is not None if word in TITLES else len(re.split(BETWEEN, name.strip())) <= 4
