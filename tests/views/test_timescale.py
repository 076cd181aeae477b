"""The lane of times and costs: what each bar says, how long it is, and on which scale."""

from typing import Any

import pytest

from cxkit.api.drawing import draw
from cxkit.model.excerpt import excerpts
from cxkit.views.collapsed import collapsed
from cxkit.views.durations import DAY, HOUR, MINUTE, Durations, durations
from cxkit.views.picture import Box
from cxkit.views.timescale import bars
from tests.views.journeys import alone
from tests.views.shown import texts


def journey(*steps: dict[str, Any], **more: Any) -> Any:
    return alone({"title": "T", "steps": [{"customer": "Comes", **step} for step in steps], **more})


def one(step: dict[str, Any], lang: str = "en") -> list[tuple[str, str, float, float, float, bool]]:
    made, scope = journey(step)
    (found,) = bars(made, scope, lang)
    return [(bar.kind, bar.words, bar.low, bar.high, bar.limit, bar.over) for bar in found]


def lengths(*steps: dict[str, Any]) -> list[tuple[float, float]]:
    """How long the bar of each step is at least and at most, as parts of the frame."""
    made, scope = journey(*steps)
    items = draw(made, scope, "blueprint", lang="en").items
    frames = [item for item in items if isinstance(item, Box) and item.kind.startswith("lasts")]
    found = []
    for frame in frames:
        mine = [item for item in items if isinstance(item, Box) and item.group == frame.group and item.kind == "share"]
        found.append((round(mine[-1].width / frame.width, 2), round(mine[0].width / frame.width, 2)))
    return found


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ({}, []),
        ({"frontstage": "Greets"}, []),
        (
            {"frontstage": {"do": "Greets", "time": "5m", "max": "10m"}},
            [("work", "5 min · max 10 min", 300, 300, 600, False)],
        ),
        (
            {"frontstage": {"do": "Greets", "time": "2m-4m", "max": "8m"}},
            [("work", "2–4 min · max 8 min", 120, 240, 480, False)],
        ),
        ({"frontstage": {"do": "Greets", "time": "5m"}}, [("work", "5 min", 300, 300, 0, False)]),
        ({"frontstage": {"do": "Greets", "time": "1bd"}}, [("work", "1 working day", 8 * HOUR, 8 * HOUR, 0, False)]),
        ({"frontstage": {"do": "Greets", "max": "5m"}}, [("work", "max 5 min", 0, 0, 300, False)]),
        ({"wait": {"time": "3d", "max": "1d"}}, [("wait", "wait 3 d · max 1 d", 3 * DAY, 3 * DAY, DAY, True)]),
        (
            {"wait": {"time": "1bd", "max": "4bd"}},
            [("wait", "wait 1 working day · max 4 working days", DAY, DAY, 4 * DAY, False)],
        ),
        ({"wait": {"time": "1bd", "max": "2d"}}, [("wait", "wait 1 working day · max 2 d", DAY, DAY, 0, False)]),
    ],
)
def test_a_bar_is_the_usual_time_beside_the_longest(step: dict[str, Any], found: list[Any]) -> None:
    assert [(kind, words.replace("\xa0", " "), *rest) for kind, words, *rest in one(step)] == found


def test_times_of_a_step_are_summed_and_a_limit_of_some_of_them_is_no_limit_of_all() -> None:
    both = {"frontstage": [{"do": "A", "time": "5m", "max": "10m"}, {"do": "B", "time": "5m"}]}
    assert one(both) == [("work", "10\xa0min", 600, 600, 0, False)]


def test_bars_of_all_steps_are_as_long_as_their_times() -> None:
    steps: list[dict[str, Any]] = [
        {"frontstage": {"do": "A", "time": "15s"}},
        {"frontstage": {"do": "B", "time": "15s-30s"}},
        {"wait": "45s"},
    ]
    assert lengths(*steps) == [(0.33, 0.33), (0.33, 0.67), (1.0, 1.0)]


def test_an_overview_has_room_for_a_phase_and_a_sheet_keeps_the_scale_of_the_whole() -> None:
    steps: list[dict[str, Any]] = [
        {"id": "a", "phase": "one", "wait": "10m"},
        {"id": "b", "phase": "one", "wait": "20m"},
        {"id": "c", "phase": "two", "wait": "5m"},
    ]
    made, scope = journey(*steps)
    for shown, said in (
        (collapsed(made, scope, "blueprint", "en"), 30),
        (excerpts(made, [range(2), range(2, 3)])[1], 20),
    ):
        picture = draw(shown, scope, "blueprint", lang="en")
        assert f"scale from 0 to {said} min" in " ".join(texts(picture, "sublane")).replace("\xa0", " ")


