"""The table of areas and steps: who acts where, what passes between whom, and the matrix."""

from random import Random
from typing import Any

import pytest

from cxkit.views.areas.content import content
from cxkit.views.areas.matrix import MOST, shade, shown_parties
from cxkit.views.areas.parts import parts
from cxkit.views.areas.sheet import areas, told
from cxkit.views.catalogue import VIEWS, Lack
from cxkit.views.picture import Box, Picture, Stroke
from tests.views.journeys import alone, domain, example, examples, nasty
from tests.views.laws import faults
from tests.views.shown import texts

CREDIT = "banco-credito/viajes/credito.yaml"


def drawn(name: str, lang: str = "es") -> Picture:
    return areas(*example(name), lang=lang, source="f.yaml")


def box(picture: Picture, id: str) -> Box:
    return next(item for item in picture.items if isinstance(item, Box) and item.id == id)


def count(picture: Picture, id: str) -> str:
    (found,) = [words.lines[0] for words in picture.items if getattr(words, "inside", "") == id]
    return str(found)


def test_the_view_is_in_the_catalogue() -> None:
    assert VIEWS["areas"].maker is areas


def test_the_finding_says_how_often_the_work_changes_hands() -> None:
    assert texts(drawn(CREDIT), "finding") == [
        "El trabajo cambia de manos 15 veces entre 6 áreas; sobre todo de Tecnología a Canales digitales (3)."
    ]
    english = drawn("it-service-desk/journeys/report-an-incident.yaml", "en")
    assert texts(english, "finding") == [
        "The work changes hands 5 times between 5 areas; most of all from Network to Service desk (2)."
    ]


def test_the_matrix_holds_every_handoff() -> None:
    for name in examples():
        journey, scope = example(name)
        if isinstance(parts(journey, scope), Lack):
            continue
        shown = content(journey, scope, "es")
        picture = drawn(name)
        for (giver, taker), n in shown.found.table.items():
            listed = shown_parties(shown)
            assert count(picture, f"handoff.{listed.index(giver) + 1}.{listed.index(taker) + 1}") == str(n)
        assert sum(tie.there + tie.back for tie in shown.ties) == len(shown.found.all)


def test_a_cell_says_who_acts_in_which_lane() -> None:
    journey, scope = example(CREDIT)
    shown = content(journey, scope, "es")
    row = [shown.names[one] for one in shown.found.parties].index("Riesgo") + 1
    label = box(drawn(CREDIT), f"cell.7.{row}").label
    assert label == (
        "Riesgo, 7. Espera la decisión. Contacto no visible: Analista de riesgo: Evalúa la carpeta; "
        "Comité de crédito: Revisa el caso con pauta."
    )


def test_the_step_that_most_areas_cross_is_named() -> None:
    picture = drawn(CREDIT)
    assert "Donde más áreas se juntan es en el paso 7, Espera la decisión: 4." in texts(picture, "note")
    assert count(picture, "step-areas.7") == "4"


def test_what_is_counted_otherwise_is_said() -> None:
    assert any("cxkit stats" in text and text.endswith(": 14.") for text in texts(drawn(CREDIT), "note"))


def test_the_customers_path_passes_over_steps_that_meet_nobody() -> None:
    journey, scope = alone(
        {
            "actors": {"a": {"area": "X"}, "b": {"area": "Y"}},
            "steps": [
                {"id": "s1", "customer": "Pide", "frontstage": {"do": "Anota", "by": "a"}},
                {"id": "s2", "customer": "Piensa"},
                {"id": "s3", "customer": "Vuelve", "frontstage": {"do": "Cobra", "by": "b"}},
            ],
        }
    )
    assert [(one, other) for one, other, _ in content(journey, scope, "es").path] == [("cell.1.1", "cell.3.2")]


def test_handoffs_both_ways_between_two_cells_are_one_arrow_with_two_heads() -> None:
    picture = drawn(CREDIT)
    (both,) = [item for item in picture.items if isinstance(item, Stroke) and item.kind == "arrow with" and item.id]
    assert (both.head, both.tail) == ("filled", "filled")
    assert both.label == "Red de oficinas (paso 11) ↔ Operaciones (paso 11), 2 veces"


