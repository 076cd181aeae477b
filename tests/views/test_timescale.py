"""The lane of times: what each bar says and how much of it is filled."""

from typing import Any

import pytest

from cxkit.api.drawing import draw
from cxkit.views.picture import Box
from cxkit.views.timescale import bars
from tests.views.journeys import alone
from tests.views.shown import texts


def journey(*steps: dict[str, Any]) -> Any:
    return alone({"title": "T", "steps": [{"customer": "Comes", **step} for step in steps]})


def one(step: dict[str, Any], lang: str = "en") -> list[tuple[str, str, float, float, bool]]:
    made, scope = journey(step)
    (found,) = bars(made, scope, lang)
    return [(bar.kind, bar.words, bar.low, bar.high, bar.over) for bar in found]


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ({}, []),
        ({"frontstage": "Greets"}, []),
        (
            {"frontstage": {"do": "Greets", "time": "5m", "max": "10m"}},
            [("work", "5 min · max 10 min", 0.5, 0.5, False)],
        ),
        (
            {"frontstage": {"do": "Greets", "time": "2m-4m", "max": "8m"}},
            [("work", "2–4 min · max 8 min", 0.25, 0.5, False)],
        ),
        ({"frontstage": {"do": "Greets", "time": "5m"}}, [("work", "5 min", 1.0, 1.0, False)]),
        ({"frontstage": {"do": "Greets", "max": "5m"}}, [("work", "max 5 min", 0.0, 0.0, False)]),
        ({"wait": {"time": "3d", "max": "1d"}}, [("wait", "wait 3 d · max 1 d", 1.0, 1.0, True)]),
        ({"wait": {"time": "1bd", "max": "4bd"}}, [("wait", "wait 1 working d · max 4 working d", 0.25, 0.25, False)]),
        ({"wait": {"time": "1bd", "max": "2d"}}, [("wait", "wait 1 working d · max 2 d", 1.0, 1.0, False)]),
    ],
)
def test_a_bar_is_the_usual_time_within_the_longest(step: dict[str, Any], found: list[Any]) -> None:
    assert [(kind, words.replace("\xa0", " "), *rest) for kind, words, *rest in one(step)] == found


def test_times_of_a_step_are_summed_and_a_limit_of_some_of_them_is_no_limit_of_all() -> None:
    both = {"frontstage": [{"do": "A", "time": "5m", "max": "10m"}, {"do": "B", "time": "5m"}]}
    assert one(both) == [("work", "10\xa0min", 1.0, 1.0, False)]


def test_the_header_says_what_all_steps_take_together() -> None:
    steps: list[dict[str, Any]] = [
        {"frontstage": {"do": "A", "time": "5m"}},
        {"frontstage": {"do": "B", "time": "10m"}, "wait": "2d"},
    ]
    made, scope = journey(*steps)
    for lang, said in (("en", "work 15 min; wait 2 d"), ("es", "trabajo 15 min; espera 2 d")):
        shown = " ".join(texts(draw(made, scope, "blueprint", lang=lang), "sublane")).replace("\xa0", " ")
        assert said in shown


def test_nothing_is_drawn_where_no_time_is_written() -> None:
    made, scope = journey({"frontstage": "Greets"})
    picture = draw(made, scope, "blueprint", lang="en")
    assert "Times" not in texts(picture, "lane")
    assert not [item for item in picture.items if isinstance(item, Box) and item.kind.startswith("time")]


def test_a_bar_says_in_words_what_it_shows() -> None:
    made, scope = journey({"wait": {"time": "3d", "max": "1d"}, "frontstage": "Greets"})
    picture = draw(made, scope, "blueprint", lang="en")
    (label,) = [item.label for item in picture.items if isinstance(item, Box) and item.kind == "time wait"]
    assert label.replace("\xa0", " ") == "wait 3 d · max 1 d; longer than allowed"
