"""DOT that only says what we mean, whatever the user wrote."""

import re
from math import inf, nan

import pytest

from cxkit.render.dot import dot
from cxkit.render.graphviz import draw
from cxkit.render.hatch import flattened, hatch
from cxkit.render.svg import svg
from cxkit.render.themes import palette
from cxkit.views.picture import Area, Box, Picture, Point, Stroke, Words
from tests.render.sample import line, sample

WORD = re.compile(r'"(?:[^"\\]|\\.)*"')


def outline(text):
    """The statements without what is quoted, and without sizes that follow the text."""
    return re.sub(r" (width|height)=[\d.]+", "", WORD.sub('""', text))


def picture(*items, width=400, height=300):
    return Picture("p", "map", "Title", "What it shows", "en", width, height, items)


def test_the_same_picture_gives_the_same_text():
    assert dot(sample()) == dot(sample())
    assert dot(sample(), "auto") == dot(sample(), "light") != dot(sample(), "dark")


def test_every_colour_is_one_of_the_theme():
    for theme in ("light", "dark", "contrast", "print"):
        colours = set(re.findall(r"#[0-9a-f]{3,8}\b", dot(sample("x"), theme)))
        assert colours <= set(palette(theme).values())


@pytest.mark.parametrize(
    "text",
    [
        '"]; x [URL="javascript:1"',
        "\\",
        "\\N \\G",
        "<b>x</b>",
        "&lt; &#1; &amp;",
        "a\tb\x00\x1b\ud800",
        "]}",
        "x" * 20_000,
    ],
)
def test_text_stands_in_a_label_and_nowhere_else(text):
    tame, wild = dot(sample("ok")), dot(sample(text))
    assert outline(wild) == outline(tame)
    assert draw(wild).count(b"</g>") == draw(tame).count(b"</g>")


@pytest.mark.parametrize("value", [nan, inf, -inf, 1e7])
def test_a_place_that_is_none_is_refused(value):
    with pytest.raises(ValueError, match="no place"):
        dot(picture(Box(value, 0, 10, 10, "ink")))


def test_a_curve_with_a_wrong_number_of_points_is_refused():
    with pytest.raises(ValueError, match="3n \\+ 1"):
        dot(picture(Stroke((Point(0, 0), Point(1, 1), Point(2, 2)), "ink")))
    with pytest.raises(ValueError, match="3n \\+ 1"):
        dot(picture(Area((Point(0, 0), Point(1, 1), Point(2, 2)), "ink", curved=True)))


def test_things_are_painted_in_their_order():
    stroke = Stroke(line((0, 0), (50, 0)), "arrow", head="filled")
    drawn = draw(dot(picture(Box(0, 0, 50, 20, "ink"), stroke, Box(9, 9, 9, 9, "ink"), stroke, stroke))).decode()
    assert re.findall(r'<g id="(n\d)"', drawn) == ["n0", "n1", "n2", "n3", "n4"]


def test_a_line_ends_where_its_head_begins_and_the_tip_touches_the_border():
    stroke = Stroke(line((0, 50), (100, 50)), "arrow", head="filled", tail="open")
    found = re.search(r'pos="s,(\S+),-50 e,(\S+),-50 (\S+),-50 .* (\S+),-50"', dot(picture(stroke)))
    tail, tip, start, end = map(float, found.groups())
    assert (tail, tip) == (0.7, 99.3)
    assert end == pytest.approx(tip - 6.6)
    assert start == pytest.approx(tail + 6.6 + 1.5 * 1.4)


def test_any_number_of_places_is_drawn():
    corners = (Point(0, 0), Point(9_000, 0), Point(9_000, 90), Point(0, 90))
    lanes = [Area(corners, "gap", hatch=45), Area(corners, "exceeds", hatch=135)]
    curve = Stroke(tuple(Point(n, n % 90) for n in range(3_001)), "emotion-line", id="curve")
    page = picture(*lanes, curve, width=9_000)
    assert draw(dot(page)).count(b"<polyline") == len(hatch(corners, 45)) + len(hatch(corners, 135)) > 1_800
    drawn = svg(page)
    assert drawn.count('d="M0 0h9000v90h-9000Z"') == 2
    (data,) = re.findall(r'd="M0 0c([^"]+)" class="s-emotion-line"', drawn)
    assert len(re.findall(r"-?[\d.]+", data)) == 6 * 1_000


def test_text_of_a_plain_engine_lies_on_its_baseline():
    drawn = draw(dot(picture(Words(("Ágape",), 200, 100, 22), Words(("Ágape",), 50, 150, 10, anchor="start")))).decode()
    (x, y), (left, low) = re.findall(r' x="([\d.]+)" y="([\d.]+)"', drawn)
    assert float(x) == 200
    assert abs(float(y) - 100) < 1
    assert abs(float(left) - 50) < 0.5
    assert abs(float(low) - 150) < 1


def test_hatch_stays_inside_and_rises():
    square = [Point(10, 10), Point(110, 10), Point(110, 60), Point(10, 60)]
    pieces = hatch(square, 45)
    assert len(pieces) > 12
    for start, end in pieces:
        assert all(9.99 <= p.x <= 110.01 and 9.99 <= p.y <= 60.01 for p in (start, end))
        assert (end.x - start.x) == pytest.approx(-(end.y - start.y))
    assert hatch(square[:2], 45) == []


def test_a_flattened_curve_keeps_its_ends():
    curve = [Point(0, 0), Point(0, 10), Point(10, 20), Point(20, 20)]
    flat = flattened(curve)
    assert (flat[0], flat[-1]) == (curve[0], curve[-1])
    assert flat[4] == Point(6.25, 13.75)
