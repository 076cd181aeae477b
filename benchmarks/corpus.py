"""Journeys of about 5 kB, the same ones at every run: comments, flow maps, folded texts, accents.

About one file in five has something for a rule to say.
"""

from collections.abc import Iterator
from random import Random

_PLACES = (
    "la sucursal",
    "la recepción",
    "el portal",
    "la aplicación",
    "el mostrador",
    "la línea telefónica",
    "el taller",
)
_CUSTOMER = (
    "Busca información sobre el crédito",
    "Entra y busca a quien lo reciba",
    "Llena la solicitud con sus datos",
    "Pregunta cuánto falta — y a quién le toca",
    "Elige la opción que le recomendaron",
    "Firma el contrato y recibe una copia",
    "Paga la cuenta",
    "Vuelve a llamar porque nadie contestó",
)
_FRONT = (
    "Saluda y confirma los datos",
    "Explica las condiciones",
    "Toma el pedido",
    "Entrega el comprobante",
    "Agenda la visita",
)
_BACK = ("Revisa el expediente", "Prepara la orden", "Valida con riesgo", "Actualiza la ficha", "Reserva el equipo")
_ACTORS = ("ejecutivo", "anfitriona", "garzon", "mesa-de-ayuda", "cocina", "riesgo", "caja")
_SYSTEMS = ("crm", "pos", "motor-de-reglas", "inventario")
_PAINS = (
    "Nadie le dice cuánto tiempo falta",
    "Tiene que repetir los mismos datos tres veces",
    "El formulario no guarda lo que escribió",
    "«Vuelva mañana» es la única respuesta",
)
_EVIDENCE = ("Comprobante", "Aviso en la pantalla", "Carta de condiciones", "Número de atención")
_COMMENTS = ("# observado en tres visitas", "# por confirmar con la jefa de sala", "# cifra del tablero de marzo")


def corpus(files: int = 200, seed: int = 7) -> list[bytes]:
    """`files` journeys as UTF-8, about 5 kB each."""
    random = Random(seed)
    return ["\n".join(_journey(random, number)).encode() for number in range(files)]


def _journey(random: Random, number: int) -> Iterator[str]:
    place = random.choice(_PLACES)
    yield f"# Recorrido {number}: levantado con el equipo en {place}"
    yield "kind: journey"
    yield f"id: recorrido-{number}"
    yield f"title: Atención en {place}"
    yield "lang: es"
    yield f"status: {random.choice(('draft', 'mapped', 'validated'))}"
    yield f"version: 1.{random.randrange(20)}0"
    yield f"reviewed: 2026-0{random.randrange(1, 9)}-1{random.randrange(10)}"
    yield "persona: cliente-frecuente"
    yield "starts: Necesita resolver algo"
    yield "ends: Lo tiene resuelto"
    yield "purpose:"
    yield "  customer: Resolver lo que necesita sin vueltas"
    yield '  organization: "Que toda persona viva lo mismo, la atienda quien la atienda"'
    yield "notes: >"
    for _ in range(4):
        yield f"  {random.choice(_PAINS)}; lo dijeron {random.randrange(2, 9)} de cada 10 personas."
    yield ""
    count = random.randrange(10, 13)
    people = random.sample(_ACTORS, 4)
    steps = [line for step in range(count) for line in _step(random, step, count, people)]
    written = "\n".join(steps)
    idle = random.random() < 0.1
    yield "actors:"
    for actor in _ACTORS:
        if idle or f"by: {actor}" in written:
            yield f"  {actor}: {{title: {actor.replace('-', ' ').capitalize()}, area: Operación}}"
    for system in _SYSTEMS:
        if idle or f"by: {system}" in written:
            yield f"  {system}: {{title: {system.upper()}, type: system, area: Sistemas}}"
    yield "processes:"
    for process in ("acogida", "analisis", "entrega"):
        yield f"  {process}: {{owner: {random.choice(_ACTORS)}, standard: Antes de {random.randrange(2, 30)} min}}"
    yield ""
    yield "steps:"
    yield from steps


def _step(random: Random, number: int, steps: int, people: list[str]) -> Iterator[str]:
    if random.random() < 0.4:
        yield f"  {random.choice(_COMMENTS)}"
    yield f"  - id: paso-{number}"
    yield f"    phase: {('Llegar', 'Pedir', 'Esperar', 'Pagar')[number * 4 // steps]}"
    yield f"    evidence: {random.choice(_EVIDENCE)}"
    yield f"    customer: {random.choice(_CUSTOMER)}"
    limit = "" if random.random() < 0.01 else ", max: 10m"
    action = f"do: {random.choice(_FRONT)}, by: {people[number * 4 // steps]}, time: {random.randrange(1, 9)}m{limit}"
    yield f"    frontstage: {{{action}, process: acogida}}"
    if random.random() < 0.6:
        yield "    backstage:"
        for _ in range(random.randrange(1, 3)):
            yield f"      - {{do: {random.choice(_BACK)}, by: {random.choice(people)}}}"
    yield f"    support: {{by: {random.choice(_SYSTEMS)}}}"
    yield f"    emotion: {random.choice((-2, -1, 0, 1, 2, 0.5))}"
    if random.random() < 0.5:
        yield f"    pains: {random.choice(_PAINS)}"
    if random.random() < 0.3:
        yield f"    wait: {{time: {random.randrange(2, 40)}m, max: 45m, why: Hay otros antes}}  # medido"
    if 1 < number < steps - 1 and random.random() < 0.2:
        yield f'    next: [{{to: paso-{number + 1}, if: "sí"}}, {{to: paso-1, if: no, loop: true}}]'
