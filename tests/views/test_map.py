"""The journey map: everything in its cell, nothing on anything, and only what the file says."""

from __future__ import annotations

from math import hypot
from pathlib import Path
from typing import Any

import pytest

from cxkit.load import load
from cxkit.model.journey import Journey
from cxkit.model.persona import Persona
from cxkit.model.roadmap import Roadmap
from cxkit.model.workspace import Member, Scope, Workspace
from cxkit.views.journey_map import journey_map
from cxkit.views.picture import Box, Face, Icon, Mark, Picture, Stroke, Words
from tests.views import laws
from tests.views.journeys import alone, domain
from tests.views.mapping import faults, rich

ROOT = Path(__file__).resolve().parents[2]


def picture(content: dict[str, Any], lang: str = "en", **more: Any) -> Picture:
    journey, scope = alone({**content, **more})
    return journey_map(journey, scope, lang=lang, source="map.yaml")


def mapped(*steps: Any, lang: str = "en", **header: Any) -> Picture:
    return picture({"steps": list(steps), **header}, lang)


def texts(picture_: Picture, *kinds: str) -> list[str]:
    return [
        " ".join(item.lines)
        for item in picture_.items
        if isinstance(item, Words) and (not kinds or item.kind.split(" ")[0] in kinds)
    ]


def boxes(picture_: Picture, kind: str) -> list[Box]:
    return [item for item in picture_.items if isinstance(item, Box) and item.kind.split(" ")[0] == kind]


def legend(picture_: Picture) -> list[str]:
    return texts(picture_, "legend")


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
    assert "feeling of the staff" in legend(drawn)
    assert sound(drawn)


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


def with_persona(content: dict[str, Any], lang: str, *personas: dict[str, Any]) -> Picture:
    journey = Journey.model_validate(
        {"kind": "journey", "title": "Map", "steps": [{"customer": "Goes"}] * 6, **content}
    )
    members = [Member("map.yaml", journey)]
    members += [Member(f"{one['id']}.yaml", Persona.model_validate({"kind": "persona", **one})) for one in personas]
    return journey_map(journey, Workspace(tuple(members)).scope("map.yaml"), lang=lang)


ROSA = {"id": "rosa", "title": "Rosa, 58, vive con su hija", "quote": "Quiero dormir", "goals": ["No perder el día"]}
PAIR = {"id": "par", "title": "Ana y Luis, celebran", "goals": ["Que la noche salga redonda"]}


def test_the_persona_has_a_card() -> None:
    drawn = with_persona({"persona": "rosa"}, "es", ROSA)
    assert texts(drawn, "persona") == ["Rosa, 58, vive con su hija", "«Quiero dormir»"]
    assert texts(drawn, "initial") == ["R"]
    assert "lo que hace Rosa" in texts(drawn, "sublane")
    assert texts(drawn, "goal") == ["No perder el día"]
    pair = with_persona({"persona": "par"}, "es", PAIR)
    assert (texts(pair, "persona"), texts(pair, "goal")) == ([PAIR["title"]], ["Que la noche salga redonda"])


@pytest.mark.parametrize(
    ("purpose", "jobs", "expected"),
    [
        ({"customer": "Dormir esta noche"}, ["Volver al trabajo"], "Dormir esta noche"),
        ({"organization": "Llenar la agenda"}, ["Volver al trabajo"], "Volver al trabajo"),
        (None, [], "No perder el día"),
    ],
)
def test_the_card_says_what_the_journey_is_for(purpose: Any, jobs: list[str], expected: str) -> None:
    drawn = with_persona({"persona": "rosa", "purpose": purpose}, "es", {**ROSA, "jobs": jobs})
    assert texts(drawn, "goal") == [expected]
    (card,) = boxes(drawn, "persona")
    assert card.label == f"Rosa, 58, vive con su hija. «Quiero dormir». Quiere: {expected}"
    assert faults(drawn) == {}


