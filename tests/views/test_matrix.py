"""The matrix: where each journey stands, which names find room, and what the headline says."""

from __future__ import annotations

from typing import Any

import pytest

from cxkit.views.catalogue import Lack
from cxkit.views.matrix.parts import MOST, parts, plane
from cxkit.views.matrix.places import Bubble, fanned, named
from cxkit.views.matrix.sheet import matrix, told
from cxkit.views.vacancy import Place
from tests.views.laws import faults
from tests.views.plans import HOSTILE, boxes, scope, texts

CRITERIA = {
    "a": {"title": "Impact", "weight": 3, "scale": "1-5"},
    "b": {"title": "Cost", "weight": 2, "direction": "lower"},
}


def portfolio(journeys: dict[str, Any], **given: Any) -> dict[str, Any]:
    return {"kind": "portfolio", "id": "p", "title": "P", "criteria": CRITERIA, "journeys": journeys, **given}


def draw(*contents: dict[str, Any], lang: str = "en") -> Any:
    found = scope(*contents)
    content: Any = found.workspace.members[0].content
    assert parts(content, found) == ("",)
    return matrix(content, found, lang=lang, source="p.yaml")


def finding(*contents: dict[str, Any], lang: str = "en") -> str:
    found = scope(*contents)
    content: Any = found.workspace.members[0].content
    return told(content, found, lang=lang).sentences[0]


def test_both_axes_run_towards_what_speaks_for_a_journey() -> None:
    picture = draw(portfolio({"dear": {"scores": {"a": 1, "b": 900}}, "cheap": {"scores": {"a": 5, "b": 100}}}))
    assert faults(picture) == []
    found = {box.label.partition(": ")[0].partition(". ")[2]: box for box in boxes(picture, "bubble").values()}
    assert found["cheap"].x > found["dear"].x  # less is better
    assert found["cheap"].y < found["dear"].y
    assert texts(picture, "axis") == ["↑ Impact · 60% of the weight", "Cost · 40% of the weight · less is better →"]
    assert texts(picture, "tick")[:3] == ["100", "500", "900"]


def test_the_area_is_the_customers_and_unknown_ones_are_dashed() -> None:
    organization = {"kind": "organization", "segments": {"s": {"customers": 400}, "t": {"customers": 100}}}
    scores = ({"a": 2, "b": 1}, {"a": 3, "b": 2}, {"a": 4, "b": 3})
    journeys = {key: {"scores": each} for key, each in zip("xyz", scores, strict=True)}
    journeys["x"]["segment"], journeys["y"]["segment"] = "s", "t"
    picture = draw(portfolio(journeys), organization)
    found = {box.label.partition(": ")[0].partition(". ")[2]: box for box in boxes(picture, "bubble").values()}
    assert found["x"].width == pytest.approx(2 * found["y"].width)
    assert (found["x"].dash, found["z"].dash) == ("solid", "assumed")
    assert any(text.startswith("area: customers of its segments") for text in texts(picture, "legend"))
    equal = draw(portfolio({key: {"scores": each} for key, each in zip("xyz", scores, strict=True)}))
    assert {box.dash for box in boxes(equal, "bubble").values()} == {"solid"}
    assert "one size: nobody says how many customers each has" in texts(equal, "legend")


def test_the_headline_says_who_leads_and_whether_it_lasts() -> None:
    clear = {"x": {"scores": {"a": 5, "b": 1}}, "y": {"scores": {"a": 1, "b": 9}}}
    assert finding(portfolio(clear)) == "“x” comes first in each of 4 weightings."
    assert finding(portfolio(clear, chosen="y")).endswith("“y” was chosen, in place 2.")
    assert finding(portfolio(clear, chosen="x")).endswith("It was chosen.")
    close = {"x": {"scores": {"a": 5, "b": 9}}, "y": {"scores": {"a": 1, "b": 1}}}
    assert finding(portfolio(close)) == "“x” comes first in 3 of 4 weightings, otherwise “y”."
    assert finding(portfolio(close), lang="es") == "«x» va primero en 3 de 4 ponderaciones; en el resto, «y»."
    assert finding(portfolio({"x": {"scores": {"a": 5, "b": 9}}, "y": {"scores": {"a": 5, "b": 9}}})) == (
        "“x” and “y” share the first place."
    )
    third = portfolio({"x": {"scores": {"a": 5, "b": 9}}}, criteria={**CRITERIA, "c": {"weight": 1}})
    assert finding(third) == "No journey has all its scores yet: nothing is first."


def test_the_chosen_one_has_a_sign_and_a_word() -> None:
    picture = draw(portfolio({"x": {"scores": {"a": 5, "b": 1}}, "y": {"scores": {"a": 1, "b": 9}}}, chosen="y"))
    chosen = [box for box in boxes(picture, "bubble").values() if box.fill == "action"]
    assert [box.label.endswith("; chosen") for box in chosen] == [True]
    assert "y (chosen)" in texts(picture, "name")
    assert sum(getattr(item, "kind", "") == "chosen" for item in picture.items) == 3  # bubble, list, key


