"""Feelings on a map: curves, moments of truth, waits under them, and the finding that heads it."""

from __future__ import annotations

from math import hypot
from typing import Any

import pytest

from cxkit.views.picture import Box, Face, Icon, Mark, Stroke, Words
from tests.views.maps import boxes, legend, mapped, sound, texts


def test_a_wait_is_a_bar_against_the_longest_one() -> None:
    drawn = mapped(
        {"customer": "Waits", "wait": {"time": "5m-10m", "max": "20m"}},
        {"customer": "Waits", "wait": {"time": "3bd", "max": "1bd"}},
        {"customer": "Waits", "wait": {"time": "3bd", "max": "8h"}},
        {"customer": "Waits", "wait": "10m"},
    )
    short, long = boxes(drawn, "time")
    taken = [[box.width for box in boxes(drawn, "share") if box.group == bar.group] for bar in (short, long)]
    assert [round(width / short.width, 2) for width in taken[0]] == [0.5, 0.25]
    over = [box for box in boxes(drawn, "over") if box.group == long.group]
    assert round(over[0].width / long.width, 2) == 2.0
    assert over[0].x == round(long.x + long.width, 2)
    assert len(boxes(drawn, "over")) == len(over)
    assert [text for text in texts(drawn, "text") if "longer than allowed" in text.replace("\N{NO-BREAK SPACE}", " ")]
    assert sum(isinstance(item, Icon) and item.name == "hourglass" for item in drawn.items) == 2
    assert "usual wait, within the longest" in legend(drawn)
    assert sound(drawn)


def test_a_moment_of_truth_stands_on_the_curve_with_its_reason() -> None:
    drawn = mapped(
        {"customer": "Goes", "emotion": 1, "moment_of_truth": "The first word"},
        {"customer": "Waits", "emotion": -2, "moment_of_truth": True},
        {"customer": "Sits", "moment_of_truth": "Nobody knows what is felt"},
    )
    (plate,) = [box for box in drawn.items if isinstance(box, Box) and box.kind == "plate moment"]
    assert plate.label == "moment of truth: The first word"
    assert texts(drawn, "plate") == ["The first word"]
    stars = [item for item in drawn.items if isinstance(item, Mark) and item.kind == "mark moment"]
    faces = [item for item in drawn.items if isinstance(item, Face)]
    on_curve = [star for star in stars if star.group.startswith("moment-")]
    assert (len(stars), [star.group for star in on_curve]) == (5, ["moment-1", "moment-2"])
    for star, face in zip(on_curve, faces, strict=True):
        assert hypot(star.x - face.x, star.y - face.y) < 75
    assert sound(drawn)


def serving(*values: float | None) -> list[dict[str, Any]]:
    """Steps with one who serves and, where there is one, what they feel."""
    return [
        {
            "customer": "Goes",
            "emotion": 1,
            "frontstage": {"do": "Greets", **({} if at is None else {"staff_emotion": at})},
        }
        for at in values
    ]


def test_the_staff_have_a_curve_of_their_own() -> None:
    drawn = mapped(*serving(-1, 1, None, 2))
    small = [item for item in drawn.items if isinstance(item, Face) and item.group.startswith("staff")]
    assert [face.label for face in small] == [
        "What the staff feel. Step 1, Goes: −1",
        "What the staff feel. Step 2, Goes: +1",
        "What the staff feel. Step 4, Goes: +2",
    ]
    lived = [item for item in drawn.items if isinstance(item, Face) and item.radius == 11]
    assert small[1].x != lived[1].x
    assert small[0].x == lived[0].x
    lines = [item for item in drawn.items if isinstance(item, Stroke) and item.kind == "curve staff"]
    assert [(line.role, line.width, line.dash) for line in lines] == [
        ("front-line", 1.6, "solid"),
        ("front-line", 1.6, "curve-assumed"),
    ]
    assert "what the staff feel" in legend(drawn)
    assert "feeling of the staff" not in legend(drawn)
    assert "What the staff feel" in texts(drawn, "curve-name")
    assert sound(drawn)


def test_a_map_of_the_staff_alone_is_drawn() -> None:
    drawn = mapped({"customer": "Goes", "frontstage": {"do": "Greets", "staff_emotion": -2}}, {"customer": "Sits"})
    assert [(face.value, face.radius) for face in drawn.items if isinstance(face, Face) and face.label] == [(-2, 8.0)]
    assert "what the staff feel" in legend(drawn)
    assert "feeling of the staff" not in legend(drawn)
    assert sound(drawn)


