"""The finished SVG: right places, right classes, four themes, and nothing of the user's that acts."""

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxkit.colours import THEMES, TOKENS, colour
from cxkit.render.dot import dot
from cxkit.render.graphviz import draw
from cxkit.render.inert import inert, once, safe_link
from cxkit.render.shapes import number
from cxkit.render.style import DASHES
from cxkit.render.svg import finish, svg
from cxkit.views.picture import Area, Box, Face, Mark, Picture, Point, Stroke, Words
from cxkit.views.text import direct
from tests import traced
from tests.browser import page, show, texts_outside_boxes
from tests.render.sample import line, sample

NS = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]></style><script>",
    "' onload='x",
    "&lt;b&gt; &amp; &#0;",
    "\x00\x1b[31m\ud800\ufffe",
    "\\N{}\\\\",
    "javascript:alert(1)",
    "</text></svg>",
)


def hostile(text):
    """A picture with `text` in every field that can hold a text of the user."""
    items = (
        Box(10, 10, 100, 40, "ink", id=text, kind=text, label=text, link=text, group=text),
        Words((text, text), 60, 30, inside=text, kind=text, group=text),
        Stroke(line((10, 60), (90, 60)), "arrow", head="filled", id=text, kind=text, label=text),
        Mark("circle", 100, 10, letter=text, kind=text, label=text),
        Face(50, 100, 1, label=text),
        Box(10, 120, 100, 40, "ink", label=text, link=text),
    )
    return Picture(text, text, text, text, text, 200, 200, items)


def names(root):
    tags = Counter(element.tag for element in root.iter())
    return tags, Counter(key for element in root.iter() for key in element.attrib)


def parsed(text):
    return ElementTree.fromstring(text)


@pytest.fixture(scope="module")
def root():
    return parsed(svg(sample()))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_the_user_is_inert(text):
    wild, tame = parsed(svg(hostile(text))), parsed(svg(hostile("ok")))
    tags, keys = names(wild)
    for name in ("class", "id"):  # a word that is no name leaves no attribute
        keys.pop(name, 0)
    expected_tags, expected_keys = names(tame)
    if safe_link(text) is None:
        expected_tags.subtract({f"{NS}a": 2})
        expected_keys.subtract({"href": 2})
    assert tags == +expected_tags
    for name in ("class", "id"):
        expected_keys.pop(name, 0)
    assert keys == +expected_keys
    assert inert(text) in [element.text for element in wild.iter(f"{NS}text")]


@settings(max_examples=40)
@given(st.text(max_size=40))
def test_any_text_is_well_formed_and_whole(text):
    drawn = parsed(svg(sample(text)))
    assert drawn.find(f"{NS}title").text == f"Crédito: {inert(text)}"
    if text.strip():
        assert direct(inert(text)) in [element.text for element in drawn.iter(f"{NS}text")]


def test_nothing_in_it_acts(root):
    text = svg(sample())
    assert "<script" not in text
    assert "javascript:" not in text
    assert " on" not in re.sub(r">[^<]*<", "><", text)
    assert {element.get("href") for element in root.iter(f"{NS}a")} == {"#paso-3"}
    assert set(re.findall(r"url\(.*?\)", text)) == {"url(#h-gap)"}
    assert "@import" not in text
    assert "<!DOCTYPE" not in text


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://cx.example/a?b=1#c", "https://cx.example/a?b=1#c"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("../credito.yaml", "../credito.yaml"),
        ("#paso", "#paso"),
        ("HTTP://x", "HTTP://x"),
        ("a/b:c", "a/b:c"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        (" \x01javascript:1", None),
        ("data:text/html,x", None),
        ("//evil.example", None),
        ("\\\\evil", None),
        ("vbscript:x", None),
        ("javascript&colon;x", None),
        ("", None),
    ],
)
def test_links_lead_where_links_may(address, kept):
    assert safe_link(address) == kept


def test_every_text_stands_where_the_view_put_it(root):
    placed = {(e.text, e.get("x"), e.get("y")) for e in root.iter(f"{NS}text")}
    for item in sample().items:
        if isinstance(item, Words):
            for at, words in enumerate(item.lines):
                assert (words, number(item.x), number(item.y + at * item.leading)) in placed


