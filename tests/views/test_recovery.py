"""What is done where an action fails, and what was promised: at their place in the drawing, in words, in the twin."""

from typing import Any

import pytest

from cxkit.model.excerpt import excerpts
from cxkit.views.blueprint import blueprint, told
from cxkit.views.blueprint_tiles import blueprint_tiles
from cxkit.views.collapsed import collapsed
from cxkit.views.picture import Box, Mark, Picture, Words
from tests.views import laws, shown
from tests.views.furnished import furnished
from tests.views.journeys import alone
from tests.views.shown import texts

POLISH: dict[str, Any] = {
    "id": "polish",
    "customer": "Watches",
    "frontstage": {"id": "apply", "do": "Applies polish", "by": "shiner", "time": "30s"},
    "fail": {
        "what": "Wrong wax",
        "at": "apply",
        "recover": {"do": "Cleans the shoes", "by": "shiner", "time": "45s", "cost": "0.075 USD", "may": "Start again"},
    },
}


def drawn(*steps: Any, lang: str = "en", **more: Any) -> Picture:
    journey, scope = alone({"title": "T", "steps": list(steps), **more})
    return blueprint(journey, scope, lang=lang)


def inside(picture: Picture, id: str) -> list[str]:
    """What stands in a box, a text each, from the top down."""
    return [
        " ".join(item.lines).replace("\xa0", " ")
        for item in picture.items
        if isinstance(item, Words) and item.inside == id
    ]


def box(picture: Picture, id: str) -> Box:
    (found,) = [item for item in picture.items if isinstance(item, Box) and item.id == id]
    return found


def test_the_box_that_fails_says_what_fails_and_what_is_done_then() -> None:
    picture = drawn(POLISH)
    assert inside(picture, "action.apply") == [
        "Applies polish",
        "shiner · 30 s",
        "Wrong wax",
        "Cleans the shoes · 45 s 0.075 USD",
    ]
    assert "If it fails (Wrong wax): Cleans the shoes · 45 s · 0.075 USD. may: Start again." in box(
        picture, "action.apply"
    ).label.replace("\xa0", " ")
    (bar,) = [item for item in picture.items if isinstance(item, Box) and item.kind == "recovery"]
    assert bar.border == "mark-fail"
    assert bar.group == "action.apply"
    assert "what may fail, and what is done then" in texts(picture, "legend")


def test_who_mends_it_is_said_where_it_is_somebody_else() -> None:
    other = {**POLISH, "fail": {**POLISH["fail"], "recover": {"do": "Cleans", "by": "boss"}}}
    assert inside(drawn(other), "action.apply")[-1] == "Cleans · boss"


def test_a_process_that_mends_it_is_called_by_its_title() -> None:
    named = {**POLISH, "fail": {**POLISH["fail"], "recover": "again"}}
    assert inside(drawn(named, processes={"again": {"title": "Second shine"}}), "action.apply")[-1] == "Second shine"


@pytest.mark.parametrize(
    ("step", "where"),
    [
        ({"frontstage": {"id": "a", "do": "A"}, "backstage": {"id": "b", "do": "B"}}, "action.a"),
        ({"support": {"id": "c", "do": "C"}}, "action.c"),
        ({}, "customer.s"),
    ],
)
def test_a_failure_without_a_place_is_mended_where_the_customer_meets_the_house(
    step: dict[str, Any], where: str
) -> None:
    picture = drawn({"id": "s", "customer": "Calls", **step, "fail": {"what": "Nobody answers", "recover": "Writes"}})
    assert inside(picture, where)[-2:] == ["Nobody answers", "Writes"]


def test_without_a_recovery_the_drawing_says_no_more_than_the_mark() -> None:
    picture = drawn({**POLISH, "fail": {"what": "Wrong wax", "at": "apply"}})
    assert inside(picture, "action.apply") == ["Applies polish", "shiner · 30 s"]
    assert not [item for item in picture.items if isinstance(item, Box) and item.kind == "recovery"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "may fail: Wrong wax, and then: cleans the shoes · 45 s"), ("es", "entonces: cleans the shoes · 45 s")],
)
def test_the_twin_and_the_terminal_tell_it(lang: str, said: str) -> None:
    journey, scope = alone({"title": "T", "steps": [POLISH]})
    telling = told(journey, scope, lang=lang)
    assert said in "\n".join(text for section in telling.sections for text in section.sentences).replace("\xa0", " ")


