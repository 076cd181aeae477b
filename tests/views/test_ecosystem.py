"""The ecosystem: who stands where, which arrows and words there are, and what is said beside it."""

from __future__ import annotations

from typing import Any

import pytest

from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import Lack
from cxkit.views.ecosystem.content import DRAWN, content, wanted, written
from cxkit.views.ecosystem.order import arranged
from cxkit.views.ecosystem.parts import MOST, parts
from cxkit.views.ecosystem.sheet import ecosystem, told
from cxkit.views.picture import Box, Mark, Picture, Stroke
from tests.views import journeys
from tests.views.journeys import TEXTS, nasty
from tests.views.laws import faults
from tests.views.networks import crowd, journey, of, organization, workspace
from tests.views.shown import texts

ASK = {
    "customer": {"do": "Asks", "gives": "Papers", "gets": "A date"},
    "frontstage": {"do": "Takes it", "by": "clerk", "carries": "File"},
    "backstage": {"do": "Checks", "by": "analyst"},
    "support": [{"do": "Shows", "by": "registry"}, {"do": "Confirms", "by": "bank"}],
}
ACTORS = {
    "clerk": {"title": "Clerk", "area": "Counter"},
    "analyst": {"title": "Analyst", "area": "Back office", "agreement": {"metric": "checked", "target": "<= 6h"}},
    "registry": {"title": "Registry", "type": "system", "area": "IT"},
    "bank": {"title": "Bank", "type": "partner"},
}


def asked(*steps: Any, **header: Any) -> tuple[File, Scope]:
    return of(workspace(journey("ask", *(steps or (ASK,)), actors=ACTORS, **header)), "ask")


def drawn(found: tuple[File, Scope], lang: str = "en") -> Picture:
    return ecosystem(*found, lang=lang, source="ask.yaml")


def boxes(picture: Picture, kind: str = "party") -> dict[str, Box]:
    return {box.id: box for box in picture.items if isinstance(box, Box) and box.kind.split(" ")[0] == kind}


def arrows(picture: Picture) -> dict[tuple[str, str], Stroke]:
    found = (item for item in picture.items if isinstance(item, Stroke) and item.kind.startswith("arrow "))
    return {(arrow.source, arrow.target): arrow for arrow in found}


def test_everybody_stands_in_a_lane_by_how_near_to_the_customer_they_act() -> None:
    shown = content(*asked(), "en")
    assert [(node.title, node.lane, node.outside) for node in shown.nodes] == [
        ("Clerk", "front", False),
        ("Analyst", "back", False),
        ("Registry", "support", False),
        ("Bank", "support", True),
    ]
    found = boxes(drawn(asked()))
    tops = [found[f"party.{name}"].y for name in ("clerk", "analyst", "registry")]
    assert tops == sorted(tops)
    assert found["party.bank"].x > max(found[name].x for name in ("party.clerk", "party.analyst", "party.registry"))
    assert [box.border for box in found.values()] == ["front-line", "back-line", "support-line", "metrics-line"]


def test_arrows_join_the_boxes_and_say_what_passes_and_how_often() -> None:
    picture = drawn(asked(ASK, {**ASK, "customer": "Asks again"}))
    found = arrows(picture)
    assert {pair: bool(arrow.tail) for pair, arrow in found.items()} == {
        ("customer", "party.clerk"): True,
        ("party.clerk", "party.analyst"): False,
        ("party.registry", "party.analyst"): False,
        ("party.bank", "party.analyst"): False,
    }
    assert found["party.clerk", "party.analyst"].label == "Clerk → Analyst: 2 exchanges; File"
    assert sorted(texts(picture, "plate")) == ["2", "2", "File · 2", "Papers, A date · 2"]
    assert found["customer", "party.clerk"].role == "customer-line"
    assert {arrow.role for pair, arrow in found.items() if pair[0] != "customer"} == {"arrow"}


def test_an_arrow_is_wider_the_more_passes() -> None:
    often = {"customer": "Calls", "frontstage": {"do": "Answers", "by": "clerk"}}
    rare = {"customer": "Visits", "frontstage": {"do": "Receives", "by": "analyst"}}
    found = arrows(drawn(asked(often, often, often, often, rare)))
    assert found["customer", "party.clerk"].width > found["customer", "party.analyst"].width


def test_long_and_many_things_are_counted_where_they_are_not_written() -> None:
    step = {"customer": {"do": "Asks", "gives": ["x" * 61, "a", "b", "c"]}, "frontstage": {"do": "T", "by": "clerk"}}
    (exchange,) = content(*asked(step), "en").exchanges
    assert written(exchange, "en") == "a, b and 2 more"


