"""The atlas: which journeys stand where, what they say, and that nothing a file holds breaks it."""

from __future__ import annotations

from math import cos, hypot, pi, sin
from typing import Any

import pytest

from cxkit.views.atlas.parts import MOST, parts
from cxkit.views.atlas.rings import arc
from cxkit.views.atlas.sheet import atlas, told
from cxkit.views.catalogue import Lack
from tests.views.laws import faults
from tests.views.plans import HOSTILE, arrows, boxes, scope, texts

LIFE = {
    "kind": "journey",
    "id": "life",
    "title": "The whole",
    "phases": {"know": {"title": "Know"}, "use": {"title": "Use"}, "leave": {}},
}


def lifecycle() -> list[dict[str, Any]]:
    return [
        {
            "kind": "portfolio",
            "id": "p",
            "journeys": {"buy": {"phase": 4}, "quit": {"title": "Quit", "parent": "life"}},
        },
        LIFE,
        {"kind": "journey", "id": "buy", "parent": "life", "part_of": "use", "leads_to": ["fix", "buy"]},
        {"kind": "journey", "id": "fix", "parent": "life", "part_of": "use", "leads_to": "buy"},
        {"kind": "journey", "id": "call", "parent": "fix"},
        {"kind": "journey", "id": "buy-better", "state": "future", "variant_of": "buy"},
        {
            "kind": "survey",
            "journey": "buy",
            "questions": {"q": {"type": "nps"}},
            "results": {"q": {"promoters": 6, "passives": 2, "detractors": 2}},
        },
    ]


def draw(*contents: dict[str, Any], lang: str = "en") -> Any:
    found = scope(*contents)
    content = found.workspace.members[0].content
    assert parts(content, found) == ("",)
    return atlas(content, found, lang=lang, source="p.yaml")


def test_a_relationship_holds_its_journeys_in_stages_and_parts_below() -> None:
    picture = draw(*lifecycle())
    assert faults(picture) == []
    assert texts(picture, "phase") == ["Know", "Use", "leave", "In no stage"]
    journeys = boxes(picture, "journey")
    labels = {box.label.partition(":")[0]: box for box in journeys.values()}
    assert set(labels) == {"The whole", "buy", "fix", "call", "buy-better", "Quit"}
    assert labels["call"].y > labels["fix"].y
    assert labels["call"].x == labels["fix"].x
    assert labels["The whole"].label.endswith("L0 · Current state · 1 step")
    assert labels["call"].label.endswith("L2 · Current state · 1 step")
    assert len(boxes(picture, "empty")) == 2  # nobody has named a journey of two stages


def test_boxes_say_phase_figure_and_state_and_unknown_is_not_zero() -> None:
    picture = draw(*lifecycle())
    labels = {box.label.partition(":")[0]: box for box in boxes(picture, "journey").values()}
    assert (
        labels["buy"].label
        == "buy: phase 4 of 5, Implementing; NPS +40 · n\u00a0=\u00a010; L1 · Current state · 1 step"
    )
    assert labels["Quit"].label == "Quit: phase 0 of 5, Inventory; not measured; L1 · no map yet"
    assert labels["fix"].label.startswith("fix: phase not told; not measured")
    assert labels["buy-better"].label == "buy-better: not lived yet; Future state · 1 step"
    assert (labels["buy"].dash, labels["Quit"].dash) == ("solid", "assumed")
    assert texts(picture, "ring").count("–") == 4  # three journeys, and the key
    assert "0" in texts(picture, "ring")
    assert "4" in texts(picture, "ring")


def test_links_are_arrows_and_none_leads_back_to_itself() -> None:
    picture = draw(*lifecycle())
    names = {box.id: box.label.partition(":")[0] for box in boxes(picture, "journey").values()}
    found = [(kind, names[source], names[target]) for kind, source, target in arrows(picture)]
    assert sorted(found) == [("leads", "buy", "fix"), ("leads", "fix", "buy"), ("variant", "buy-better", "buy")]


def test_a_workspace_without_a_relationship_has_families_and_no_levels() -> None:
    picture = draw(
        {"kind": "portfolio", "journeys": {"a": {}, "b": {"parent": "a"}, "c": {}}}, {"kind": "journey", "id": "a"}
    )
    assert faults(picture) == []
    assert texts(picture, "phase") == []
    assert not any("L0" in box.label for box in boxes(picture, "journey").values())


