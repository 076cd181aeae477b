"""The roadmap: lanes, bars by status, the axis, and arrows that pass no bar."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

import pytest

from cxkit.views.catalogue import Lack
from cxkit.views.picture import Mark, Stroke
from cxkit.views.roadmap.dates import between, calendar
from cxkit.views.roadmap.parts import MOST, parts
from cxkit.views.roadmap.sheet import roadmap, told
from cxkit.views.roadmap.ways import Bar, Ways
from tests.views.laws import faults
from tests.views.plans import HOSTILE, arrows, boxes, scope, texts


def plan(*initiatives: dict[str, Any], **given: Any) -> dict[str, Any]:
    every = [{"title": each["id"].upper(), **each} for each in initiatives]
    return {"kind": "roadmap", "id": "r", "title": "R", "initiatives": every, **given}


def draw(*contents: dict[str, Any], lang: str = "en", today: str | None = None) -> Any:
    found = scope(*contents, today=today)
    content: Any = found.workspace.members[0].content
    assert parts(content, found) == ("",)
    return roadmap(content, found, lang=lang, source="r.yaml")


USUAL = plan(
    {"id": "a", "areas": ["Risk", "Sales"], "start": "2026-01-01", "end": "2026-02-28", "status": "done",
     "quick_win": True},
    {"id": "b", "areas": "Sales", "start": "2026-03", "end": "2026-06", "status": "doing", "depends_on": "a",
     "effort": 1.5},
    {"id": "c", "areas": "Risk", "status": "idea", "depends_on": "b", "addresses": ["hurts", "gap:m", "unknown"]},
    {"id": "d", "start": "2026-02-01", "end": "2026-03-01", "status": "dropped", "depends_on": ["a", "elsewhere"]},
    {"id": "e", "areas": "Sales", "start": "2026-07-01", "status": "planned"},
    journey="j",
)  # fmt: skip
JOURNEY = {
    "kind": "journey", "id": "j", "title": "The journey", "metrics": {"m": {"title": "Clear answers"}},
    "steps": [{"id": "s", "customer": "Waits", "pains": [{"id": "hurts", "text": "Nobody answers"}]}],
}  # fmt: skip


def test_lanes_hold_rows_by_start_and_the_undated_last() -> None:
    picture = draw(USUAL, JOURNEY)
    assert faults(picture) == []
    assert texts(picture, "lane") == ["Risk", "Sales", "No area told"]
    assert texts(picture, "title-of-row") == ["A", "C", "B", "E", "D"]
    assert texts(picture, "state") == ["done", "idea", "under way", "planned", "dropped"]
    assert "Answers to: Nobody answers; gap in “Clear answers”; unknown" in texts(picture, "note")
    assert "After, of another file: elsewhere" in texts(picture, "note")


def test_a_bar_lies_on_its_dates_and_shows_its_status_without_colour() -> None:
    bars = boxes(draw(USUAL, JOURNEY), "bar")
    looks = {key: (bar.kind.split()[1], bar.dash, bar.fill) for key, bar in bars.items()}
    assert looks["initiative-1"] == ("done", "solid", "action")
    assert looks["initiative-2"] == ("doing", "solid", "s2")
    assert looks["initiative-3"] == ("idea", "proposed", "box")
    assert looks["initiative-5"] == ("planned", "assumed", "box")
    first, second = bars["initiative-1"], bars["initiative-2"]
    days = (date(2026, 3, 1) - date(2026, 1, 1)).days, (date(2026, 7, 1) - date(2026, 3, 1)).days
    assert first.width / second.width == pytest.approx(days[0] / days[1], rel=0.01)
    assert first.x + first.width == pytest.approx(second.x, abs=0.05)  # a day ends where the next begins
    assert bars["initiative-3"].x > second.x + second.width  # the column without dates
    struck = [item for item in draw(USUAL).items if isinstance(item, Stroke) and item.kind == "struck"]
    assert len(struck) == 1


def test_dependencies_run_from_end_to_start() -> None:
    found = arrows(draw(USUAL, JOURNEY))
    pairs = {(source, target) for _, source, target in found}
    assert pairs == {
        ("initiative-1", "initiative-2"),
        ("initiative-2", "initiative-3"),
        ("initiative-1", "initiative-4"),
    }


def test_what_cannot_be_is_said_with_a_sign() -> None:
    late = plan(
        {"id": "a", "start": "2026-05-01", "end": "2026-04-01"},
        {"id": "b", "start": "2026-03-01", "end": "2026-03-31", "depends_on": "a"},
        {"id": "c", "depends_on": "d"},
        {"id": "d", "depends_on": "c"},
        {"id": "e", "depends_on": "e"},
    )
    picture = draw(late)
    assert faults(picture) == []
    assert texts(picture, "flag") == [
        "Starts before “A” is over",
        "Ends before it starts",
        "Waits for itself, by way of “D”",
        "Waits for itself, by way of “C”",
        "Waits for itself",
    ]
    assert sum(isinstance(item, Mark) and item.kind == "flag" and bool(item.label) for item in picture.items) == 5
    assert "5 contradict their dates or their order." in told(*_content(late), lang="en").sentences[0]


def _content(content: dict[str, Any]) -> tuple[Any, Any]:
    found = scope(content)
    return found.workspace.members[0].content, found


def test_today_is_a_line_only_where_the_user_gives_it() -> None:
    assert boxes(draw(USUAL), "today") == {}
    inside = draw(USUAL, today="2026-04-15")
    assert boxes(inside, "today")["today"].label == "today, 15 Apr 2026"
    assert faults(inside) == []
    assert boxes(draw(USUAL, today="2031-01-01"), "today") == {}


@pytest.mark.parametrize(
    ("first", "last", "count", "names"),
    [
        ((2026, 11, 2), (2027, 1, 28), 3, ["Nov", "Dec", "Jan"]),
        ((2026, 2, 2), (2028, 1, 28), 9, ["Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3", "Q4", "Q1"]),
        ((2020, 5, 1), (2030, 5, 1), 11, [str(year) for year in range(2020, 2031)]),
        ((1, 1, 1), (9999, 12, 31), 24, None),
    ],
)
def test_the_axis_counts_in_months_quarters_or_years(
    first: Any, last: Any, count: int, names: list[str] | None
) -> None:
    found = calendar(date(*first).toordinal(), date(*last).toordinal(), "en")
    assert len(found.units) == count
    assert names is None or [unit.name for unit in found.units] == names
    assert found.units[0].start <= date(*first).toordinal()
    assert found.units[-1].end > date(*last).toordinal()
    assert all(one.end == other.start for one, other in zip(found.units, found.units[1:], strict=False))


def test_dates_are_said_in_both_languages() -> None:
    assert between("2026-11-02", "2026-12-18", "es") == "2 nov – 18 dic 2026"
    assert between("2026-11", "2027-01-15", "en") == "Nov 2026 – 15 Jan 2027"
    assert between("2026", "2026", "en") == "2026"
    assert between("2026-04", None, "es") == "desde abr 2026, sin término indicado"
    assert between(None, "2026-04", "en") == "until Apr 2026, no start told"
    assert between(None, None, "en") == ""


def crowd(seed: int, size: int) -> dict[str, Any]:
    dice = Random(seed)
    every = []
    for n in range(size):
        one: dict[str, Any] = {"id": f"i{n}", "title": f"{HOSTILE[n % 7]} {n}", "areas": f"Area {n % 5}"}
        start = dice.randrange(48)
        if dice.random() < 0.8:
            end = start + dice.randrange(12)
            one["start"] = f"{2026 + start // 12}-{start % 12 + 1:02}"
            one["end"] = f"{2026 + end // 12}-{end % 12 + 1:02}"
        one["status"] = dice.choice(["idea", "planned", "doing", "done", "dropped"])
        one["depends_on"] = [f"i{dice.randrange(size)}"]
        every.append(one)
    return plan(*every)


@pytest.mark.parametrize(("seed", "lang"), [(1, "en"), (2, "es")])
def test_a_hundred_and_fifty_initiatives_are_drawn(seed: int, lang: str) -> None:
    assert faults(draw(crowd(seed, 150), lang=lang)) == []


def test_arrows_pass_no_bar_and_take_tracks_of_their_own() -> None:
    dice = Random(5)
    bars = [Bar(left, left + dice.randrange(10, 300)) for left in (dice.randrange(60, 400) for _ in range(40))]
    ways = Ways(bars, 0, 800)
    pairs = {(dice.randrange(40), dice.randrange(40)) for _ in range(40)}
    for source, target in sorted(pair for pair in pairs if pair[0] != pair[1]):
        ways.add(source, target)
    assert len(ways.ways) > len(bars) / 2
    tracks = ways.tracks()
    heights = [100.0 * n for n in range(len(bars) + 1)]
    for way in ways.ways:
        points = ways.points(way, [y + 50 for y in heights[:-1]], heights)
        assert points[0] == (bars[way.source].right, heights[way.source] + 50)
        assert points[-1] == (bars[way.target].left, heights[way.target] + 50)
        for (x, y), (x2, y2) in zip(points, points[1:], strict=False):
            assert x == x2 or y == y2
            for n, bar in enumerate(bars):
                middle = heights[n] + 50
                if x == x2 and min(y, y2) < middle < max(y, y2):
                    assert not bar.left - 5 < x < bar.right + 5
        assert max(way.tracks.values(), default=0) < max(tracks)


def test_an_arrow_that_could_only_lie_on_another_one_is_not_drawn_and_is_told() -> None:
    ways = Ways([Bar(20, 40)] * 6, 0, 56)
    pairs = [(one, other) for one in range(6) for other in range(6) if one != other]
    drawn = [pair for pair in pairs if ways.add(*pair)]
    assert 0 < len(drawn) < len(pairs)
    where: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for way in ways.ways:
        for cell in zip(way.rows, way.xs, strict=True):
            where.setdefault(cell, []).append((way.source, way.target))
    for those in where.values():
        assert all(one[0] == other[0] or one[1] == other[1] for n, one in enumerate(those) for other in those[:n])
    every = [{"id": f"i{n}", "depends_on": [f"i{m}" for m in range(24) if m != n]} for n in range(24)]
    picture = draw(plan(*every))
    assert faults(picture) == []
    assert len(arrows(picture)) < 24 * 23
    assert any(note.startswith("after: I") for note in texts(picture, "note"))


def test_what_is_no_roadmap_to_draw_says_so() -> None:
    for content in (plan(), plan(*({"id": f"i{n}"} for n in range(MOST + 1)))):
        assert isinstance(parts(*_content(content)), Lack)


def test_the_telling_has_a_row_for_each() -> None:
    telling = told(*_content(USUAL), lang="es")
    assert telling.sentences[0].startswith("1 de 4 iniciativas terminadas, 1 en curso.")
    rows = [row for section in telling.sections for row in section.tables[0].rows]
    assert [row[0] for row in rows] == ["A", "C", "B", "E", "D"]
    assert rows[0][1:3] == ("terminada", "1 ene – 28 feb 2026")
    assert rows[2][4] == "A"


def long_plan(count: int, **given: Any) -> dict[str, Any]:
    """So many initiatives of five areas, each after the one before it."""
    every = [
        {
            "id": f"i{n}", "areas": f"Area {n % 5}", "start": f"202{6 + n % 3}-{1 + n % 12:02}-01",
            "end": f"202{7 + n % 3}-{1 + n % 12:02}-28", "status": ("idea", "doing", "done")[n % 3],
            "depends_on": f"i{n - 1}" if n % 4 == 0 and n else [], "owner": "somebody", "quick_win": n % 5 == 0,
        }
        for n in range(count)
    ]  # fmt: skip
    return plan(*every, **given)


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(("count", "columns"), [(24, 1), (25, 1), (60, 1), (61, 2), (150, 3), (MOST, 3)])
def test_a_long_roadmap_has_short_rows_and_columns_beside_one_another(count: int, columns: int, lang: str) -> None:
    picture = draw(long_plan(count), lang=lang, today="2026-12-01")
    assert faults(picture) == []
    assert len(boxes(picture, "bar")) == count
    short = "in the table" if lang == "en" else "en la tabla"
    assert any(short in text for text in texts(picture, "legend")) == (count > 24)
    assert any("somebody" in text for text in texts(picture, "note")) == (count <= 24)
    todays = {box.x for box in boxes(picture, "today").values()}
    assert len(todays) == columns
    if count > 24:
        assert picture.height < 34 * count / columns + 400
    if count > 60:
        assert picture.height < 1.4 * picture.width


def test_a_lane_that_goes_on_in_the_next_column_is_named_again() -> None:
    one = plan(*({"id": f"i{n}", "areas": "Sales", "start": "2026-01-01", "end": "2026-02-01"} for n in range(100)))
    picture = draw(one)
    assert texts(picture, "lane") == ["Sales", "Sales (continued)"]
    assert texts(picture, "sublane")[:2] == ["50 initiatives", "50 initiatives"]
    assert faults(picture) == []


def test_what_waits_for_something_in_another_column_says_so() -> None:
    usual = {"areas": "Sales", "start": "2026-01-01", "end": "2026-02-01"}
    every: list[dict[str, Any]] = [{"id": f"i{n}", **usual} for n in range(100)]
    every[99] |= {"start": "2026-03-01", "end": "2026-04-01", "depends_on": ["i0", "i98"]}
    picture = draw(plan(*every))
    assert "after: I0" in texts(picture, "note")
    assert arrows(picture) == [("after-it", "initiative-99", "initiative-100")]
    assert faults(picture) == []


@pytest.mark.parametrize(
    ("states", "en", "es"),
    [
        (["done", "doing"], "1 of 2 initiatives done, 1 under way.", "1 de 2 iniciativas terminadas, 1 en curso."),
        (
            ["planned", "doing"],
            "None of the 2 initiatives is done yet, 1 under way.",
            "Ninguna de las 2 iniciativas está terminada; 1 en curso.",
        ),
    ],
)
def test_none_is_a_word_too(states: list[str], en: str, es: str) -> None:
    every = plan(*({"id": f"i{n}", "status": state} for n, state in enumerate(states)))
    for lang, said in (("en", en), ("es", es)):
        assert texts(draw(every, lang=lang), "finding")[0].startswith(said)
