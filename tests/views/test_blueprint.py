"""The blueprint: what it shows, and that it says all of it in words."""

import pytest

from cxkit.model.flow import edges
from cxkit.views.boxes import DASHES
from cxkit.views.legend import WORKS, borders
from cxkit.views.picture import Area, Box, Face, Icon, Mark, Stroke, Words
from cxkit.views.readings import AREAS
from tests.views import journeys, shown
from tests.views.blueprints import drawn, known
from tests.views.shown import texts


def steps(*customers: str, **more: object) -> dict:
    return {"steps": [{"customer": text} for text in customers], **more}


def test_lanes_without_content_are_left_out():
    assert texts(drawn(steps("Entra", "Sale")), "lane") == ["Acciones del cliente"]
    full = texts(known("restaurante"), "lane")
    assert full == [
        "Evidencia", "Emoción", "Acciones del cliente", "Contacto visible", "Contacto no visible",
        "Procesos de soporte", "Tiempos", "Métricas", "Habilitadores",
    ]  # fmt: skip


def test_lines_go_through_the_lane_headers_and_are_named():
    picture = known("restaurante")
    lines = [item for item in picture.items if isinstance(item, Stroke) and item.kind.startswith("line ")]
    assert [line.kind for line in lines] == [
        "line interaction",
        "line visibility",
        "line internal",
        "line implementation",
    ]
    lanes = [item for item in picture.items if isinstance(item, Area)]
    left, right = min(p.x for a in lanes for p in a.points), max(p.x for a in lanes for p in a.points)
    assert all((line.points[0].x, line.points[-1].x) == (left, right) for line in lines)
    assert texts(picture, "line-name") == [
        "línea de interacción", "línea de visibilidad", "interacción interna", "implementación",
    ]  # fmt: skip


def test_a_lane_that_is_missing_in_between_keeps_both_lines():
    picture = drawn({"steps": [{"customer": "Escribe", "channel": "carta", "backstage": "Lee", "support": "Archiva"}]})
    assert texts(picture, "line-name") == ["línea de interacción", "línea de visibilidad", "interacción interna"]
    assert "Contacto visible" not in texts(picture, "lane")
    assert shown.faults(picture) == {}


def test_systems_stand_apart_only_where_people_are_too():
    web = {"actors": {"web": {"type": "system"}}}
    person, system = {"do": "Saluda", "by": "ana"}, {"do": "Avisa", "by": "web"}
    both = drawn({**web, "steps": [{"customer": "Entra", "frontstage": [person, system]}]})
    assert texts(both, "sublane") == ["personas", "sistemas"]
    assert texts(drawn({**web, "steps": [{"customer": "Entra", "frontstage": system}]}), "sublane") == []


def test_the_border_says_what_a_box_rests_on():
    picture = drawn(
        {
            "steps": [
                {"customer": "a", "basis": "assumed", "frontstage": [{"do": "b", "basis": "observed"}]},
                {"customer": "c", "backstage": {"do": "d", "basis": "proposed"}},
            ]
        }
    )
    found = {box.label.split(": ")[1].rstrip("."): box.dash for box in shown.boxes(picture, "customer", "action")}
    assert found == {"a. supuesto": "assumed", "b. observado": "solid", "c": "solid", "d. propuesto": "proposed"}
    assert "propuesto" in texts(picture, "text")


@pytest.mark.parametrize("name", [*journeys.NAMES, *range(12)])
def test_the_legend_has_what_occurs_and_nothing_else(name):
    picture = known(name) if isinstance(name, str) else drawn(journeys.nasty(name))
    explained = {
        item.group.removeprefix("legend-")
        for item in picture.items
        if isinstance(item, Words) and item.kind == "legend"
    }
    occurring = set()
    bases, bare = set(), False
    for item in picture.items:
        kind = getattr(item, "kind", "")
        if isinstance(item, Stroke) and kind.startswith(("line ", "arrow ", "curve ")):
            occurring.add(kind.replace(" ", "-"))
        if isinstance(item, Mark) and kind.startswith("mark "):
            occurring.add("conditional" if kind == "mark conditional" else kind.replace(" ", "-"))
        if kind in WORKS:
            occurring.add(kind)
        if isinstance(item, Box) and (kind.startswith("lasts ") or kind in ("limit", "past")):
            occurring.add(kind.replace(" ", "-"))
        if isinstance(item, Stroke) and kind == "unit":
            occurring.add(kind)
        if isinstance(item, Icon) and kind.startswith("work "):
            occurring.add(kind.removeprefix("work "))
        if isinstance(item, Area) and f"area {item.role}" in AREAS and item.hatch is None:
            occurring.add(f"area-{item.role}")
        if isinstance(item, Face) and item.radius == 8 and not item.group.startswith("legend"):
            occurring.add("mood")
    for box in shown.boxes(picture, "action", "customer", "evidence", "enabler"):
        words = set(box.kind.split()) & set(DASHES)
        bases |= words
        bare = bare or not words
    occurring |= {f"basis-{border}" for border in borders(bases, bare)}
    if [kind for kind in occurring if kind.startswith("curve")] == ["curve-lived"]:
        occurring.discard("curve-lived")
    assert explained == (occurring if occurring != {"arrow-flow"} else set())