def test_one_scale_is_linear_while_most_can_be_seen_on_it() -> None:
    assert durations([]) is durations([0.0]) is None
    assert durations([15, 30, 40]) == Durations(0.0, 45.0)
    assert durations([10, 20 * MINUTE, 30 * MINUTE, 40 * MINUTE]) == Durations(0.0, 45 * MINUTE)
    assert durations([5, 10, 10 * MINUTE, 3 * DAY]) == Durations(2.0, 3 * DAY, (MINUTE, HOUR, DAY))
    assert durations([400 * DAY]) == Durations(0.0, 400 * DAY)


def test_a_logarithmic_scale_keeps_the_order_and_both_ends() -> None:
    scale = Durations(1.0, 10_000.0)
    assert [scale.share(time) for time in (0, 1, 10, 100, 10_000, 99_999)] == [0, 0, 0.25, 0.5, 1, 1]


def test_the_head_names_the_scale() -> None:
    near: list[dict[str, Any]] = [{"frontstage": {"do": "A", "time": "5m"}}, {"wait": "10m"}]
    far: list[dict[str, Any]] = [{"frontstage": {"do": "A", "time": "5s"}}, {"wait": "3d"}]
    for steps, lang, said in (
        (near, "en", "scale from 0 to 10 min"),
        (near, "es", "escala de 0 a 10 min"),
        (far, "en", "logarithmic scale from 2 s to 3 d"),
        (far, "es", "escala logarítmica, de 2 s a 3 d"),
    ):
        made, scope = journey(*steps)
        picture = draw(made, scope, "blueprint", lang=lang)
        assert said in " ".join(texts(picture, "sublane")).replace("\xa0", " ")
        assert any("1 min, 1 h" in text.replace("\xa0", " ") for text in texts(picture, "legend")) == (steps is far)


def test_the_header_says_what_all_steps_take_together() -> None:
    steps: list[dict[str, Any]] = [
        {"frontstage": {"do": "A", "time": "5m"}},
        {"frontstage": {"do": "B", "time": "10m"}, "wait": "2d"},
    ]
    made, scope = journey(*steps)
    for lang, said in (("en", "work 15 min; wait 2 d"), ("es", "trabajo 15 min; espera 2 d")):
        shown = " ".join(texts(draw(made, scope, "blueprint", lang=lang), "sublane")).replace("\xa0", " ")
        assert said in shown


def test_costs_stand_under_the_times_with_their_sum_at_the_head() -> None:
    steps: list[dict[str, Any]] = [
        {"frontstage": [{"do": "A", "time": "5m", "cost": "0.05 USD"}, {"do": "B", "cost": "USD 1"}]},
        {
            "support": [
                {"do": "C", "cost": "0.1 USD"},
                {"do": "D", "cost": "200 CLP"},
                {"do": "E", "cost": "Two stamps"},
            ]
        },
        {"customer": "Goes"},
    ]
    made, scope = journey(*steps)
    for lang, title, sums, costs in (
        ("en", "Times and costs", "cost 1.15 USD + 200 CLP", ["1.05 USD", "0.1 USD + 200 CLP + Two stamps"]),
        ("es", "Tiempos y costos", "costo 1,15 USD + 200 CLP", ["1,05 USD", "0,1 USD + 200 CLP + Two stamps"]),
    ):
        picture = draw(made, scope, "blueprint", lang=lang)
        assert " ".join(title.split()) in [" ".join(said.split()) for said in texts(picture, "lane")]
        assert sums in " ".join(texts(picture, "sublane")).replace("\xa0", " ")
        assert [said.replace("\xa0", " ") for said in texts(picture, "cost")] == costs


def test_costs_alone_need_no_bars() -> None:
    made, scope = journey({"frontstage": {"do": "A", "cost": "0.05 USD"}})
    picture = draw(made, scope, "blueprint", lang="en")
    assert [said.replace("\xa0", " ") for said in texts(picture, "cost")] == ["0.05 USD"]
    assert "Costs" in texts(picture, "lane")
    assert not [item for item in picture.items if isinstance(item, Box) and item.kind.startswith("lasts")]


def test_nothing_is_drawn_where_no_time_is_written() -> None:
    made, scope = journey({"frontstage": "Greets"})
    picture = draw(made, scope, "blueprint", lang="en")
    assert "Times" not in texts(picture, "lane")
    assert not [item for item in picture.items if isinstance(item, Box) and item.kind.startswith("lasts")]


def test_a_bar_says_in_words_what_it_shows() -> None:
    made, scope = journey({"wait": {"time": "3d", "max": "1d"}, "frontstage": "Greets"})
    picture = draw(made, scope, "blueprint", lang="en")
    (label,) = [item.label for item in picture.items if isinstance(item, Box) and item.kind == "lasts wait"]
    assert label.replace("\xa0", " ") == "wait 3 d · max 1 d; longer than allowed"
    assert len([item for item in picture.items if isinstance(item, Box) and item.kind == "past"]) == 1
