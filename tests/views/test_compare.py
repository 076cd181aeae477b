"""The comparison as a drawing and in words."""

from collections import Counter

import pytest

from cxkit.api.drawing import draw
from cxkit.model.journey import Journey
from cxkit.model.workspace import Member, Workspace
from cxkit.views.catalogue import Lack
from cxkit.views.compare.parts import parts
from cxkit.views.compare.sheet import compare, told
from cxkit.views.picture import Area, Box, Face, Mark, Stroke, Words
from tests.compare.variants import nameless, pair, remade
from tests.views import journeys, laws

EXAMPLES = ("restaurante/viajes/cenar.yaml", "banco-credito/viajes/credito-futuro.yaml")
MOVED = {
    "steps": [
        {"id": x, "customer": f"Hace {x}", "emotion": n % 3, "frontstage": {"id": f"f{x}", "do": f"Atiende {x}"}}
        for n, x in enumerate("abcde")
    ]
}


def after_moving():
    a, b, c, d, e = (dict(step) for step in MOVED["steps"])
    c["backstage"] = b.pop("frontstage")
    return {"steps": [a, e, b, c, d]}


def boxes(picture, state):
    return [box for box in picture.items if isinstance(box, Box) and box.id and box.kind.split()[-1] == state]


def lines(picture):
    return [" ".join(item.lines) for item in picture.items if isinstance(item, Words)]


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_keep_the_laws_of_pictures(name, lang):
    journey, scope = journeys.example(name)
    assert laws.faults(compare(journey, scope, lang=lang, source=name)) == []


@pytest.mark.parametrize("seed", range(24))
def test_nasty_pairs_keep_them_too(seed):
    content = journeys.nasty(seed)
    after = remade(content, seed) if seed % 3 else journeys.nasty(seed + 1)
    if seed % 2:
        content, after = nameless(content), nameless(after)
    journey, scope = pair(content, after)
    found = laws.faults(compare(journey, scope, lang="es"))
    # Words of an arrow that find no free place lie on one, as in any blueprint.
    assert [fault for fault in found if "plate" not in fault and not fault.startswith("struck")] == []


@pytest.mark.parametrize("before", [{"steps": []}, {"steps": [{}]}, {"steps": [{"customer": "none"}]}, MOVED])
@pytest.mark.parametrize("after", [{"steps": []}, {"steps": [{"customer": "Entra"}]}, MOVED])
def test_next_to_nothing_is_compared_too(before, after):
    journey, scope = pair(before, after)
    assert laws.faults(compare(journey, scope, lang="en")) == []
    assert told(journey, scope, lang="en").sentences


def test_each_state_has_its_border_its_sign_and_its_words():
    journey, scope = journeys.example(EXAMPLES[1])
    picture = compare(journey, scope, lang="en")
    signs = {
        item.kind: item.letter for item in picture.items if isinstance(item, Mark) and item.kind.startswith("state")
    }
    assert signs == {"state added": "+", "state removed": "−", "state changed": "~", "state moved": "↔"}
    (added, *_), (removed, *_), (changed, *_) = (boxes(picture, state) for state in ("added", "removed", "changed"))
    assert (added.border, added.weight, added.dash, added.fill) == ("added", 2.5, "solid", "added-surface")
    assert (removed.border, removed.dash, removed.fill) == ("removed", "assumed", "none")
    assert [box.weight for box in picture.items if isinstance(box, Box) and box.group == changed.id][:2] == [1, 1]
    hatched = [item for item in picture.items if isinstance(item, Area) and item.role == "removed" and item.hatch == 45]
    assert len(hatched) == len(boxes(picture, "removed")) + 1  # the sample of the legend
    assert {box.border for box in boxes(picture, "same")} == {"hairline"}
    assert added.label.startswith("New. ")
    assert removed.label.startswith("No longer there. ")
    assert [
        line
        for line in ("new", "no longer there", "changed", "moved to here", "where it was")
        if line not in lines(picture)
    ] == []


