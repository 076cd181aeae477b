"""Cards of a map: pains, gains and chances with their weight, their sources and what is done about them."""

from __future__ import annotations

from typing import Any

import pytest

from cxkit.model.journey import Journey
from cxkit.model.roadmap import Roadmap
from cxkit.model.workspace import Member, Workspace
from cxkit.views.journey_map import journey_map
from cxkit.views.picture import Box, Picture, Words
from tests.views.maps import boxes, legend, mapped, sound, texts


def test_a_quote_without_a_face_goes_to_the_cards() -> None:
    drawn = mapped({"customer": "Goes", "emotion": 1}, {"customer": "Waits", "quotes": "Nobody came"})
    assert [box.label for box in boxes(drawn, "card")] == ["Quote: “Nobody came”"]
    assert not any(item.kind == "plate quote" for item in drawn.items if isinstance(item, Box))


def test_more_than_three_cards_are_counted() -> None:
    drawn = mapped({"customer": "Goes", "pains": ["a", "b", "c", "d", "e"]})
    assert len(boxes(drawn, "card")) == 3
    (more,) = boxes(drawn, "more")
    assert more.label == "d; e"
    assert texts(drawn, "more") == ["and 2 more"]
    assert texts(mapped({"customer": "Va", "pains": ["a"] * 4}, lang="es"), "more") == ["y 1 más"]


@pytest.mark.parametrize(("severity", "dots"), [("low", 1), ("medium", 2), ("high", 3)])
def test_severity_is_dots_and_words(severity: str, dots: int) -> None:
    drawn = mapped({"customer": "Goes", "pains": {"text": "Slow", "severity": severity, "frequency": "3 of 9"}})
    assert len(boxes(drawn, "severity")) == dots
    (card,) = boxes(drawn, "card")
    assert card.label == f"Pain: Slow. {severity} severity. 3 of 9"
    assert "3 of 9" in texts(drawn, "text")
    assert "severity, from low to high" in legend(drawn)


def test_an_opportunity_says_what_it_is_for() -> None:
    steps = [
        {"id": "pay", "customer": "Pays", "pains": {"id": "slow", "text": "Takes long"}},
        {"customer": "Leaves", "opportunities": {"text": "Pay at the table", "for": ["slow", "pay", "unheard"]}},
    ]
    assert "for “Takes long”, “1 Pays” and “unheard”" in texts(mapped(*steps), "text")
    assert "para «Takes long», «1 Pays» y «unheard»" in texts(mapped(*steps, lang="es"), "text")


def in_plan(journey: dict[str, Any], *initiatives: dict[str, Any], lang: str = "en") -> Picture:
    """A map in a workspace that has a roadmap for it."""
    content = Journey.model_validate({"kind": "journey", "id": "map", "title": "Map", **journey})
    plan = Roadmap.model_validate(
        {"kind": "roadmap", "id": "plan", "title": "Plan", "journey": "map", "initiatives": initiatives}
    )
    workspace = Workspace((Member("map.yaml", content), Member("plan.yaml", plan)), kinds=frozenset({"roadmap"}))
    return journey_map(content, workspace.scope("map.yaml"), lang=lang)


def test_a_card_names_the_initiatives_that_answer_to_it() -> None:
    steps = [
        {
            "customer": "Goes",
            "pains": [{"id": "slow", "text": "Slow"}, "Dear"],
            "opportunities": {"id": "o", "text": "x"},
        }
    ]
    drawn = in_plan(
        {"steps": steps},
        {"id": "I-07", "title": "Two desks", "addresses": ["slow", "map/o"], "status": "doing"},
        {"id": "I-08", "title": "Never", "addresses": "slow", "status": "dropped"},
        {"id": "I-09", "title": "Elsewhere", "addresses": "other/slow", "status": "planned"},
        lang="es",
    )
    assert [(box.group, box.label) for box in boxes(drawn, "tag")] == [
        ("pains-1-1", "Two desks (en curso)"),
        ("opportunities-1-1", "Two desks (en curso)"),
    ]
    assert texts(drawn, "tag") == ["Two desks · en curso"] * 2
    assert cards_of(drawn)[0] == "Dolor: Slow. Lo atiende: Two desks (en curso)"
    assert sound(drawn)