@pytest.mark.parametrize(
    ("persona", "lang", "expected"),
    [
        ("par", "es", "lo que hacen Ana y Luis"),
        ("par", "en", "what Ana y Luis do"),
        ("rosa", "en", "what Rosa does"),
        (["rosa", "par"], "en", "what the customer does"),
        ("nobody", "es", "lo que hace el cliente"),
    ],
)
def test_the_lane_says_whose_it_is(persona: Any, lang: str, expected: str) -> None:
    assert expected in texts(with_persona({"persona": persona}, lang, ROSA, PAIR), "sublane")


def test_a_persona_without_a_file_has_no_card() -> None:
    assert not boxes(with_persona({"persona": "rosa"}, "es"), "persona")


@pytest.mark.parametrize("steps", [1, 3, 6])
def test_the_card_stands_beside_the_title_or_under_it(steps: int) -> None:
    long = {
        **ROSA,
        "quote": "Quiero dormir sin dolor y no perder días de trabajo; prefiero hablar con una persona " * 2,
    }
    drawn = with_persona(
        {"persona": "rosa", "title": "Hora médica: " * 9, "steps": [{"customer": "Va"}] * steps}, "es", long
    )
    assert faults(drawn) == {}


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
        ([{}, {}], "", ""),
    ],
)
def test_the_map_says_what_it_found(steps: list[dict[str, Any]], en: str, es: str) -> None:
    for lang, expected in (("en", en), ("es", es)):
        drawn = mapped(*({"customer": "Goes", "title": "Name", **step} for step in steps), lang=lang)
        assert texts(drawn, "finding") == ([expected] if expected else [])


def test_the_finding_heads_the_map() -> None:
    drawn = mapped({"customer": "Goes", "emotion": 1, "channel": "web"}, {"customer": "Comes", "emotion": -2})
    (found,) = [item for item in drawn.items if isinstance(item, Words) and item.kind == "finding"]
    title = next(item for item in drawn.items if isinstance(item, Words) and item.kind == "title")
    chip = boxes(drawn, "chip")[0]
    assert (found.x, title.group) == (title.x, found.group)
    assert title.y < found.y < chip.y


SOURCES = {
    "e1": {"type": "interview", "n": 24, "view": "customer"},
    "o1": {"type": "observation", "n": 31},
    "x1": {"title": "Letters of 2025"},
}


def sound(drawn: Picture) -> bool:
    """Whether a map keeps its own laws and those of every picture."""
    return not faults(drawn) and not laws.faults(drawn)


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


def test_where_the_curve_comes_from() -> None:
    sources = {
        "e1": {"type": "interview", "n": 14, "view": "customer"},
        "t1": {"type": "workshop", "n": 9, "view": "organization"},
    }
    drawn = mapped({"customer": "Va", "emotion": 1}, lang="es", basis={"observed": ["e1", "t1"]}, sources=sources)
    assert "entrevistas, n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}14" in texts(drawn, "sublane")
    steps = [{"customer": "Va", "emotion": 1, "basis": {"observed": "e1"}}, {"customer": "Viene", "emotion": 0}]
    assert not any("n\N{NO-BREAK SPACE}=" in text for text in texts(mapped(*steps, sources=sources), "sublane"))


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
    better = mapped({"customer": "a", "emotion": 2, "emotion_org": 0}, {"customer": "b", "emotion": 1})
    assert better.description.count("The lowest moment") == 1


def test_the_same_file_makes_the_same_picture() -> None:
    content = rich(11, 8)
    assert picture(content, "es") == picture(content, "es")


def test_name_view_and_language_are_those_asked_for() -> None:
    drawn = mapped({"customer": "Goes"}, lang="es", id="goes")
    assert (drawn.name, drawn.view, drawn.title, drawn.lang) == ("goes", "map", "Prueba", "es")
    assert texts(drawn, "foot") == ["map.yaml"]
