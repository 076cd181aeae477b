"""Pictograms: made exactly, all there, and the same strokes in every format."""

import ast
import json
import re
from dataclasses import replace
from io import BytesIO
from math import acos, cos, degrees, hypot, radians, sin, sqrt
from pathlib import Path
from xml.etree import ElementTree

import lucide
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from resvg_py import svg_to_bytes

import hatch_build
from cxkit.render.dot import dot
from cxkit.render.graphviz import draw
from cxkit.render.icons import PEN, data, placed, strokes
from cxkit.render.pdf import pdf
from cxkit.render.png import png
from cxkit.render.svg import svg
from cxkit.views.blueprint import blueprint
from cxkit.views.pictograms import NAMES
from cxkit.views.picture import Box, Icon, Picture
from tests.render.pixels import changed, pixels
from tests.views import journeys

ROOT = Path(__file__).resolve().parents[2]
NS = "{http://www.w3.org/2000/svg}"
CHANNELS = """
    globe smartphone phone headset video store building-2 banknote tablet mail mailbox message-square message-circle bot
    share-2 megaphone user users handshake truck map-pin house calendar qr-code watch radio
"""
EVIDENCE = """
    monitor file-text clipboard-list signature receipt credit-card package bell list-checks signpost shirt utensils
"""
WORK = """
    server cpu workflow badge-check user-plus graduation-cap wrench scale gauge target clock hourglass rotate-ccw
    lightbulb octagon-alert quote rocket id-card layers flag
"""
SHIPPED = sorted(json.loads((ROOT / hatch_build.ICONS).read_bytes())["icons"])


def picture(*items, width=100, height=60):
    return Picture("p", "map", "Title", "What it shows", "en", width, height, items)


