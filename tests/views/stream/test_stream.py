"""The value stream: lanes from the inside outwards, figures under each step, the ladder and the sums."""

from typing import Any

import pytest

from cxkit.views.catalogue import VIEWS, Lack
from cxkit.views.picture import Area, Mark, Picture, Stroke
from cxkit.views.sides import made
from cxkit.views.stream.sheet import stream, told
from cxkit.views.stream.stages import runs, unmet
from tests.views.journeys import alone, domain, example, examples, nasty
from tests.views.laws import faults
from tests.views.shown import texts

CREDIT = "banco-credito/viajes/credito.yaml"
INCIDENT = "it-service-desk/journeys/report-an-incident.yaml"


def drawn(name: str, lang: str = "es") -> Picture:
    return stream(*example(name), lang=lang, source="f.yaml")


def small(*steps: Any, lang: str = "en", **header: Any) -> Picture:
    return stream(*alone({"steps": list(steps), **header}), lang=lang)


def inside(picture: Picture, id: str) -> list[str]:
    return [" ".join(words.lines) for words in picture.items if getattr(words, "inside", "") == id]


def test_the_view_is_in_the_catalogue() -> None:
    assert VIEWS["stream"].maker is stream


def test_lanes_go_from_the_inside_outwards_and_the_customer_is_last() -> None:
    tops = {
        item.role.removesuffix("-surface"): item.points[0].y
        for item in drawn(CREDIT).items
        if isinstance(item, Area)
        and item.role in ("support-surface", "back-surface", "front-surface", "customer-surface")
    }
    assert sorted(tops, key=tops.__getitem__) == ["support", "back", "front", "customer"]


def test_the_lines_lie_between_their_lanes() -> None:
    lines = [item.kind for item in drawn(CREDIT).items if isinstance(item, Stroke) and item.kind.startswith("line ")]
    assert lines == ["line internal", "line visibility", "line interaction"]


def test_stages_come_from_the_value_stream() -> None:
    found = runs(*example(INCIDENT))
    assert [(run.title, run.activity, run.first, run.last) for run in found] == [
        ("Detect and guide", "engage", 0, 1),
        ("Register and diagnose", "engage", 2, 5),
        ("Resolve", "deliver_support", 6, 7),
        ("Confirm and learn", "improve", 8, 11),
    ]
    assert "Deliver and support" not in texts(drawn(INCIDENT, "en"))
    assert "deliver and support" in texts(drawn(INCIDENT, "en"), "phase")


def test_a_step_names_its_stage_itself_and_a_stage_that_no_step_reaches_is_told() -> None:
    journey, scope = example(INCIDENT)
    fewer = journey.model_copy(update={"steps": journey.steps[:2]})
    assert [run.title for run in runs(fewer, scope)] == ["Detect and guide"]
    assert unmet(fewer, scope, "en") == (
        "Stages that no step reaches: Register and diagnose, Resolve and Confirm and learn"
    )
    moved = journey.steps[0].model_copy(update={"value_stream": ("restore/fix",)})
    assert runs(journey.model_copy(update={"steps": (moved,)}), scope)[0].title == "Resolve"


def test_without_a_value_stream_the_phases_stand() -> None:
    journey, scope = domain("restaurante")
    assert [run.title for run in runs(journey, scope)] == list(dict.fromkeys(step.phase for step in journey.steps))
    assert unmet(journey, scope, "es") == ""


def test_the_headline_names_the_longest_wait_and_its_reason() -> None:
    (said,) = texts(drawn(INCIDENT, "en"), "finding")
    assert said.replace("\N{NO-BREAK SPACE}", " ") == (
        "1–6 h of waiting beside 1 h 46 min – 5 h 36 min of work. "
        "The longest wait is in step 6, Waits for a specialist: 1–6 h. Why: Specialists work the queue by priority."
    )


def test_for_who_waits_a_working_day_is_longer_than_its_hours() -> None:
    (said,) = texts(drawn(CREDIT), "finding")
    assert "paso 7, Espera la decisión: 1–3" in said


def test_a_box_of_figures_says_what_a_step_takes() -> None:
    step = {
        "customer": "Pide",
        "frontstage": [
            {"do": "Anota", "by": "ana", "time": "3m-8m", "max": "10m"},
            {"do": "Repite", "by": "web"},
        ],
        "wait": {"time": "1h", "max": "2h"},
    }
    picture = small(step, actors={"web": {"type": "system"}})
    said = [text.replace("\N{NO-BREAK SPACE}", " ") for text in inside(picture, "data.1")]
    assert said == [
        *("Work", "3–8 min", "in 1 of 2 actions", "Longest", "10 min", "Waiting", "1 h", "Longest", "2 h"),
        *("Who", "1 person 1 system"),
    ]