@pytest.mark.parametrize(
    ("steps", "en", "es"),
    [
        (
            [{"emotion": 0, "target_emotion": 1}, {"emotion": -1.5, "target_emotion": 2}],
            "Farthest from what we aim at: step 2, Name. Aimed at +2, lived as −1.5.",
            "Lo más lejos de lo que buscamos: el paso 2, Name. Se busca +2 y se vive −1,5.",
        ),
        (
            [{"emotion": 0, "emotion_org": 1}, {"emotion": 1, "emotion_org": 1}],
            "Where we are most mistaken: step 1, Name. We believe +1, it is lived as 0.",
            "Donde más nos equivocamos: el paso 1, Name. Creemos +1 y se vive 0.",
        ),
        (
            [{"emotion": 1}, {"emotion": -2}],
            "The lowest moment is step 2, Name (−2).",
            "El momento más bajo es el paso 2, Name (−2).",
        ),
        (
            [{"pains": {"text": "Slow", "severity": "low"}}, {"pains": {"text": "It rains.", "severity": "high"}}],
            "What weighs most: step 2, Name. “It rains”.",
            "Lo que más pesa: el paso 2, Name. «It rains».",
        ),
        ([{"emotion": 1}, {"emotion": 1}], "", ""),
        ([{"emotion": 2}, {"emotion": 1}], "", ""),
        ([{"emotion": 1}, {"emotion": 0}, {"emotion": 0}], "", ""),
        (
            [{"emotion": 1}, {"emotion": 0}],
            "The lowest moment is step 2, Name (0).",
            "El momento más bajo es el paso 2, Name (0).",
        ),
        (
            [{"emotion": -1}, {"emotion": 2}, {"emotion": -1}],
            "The lowest moments are steps 1 (Name) and 3 (Name): −1.",
            "Los momentos más bajos son los pasos 1 (Name) y 3 (Name): −1.",
        ),
        (
            [{"emotion": 1}, *[{"emotion": -1}] * 4],
            "4 of 5 moments are equally low (−1).",
            "4 de 5 momentos son igual de bajos (−1).",
        ),
        ([{}, {}], "", ""),
    ],
)
def test_the_map_says_what_it_found(steps: list[dict[str, Any]], en: str, es: str) -> None:
    for lang, expected in (("en", en), ("es", es)):
        drawn = mapped(*({"customer": "Goes", "title": "Name", **step} for step in steps), lang=lang)
        assert texts(drawn, "finding") == ([expected] if expected else [])


@pytest.mark.parametrize(("state", "said"), [("current", "What they live"), ("future", "What is expected")])
def test_what_nobody_lives_yet_is_expected(state: str, said: str) -> None:
    steps = [{"customer": "Goes", "emotion": n, "target_emotion": 2} for n in (1, 0, 2)]
    drawn = mapped(*steps, state=state)
    assert said in texts(drawn, "curve-name")
    assert said.replace("W", "w", 1) in legend(drawn)
    assert ("gap: expected worse" in legend(drawn)) == (state == "future") != ("gap: lived worse" in legend(drawn))
    labels = {item.label for item in drawn.items if isinstance(item, Stroke) and item.kind == "curve lived"}
    assert labels == {said}


def test_a_plan_is_held_against_its_aim_and_not_against_belief() -> None:
    short = {"customer": "Goes", "title": "Name", "emotion": 0, "target_emotion": 2}
    drawn = mapped(short, {"customer": "Comes", "emotion": 1}, state="future")
    assert texts(drawn, "finding") == ["Still farthest from what we aim at: step 1, Name. Aimed at +2, expected 0."]
    believed = {"customer": "Goes", "title": "Name", "emotion": 0, "emotion_org": 2}
    drawn = mapped(believed, {"customer": "Comes", "emotion": 1}, state="future")
    assert texts(drawn, "finding") == ["The lowest moment is step 1, Name (0)."]


def test_the_finding_heads_the_map() -> None:
    drawn = mapped({"customer": "Goes", "emotion": 1, "channel": "web"}, {"customer": "Comes", "emotion": -2})
    (found,) = [item for item in drawn.items if isinstance(item, Words) and item.kind == "finding"]
    title = next(item for item in drawn.items if isinstance(item, Words) and item.kind == "title")
    chip = boxes(drawn, "chip")[0]
    assert (found.x, title.group) == (title.x, found.group)
    assert title.y < found.y < chip.y


def test_where_the_curve_comes_from() -> None:
    sources = {
        "e1": {"type": "interview", "n": 14, "view": "customer"},
        "t1": {"type": "workshop", "n": 9, "view": "organization"},
    }
    drawn = mapped({"customer": "Va", "emotion": 1}, lang="es", basis={"observed": ["e1", "t1"]}, sources=sources)
    assert "entrevistas, n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}14" in texts(drawn, "sublane")
    steps = [{"customer": "Va", "emotion": 1, "basis": {"observed": "e1"}}, {"customer": "Viene", "emotion": 0}]
    assert not any("n\N{NO-BREAK SPACE}=" in text for text in texts(mapped(*steps, sources=sources), "sublane"))
