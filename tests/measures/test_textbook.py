"""The shoeshine of Shostack (1984) as shipped, in both languages: its times, its money, its one way back."""

from pathlib import Path

import pytest

from cxkit.load import load
from cxkit.measures.structure import Figures, figures, total
from cxkit.model.journey import Journey
from cxkit.model.shared import Metric
from cxkit.model.values import Money
from cxkit.model.workspace import Scope

TEXTBOOK = Path(__file__).parents[2] / "examples/textbook"
PRICE, MINUTE, WAX, OTHER = 0.50, 0.10, 0.03, 0.09
"""In dollars, as in the article."""

Shoeshine = tuple[Journey, Scope]


@pytest.fixture(params=["shoeshine", "lustrado"])
def shoeshine(request: pytest.FixtureRequest) -> Shoeshine:
    rooms, unreadable = load([str(TEXTBOOK)])
    assert not unreadable
    for room in rooms:
        for member, journey in room.workspace.of(Journey):
            if journey.id == request.param:
                return journey, room.workspace.scope(member.path)
    raise AssertionError(request.param)


def counted(shoeshine: Shoeshine) -> Figures:
    journey, scope = shoeshine
    return figures(journey, scope)


def repaired(shoeshine: Shoeshine) -> float:
    """Seconds that one wrong wax costs: cleaning, and the polish again."""
    journey, _ = shoeshine
    (step,) = [step for step in journey.steps if step.fail]
    (fail,) = step.fail
    assert fail.back_to == step.id
    return total([*(action.time for action in fail.recover), *(action.time for action in step.frontstage)]).max_s


def metrics(shoeshine: Shoeshine) -> list[Metric]:
    journey, scope = shoeshine
    return [scope.metrics[name] for name in journey.steps[-1].metrics]


def profit(seconds: float) -> float:
    return PRICE - WAX - OTHER - seconds / 60 * MINUTE


def test_the_standard_time_is_two_minutes_and_the_customer_stays_for_five(shoeshine: Shoeshine) -> None:
    work = counted(shoeshine).work_time
    assert (work.min_s, work.max_s, work.n) == (120, 120, 4)
    time = metrics(shoeshine)[0]
    assert time.target is not None
    assert (time.value, time.target.number, time.target.unit) == (120, 300, "s")
    journey, _ = shoeshine
    assert [promise.target for promise in journey.promise] == ["<= 5m"]


def test_four_steps_in_view_and_the_supplies_below_the_line(shoeshine: Shoeshine) -> None:
    found = counted(shoeshine)
    assert (found.front, found.back, found.support, found.fails) == (4, 1, 0, 1)
    assert (found.steps, found.customer_steps, found.face_changes) == (5, 4, 0)
    journey, _ = shoeshine
    times = [action.time.high for step in journey.steps for action in step.frontstage if action.time]
    assert times == [30, 30, 45, 15]


def test_one_wrong_wax_makes_195_seconds(shoeshine: Shoeshine) -> None:
    assert repaired(shoeshine) == 75
    took = counted(shoeshine).work_time.max_s + repaired(shoeshine)
    assert took == 195
    assert profit(took) == pytest.approx(0.055)


def test_one_in_ten_makes_128_seconds_on_average(shoeshine: Shoeshine) -> None:
    found = counted(shoeshine)
    (passes,) = found.passes.values()
    assert passes == pytest.approx(1 / 0.9)
    assert found.work_time.max_s + repaired(shoeshine) * (passes - 1) == pytest.approx(128.333333)


def test_what_the_four_steps_cost_is_their_time_and_the_wax(shoeshine: Shoeshine) -> None:
    journey, _ = shoeshine
    costs = [Money.of(action.cost or "") for step in journey.steps for action in step.frontstage]
    spent = sum(cost.amount for cost in costs if cost is not None)
    assert spent == pytest.approx(counted(shoeshine).work_time.max_s / 60 * MINUTE + WAX)
    assert PRICE - spent - OTHER == pytest.approx(0.18)


def test_the_profits_of_two_three_and_four_minutes(shoeshine: Shoeshine) -> None:
    shown = [metric.value for metric in metrics(shoeshine)[1:]]
    assert shown == [0.18, 0.08, -0.02]
    assert shown == pytest.approx([profit(60 * minutes) for minutes in (2, 3, 4)])


def test_the_money_is_gone_before_the_customer_is(shoeshine: Shoeshine) -> None:
    gone = (PRICE - WAX - OTHER) / MINUTE * 60
    assert gone == pytest.approx(3.8 * 60)
    target = metrics(shoeshine)[0].target
    assert target is not None
    assert target.number is not None
    assert gone < target.number
