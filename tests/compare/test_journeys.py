"""The difference of two journeys: worked examples, and what holds of any two."""

from collections import Counter

import pytest

from cxkit.compare.journeys import difference
from cxkit.compare.nodes import nodes
from cxkit.model.journey import Journey
from tests.compare.variants import journey, nameless, remade
from tests.views import journeys


def nasty(seed, steps=None):
    content = journeys.nasty(seed, steps)
    both = [content, remade(content, seed)]
    if seed % 2:
        both = [nameless(each) for each in both]
    return [Journey.model_validate({"kind": "journey", **each}) for each in both]


def states(found, *kinds):
    """`{text: state}` of the later words, else the earlier ones."""
    return {pair.side.text: pair.state for pair in found.of(*kinds)}


@pytest.mark.parametrize("seed", range(30))
def test_a_journey_does_not_differ_from_itself(seed):
    before, _ = nasty(seed)
    found = difference(before, before)
    assert found.empty
    assert all(figure.way == "same" for figure in found.felt)
    assert set(found.counts()) == {"added", "removed", "changed", "moved", "same"}
    assert found.counts()["same"] == len(found.pairs)


@pytest.mark.parametrize("seed", range(30))
def test_every_node_of_both_sides_appears_once(seed):
    before, after = nasty(seed)
    found = difference(before, after)
    for side, one in enumerate((before, after)):
        wanted = Counter((node.kind, node.step, node.place) for these in nodes(one).values() for node in these)
        sides = [(pair.before, pair.after)[side] for pair in found.pairs]
        assert Counter((node.kind, node.step, node.place) for node in sides if node) == wanted


@pytest.mark.parametrize("seed", range(30))
def test_the_other_way_round_what_was_added_was_removed(seed):
    before, after = nasty(seed)
    there, back = difference(before, after), difference(after, before)
    told = [{state: there.counts()[state] for state in ("added", "removed", "same")}, back.counts()]
    assert (told[0]["added"], told[0]["removed"]) == (told[1]["removed"], told[1]["added"])
    assert sum(way.state == "added" for way in there.ways) == sum(way.state == "removed" for way in back.ways)


@pytest.mark.parametrize("seed", range(10))
def test_the_same_answer_every_time(seed):
    before, after = nasty(seed)
    assert repr(difference(before, after)) == repr(difference(before, after))


def test_written_ids_decide_whatever_the_words_say():
    before = journey(
        {"id": "pay", "customer": "Pays", "frontstage": {"id": "bill", "do": "Brings the bill", "time": "5m"}}
    )
    after = journey({"id": "pay", "customer": "Pays", "frontstage": {"id": "bill", "do": "Smiles", "time": "1m"}})
    (action,) = difference(before, after).of("frontstage")
    assert action.state == "changed"
    assert [(change.field, change.before, change.after) for change in action.changes] == [
        ("do", "Brings the bill", "Smiles"),
        ("time", "5m", "1m"),
    ]


def test_drafts_without_ids_are_paired_by_their_words():
    before = journey(
        "Calls to book", "Waits at the door", {"customer": "Orders", "pains": ["Nobody looks", "Too loud"]}
    )
    after = journey("Calls to book a table", {"customer": "Orders", "pains": ["too loud!", "The menu is long"]}, "Pays")
    found = difference(before, after)
    assert states(found, "step") == {
        "Calls to book a table": "same",
        "Waits at the door": "removed",
        "Orders": "same",
        "Pays": "added",
    }
    assert states(found, "customer")["Calls to book a table"] == "changed"
    assert states(found, "pains") == {"Nobody looks": "removed", "too loud!": "changed", "The menu is long": "added"}


def test_ids_that_tell_things_apart_are_not_paired_by_likeness():
    before = journey({"id": "a", "customer": "Waits for the first answer"}, {"id": "b", "customer": "Goes"})
    after = journey({"id": "c", "customer": "Waits for the last answer"}, {"id": "b", "customer": "Goes"})
    assert sorted(pair.state for pair in difference(before, after).of("step")) == ["added", "removed", "same"]


def test_a_new_order_is_told_by_the_fewest_that_moved():
    before, after = journey(*"abcdef"), journey(*"abfcde")
    moved = [pair for pair in difference(before, after).of("step") if pair.state == "moved"]
    assert [(pair.side.text, pair.moves[0].before, pair.moves[0].after) for pair in moved] == [("f", 5, 2)]


def test_an_action_is_followed_to_another_step_and_lane():
    before = journey({"id": "a", "customer": "A", "frontstage": "Checks the file"}, {"id": "b", "customer": "B"})
    after = journey({"id": "a", "customer": "A"}, {"id": "b", "customer": "B", "backstage": "Checks the file"})
    (action,) = difference(before, after).of("frontstage", "backstage")
    assert action.state == "moved"
    assert [(move.aspect, move.before, move.after) for move in action.moves] == [
        ("step", 0, 1),
        ("lane", "frontstage", "backstage"),
    ]


def test_a_phase_is_a_place():
    before = journey({"customer": "A", "phase": "Before"}, {"customer": "B", "phase": "During"})
    after = journey({"customer": "A", "phase": "Before"}, {"customer": "B", "phase": "Before"})
    moves = [pair.moves for pair in difference(before, after).of("step")]
    assert [(move.aspect, move.before, move.after) for move in moves[1]] == [("phase", "During", "Before")]
    assert not moves[0]