def test_part_of_the_actions_and_of_the_waits_is_called_so() -> None:
    step = {
        "customer": "Pide",
        "frontstage": [
            {"do": "Anota", "by": "ana", "time": "3m", "max": "10m"},
            {"do": "Repite", "by": "ana", "time": "3m"},
            {"do": "Calla", "by": "ana"},
        ],
        "wait": [{"time": "1h"}, {"why": "the queue"}],
    }
    said = [text.replace("\N{NO-BREAK SPACE}", " ") for text in inside(small(step), "data.1")]
    assert said[said.index("6 min") + 1] == "in 2 of 3 actions"
    assert said[said.index("10 min") + 1] == "in 1 of 3 actions"
    assert said[said.index("1 h") + 1] == "in 1 of 2 waits"


def test_unknown_is_said_and_never_zero() -> None:
    picture = small({"customer": "Asks", "frontstage": "Answers", "wait": "the queue"}, {"customer": "Thinks"})
    assert "not stated" in inside(picture, "data.1")
    assert inside(picture, "data.2") == ["nobody of ours acts"]
    assert texts(picture, "time") == ["not stated", "not stated"]
    assert not any(text.startswith("0 s") for text in texts(picture))


def test_rework_shows_at_both_ends() -> None:
    picture = drawn(CREDIT)
    assert "1,49 pasadas en promedio" in inside(picture, "data.5")
    assert "91 % vuelve al 5" in [text.replace("\N{NO-BREAK SPACE}", " ") for text in inside(picture, "data.6")]


def test_every_declared_wait_has_its_triangle_on_the_ladder() -> None:
    for name in examples():
        journey, scope = example(name)
        if not isinstance(made(journey, scope), Lack):
            marks = [
                item
                for item in drawn(name).items
                if isinstance(item, Mark) and item.kind == "mark wait" and item.group.startswith("rung")
            ]
            assert len(marks) == sum(bool(step.wait) for step in journey.steps)


def test_the_share_of_work_says_what_it_rests_on() -> None:
    said = [text.replace("\N{NO-BREAK SPACE}", " ") for text in inside(drawn(INCIDENT, "en"), "totals")]
    assert "Work is 23–85% of work and waiting together." in said
    assert any(text.startswith("Times are known for 8 of 11 steps. Approximate:") for text in said)


def test_no_share_without_both() -> None:
    picture = small({"customer": "Asks", "frontstage": {"do": "Answers", "time": "5m"}})
    assert not any("of work and waiting" in text for text in texts(picture))
    assert texts(picture, "finding") == ["5\N{NO-BREAK SPACE}min of work; no wait has a time."]


def test_what_the_customer_receives_stands_at_the_end() -> None:
    received = inside(drawn(INCIDENT, "en"), "received")
    assert received == [
        "What the customer receives",
        "Lose as little of the day as possible",
        "Promise: A time for the next word and we keep it",
    ]


def test_the_words_say_what_the_customer_receives() -> None:
    assert (
        "What the customer receives: Lose as little of the day as possible; "
        "Promise: A time for the next word and we keep it."
    ) in told(*example(INCIDENT), lang="en").sentences


def test_what_the_house_gains_is_not_received_by_the_customer() -> None:
    picture = small({"customer": "Eats", "frontstage": "Serves"}, ends="The table comes again")
    assert not any("comes again" in text for text in inside(picture, "received"))
    wanted = small({"customer": "Eats", "frontstage": "Serves"}, purpose={"organization": "A full room"})
    assert inside(wanted, "received") == []


def test_information_is_carried_on_the_arrows() -> None:
    assert "Carpeta evaluada" in texts(drawn(CREDIT), "plate")


def test_a_map_has_no_value_stream() -> None:
    found = made(*alone({"steps": [{"customer": "Pide"}]}))
    assert isinstance(found, Lack)


@pytest.mark.parametrize("seed", [0, 1, 3, 6, 11, 23])
def test_nasty_journeys_keep_all_laws(seed: int) -> None:
    journey, scope = alone(nasty(seed))
    if not isinstance(made(journey, scope), Lack):
        assert faults(stream(journey, scope, lang="es")) == []


def test_it_tells_the_same_in_tables() -> None:
    telling = told(*example(CREDIT), lang="es")
    work, takes = telling.sections
    assert work.tables[0].head == (
        "Paso",
        "Procesos de soporte",
        "Contacto no visible",
        "Contacto visible",
        "Acciones del cliente",
    )
    assert len(takes.tables[0].rows) == 14
    assert telling.sentences[0].replace("\N{NO-BREAK SPACE}", " ").startswith("5 h 20 min")