def test_boxes_and_dashes_are_exact(root):
    sheet = root.find(f"{NS}style").text
    boxes = {e.get("id"): e for e in root.iter(f"{NS}rect") if e.get("id")}
    box = boxes["f2"]
    assert (box.get("x"), box.get("width"), box.get("rx")) == ("523", "150", "6")
    assert box.get("class") == "f-box s-front-line d-proposed action front"
    assert "d-assumed" in boxes["c3"].get("class")
    for name, dashes in DASHES.items():
        if f"d-{name}" in ElementTree.tostring(root, encoding="unicode"):
            assert f".d-{name}{{stroke-dasharray:{dashes}" in sheet
    assert boxes["m2"].get("rx") == "13"


def test_areas_lie_under_everything_in_their_colour(root):
    body = root.find(f"{NS}g")
    areas = [item for item in sample().items if isinstance(item, Area)]
    found = list(body)[: len(areas)]
    for item, element in zip(areas, found, strict=True):
        if item.hatch is None:
            assert element.get("class").split()[0] == f"f-{item.role}"
            assert element.get("d").startswith(f"M{number(item.points[0].x)} {number(item.points[0].y)}")
        else:
            pattern = next(e for e in root.iter(f"{NS}pattern") if f"fill:url(#{e.get('id')})" == element.get("style"))
            assert pattern.get("patternTransform") == f"rotate({-item.hatch})"
            assert [each.get("class") for each in pattern] == [f"s-{item.role} a-hatch"]
            assert element.get("d") == found[areas.index(item) - 1].get("d")
    assert found[2].get("class") == "f-customer-surface"


def test_a_phase_has_an_edge_on_paper():
    bar = Picture("p", "map", "t", "d", "en", 120, 40, (Box(10, 10, 90, 20, "phase", "phase", 4),))
    assert "a-phase" in svg(bar, "print")
    assert f".a-phase{{stroke:{colour('ink', 'print')}" in svg(bar, "print")
    assert ".a-phase{stroke:none" in svg(bar, "light")


def test_lanes_part_where_no_line_does(root):
    (edge,) = (element for element in root.iter(f"{NS}path") if element.get("class") == "a-lane")
    assert re.findall(r"M24 (\d+)", edge.get("d")) == ["132", "200", "372", "918", "970"]


def test_a_style_for_every_class_of_colour(root):
    sheet = root.find(f"{NS}style").text
    ours = re.compile(r"[fsda]-|[wzp]\d[\d-]*$|[ilr]$|mark$|outlined$|icon$")
    used = {word for e in root.iter() for word in e.get("class", "").split() if ours.match(word)}
    assert {"z13", "p1-6", "l", "r", "i", "outlined", "w6", "mark"} <= used
    assert {word for word in used if f".cx .{word}{{" not in sheet} == set()
    assert f".f-ink{{fill:{colour('ink')};fill:var(--ink,{colour('ink')})}}" in sheet


@pytest.mark.parametrize("theme", THEMES)
def test_one_theme_needs_no_variables(theme):
    text = svg(sample(), theme)
    assert "var(" not in text
    assert "@media" not in text
    assert f".f-ink{{fill:{colour('ink', theme)}}}" in text


def test_inside_a_page_the_tokens_are_those_of_the_page():
    text = svg(sample(), standalone=False)
    assert text.startswith("<svg ")
    assert "var(--ink)" in text
    assert "--ink:" not in text
    assert 'id="karte-title"' in svg(sample(), standalone=False, prefix="karte")


def test_a_reader_who_does_not_see_it(root):
    assert (root.get("role"), root.get("lang")) == ("graphics-document document", "es")
    known = {element.get("id"): element for element in root.iter() if element.get("id")}
    assert known[root.get("aria-labelledby")].text.startswith("Crédito")
    assert known[root.get("aria-describedby")].text == "Seis pasos, de la idea al abono."
    groups = [e.findtext(f"{NS}title") for e in root.iter(f"{NS}g") if e.get("role") == "img" and not e.get("class")]
    first = [item.label for item in sample().items if isinstance(item, Box) and item.group]
    assert groups == [inert(label) for label in first]
    assert {"credito", "credito-title", "credito-desc", "c3", "h-gap"} <= known.keys()
    apart = parsed(svg(sample(), standalone=False))
    assert all(element.get("id").startswith("credito") for element in apart.iter() if element.get("id"))