def test_the_same_length_written_otherwise_is_no_change():
    before = journey({"customer": {"do": "Signs", "time": "60s"}, "emotion": 4}, emotion_scale="1-5")
    after = journey({"customer": {"do": "Signs", "time": "1m"}, "emotion": 1})
    found = difference(before, after)
    assert not any(pair.changes for pair in found.of("customer", "step"))


def test_what_only_a_reader_of_the_map_notices_is_the_same():
    before = journey({"id": "a", "customer": "A", "frontstage": {"id": "f", "do": "Greets", "basis": "assumed"}})
    after = journey({"id": "a", "customer": "A", "frontstage": {"id": "f", "do": "Greets", "basis": "observed"}})
    (action,) = difference(before, after).of("frontstage")
    assert action.state == "same"
    assert [change.field for change in action.changes] == ["basis"]
    assert not difference(before, after).empty


def test_another_id_of_what_is_named_is_no_change():
    before = journey({"customer": "A", "frontstage": "Greets", "fail": {"what": "Nobody", "at": "greets"}})
    after = journey(
        {"customer": "A", "frontstage": {"id": "hello", "do": "Greets"}, "fail": {"what": "Nobody", "at": "hello"}}
    )
    (fail,) = difference(before, after).of("fail")
    assert fail.state == "same"


def test_ways_are_compared_between_what_they_join():
    ways = [{"to": "b", "if": "yes", "share": "60%"}, {"to": "c", "if": "no"}]
    before = journey(
        {"id": "a", "customer": "A", "next": ways}, {"id": "b", "customer": "B"}, {"id": "c", "customer": "C"}
    )
    ways = [{"to": "b", "if": "yes", "share": "80%"}]
    after = journey(
        {"id": "a", "customer": "A", "next": ways}, {"id": "b", "customer": "B"}, {"id": "c", "customer": "C"}
    )
    found = {
        ((way.after or way.before).source, (way.after or way.before).target): way
        for way in difference(before, after).ways
    }
    assert [(change.field, change.before, change.after) for change in found["a", "b"].changes] == [
        ("share", "60%", "80%")
    ]
    assert found["a", "c"].state == "removed"
    assert found["b", "c"].state == "same"


def test_what_the_customer_feels_has_both_values():
    before = journey(
        {"customer": "Waits", "wait": "10m-20m", "emotion": -2, "frontstage": {"do": "Serves", "by": "ana"}},
        {"customer": "Waits again", "wait": "1h", "emotion": 0, "frontstage": {"do": "Serves", "by": "luis"}},
    )
    after = journey(
        {"customer": "Waits", "wait": "5m", "emotion": 1, "frontstage": {"do": "Serves", "by": "ana"}},
        promise={"text": "Soon", "target": "<= 5m"},
    )
    felt = {figure.name: figure for figure in difference(before, after).felt}
    assert (felt["wait"].before[:3], felt["wait"].after[:3], felt["wait"].way) == (
        (4200, 4800, 2),
        (300, 300, 1),
        "better",
    )
    assert (felt["emotion"].before.low, felt["emotion"].after.low, felt["emotion"].way) == (-1, 1, "better")
    assert (felt["lowest"].before.low, felt["lowest"].after.low) == (-2, 1)
    assert (felt["faces"].before.low, felt["faces"].after.low, felt["faces"].way) == (1, 0, "better")
    assert (felt["contacts"].before.low, felt["contacts"].after.low, felt["contacts"].way) == (2, 1, "less")
    assert (felt["promised"].before, felt["promised"].after.high, felt["promised"].way) == (None, 300, "unknown")


def test_what_was_better_is_worse_the_other_way_round():
    before, after = (
        journey({"customer": "A", "wait": "1h", "emotion": -1}),
        journey({"customer": "A", "wait": "5m", "emotion": 1}),
    )
    ways = {figure.name: figure.way for figure in difference(after, before).felt}
    assert (ways["wait"], ways["emotion"], ways["lowest"]) == ("worse", "worse", "worse")


def test_business_days_stay_apart_until_somebody_says_their_hours():
    before = journey({"customer": "Waits", "wait": "1bd-3bd"})
    after = journey({"customer": "Waits", "wait": "2h"})
    (wait,) = (figure for figure in difference(before, after).felt if figure.name == "wait")
    assert wait.way == "mixed"
    (wait,) = (figure for figure in difference(before, after, business_day=28800).felt if figure.name == "wait")
    assert (wait.before.low, wait.before.high, wait.way) == (28800, 86400, "better")


def test_the_restaurant_of_today_and_the_one_to_come():
    before, _ = journeys.example("restaurante/viajes/cenar-hoy.yaml")
    after, _ = journeys.example("restaurante/viajes/cenar.yaml")
    found = difference(before, after)
    assert found.counts("step") == {"added": 0, "removed": 0, "changed": 11, "moved": 0, "same": 0}
    assert "variant_of" not in [change.field for change in found.header]
    greeting = next(pair for pair in found.of("frontstage") if pair.side.id == "saludar")
    assert [change.field for change in greeting.changes] == ["do", "time", "max"]


def test_the_credit_of_the_bank_loses_four_steps():
    before, _ = journeys.example("banco-credito/viajes/credito.yaml")
    after, _ = journeys.example("banco-credito/viajes/credito-futuro.yaml")
    found = difference(before, after)
    gone = [pair.side.id for pair in found.of("step") if pair.state == "removed"]
    assert gone == ["comparar", "documentos", "revision", "completar"]
    (moved,) = (pair for pair in found.pairs if pair.state == "moved")
    assert (moved.side.id, moved.moves[0].before, moved.moves[0].after) == ("deudas", 6, 1)
