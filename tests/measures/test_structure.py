"""The structural figures of three journeys, exact, and their corners."""

import json
from pathlib import Path
from typing import Any

import pytest

from cxkit.load import load
from cxkit.measures.structure import Figures, Part, figures, total
from cxkit.model.journey import Journey
from cxkit.model.reading import read
from cxkit.model.values import Duration
from cxkit.model.workspace import Member, Workspace

DATA = Path(__file__).parents[1] / "data/domain"


def of_file(name: str) -> Figures:
    (room,), unreadable = load([str(DATA / name)])
    assert not unreadable
    member = next(member for member in room.workspace.members if member.judged)
    assert isinstance(member.content, Journey)
    lines = len(room.documents[member.path].text.splitlines())
    return figures(member.content, room.workspace.scope(member.path), lines=lines)


def of(*steps: Any, business_day: float | None = None, **header: Any) -> Figures:
    journey = read(Journey, {"kind": "journey", "title": "T", **header, "steps": list(steps)})
    workspace = Workspace((Member("t.yaml", journey),), business_day=business_day)
    return figures(journey, workspace.scope("t.yaml"))


def test_the_map_of_twenty_lines() -> None:
    found = of_file("cena-mapa.yaml")
    assert (found.lines, found.steps, len(found.phases), found.actions) == (20, 4, 4, 0)
    assert found.emotion.values == (-1, 1, 2, -2)
    assert (found.emotion.mean, found.emotion.min, found.emotion.n) == (0, -2, 4)
    assert (found.evidence, found.frontstage, found.emotion_coverage) == (Part(0, 4), Part(0, 4), Part(4, 4))
    assert (found.moments_of_truth, found.fails, found.waits) == (0, 0, 0)
    assert (found.with_by.share, found.designed.share) == (None, None)


def test_the_restaurant() -> None:
    found = of_file("restaurante.yaml")
    assert (found.lines, found.steps, len(found.phases)) == (91, 7, 4)
    assert found.emotion.values == (1, 0, 1, 1, 2, 0, 2)
    assert (found.emotion.mean, found.emotion.min) == (1.0, 0)
    assert (found.front, found.back, found.support, found.actions) == (7, 1, 3, 11)
    assert (found.with_by, found.designed) == (Part(11, 11), Part(7, 7))
    assert (found.evidence, found.frontstage, found.emotion_coverage) == (Part(6, 7), Part(7, 7), Part(7, 7))
    assert (found.moments_of_truth, found.moments_with_metrics, found.fails, found.waits) == (2, 0, 1, 1)
    assert (found.timed, found.with_max) == (5, 5)
    assert found.areas == ("Cocina", "Sala", "Sistemas")
    assert found.area_changes == {"llegada": 1, "pedir": 1, "plato": 1, "cuenta": 1}
    assert [actor for _, actor in found.faces] == ["anfitriona"] * 2 + ["garzon"] * 4 + ["anfitriona"]
    assert found.face_changes == 2
    assert (found.work_time.min_s, found.work_time.max_s, found.declared_wait.max_s) == (1710, 1710, 600)
    assert found.passes == {}


def test_the_credit() -> None:
    found = of_file("credito.yaml")
    assert (found.lines, found.steps, len(found.phases)) == (88, 6, 4)
    assert found.emotion.values == (1, -1, -2, -2, 0, 2)
    assert found.emotion.mean == pytest.approx(-0.333333, abs=1e-6)
    assert found.emotion.min == -2
    assert (found.front, found.back, found.support) == (6, 5, 1)
    assert (found.with_by, found.designed) == (Part(12, 12), Part(0, 3))
    assert (found.evidence, found.frontstage, found.emotion_coverage) == (Part(5, 6), Part(6, 6), Part(6, 6))
    assert (found.moments_of_truth, found.moments_with_metrics, found.fails, found.waits) == (2, 2, 1, 1)
    assert (found.timed, found.with_max, len(found.areas)) == (8, 1, 6)
    assert found.area_changes == {"esperar": 2, "firmar": 1, "abono": 1}
    assert [actor for _, actor in found.faces] == ["web", "ejecutivo", "web", "ejecutivo", "ejecutivo", "web"]
    assert found.face_changes == 4
    assert (found.work_time.min_s, found.declared_wait.min_s) == (213605, 259200)
    assert found.passes == {"solicitar": pytest.approx(1.219512, abs=1e-6)}
    assert found.basis.stated == Part(5, 26)
    assert found.channels == {"web": 2, "oficina": 1}


def test_a_column_without_a_customer_is_no_customer_step() -> None:
    found = of({"customer": "a", "emotion": 1}, {"title": "b", "customer": "none", "backstage": {"do": "c", "by": "x"}})
    assert (found.steps, found.customer_steps, found.emotion_coverage) == (2, 1, Part(1, 1))
    assert found.back == 1


def test_business_days_stay_apart_until_the_project_gives_them_hours() -> None:
    step = {"customer": "a", "backstage": [{"do": "b", "time": "1bd-2bd"}, {"do": "c", "time": "10m-20m"}]}
    assert of(step).work_time.as_json() == {
        "min_s": 600,
        "max_s": 1200,
        "min_business_days": 1,
        "business_days": 2,
        "n": 2,
    }
    assert of(step, business_day=28800.0).work_time.as_json()["max_s"] == 58800


def test_a_time_that_cannot_be_read_is_left_out_of_the_sum() -> None:
    assert total([Duration.parse("1:30"), None, Duration.parse("5m")]).as_json()["n"] == 1


def test_emotions_are_brought_to_one_scale_with_what_they_rest_on() -> None:
    found = of(
        {"customer": "a", "emotion": 5},
        {"customer": "b", "emotion": {"value": 1, "basis": "assumed"}},
        emotion_scale="1-5",
        basis="observed",
    ).emotion
    assert (found.values, found.written, found.scale) == ((2, -2), (5, 1), "1-5")
    assert found.basis.as_json() == {"observed": 1, "assumed": 1, "proposed": 0, "not_stated": 0}


def test_open_questions_are_notes_that_end_in_a_question_mark() -> None:
    found = of(
        {"customer": "a", "notes": ["¿Quién avisa?", "Listo"], "frontstage": {"do": "b", "notes": "¿Cuánto?"}},
        notes="Why?",
    )
    assert found.open_questions == ("Why?", "¿Quién avisa?", "¿Cuánto?")


def test_a_loop_that_never_ends_has_no_number_of_passes() -> None:
    fail = {"what": "x", "rate": "60%", "back_to": "a"}
    assert of({"id": "a", "customer": "a", "fail": [fail, fail]}).passes == {}


def test_completeness_shows_its_fractions() -> None:
    found = of(
        {"customer": "a", "phase": "p", "channel": "web"},
        {"customer": "b", "emotion": 0, "frontstage": {"do": "c", "channel": "app"}},
    )
    parts = found.map_completeness.parts
    assert (parts["phases"], parts["touchpoints"], parts["emotion"], parts["opportunities"]) == (
        Part(1, 2),
        Part(2, 2),
        Part(1, 2),
        Part(0, 2),
    )
    assert found.map_completeness.share == pytest.approx(0.5)


def test_a_journey_without_steps_has_figures_too() -> None:
    found = of()
    assert found.emotion.mean is None
    assert found.map_completeness.share is None
    assert json.loads(json.dumps(found.as_json(), allow_nan=False))["steps"] == 0
