"""Slides: text that a room can read, every thing of a drawing on one of them, arrows that go on where they stopped."""

from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from cxkit.api.drawing import draw
from cxkit.api.rendering.jobs import jobs_of
from cxkit.api.rendering.orders import Order
from cxkit.load import load
from cxkit.views.extents import extent, of_title
from cxkit.views.picture import Area, Box, Picture, Point, Stroke, Words
from cxkit.views.slides import letters, slides
from cxkit.views.slides.clipping import clipped
from cxkit.views.slides.frame import HEIGHT, MARGIN, MOST_LINES, READABLE, WIDTH, heading, kept, notes, placed, titled
from cxkit.views.slides.strata import strata

ROOT = Path(__file__).resolve().parents[2]


@cache
def given(example: str, view: str) -> tuple[tuple[Picture, ...], ...]:
    """The pictures of every presentation of an example before they are parted."""
    rooms, _ = load([str(ROOT / "examples" / example)])
    jobs = jobs_of(rooms, Order(views=(view,), formats=("pptx",))).jobs
    return tuple(
        tuple(
            draw(content, job.scope, view, lang=job.lang, source=job.path) for content in job.sheets or (job.content,)
        )
        for job in jobs
    )


DECKS = [
    ("restaurante", "blueprint"),
    ("restaurante", "map"),
    ("hospital-scan", "map"),
    ("textbook/shoeshine", "blueprint"),
]


@pytest.mark.parametrize(("example", "view"), DECKS)
def test_what_was_too_small_to_read_can_be_read(example: str, view: str) -> None:
    for pictures in given(example, view):
        made = slides(pictures)
        # Five phases side by side are as wide as a slide: no parting makes them larger.
        assert min(letters(each) for each in made) >= READABLE - 0.7


@pytest.mark.parametrize(("example", "view"), DECKS)
def test_every_thing_is_on_one_slide_of_its_picture(example: str, view: str) -> None:
    compared = 0
    for pictures in given(example, view):
        made = slides(pictures)
        if made == list(pictures):
            continue
        shown = Counter(item.id for each in made[1:] for item in each.items if isinstance(item, Box) and item.id)
        wanted: Counter[str] = Counter()
        for picture in pictures:
            layer = strata(picture)
            assert layer is not None
            heads = {item.id for item in layer.heads if isinstance(item, Box)}
            top = layer.lanes[0].top
            wanted.update(
                box.id
                for box in picture.items
                if isinstance(box, Box) and box.id and not of_title(box) and box.id not in heads and box.y >= top
            )
        for name, count in wanted.items():
            assert shown[name] == count, name
        compared += len(wanted)
    assert compared > 5


@pytest.mark.parametrize(("example", "view"), DECKS)
def test_slides_are_told_apart_by_their_titles_and_hold_their_content(example: str, view: str) -> None:
    for pictures in given(example, view):
        made = slides(pictures)
        assert len({titled(each) for each in made}) == len(made)
        for each in made:
            place = placed(each)
            for item in each.items:
                reach = extent(item)
                if reach and not (isinstance(item, Words) and item.kind == "title"):
                    assert place.left + reach.left * place.scale >= MARGIN - 0.1
                    assert place.left + reach.right * place.scale <= WIDTH - MARGIN + 0.1
                    assert place.top + reach.bottom * place.scale <= HEIGHT
            boxes = [item for item in each.items if isinstance(item, Box) and item.id]
            assert len({box.id for box in boxes}) == len(boxes)


def test_a_presentation_begins_with_whom_it_is_about_and_the_legend() -> None:
    pictures = given("restaurante", "blueprint")[0]
    about, *rest = slides(pictures)
    groups = {item.group for item in about.items if not isinstance(item, Area | Stroke)}
    assert {"title", "chip-1", "foot"} <= groups
    assert any(group.startswith("legend-mark") for group in groups)
    for each in rest:
        groups = {item.group for item in each.items if not isinstance(item, Area | Stroke)}
        assert not any(group == "title" or group.startswith(("chip-", "legend-")) for group in groups)


def test_each_part_says_what_comes_before_and_after_and_its_notes_what_it_shows() -> None:
    pictures = given("restaurante", "blueprint")[0]
    parts = [each for each in slides(pictures) if each.phases.startswith("Elegir")]
    assert len(parts) > 1
    said = [
        [words.lines[0] for words in each.items if isinstance(words, Words) and words.kind == "beyond"]
        for each in parts
    ]
    assert [len(lines) for lines in said] == [1, *(2 for _ in parts[2:]), 1]
    assert "siguiente" in said[0][0]
    assert "anterior" in said[-1][0]
    assert "Esta diapositiva muestra: Evidencia" in parts[0].description


