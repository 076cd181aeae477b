"""What a level allows, and times that are added up beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxkit.model.agreed import Spent, goal, limit
from cxkit.model.calendar import days
from cxkit.model.lapse import lapse, written
from cxkit.model.shared import Level
from cxkit.model.values import Duration, Target

DAY = 28800.0  # seconds of work


@pytest.mark.parametrize(
    ("text", "seconds", "business"),
    [
        ("<= 24h", 86400, 0),
        ("≤ 2bd", 0, 2),
        ("< 1h30m", 5400, 0),
        ("= 5m", 300, 0),
        ("8h", 28800, 0),
        ("1-2d", 172800, 0),
    ],
)
def test_a_target_that_is_a_longest_time(text: str, seconds: float, business: float) -> None:
    time = limit(Target.parse(text))
    assert time == limit(text)
    assert time is not None
    assert (time.high, time.high_days) == (seconds, business)


@pytest.mark.parametrize("text", [">= 4h", "≥ 4h", "> 1d", "95%", "4.5", "fast", "", "<=", "24 horas hábiles"])
def test_a_target_that_is_none(text: str) -> None:
    assert limit(text) is None


def test_no_target_allows_nothing() -> None:
    assert limit(None) is None


@pytest.mark.parametrize(
    ("text", "found"), [("<= 24h", True), ("24h", True), (">= 95%", True), ("fast", False), ("3", False)]
)
def test_words_alone_may_be_a_target(text: str, found: bool) -> None:
    assert (goal(Level.model_validate({"text": text})) is not None) is found
    assert goal(Level.model_validate({"target": text})) == Target.parse(text)


@pytest.mark.parametrize(
    ("spent", "allowed", "business_day", "beyond"),
    [
        (Spent(3600), "1h", None, False),
        (Spent(3601), "1h", None, True),
        (Spent(0, 2), "2bd", None, False),
        (Spent(0, 2.5), "2bd", None, True),
        (Spent(60, 2), "2bd", None, True),
        (Spent(60, 2), "1h", None, None),
        (Spent(60, 2), "1h", DAY, True),
        (Spent(7200, 2), "1h", None, True),
        (Spent(0, 2), "24h", DAY, False),
        (Spent(86400), "2bd", None, None),
        (Spent(86400), "2bd", DAY, True),
    ],
)
def test_what_was_spent_is_compared_where_it_can_be(
    spent: Spent, allowed: str, business_day: float | None, beyond: bool | None
) -> None:
    assert spent.beyond(Duration.parse(allowed), business_day) is beyond


def test_the_least_of_a_time_counts_and_one_that_cannot_be_read_does_not() -> None:
    spent = Spent().with_least(Duration.parse("5m-20m")).with_least(Duration.parse("1bd")).with_least(None)
    assert spent == Spent(300, 1)
    assert spent.with_least(Duration.parse("1:30")) is spent


def test_the_longer_of_two_takes_a_business_day_as_the_project_does() -> None:
    one, other = Spent(36000), Spent(0, 1)
    assert one.longer(other, None) is other
    assert one.longer(other, DAY) is one


@pytest.mark.parametrize(
    ("seconds", "business", "text"),
    [(0, 0, "0s"), (90, 0, "1m30s"), (100800, 0, "28h"), (259200, 0, "3d"), (0.5, 0, "0.5s"), (60, 2, "2bd1m")],
)
def test_a_sum_is_written_as_a_person_would(seconds: float, business: float, text: str) -> None:
    assert written(seconds, business) == text


@given(st.integers(0, 10**9), st.integers(0, 10**4))
def test_what_is_written_reads_back(seconds: int, business: int) -> None:
    found = lapse(written(seconds, business))
    assert found is not None
    assert (found.low, found.low_days) == (seconds, business)


@pytest.mark.parametrize(
    ("earlier", "later", "passed"),
    [
        ("2026-01-01", "2026-01-31", 30),
        ("2026-02", "2026-03-01", 1),
        ("2025", "2026-01-01", 1),
        ("0000-01-01", "2026-01-01", 0),
    ],
)
def test_days_between_dates_of_any_precision(earlier: str, later: str, passed: int) -> None:
    assert days(earlier, later) == passed
