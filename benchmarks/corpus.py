"""Journeys of about 7 kB, the same ones at every run: comments, flow maps, folded texts, accents.

No rule has anything to say about them, and every family of rules has something to look at: actors, processes, sources,
policies, training, pains and what answers them, waits, failures, loops, promises. They rest on one persona.
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
    ("Nadie le dice cuánto tiempo falta", "Que cada avance se note sin preguntar"),
    ("Tiene que repetir los mismos datos tres veces", "Usar lo que ya se sabe de cada cliente"),
    ("El formulario no guarda lo que escribió", "Seguir mañana donde quedó hoy"),
    ("«Vuelva mañana» es la única respuesta", "Que un no deje una salida y una fecha"),
)
_EVIDENCE = ("Comprobante", "Aviso en la pantalla", "Carta de condiciones", "Número de atención")
_COMMENTS = ("# observado en tres visitas", "# por confirmar con la jefa de sala", "# cifra del tablero de marzo")
_RESULTS = {
    "acogida": "La persona sabe quién la atiende y cuándo sigue",
    "analisis": "Una respuesta con su motivo",
    "entrega": "Lo pedido está en sus manos y ella sabe qué hacer con ello",
}

PERSONA = """\
kind: persona
id: cliente-frecuente
title: Marta, vuelve cada mes y conoce a casi todos
status: validated
based_on:
  - {type: interview, title: Clientes de los últimos tres meses, n: 24, date: 2026-01-20, view: customer}
goals: [Resolverlo en una visita, No explicar dos veces lo mismo]
""".encode()
"""The persona of all of them."""


def corpus(files: int = 200, seed: int = 7) -> list[bytes]:
    """`files` journeys as UTF-8, about 7 kB each."""
    random = Random(seed)
    return ["".join(f"{line}\n" for line in _journey(random, number)).encode() for number in range(files)]


def journey(steps: int, seed: int = 7) -> bytes:
    """One such journey of as many steps as wanted, as UTF-8."""
    return "".join(f"{line}\n" for line in _journey(Random(seed), 0, steps)).encode()


def _journey(random: Random, number: int, steps: int = 0) -> Iterator[str]:
    place = random.choice(_PLACES)
    yield f"# Recorrido {number}: levantado con el equipo en {place}"
    yield "kind: journey"
    yield f"id: recorrido-{number}"
    yield f"title: Atención en {place}"
    yield "lang: es"
    yield f"status: {random.choice(('draft', 'mapped', 'validated'))}"
    yield f"version: 1.{random.randrange(20)}0"
    yield "owner: jefa de la experiencia"
    yield f"reviewed: 2026-0{random.randrange(1, 9)}-1{random.randrange(10)}"
    yield "persona: cliente-frecuente"
    yield "starts: Necesita resolver algo"
    yield "ends: Lo tiene resuelto"
    yield "purpose:"
    yield "  customer: Resolver lo que necesita sin vueltas"
    yield '  organization: "Que toda persona viva lo mismo, la atienda quien la atienda"'
    yield "notes: >"
    for _ in range(4):
        yield f"  {random.choice(_PAINS)[0]}; lo dijeron {random.randrange(2, 9)} de cada 10 personas."
    yield "sources:"
    yield f"  t1: {{type: workshop, title: Taller en {place}, n: {random.randrange(6, 20)}, date: 2026-01-12}}"
    yield f"  e1: {{type: interview, title: Quienes vinieron en enero, n: {random.randrange(8, 30)}, date: 2026-01-26}}"
    yield ""
    count = steps or random.randrange(10, 13)
    people = random.sample(_ACTORS, 4)
    columns = [line for step in range(count) for line in _step(random, step, count, people)]
    written = "\n".join(columns)
    yield "actors:"
    for actor in _ACTORS:
        if f"by: {actor}" in written:
            yield f"  {actor}: {{title: {actor.replace('-', ' ').capitalize()}, type: person, area: Operación}}"
    for system in _SYSTEMS:
        if f"by: {system}" in written:
            yield f"  {system}: {{title: {system.upper()}, type: system, area: Sistemas}}"
    yield "processes:"
    for process, result in _RESULTS.items():
        if f"process: {process}" in written:
            yield f"  {process}:"
            yield f"    owner: {random.choice(people)}"
            yield f"    result: {result}"
            yield f"    standard: Antes de {random.randrange(2, 30)} min"
            yield "    looks_good: Empieza por la respuesta y sigue con el motivo"
            yield "    looks_bad: Un código sin explicación"
    yield "enablers:"
    trained = ", ".join(dict.fromkeys(people))
    about = "covers: cliente-frecuente"
    yield f"  - {{do: Ensayar la acogida con casos reales, type: training, enables: [{trained}], {about}}}"
    yield f"  - {{do: Contratar por claridad al explicar, type: hiring, enables: [{trained}]}}"
    yield "policies:"
    yield "  trato: {title: Trato con la clientela}"
    yield "metrics:"
    seen = f"value: {random.randrange(4, 9)}, target: <= 3, date: 2026-01-31"
    yield f"  reclamos: {{title: Reclamos por cada cien visitas, {seen}}}"
    yield ""
    yield "steps:"
    yield from columns


def _step(random: Random, number: int, steps: int, people: list[str]) -> Iterator[str]:
    quarter = number * 4 // steps
    host = people[quarter]
    process = ("acogida", "acogida", "analisis", "entrega")[quarter]
    if random.random() < 0.4:
        yield f"  {random.choice(_COMMENTS)}"
    yield f"  - id: paso-{number}"
    yield f"    phase: {('Llegar', 'Pedir', 'Esperar', 'Pagar')[quarter]}"
    yield f"    evidence: {random.choice(_EVIDENCE)}"
    yield f"    customer: {random.choice(_CUSTOMER)}"
    action = f"do: {random.choice(_FRONT)}, by: {host}, time: {random.randrange(1, 9)}m, max: 10m"
    yield f"    frontstage: {{{action}, process: {process}}}"
    if random.random() < 0.6:
        yield "    backstage:"
        for _ in range(random.randrange(1, 3)):
            yield f"      - {{do: {random.choice(_BACK)}, by: {random.choice(people)}, process: analisis}}"
    yield f"    support: {{by: {random.choice(_SYSTEMS)}}}"
    hurts = number % 3 == 2 and number < steps - 2 and random.random() < 0.8
    yield f"    emotion: {random.choice((-2, -1) if hurts else (0, 1, 2, 0.5))}"
    if hurts:
        pain, answer = random.choice(_PAINS)
        yield f"    pains: {pain}"
        yield f"    opportunities: {answer}"
    if number == steps // 2:
        yield "    moment_of_truth: Aquí decide si confía en la respuesta"
        yield "    metrics: reclamos"
        yield f"    quotes: {{text: {random.choice(_PAINS)[0]}, source: e1}}"
        yield "    fail:"
        yield f"      what: La respuesta llega después de {random.randrange(2, 9)} llamadas"
        yield "      detect: La persona pregunta dos veces lo mismo"
        yield "      prevent: Dar una fecha al tomar el pedido"
        free = "may: Saltarse la fila, up_to: trato"
        yield f"      recover: {{do: Llama y da una salida, by: {host}, process: {process}, {free}}}"
    if random.random() < 0.3:
        yield f"    wait: {{time: {random.randrange(2, 40)}m, max: 45m, why: Hay otros antes}}  # medido"
    if 1 < number < steps - 1 and random.random() < 0.2:
        yield "    decision: ¿Está todo claro?"
        yield f'    next: [{{to: paso-{number + 1}, if: "sí"}}, {{to: paso-1, if: no, loop: true}}]'