def test_what_can_be_read_stays_as_it_is() -> None:
    box = Box(20, 60, 300, 80, "ink", id="a")
    small = Picture("p", "map", "t", "d", "en", 400, 200, (box,), columns=((20, 300),))
    assert slides([small]) == [small]
    flat = Picture("p", "process", "t", "Long.", "en", 4000, 200, (replace(box, width=3900),))
    (made,) = slides([flat])
    assert made.items == flat.items
    assert made.description == "Long. The text on this slide is 2.8 pt: to read it in print, draw it as PDF or SVG."


def lanes(*heights: float) -> Picture:
    """A drawing of lanes, each with a box, and an arrow from the first to the last."""
    items: list[object] = [Words(("Step",), 200, 90, group="step-1")]
    y, middles = 100.0, []
    for n, high in enumerate(heights):
        corners = (Point(24, y), Point(976, y), Point(976, y + high), Point(24, y + high))
        items += [
            Area(corners, "front-surface"),
            Words((f"Lane {n}",), 30, y + 20, kind="lane", group=f"lane-{n}"),
            Box(200, y + 10, 150, high - 20, "ink", id=f"b{n}"),
        ]
        middles.append(y + high / 2)
        y += high
    way = (middles[0], (2 * middles[0] + middles[-1]) / 3, (middles[0] + 2 * middles[-1]) / 3, middles[-1])
    arrow = Stroke(tuple(Point(400, at) for at in way), "arrow", head="filled", id="arrow-1", source="b0", target="bz")
    return Picture("p", "blueprint", "t", "d", "en", 1000, y, (*items, arrow), columns=((200, 150),))  # type: ignore[arg-type]


def test_a_lane_too_high_for_a_slide_has_one_of_its_own_and_the_notes_say_so() -> None:
    made = slides([lanes(200, 2000, 200)])[1:]
    assert [each.phases for each in made] == ["Lane 0", "Lane 1", "Lane 2"]
    assert [letters(each) >= READABLE for each in made] == [True, False, True]
    assert ["The text on this slide is" in each.description for each in made] == [False, True, False]


def test_as_few_slides_as_can_be_read_parted_at_a_line_where_there_is_one() -> None:
    picture = lanes(*[200] * 5)
    assert [each.phases for each in slides([picture])[1:]] == ["Lane 0, Lane 1 and Lane 2", "Lane 3 and Lane 4"]
    level = Stroke(tuple(Point(x, 500) for x in (24, 340, 660, 976)), "line-visibility", id="v", kind="line visibility")
    parted = slides([replace(picture, items=(*picture.items, level))])[1:]
    assert [each.phases for each in parted] == ["Lane 0 and Lane 1", "Lane 2, Lane 3 and Lane 4"]
    assert [sum(isinstance(item, Stroke) and item.id == "v" for item in each.items) for each in parted] == [1, 1]


def test_an_arrow_stops_at_the_edge_and_goes_on_at_the_same_place() -> None:
    first, second = slides([lanes(400, 400)])[1:]
    above, below = (next(item for item in each.items if isinstance(item, Stroke)) for each in (first, second))
    assert (above.head, above.source, above.target) == (None, "b0", "")
    assert (below.head, below.source, below.target) == ("filled", "", "bz")
    assert above.points[-1] == (400, 500)
    assert below.points[0] == (400, 100)


def test_a_rounded_corner_is_cut_where_it_crosses() -> None:
    corner = Stroke((Point(0, 0), Point(6, 0), Point(10, 4), Point(10, 10)), "arrow", id="a")
    (above,), (below,) = clipped(corner, -5, 5), clipped(corner, 5, 20)
    assert above.points[0] == (0, 0)
    assert below.points[-1] == (10, 10)
    assert above.points[-1] == pytest.approx(below.points[0])
    assert above.points[-1].y == pytest.approx(5)
    assert clipped(corner, 0, 10) == [corner]
    assert clipped(corner, 20, 30) == []


def test_the_runs_of_a_line_that_comes_back_have_names_of_their_own() -> None:
    down = (Point(0, 0), Point(0, 10), Point(0, 20), Point(0, 30))
    across = (Point(10, 30), Point(20, 30), Point(30, 30))
    up = (Point(30, 20), Point(30, 10), Point(30, 0))
    loop = Stroke((*down, *across, *up), "arrow", head="filled", tail="open", id="a", source="x", target="y")
    first, second = clipped(loop, 0, 15)
    assert (first.id, first.tail, first.head, first.source, first.target) == ("a", "open", None, "x", "")
    assert (second.id, second.tail, second.head, second.source, second.target) == ("a-2", None, "filled", "", "y")


def test_a_title_leaves_room_and_the_notes_have_all_of_it() -> None:
    picture = replace(lanes(100), title="Una cena " * 2_000)
    assert len(heading(titled(picture)).lines) == MOST_LINES
    assert letters(picture) > READABLE
    assert kept(titled(picture)).endswith("…")
    assert notes(picture).startswith(picture.title)
    assert notes(replace(picture, title="Una cena")) == picture.description
