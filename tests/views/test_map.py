"""The journey map: everything in its cell, nothing on anything, and only what the file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxkit.load import load
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.journey_map import journey_map
from cxkit.views.picture import Face, Icon, Mark, Stroke, Words
from tests.views.journeys import domain
from tests.views.mapping import faults, rich
from tests.views.maps import boxes, legend, mapped, picture, texts

ROOT = Path(__file__).resolve().parents[2]


def examples() -> list[tuple[str, Journey, Scope]]:
    return [
        (f"{room.root.name}/{member.path}", member.content, room.workspace.scope(member.path))
        for room in load([str(ROOT / "examples")])[0]
        for member in room.workspace.members
        if isinstance(member.content, Journey) and member.judged
    ]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_examples_have_no_fault(lang: str) -> None:
    drawn = examples()
    assert len(drawn) >= 6
    for name, journey, scope in drawn:
        assert faults(journey_map(journey, scope, lang=lang, source=name)) == {}, name


@pytest.mark.parametrize("name", ["cena-mapa", "credito", "restaurante"])
def test_the_reference_has_no_fault(name: str) -> None:
    journey, scope = domain(name)
    assert faults(journey_map(journey, scope, lang="es", source=f"{name}.yaml")) == {}


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_written_nothing_leaves_its_box(seed: int) -> None:
    assert faults(picture(rich(seed), ("en", "es")[seed % 2])) == {}


@pytest.mark.parametrize("steps", [0, 1, 2, 60])
def test_any_number_of_steps(steps: int) -> None:
    written = [
        {
            "customer": f"Hace {n}",
            "phase": f"f{n // 5}",
            "emotion": (n * 7) % 5 - 2,
            "target_emotion": 1,
            "quotes": "Esto dijo",
        }
        for n in range(steps)
    ]
    drawn = mapped(*written, lang="es")
    assert faults(drawn) == {}
    assert len(boxes(drawn, "customer")) == steps
    assert sum(isinstance(item, Face) for item in drawn.items) == steps


def test_rows_without_content_are_left_out() -> None:
    assert texts(mapped({"customer": "Goes"}), "lane") == ["Actions"]
    step = {
        "customer": "Goes",
        "channel": "web",
        "thoughts": "Hm",
        "emotion": 1,
        "quotes": ["One", "Two"],
        "pains": "p",
        "gains": "g",
        "opportunities": "o",
    }
    rows = ["Actions", "Channel", "Thoughts", "Emotion", "Quotes", "Pains", "Gains", "Opportunities"]
    assert sorted(texts(mapped(step), "lane")) == sorted(rows)
    tops = {
        " ".join(item.lines): item.y for item in mapped(step).items if isinstance(item, Words) and item.kind == "lane"
    }
    assert sorted(rows, key=tops.__getitem__) == rows


def test_basis_is_the_border() -> None:
    drawn = mapped(
        {"customer": "Goes", "basis": "observed", "pains": {"text": "x", "basis": "assumed"}},
        {"customer": "Comes", "basis": "proposed"},
    )
    assert [(box.dash, box.kind) for box in boxes(drawn, "customer")] == [
        ("solid", "customer observed"),
        ("proposed", "customer proposed"),
    ]
    assert [box.dash for box in boxes(drawn, "card")] == ["assumed"]
    assert legend(drawn)[:3] == ["observed", "assumed", "proposed"]


def test_only_what_the_customer_notices_is_marked() -> None:
    step = {
        "customer": "Waits",
        "moment_of_truth": True,
        "wait": "10m",
        "fail": "Nobody comes",
        "decision": "Stay?",
        "sla": "<= 8h",
    }
    marks = [item.kind for item in mapped(step).items if isinstance(item, Mark) and item.kind.startswith("mark")]
    assert sorted(marks) == ["mark decision", "mark moment", "mark wait"]


def test_several_acts_are_listed() -> None:
    drawn = mapped({"customer": ["Calls", {"do": "Waits", "time": "5m"}]}, {"customer": "Goes"})
    assert len(boxes(drawn, "bullet")) == 3
    assert len(boxes(drawn, "customer")) == 2
    assert texts(drawn, "text") == ["Calls", "Waits · 5\N{NO-BREAK SPACE}min", "Goes"]
    assert not boxes(mapped({"customer": "Goes"}), "bullet")


def test_the_path_joins_the_boxes_and_passes_columns_without_customer() -> None:
    drawn = mapped({"customer": "a"}, {"customer": "none", "title": "Inside"}, {"customer": "c"})
    assert len(boxes(drawn, "customer")) == 2
    (arrow,) = [item for item in drawn.items if isinstance(item, Stroke) and item.kind == "arrow flow"]
    one, other = boxes(drawn, "customer")
    assert (arrow.points[0].x, arrow.points[-1].x) == (one.x + one.width, other.x)
    assert arrow.points[0].y == arrow.points[-1].y == one.y + one.height / 2


def test_branches_loops_and_ends_are_drawn() -> None:
    journey, scope = domain("credito")
    drawn = journey_map(journey, scope, lang="es")
    kinds = {item.kind for item in drawn.items if isinstance(item, Stroke)}
    assert {"arrow flow", "arrow loop"} <= kinds
    assert any(isinstance(item, Mark) and item.kind == "end" for item in drawn.items)
    assert any("70\N{NO-BREAK SPACE}%" in text for text in texts(drawn, "plate"))


def test_channels_are_words_in_pills() -> None:
    drawn = mapped(
        {"customer": {"do": "Calls", "channel": "phone"}, "channel": ["web", "phone"], "touchpoint": "A friend"},
        channels={"web": {"title": "Web site"}},
    )
    assert texts(drawn, "channel") == ["Web site", "phone"]
    assert texts(drawn, "channels") == []


def test_what_is_met_has_a_row_of_its_own() -> None:
    step = {
        "customer": "Buys",
        "touchpoint": [{"title": "The van at the door", "owner": "partner"}, {"title": "The shop", "owner": "brand"}],
        "evidence": {"text": "The receipt", "basis": "assumed"},
    }
    drawn = mapped(step, basis="observed")
    assert [(box.label, box.dash) for box in boxes(drawn, "card")] == [
        ("Touchpoint: The van at the door. of a partner", "solid"),
        ("Touchpoint: The shop", "solid"),
        ("Touchpoint: The receipt. assumed", "assumed"),
    ]
    assert [item.name for item in drawn.items if isinstance(item, Icon) and item.kind == "sort"] == [
        "truck",
        "store",
        "receipt",
    ]
    assert "of a partner" in texts(drawn, "text")


def test_the_legend_names_what_occurs_and_nothing_else() -> None:
    assert legend(mapped({"customer": "Goes"})) == []
    assert legend(mapped({"customer": "Goes", "emotion": 1}, {"customer": "Comes", "emotion": 2})) == []
    drawn = mapped(
        {"customer": "Goes", "moment_of_truth": True, "emotion": 0, "target_emotion": 1, "pains": "x"},
        {"customer": "Waits", "wait": "5m", "emotion": {"value": 1, "basis": "assumed"}, "target_emotion": 2},
        {"customer": "Leaves", "emotion": 2, "target_emotion": 2},
    )
    assert legend(drawn) == [
        "moment of truth",
        "wait",
        "the customer's path",
        "assumed: nobody has seen it yet",
        "what we aim at",
        "gap: lived worse",
    ]
    better = mapped(
        {"customer": "a", "emotion": 2, "emotion_org": 0}, {"customer": "b", "emotion": 2, "emotion_org": 1}
    )
    assert legend(better) == ["the customer's path", "what they live", "what we believe", "lived better"]


def test_both_languages_say_everything() -> None:
    content = rich(3, 8)
    content["steps"][0] |= {
        "emotion": -1,
        "target_emotion": 2,
        "emotion_org": 0,
        "quotes": ["Una", "Dos"],
        "wait": "10m",
        "pains": ["a"] * 5,
        "gains": "g",
        "channel": "web",
        "thoughts": "t",
    }
    own = ("lane", "sublane", "legend", "more", "curve-name", "finding", "subtitle", "chip")
    english, spanish = (texts(picture(content, lang), *own) for lang in ("en", "es"))
    assert len(english) == len(spanish)
    same = {one for one, other in zip(english, spanish, strict=True) if one == other}
    written = {content["title"], " → ".join((content["starts"], content["ends"])), content.get("owner")}
    assert {one for one in same if one not in written and not one.startswith("n")} == set()


def test_everything_has_words_for_someone_who_does_not_see_it() -> None:
    drawn = mapped(
        {"customer": "Goes", "emotion": -1, "target_emotion": 1, "feeling": "fear", "pains": "x"},
        {"customer": "b", "emotion": 1},
    )
    faces = [item for item in drawn.items if isinstance(item, Face)]
    assert [face.label for face in faces] == ["Step 1, Goes: −1 (fear)", "Step 2, b: +1"]
    assert all(box.label for kind in ("customer", "card") for box in boxes(drawn, kind))
    assert "Journey map “Prueba”" in drawn.description
    assert "Farthest from what we aim at" in drawn.description
    better = mapped({"customer": "a", "emotion": 2, "emotion_org": 0}, {"customer": "b", "emotion": -1})
    assert better.description.count("The lowest moment") == 1


def test_the_same_file_makes_the_same_picture() -> None:
    content = rich(11, 8)
    assert picture(content, "es") == picture(content, "es")


def test_name_view_and_language_are_those_asked_for() -> None:
    drawn = mapped({"customer": "Goes"}, lang="es", id="goes")
    assert (drawn.name, drawn.view, drawn.title, drawn.lang) == ("goes", "map", "Prueba", "es")
    assert texts(drawn, "foot") == ["map.yaml"]
