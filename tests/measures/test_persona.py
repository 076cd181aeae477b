"""Personas in figures: the opportunity score, the fit of an offer, and where a persona travels."""

from typing import Any

import pytest

from cxkit.measures.persona import Fit, fit, matches, opportunity, ranked, travelled
from cxkit.model.journey import Journey
from cxkit.model.persona import Job, Persona
from cxkit.model.workspace import Member, Workspace


def somebody(**given: Any) -> Persona:
    return Persona.model_validate({"kind": "persona", "title": "Ana", "id": "ana", **given})


@pytest.mark.parametrize(
    ("importance", "satisfaction", "score"),
    [(9, 3, 15), (6, 8, 6), (10, 0, 20), (0, 10, 0), (7.5, 7, 8), (9, None, None), (None, 3, None)],
)
def test_the_opportunity_score_is_that_of_ulwick(importance: float, satisfaction: float, score: float) -> None:
    job = Job.model_validate({"want": "x", "importance": importance, "satisfaction": satisfaction})
    assert opportunity(job) == score


def test_the_least_served_job_comes_first_and_those_without_a_score_last() -> None:
    jobs: list[Any] = [
        {"want": "a", "importance": 6, "satisfaction": 8},
        "b",
        {"want": "c", "importance": 9, "satisfaction": 3},
        {"want": "d", "importance": 9},
        {"want": "e", "importance": 9, "satisfaction": 3},
    ]
    assert [job.want for job in ranked(somebody(jobs=jobs))] == ["c", "e", "a", "b", "d"]


def test_fit_counts_what_an_offer_says_it_is_for() -> None:
    offer = {
        "pain_relievers": [{"text": "r1", "for": ["p1", "Dos veces"]}, {"text": "r2", "for": "p1"}, "r3"],
        "gain_creators": [{"text": "c1", "for": "una-fecha"}],
    }
    pains = [{"id": "p1", "text": "Espera"}, "Dos veces", "Nadie avisa", "Lejos", "Caro"]
    persona = somebody(pains=pains, gains=["Una fecha", "Un nombre", "Sin sorpresas"], value_map=offer)
    assert fit(persona) == Fit(3, 8)
    assert [tuple(one) for one in matches(persona.value_map.pain_relievers, persona.pains)] == [  # type: ignore[union-attr]
        (0, 0),
        (0, 1),
        (1, 0),
    ]


def test_fit_is_unknown_where_nobody_says_what_is_for_what() -> None:
    assert fit(somebody(pains=["a"], value_map={"pain_relievers": ["b"]})) is None
    assert fit(somebody(value_map={"pain_relievers": [{"text": "b", "for": "a"}]})) is None
    assert fit(somebody(pains=["a"])) is None


def test_a_persona_travels_todays_journeys_first() -> None:
    members = [Member("ana.yaml", somebody())]
    for n, (state, who) in enumerate((("future", "ana"), ("current", ["luis", "ana"]), ("current", "luis"))):
        content = {"kind": "journey", "id": f"j{n}", "title": f"J{n}", "state": state, "persona": who}
        members.append(Member(f"{n}.yaml", Journey.model_validate({**content, "steps": [{"customer": "x"}]})))
    workspace = Workspace(tuple(members))
    assert [journey.id for journey in travelled(somebody(), workspace.scope("ana.yaml"))] == ["j1", "j0"]