def test_a_removed_text_is_crossed_out_line_by_line():
    journey, scope = pair(
        {"steps": [{"id": "a", "customer": "Hace fila en la vereda"}]},
        {"steps": [{"id": "b", "customer": "Entra"}]},
    )
    picture = compare(journey, scope, lang="es")
    (box,) = boxes(picture, "removed")
    words = next(item for item in picture.items if isinstance(item, Words) and item.inside == box.id)
    strikes = [item for item in picture.items if isinstance(item, Stroke) and item.kind == "strike"]
    inside = [one for one in strikes if box.y < one.points[0].y < box.y + box.height]
    assert len(inside) == len(words.lines)
    for one in inside:
        assert box.x <= one.points[0].x < one.points[-1].x <= box.x + box.width


def test_a_changed_box_says_what_changed():
    before = {
        "steps": [
            {
                "id": "a",
                "customer": "A",
                "wait": "20m",
                "frontstage": {"id": "f", "do": "Espera", "by": "ana", "time": "5m"},
            }
        ]
    }
    after = {
        "steps": [
            {
                "id": "a",
                "customer": "A",
                "wait": "5m",
                "frontstage": {"id": "f", "do": "Saluda", "by": "luis", "time": "1m"},
            }
        ]
    }
    journey, scope = pair(before, after)
    found = lines(compare(journey, scope, lang="es"))
    assert {"Saluda", "Espera", "ana → luis", "5\xa0min → 1\xa0min", "espera: 20\xa0min → 5\xa0min"} <= set(found)


def test_what_moved_leaves_a_ghost_and_an_arrow():
    journey, scope = pair(MOVED, after_moving())
    picture = compare(journey, scope, lang="en")
    ghosts = boxes(picture, "ghost")
    assert sorted((ghost.border, ghost.dash) for ghost in ghosts) == [("moved", "proposed")] * 2
    ways = [item for item in picture.items if isinstance(item, Stroke) and item.kind == "arrow ghost"]
    assert {way.source for way in ways} == {ghost.id for ghost in ghosts}
    assert {"before: step 5", "now: step 2", "before: Frontstage"} <= set(lines(picture))
    numbers = [item.lines[0] for item in picture.items if isinstance(item, Words) and item.kind == "number"]
    assert numbers == ["1", "2", "3", "4", "5", "5"]


def test_removed_columns_stand_in_their_old_place():
    journey, scope = pair(
        {"steps": [{"id": x, "customer": x} for x in ("a", "b", "c")]},
        {"steps": [{"id": x, "customer": x} for x in ("a", "n", "c")]},
    )
    picture = compare(journey, scope, lang="en")
    placed = sorted(
        (box.x, box.kind.split()[-1])
        for box in picture.items
        if isinstance(box, Box) and box.kind.startswith("customer")
    )
    assert [state for _, state in placed] == ["same", "removed", "added", "same"]


def test_arrows_are_added_removed_or_kept():
    journey, scope = journeys.example(EXAMPLES[1])
    picture = compare(journey, scope, lang="en")
    kinds = Counter(item.kind for item in picture.items if isinstance(item, Stroke) and item.kind.startswith("arrow "))
    assert {"arrow added", "arrow removed", "arrow changed", "arrow same", "arrow ghost"} == set(kinds)
    gone = {box.id for box in boxes(picture, "removed") if box.kind.startswith(("customer", "action"))}
    ways = [item for item in picture.items if isinstance(item, Stroke) and item.kind == "arrow removed"]
    assert gone <= {end for way in ways for end in (way.source, way.target)}
    assert {"aprobado", "suficiente"} <= set(" ".join(lines(picture)).split())


