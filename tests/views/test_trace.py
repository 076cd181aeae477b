"""The trace as a picture: what hangs together, what hangs loose, and what it says in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cxkit.load import load
from cxkit.measures.trace import trace as traced
from cxkit.model.roadmap import Roadmap
from cxkit.model.shared import File
from cxkit.model.workspace import Member, Scope, Workspace
from cxkit.views.catalogue import Lack
from cxkit.views.picture import Box, Mark, Picture, Stroke, Words
from cxkit.views.telling import Telling
from cxkit.views.trace.parts import parts
from cxkit.views.trace.portions import FULL, halves, portions
from cxkit.views.trace.rows import rows
from cxkit.views.trace.sheet import told, trace
from cxkit.views.trace.threads import drawn, tied
from cxkit.words.times import GAP
from tests.measures.test_trace import KINDS, loan, plan, some
from tests.views.journeys import LONG, TEXTS
from tests.views.laws import faults

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def bank() -> tuple[Roadmap, Scope]:
    rooms, _ = load([str(EXAMPLES / "banco-credito")])
    (member, roadmap), *_ = rooms[0].workspace.of(Roadmap)
    return roadmap, rooms[0].workspace.scope(member.path)


def given(*contents: dict[str, Any], of: int = 0) -> tuple[Any, Scope]:
    members = [
        Member(f"{n}.yaml", KINDS[each["kind"]].model_validate({"id": f"f{n}", **each}))
        for n, each in enumerate(contents)
    ]
    workspace = Workspace(tuple(members), kinds=frozenset(each["kind"] for each in contents))
    content: File = members[of].content
    return content, workspace.scope(f"{of}.yaml")


def said(picture: Picture, *kinds: str) -> list[str]:
    return [" ".join(item.lines) for item in picture.items if isinstance(item, Words) and item.kind in kinds]


def boxes(picture: Picture) -> dict[str, Box]:
    return {
        item.label.replace(GAP, " "): item
        for item in picture.items
        if isinstance(item, Box) and item.kind.startswith("card ")
    }


def arrows(picture: Picture) -> list[Stroke]:
    return [item for item in picture.items if isinstance(item, Stroke) and item.kind.startswith("arrow ")]


def test_the_bank_in_spanish() -> None:
    picture = trace(*bank(), lang="es", source="hoja-de-ruta.yaml")
    assert said(picture, "finding") == [
        "Hay iniciativas para 5 de 7 dolores y 6 de 6 brechas; 1 dolor se acepta como está."
    ]
    heads = said(picture, "step")
    assert [head for head in heads if head.startswith("Qué")] == [
        *("Qué duele", "Qué podría ser mejor", "Qué se hace", "Qué cambia", "Qué se mide"),
    ]
    assert said(picture, "heading") == [
        "Lo que queda suelto",
        "1 dolor sin iniciativa",
        "2 oportunidades sin iniciativa",
        "1 dolor que se acepta como está",
    ]
    found = boxes(picture)
    assert (
        "Iniciativa: Avisar cada avance con hora de respuesta. 2,88 → 3,5. en curso · jefe de canales digitales. "
        "victoria rápida"
    ) in found
    assert "Métrica: Respuesta p90. 52 h. meta ≤ 24 h · n = 2318" in found
    units = [label for label in found if label.startswith("Iniciativa: Re")]
    assert [label.split(". ")[1].replace("\N{NO-BREAK SPACE}", " ") for label in units] == ["52 → 24 h", "2,65 → 3,8"]
    assert any("El estado es el mismo durante un día" in label and "sin iniciativa" in label for label in found)
    assert picture.name == "respuesta-en-el-dia"
    assert "7 dolores" in picture.description


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_bank_keeps_the_laws(lang: str) -> None:
    assert faults(trace(*bank(), lang=lang, source="x.yaml")) == []


def test_arrows_run_from_left_to_right_and_say_what_they_join() -> None:
    picture = trace(*bank(), lang="es")
    by_id = {box.id: box for box in boxes(picture).values()}
    found = arrows(picture)
    assert len(found) == len(tied(traced(*bank())).links)
    assert all(by_id[arrow.source].x < by_id[arrow.target].x for arrow in found)
    label = "Tres días sin una señal → Dar una fecha de respuesta y cumplirla"
    (arrow,) = [arrow for arrow in found if arrow.label == label]
    assert (arrow.kind, arrow.dash) == ("arrow named", "solid")
    dashed = [arrow for arrow in found if arrow.kind == "arrow followed"]
    assert {arrow.dash for arrow in dashed} == {"after"}


def test_what_two_arrows_say_is_not_said_by_a_third() -> None:
    picture = trace(*given(plan({"addresses": "twice"}), loan()), lang="en")
    assert [arrow.label for arrow in arrows(picture)] == ["The same twice → Once", "Once → Initiative 1"]


def test_steps_stand_beside_what_hurts_in_them_in_the_order_of_the_journey() -> None:
    picture = trace(*bank(), lang="es")
    numbers = [item for item in picture.items if isinstance(item, Words) and item.kind == "number"]
    assert [item.lines[0] for item in numbers] == ["4", "6", "7", "8", "10", "12", "13", "14"]
    assert [item.y for item in numbers] == sorted(item.y for item in numbers)


def test_what_hangs_loose_has_an_open_end_and_says_what_it_lacks() -> None:
    picture = trace(*given(plan({"status": "planned", "addresses": "twice"}), loan()), lang="en")
    rings = [item for item in picture.items if isinstance(item, Mark) and item.kind == "mark loose"]
    labels = [label for label in boxes(picture) if "no initiative" in label or "no metric" in label]
    assert len(rings) == len(labels) == 6
    assert "Initiative: Initiative 1. planned. changes nothing · no metric" in labels
    assert "loose end" in said(picture, "legend")


def test_without_a_roadmap_pains_and_opportunities_are_tied_and_no_initiative_is_missed() -> None:
    picture = trace(*given(loan()), lang="en")
    assert said(picture, "finding") == ["4 pains and 1 opportunity, and no initiative answers yet."]
    assert "no initiative" not in " ".join(boxes(picture))
    assert [arrow.label for arrow in arrows(picture)] == ["The same twice → Once"]


def test_what_there_is_nothing_of_is_said() -> None:
    nothing = parts(*given(loan(steps=[{"customer": "Goes"}])))
    assert isinstance(nothing, Lack)
    assert nothing.text("es") == "ningún paso dice qué duele ni qué podría ser mejor: se agrega `pains:` a uno"
    empty = parts(*given({**plan(), "initiatives": []}))
    assert isinstance(empty, Lack)
    assert parts(*given(loan())) == ("",)


@pytest.mark.parametrize("seed", range(12))
def test_anything_keeps_the_laws(seed: int) -> None:
    journey, roadmap, survey = some(seed)
    for step in journey["steps"]:
        for n, pain in enumerate(step["pains"]):
            pain["text"] = TEXTS[(seed + n) % len(TEXTS)]
    for n, initiative in enumerate(roadmap["initiatives"]):
        initiative["title"] = LONG if n == 0 else TEXTS[(seed + n) % len(TEXTS)]
    assert faults(trace(*given(roadmap, journey, survey), lang="es", source="r.yaml")) == []
    assert faults(trace(*given(journey, roadmap, survey), lang="en")) == []


def many() -> tuple[Any, Scope]:
    steps = [
        {"id": f"s{n}", "customer": f"Step {n}", "pains": [{"id": f"p{n}-{k}", "text": "Hurts"} for k in range(8)]}
        for n in range(20)
    ]
    initiatives = [{"addresses": [f"s{n % 20}", f"p{n * 7 % 20}-1"], "metric": f"m{n % 5}"} for n in range(40)]
    return given(plan(*initiatives), loan(steps=steps))


def test_what_is_too_much_for_one_sheet_is_cut_between_steps() -> None:
    roadmap, scope = many()
    names = parts(roadmap, scope)
    assert not isinstance(names, Lack)
    assert names[:2] == ("plan-1", "plan-2")
    whole = traced(roadmap, scope)
    sheets = portions(whole)
    assert len(sheets) == len(names)
    shown = [thing.id for sheet in sheets for thing in sheet.things if thing.rank < 2]
    assert shown == [thing.id for thing in whole.things if thing.rank < 2]
    assert {thing.id for sheet in sheets for thing in sheet.things} == {thing.id for thing in whole.things}
    assert max(sum(sheet.thing[link.source].rank < 2 for link in drawn(sheet)) for sheet in sheets) <= FULL + 8
    picture = trace(roadmap, scope, lang="es", part=names[1])
    assert picture.name == "plan-2"
    assert f"hoja 2 de {len(names)}" in said(picture, "chip")
    assert faults(picture) == []


def test_the_words_hold_what_the_picture_holds() -> None:
    telling = told(*bank(), lang="es", source="hoja-de-ruta.yaml")
    assert isinstance(telling, Telling)
    first, plans, loose = telling.sections
    rows_ = {row[1]: row for row in first.tables[0].rows}
    assert rows_["Tres días sin una señal"] == (
        "7. Espera la decisión",
        "Tres días sin una señal",
        "Dar una fecha de respuesta y cumplirla",
        "Avisar cada avance con hora de respuesta; Resolver los casos dudosos cada día",
        "Comunicación de la respuesta; Evaluación de riesgo; Revisa el caso con pauta",
        "¿Qué tan conforme quedó con lo que tardó la respuesta?; Respuesta p90",
    )
    assert len(plans.tables[0].rows) == 6
    assert loose.sentences[0] == "Dolor: El estado es el mismo durante un día (sin iniciativa)."


def test_rows_follow_their_neighbours_and_never_share_a_place() -> None:
    ranks = [["a", "b", "c", "d"], ["x", "y"], ["m", "n", "o"]]
    links = [("a", "y"), ("d", "x"), ("x", "o"), ("y", "m"), ("y", "n")]
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for one, other in links:
        before.setdefault(other, []).append(one)
        after.setdefault(one, []).append(other)
    found = rows(ranks, before, after)
    assert [found[name] for name in ranks[0]] == [0, 1, 2, 3]
    assert found["y"] < found["x"]
    assert found["m"] < found["o"]
    assert found["n"] < found["o"]
    for rank in ranks:
        assert len({found[name] for name in rank}) == len(rank)


def test_only_several_things_of_a_step_have_a_bracket_and_the_legend_says_what_it_is() -> None:
    steps = [
        {"id": "one", "customer": "One", "pains": [{"id": "p1", "text": "Hurts"}]},
        {"id": "two", "customer": "Two", "pains": [{"id": "p2", "text": "Hurts"}, {"id": "p3", "text": "Hurts"}]},
    ]
    content, scope = given(plan({"addresses": ["p1", "p2", "p3"]}), loan(steps=steps))
    picture = trace(content, scope, lang="es")
    (bracket,) = [item for item in picture.items if isinstance(item, Box) and item.kind == "bracket"]
    cards = [item for item in picture.items if isinstance(item, Box) and item.kind == "card pain"]
    assert sum(bracket.y - 1 <= box.y <= bracket.y + bracket.height for box in cards) == 2
    assert "de un mismo paso" in said(picture, "legend")
    content, scope = given(plan({"addresses": ["p1"]}), loan(steps=steps[:1]))
    picture = trace(content, scope, lang="es")
    assert not any(isinstance(item, Box) and item.kind == "bracket" for item in picture.items)
    assert "de un mismo paso" not in said(picture, "legend")


def test_a_number_has_room_for_broader_figures_and_names_begin_in_line() -> None:
    steps = [
        {"id": f"s{n}", "customer": f"Step {n}", "pains": [{"id": f"p{n}", "text": "Hurts"}]} for n in range(1, 12)
    ]
    content, scope = given(plan(*({"addresses": [f"p{n}"]} for n in range(1, 12))), loan(steps=steps))
    picture = trace(content, scope, lang="en")
    numbers = [item for item in picture.items if isinstance(item, Words) and item.kind == "number"]
    names = {item.group: item for item in picture.items if isinstance(item, Words) and item.kind == "step"}
    assert len({names[number.group].x for number in numbers}) == 1
    for number in numbers:
        assert names[number.group].x >= number.x + 1.15 * number.width + 6


def wide_plan(steps: int = 14, count: int = 28) -> tuple[Any, Scope]:
    """So many initiatives that answer to pains of near and far steps."""
    hurting = [
        {"id": f"s{n}", "customer": f"Step {n}", "pains": [{"id": f"p{n}-{k}", "text": "Hurts"} for k in range(3)]}
        for n in range(steps)
    ]
    every = [
        {"addresses": [f"p{n % steps}-{n % 3}", f"p{n * 5 % steps}-{n % 2}"], "metric": f"m{n % 5}"}
        for n in range(count)
    ]
    return given(plan(*every), loan(steps=hurting))


def test_a_high_web_stands_in_two_columns_and_loses_nothing() -> None:
    content, scope = wide_plan()
    found = traced(content, scope)
    held = tied(found)
    sides = halves(found, held)
    assert {link for _, side in sides for link in side.links} == set(held.links)
    assert {thing.id for _, side in sides for thing in side.things} == {thing.id for thing in held.things}
    hurting = [[thing.id for thing in side.things if thing.rank == 0] for _, side in sides]
    assert hurting[0] + hurting[1] == [thing.id for thing in held.things if thing.rank == 0]
    assert abs(len(hurting[0]) - len(hurting[1])) <= 3
    for lang in ("es", "en"):
        picture = trace(content, scope, lang=lang)
        assert faults(picture) == []
        assert picture.height < 1.5 * picture.width
    assert "lo que comparten ambas columnas está en las dos" in said(trace(content, scope, lang="es"), "legend")
    first, second = ({item.x for item in column} for column in _columns(trace(content, scope, lang="es")))
    assert max(first) < min(second)


def _columns(picture: Picture) -> tuple[list[Box], list[Box]]:
    """The pains in either web."""
    joined = {arrow.source for arrow in arrows(picture)}
    found = [item for item in picture.items if isinstance(item, Box) and item.kind == "card pain" and item.id in joined]
    return [one for one in found if not one.id.startswith("b-")], [one for one in found if one.id.startswith("b-")]


def test_a_web_of_one_step_is_not_parted() -> None:
    steps = [{"id": "s", "customer": "Step", "pains": [{"id": f"p{k}", "text": "Hurts"} for k in range(40)]}]
    content, scope = given(plan(*({"addresses": [f"p{k}"]} for k in range(40))), loan(steps=steps))
    picture = trace(content, scope, lang="en")
    assert _columns(picture)[1] == []
    assert faults(picture) == []


def test_a_link_to_an_opportunity_of_another_step_is_in_a_half() -> None:
    steps = [
        {
            "id": f"s{n}",
            "customer": f"Step {n}",
            "pains": [{"id": f"p{n}", "text": "Hurts"}],
            "opportunities": [{"id": f"o{n}", "text": "Better", "for": [f"p{13 - n}"]}],
        }
        for n in range(14)
    ]
    found = traced(*given(plan(*({"addresses": [f"o{n}"]} for n in range(14))), loan(steps=steps)))
    held = tied(found)
    sides = halves(found, held)
    assert len(sides) == 2
    assert {link for _, side in sides for link in side.links} == set(held.links)
