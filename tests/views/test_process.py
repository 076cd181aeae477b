"""The picture of a process: the journeys and steps it holds up, its card, and who is prepared for it."""

from __future__ import annotations

from typing import Any

import pytest

from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import Lack
from cxkit.views.picture import Box, Face, Mark, Picture, Stroke
from cxkit.views.process.content import content
from cxkit.views.process.parts import parts
from cxkit.views.process.rows import MOST, bands
from cxkit.views.process.sheet import process, told
from cxkit.views.process.track import Track
from tests.views import journeys
from tests.views.journeys import LONG, TEXTS, nasty
from tests.views.laws import faults
from tests.views.networks import journey, of, organization, workspace
from tests.views.shown import texts

STEPS = [
    {"title": "Enters", "phase": "Arrive", "customer": "Enters"},
    {
        "title": "Is greeted",
        "phase": "Arrive",
        "customer": "Looks for somebody",
        "emotion": -1,
        "moment_of_truth": "Feels expected or not",
        "frontstage": {"do": "Greets", "by": "host", "process": "welcome", "time": "1m-4m", "max": "5m"},
        "backstage": {"do": "Watches the door", "by": "manager", "process": "welcome"},
        "fail": {"what": "Nobody there", "recover": {"do": "Runs", "by": "waiter", "process": "welcome"}},
        "metrics": "seen",
    },
    {"title": "Eats", "phase": "Dine", "customer": "Eats"},
    {
        "title": "Leaves",
        "phase": "Leave",
        "customer": "Takes the coat",
        "emotion": 2,
        "support": {"do": "Opens the door", "by": "gate", "process": "welcome"},
    },
]
WELCOME = {
    "welcome": {
        "title": "Welcome",
        "owner": "manager",
        "result": "The guest is seated",
        "standard": "Greet within 2 min",
        "looks_good": "Looks up",
        "looks_bad": "Goes on writing",
        "policy": "law",
        "metrics": ["seen", "later"],
        "reviewed": "2026-11-03",
        "agreement": {"metric": "greeted", "target": "<= 2m"},
    }
}
SHARED = {
    "actors": {
        "host": {"title": "Host", "area": "Room"},
        "waiter": {"title": "Waiter", "area": "Room"},
        "manager": {"title": "Manager"},
        "gate": {"title": "Gate", "type": "system"},
    },
    "metrics": {"seen": {"title": "Felt seen", "unit": "%", "value": 71, "n": 212, "target": ">= 90%"}},
    "policies": {"law": {"title": "Law of the house"}},
}
TRAINING = {"do": "Practise the door", "type": "training", "enables": ["host", "manager"]}


def dining(id: str = "dine", **header: Any) -> dict[str, Any]:
    return journey(id, *STEPS, **header)


def dined(*beside: dict[str, Any], **header: Any) -> tuple[File, Scope]:
    """An organization with the process, and a journey that follows it."""
    return of(workspace(organization(processes=WELCOME, **SHARED), dining(**header), *beside), "house")


def drawn(found: tuple[File, Scope], lang: str = "en", part: str = "welcome") -> Picture:
    return process(*found, lang=lang, source="house.yaml", part=part)


def labels(picture: Picture, kind: str) -> list[str]:
    """What boxes of a kind say, with plain spaces."""
    return [
        box.label.replace("\u00a0", " ")
        for box in picture.items
        if isinstance(box, Box) and box.kind.split(" ")[0] == kind
    ]


def test_the_steps_that_a_process_holds_up_stand_under_their_phases() -> None:
    picture = drawn(dined())
    assert texts(picture, "number", "step") == ["2", "Is greeted", "4", "Leaves"]
    assert texts(picture, "phase") == ["Arrive", "Leave"]
    assert labels(picture, "customer") == [
        "2 Is greeted. Looks for somebody. moment of truth: Feels expected or not. fail point: Nobody there.",
        "4 Leaves. Takes the coat.",
    ]
    assert labels(picture, "action") == [
        "Greets. Host · 1–4 min, max 5. in view.",
        "Watches the door. Manager. out of view.",
        "Runs. if it fails: Nobody there. Waiter. recovery.",
        "Opens the door. Gate. in support.",
    ]
    assert labels(picture, "pill") == ["Felt seen 71% · n = 212"]


def test_lanes_and_conditions_have_colours_words_and_signs() -> None:
    picture = drawn(dined())
    borders = [box.border for box in picture.items if isinstance(box, Box) and box.kind.startswith("action")]
    assert borders == ["front-line", "back-line", "front-line", "support-line"]
    kinds = [mark.kind for mark in picture.items if isinstance(mark, Mark) and mark.kind.startswith("mark ")]
    assert kinds == ["mark moment", "mark fail", "mark conditional"]
    faces = [face for face in picture.items if isinstance(face, Face) and face.label]
    assert [(face.value, face.label) for face in faces] == [(-1, "emotion −1"), (2, "emotion +2")]