def test_who_has_no_score_stands_in_the_list_alone() -> None:
    picture = draw(portfolio({"x": {"scores": {"a": 5, "b": 1}}, "y": {"scores": {"a": 1}}}))
    assert len(boxes(picture, "bubble")) == 1
    assert len(boxes(picture, "rank")) == 2
    assert "not scored on: Cost" in texts(picture, "list")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_hundred_and_twenty_on_one_point_fan_out(lang: str) -> None:
    journeys = {f"j{n}": {"title": f"{HOSTILE[n % 7]} {n}", "scores": {"a": 5, "b": 3}} for n in range(120)}
    picture = draw(portfolio(journeys, chosen="j70"), lang=lang)
    assert faults(picture) == []
    assert len(boxes(picture, "bubble")) == len(boxes(picture, "rank")) == 120
    assert len(texts(picture, "note")) == 2  # some names stand in the list only, and what the lines mean


def test_extreme_scores_stay_on_the_plane() -> None:
    scores = ({"a": 99, "b": 1e308}, {"a": -99, "b": -1e308}, {"a": 3, "b": 0})
    picture = draw(portfolio({key: {"scores": each} for key, each in zip("xyz", scores, strict=True)}))
    assert faults(picture) == []
    assert any("99, off the scale 1-5" in box.label for box in boxes(picture, "bubble").values())


def test_what_cannot_be_a_matrix_says_what_to_add() -> None:
    def lacking(content: dict[str, Any]) -> str:
        found = scope(content)
        lack = parts(found.workspace.members[0].content, found)  # type: ignore[arg-type]
        assert isinstance(lack, Lack)
        return lack.text("es")

    assert "journeys:" in lacking(portfolio({}))
    assert "criteria:" in lacking(portfolio({"x": {}}, criteria={"a": 1}))
    assert "scores:" in lacking(portfolio({"x": {"scores": {"a": 1}}, "y": {"scores": {"b": 1}}}))
    assert str(MOST) in lacking(portfolio({f"j{n}": {} for n in range(MOST + 1)}))


def test_bubbles_on_one_place_move_apart_and_the_first_stays() -> None:
    frame = Place(0, 0, 200, 200)
    found = fanned([Bubble(100, 100, 10)] * 9, frame)
    assert found[0] == Bubble(100, 100, 10)
    assert all(each.place.within(frame) for each in found)
    assert not any(one.place.meets(other.place) for n, one in enumerate(found) for other in found[:n])


def test_a_name_takes_the_nearest_free_side_and_a_line_where_it_stands_away() -> None:
    frame, bubble = Place(0, 0, 400, 400), Bubble(200, 200, 10)
    beside = named(bubble, 60, 14, [bubble.place], frame)
    assert beside is not None
    assert (beside.place.left, beside.leader) == (215, None)
    sides = ((212, 195, 300, 205), (100, 195, 188, 205), (190, 212, 210, 228), (190, 172, 210, 188))
    walls = [bubble.place, *(Place(*side) for side in sides)]
    away = named(bubble, 60, 14, walls, frame)
    assert away is not None
    assert away.leader is not None
    assert named(bubble, 60, 14, [bubble.place], Place(190, 190, 210, 210)) is None


THREE = {**CRITERIA, "c": {"title": "Ease", "weight": 1, "scale": "1-5"}}
SCORED = {
    "x": {"scores": {"a": 5, "b": 1, "c": 1}},
    "y": {"scores": {"a": 1, "b": 9, "c": 5}},
    "z": {"scores": {"b": 9, "c": 3}},
}


def test_other_axes_change_the_plane_and_not_the_score() -> None:
    found = scope(portfolio(SCORED, criteria=THREE))
    content: Any = found.workspace.members[0].content
    usual, asked = (matrix(content, found, lang="en", axes=axes) for axes in ((), ("c", "b")))
    assert faults(asked) == []
    assert texts(usual, "axis") == ["↑ Impact · 50% of the weight", "Cost · 33% of the weight · less is better →"]
    assert texts(asked, "axis") == ["↑ Ease · 17% of the weight", "Cost · 33% of the weight · less is better →"]
    assert len(boxes(usual, "bubble")) == 2
    assert len(boxes(asked, "bubble")) == 3  # z has no impact, and needs none here
    assert texts(usual, "list") == texts(asked, "list")
    assert "on no axis, but in the score: Ease (17%)" in texts(usual, "legend")
    assert "on no axis, but in the score: Impact (50%)" in texts(asked, "legend")


def test_a_matrix_with_two_criteria_has_nothing_beside_its_axes() -> None:
    picture = draw(portfolio({"x": {"scores": {"a": 5, "b": 1}}, "y": {"scores": {"a": 1, "b": 9}}}))
    assert not any("on no axis" in text for text in texts(picture, "legend"))


def test_axes_without_a_journey_on_both_are_a_lack() -> None:
    found = scope(portfolio({"x": {"scores": {"a": 5, "b": 1}}}, criteria=THREE))
    content: Any = found.workspace.members[0].content
    assert plane(content, ("a", "b")) == ("",)
    lack = plane(content, ("c", "b"))
    assert isinstance(lack, Lack)
    assert lack.text() == "no journey has a score on both Ease and Cost: add `scores:`"


def test_the_table_says_place_once() -> None:
    found = scope(portfolio({"x": {"scores": {"a": 5, "b": 9}}, "y": {"scores": {"a": 1, "b": 1}}, "z": {}}))
    content: Any = found.workspace.members[0].content
    table = told(content, found, lang="en").sections[0].tables[0]
    column = table.head.index("Place")
    assert [row[column] for row in table.rows] == [
        "1; 1 to 2 as weights vary",
        "2; 1 to 2 as weights vary",
        "not scored on: Impact, Cost",
    ]