def test_one_file_of_a_workspace_has_the_atlas() -> None:
    journeys = [{"kind": "journey", "id": each} for each in "ab"]
    found = scope(*journeys)
    assert parts(found.workspace.members[0].content, found) == ("",)
    second = found.workspace.scope("001.yaml")
    lack = parts(second.workspace.members[1].content, second)
    assert isinstance(lack, Lack)
    assert lack.text() == "the atlas of this workspace is drawn from 000.yaml"
    above = scope({"kind": "organization"}, *journeys)
    assert parts(above.workspace.members[0].content, above) == ("",)
    assert isinstance(parts(above.workspace.members[1].content, above.workspace.scope("001.yaml")), Lack)
    alone = scope(journeys[0])
    assert isinstance(parts(alone.workspace.members[0].content, alone), Lack)
    empty = scope({"kind": "portfolio"})
    assert isinstance(parts(empty.workspace.members[0].content, empty), Lack)
    many = scope({"kind": "portfolio", "journeys": {f"j{n}": {} for n in range(MOST + 1)}})
    assert isinstance(parts(many.workspace.members[0].content, many), Lack)


def test_circles_and_hostile_texts_are_drawn() -> None:
    ring = [{"kind": "journey", "id": f"j{n}", "title": HOSTILE[n % 7], "parent": f"j{(n + 1) % 9}"} for n in range(9)]
    chain = [
        {
            "kind": "journey",
            "id": f"k{n}",
            "title": HOSTILE[n % 7],
            "leads_to": [f"k{(n * 5 + 1) % 24}", f"x{n}"],
            "parent": f"k{n // 2}" if n > 1 else None,
        }
        for n in range(24)
    ]
    chain = [{key: value for key, value in each.items() if value is not None} for each in chain]
    for lang in ("en", "es"):
        assert faults(draw(*ring, *chain, lang=lang)) == []


def test_the_telling_says_what_the_picture_shows() -> None:
    found = scope(*lifecycle())
    telling = told(found.workspace.members[0].content, found, lang="en")
    assert telling.sentences == (
        "5 journeys: 4 with a map, 1 with an NPS, CSAT or CES. “buy” has come furthest, to phase 4: Implementing.",
    )
    (section,) = telling.sections
    assert section.title == "The whole"
    rows = {row[0]: row for row in section.tables[0].rows}
    assert rows["buy"][1:] == (
        "Use",
        "The whole",
        "phase 4 of 5, Implementing",
        "NPS +40 · n\u00a0=\u00a010",
        "L1 · Current state · 1 step",
        "fix, buy",
    )
    assert rows["buy-better"][5].endswith("another version of buy")


@pytest.mark.parametrize("part", [0.2, 0.25, 0.6, 1.0])
def test_a_ring_ends_where_its_share_says(part: float) -> None:
    points = arc(10, 20, 5, part)
    assert len(points) % 3 == 1
    end = (10 + 5 * sin(2 * pi * part), 20 - 5 * cos(2 * pi * part))
    assert points[-1] == pytest.approx(end, abs=0.01)
    assert all(hypot(x - 10, y - 20) == pytest.approx(5, abs=0.02) for x, y in points[::3])
    for a, b, c, d in zip(points[::3], points[1::3], points[2::3], points[3::3], strict=False):
        middle = [(one + 3 * two + 3 * three + four) / 8 for one, two, three, four in zip(a, b, c, d, strict=True)]
        assert hypot(middle[0] - 10, middle[1] - 20) == pytest.approx(5, abs=0.02)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "2 journeys: 2 with a map, none with an NPS, CSAT or CES."),
        ("es", "2 viajes: 2 con mapa, ninguno con NPS, CSAT o CES."),
    ],
)
def test_none_is_a_word(lang: str, said: str) -> None:
    both = [{"kind": "journey", "id": name, "steps": [{"customer": "Goes"}]} for name in ("buy", "pay")]
    assert texts(draw(*both, lang=lang), "finding") == [said]


@pytest.mark.parametrize("beside", [[], [{"kind": "organization", "id": "o"}]])
def test_one_journey_alone_says_what_to_do(beside: list[dict[str, Any]]) -> None:
    found = scope(*beside, {"kind": "journey", "id": "buy", "steps": [{"customer": "Goes"}]})
    lack = parts(found.workspace.members[0].content, found)
    assert isinstance(lack, Lack)
    assert "`journeys:`" in lack.text("es")


def test_those_that_have_come_as_far_are_named() -> None:
    def found(count: int, lang: str) -> str:
        journeys = {f"j{n}": {"title": f"J{n}", "phase": 3 if n < count else 1} for n in range(6)}
        return texts(draw({"kind": "portfolio", "id": "p", "journeys": journeys}, lang=lang), "finding")[0]

    assert found(2, "en").endswith("Furthest, in phase 3 (Redesign), are “J0” and “J1”.")
    assert found(2, "es").endswith("Los que más han avanzado, hasta la fase 3 (Rediseño), son «J0» y «J1».")
    assert found(4, "en").endswith("4 have come furthest, to phase 3: Redesign.")