def test_the_track_shows_every_step_and_which_are_served() -> None:
    picture = drawn(dined())
    marks = [item for item in picture.items if isinstance(item, Mark) and item.kind.startswith("track")]
    assert [(mark.letter, mark.label) for mark in marks] == [
        ("", "1. Enters: not followed here"),
        ("2", "2. Is greeted"),
        ("", "3. Eats: not followed here"),
        ("4", "4. Leaves"),
    ]


def test_the_customers_way_is_dotted_where_steps_lie_between() -> None:
    (way,) = (item for item in drawn(dined()).items if isinstance(item, Stroke) and item.kind.startswith("arrow"))
    assert (way.kind, way.dash) == ("arrow skip", "proposed")
    near = [STEPS[1], {**STEPS[3], "title": "Next"}]
    found = of(workspace(organization(processes=WELCOME, **SHARED), journey("dine", *near)), "house")
    (way,) = (item for item in drawn(found).items if isinstance(item, Stroke) and item.kind.startswith("arrow"))
    assert (way.kind, way.dash) == ("arrow flow", "solid")


def test_the_card_holds_what_is_written_and_nothing_else() -> None:
    assert labels(drawn(dined()), "fact") == [
        "Standard: Greet within 2 min.",
        "What it delivers: The guest is seated.",
        "What it looks like done well: Looks up.",
        "What it looks like done badly: Goes on writing.",
        "What shows it: Felt seen 71% · n = 212 · aim ≥ 90%. later not measured yet.",
        "What is agreed: greeted ≤ 2 min.",
        "Limits: Law of the house.",
    ]
    bare = of(workspace(organization(processes={"welcome": {}}), dining()), "house")
    assert labels(drawn(bare), "fact") == []
    assert "Nobody answers for it" in texts(drawn(bare), "chip")


def test_the_finding_counts_moments_journeys_and_who_is_not_trained() -> None:
    picture = drawn(dined(dining("lunch"), enablers=[TRAINING]))
    assert texts(picture, "finding") == [
        "Welcome holds up 4 moments in 2 journeys; 2 of them are moments of truth; no training is named for Waiter."
    ]
    assert texts(drawn(dined(enablers=[{**TRAINING, "enables": "all"}])), "finding") == [
        "Welcome holds up 2 moments in 1 journey; 1 of them is a moment of truth."
    ]


def test_that_every_moment_decides_is_said_as_one() -> None:
    steps = [{**step, "moment_of_truth": "Feels expected or not"} for step in STEPS]
    file = journey("dine", *steps, enablers=[{**TRAINING, "enables": "all"}])
    picture = drawn(of(workspace(organization(processes=WELCOME, **SHARED), file), "house"))
    (finding,) = texts(picture, "finding")
    assert finding == "Welcome holds up 2 moments in 1 journey; all of them are moments of truth."


def test_a_first_draft_without_enablers_is_not_asked_for_training() -> None:
    assert texts(drawn(dined()), "finding") == [
        "Welcome holds up 2 moments in 1 journey; 1 of them is a moment of truth."
    ]
    assert "no training is named for Host, Manager and Waiter" in texts(drawn(dined(status="mapped")), "finding")[0]


def test_what_is_designed_counts_apart() -> None:
    design = dining("later", state="future", variant_of="dine", enablers=[{**TRAINING, "enables": "all"}])
    assert texts(drawn(dined(design)), "finding") == [
        "Welcome holds up 2 moments in 1 journey; 1 of them is a moment of truth; 2 more in what is designed."
    ]


def test_where_somebody_acts_whom_no_training_reaches() -> None:
    said = labels(drawn(dined(enablers=[TRAINING])), "action")
    assert [label.endswith("no training named.") for label in said] == [False, False, True, False]


def test_who_is_prepared_and_with_what() -> None:
    tools = {"do": "Buy a bell", "type": "tooling", "enables": "welcome"}
    picture = drawn(dined(enablers=[TRAINING, tools]))
    assert labels(picture, "role") == [
        "Host: Room · 1 time. Practise the door.",
        "Manager: 1 time. Practise the door.",
        "Waiter: Room · 1 time. no training named.",
    ]
    assert labels(picture, "means") == ["Buy a bell"]


