"""Sensitivity: which weightings are tried, and how places move in them."""

from typing import Any

import pytest

from cxkit.measures.portfolio import customers, heaviest
from cxkit.measures.sensitivity import sensitivity, weightings
from cxkit.model.organization import Segment
from cxkit.model.portfolio import Portfolio
from cxkit.model.reading import read
from tests.measures.test_portfolio import SCORES, WEIGHTS, portfolio


def worked() -> Portfolio:
    criteria = {name: {"weight": weight, "scale": "1-5"} for name, weight in WEIGHTS.items()}
    return portfolio(criteria, {key: dict(zip(WEIGHTS, each, strict=True)) for key, each in SCORES.items()})


def test_the_weights_of_the_file_come_first_and_each_weighting_once() -> None:
    found = weightings(worked())
    assert len(found) == 2 + 2 * len(WEIGHTS)
    assert found[0] == pytest.approx(WEIGHTS)
    assert found[1] == dict.fromkeys(WEIGHTS, 0.25)
    assert found[2] == pytest.approx(
        {"strategy": 0.8 / 1.4, "customers": 0.25 / 1.4, "margin": 0.2 / 1.4, "ease": 0.15 / 1.4}
    )
    assert [sum(each.values()) for each in found] == pytest.approx([1] * len(found))
    assert (
        len(weightings(portfolio({"a": 1, "b": 1}, {}))) == 3
    )  # equal is that of the file; doubling one halves the other
    assert weightings(portfolio({"a": 5}, {})) == ({"a": 1.0},)
    assert weightings(portfolio({"a": 0, "b": 0}, {})) == weightings(portfolio({}, {})) == ()


def test_places_move_with_the_weights() -> None:
    found = sensitivity(worked())
    assert found.weightings == 10
    first, second = found.standings[:2]
    assert (first.id, round(first.score, 2), first.place, first.best, first.worst) == ("credito", 76.25, 1, 1, 2)
    assert first.leads == 8
    assert (second.id, second.best, second.worst) == ("apertura", 1, 3)
    assert [one.id for one in found.standings] == ["credito", "apertura", "reclamo", "cierre"]
    assert all(one.low <= one.score <= one.high for one in found.standings)
    assert all(one.best <= one.place <= one.worst for one in found.standings)


def test_who_lacks_a_score_is_not_placed() -> None:
    found = sensitivity(
        portfolio({"a": {"scale": "1-5"}, "b": {"scale": "1-5"}}, {"x": {"a": 5}, "y": {"a": 1, "b": 1}})
    )
    assert [(one.id, one.place, one.leads) for one in found.standings] == [("y", 1, found.weightings)]
    assert sensitivity(portfolio({"a": 0}, {"x": {"a": 5}})).standings == ()


def test_customers_are_known_only_where_each_segment_says_them() -> None:
    segments = {
        key: read(Segment, value) for key, value in {"a": {"customers": 3}, "b": {"customers": 4}, "c": {}}.items()
    }

    def counted(*names: str) -> int | None:
        content: dict[str, Any] = {"kind": "portfolio", "title": "P", "journeys": {"j": {"segment": list(names)}}}
        return customers(read(Portfolio, content).journeys["j"], segments)

    assert counted("a", "b") == 7
    assert counted("a", "c") is counted("a", "nobody") is counted() is None


def test_the_heaviest_criteria_come_first_and_equals_keep_their_order() -> None:
    assert heaviest(portfolio({"a": 1, "b": 3, "c": 1, "d": 3}, {})) == ("b", "d", "a", "c")