def promises(picture: Picture) -> list[tuple[str, str]]:
    """The pills of promises, and the boxes with the sign of one."""
    pills = [
        (item.id, item.label) for item in picture.items if isinstance(item, Box) and item.id.startswith("promise.")
    ]
    return pills + [
        (item.group, item.label) for item in picture.items if isinstance(item, Mark) and item.kind == "mark promise"
    ]


STEPS = [
    {"id": "ask", "customer": "Asks", "frontstage": {"id": "a", "do": "A", "process": "shine"}},
    {"id": "sit", "customer": "Sits", "frontstage": {"id": "b", "do": "B", "process": "shine"}},
    {"id": "go", "customer": "Goes"},
]


@pytest.mark.parametrize(
    ("kept_by", "column", "step"),
    [("ask", 1, "ask"), ("shine", 2, "sit"), ("a", 1, "ask"), ("nobody", 3, "go"), ("t/sit", 2, "sit")],
)
def test_a_promise_stands_at_the_step_that_shows_whether_it_is_kept(kept_by: str, column: int, step: str) -> None:
    picture = drawn(*STEPS, promise={"text": "In five minutes", "kept_by": kept_by})
    assert promises(picture) == [
        (f"promise.{column}.0", "Promise: In five minutes"),
        (f"customer.{step}", "Promise: In five minutes"),
    ]
    assert "promise to the customer" in texts(picture, "legend")
    assert "Promise: In five minutes." in box(picture, f"customer.{step}").label


def test_a_promise_that_is_measured_stands_where_it_is_measured() -> None:
    steps = [{**STEPS[0], "metrics": "minutes"}, STEPS[1], {**STEPS[2], "metrics": "minutes"}]
    promise = {"text": "In five minutes", "kept_by": "shine", "metric": "minutes"}
    assert promises(drawn(*steps, promise=promise))[0][0] == "promise.1.1"
    assert promises(drawn(*steps, promise={**promise, "kept_by": "go"}))[0][0] == "promise.3.1"


def test_a_promise_without_words_says_what_is_measured() -> None:
    picture = drawn(
        *STEPS, promise={"metric": "wait", "target": "<= 5m"}, metrics={"wait": {"title": "Wait at the box"}}
    )
    assert promises(picture)[0][1].replace("\xa0", " ") == "Promise: Wait at the box ≤ 5 min"


def test_where_three_signs_stand_the_pill_says_it_alone() -> None:
    full = {**STEPS[0], "moment_of_truth": True, "sla": "<= 5m", "xla": "4.5"}
    picture = drawn(full, promise={"text": "In five minutes", "kept_by": "ask"})
    assert promises(picture) == [("promise.1.2", "Promise: In five minutes")]
    assert not [item for item in picture.items if isinstance(item, Mark) and item.kind == "mark more"]


def test_on_sheets_a_promise_stands_on_the_sheet_of_its_step() -> None:
    journey, scope = alone({"title": "T", "steps": STEPS, "promise": {"text": "Soon", "kept_by": "shine"}})
    first, second = excerpts(journey, [range(1), range(1, 3)])
    assert promises(blueprint(first, scope, lang="en")) == []
    assert len(promises(blueprint(second, scope, lang="en"))) == 2


@pytest.mark.parametrize("seed", range(40))
def test_furnished_journeys_have_no_fault(seed: int) -> None:
    journey, scope = alone(furnished(seed))
    picture = blueprint(journey, scope, lang="es")
    assert shown.faults(picture) == {}
    assert laws.faults(picture) == []


def test_every_recovery_and_promise_has_its_words_in_the_drawing() -> None:
    for seed in range(10):
        journey, scope = alone(furnished(seed))
        picture = blueprint(journey, scope, lang="en")
        words = {item.group: "" for item in picture.items if isinstance(item, Words)}
        for item in picture.items:
            if isinstance(item, Words):
                words[item.group] += "".join(item.lines)
        for tile in blueprint_tiles(journey, scope, "en"):
            for mend in tile.recoveries:
                for text in (mend.what, *mend.remedies):
                    for part in text.split(" · "):
                        assert "".join(part.split()) in "".join(words[tile.id].split())


def test_an_overview_keeps_to_what_goes_well() -> None:
    steps = [{**POLISH, "phase": "shine"}, {"id": "next", "customer": "Goes", "phase": "shine"}]
    journey, scope = alone({"title": "T", "steps": steps, "promise": {"text": "Soon", "kept_by": "polish"}})
    picture = blueprint(collapsed(journey, scope, "blueprint", "en"), scope, lang="en")
    assert not [item for item in picture.items if isinstance(item, Box) and item.kind == "recovery"]
    assert promises(picture) == []
