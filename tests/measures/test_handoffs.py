"""Handoffs between areas and between the faces that a customer meets."""

from typing import Any

import pytest

from cxkit.measures.handoffs import NOBODY, Handoffs, Party, face_changes, handoffs, party
from cxkit.measures.structure import figures
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from tests.views.journeys import NAMES, alone, domain, example, examples


def of(*steps: Any, **header: Any) -> Handoffs:
    return handoffs(*alone({"steps": list(steps), **header}))


def pairs(found: Handoffs) -> dict[tuple[str, str], int]:
    return {(giver.id, taker.id): n for (giver, taker), n in found.table.items()}


ACTORS = {"ana": {"area": "Sala"}, "leo": {"area": "Sala"}, "eva": {"area": "Cocina"}, "caja": {"area": "Sistemas"}}


def everything() -> list[tuple[Journey, Scope]]:
    return [*map(domain, NAMES), *map(example, examples())]


def test_the_credit_of_the_reference() -> None:
    found = handoffs(*domain("credito"))
    assert pairs(found) == {
        ("Canales digitales", "Operaciones"): 1,
        ("Red de oficinas", "Riesgo"): 1,
        ("Red de oficinas", "Terceros"): 1,
        ("Tecnología", "Riesgo"): 1,
    }
    assert found.compared == "area"
    assert (len(found.between), found.unclear) == (4, 0)


def test_the_restaurant_of_the_reference() -> None:
    found = handoffs(*domain("restaurante"))
    assert pairs(found) == {("Sistemas", "Sala"): 3, ("Sala", "Cocina"): 1}
    assert [one.id for one in found.parties] == ["Sala", "Cocina", "Sistemas"]


def test_one_area_hands_nothing_on() -> None:
    step = {"customer": "Pide", "frontstage": [{"do": "Anota", "by": "ana"}, {"do": "Repite", "by": "leo"}]}
    assert of(step, actors=ACTORS).all == ()


def test_an_arrow_with_two_heads_is_two_handoffs() -> None:
    step = {
        "customer": "Pide",
        "frontstage": {"id": "a", "do": "Anota", "by": "ana", "with": "b"},
        "backstage": {"id": "b", "do": "Cocina", "by": "eva"},
    }
    assert pairs(of(step, actors=ACTORS)) == {("Sala", "Cocina"): 1, ("Cocina", "Sala"): 1}


def test_after_hands_nothing_over() -> None:
    step = {
        "customer": "Pide",
        "frontstage": {"id": "a", "do": "Anota", "by": "ana"},
        "backstage": {"id": "b", "do": "Cocina", "by": "eva", "after": "a"},
    }
    assert of(step, actors=ACTORS).all == ()


def test_work_passes_from_step_to_step() -> None:
    found = of(
        {"customer": "Pide", "frontstage": {"id": "a", "do": "Anota", "by": "ana"}},
        {"customer": "Espera", "backstage": {"id": "b", "do": "Cocina", "by": "eva", "needs": "a"}},
        actors=ACTORS,
    )
    (one,) = found.all
    assert (one.start, one.end, found.by_step(2)) == (0, 1, [0, 1])


def test_somebody_without_an_area_is_a_party_of_its_own_and_makes_no_change_of_area() -> None:
    step = {
        "customer": "Pide",
        "frontstage": {"do": "Anota", "by": "ana"},
        "backstage": [{"do": "Cocina", "by": "nueva"}, {"do": "Lava"}],
    }
    found = of(step, actors=ACTORS)
    assert found.parties == (Party("area", "Sala"), Party("actor", "nueva"), NOBODY)
    assert (len(found.all), found.between, found.unclear) == (1, (), 1)


def test_actors_are_told_apart_where_nobody_has_an_area() -> None:
    step = {"customer": "Pide", "frontstage": {"do": "Anota", "by": "a"}, "backstage": {"do": "Cocina", "by": "b"}}
    found = of(step)
    assert (found.compared, len(found.between), found.unclear) == ("actor", 1, 0)


def test_an_area_known_by_id_and_by_title_is_one() -> None:
    journey, scope = example("it-service-desk/journeys/report-an-incident.yaml")
    organization = scope.organizations[0]
    name = next(iter(organization.areas), None)
    if name is None:
        pytest.skip("the example lists no areas")
    titles = {
        party(action, scope).id
        for step in journey.steps
        for action in step.actions
        if party(action, scope).sort == "area"
    }
    assert not titles & {entry.title for key, entry in organization.areas.items() if entry.title and entry.title != key}


def test_rows_go_from_the_customer_inwards() -> None:
    found = of(
        {"customer": "Pide", "support": {"do": "Registra", "by": "caja"}, "frontstage": {"do": "Anota", "by": "ana"}},
        {"customer": "Espera", "backstage": {"do": "Cocina", "by": "eva"}},
        actors=ACTORS,
    )
    assert [one.id for one in found.parties] == ["Sala", "Cocina", "Sistemas"]


def test_every_sum_agrees() -> None:
    for journey, scope in everything():
        found = handoffs(journey, scope)
        n = len(found.all)
        assert sum(found.table.values()) == sum(found.by_step(len(journey.steps))) == n
        assert sum(map(found.given, found.parties)) == sum(map(found.taken, found.parties)) == n


def test_faces_agree_with_the_structural_figures() -> None:
    for journey, scope in everything():
        counted = figures(journey, scope)
        assert len(face_changes(counted.faces, journey)) == counted.face_changes


def test_the_faces_of_the_restaurant() -> None:
    journey, scope = domain("restaurante")
    changes = face_changes(figures(journey, scope).faces, journey)
    assert [(one.left, one.met) for one in changes] == [("anfitriona", "garzon"), ("garzon", "anfitriona")]
