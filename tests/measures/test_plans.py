"""Survey and roadmap: plain arithmetic with its n, and nothing where nothing is told."""

from typing import Any

import pytest

from cxkit.measures.roadmap import by_status, effort, rice, span
from cxkit.measures.survey import answered, response_rate
from cxkit.model.roadmap import Initiative, Roadmap
from cxkit.model.survey import Result, Sample


def result(**given: Any) -> Result:
    return Result.model_validate(given)


def initiative(**given: Any) -> Initiative:
    return Initiative.model_validate({"title": "A", **given})


@pytest.mark.parametrize(
    ("given", "value", "kind", "n"),
    [
        ({"promoters": 52, "passives": 30, "detractors": 18}, 34, "nps", 100),
        ({"promoters": 1, "passives": 0, "detractors": 3}, -50, "nps", 4),
        ({"promoters": 60, "detractors": 20, "n": 100}, 40, "nps", 100),
        ({"promoters": 60, "detractors": 20, "n": 70, "value": 40}, 40, "value", 70),
        ({"mean": 3.1, "n": 64, "median": 3}, 3.1, "mean", 64),
        ({"median": 3}, 3, "median", None),
        ({"value": 34, "counts": {"1": 2, "5": 5}}, 34, "value", 7),
    ],
)
def test_a_result_has_one_figure(given: dict[str, Any], value: float, kind: str, n: int | None) -> None:
    found = answered(result(**given))
    assert found is not None
    assert (found.value, found.kind, found.n) == (pytest.approx(value), kind, n)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"n": 5},
        {"promoters": 0, "passives": 0, "detractors": 0},
        {"promoters": 3},
        {"promoters": 3, "detractors": 1},
    ],
)
def test_a_result_may_say_no_figure(given: dict[str, Any]) -> None:
    assert answered(result(**given)) is None


def test_the_response_rate_is_responses_by_invitations() -> None:
    assert response_rate(Sample(invited=600, responses=100)) == pytest.approx(1 / 6)
    assert [response_rate(one) for one in (None, Sample(responses=1), Sample(invited=0, responses=1))] == [None] * 3
    assert response_rate(Sample(invited=1, responses=10**400)) is None


def test_rice_of_the_worked_examples() -> None:
    rows = [(5000, 2, 0.8, 4), (12000, 0.5, 0.5, 1), (800, 3, 1, 2)]
    made = [initiative(reach=r, impact=i, confidence=c, effort=e) for r, i, c, e in rows]
    assert [rice(one) for one in made] == [2000, 3000, 1200]
    assert rice(initiative(reach=1, impact=1, confidence=1, effort=0)) is None
    assert rice(initiative(reach=1, impact=1, effort=1)) is None
    assert rice(initiative(reach=1e300, impact=1e300, confidence=1, effort=1)) is None


def test_initiatives_stand_by_status_and_start() -> None:
    rows = [
        {"id": "c", "start": "2026-05"},
        {"id": "d"},
        {"id": "a", "start": "2026-01-01"},
        {"id": "e", "status": "done"},
    ]
    made = Roadmap.model_validate(
        {"kind": "roadmap", "title": "R", "initiatives": [{"title": "x", **row} for row in rows]}
    )
    groups = by_status(made)
    assert list(groups) == ["idea", "planned", "doing", "done", "dropped"]
    assert [[one.id for one in group] for group in groups.values()] == [["a", "c", "d"], [], [], ["e"], []]


def test_sums_say_what_they_are_of() -> None:
    made = [initiative(effort=1.5, start="2026-03-01"), initiative(end="2026-02"), initiative(effort=2, end="2026-07")]
    assert effort(made) == (3.5, 2, 3)
    assert span(made) == ("2026-03-01", "2026-07")
    assert span([initiative()]) is None
    assert span([initiative(end="2026-03-01")]) is None, "a last day is no first one"