def test_both_curves_stand_in_one_lane_with_the_gap_between():
    journey, scope = journeys.example(EXAMPLES[0])
    picture = compare(journey, scope, lang="en")
    curves = {item.kind: item for item in picture.items if isinstance(item, Stroke) and item.kind.startswith("curve")}
    assert (curves["curve before"].dash, curves["curve after"].dash) == ("after", "solid")
    assert curves["curve before"].width < curves["curve after"].width
    assert sum(isinstance(item, Face) and item.radius > 9 for item in picture.items) == 11
    assert any(isinstance(item, Area) and item.role == "exceeds-fill" for item in picture.items)
    assert "3 points better" in lines(picture)


def test_a_step_of_another_scale_is_drawn_on_that_of_the_later_journey():
    journey, scope = pair(
        {"emotion_scale": "1-5", "steps": [{"id": "a", "customer": "A", "emotion": 1}]},
        {"steps": [{"id": "a", "customer": "A", "emotion": -2}]},
    )
    assert "In figures the customer notices no difference." in lines(compare(journey, scope, lang="en"))


def test_a_removed_action_has_its_face_away_and_a_name_of_its_own():
    old = {"id": "f", "do": "Atiende a todos", "staff_emotion": 5}
    journey, scope = pair(
        {"emotion_scale": "1-5", "steps": [{"id": "a", "customer": "A", "frontstage": ["Otra cosa", "Atiende bien"]}]},
        {"steps": [{"id": "a", "customer": "A", "frontstage": [{"id": "atiende-bien", "do": "Cobra"}, "Saluda", old]}]},
    )
    picture = compare(journey, scope, lang="en")
    assert laws.faults(picture) == []
    assert {box.id for box in boxes(picture, "removed")} == {"action.was.frontstage.1.1"}


def test_curves_that_never_meet_have_no_gap():
    journey, scope = pair(
        {"steps": [{"id": x, "customer": f"Hace {x}", "emotion": 1} for x in ("a", "b")]},
        {"steps": [{"id": x, "customer": f"Ve {x}", "emotion": -1} for x in ("c", "d")]},
    )
    picture = compare(journey, scope, lang="en")
    assert not any(isinstance(item, Area) and item.role in ("gap-fill", "exceeds-fill") for item in picture.items)
    assert sum(item.kind == "point before" for item in picture.items if isinstance(item, Mark)) == 2


def test_maps_are_compared_as_maps():
    journey, scope = pair(
        {"steps": [{"customer": "Llama", "pains": "Nadie contesta", "quotes": "Colgué"}]},
        {"steps": [{"customer": "Llama", "gains": "Contestan pronto"}]},
    )
    found = lines(compare(journey, scope, lang="es"))
    assert {"Dolores", "Nadie contesta", "Contestan pronto", "Colgué"} <= set(found)
    assert "Contacto visible" not in found


def test_what_can_be_compared():
    journey, scope = journeys.example(EXAMPLES[0])
    assert parts(journey, scope) == ("cenar-hoy",)
    for alone in ("restaurante/viajes/cenar-hoy.yaml", "restaurante/viajes/reclamar.yaml"):
        journey, scope = journeys.example(alone)
        assert isinstance(parts(journey, scope), Lack)
    lost, scope = journeys.alone({"variant_of": "nowhere", "steps": [{"customer": "A"}]})
    found = parts(lost, scope)
    assert isinstance(found, Lack)
    assert "'nowhere'" in found.text("en")


def test_a_future_of_the_same_service_is_found_without_a_word():
    steps = [{"customer": text} for text in ("Entra", "Pide", "Paga")]
    contents = [
        {"id": "hoy", "service": "cena", "steps": steps},
        {"id": "otra", "service": "cena", "steps": [{"customer": "Reclama por carta"}]},
        {"id": "futuro", "service": "cena", "state": "future", "steps": [*steps, {"customer": "Vuelve"}]},
    ]
    made = [Journey.model_validate({"kind": "journey", "title": each["id"], **each}) for each in contents]
    workspace = Workspace(tuple(Member(f"{one.id}.yaml", one) for one in made))
    assert parts(made[2], workspace.scope("futuro.yaml")) == ("hoy",)
    assert isinstance(parts(made[0], workspace.scope("hoy.yaml")), Lack)


