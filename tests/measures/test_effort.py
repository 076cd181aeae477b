"""What each step takes, and how work compares with waiting."""

from typing import Any

import pytest

from cxkit.measures.effort import Effort, Range, efficiency, efforts, in_hours, known, summed
from cxkit.measures.figures import Part, Times
from cxkit.measures.structure import figures
from tests.views.journeys import NAMES, alone, domain, example, examples

HOUR = 3600.0


def of(*steps: Any, **header: Any) -> tuple[Effort, ...]:
    return efforts(*alone({"steps": list(steps), **header}))


def test_a_step_adds_up_what_is_stated() -> None:
    (one,) = of(
        {
            "customer": "Pide",
            "frontstage": [{"do": "Anota", "by": ["ana", "web"], "time": "3m-8m", "max": "10m"}, {"do": "Repite"}],
            "support": {"do": "Guarda", "by": "web", "time": "5s"},
            "wait": [{"time": "1h"}, {"why": "la cola"}],
        },
        actors={"web": {"type": "system"}},
    )
    assert (one.work.min_s, one.work.max_s, one.work.n, one.actions) == (185, 485, 2, 3)
    assert (one.longest.max_s, one.longest.n) == (600, 1)
    assert (one.wait.max_s, one.wait.n, one.waits) == (HOUR, 1, 2)
    assert (one.people, one.systems, one.partners) == (1, 1, 0)


def test_unknown_is_not_nothing() -> None:
    silent, alone_, waiting = of(
        {"customer": "Pide", "frontstage": "Anota"}, {"customer": "Piensa"}, {"customer": "Espera", "wait": "10m"}
    )
    assert (silent.asks, silent.timed) == (True, False)
    assert (alone_.asks, alone_.timed) == (False, False)
    assert (waiting.asks, waiting.timed) == (True, True)
    assert known((silent, alone_, waiting)) == Part(1, 2)


def test_sums_agree_with_the_structural_figures() -> None:
    for journey, scope in [*map(domain, NAMES), *map(example, examples())]:
        counted, found = figures(journey, scope), efforts(journey, scope)
        for mine, theirs in (
            (summed(one.work for one in found), counted.work_time),
            (summed(one.wait for one in found), counted.declared_wait),
        ):
            hours = in_hours(mine, scope.workspace.business_day) or mine
            assert (hours.min_s, hours.max_s, hours.n) == (theirs.min_s, theirs.max_s, theirs.n)


def test_business_days_stay_apart_until_somebody_says_how_long_they_are() -> None:
    (one,) = of({"customer": "Espera", "wait": "1bd-3bd"})
    assert (one.wait.max_s, one.wait.min_business_days, one.wait.business_days) == (0, 1, 3)
    assert in_hours(one.wait, None) is None
    assert in_hours(one.wait, 8 * HOUR) == Times(8 * HOUR, 24 * HOUR, n=1)


def test_efficiency_has_both_ends() -> None:
    work, wait = Times(HOUR, 2 * HOUR, n=2), Times(2 * HOUR, 9 * HOUR, n=1)
    assert efficiency(work, wait) == Range(pytest.approx(0.1), pytest.approx(0.5))
    assert efficiency(Times(HOUR, HOUR, n=1), Times(3 * HOUR, 3 * HOUR, n=1)) == Range(0.25, 0.25)


@pytest.mark.parametrize(
    ("work", "wait"),
    [
        (Times(), Times(1, 1, n=1)),
        (Times(1, 1, n=1), Times()),
        (Times(1, 1, n=1), Times(0, 0, 1, 1, 1)),
        (Times(0, 0, n=1), Times(1, 1, n=1)),
    ],
)
def test_no_efficiency_without_both(work: Times, wait: Times) -> None:
    assert efficiency(work, wait) is None


def test_a_working_day_with_hours_gives_an_efficiency() -> None:
    found = efficiency(Times(2 * HOUR, 2 * HOUR, n=1), Times(0, 0, 1, 1, 1), 8 * HOUR)
    assert found == Range(pytest.approx(0.2), pytest.approx(0.2))
