"""The network of actors: what counts as an exchange, between whom, and with whom nothing is agreed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cxkit.lint.facts import Facts
from cxkit.lint.preparing import strangers
from cxkit.lint.rules.service.partner_without_agreement import partner_without_agreement
from cxkit.load import load
from cxkit.measures.ecosystem import CUSTOMER, Ecosystem, counted, customers, ecosystem, idle
from cxkit.model.flow import edges
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope, Workspace
from tests.views.networks import journey, of, organization, workspace

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ORDER = {
    "customer": {"do": "Orders", "gives": "Order", "gets": "Number"},
    "frontstage": {"do": "Notes it", "by": "waiter", "makes": "Slip", "carries": "Order"},
    "backstage": {"do": "Cooks", "by": "cook"},
    "support": {"do": "Shows the order", "by": "till"},
}


def network(*contents: dict[str, Any]) -> Ecosystem:
    return ecosystem(counted(workspace(*contents))[0])


def between(net: Ecosystem) -> dict[tuple[str, str], tuple[int, int, int]]:
    """How often there, back and both ways."""
    return {(one.one, one.other): (one.there, one.back, one.mutual) for one in net.exchanges}


def test_one_step_by_hand() -> None:
    net = network(journey("dine", ORDER))
    assert between(net) == {(CUSTOMER, "waiter"): (0, 0, 1), ("waiter", "cook"): (1, 0, 0), ("till", "cook"): (1, 0, 0)}
    assert net.n == 3
    assert [(party.id, party.zone, party.actions) for party in net.parties.values()] == [
        ("waiter", "front", 1),
        ("cook", "back", 1),
        ("till", "back", 1),
    ]
    met, asked, _ = net.exchanges
    assert (tuple(met.given.values()), tuple(met.got.values())) == (("Order",), ("Slip", "Number"))
    assert asked.things == ("Order",)
    assert net.busiest is not None
    assert (net.busiest[0].id, net.busiest[1]) == ("waiter", 2)


def test_the_customer_has_an_exchange_with_every_action_in_view() -> None:
    step = {"customer": "Asks", "frontstage": [{"do": "A", "by": "one"}, {"do": "B", "by": "two"}]}
    net = network(journey("ask", step))
    assert between(net) == {(CUSTOMER, "one"): (0, 0, 1), (CUSTOMER, "two"): (0, 0, 1), ("one", "two"): (1, 0, 0)}


def test_nobody_exchanges_anything_with_oneself_and_ways_of_the_customer_are_none() -> None:
    steps = [
        {"id": "a", "customer": "A", "frontstage": [{"do": "X", "by": "one"}, {"do": "Y", "by": "one"}]},
        {"id": "b", "customer": "B", "frontstage": {"do": "Z", "by": "one"}, "next": {"to": "a", "loop": True}},
    ]
    assert between(network(journey("ask", *steps))) == {(CUSTOMER, "one"): (0, 0, 3)}


def test_where_no_customer_acts_nobody_is_met() -> None:
    step = {"title": "Learns", "customer": "none", "frontstage": {"do": "Writes", "by": "one"}}
    assert network(journey("learn", step)).exchanges == ()


def test_both_ways_are_told_apart() -> None:
    steps = [
        {"customer": "A", "frontstage": {"do": "X", "by": "one"}, "backstage": {"do": "Y", "by": "two"}},
        {"customer": "B", "frontstage": {"do": "Z", "by": "two"}, "backstage": {"do": "W", "by": "one"}},
    ]
    found = between(network(journey("ask", *steps)))
    assert found["one", "two"] == (1, 1, 0)


def test_who_takes_part_exchanges_with_who_leads() -> None:
    step = {"customer": "A", "frontstage": {"do": "X", "by": ["one", "two"]}}
    net = network(journey("ask", step))
    assert between(net) == {("one", "two"): (0, 0, 1), (CUSTOMER, "one"): (0, 0, 1)}
    assert net.parties["two"].actions == 1


def test_exchanges_with_an_action_of_nobody_are_counted_apart() -> None:
    step = {"customer": "A", "frontstage": {"do": "X"}, "backstage": {"do": "Y", "by": "two"}}
    net = network(journey("ask", step))
    assert (net.n, net.nameless) == (0, 2)  # the contact, and the request


def test_the_same_id_with_another_title_is_somebody_else() -> None:
    one = journey("a", ORDER, actors={"waiter": {"title": "Waiter"}})
    same = journey("b", ORDER, actors={"waiter": {"title": "waiter"}})
    other = journey("c", ORDER, actors={"waiter": {"title": "Night waiter"}})
    net = network(one, same, other)
    assert [name for name in net.parties if name.startswith("waiter")] == ["waiter", "waiter.2"]
    assert [*net.parties["waiter"].journeys] == ["a", "b"]


def test_who_is_declared_nowhere_is_a_machine_by_name_or_by_channel() -> None:
    step = {"customer": "A", "channel": "web", "frontstage": {"do": "X", "by": "assistant"}}
    walk = {"customer": "B", "frontstage": {"do": "Y", "by": "kiosk"}, "backstage": {"do": "Z", "by": "clerk"}}
    net = network(journey("ask", step, walk))
    assert {name: party.type for name, party in net.parties.items()} == {
        "assistant": "system",
        "kiosk": "system",
        "clerk": "person",
    }


def test_designs_of_journeys_that_are_there_and_retired_ones_do_not_count() -> None:
    room = workspace(
        journey("today", ORDER),
        journey("tomorrow", ORDER, state="future", variant_of="today"),
        journey("new", ORDER, state="future"),
        journey("old", ORDER, status="retired"),
    )
    kept, left = counted(room)
    assert ([one.id for one, _ in kept], [one.id for one in left]) == (["today", "new"], ["tomorrow"])


PARTNERS: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any], bool]] = {
    # name: actor, action, journey, whether something is agreed
    "nothing": ({}, {}, {}, False),
    "levels": ({"agreement": {"metric": "on time", "target": ">= 95%"}}, {}, {}, True),
    "words": ({"agreement": "none, the customer hires it"}, {}, {}, True),
    "policy": ({}, {"policy": "contract"}, {}, True),
    "process": ({}, {"process": "visit"}, {}, False),
    "supplier": ({}, {}, {"enablers": [{"do": "Buy it", "type": "supplier", "enables": "other"}]}, True),
    "tooling": ({}, {}, {"enablers": [{"do": "Buy it", "type": "tooling", "enables": "other"}]}, False),
}


@pytest.mark.parametrize("lane", ["frontstage", "backstage", "support"])
@pytest.mark.parametrize("name", PARTNERS)
def test_partners_without_agreement_are_those_that_lint_asks_about(name: str, lane: str) -> None:
    actor, action, header, bound = PARTNERS[name]
    step = {"customer": "A", lane: {"do": "X", "by": "other", **action}}
    content = journey("visit", step, actors={"other": {"type": "partner", **actor}}, **header)
    room = workspace(content)
    found, scope = of(room, "visit")
    net = ecosystem(counted(room)[0])
    assert [party.id for party in net.loose] == ([] if bound else ["other"])
    facts = Facts(found, scope)
    asked = {each.place for each in partner_without_agreement.find(found, facts)} | strangers(facts).keys()
    assert asked == ({"other"} if not bound else set())


def test_an_agreement_of_the_organization_holds_for_an_actor_that_a_journey_declares_anew() -> None:
    shared = organization(actors={"other": {"title": "Other", "type": "partner", "agreement": "contract"}})
    step = {"customer": "A", "backstage": {"do": "X", "by": "other"}}
    own = journey("visit", step, actors={"other": {"title": "Other", "type": "partner"}})
    assert network(shared, own).loose == ()


def test_who_only_prepares_and_who_does_nothing() -> None:
    enabler = {"do": "Trains", "type": "training", "by": "school", "enables": "waiter"}
    room = workspace(journey("dine", ORDER, enablers=[enabler]))
    journeys = counted(room)[0]
    net = ecosystem(journeys)
    assert (net.parties["school"].zone, net.parties["school"].prepares) == ("makers", ["Trains"])
    assert list(idle(["waiter", "school", "nobody"], journeys)) == ["nobody"]


def test_customers_by_journey() -> None:
    room = workspace(journey("a", ORDER, persona=["x", "y"]), journey("b", ORDER, persona="x"), journey("c", ORDER))
    found = {name: [one.id for one in mine] for name, mine in customers(counted(room)[0]).items()}
    assert found == {"x": ["a", "b"], "y": ["a"], "": ["c"]}


def rooms() -> list[Workspace]:
    return [room.workspace for room in load([str(EXAMPLES)])[0]]


def test_every_arrow_between_two_who_are_named_counts_once() -> None:
    kinds = {"request", "chain", "supports", "needs", "with"}
    for room in rooms():
        for member, found in room.of(Journey):
            net = ecosystem([(found, Scope(room, member.path, found))])
            leads = {action.id: action.by[0] if action.by else "" for step in found.steps for action in step.actions}
            more = sum(len({*action.by}) - 1 for step in found.steps for action in step.actions if action.by)
            wanted = [
                (leads[edge.source], leads[edge.target])
                for edge in edges(found)
                if edge.kind in kinds and edge.source in leads and edge.target in leads
            ]
            own = sum(one.n for one in net.exchanges if CUSTOMER not in (one.one, one.other))
            assert own - more == sum(bool(one and other and one != other) for one, other in wanted), member.path
            assert sum(map(net.through, [CUSTOMER, *net.parties])) == 2 * net.n


def test_the_restaurant() -> None:
    room = next(room for room in rooms() if any(member.id == "restaurante" for member in room.members))
    net = ecosystem(counted(room)[0])
    assert (len(net.parties), net.n, net.nameless, net.loose) == (8, 23, 0, ())
    assert net.busiest is not None
    assert (net.busiest[0].title, net.busiest[1]) == ("Garzón", 9)
