"""Schedules: days of dates, what waits for what, and where a file contradicts itself."""

from datetime import date
from typing import Any

import pytest

from cxkit.measures.schedule import Clash, Span, circles, clashes, dependencies, first_day, last_day, span, turned
from cxkit.model.reading import read
from cxkit.model.roadmap import Roadmap


def roadmap(*initiatives: dict[str, Any]) -> Roadmap:
    every = [{"title": each.get("id", "x"), **each} for each in initiatives]
    return read(Roadmap, {"kind": "roadmap", "title": "R", "initiatives": every})


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-11-02", (2026, 11, 2), (2026, 11, 2)),
        ("2028-02", (2028, 2, 1), (2028, 2, 29)),
        ("2026", (2026, 1, 1), (2026, 12, 31)),
        ("0000", (1, 1, 1), (1, 12, 31)),
        ("9999-12", (9999, 12, 1), (9999, 12, 31)),
    ],
)
def test_a_date_has_a_first_and_a_last_day(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert first_day(text) == date(*first).toordinal()
    assert last_day(text) == date(*last).toordinal()


def test_a_span_says_what_is_known() -> None:
    whole, open_, bare = roadmap({"start": "2026-01", "end": "2026-01"}, {"end": "2026-03-01"}, {}).initiatives
    assert span(whole) == Span(first_day("2026-01-01"), first_day("2026-01-31"))
    assert span(open_) == Span(None, first_day("2026-03-01"))
    assert span(bare) is None


def test_what_comes_first_stands_first_and_unknown_names_are_left_out() -> None:
    found = roadmap({"id": "a", "depends_on": ["b", "nobody", "b"]}, {"id": "b", "depends_on": "b"})
    assert dependencies(found) == [(1, 0), (1, 1)]


def test_a_start_before_the_end_of_what_comes_first_is_seen_and_a_month_leaves_doubt() -> None:
    late = roadmap({"id": "a", "end": "2026-04-20"}, {"id": "b", "start": "2026-04-01", "depends_on": "a"})
    assert clashes(late) == [Clash(1, 0)]
    assert clashes(roadmap({"id": "a", "end": "2026-04-20"}, {"id": "b", "start": "2026-04", "depends_on": "a"})) == []
    assert turned(roadmap({"start": "2026-04-02", "end": "2026-04-01"}).initiatives[0])
    assert not turned(roadmap({"start": "2026-04-02", "end": "2026-04"}).initiatives[0])


def test_circles_are_found_once_each_and_long_ones_need_no_stack() -> None:
    found = roadmap(
        {"id": "a", "depends_on": "b"}, {"id": "b", "depends_on": "a"}, {"id": "c", "depends_on": ["a", "c"]},
        {"id": "d", "depends_on": "c"},
    )  # fmt: skip
    assert circles(found) == [(0, 1), (2,)]
    ring = [{"id": f"i{n}", "depends_on": f"i{(n + 1) % 3000}"} for n in range(3000)]
    assert circles(roadmap(*ring)) == [tuple(range(3000))]
    assert circles(roadmap(*ring[:-1])) == []