def test_ids_stay_unique():
    assert once(["a", "a", "", "", "a-2", "a"]) == ["a", "a-2", "", "", "a-2-2", "a-3"]
    twice = Picture(
        "p", "map", "t", "d", "en", 50, 50, tuple(Box(0, 0, 9, 9, "ink", id=i) for i in ("a b", "a/b", "a-b"))
    )
    found = [e.get("id") for e in parsed(svg(twice)).iter(f"{NS}rect") if e.get("id")]
    assert len(set(found)) == 3


def test_same_bytes_for_every_hash_seed():
    imports = "import sys; from tests.render.sample import sample; from cxkit.render.svg import svg"
    script = f"{imports}; sys.stdout.write(svg(sample()))"
    house = Path(__file__).resolve().parents[2]
    seen = set()
    for seed in ("0", "1", "77"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=house, env=environment, capture_output=True, check=True
        )
        assert done.stderr == b""
        seen.add(done.stdout)
    assert len(seen) == 1


def test_finishing_takes_what_an_engine_drew():
    drawn = draw(dot(sample()))
    assert finish(sample(), drawn) == svg(sample())


def test_an_arrow_keeps_its_head_and_its_hop():
    curve = (*line((0, 20), (40, 20)), Point(40, 14), Point(48, 14), Point(48, 20), *line((48, 20), (100, 20))[1:])
    arrow = Stroke(curve, "arrow", head="ring", dash="enables")
    text = svg(Picture("p", "map", "t", "d", "en", 120, 40, (arrow,)))
    assert 'd="M0 20h40c0-6 8-6 8 0h45.3"' in text
    assert '<circle r="' in text
    assert 'class="d-enables"' in text


def test_no_text_leaves_its_box_in_a_browser():
    assert texts_outside_boxes(traced.svg(sample())) == []
    items = (Box(10, 10, 60, 30, "ink", id="b"), Words(("too long for its box",), 40, 28, inside="b"))
    wide = traced.svg(Picture("p", "map", "t", "d", "en", 200, 60, items))
    assert texts_outside_boxes(wide) == ["too long for its box"]


def test_the_reader_s_system_chooses_the_theme():
    wanted = {"light": {}, "dark": {"color_scheme": "dark"}, "contrast": {"contrast": "more"}}
    ask = "() => ['f-ink', 'f-box'].map(c => getComputedStyle(document.querySelector('.' + c)).fill)"
    for theme, options in wanted.items():
        with page(**options) as view:
            show(view, svg(sample()))
            for role, seen in zip(("ink", "box"), view.evaluate(ask), strict=True):
                assert seen == "rgb({}, {}, {})".format(*bytes.fromhex(colour(role, theme)[1:]))
            if theme == "dark":
                view.emulate_media(media="print", color_scheme="dark")
                assert view.evaluate(ask)[0] == "rgb(0, 0, 0)"
                view.emulate_media(media="screen", forced_colors="active")
                assert view.evaluate(ask)[0] != view.evaluate(ask)[1]


def test_every_role_has_a_class_when_asked():
    items = tuple(Box(0, 0, 10, 10, role, role) for role in TOKENS if role != "phase")
    sheet = svg(Picture("p", "map", "t", "d", "en", 20, 20, items))
    assert all(f".f-{role}{{fill" in sheet and f".s-{role}{{stroke" in sheet for role in TOKENS if role != "phase")


def test_a_feeling_is_said_to_who_cannot_see_it() -> None:
    made = svg(Picture("p", "map", "t", "d", "en", 60, 60, (Face(30, 30, -2, label="Step 1: −2"), Face(30, 30, 1))))
    faces = [each for each in ElementTree.fromstring(made.partition("?>")[2]).iter() if each.get("class") == "face"]
    assert [(each.get("role"), each.findtext(f"{NS}title")) for each in faces] == [("img", "Step 1: −2"), (None, None)]