def test_the_restaurant_in_spanish() -> None:
    file, scope = journeys.example("restaurante/viajes/cenar-hoy.yaml")
    assert parts(file, scope) == ("reserva", "acogida", "servicio", "cobro", "escucha")
    picture = process(file, scope, lang="es", part="cobro")
    assert texts(picture, "finding") == [
        "Cobro sostiene 1 momento en 1 viaje; es un momento de la verdad; 1 más en lo que se diseña."
    ]
    assert (picture.name, picture.view, picture.title) == ("cobro", "process", "Cobro")
    assert "si falla: La tarjeta no pasa" in texts(picture, "text")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_file_without_a_process_that_is_followed_says_what_to_add(lang: str) -> None:
    none = parts(*of(workspace(dining()), "dine"))
    assert isinstance(none, Lack)
    assert "`processes:`" in none.text(lang)
    idle = parts(*of(workspace(journey("dine", {"customer": "Eats"}, processes=WELCOME)), "dine"))
    assert isinstance(idle, Lack)
    assert "`process:`" in idle.text(lang)


def test_a_step_without_customer_is_served_too() -> None:
    learns = {"title": "Learns", "customer": "none", "backstage": {"do": "Reads", "by": "host", "process": "welcome"}}
    found = of(workspace(organization(processes=WELCOME, **SHARED), journey("learn", learns, STEPS[1])), "house")
    picture = drawn(found)
    assert "no customer takes part" in texts(picture, "text")
    assert not [item for item in picture.items if isinstance(item, Stroke) and item.kind.startswith("arrow")]


def test_many_steps_go_on_below_as_evenly_as_can_be() -> None:
    steps = [{**STEPS[1], "title": f"Step {n}", "id": f"s{n}"} for n in range(MOST + 1)]
    found = of(workspace(organization(processes=WELCOME, **SHARED), journey("dine", *steps)), "house")
    (row,) = content("welcome", *found, "en").rows
    assert [(start, len(mine)) for start, mine in bands(row.columns)] == [(0, 4), (4, 4)]
    picture = drawn(found)
    assert faults(picture) == []
    tops = {item.y for item in picture.items if isinstance(item, Box) and item.kind.startswith("customer")}
    assert len(tops) == 2


def test_columns_stand_under_their_steps_and_never_on_one_another() -> None:
    steps = tuple(content("welcome", *dined(), "en").runs[0].journey.steps)
    track = Track(steps * 3, 1, 100.0, 1100.0)
    places = track.columns([1, 6, 12], 160.0, 28.0)
    assert [x for x, _ in places] == [100.0, pytest.approx(track.at(6) - 80, abs=0.01), 940.0]
    crowded = track.columns([10, 11, 12], 160.0, 28.0)
    assert all(other - one >= 188 for (one, _), (other, _) in zip(crowded, crowded[1:], strict=False))
    assert crowded[-1][0] == 940.0


def rich(seed: int) -> dict[str, Any]:
    """A nasty journey all of whose actions follow a process."""
    made = nasty(seed)
    actions = [
        each for step in made["steps"] for lane in ("frontstage", "backstage", "support") for each in step.get(lane, ())
    ]
    for n, action in enumerate(actions):
        action["process"] = "one" if n % 3 else "two"
    text = TEXTS[seed % len(TEXTS)]
    made["processes"] = {
        "one": {"title": text, "standard": LONG, "looks_good": text, "result": LONG, "owner": text, "metrics": "nps"},
        "two": {},
    }
    made["enablers"] = [
        {"do": LONG, "type": "training", "enables": "ana"},
        {"do": text, "type": "tooling", "enables": "one"},
    ]
    return made


@pytest.mark.parametrize("seed", range(14))
def test_no_fault_in_nasty_journeys(seed: int) -> None:
    file, scope = journeys.alone(rich(seed))
    found = parts(file, scope)
    if not isinstance(found, Lack):
        for part in found:
            assert faults(process(file, scope, lang="es" if seed % 2 else "en", part=part)) == []


def test_the_telling_holds_what_the_picture_shows() -> None:
    found = dined(enablers=[TRAINING])
    said = told(*found, lang="en", part="welcome")
    cells = "\n".join(cell for each in said.sections for table in each.tables for row in table.rows for cell in row)
    for text in (
        "Greets",
        "Watches the door",
        "Runs",
        "Opens the door",
        "Felt seen 71% · n = 212",
        "Practise the door",
    ):
        assert text in cells.replace("\u00a0", " ")
    assert said.sentences == (
        *texts(drawn(found), "finding"),
        "Standard: Greet within 2 min.",
        "The lowest feeling where it is followed: −1, step 2 of “Dine”.",
    )