def bezier(path):
    """Points along a path of cubic pieces."""
    for at in range(0, len(path) - 1, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = path[at : at + 4]
        for step in range(33):
            t = step / 32
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            yield a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy


def paired(values):
    return list(zip(values[::2], values[1::2], strict=True))


def angle(ux, uy, vx, vy):
    """From one direction to another, in degrees with sign: equation F.6.5.4 of SVG 1.1."""
    turned = degrees(acos(max(-1, min(1, (ux * vx + uy * vy) / (hypot(ux, uy) * hypot(vx, vy))))))
    return -turned if ux * vy - uy * vx < 0 else turned


def arc(x1, y1, rx, ry, turn, large, sweep, x2, y2):
    """Centre, radii, first angle and sweep of an arc, by F.6.5 and F.6.6 of SVG 1.1."""
    c, s = cos(radians(turn)), sin(radians(turn))
    x, y = c * (x1 - x2) / 2 + s * (y1 - y2) / 2, -s * (x1 - x2) / 2 + c * (y1 - y2) / 2
    if (short := (x / rx) ** 2 + (y / ry) ** 2) > 1:
        rx, ry = rx * sqrt(short), ry * sqrt(short)
    rest = max(0.0, (rx * ry) ** 2 / ((rx * y) ** 2 + (ry * x) ** 2) - 1)
    factor = sqrt(rest) * (-1 if large == sweep else 1)
    mx, my = factor * rx * y / ry, -factor * ry * x / rx
    first = angle(1, 0, (x - mx) / rx, (y - my) / ry)
    turned = angle((x - mx) / rx, (y - my) / ry, (-x - mx) / rx, (-y - my) / ry)
    turned += 360 if sweep and turned < 0 else -360 if not sweep and turned > 0 else 0
    return c * mx - s * my + (x1 + x2) / 2, s * mx + c * my + (y1 + y2) / 2, rx, ry, first, turned


PLACE = st.integers(0, 240).map(lambda n: n / 10)
RADIUS = st.integers(5, 200).map(lambda n: n / 10)


@given(PLACE, PLACE, RADIUS, RADIUS, st.sampled_from([0, 30, 90, -45, 200]), st.booleans(), st.booleans(), PLACE, PLACE)
def test_an_arc_becomes_the_curve_that_the_standard_means(x1, y1, rx, ry, turn, large, sweep, x2, y2):
    if hypot(x2 - x1, y2 - y1) < 0.5:
        return
    made = hatch_build.strokes(f'<svg><path d="M{x1} {y1}A{rx} {ry} {turn} {large:d} {sweep:d} {x2} {y2}"/></svg>')
    (path,) = map(paired, made)
    assert path[0] == pytest.approx((x1, y1), abs=0.006)
    assert path[-1] == pytest.approx((x2, y2), abs=0.006)
    cx, cy, rx, ry, first, turned = arc(x1, y1, rx, ry, turn, large, sweep, x2, y2)
    c, s = cos(radians(turn)), sin(radians(turn))
    near = [(cx + c * x - s * y, cy + s * x + c * y) for x, y in _samples(rx, ry, first, turned)]
    assert all(min(hypot(x - u, y - v) for u, v in near) < 0.03 + max(rx, ry) / 90 for x, y in bezier(path))
    drawn = list(bezier(path))
    assert all(min(hypot(x - u, y - v) for u, v in drawn) < 0.03 + max(rx, ry) / 12 for x, y in near[::20])


def _samples(rx, ry, first, turned):
    for step in range(401):
        at = radians(first + turned * step / 400)
        yield rx * cos(at), ry * sin(at)


@pytest.mark.parametrize(
    ("drawn", "ends"),
    [
        ('<line x1="2" y1="3" x2="20" y2="9"/>', [((2, 3), (20, 9))]),
        ('<polyline points="1 1 4 5 9 2"/>', [((1, 1), (9, 2))]),
        ('<polygon points="1 1 4 5 9 2"/>', [((1, 1), (1, 1))]),
        ('<rect x="3" y="4" width="10" height="6"/>', [((3, 4), (3, 4))]),
        ('<rect x="3" y="4" width="10" height="6" rx="2"/>', [((5, 4), (5, 4))]),
        ('<circle cx="12" cy="12" r="5"/>', [((7, 12), (7, 12))]),
        ('<ellipse cx="12" cy="12" rx="5" ry="3"/>', [((7, 12), (7, 12))]),
        ('<path d="m2 2h3v3zm10 0q3 3 6 0t3 0c1 1 2 1 3 0s2-1 3 0"/>', [((2, 2), (2, 2)), ((12, 2), (27, 2))]),
    ],
)
def test_every_shape_becomes_cubic_curves(drawn, ends):
    paths = [paired(values) for values in hatch_build.strokes(f"<svg>{drawn}</svg>")]
    assert all(len(path) % 3 == 1 for path in paths)
    assert [(path[0], path[-1]) for path in paths] == ends


def test_a_parabola_keeps_its_top():
    (path,) = hatch_build.strokes('<svg><path d="M0 0Q6 12 12 0"/></svg>')
    assert list(bezier(paired(path)))[16] == pytest.approx((6, 6), abs=0.01)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_pictogram_looks_as_its_makers_drew_it(name):
    """Pixel by pixel: the SVG of the set, and ours, which has only numbers left."""
    theirs = lucide.lucide_icon({"building-2": "building-complex"}.get(name, name))
    look = 'stroke="#000" fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    ours = f'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><path {look} d="{data(name)}"/></svg>'
    one, other, nothing = (
        pixels(bytes(svg_to_bytes(svg_string=drawn.replace("currentColor", "#000"), zoom=4)))
        for drawn in (theirs, ours, re.sub("<path.*", "</svg>", ours))
    )
    inked = len(changed(one, nothing, 128))
    assert inked > 300
    assert len(changed(one, other, 128)) < inked * 0.03


def test_the_set_is_that_of_the_design_language():
    assert set(f"{CHANNELS} {EVIDENCE} {WORK}".split()) <= set(SHIPPED)
    assert sorted(hatch_build.PICTOGRAMS) == SHIPPED


def test_every_name_in_the_code_is_in_the_set():
    named = {
        call.args[0].value
        for path in sorted((ROOT / "cxkit").rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Icon"
        if call.args and isinstance(call.args[0], ast.Constant)
    }
    assert (named | NAMES) - set(SHIPPED) == set()


def test_strokes_lie_in_their_square():
    for name in SHIPPED:
        found = strokes(name)
        assert found
        assert all(len(path) % 3 == 1 for path in found)
        assert all(0.5 <= value <= 23.5 for path in found for point in bezier(path) for value in point)


def test_an_icon_lies_where_it_is_put():
    frame, dot_ = placed(Icon("smartphone", 10, 20, 12))
    assert (min(point.x for point in frame), max(point.y for point in frame)) == (12.5, 31)
    # What is drawn by a round cap alone would vanish where an engine has none.
    assert dot_[-1].x - dot_[0].x == pytest.approx(PEN / 2)
    assert dot_[0].y == dot_[-1].y == 29
    assert data("smartphone").endswith("h.01")


def test_any_graphviz_draws_an_icon_as_strokes():
    text = dot(picture(Box(0, 0, 40, 40, "ink"), Icon("globe", 10, 10), Icon("mail", 30, 10, 12, "customer-line")))
    drawn = ElementTree.fromstring(draw(text)).iter(f"{NS}g")
    counts = {group.get("id"): len(group.findall(f"{NS}path")) for group in drawn}
    assert (counts["n1"], counts["n2"]) == (len(strokes("globe")), len(strokes("mail")))
    assert re.search(r"id=n1 .*penwidth=1\.17", text)
    assert re.search(r"id=n2 .*penwidth=0\.88", text)


def test_a_name_outside_the_set_draws_nothing():
    odd = picture(Icon("no-such-thing", 10, 10), Icon('"]; x [URL="javascript:1"', 10, 10), Icon("", 1, 1))
    nothing = picture()
    assert dot(odd) == dot(nothing)
    assert svg(odd) == svg(nothing)
    assert png(odd, zoom=1) == png(nothing, zoom=1)


def test_svg_has_one_path_for_every_pictogram_that_is_used():
    root = ElementTree.fromstring(svg(picture(Icon("mail", 1, 2, 15), Icon("mail", 30, 2), Icon("globe", 50, 2, 12))))
    paths = {path.get("id"): path.get("d") for path in root.find(f"{NS}defs")}
    uses = list(root.iter(f"{NS}use"))
    assert paths == {"i-mail": data("mail"), "i-globe": data("globe")}
    assert [use.get("href") for use in uses] == ["#i-mail", "#i-mail", "#i-globe"]
    assert [use.get("transform") for use in uses] == [
        "translate(1 2)scale(0.625)",
        "translate(30 2)scale(0.667)",
        "translate(50 2)scale(0.5)",
    ]
    assert {use.get("class") for use in uses} == {"s-muted icon"}


def test_the_id_of_a_pictogram_is_its_own():
    drawn = svg(picture(Box(0, 0, 9, 9, "ink", id="i-mail"), Icon("mail", 1, 1)))
    found = re.findall(r' id="(i-[^"]+)"', drawn)
    assert found == ["i-mail-2", "i-mail"]
    assert 'href="#i-mail-2"' in drawn


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_png_has_it_in_its_square_and_nowhere_else(theme):
    bare, drawn = (pixels(png(picture(*items), theme, 2)) for items in ((), (Icon("mail", 30, 20),)))
    xs, ys = zip(*changed(bare, drawn), strict=True)
    assert 60 <= min(xs) < 64
    assert 40 <= min(ys) < 46
    assert 88 < max(xs) < 92
    assert 66 < max(ys) < 72


def test_pdf_has_it_as_curves():
    def curves(*items):
        reader = pypdf.PdfReader(BytesIO(pdf(picture(*items))))
        streams = [reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1)]
        return sum(len(re.findall(rb"\bc\b", each.get_data())) for each in streams if hasattr(each, "get_data"))

    pieces = sum((len(path) - 1) // 3 for path in strokes("signature"))
    assert curves(Icon("signature", 30, 20)) - curves() >= pieces / 2


def test_pictograms_make_a_drawing_of_fourteen_steps_little_larger():
    journey, scope = journeys.example("banco-credito/viajes/credito.yaml")
    whole = blueprint(journey, scope, lang="es")
    bare = replace(whole, items=tuple(item for item in whole.items if not isinstance(item, Icon)))
    assert len(journey.steps) == 14
    assert len(whole.items) - len(bare.items) > 40
    assert 0 < len(svg(whole).encode()) - len(svg(bare).encode()) < 12_000


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    return tmp_path


def test_the_build_makes_them_once_and_again_when_what_decides_them_changes(workspace, monkeypatch):
    assert hatch_build.make_icons(workspace) == [hatch_build.ICONS]
    made = (workspace / hatch_build.ICONS).read_bytes()
    assert made == (ROOT / hatch_build.ICONS).read_bytes()
    monkeypatch.setattr(hatch_build, "find_spec", lambda _: None)
    assert hatch_build.make_icons(workspace) == []
    other = (workspace / "pyproject.toml").read_text().replace("python-lucide==", "python-lucide>=")
    (workspace / "pyproject.toml").write_text(other)
    with pytest.raises(SystemExit, match=r"pictograms .*: pip install python-lucide==[\d.]+ fonttools$"):
        hatch_build.make_icons(workspace)


def test_the_build_stops_at_a_name_that_the_set_does_not_have(workspace, monkeypatch):
    monkeypatch.setattr(hatch_build, "PICTOGRAMS", ("globe", "no-such-thing"))
    with pytest.raises(SystemExit, match="has no pictogram 'no-such-thing'"):
        hatch_build.make_icons(workspace)


def test_the_notices_of_the_makers_come_along():
    notice = (ROOT / "cxkit/render/icons.LICENSE.txt").read_text(encoding="utf-8")
    assert "Copyright (c) 2026 Lucide Icons and Contributors" in notice
    assert "Copyright (c) 2013-present Cole Bemis" in notice
    assert "cxkit/render/icons.LICENSE.txt" in (ROOT / "NOTICE").read_text(encoding="utf-8")