def test_many_and_long_initiatives_stay_on_their_card() -> None:
    many = [{"id": f"i{n}-" + "x" * 60, "title": f"{n} " + "T" * 90, "addresses": "slow"} for n in range(5)]
    drawn = in_plan({"steps": [{"customer": "Goes", "pains": {"id": "slow", "text": "Slow"}}] * 2}, *many)
    assert [text for text in texts(drawn, "tag") if "more" in text] == ["and 3 more"] * 2
    assert sound(drawn)


def test_cards_of_a_row_are_of_one_height_but_for_an_odd_one() -> None:
    words = "Nobody says how long it takes"
    drawn = mapped(
        *({"customer": "Goes", "pains": [text, "b"]} for text in ("Slow", words, words + " " + words, words * 9))
    )
    tall = [box.height for box in boxes(drawn, "card")]
    firsts, seconds = tall[::2], tall[1::2]
    assert firsts[0] == firsts[1] == firsts[2] < firsts[3]
    assert len(set(seconds)) == 1


SOURCES = {
    "e1": {"type": "interview", "n": 24, "view": "customer"},
    "o1": {"type": "observation", "n": 31},
    "x1": {"title": "Letters of 2025"},
}


def cards_of(drawn: Picture) -> list[str]:
    return [box.label for box in boxes(drawn, "card")]


def test_a_row_says_once_where_all_its_cards_come_from() -> None:
    step = {"customer": "Va", "pains": "Lento", "thoughts": "¿Qué?", "opportunities": "Más", "evidence": "Cartel"}
    drawn = mapped(step, {**step, "pains": "Caro"}, lang="es", sources=SOURCES, basis={"observed": "e1"})
    heads = [text for text in texts(drawn, "sublane") if "entrevistas" in text]
    assert heads == [
        "lo que hace el cliente entrevistas, n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}24",
        "lo que pasa por la cabeza entrevistas, n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}24",
        "lo que estorba entrevistas, n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}24",
    ]
    assert not any("entrevistas" in text for text in texts(drawn, "text"))
    assert all("entrevistas, n" in label for label in cards_of(drawn))


def test_every_source_of_a_lane_has_its_line() -> None:
    drawn = mapped(
        {"customer": "Goes", "emotion": 1},
        {"customer": "x", "emotion": 0},
        sources=SOURCES,
        basis={"observed": ["e1", "o1"]},
    )
    heads = [item.lines for item in drawn.items if isinstance(item, Words) and item.kind == "sublane"]
    said = ("interviews, n = 24", "observation, n = 31")
    assert [tuple(line.replace("\N{NO-BREAK SPACE}", " ") for line in lines[-2:]) for lines in heads] == [said, said]


def test_cards_of_several_sources_say_it_each() -> None:
    pains = [
        {"text": "Slow", "basis": {"observed": "e1"}},
        {"text": "Dear", "basis": {"observed": "o1"}},
        {"text": "Far", "source": "x1"},
        {"text": "Late", "source": "Ann, porter"},
    ]
    drawn = mapped(*({"customer": "Goes", "pains": pain} for pain in pains), sources=SOURCES)
    said = ["interviews, n = 24", "observation, n = 31", "Letters of 2025", "Ann, porter"]
    shown = [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts(drawn, "text")]
    assert [text for text in shown if text in said] == said
    assert [label.replace("\N{NO-BREAK SPACE}", " ").rpartition(". ")[2] for label in cards_of(drawn)] == said
    assert not any("n" in text.split() for text in texts(drawn, "sublane"))


@pytest.mark.parametrize(
    ("other", "head"),
    [("assumed", "observed: interviews, n = 24"), (None, ""), ({"observed": "e1"}, "interviews, n = 24")],
)
def test_the_head_of_a_row_lends_its_source_to_nobody(other: Any, head: str) -> None:
    pains = [{"text": "Slow", "basis": {"observed": "e1"}}, {"text": "Dear", "basis": other}]
    drawn = mapped(*({"customer": "Goes", "pains": pain} for pain in pains), sources=SOURCES)
    (sub,) = [text for text in texts(drawn, "sublane") if text.startswith("what gets")]
    assert sub.replace("\N{NO-BREAK SPACE}", " ") == f"what gets in the way {head}".strip()
    assert any(text.startswith("interviews") for text in texts(drawn, "text")) is (not head)
