"""The sheet of a persona: composed of what there is, in the shape of paper, and the same in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cxkit.load import load
from cxkit.model.persona import Persona
from cxkit.model.workspace import Member, Scope, Workspace
from cxkit.views.persona.composing import composed
from cxkit.views.persona.panel import Panel
from cxkit.views.persona.sheet import panels, persona, told
from cxkit.views.picture import Box, Face, Mark, Picture, Stroke, Words
from tests.views.journeys import LONG, TEXTS
from tests.views.laws import faults

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FIELDS = ("says", "thinks", "does", "feels", "sees", "hears")
OFFER = {
    "products": ["Crédito"],
    "pain_relievers": [{"text": "Aviso", "for": "p1"}, {"text": "Autorización", "for": ["p1", "p2"]}],
    "gain_creators": [{"text": "Fecha", "for": "g1"}],
}
NEEDS: dict[str, Any] = {
    "pains": [{"id": "p1", "text": "No saber"}, {"id": "p2", "text": "Repetir"}, "La notaría"],
    "gains": [{"id": "g1", "text": "Una fecha"}, "Un trato"],
}


def somebody(**more: Any) -> tuple[Persona, Scope]:
    found = Persona.model_validate({"kind": "persona", "id": "ana", "title": "Ana", **more})
    return found, Workspace((Member("ana.yaml", found),)).scope("ana.yaml")


def examples() -> list[tuple[str, Persona, Scope]]:
    rooms, _ = load([str(EXAMPLES)])
    return [
        (f"{room.root.name}/{member.path}", found, room.workspace.scope(member.path))
        for room in rooms
        for member, found in room.workspace.of(Persona)
    ]


def said(picture: Picture, *kinds: str) -> list[str]:
    return [" ".join(item.lines) for item in picture.items if isinstance(item, Words) and item.kind in kinds]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_example_is_a_sheet_in_the_shape_of_paper(lang: str) -> None:
    for path, found, scope in examples():
        picture = persona(found, scope, lang=lang, source=path)
        assert faults(picture) == [], path
        assert 1.2 < picture.width / picture.height < 1.7, path


def test_the_example_of_the_bank_shows_what_it_says() -> None:
    (found, scope) = next((found, scope) for path, found, scope in examples() if "primer-credito" in path)
    picture = persona(found, scope, lang="es", source="p.yaml")
    assert said(picture, "title") == ["Camila, 29 años, pide su primer crédito"]
    assert said(picture, "panel")[:2] == ["Objetivos", "Qué quieren resolver"]
    assert "«Lo peor no fue el no; fue el silencio»" in said(picture, "quote")
    assert "Lo peor atendido: una respuesta cierta aunque sea no (oportunidad 17, de 20)." in said(picture, "subtitle")
    assert "Primer crédito" in " ".join(said(picture, "subtitle"))
    assert "A partir de n = 24 + 7" in said(picture, "chip")
    assert [text for text in said(picture, "score") if text.isdigit()] == ["17", "13"]
    travels = [item for item in picture.items if isinstance(item, Box) and item.kind == "journey"]
    assert [item.label for item in travels] == [
        f"Crédito de consumo: {rest}"
        for rest in (
            "de la idea al primer pago. Estado actual · 14 pasos. lo más bajo: 7 Espera la decisión (−2)",
            "respuesta en el día. Estado futuro · 10 pasos. lo más bajo: 6 Recibe el no (−1)",
        )
    ]
    assert [item.value for item in picture.items if isinstance(item, Face)] == [-2, -1]


@pytest.mark.parametrize(
    ("more", "names"),
    [
        ({}, []),
        ({"quote": "Ya"}, []),
        ({"goals": ["Ir"], "pains": ["Fila"]}, ["goals", "pains"]),
        ({"empathy": {"says": ["a"]}, "pains": ["b"]}, ["empathy"]),
        ({"value_map": OFFER}, ["products", "relief", "creators"]),
        ({"value_map": OFFER, **NEEDS}, ["canvas"]),
        ({"value_map": OFFER, **NEEDS, "empathy": {"says": ["a"]}}, ["empathy", "canvas"]),
        ({"jobs": ["pagar"], "channels": ["web"]}, ["jobs", "media"]),
        ({"based_on": {"type": "interview", "n": 3}}, ["sources"]),
    ],
)
def test_what_is_missing_leaves_no_hole(more: dict[str, Any], names: list[str]) -> None:
    found, scope = somebody(**more)
    assert [panel.name for panel in panels(found, scope, "en")] == names
    picture = persona(found, scope, lang="en")
    assert faults(picture) == []
    if not names:
        assert picture.width < 500
        assert picture.height < 200


def test_nobody_asked_is_said() -> None:
    assert "Nobody asked yet: no source" in said(persona(*somebody(), lang="en"), "chip")
    asked = persona(*somebody(based_on={"type": "diary"}), lang="en")
    assert "Nobody asked yet: no source" not in said(asked, "chip")


def test_the_canvas_joins_what_says_what_it_is_for_and_opens_what_nothing_answers_to() -> None:
    picture = persona(*somebody(value_map=OFFER, **NEEDS), lang="en")
    joined = {(item.source, item.target) for item in picture.items if isinstance(item, Stroke) and item.source}
    assert joined == {
        ("vp-relief-1", "vp-pain-1"),
        ("vp-relief-2", "vp-pain-1"),
        ("vp-relief-2", "vp-pain-2"),
        ("vp-creator-1", "vp-gain-1"),
    }
    loose = {item.group for item in picture.items if isinstance(item, Mark) and item.kind == "mark loose"}
    assert loose == {"vp-pain-3", "vp-gain-2"}
    assert "Something answers to 3 of 5 pains and gains." in said(picture, "panel")
    labels = {item.id: item.label for item in picture.items if isinstance(item, Box)}
    assert labels["vp-pain-3"] == "Pains: La notaría. nothing answers to it"


def test_where_nobody_says_what_is_for_what_nothing_is_called_unmet() -> None:
    offer = {"pain_relievers": ["Aviso"]}
    picture = persona(*somebody(value_map=offer, **NEEDS), lang="en")
    assert not [item for item in picture.items if isinstance(item, Mark)]
    assert "Which one answers to which pain or gain is not said yet." in said(picture, "panel")


def test_bars_are_as_long_as_what_they_say() -> None:
    job = {"want": "x", "importance": 8, "satisfaction": 4}
    picture = persona(*somebody(jobs=[job, {"want": "y", "importance": 0}]), lang="en")
    bars = [item for item in picture.items if isinstance(item, Box) and item.kind == "bar"]
    tracks = [item for item in picture.items if isinstance(item, Box) and item.kind == "track"]
    assert [round(bar.width / track.width, 2) for bar, track in zip(bars, tracks, strict=False)] == [0.8, 0.4]
    assert len(tracks) == 3


def test_an_assumed_saying_says_so() -> None:
    picture = persona(*somebody(empathy={"says": [{"text": "Ya", "basis": "assumed"}]}), lang="es")
    assert {"«Ya»", "supuesto"} <= set(said(picture, "text"))


@pytest.mark.parametrize("n", [1, 6, 40])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_anything_keeps_the_laws(n: int, lang: str) -> None:
    texts = [TEXTS[k % len(TEXTS)] for k in range(n)]
    offer = [{"text": text, "for": f"p{(k * 7) % n}"} for k, text in enumerate(texts)]
    full = {
        "title": LONG,
        "quote": LONG,
        "scenario": LONG,
        "goals": texts,
        "channels": [f"web-{k}" for k in range(n)],
        "jobs": [{"when": text, "want": text, "so": text, "importance": 9, "satisfaction": 2} for text in texts],
        "empathy": dict.fromkeys(FIELDS, texts),
        "pains": [{"id": f"p{k}", "text": text, "severity": "high"} for k, text in enumerate(texts)],
        "gains": texts,
        "value_map": {"products": texts, "pain_relievers": offer, "gain_creators": texts},
        "based_on": [{"type": "interview", "title": text, "n": 3} for text in texts],
    }
    assert faults(persona(*somebody(**full), lang=lang, source="p.yaml")) == []


class Block(Panel):
    """A panel of a fixed area."""

    def __init__(self, area: float, least: float = 240.0, most: float = 760.0) -> None:
        self.area, self.least, self.most = area, least, most

    def body(self, width: float) -> float:
        return self.area / width

    def drawn(self, x: float, y: float, width: float, height: float) -> list[Any]:  # noqa: ARG002 -- nothing to see
        return []


def test_every_arrow_of_the_canvas_has_a_track_of_its_own_between_the_shapes() -> None:
    pains = [{"id": f"p{n}", "text": f"Pain {n}"} for n in range(14)]
    offer = [{"text": f"Relief {n}", "for": f"p{13 - n}"} for n in range(14)]
    picture = persona(*somebody(pains=pains, value_map={"pain_relievers": offer}), lang="en")
    found = [item for item in picture.items if isinstance(item, Stroke) and item.source]
    places = {item.id: item for item in picture.items if isinstance(item, Box)}
    reach = min(place.x for name, place in places.items() if name.startswith("vp-pain"))
    tracks = [arrow.points[len(arrow.points) // 2].x for arrow in found if abs(_rise(arrow)) > 20]
    assert len(set(tracks)) == len(tracks) > 10
    assert max(tracks) < reach - 7
    assert faults(picture) == []


def _rise(arrow: Stroke) -> float:
    return arrow.points[-1].y - arrow.points[0].y


def test_columns_are_of_like_height_and_hold_every_panel_once() -> None:
    blocks = [Block(area) for area in (90_000, 60_000, 120_000, 30_000, 90_000)]
    columns = composed(blocks, 100.0, 24.0)
    placed = [panel for column in columns for panel in column.panels]
    assert sorted(map(id, placed)) == sorted(map(id, blocks))
    heights = [column.height for column in columns]
    assert len(columns) > 1
    assert min(heights) > 0.75 * max(heights)
    uneven = composed([Block(area, most=400.0) for area in (150_000, 20_000, 140_000, 30_000)], 100.0, 24.0)
    assert min(column.height for column in uneven) > 0.7 * max(column.height for column in uneven)
    assert columns[0].panels[0] is blocks[0]


def test_a_panel_keeps_the_width_that_it_needs() -> None:
    (column,) = composed([Block(10_000, least=760.0)], 100.0, 24.0)
    assert column.width == 760.0
    assert composed([], 100.0, 24.0) == []


def test_the_words_hold_what_the_sheet_holds() -> None:
    found, scope = somebody(
        quote="Ya", jobs=[{"want": "pagar", "importance": 9, "satisfaction": 3}], value_map=OFFER, **NEEDS
    )
    telling = told(found, scope, lang="es", source="ana.yaml")
    assert telling.sentences == ("Lo peor atendido: pagar (oportunidad 15, de 20).", "«Ya»")
    tables = {section.title: section.tables[0].rows for section in telling.sections if section.tables}
    assert tables["Qué quieren resolver"] == (("pagar", "", "", "9", "3", "15"),)
    assert tables["Dolores"] == (("No saber", "Aviso; Autorización"), ("Repetir", "Autorización"), ("La notaría", ""))
