"""Priorities: the worked example to its printed digits, and figures that would break a computer's arithmetic."""

from typing import Any

import pytest

from cxkit.measures.portfolio import Ranked, ranking, weights
from cxkit.model.portfolio import Portfolio
from cxkit.model.reading import read

NAMES = ("strategy", "customers", "margin", "ease")
WEIGHTS = dict(zip(NAMES, (0.40, 0.25, 0.20, 0.15), strict=True))
SCORES = {"credito": (5, 3, 5, 2), "apertura": (3, 5, 4, 3), "reclamo": (4, 4, 2, 4), "cierre": (2, 1, 1, 5)}
RAW = {
    "credito": (5, 12000, 1.8e6, 2),
    "reclamo": (4, 30000, 0.3e6, 4),
    "apertura": (3, 50000, 0.9e6, 3),
    "cierre": (2, 4000, 0.1e6, 5),
}


def portfolio(criteria: Any, scores: dict[str, Any]) -> Portfolio:
    journeys = {key: {"scores": one} for key, one in scores.items()}
    return read(Portfolio, {"kind": "portfolio", "title": "P", "criteria": criteria, "journeys": journeys})


def scored(scores: dict[str, tuple[float, ...]], scale: str | None) -> dict[str, Ranked]:
    criteria = {name: {"weight": weight, **({"scale": scale} if scale else {})} for name, weight in WEIGHTS.items()}
    given = {key: dict(zip(NAMES, each, strict=True)) for key, each in scores.items()}
    return {one.id: one for one in ranking(portfolio(criteria, given))}


def test_the_worked_example_on_a_shared_scale() -> None:
    found = scored(SCORES, "1-5")
    assert list(found) == ["credito", "apertura", "reclamo", "cierre"]
    assert [round(one.shared or 0, 6) for one in found.values()] == [4.05, 3.70, 3.60, 2.00]
    assert [round(one.score or 0, 6) for one in found.values()] == [76.25, 67.5, 65.0, 25.0]
    assert [1 + (one.even or 0) / 25 for one in found.values()] == pytest.approx([3.75, 3.75, 3.50, 2.25])
    assert [one.place for one in found.values()] == [1, 2, 3, 4]
    assert [one.even_place for one in found.values()] == [1, 1, 3, 4]


def test_the_worked_example_with_figures_of_their_own() -> None:
    found = scored(RAW, None)
    assert list(found) == ["credito", "reclamo", "apertura", "cierre"]
    assert [round(one.score or 0, 6) for one in found.values()] == [64.347826, 53.150043, 52.745098, 15.0]
    assert {one.shared for one in found.values()} == {None}


def test_weights_are_parts_of_their_sum() -> None:
    assert weights(portfolio({"a": 40, "b": 60}, {})) == pytest.approx({"a": 0.4, "b": 0.6})
    assert weights(portfolio({"a": 1e308, "b": 1e308}, {})) == {"a": 0.5, "b": 0.5}
    assert weights(portfolio(["a", "b"], {})) == {"a": 0.5, "b": 0.5}
    assert weights(portfolio({"a": 1, "b": None}, {})) == {"a": 1, "b": 0}
    assert weights(portfolio({"a": 0, "b": 0}, {})) == {"a": 0, "b": 0}
    assert weights(portfolio({}, {})) == {}


def test_a_journey_that_lacks_a_score_has_no_place() -> None:
    found = ranking(portfolio({"a": {"scale": "1-5"}, "b": {"scale": "1-5"}}, {"x": {"a": 5}, "y": {"a": 1, "b": 1}}))
    assert [(one.id, one.place, one.missing) for one in found] == [("y", 1, ()), ("x", None, ("b",))]
    assert ranking(portfolio({}, {"x": {"a": 5}}))[0].score is None


def test_a_low_score_may_speak_for_a_journey() -> None:
    (best, worst) = ranking(portfolio({"cost": {"direction": "lower"}}, {"dear": {"cost": 90}, "cheap": {"cost": 10}}))
    assert (best.id, best.score, worst.score) == ("cheap", 100, 0)


def test_a_criterion_that_is_the_same_for_all_says_nothing() -> None:
    found = ranking(portfolio({"a": 1, "b": 1}, {"x": {"a": 7, "b": 1}, "y": {"a": 7, "b": 2}}))
    assert [(one.id, one.score) for one in found] == [("y", 50), ("x", 0)]


def test_huge_figures_stay_figures() -> None:
    found = ranking(portfolio({"a": {"weight": 1e300}}, {"x": {"a": 1.7e308}, "y": {"a": -1.7e308}, "z": {"a": 0}}))
    assert [(one.id, round(one.score or 0, 6)) for one in found] == [("x", 100), ("z", 50), ("y", 0)]
