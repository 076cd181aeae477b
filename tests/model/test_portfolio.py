"""A portfolio: phases by word and number, criteria in short, what is refused."""

from typing import Any

import pytest
from pydantic import ValidationError

from cxkit.model.portfolio import PHASES, Portfolio
from cxkit.model.reading import read


def portfolio(**more: Any) -> Portfolio:
    return read(Portfolio, {"kind": "portfolio", "title": "Viajes", **more})


def test_a_title_is_enough() -> None:
    made = portfolio()
    assert (made.journeys, made.criteria, made.chosen, made.aspiration) == ({}, {}, None, None)


@pytest.mark.parametrize(
    ("written", "phase"), [(0, "inventory"), ("3", "redesign"), (5, "sustaining"), ("mapping", "mapping")]
)
def test_a_phase_is_a_word_or_its_number(written: Any, phase: str) -> None:
    made = portfolio(journeys={"credito": {"phase": written}})
    assert made.journeys["credito"].phase == phase
    assert made.journeys["credito"].written("phase")


def test_a_journey_without_a_phase_is_in_the_inventory() -> None:
    made = portfolio(journeys=["credito", "cierre"])
    assert [one.phase for one in made.journeys.values()] == [PHASES[0]] * 2
    assert not made.journeys["credito"].written("phase")


@pytest.mark.parametrize("wrong", [6, -1, "7", "²", "done", True, 1.0])
def test_another_phase_is_refused(wrong: Any) -> None:
    with pytest.raises(ValidationError) as error:
        portfolio(journeys={"a": {"phase": wrong}})
    assert [(found["type"], found["loc"]) for found in error.value.errors()] == [
        ("literal_error", ("journeys", "a", "phase"))
    ]


def test_a_criterion_is_a_weight_a_title_a_mapping_or_nothing() -> None:
    made = portfolio(
        criteria={"a": 0.4, "b": "Margen", "c": {"weight": 3, "scale": "1-5", "direction": "lower"}, "d": None}
    )
    assert [(one.weight, one.title, one.direction) for one in made.criteria.values()] == [
        (0.4, None, "higher"),
        (None, "Margen", "higher"),
        (3, None, "lower"),
        (None, None, "higher"),
    ]
    assert [one.weight for one in portfolio(criteria={"a": "40%", "b": {"weight": "7.5 %"}}).criteria.values()] == [
        0.4,
        0.075,
    ]
    assert list(portfolio(criteria=["strategy", "ease"]).criteria) == ["strategy", "ease"]


@pytest.mark.parametrize("wrong", [-0.1, float("nan"), float("inf"), "much"])
def test_a_weight_is_a_finite_number_from_0(wrong: Any) -> None:
    with pytest.raises(ValidationError):
        portfolio(criteria={"a": {"weight": wrong}})


def test_components_and_standards_have_short_forms() -> None:
    made = portfolio(
        aspiration={
            "components": ["rapidez"],
            "standards": {"rapidez": 4.5, "claridad": {"metric": "m"}},
            "brand": "simple",
        }
    )
    assert made.aspiration is not None
    assert list(made.aspiration.components) == ["rapidez"]
    assert made.aspiration.standards["rapidez"].target is not None
    assert made.aspiration.standards["rapidez"].target.number == 4.5
    assert (made.aspiration.standards["claridad"].metric, made.aspiration.brand) == ("m", ("simple",))


def test_a_decision_is_a_date_a_role_or_both() -> None:
    assert portfolio(decided="2026-01-15").decided.date == "2026-01-15"  # type: ignore[union-attr]
    assert portfolio(decided="comité").decided.by == ("comité",)  # type: ignore[union-attr]
    both = portfolio(decided={"by": ["a", "b"], "date": "2026-01"}).decided
    assert both is not None
    assert (both.by, both.date) == (("a", "b"), "2026-01")