def test_signs_of_what_is_agreed_and_of_partners_without() -> None:
    picture = drawn(asked())
    marks = {mark.group: mark for mark in picture.items if isinstance(mark, Mark) and mark.kind.startswith("mark ")}
    assert {name: (mark.kind, mark.letter) for name, mark in marks.items()} == {
        "party.analyst": ("mark ola", "O"),
        "party.bank": ("mark loose", "!"),
    }
    assert "nothing agreed" in texts(picture, "text")
    assert texts(picture, "finding") == [
        "3 of 4 exchanges pass through the same actor: Analyst; nothing is agreed with Bank."
    ]


def test_nobody_is_named_when_several_share_the_most() -> None:
    step = {"customer": "A", "frontstage": [{"do": "X", "by": name} for name in ("clerk", "analyst", "registry")]}
    shown = content(*asked({**step, "frontstage": step["frontstage"][:1]}, {**ASK, "support": []}), "en")
    assert shown.most is None  # two actors alone
    ring = {"customer": "A", "frontstage": [{"do": "X", "by": "clerk"}, {"do": "Y", "by": "analyst"}]}
    assert content(*asked(ring, {"customer": "B", "frontstage": {"do": "Z", "by": "registry"}}), "en").most is None


def test_an_organization_shows_all_journeys_but_designs_of_those_that_count() -> None:
    room = workspace(
        organization(actors={**ACTORS, "archive": {"title": "Archive"}}, services={"loans": {"sla": "<= 24h"}}),
        journey("ask", ASK, persona="ana"),
        journey("later", ASK, state="future", variant_of="ask", title="Ask in one minute"),
        journey("complain", {"customer": "Complains", "frontstage": {"do": "Listens", "by": "clerk"}}, persona="luis"),
        {"kind": "persona", "id": "ana", "title": "Ana, first loan"},
    )
    picture = drawn(of(room, "house"))
    assert texts(picture, "subtitle") == ["Ecosystem · of 2 journeys"]
    assert [box.label for box in boxes(picture, "traveller").values()] == ["Ana, first loan: Ask.", "luis: Complain."]
    assert texts(picture, "note") == [
        "Declared, and in no journey: Archive.",
        "Left out, for they redesign a journey that counts as it is today: Ask in one minute.",
    ]
    assert [box.label for box in boxes(picture, "service").values()] == ["loans: SLA: <= 24h."]


def test_the_examples_in_spanish() -> None:
    picture = ecosystem(*journeys.example("restaurante/viajes/cenar.yaml"), lang="es")
    assert texts(picture, "finding") == ["10 de 21 intercambios pasan por el mismo actor: Garzón."]
    assert "línea de visibilidad" in texts(picture, "line-name")
    assert list(boxes(picture, "maker")) == ["maker-1"]
    assert "intercambios" in picture.description


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_file_without_anybody_says_what_to_add(lang: str) -> None:
    without = parts(*asked({"customer": "Asks", "frontstage": "Takes it"}))
    assert isinstance(without, Lack)
    assert "`by:`" in without.text(lang)
    empty = parts(*of(workspace(organization(actors=ACTORS)), "house"))
    assert isinstance(empty, Lack)
    assert "`frontstage:`" in empty.text(lang)


def test_more_than_a_sheet_holds_is_said() -> None:
    step = {"customer": "A", "frontstage": [{"do": "X", "by": f"a{n}"} for n in range(MOST + 1)]}
    found = parts(*asked(step))
    assert isinstance(found, Lack)
    assert found.text("en") == "401 actors act, and 400 are the limit of one sheet"


