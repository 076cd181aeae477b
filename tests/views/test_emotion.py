"""The emotion lane: curves that say no more than was measured, and labels that stand on nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxkit.measures.emotion import felt, gaps, lowest, widest
from cxkit.views.emotion import BLUEPRINT, Lane, Room, emotion_height, emotion_items, emotion_lane
from cxkit.views.emotion_labels import gap_said
from cxkit.views.moods import Curve, between
from cxkit.views.picture import Area, Box, Face, Item, Mark, Point, Stroke, Words
from cxkit.views.quotes import quoted
from tests.views.journeys import alone
from tests.views.shown import frame, meet, walked

TALL = Room(38, 58, 62)
LEFT, TOP, PITCH = 148.0, 200.0, 180.0
LEVELS = st.one_of(st.none(), st.sampled_from([-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2]))


def lane(steps: Sequence[Any], room: Room = TALL, lang: str = "en", **header: Any) -> Lane:
    journey, _ = alone({"steps": [{"customer": "Goes", **step} for step in steps], **header})
    centres = [LEFT + 105 + PITCH * n for n in range(len(steps))]
    return emotion_lane(journey, centres, TOP, LEFT, centres[-1] + 150, lang, room, whole=True)


def emotions(*values: float) -> list[dict[str, Any]]:
    return [{"emotion": value} for value in values]


def strokes(items: list[Item], kind: str) -> list[Stroke]:
    return [item for item in items if isinstance(item, Stroke) and item.kind == kind]


def said(items: list[Item]) -> list[str]:
    return [" ".join(item.lines) for item in items if isinstance(item, Words)]


def level(y: float, room: Room = TALL) -> float:
    return 2 - (y - TOP - room.above) / room.unit


@pytest.mark.parametrize(
    ("scale", "value", "face"),
    [
        *(("-2..2", value, face) for value, face in ((-2, -2), (-1.6, -2), (-1.5, -1), (-1, -1), (-0.5, 0), (0, 0))),
        *(("-2..2", value, face) for value, face in ((0.5, 0), (0.51, 1), (1.5, 1), (1.51, 2), (2, 2), (9, 2))),
        *(("1-5", value, face) for value, face in ((1, -2), (2, -1), (3, 0), (4, 1), (5, 2), (0, -2))),
        *(("1-7", value, face) for value, face in ((1, -2), (4, 0), (5, 1), (6, 1), (7, 2))),
        *(("0-10", value, face) for value, face in ((0, -2), (2, -1), (5, 0), (6, 0), (7, 1), (10, 2))),
        *(("-3..3", value, face) for value, face in ((-3, -2), (-2, -1), (1, 1), (3, 2))),
    ],
)
def test_a_value_gets_the_nearest_face_with_halves_toward_zero(scale: str, value: float, face: int) -> None:
    faces = [item for item in lane(emotions(value), emotion_scale=scale).items if isinstance(item, Face)]
    assert [item.value for item in faces] == [face]


def test_values_beyond_the_scale_stand_at_its_ends() -> None:
    faces = [item for item in lane(emotions(-7, 0, 7)).items if isinstance(item, Face)]
    assert [round(level(face.y), 2) for face in faces] == [-2, 0, 2]


@given(st.lists(st.floats(-2, 2), min_size=2, max_size=12))
def test_a_curve_passes_through_its_points_and_never_beyond_them(values: list[float]) -> None:
    items = lane(emotions(*values)).items
    (stroke,) = strokes(items, "curve lived")
    faces = [item for item in items if isinstance(item, Face)]
    knots = [(point.x, point.y) for point in stroke.points[::3]]
    assert knots == [(face.x, face.y) for face in faces]
    for at, (start, end) in enumerate(pairwise(stroke.points[::3])):
        low, high = sorted((start.y, end.y))
        piece = Stroke(stroke.points[3 * at : 3 * at + 4], "ink")
        assert all(low - 0.05 <= y <= high + 0.05 and start.x <= x <= end.x for x, y in walked(piece))


def test_two_readings_make_a_straight_line_and_one_makes_none() -> None:
    (stroke,) = strokes(lane(emotions(-1, 2)).items, "curve lived")
    start, end = stroke.points[0], stroke.points[-1]
    for n, point in enumerate(stroke.points):
        assert point.x == pytest.approx(start.x + (end.x - start.x) * n / 3, abs=0.02)
        assert point.y == pytest.approx(start.y + (end.y - start.y) * n / 3, abs=0.02)
    alone_ = lane(emotions(1)).items
    assert not strokes(alone_, "curve lived")
    assert sum(isinstance(item, Face) for item in alone_) == 1


def test_what_a_stretch_rests_on_is_its_dash() -> None:
    steps = [{"emotion": 0}, {"emotion": {"value": -2, "basis": "assumed"}}, {"emotion": 1}, {"emotion": 2}]
    items = lane(steps, basis="observed").items
    assert [(item.dash, len(item.points)) for item in strokes(items, "curve assumed")] == [("curve-assumed", 7)]
    assert [(item.dash, len(item.points)) for item in strokes(items, "curve lived")] == [("solid", 4)]
    assert [item.dashed for item in items if isinstance(item, Face)] == [False, True, False, False]
    proposed = lane([{"emotion": 0}, {"emotion": 1}], basis="proposed").items
    assert [item.dash for item in strokes(proposed, "curve proposed")] == ["proposed"]


def test_a_step_nobody_knows_is_crossed_dashed_and_one_without_customer_is_not() -> None:
    unknown = lane([{"emotion": 0}, {}, {"emotion": 1}]).items
    assert [item.kind for item in unknown if isinstance(item, Stroke) and item.kind.startswith("curve")] == [
        "curve assumed"
    ]
    empty = lane([{"emotion": 0}, {"customer": "none", "title": "Inside", "emotion": 2}, {"emotion": 1}]).items
    assert [item.kind for item in empty if isinstance(item, Stroke) and item.kind.startswith("curve")] == [
        "curve lived"
    ]
    assert sum(isinstance(item, Face) for item in empty) == 2


def test_nothing_felt_is_no_lane() -> None:
    journey, _ = alone({"steps": [{"customer": "Goes"}, {"title": "Inside", "customer": "none", "emotion": 1}]})
    assert emotion_height(journey) == 0
    felt_, _ = alone({"steps": emotions(1)})
    assert emotion_height(felt_) == BLUEPRINT.above + 4 * BLUEPRINT.unit + BLUEPRINT.below == 172


def test_the_widest_gap_is_said_once_where_it_is() -> None:
    steps = [
        {"emotion": 1, "target_emotion": 1},
        {"emotion": -1, "target_emotion": 2},
        {"emotion": 0, "target_emotion": 1.5, "emotion_org": 2},
    ]
    found = lane(steps)
    assert found.against == "aimed"
    assert found.gap is not None
    assert (found.gap.place, found.gap.difference) == (1, 3)
    assert [text for text in said(found.items) if "apart" in text] == ["3 points apart"]
    (bar,) = strokes(found.items, "gap")
    assert [round(level(point.y), 2) for point in (bar.points[0], bar.points[-1])] == [-1, 2]
    assert [text for text in said(lane(steps, lang="es").items) if "diferencia" in text] == ["3 puntos de diferencia"]


def test_points_are_counted_in_the_number_of_the_language() -> None:
    assert gap_said(1, "en") == "1 point apart"
    assert gap_said(-1.5, "en") == "1.5 points apart"
    assert gap_said(1.5, "es") == "1,5 puntos de diferencia"
    assert gap_said(1, "es") == "1 punto de diferencia"


def test_without_an_aim_the_belief_is_what_is_compared() -> None:
    found = lane([{"emotion": 0, "emotion_org": 2}, {"emotion": 1, "emotion_org": 1}])
    assert found.against == "believed"
    assert {(item.role, item.hatch) for item in found.items if isinstance(item, Area)} == {
        ("gap-fill", None),
        ("gap", 45),
    }


def test_shading_changes_its_side_where_the_curves_cross() -> None:
    items = lane([{"emotion": -2, "target_emotion": 2}, {"emotion": 2, "target_emotion": -2}]).items
    fills = [item for item in items if isinstance(item, Area) and item.hatch is None]
    assert [item.role for item in fills] == ["gap-fill", "exceeds-fill"]
    worse, better = fills
    middle = LEFT + 105 + PITCH / 2
    assert max(point.x for point in worse.points) == pytest.approx(middle, abs=0.1)
    assert min(point.x for point in better.points) == pytest.approx(middle, abs=0.1)
    assert all(len(item.points) % 3 == 1 and item.points[0] == item.points[-1] for item in fills)


def test_no_area_where_both_ends_agree() -> None:
    lived = Curve.through([Point(0, 0), Point(100, 50), Point(200, 50), Point(300, 100)])
    other = Curve.through([Point(0, 0), Point(100, 50), Point(200, 80), Point(300, 100)])
    assert [(round(region.path[0].x), region.below) for region in between(lived, other)] == [(100, False)]


def test_each_reading_has_its_own_line_and_point() -> None:
    items = lane([{"emotion": 0, "emotion_org": 1, "target_emotion": 2}] * 3).items
    looks = {item.kind: (item.role, item.width, item.dash) for item in items if isinstance(item, Stroke)}
    assert looks["curve lived"] == ("emotion-line", 2.8, "solid")
    assert looks["curve believed"] == ("back-line", 2.0, "belief")
    assert looks["curve aimed"] == ("exceeds", 1.6, "target")
    points = {item.kind: (item.shape, item.fill) for item in items if isinstance(item, Mark)}
    assert points == {"point believed": ("diamond", "emotion-surface"), "point aimed": ("triangle", "emotion-surface")}
    assert [text for text in said(items) if text.startswith("What")] == [
        "What we aim at",
        "What we believe",
        "What they live",
    ]


def test_one_curve_needs_no_name() -> None:
    assert not any(text.startswith("What") for text in said(lane(emotions(1, 2, 0)).items))


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Ya voy", "es", "«Ya voy»"),
        ("«Ya voy»", "es", "«Ya voy»"),
        ('"Ya voy"', "es", "«Ya voy»"),
        ("Dijeron «luego»", "es", "«Dijeron “luego”»"),
        ("«Uno» y «dos»", "es", "«“Uno” y “dos”»"),
        ("On my way", "en", "“On my way”"),
        ("“On my way”", "en", "“On my way”"),
        ("He said “later”", "en", "“He said ‘later’”"),
    ],
)
def test_quotes_stand_in_the_marks_of_the_language(text: str, lang: str, expected: str) -> None:
    assert quoted(text, lang) == expected


QUOTES = (
    "Me escuchó de verdad",
    "Sí",
    "Marqué, esperé y se cortó; volví a marcar y nadie supo decirme nada",
    "x " * 90,
)


@given(
    st.lists(
        st.tuples(LEVELS, LEVELS, LEVELS, st.lists(st.sampled_from(QUOTES), max_size=2), st.booleans()),
        min_size=1,
        max_size=9,
    ),
    st.sampled_from([BLUEPRINT, TALL]),
)
def test_labels_stand_on_nothing(steps: list[tuple[Any, ...]], room: Room) -> None:
    written = [
        {"emotion": a, "emotion_org": b, "target_emotion": c, "quotes": quotes, "feeling": "enojo" if feeling else None}
        for a, b, c, quotes, feeling in steps
    ]
    found = lane([{key: value for key, value in step.items() if value is not None} for step in written], room)
    items = found.items
    plates = [item for item in items if isinstance(item, Box) and item.kind.startswith("plate")]
    labels = [(item.id, frame(item)) for item in plates]
    labels += [("name", frame(item)) for item in items if isinstance(item, Words) and item.kind == "curve-name"]
    points = [frame(item) for item in items if isinstance(item, (Face, Mark))]
    curves = [item for item in items if isinstance(item, Stroke) and item.kind.startswith("curve")]
    for (one, place), (other, beside) in combinations(labels, 2):
        assert not meet(place, beside, 0.01), (one, other)
    for name, place in labels:
        assert not any(meet(place, point) for point in points), name
        for curve in curves:
            assert not any(place[0] < x < place[2] and place[1] < y < place[3] for x, y in walked(curve)), (name, curve)
        assert TOP < place[1] < place[3] < TOP + room.above + 4 * room.unit + room.below, name
    for words in (item for item in items if isinstance(item, Words) and item.inside):
        holder = next(box for box in plates if box.id == words.inside)
        assert not meet((frame(words)[0], 0, frame(words)[2], 1), (-1e9, 0, holder.x, 1)), words
        assert frame(words)[2] <= holder.x + holder.width
    written_quotes = [quote.strip() for *_, quotes, _ in steps for quote in quotes]
    placed = sum(item.kind == "plate quote" for item in plates)
    assert placed + sum(map(len, found.unplaced.values())) == len(written_quotes)


def test_a_quote_stands_under_a_low_and_over_a_high() -> None:
    items = lane(
        [{"emotion": 0}, {"emotion": -2, "quotes": "Low"}, {"emotion": 2, "quotes": "High"}, {"emotion": 0}]
    ).items
    faces = [item for item in items if isinstance(item, Face)]
    low, high = (
        next(item for item in items if isinstance(item, Box) and item.id == key) for key in ("quote-2", "quote-3")
    )
    assert low.y > faces[1].y
    assert high.y + high.height < faces[2].y


def test_the_same_journey_makes_the_same_items() -> None:
    steps = [{"emotion": n % 3 - 1, "emotion_org": 1, "quotes": "Una frase"} for n in range(8)]
    assert lane(steps) == lane(steps)


def test_the_lane_of_a_blueprint_is_the_same_without_the_rest() -> None:
    journey, _ = alone({"steps": emotions(1, -1)})
    items = emotion_items(journey, [300, 480], 0, LEFT, 600, "es")
    assert [round(2 - (item.y - 28) / 25) for item in items if isinstance(item, Face)] == [1, -1]
    assert list(said(items)) == ["+2", "0", "−2"]


def test_readings_and_gaps_in_numbers() -> None:
    journey, _ = alone(
        {
            "emotion_scale": "1-5",
            "steps": [
                {"customer": "a", "emotion": 1, "emotion_org": 4},
                {"customer": "b", "emotion_org": 5},
                {"customer": "c", "emotion": 5, "emotion_org": 3},
                {"customer": "none", "title": "d", "emotion": 1},
            ],
        }
    )
    assert [(one.place, one.level) for one in felt(journey)] == [(0, -2), (2, 2)]
    assert [(gap.place, gap.difference) for gap in gaps(journey, "believed")] == [(0, 3), (2, -2)]
    best, low = widest(gaps(journey, "believed")), lowest(felt(journey))
    assert best is not None
    assert best.place == 0
    assert low is not None
    assert low.place == 0
    assert widest(gaps(journey, "aimed")) is None
    assert lowest([]) is None
