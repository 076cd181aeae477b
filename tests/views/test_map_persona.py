"""Whose map it is: the card of the persona, and the name of the lane of actions."""

from __future__ import annotations

from typing import Any

import pytest

from cxkit.model.journey import Journey
from cxkit.model.persona import Persona
from cxkit.model.workspace import Member, Workspace
from cxkit.views.journey_map import journey_map
from cxkit.views.picture import Picture
from tests.views.mapping import faults
from tests.views.maps import boxes, texts


def with_persona(content: dict[str, Any], lang: str, *personas: dict[str, Any]) -> Picture:
    journey = Journey.model_validate(
        {"kind": "journey", "title": "Map", "steps": [{"customer": "Goes"}] * 6, **content}
    )
    members = [Member("map.yaml", journey)]
    members += [Member(f"{one['id']}.yaml", Persona.model_validate({"kind": "persona", **one})) for one in personas]
    return journey_map(journey, Workspace(tuple(members)).scope("map.yaml"), lang=lang)


ROSA = {"id": "rosa", "title": "Rosa, 58, vive con su hija", "quote": "Quiero dormir", "goals": ["No perder el día"]}

PAIR = {"id": "par", "title": "Ana y Luis, celebran", "goals": ["Que la noche salga redonda"]}


def test_the_persona_has_a_card() -> None:
    drawn = with_persona({"persona": "rosa"}, "es", ROSA)
    assert texts(drawn, "persona") == ["Rosa, 58, vive con su hija", "«Quiero dormir»"]
    assert texts(drawn, "initial") == ["R"]
    assert "lo que hace Rosa" in texts(drawn, "sublane")
    assert texts(drawn, "goal") == ["No perder el día"]
    pair = with_persona({"persona": "par"}, "es", PAIR)
    assert (texts(pair, "persona"), texts(pair, "goal")) == ([PAIR["title"]], ["Que la noche salga redonda"])


@pytest.mark.parametrize(
    ("purpose", "jobs", "expected"),
    [
        ({"customer": "Dormir esta noche"}, ["Volver al trabajo"], "Dormir esta noche"),
        ({"organization": "Llenar la agenda"}, ["Volver al trabajo"], "Volver al trabajo"),
        (None, [], "No perder el día"),
    ],
)
def test_the_card_says_what_the_journey_is_for(purpose: Any, jobs: list[str], expected: str) -> None:
    drawn = with_persona({"persona": "rosa", "purpose": purpose}, "es", {**ROSA, "jobs": jobs})
    assert texts(drawn, "goal") == [expected]
    (card,) = boxes(drawn, "persona")
    assert card.label == f"Rosa, 58, vive con su hija. «Quiero dormir». Quiere: {expected}"
    assert faults(drawn) == {}


@pytest.mark.parametrize(
    ("persona", "lang", "expected"),
    [
        ("par", "es", "lo que hacen Ana y Luis"),
        ("par", "en", "what Ana y Luis do"),
        ("rosa", "en", "what Rosa does"),
        (["rosa", "par"], "en", "what the customer does"),
        ("nobody", "es", "lo que hace el cliente"),
    ],
)
def test_the_lane_says_whose_it_is(persona: Any, lang: str, expected: str) -> None:
    assert expected in texts(with_persona({"persona": persona}, lang, ROSA, PAIR), "sublane")


def test_a_persona_without_a_file_has_no_card() -> None:
    assert not boxes(with_persona({"persona": "rosa"}, "es"), "persona")


@pytest.mark.parametrize("steps", [1, 3, 6])
def test_the_card_stands_beside_the_title_or_under_it(steps: int) -> None:
    long = {
        **ROSA,
        "quote": "Quiero dormir sin dolor y no perder días de trabajo; prefiero hablar con una persona " * 2,
    }
    drawn = with_persona(
        {"persona": "rosa", "title": "Hora médica: " * 9, "steps": [{"customer": "Va"}] * steps}, "es", long
    )
    assert faults(drawn) == {}
