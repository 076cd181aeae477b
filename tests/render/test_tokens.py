"""The promises of the colour table, computed again: contrast, distance under colour blindness, one home for colours."""

import re
from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from pathlib import Path

import pytest

import cxkit
from cxkit.colours import THEMES, TOKENS, Tokens, colour
from cxkit.colours.contrast import CHANGES, FEELINGS, STATUS, contrast, linear, needs
from cxkit.render.themes import LOOKS, css, palette, tokens_css


@pytest.mark.parametrize("theme", THEMES)
def test_every_pair_can_be_read(theme):
    found = needs(theme)
    assert len(found) >= 200
    assert {ink for pair in found for ink in pair} <= set(TOKENS)
    assert found["ink", "page"] == (7 if theme == "contrast" else 4.5)
    assert found["arrow", "front-surface"] == 3
    ratios = {(a, b): round(contrast(colour(a, theme), colour(b, theme)), 2) for a, b in found}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < found[pair]} == {}


def test_known_ratios():
    assert round(contrast(colour("ink"), colour("page")), 1) == 17.7
    assert round(contrast(colour("muted", "dark"), colour("sunken", "dark")), 1) == 9.2
    assert round(contrast(colour("emotion-1"), colour("raised")), 1) == 3.6


# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
EYES = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lab(name: str, eyes: str) -> tuple[float, float, float]:
    rgb = [*linear(name)]
    seen = [min(1.0, max(0.0, sum(m * p for m, p in zip(row, rgb, strict=True)))) for row in EYES[eyes]]
    rows = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
    white = (0.95047, 1.0, 1.08883)
    x, y, z = (sum(m * p for m, p in zip(row, seen, strict=True)) / w for row, w in zip(rows, white, strict=True))
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """CIEDE2000 (Sharma, Wu and Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = 0.5 * (1 - sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0
    mean_h = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    t = 1 - 0.17 * cos(radians(mean_h - 30)) + 0.24 * cos(radians(2 * mean_h))
    t += 0.32 * cos(radians(3 * mean_h + 6)) - 0.20 * cos(radians(4 * mean_h - 63))
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    r = -2 * sqrt(mean_c**7 / (mean_c**7 + 25**7)) * sin(radians(60 * exp(-(((mean_h - 275) / 25) ** 2))))
    d_l, d_c, d_h = (l2 - l1) / s_l, (c2 - c1) / s_c, 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / s_h
    return sqrt(d_l**2 + d_c**2 + d_h**2 + r * d_c * d_h)


HUES = ("evidence", "customer", "front", "back", "support", "enablers")
SETS = {
    "lanes": tuple(f"{lane}-line" for lane in HUES),
    "emotion": FEELINGS,
    "changes": CHANGES,
    "status": STATUS,
    "categorical 1-4": ("c1", "c2", "c3", "c4"),
    "categorical 1-8": tuple(f"c{number}" for number in range(1, 9)),
    "sequential": tuple(f"s{step}" for step in range(1, 6)),
}


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("set_", SETS)
def test_no_two_of_a_set_are_one_to_anybody(set_, theme, eyes):
    pairs = combinations(SETS[set_], 2) if set_ != "sequential" else zip(SETS[set_], SETS[set_][1:], strict=False)
    for one, other in pairs:
        seen = [lab(colour(role, theme), eyes) for role in (one, other)]
        assert round(distance(*seen), 1) >= 9, (one, other)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", THEMES[:2])
def test_neighbouring_lanes_are_further_apart(theme, eyes):
    for one, other in zip(HUES, HUES[1:], strict=False):
        seen = [lab(colour(f"{lane}-line", theme), eyes) for lane in (one, other)]
        assert distance(*seen) >= 11, (one, other)


def test_published_distances():
    assert round(distance((50, 2.6772, -79.7751), (50, 0, -82.7485)), 4) == 2.0425
    assert round(distance((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514)), 4) == 0.9082
    customer, support = (lab(colour(f"{lane}-line"), "normal") for lane in ("customer", "support"))
    assert round(distance(customer, support), 1) == 17.8


def test_colours_stand_in_the_table_and_nowhere_else():
    house = Path(cxkit.__file__).parent
    kinds = {".py", ".html", ".j2", ".css", ".svg", ".js"}
    files = [path for path in sorted(house.rglob("*")) if path.suffix in kinds and path.name != "tokens.py"]
    hexes = re.compile(r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b(?![\w-])")
    found = {path.name: hexes.findall(path.read_text(encoding="utf-8")) for path in files}
    assert {name: hits for name, hits in found.items() if hits} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_roles_have_a_colour_of_their_own_that_looks_the_same(theme):
    unique = palette(theme)
    assert list(unique) == list(TOKENS)
    assert len(set(unique.values())) == len(unique)
    for role, value in unique.items():
        meant, given = (bytes.fromhex(name[1:]) for name in (colour(role, theme), value))
        assert max(abs(a - b) for a, b in zip(meant, given, strict=True)) <= 3


def test_sheet_switches_between_themes():
    sheet = tokens_css()
    for wanted in (
        "prefers-color-scheme:dark",
        "prefers-contrast:more",
        "@media print",
        "forced-colors:active",
        "[data-theme=dark]",
        "[data-theme=contrast]",
        "[data-theme=light]",
        "--on-mark:Canvas;",
    ):
        assert wanted in sheet
    for theme in THEMES:
        assert css(theme) in sheet
    assert css("dark", ["ink"]) == f"--ink:{colour('ink', 'dark')}"
    assert all(f"--{name}:" in css("print") for name in LOOKS)


def test_one_colour_for_all_roles_still_gives_each_its_own():
    for same in ("#000000", "#FFFFFF", "#808080"):
        unique = palette("light", Tokens(tuple(("light", role, same) for role in TOKENS)))
        assert len(set(unique.values())) == len(TOKENS)


def test_colours_of_an_organisation_reach_their_theme_and_no_other():
    own = Tokens((("dark", "ink", "#FFEE00"), ("light", "rule", "#123456")))
    assert own.colour("ink", "dark") == "#FFEE00"
    assert own.colour("ink") == colour("ink")
    assert css("dark", ["ink"], own) == "--ink:#FFEE00"
    assert css("print", ["ink"], own) == f"--ink:{colour('ink', 'print')}"
    assert "--lane-edge:var(--rule)" in css("contrast", ["lane-edge"], own)
    sheet = tokens_css(tokens=own)
    assert sheet.count("#FFEE00") == 2, "in the dark of the system, and in the dark that was chosen"
    assert sheet.count("#123456") == 2