def test_without_areas_the_rows_are_actors() -> None:
    journey, scope = alone(
        {
            "steps": [
                {
                    "customer": "Pide",
                    "frontstage": {"do": "Anota", "by": "Ana"},
                    "backstage": {"do": "Cocina", "by": "Leo"},
                }
            ]
        }
    )
    picture = areas(journey, scope, lang="es")
    assert texts(picture, "finding") == ["El trabajo cambia de manos 1 vez entre 2 actores."]
    assert texts(picture, "lane")[:2] == ["Ana", "Leo"]


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ({"customer": "Pide"}, "no step says what is done for the customer: add `frontstage:` to one"),
        (
            {"customer": "Pide", "frontstage": "Anota"},
            "nobody is named: add `by:` to actions, and `area:` to those actors",
        ),
    ],
)
def test_a_lack_says_what_to_add(step: dict[str, Any], said: str) -> None:
    found = parts(*alone({"steps": [step]}))
    assert isinstance(found, Lack)
    assert found.text() == said


def test_too_many_rows_by_steps_are_refused_with_the_limit() -> None:
    steps = [{"customer": "Pide", "frontstage": {"do": "Anota", "by": f"a{n}"}} for n in range(60)]
    found = parts(*alone({"steps": steps}))
    assert isinstance(found, Lack)
    assert "3600" not in found.text()
    assert "60 rows by 60 steps" in found.text()


def test_one_actor_hands_nothing_on() -> None:
    picture = areas(*alone({"steps": [{"customer": "Pide", "frontstage": {"do": "Anota", "by": "Ana"}}]}), lang="en")
    assert texts(picture, "finding") == ["One actor does it all: Ana. Nothing changes hands."]
    assert faults(picture) == []


def test_of_very_many_the_matrix_shows_those_with_most_handoffs_and_says_so() -> None:
    backs = [{"id": f"b{n}", "do": "Hace", "by": f"b{n}", "needs": "a"} for n in range(MOST + 6)]
    step = {"customer": "Pide", "frontstage": {"id": "a", "do": "Anota", "by": "a"}, "backstage": backs}
    picture = areas(*alone({"steps": [step]}), lang="es")
    assert any(f"las {MOST} de {MOST + 7} con más traspasos" in text for text in texts(picture, "caption"))


@pytest.mark.parametrize(("value", "most", "step"), [(1, 1, 1), (3, 5, 3), (1, 50, 1), (25, 50, 3), (50, 50, 5)])
def test_shades_are_the_count_itself_while_five_are_enough(value: int, most: int, step: int) -> None:
    assert shade(value, most) == step


@pytest.mark.parametrize("seed", range(6))
def test_nasty_journeys_keep_all_laws(seed: int) -> None:
    made, dice = nasty(seed), Random(seed)
    for name, actor in made["actors"].items():
        about = {"title": actor} if isinstance(actor, str) else dict(actor)
        made["actors"][name] = about | {
            "area": dice.choice(["X", "家族は待合室で長い時間", "Desoxirribonucleoproteicamenteinconstitu"])
        }
    journey, scope = alone(made)
    if not isinstance(parts(journey, scope), Lack):
        assert faults(areas(journey, scope, lang="es")) == []
        assert told(journey, scope, lang="es").sections


def test_it_tells_the_same_in_tables() -> None:
    telling = told(*example(CREDIT), lang="es")
    assert telling.sentences[0].startswith("El trabajo cambia de manos 15 veces")
    who, passes, matrix = telling.sections
    assert who.tables[0].head[0] == "Paso"
    assert "Red de oficinas (paso 4) → Operaciones (paso 5): Carpeta." in passes.sentences
    assert matrix.tables[0].rows[-1][-1] == "15"


def test_the_reference_without_an_organization_draws() -> None:
    assert faults(areas(*domain("restaurante"), lang="es")) == []
