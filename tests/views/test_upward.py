"""Arrows from what is prepared up to what it makes possible: for one or two things, routed clear of everything."""

from typing import Any

import pytest

from cxkit.model.excerpt import excerpts
from cxkit.views.blueprint import blueprint
from cxkit.views.collapsed import collapsed
from cxkit.views.picture import Box, Picture, Stroke
from cxkit.views.routing import Link
from cxkit.views.routing.board import Board
from cxkit.views.routing.patterns import Way
from tests.views import laws, shown
from tests.views.journeys import alone
from tests.views.shown import texts

STEPS: list[dict[str, Any]] = [
    {"id": "ask", "customer": "Asks", "frontstage": {"id": "a", "do": "Answers", "by": "clerk", "process": "desk"}},
    {"id": "pay", "customer": "Pays", "frontstage": {"id": "b", "do": "Charges", "by": "clerk", "time": "5m"}},
    {"id": "go", "customer": "Goes", "metrics": "nps", "support": {"id": "c", "do": "Files", "by": "archive"}},
]


def drawn(*enablers: Any, **more: Any) -> Picture:
    journey, scope = alone({"title": "T", "steps": STEPS, "enablers": list(enablers), **more})
    picture = blueprint(journey, scope, lang="en")
    assert shown.faults(picture) == {}
    assert laws.faults(picture) == []
    return picture


def raised(picture: Picture) -> list[tuple[str, str]]:
    return [
        (item.source, item.target)
        for item in picture.items
        if isinstance(item, Stroke) and item.kind == "arrow enables"
    ]


@pytest.mark.parametrize(
    ("enables", "found"),
    [
        ("c", ["action.c"]),
        ("archive", ["action.c"]),
        ("desk", ["action.a"]),
        ("clerk", ["action.a", "action.b"]),
        ("t/c", ["action.c"]),
        (["desk", "archive"], ["action.a", "action.c"]),
        (["clerk", "archive"], []),
        ("all", []),
        (["c", "all"], []),
        ("pay", []),
        ("nobody", []),
    ],
)
def test_what_serves_one_or_two_things_has_an_arrow_to_each(enables: Any, found: list[str]) -> None:
    picture = drawn({"id": "e", "do": "Trains", "enables": enables})
    assert raised(picture) == [("enabler.e", target) for target in found]
    assert ("makes it possible" in texts(picture, "legend")) == bool(found)


def test_it_comes_from_below_dotted_with_an_open_ring() -> None:
    tall = {
        "do": "Hires people who listen, who write well and who like to be asked",
        "when": "Every year",
        "enables": "all",
    }
    low = {"id": "e", "do": "Trains", "enables": "c"}
    picture = drawn(tall, low, {"id": "m", "do": "Leads", "type": "management", "enables": "c"})
    (arrow,) = [item for item in picture.items if isinstance(item, Stroke) and item.kind == "arrow enables"]
    boxes = {item.id: item for item in picture.items if isinstance(item, Box) and item.id}
    assert (arrow.role, arrow.dash, arrow.head, arrow.label) == ("enablers-line", "enables", "ring", "Trains → Files")
    assert arrow.points[0].y == pytest.approx(boxes["enabler.e"].y, abs=0.02)
    assert boxes["enabler.e"].x <= arrow.points[0].x <= boxes["enabler.e"].x + boxes["enabler.e"].width


def test_the_rows_below_stay_where_they_were() -> None:
    """The same lanes with an arrow and without: only the room that the arrow needs is added."""
    without, with_ = (
        drawn({"id": "e", "do": "Trains", "enables": "all"}),
        drawn({"id": "e", "do": "Trains", "enables": "c"}),
    )
    for picture in (without, with_):
        boxes = {item.id: item for item in picture.items if isinstance(item, Box) and item.id}
        (line,) = [item for item in picture.items if isinstance(item, Stroke) and item.kind == "line implementation"]
        assert boxes["time-2-work"].y < boxes["metric.3.nps"].y < line.points[0].y < boxes["enabler.e"].y
    assert with_.height - without.height < 40


def test_other_arrows_do_not_give_way_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    routed: list[str] = []
    route = Board.route

    def watched(board: Board, link: Link) -> Way:
        routed.append(link.kind)
        return route(board, link)

    monkeypatch.setattr(Board, "route", watched)
    assert raised(drawn({"id": "e", "do": "Trains", "enables": "c"}))
    assert routed == sorted(routed, key=("flow", "service", "enables").index)
    assert set(routed) == {"flow", "service", "enables"}


def test_without_times_and_metrics_it_crosses_one_line() -> None:
    steps = [{"customer": "Asks", "frontstage": {"id": "a", "do": "Answers"}}]
    journey, scope = alone({"title": "T", "steps": steps, "enablers": [{"id": "e", "do": "Trains", "enables": "a"}]})
    picture = blueprint(journey, scope, lang="en")
    assert raised(picture) == [("enabler.e", "action.a")]
    assert laws.faults(picture) == []


def test_only_the_first_row_of_enablers_reaches_up() -> None:
    many = [{"id": f"e{n}", "do": "Trains", "enables": "c"} for n in range(5)]
    assert [source for source, _ in raised(drawn(*many))] == ["enabler.e0", "enabler.e1", "enabler.e2"]


def test_on_sheets_an_arrow_stays_on_the_sheet_of_all_its_ends() -> None:
    content = {"title": "T", "steps": STEPS, "enablers": [{"id": "e", "do": "Trains", "enables": ["desk", "archive"]}]}
    journey, scope = alone(content)
    for sheet in excerpts(journey, [range(1), range(1, 3)]):
        assert raised(blueprint(sheet, scope, lang="en")) == []
    one = {**content, "enablers": [{"id": "e", "do": "Trains", "enables": "archive"}]}
    journey, scope = alone(one)
    sheets = excerpts(journey, [range(1), range(1, 3)])
    assert [len(raised(blueprint(sheet, scope, lang="en"))) for sheet in sheets] == [0, 1]


def test_an_overview_has_none() -> None:
    steps = [{**step, "phase": "visit"} for step in STEPS]
    journey, scope = alone({"title": "T", "steps": steps, "enablers": [{"id": "e", "do": "Trains", "enables": "c"}]})
    assert raised(blueprint(collapsed(journey, scope, "blueprint", "en"), scope, lang="en")) == []