def test_every_arrow_of_the_flow_is_drawn():
    for name in journeys.NAMES:
        journey, _ = journeys.domain(name)
        wanted = [edge for edge in edges(journey) if edge.target != "end"]
        assert len(shown.arrows(known(name))) == len(wanted)


def test_what_arrows_say():
    said = texts(known("credito"), "plate")
    assert sorted(said) == ["18\xa0% vuelve", "aprobado · 70\xa0%", "rechazado · 30\xa0%"]
    assert sorted(texts(known("credito", "en"), "plate")) == ["18% comes back", "aprobado · 70%", "rechazado · 30%"]
    loops = [arrow for arrow in shown.arrows(known("credito")) if arrow.kind == "arrow loop"]
    assert [(arrow.dash, arrow.role, arrow.label) for arrow in loops] == [
        ("loop", "mark-fail", "Evalúa la carpeta → Entrega antecedentes: 18\xa0% vuelve")
    ]


def test_marks_of_the_credit():
    found = {}
    for item in known("credito").items:
        if isinstance(item, Mark) and item.kind.startswith("mark "):
            found.setdefault(item.kind.removeprefix("mark "), []).append((item.letter, item.label))
    assert [label for _, label in found["moment"]] == [
        "momento de la verdad: De esta respuesta depende el proyecto", "momento de la verdad",
    ]  # fmt: skip
    assert found["fail"] == [("F", "punto de falla: Carpeta devuelta por datos incompletos (18\xa0%)")]
    assert found["wait"] == [("E", "espera: 3\xa0d, máx. 1")]
    assert found["decision"] == [("D", "decisión: ¿Aprobado?")]
    assert found["policy"] == [("§", "política: Ley de protección de datos")]
    assert len(found["conditional"]) == 1


def test_no_more_than_three_marks_and_the_rest_is_counted():
    picture = drawn(
        {
            "steps": [
                {
                    "customer": "Espera",
                    "moment_of_truth": True,
                    "fail": "Nadie avisa",
                    "wait": "10m",
                    "decision": "¿Sigue?",
                    "sla": "<= 24h",
                    "xla": "4.5",
                }
            ]
        }
    )
    marks = [item for item in picture.items if isinstance(item, Mark) and item.kind.startswith("mark ")]
    assert [mark.kind for mark in marks] == ["mark moment", "mark fail", "mark wait", "mark more"]
    assert marks[-1].letter == "+3"
    assert "4.5" in marks[-1].label
    assert shown.faults(picture) == {}


def test_a_chain_begins_with_its_star_and_ends_with_its_wait_and_its_question():
    step = {"customer": ["a", "b"], "wait": "5m", "decision": "c?", "moment_of_truth": True}
    picture = drawn({"steps": [step]})
    first, second = (box.y for box in shown.boxes(picture, "customer"))
    letters = {mark.label.split(":")[0]: mark.y for mark in picture.items if isinstance(mark, Mark) and mark.label}
    near = {name: "first" if abs(y - first) < abs(y - second) else "last" for name, y in letters.items()}
    assert near == {"momento de la verdad": "first", "espera": "last", "decisión": "last"}


def test_captions_say_who_and_how_long():
    boxes = {box.id: box.label for box in known("restaurante").items if isinstance(box, Box)}
    assert boxes["action.saluda-y-confirma-la-reserva"] == (
        "Contacto visible: Saluda y confirma la reserva. Anfitriona · 30\xa0s, máx. 60. proceso: acogida."
    )
    assert "Anfitriona · 30\xa0s, máx. 60" in texts(known("restaurante"), "text")


def test_enablers_say_what_they_hold_up():
    said = texts(known("restaurante"), "text")
    assert "Contratar por actitud de servicio" in said
    assert {"Selección y formación · selección", "para Anfitriona y Garzón"} <= set(said)


def test_ends_have_a_ring():
    rings = [item for item in known("credito").items if isinstance(item, Mark) and item.kind == "end"]
    assert len(rings) == 1
    ways = [{"to": "b"}, {"to": "end", "if": "no", "share": "9%"}]
    worded = drawn({"steps": [{"id": "a", "customer": "a", "next": ways}, {"id": "b", "customer": "b"}]})
    assert "no · 9\xa0%" in texts(worded, "plate")
    assert [item.kind for item in worded.items if isinstance(item, Mark)].count("end") == 1
    assert shown.faults(worded) == {}


