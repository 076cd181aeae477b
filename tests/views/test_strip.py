"""The strip: lanes in their order, every text of the file, ways in words, and breaks where a terminal ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxkit.views import cells
from cxkit.views.strip import strip
from cxkit.views.strip.parts import Chart, Row
from tests.views.journeys import alone, example, nasty
from tests.views.mapping import rich
from tests.views.strips import cards, drawn, joined, rows, rules, said, signed, stepped

EVERYTHING = {
    "customer": "Pays",
    "evidence": "The bill",
    "frontstage": "Charges",
    "backstage": "Counts",
    "support": "Authorises",
    "metrics": ["m"],
    "emotion": 1,
}


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("Pays at the table", 9, ["Pays at", "the table"]),
        ("Pays", 2, ["Pa", "ys"]),
        ("https://example.com/bill", 10, ["https://", "example.", "com/bill"]),
        ("Sees 家族は待合室 now", 8, ["Sees 家", "族は待合", "室 now"]),
        ("10\N{NO-BREAK SPACE}min of it", 6, ["10\N{NO-BREAK SPACE}min", "of it"]),
        ("one · two", 5, ["one\N{NO-BREAK SPACE}·", "two"]),
        ("e\N{COMBINING ACUTE ACCENT}" * 3, 2, ["e\N{COMBINING ACUTE ACCENT}" * 2, "e\N{COMBINING ACUTE ACCENT}"]),
        ("🇨🇱🇨🇱", 3, ["🇨🇱", "🇨🇱"]),
        ("👩\N{ZERO WIDTH JOINER}👩", 4, ["👩\N{ZERO WIDTH JOINER}👩"]),
        ("👩\N{ZERO WIDTH JOINER}👩", 3, ["👩\N{ZERO WIDTH JOINER}", "👩"]),
        ("", 5, []),
        ("   ", 5, []),
    ],
)
def test_a_text_is_broken_into_lines(text: str, room: int, expected: list[str]) -> None:
    assert cells.lines(text, room) == expected


@given(st.text(), st.integers(2, 30))
def test_lines_lose_nothing_but_blanks(text: str, room: int) -> None:
    broken = cells.lines(text, room)
    kept = "".join(broken).replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    assert kept == text.replace(" ", "").replace("\N{NO-BREAK SPACE}", "")


@given(
    st.text(alphabet=st.sampled_from("abc ·-/.ñ漢é😀🇨🇱\N{COMBINING ACUTE ACCENT}\N{ZERO WIDTH JOINER}"), max_size=60),
    st.integers(4, 20),
)
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    assert all(cells.columns(line) <= room for line in cells.lines(text, room))


def test_lanes_stand_in_the_order_of_a_blueprint() -> None:
    made = stepped(EVERYTHING, enablers=[{"do": "Train"}, {"do": "Review", "type": "management"}])
    tokens = [row.token for row in rows(made)]
    assert tokens == [
        *("steps", "evidence", "emotion", "customer", "front", "back", "support", "metrics"),
        *("enablers", "management"),
    ]
    assert rules(made) == ["interaction", "visibility", "internal", "implementation"]


def test_each_line_stands_over_its_lane() -> None:
    (stave,) = stepped(EVERYTHING).staves
    order = [part.token if isinstance(part, Row) else getattr(part, "name", "") for part in stave.parts]
    assert order[order.index("customer") :] == [
        *("customer", "interaction", "front", "visibility", "back", "internal", "support", "metrics")
    ]


def test_a_lane_that_nobody_filled_leaves_its_line() -> None:
    made = stepped({"customer": "Pays", "support": "Authorises"})
    assert rules(made) == ["interaction", "visibility", "internal"]
    assert cards(made, "front") == cards(made, "back") == []


def test_a_journey_without_a_provider_has_no_lines() -> None:
    assert rules(stepped({"customer": "Pays"})) == []


def test_systems_in_view_stand_apart_from_people() -> None:
    actors = {"web": {"type": "system"}, "ana": {}}
    front = [{"do": "Shows", "by": "web"}, {"do": "Helps", "by": "ana"}]
    people, systems = rows(stepped({"customer": "Pays", "frontstage": front}, actors=actors), "front")
    assert [joined(card) for card in people.cells[0]] == ["Helps ana"]
    assert [joined(card) for card in systems.cells[0]] == ["Shows web"]
    (only,) = rows(stepped({"customer": "Pays", "frontstage": front[:1]}, actors=actors), "front")
    assert only.label[0].text == "Frontstage"


def test_ways_on_name_where_they_lead_and_on_which_condition() -> None:
    made = stepped(
        {
            "id": "order",
            "title": "Order",
            "customer": "Orders",
            "decision": "Enough?",
            "next": [
                {"to": "pay", "if": "enough", "share": "80%"},
                {"to": "order", "if": "not yet", "loop": True, "max": 2},
                {"to": "end", "if": "leaves"},
            ],
        },
        {"id": "wait", "customer": "Waits", "next": "end"},
        {"id": "pay", "title": "Pay", "customer": "Pays"},
        width=200,
    )
    assert signed(made, "customer", "decision") == ["Enough?"]
    assert signed(made, "customer", "way") == ["3 Pay: enough\N{NO-BREAK SPACE}· 80%"]
    (loop,) = signed(made, "customer", "loop")
    assert loop.startswith("1 Order: not yet")
    assert signed(made, "customer", "end") == ["leaves", "the journey ends"]


def test_only_the_plain_way_to_the_next_step_is_an_arrow() -> None:
    made = stepped(
        {"customer": "A"},
        {"customer": "B", "next": {"to": "d"}},
        {"customer": "C"},
        {"id": "d", "customer": "D"},
        width=200,
    )
    (row,) = rows(made, "customer")
    assert row.onward == (0, 2)
    assert signed(made, "customer", "way") == ["4 D"]


def test_who_is_sent_back_by_an_action_is_sent_back_from_the_step_on_a_map() -> None:
    steps = (
        {"id": "a", "customer": "A"},
        {
            "customer": "B",
            "frontstage": {"id": "check", "do": "Checks"},
            "fail": {"what": "Gap", "at": "check", "back_to": "a", "rate": "18%"},
        },
    )
    assert signed(stepped(*steps), "front", "loop") == ["1 A: 18% comes back"]
    assert signed(stepped(*steps), "front", "fail") == ["Gap (18%)"]
    assert signed(stepped(*steps, view="map"), "customer", "loop") == ["1 A: 18% comes back"]


def test_marks_of_a_step_are_said_in_words() -> None:
    made = stepped(
        {
            "customer": "Pays",
            "moment_of_truth": True,
            "fail": {"what": "No network", "rate": "1%"},
            "wait": {"time": "10m", "max": "20m", "why": "One terminal", "meanwhile": "Coffee"},
            "sla": "<= 24h",
            "xla": "4.5",
        },
        width=200,
    )
    (card,) = cards(made, "customer")
    assert [pair for pair in said(card.lines) if pair[0]] == [
        ("moment", "moment of truth"),
        ("fail", "No network (1%)"),
        ("sla", "SLA: <= 24h"),
        ("xla", "XLA: 4.5"),
        ("wait", "10\N{NO-BREAK SPACE}min, max 20: One terminal"),
    ]
    assert "meanwhile: Coffee" in joined(card)
    assert signed(stepped({"customer": "Pays", "fail": "Gone"}, view="map"), "customer", "fail") == []


def test_an_action_says_who_how_long_by_which_process_and_what_it_needs() -> None:
    made = stepped(
        {
            "customer": "Pays",
            "frontstage": {"id": "f", "do": "Charges", "by": "ana", "time": "2m", "max": "5m", "process": "p"},
            "backstage": {
                "do": "Counts",
                "needs": "f",
                "if": "late",
                "policy": "law",
                "judgement": True,
                "carries": "Slip",
                "may": "Waive",
                "up_to": "law",
                "staff_emotion": -1,
            },
        },
        width=200,
        actors={"ana": "Waiter"},
        processes={"p": {"title": "Charging"}},
        policies={"law": {"title": "The law"}},
    )
    (front,), (back,) = cards(made, "front"), cards(made, "back")
    assert said(front.lines) == [
        ("", "Charges"),
        ("", "Waiter\N{NO-BREAK SPACE}· 2\N{NO-BREAK SPACE}min, max 5"),
        ("process", "Charging"),
    ]
    text = joined(back).replace("\N{NO-BREAK SPACE}", " ")
    for part in ("if late", "needs judgement", "needs: Charges", "carries: Slip", "may: Waive (The law)", "−1"):
        assert part in text
    assert ("policy", "The law") in said(back.lines)


def test_what_it_rests_on_is_the_edge() -> None:
    made = stepped(
        {"customer": "A", "basis": "assumed"}, {"customer": "B", "basis": "proposed"}, {"customer": "C"}, width=200
    )
    assert [card.edge for card in cards(made, "customer")] == ["assumed", "proposed", "plain"]
    assert "proposed" in joined(cards(made, "customer")[1])
    assert [line.text for row in made.legend for line in row] == ["not stated what it rests on", "assumed", "proposed"]


def test_feelings_are_curves_and_values_and_the_unseen_ones_say_so() -> None:
    made = stepped(
        {"customer": "A", "emotion": -2, "feeling": "angry"},
        {"customer": "B", "emotion": {"value": 2, "basis": "assumed"}, "emotion_org": 1, "target_emotion": 2},
        width=200,
    )
    (chart,) = [part for part in made.staves[0].parts if isinstance(part, Chart)]
    points = {spot.sign: row for row, spots in enumerate(chart.spots) for spot in spots if spot.sign}
    assert points == {"lived": 4, "unseen": 0, "believed": 1, "aimed": 0}
    assert [value for value in chart.scale if value] == ["+2", "0", "−2"]
    assert signed(made, "emotion", "lived") == ["−2\N{NO-BREAK SPACE}· angry"]
    assert signed(made, "emotion", "unseen") == ["+2\N{NO-BREAK SPACE}· assumed"]
    assert {spot.curve for row in chart.spots for spot in row} >= {"assumed", "zero"}


@pytest.mark.parametrize("view", ["blueprint", "map"])
def test_a_curve_is_one_line_from_end_to_end(view: str) -> None:
    levels = (2, -2, 1, -2, 2, -1)
    made = stepped(*({"customer": "A", "emotion": level} for level in levels), view=view, width=140)
    (chart,) = [part for part in made.staves[0].parts if isinstance(part, Chart)]
    dots: dict[int, set[int]] = {}
    for row, spots in enumerate(chart.spots):
        for cell, spot in enumerate(spots):
            for bit, (side, y) in enumerate(((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3))):
                if spot.sign or spot.dots & 1 << bit:
                    dots.setdefault(2 * cell + side, set()).add(4 * row + y)
    assert sorted(dots) == list(range(min(dots), max(dots) + 1))
    assert max(dots) - min(dots) > 5 * 2 * made.column
    for x in range(min(dots), max(dots)):
        assert min(dots[x + 1]) - 1 <= max(dots[x])
        assert min(dots[x]) - 1 <= max(dots[x + 1])


def test_staves_are_few_and_even_and_keep_phases_together() -> None:
    steps = [{"customer": f"Does {n}", "phase": "ab"[n > 2]} for n in range(8)]
    made = stepped(*steps, width=140)
    assert [len(row.cells) for row in rows(made, "steps")] == [3, 5]
    assert [[span.lines for span in stave.spans] for stave in made.staves] == [[("a",)], [("b",)]]
    assert made.staves[0].onward == ("continues with step 4: Does 3",)
    assert made.staves[1].onward == ()


def test_a_phase_that_is_parted_says_so_on_both_sides() -> None:
    made = stepped(*({"customer": f"Does {n}", "phase": "a"} for n in range(4)), width=60)
    assert [[(span.before, span.after) for span in stave.spans] for stave in made.staves] == [
        [(False, True)],
        [(True, False)],
    ]


@pytest.mark.parametrize("width", [40, 80, 200])
def test_lanes_are_named_again_in_every_stave(width: int) -> None:
    made = stepped(*(EVERYTHING for _ in range(12)), width=width)
    assert len(made.staves) > 1
    for token in ("customer", "front", "back", "support"):
        assert [row.label[0].text for row in rows(made, token)] == [rows(made, token)[0].label[0].text] * len(
            made.staves
        )


def test_a_map_says_what_hurts_and_helps() -> None:
    made = stepped(
        {
            "customer": "Waits",
            "channel": "phone",
            "thoughts": "Did they see me?",
            "quotes": "Nobody came",
            "pains": {"text": "No word", "severity": "high", "frequency": "3 of 9", "cause": "process"},
            "gains": "A chair",
            "opportunities": "Say a time",
        },
        view="map",
        channels={"phone": "Telephone"},
    )
    assert [row.token for row in rows(made)] == [
        *("steps", "customer", "evidence", "thoughts", "quotes", "pains", "gains", "opportunities")
    ]
    (pain,) = cards(made, "pains")
    assert joined(pain).replace("\N{NO-BREAK SPACE}", " ") == "No word high severity · 3 of 9 · process"
    (quote,) = cards(made, "quotes")
    assert joined(quote) == "“Nobody came”"


def test_auto_is_the_view_that_suits() -> None:
    assert drawn({"steps": [EVERYTHING]}, "auto").view == "blueprint"
    assert drawn({"steps": [{"customer": "Pays"}]}, "auto").view == "map"


def test_a_step_without_a_customer_keeps_its_marks() -> None:
    made = stepped({"customer": "none", "title": "Checks", "wait": "3d", "decision": "Fine?"})
    assert signed(made, "customer", "wait") == ["3\N{NO-BREAK SPACE}d"]
    assert signed(made, "customer", "decision") == ["Fine?"]


@pytest.mark.parametrize("seed", range(12))
def test_every_text_of_a_step_is_there(seed: int) -> None:
    content = rich(seed)
    journey, scope = alone(content)
    for view, fields in (
        ("blueprint", ("evidence", "frontstage", "backstage", "support", "wait", "quotes")),
        ("map", ("thoughts", "quotes", "pains", "gains", "opportunities")),
    ):
        made = strip(journey, scope, view, lang="en", width=60)
        everything = "".join(
            line.text for row in rows(made) for cell in row.cells for card in cell for line in card.lines
        )
        everything = squeezed(everything)
        for step in journey.steps:
            for text in (*(act.do for act in step.customer or ()), step.decision):
                assert squeezed(text or "") in everything
            for field in fields:
                for node in getattr(step, field):
                    text = node if isinstance(node, str) else getattr(node, "text", None) or getattr(node, "do", None)
                    assert squeezed(text or getattr(node, "why", None) or "") in everything, (view, field, text)


def squeezed(text: str) -> str:
    return text.replace(" ", "").replace("\N{NO-BREAK SPACE}", "")


def test_a_long_text_and_a_long_word_are_wrapped_whole() -> None:
    long = " ".join(["palabra"] * 50) + " " + "x" * 60
    made = stepped({"customer": long}, width=40)
    (card,) = cards(made, "customer")
    assert squeezed(joined(card)) == squeezed(long)
    assert all(cells.columns(line.text) <= made.column - 2 for line in card.lines)


@pytest.mark.parametrize("steps", [0, 1, 40])
@pytest.mark.parametrize("width", [1, 40, 80, 200, 1000])
def test_any_number_of_steps_at_any_width(steps: int, width: int) -> None:
    made = drawn(nasty(3, steps) if steps else {"steps": []}, width=width)
    assert sum(len(row.cells) for row in rows(made, "steps")) == steps
    assert made.width >= 40


def test_the_same_journey_gives_the_same_strip() -> None:
    journey, scope = example("restaurante/viajes/cenar.yaml")
    assert strip(journey, scope, lang="es") == strip(journey, scope, lang="es")