@pytest.mark.parametrize("actors", [1, 5, 25, 80])
@pytest.mark.parametrize("nasty_texts", [False, True])
def test_no_fault_with_few_or_many(actors: int, nasty_texts: bool) -> None:
    found = crowd(actors, max(1, actors // 6), texts=nasty_texts)
    assert faults(drawn(found, "es" if nasty_texts else "en")) == []


@pytest.mark.parametrize("seed", range(12))
def test_no_fault_in_nasty_journeys(seed: int) -> None:
    found = journeys.alone(nasty(seed))
    if not isinstance(parts(*found), Lack):
        assert faults(drawn(found)) == []


def test_beyond_a_number_the_strongest_arrows_are_drawn_and_the_rest_is_told() -> None:
    found = crowd(80, 13)
    shown = content(*found, "en")
    assert len(shown.exchanges) > DRAWN
    least = min(exchange.n for exchange in shown.drawn)
    assert all(exchange.n <= least for exchange in shown.exchanges[DRAWN:])
    picture = drawn(found)
    assert len(arrows(picture)) == DRAWN
    said = f"Only the {DRAWN} strongest of {len(shown.exchanges)} arrows are drawn; the rest stands in the text."
    assert said in texts(picture, "note")
    rows = [table for section in told(*found, lang="en").sections for table in section.tables][-1].rows
    assert len(rows) >= len(shown.exchanges)


def test_what_is_hostile_is_only_words() -> None:
    mean = '"><script>alert(1)</script>'
    found = asked({**ASK, "customer": {"do": mean, "gives": mean}}, title=mean, persona=mean)
    picture = drawn(found)
    ids = [item.id for item in picture.items if isinstance(item, (Box, Stroke))]
    assert not any("<" in name for name in ids)
    assert faults(picture) == []


def test_the_telling_holds_what_the_picture_shows() -> None:
    found = asked()
    told_ = told(*found, lang="en", source="ask.yaml")
    said = "\n".join(
        cell for section in told_.sections for table in section.tables for row in table.rows for cell in row
    )
    for title in ("Clerk", "Analyst", "Registry", "Bank", "File", "Papers", "A date"):
        assert title in said
    assert told_.sentences[0] == texts(drawn(found), "finding")[0]


def test_everything_is_the_same_every_time() -> None:
    assert drawn(crowd(30)) == drawn(crowd(30))


def test_neighbours_stand_over_one_another_and_areas_side_by_side() -> None:
    ties = {"a": [("x", 1)], "x": [("a", 1)], "b": [("y", 1)], "y": [("b", 1)], "c": [("z", 1)], "z": [("c", 1)]}
    spots = arranged([["a", "b", "c"], ["z", "y", "x"]], {}, ties, 3)
    assert all(spots[one].column == spots[other].column for one, other in ("ax", "by", "cz"))
    one_area = arranged(
        [["a", "b", "c"], ["z", "y", "x"]], dict.fromkeys("abc", "one") | dict.fromkeys("xyz", "two"), ties, 3
    )
    assert all(one_area[one].column == one_area[other].column for one, other in ("ax", "by", "cz"))
    grouped = arranged([["a", "b", "c", "d"]], {"a": "left", "c": "left", "b": "right", "d": "right"}, {}, 4)
    assert abs(grouped["a"].column - grouped["c"].column) == abs(grouped["b"].column - grouped["d"].column) == 1


def test_nobody_shares_a_spot() -> None:
    names = [f"n{n}" for n in range(23)]
    ties = {name: [(names[(n * 7) % 23], n % 3 + 1)] for n, name in enumerate(names)}
    spots = arranged([names[:11], names[11:]], {}, ties, 4, 2)
    for zone in (names[:11], names[11:]):
        places = [spots[name] for name in zone]
        assert len({*places}) == len(places)
        assert all(2 <= spot.column < 6 and 0 <= spot.row < 3 for spot in places)


def test_texts_of_any_kind_stand_in_their_boxes() -> None:
    for text in TEXTS:
        actors = {"clerk": {"title": text, "area": text}, "bank": {"title": text, "type": "partner", "area": text}}
        step = {**ASK, "customer": {"do": "A", "gives": text}}
        found = of(workspace(journey("ask", step, actors=actors, title=text, persona=text)), "ask")
        assert faults(drawn(found)) == [], text


def test_arrows_of_the_customer_all_leave_the_rail() -> None:
    found = crowd(40, 6)
    picture = drawn(found)
    rail = next(item for item in picture.items if isinstance(item, Box) and item.id == "customer")
    assert any("customer" in ends for ends in arrows(picture))
    for (source, target), arrow in arrows(picture).items():
        if source == "customer":
            assert arrow.points[0].y == pytest.approx(rail.y + rail.height, abs=0.1)
        if target == "customer":
            assert arrow.points[-1].y == pytest.approx(rail.y + rail.height, abs=0.1)


def test_every_arrow_that_is_wanted_has_its_exchange() -> None:
    found = asked()
    shown = content(*found, "en")
    ids = {node.party.id: node.id for node in shown.nodes} | {"customer": "customer"}
    assert len(wanted(shown, ids, "en")) == len(shown.exchanges) == 4