def test_a_column_without_customer_and_unknown_references_are_drawn():
    picture = drawn(
        {
            "persona": "nadie",
            "steps": [
                {
                    "customer": "a",
                    "next": "nowhere",
                    "metrics": "sin-catalogo",
                    "frontstage": {"do": "b", "by": "nadie"},
                },
                {"title": "De noche", "customer": "none", "backstage": {"do": "c", "needs": "nada"}},
                {"customer": "d"},
            ],
        }
    )
    assert len(shown.boxes(picture, "customer")) == 2
    assert "sin-catalogo" in texts(picture, "text")
    assert shown.faults(picture) == {}


def test_double_ids_are_drawn_once_each():
    twice = [{"id": "x", "do": "1"}, {"id": "x", "do": "2"}]
    one = {"id": "a", "customer": "a", "frontstage": twice}
    picture = drawn({"steps": [one, {"id": "a", "customer": "b", "backstage": {"id": "x", "do": "3"}}]})
    assert len(shown.boxes(picture, "customer", "action")) == 5
    assert "ids" not in shown.faults(picture)


def test_headers_name_steps_without_repeating_the_box():
    named = {
        "steps": [
            {"customer": "Entra"},
            {"id": "la-espera", "customer": "Espera"},
            {"title": "Mesa", "customer": "Come"},
        ]
    }
    assert texts(drawn(named), "step") == ["La espera", "Mesa"]


def test_phases_reach_from_their_first_to_their_last_box():
    picture = known("credito")
    bars = shown.boxes(picture, "phase")
    columns = sorted({(box.x, box.width) for box in shown.boxes(picture, "customer")})
    ends = [(x, x + width) for x, width in columns]
    assert [(bar.x, bar.x + bar.width) for bar in bars] == [
        ends[0], ends[1], (ends[2][0], ends[3][1]), (ends[4][0], ends[5][1]),
    ]  # fmt: skip


def test_boxes_are_read_column_by_column_and_what_belongs_together_stays_together():
    picture = known("credito")
    seen, last = [], ""
    for item in picture.items:
        group = getattr(item, "group", "")
        if group != last and group:
            assert group not in seen, group
            seen.append(group)
        last = group or last
    columns = [box.x for box in picture.items if isinstance(box, Box) and box.kind.split()[0] in ("action", "customer")]
    assert columns == sorted(columns)


def test_the_description_tells_the_whole():
    assert known("credito").description == (
        "Blueprint de servicio «Solicitar un crédito de consumo»: 6 pasos y 4 fases. "
        "Empieza: Necesita dinero para un proyecto. "
        "Termina: Tiene el dinero en su cuenta y sabe cuánto pagará. "
        "Los momentos más bajos son los pasos 3 (Esperar) y 4 (Rechazo): −2. "
        "Marcas: 2 momentos de la verdad, 1 punto de falla, 1 espera y 1 decisión."
    )
    assert known("cena-mapa", "en").description.startswith(
        "Service blueprint “Cenar en el restaurante”: 4 steps and 4 phases. It starts: Decide dónde cenar."
    )


def test_chips_and_subtitle():
    assert texts(known("credito"), "chip") == [
        "Estado actual", "v2026.1", "Observado en 1 de 6 pasos", "Responsable: lider-viaje-credito",
    ]  # fmt: skip
    assert texts(known("restaurante", "en"), "chip")[0] == "Future state"
    assert texts(known("credito"), "foot") == ["credito.yaml"]


def test_a_design_is_proposed_and_not_observed_nowhere():
    designed = {"basis": "proposed", "state": "future", "steps": [{"customer": "a"}, {"customer": "b"}]}
    assert texts(drawn(designed), "chip") == ["Estado futuro", "Propuesto en 2 de 2 pasos"]
    assert texts(drawn({**designed, "basis": "assumed"}), "chip")[1:] == ["Supuesto en 2 de 2 pasos"]
    seen = {**designed, "steps": [{"customer": "a", "basis": "observed"}, {"customer": "b"}]}
    assert texts(drawn(seen), "chip")[1:] == ["Observado en 1 de 2 pasos"]


def test_both_languages_are_complete():
    english = set(texts(known("credito", "en"), "lane", "sublane", "line-name", "legend", "subtitle", "chip"))
    spanish = set(texts(known("credito"), "lane", "sublane", "line-name", "legend", "subtitle", "chip"))
    same = english & spanish
    assert {text for text in same if "→" not in text} == {"v2026.1", "n = 12"}