def test_the_telling_has_the_figures_and_every_thing_that_differs():
    journey, scope = journeys.example(EXAMPLES[1])
    telling = told(journey, scope, lang="es")
    assert telling.sentences[0].startswith("Lo que nota el cliente: pasa por 10 pasos en vez de 14; espera")
    first = telling.sections[0].tables[0]
    assert ("Peor momento", "−1", "−2") not in first.rows
    cells = [row for section in telling.sections for table in section.tables for row in table.rows]
    assert any("Sube papeles que el banco ya tiene" in row for row in cells)
    assert any(row[1] == "Ya no está" for row in cells)
    assert [section.title for section in telling.sections if section.title.startswith("4. Sube")] == [
        "4. Sube documentos"
    ]


def test_the_api_draws_it_by_the_name_of_the_view():
    journey, scope = journeys.example(EXAMPLES[0])
    picture = draw(journey, scope, "compare", lang="en", part="cenar-hoy")
    assert (picture.view, picture.title) == ("compare", "Cenar en el restaurante, hoy → Cenar en el restaurante")
    assert picture.description.startswith("Comparison of “Cenar en el restaurante, hoy”")


def test_what_a_file_may_only_choose_is_said_in_the_language_of_the_reader():
    journey, scope = journeys.example(EXAMPLES[1])
    assert any("tipo: físico → digital" in text for text in lines(compare(journey, scope, lang="es")))
    journey, scope = journeys.example(EXAMPLES[0])
    sections = told(journey, scope, lang="es").sections
    facts = [row for section in sections for table in section.tables for row in table.rows]
    assert ("Fecha de validación", "6 oct 2026", "3 nov 2026") in facts


def test_a_promise_is_told_in_words():
    journey, scope = pair(
        {"steps": [{"id": "pay", "title": "Pays", "customer": "Pays"}]},
        {
            "promise": [
                {"text": "In three minutes", "metric": "speed", "target": "<= 3m", "kept_by": ["paying", "pay"]},
                {"metric": "speed", "target": "<= 3m"},
            ],
            "metrics": {"speed": {"title": "Time to pay"}},
            "processes": {"paying": {"title": "Paying at the table"}},
            "steps": [{"id": "pay", "title": "Pays", "customer": "Pays"}],
        },
    )
    facts = [
        row for section in told(journey, scope, lang="en").sections for table in section.tables for row in table.rows
    ]
    assert (
        "Promise",
        "",
        "In three minutes (Time to pay ≤ 3 min; kept by: Paying at the table and Pays); Time to pay ≤ 3 min",
    ) in [tuple(cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row) for row in facts]


def test_feelings_have_their_sign_in_the_table():
    journey, scope = journeys.example(EXAMPLES[0])
    sentences = [text for section in told(journey, scope, lang="es").sections for text in section.sentences]
    assert "Emoción: −1 → +1." in sentences
    assert "Emoción: 0 → +1." in sentences


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_old_name_of_a_step_stands_under_the_new_one(name):
    journey, scope = journeys.example(name)
    picture = compare(journey, scope, lang="es")
    words = [item for item in picture.items if isinstance(item, Words)]
    renamed = [item for item in words if item.kind == "was"]
    assert renamed
    lane = min(item.points[0].y for item in picture.items if isinstance(item, Area) and item.role.endswith("-surface"))
    for was in renamed:
        (called,) = [item for item in words if item.kind == "step" and item.group == was.group]
        others = [item for item in words if item.kind == "channels" and item.group == was.group]
        assert was.x == called.x
        assert was.y > called.y
        assert all(item.y > was.y for item in others)
    assert all(item.y + 8 < lane for item in words if item.kind in ("was", "channels"))
