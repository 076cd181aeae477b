"""Sublanes of a blueprint, and the stages of its value stream."""

from typing import Any

from cxkit.api.drawing import draw
from cxkit.model.organization import Organization
from cxkit.model.workspace import Member, Scope, Workspace
from cxkit.views.picture import Picture, Stroke
from tests.views.journeys import alone
from tests.views.shown import texts

ACTORS = {
    "host": {"title": "Host", "area": "Room"},
    "cook": {"title": "Cook", "area": "Kitchen"},
    "buyer": {"title": "Buyer", "area": "Stores"},
    "till": {"title": "Till", "type": "system", "area": "Systems"},
}


def blueprint(*steps: dict[str, Any], lang: str = "en", **more: Any) -> Picture:
    journey, scope = alone({"title": "T", "actors": ACTORS, "steps": [{"customer": "C", **s} for s in steps], **more})
    return draw(journey, scope, "blueprint", lang=lang)


def sublanes(*steps: dict[str, Any], lang: str = "en") -> list[str]:
    return texts(blueprint(*steps, lang=lang), "sublane")


def test_areas_stand_apart_in_the_order_in_which_the_case_reaches_them() -> None:
    back = [{"do": "Cooks", "by": "cook"}, {"do": "Notes", "by": "host"}]
    assert sublanes({"backstage": back * 2}) == ["Kitchen", "Room"]
    assert sublanes({"backstage": back[::-1] * 2}) == ["Room", "Kitchen"]


def test_few_boxes_stay_in_one_lane() -> None:
    back = [{"do": "Cooks", "by": "cook"}, {"do": "Notes", "by": "host"}, {"do": "Tastes", "by": "cook"}]
    assert sublanes({"backstage": back}) == []


def test_one_area_and_too_many_are_one_lane() -> None:
    assert sublanes({"backstage": [{"do": "Cooks", "by": "cook"}, {"do": "Tastes", "by": "cook"}]}) == []
    five = [{"do": name, "by": name} for name in ("host", "cook", "buyer", "till")] + ["Nobody in particular"]
    assert sublanes({"backstage": five * 2}) == []
    assert len(sublanes({"backstage": five[:4] * 2})) == 4


def test_what_has_no_area_comes_last_and_says_so() -> None:
    back = [{"do": "Waits"}, {"do": "Cooks", "by": "cook"}, {"do": "Notes", "by": "host"}]
    assert sublanes({"backstage": back * 2}) == ["Kitchen", "Room", "no area given"]
    assert sublanes({"backstage": back * 2}, lang="es")[-1] == "sin área"


def test_people_and_systems_in_view_stand_apart_only_where_there_are_both() -> None:
    front = [{"do": "Greets", "by": "host"}, {"do": "Beeps", "by": "till"}]
    assert sublanes({"frontstage": front}) == ["people", "systems"]
    assert sublanes({"frontstage": front[:1]}) == []
    assert sublanes({"frontstage": front[1:]}) == []


def staged(*steps: dict[str, Any], lang: str = "en") -> Picture:
    stages = [{"id": "in", "title": "Receive", "svc": "engage"}, {"id": "make", "title": "Make"}]
    organization = Organization.model_validate(
        {"kind": "organization", "title": "O", "value_streams": {"serve": {"title": "Serve", "stages": stages}}}
    )
    journey, _ = alone({"title": "T", "value_stream": "serve", "steps": [{"customer": "C", **s} for s in steps]})
    workspace = Workspace((Member("o.yaml", organization), Member("j.yaml", journey)))
    return draw(journey, Scope(workspace, "j.yaml", journey), "blueprint", lang=lang)


def test_the_stages_of_the_value_stream_lie_over_the_steps_that_they_cover() -> None:
    picture = staged({"value_stream": "serve/in"}, {"value_stream": "serve/in"}, {"value_stream": "make"}, {})
    bars = [item for item in picture.items if isinstance(item, Stroke) and item.kind == "stage"]
    assert [bar.label for bar in bars] == ["Value stream: Receive · engage", "Value stream: Make"]
    wide = [max(point.x for point in bar.points) - min(point.x for point in bar.points) for bar in bars]
    assert wide[0] > 1.8 * wide[1]
    assert texts(staged({"value_stream": "make"}, lang="es"), "stage")[0] == "Flujo de valor"


def test_phases_are_no_stages() -> None:
    assert texts(blueprint({"phase": "A"}, {"phase": "B"}), "stage") == []
