"""Sheets: a long journey on several papers, and nothing of it lost between them."""

from collections import Counter

import pytest

from cxkit.api.drawing import draw
from cxkit.model.excerpt import Excerpt, first_number
from cxkit.model.flow import edges
from cxkit.views.picture import Box, Mark, Words
from cxkit.views.sheets import Sheet, columns, split
from tests.views.journeys import alone

A3 = Sheet(1190.55, 841.89, 0.75), Sheet(841.89, 1190.55, 0.75)


def long_journey(*phases: int, **more: object) -> dict[str, object]:
    steps = [
        {"id": f"s{phase}-{n}", "phase": f"P{phase}", "customer": f"Does {phase}.{n}", "frontstage": "Answers", **more}
        for phase, count in enumerate(phases, 1)
        for n in range(1, count + 1)
    ]
    return {"title": "Long", "steps": steps}


@pytest.mark.parametrize(
    ("phases", "most", "sheets"),
    [
        ((3, 3, 3), 7, [6, 3]),
        ((3, 3, 3), 9, [9]),
        ((8, 2), 7, [4, 6]),
        ((1,) * 12, 5, [5, 5, 2]),
        ((15,), 7, [5, 5, 5]),
        ((1,), 3, [1]),
    ],
)
def test_sheets_end_where_a_phase_does(phases: tuple[int, ...], most: int, sheets: list[int]) -> None:
    journey, _ = alone(long_journey(*phases))
    parts = split(journey, most)
    assert [len(part.steps) for part in parts] == sheets
    assert [step.id for part in parts for step in part.steps] == [step.id for step in journey.steps]
    assert [first_number(part) for part in parts] == [1 + sum(sheets[:n]) for n in range(len(sheets))]


def test_a_drawing_takes_the_paper_on_which_it_is_largest() -> None:
    assert columns(800.0, A3) == 7  # lying, at the wished size
    assert columns(1900.0, A3) == 6  # upright, for its height
    assert columns(9000.0, A3) >= 3


def test_every_arrow_is_drawn_once_or_told_at_both_ends() -> None:
    content = long_journey(4, 4, 4)
    steps = content["steps"]
    assert isinstance(steps, list)
    steps[9]["next"] = [{"to": "s1-2", "loop": True}, "s3-3"]
    steps[2]["backstage"] = {"id": "far", "do": "Sends", "feeds": "s3-4"}
    journey, _ = alone(content)
    parts = split(journey, 4)
    inside = [{(edge.source, edge.target) for edge in edges(part)} for part in parts]
    away: Counter[tuple[tuple[str, str], bool]] = Counter(
        ((each.edge.source, each.edge.target), each.outgoing) for part in parts for each in part.away
    )
    for edge in edges(journey):
        pair = edge.source, edge.target
        drawn = sum(pair in found for found in inside)
        assert (drawn, away[pair, True], away[pair, False]) in [(1, 0, 0), (0, 1, 1)], pair
    assert away[("far", "s3-4"), True] == 1


@pytest.mark.parametrize("view", ["blueprint", "map"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_sheet_says_which_it_is_and_counts_on(view: str, lang: str) -> None:
    journey, scope = alone(long_journey(3, 3, basis="observed"))
    part = split(journey, 3)[1]
    assert isinstance(part, Excerpt)
    picture = draw(part, scope, view, lang=lang)
    words = {line for item in picture.items if isinstance(item, Words) for line in item.lines}
    assert {"en": "Sheet 2 of 2", "es": "Hoja 2 de 2"}[lang] in words
    assert {"4", "5", "6"} <= words
    assert "1" not in words
    assert {"en": "Observed in 6 of 6 steps", "es": "Observado en 6 de 6 pasos"}[lang] in words
    tabs = [item for item in picture.items if isinstance(item, Mark) and item.kind == "away"]
    assert [tab.letter for tab in tabs] == ["3"]
    assert tabs[0].label == {"en": "from step 3, sheet 1", "es": "viene del paso 3, hoja 1"}[lang]


def test_a_tab_stands_clear_of_boxes_and_of_other_tabs() -> None:
    content = long_journey(2, 2)
    steps = content["steps"]
    assert isinstance(steps, list)
    steps[1]["next"] = [{"to": "s2-1", "share": "20%"}, {"to": "s2-2", "share": "80%"}]
    steps[3]["next"] = [{"to": "s1-1", "loop": True}]
    journey, scope = alone(content)
    for part in split(journey, 2):
        picture = draw(part, scope, "blueprint", lang="en")
        tabs = [item for item in picture.items if isinstance(item, Mark) and item.kind == "away"]
        assert tabs
        boxes = [
            item for item in picture.items if isinstance(item, Box) and item.id.startswith(("customer.", "action."))
        ]
        for n, tab in enumerate(tabs):
            for box in boxes:
                apart = abs(tab.x - box.x - box.width / 2) - box.width / 2, abs(tab.y - box.y - box.height / 2)
                assert apart[0] >= 9 or apart[1] >= box.height / 2 + 7
            assert all(abs(tab.x - other.x) >= 20 or abs(tab.y - other.y) >= 16 for other in tabs[:n])
