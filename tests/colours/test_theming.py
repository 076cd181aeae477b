"""An organisation's own colours: what follows from one of them, and what is said of a pair that cannot be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxkit.colours import OURS, THEMES, TOKENS
from cxkit.colours.contrast import contrast, linear, needs, pairs_of, reads
from cxkit.colours.shades import shade, tint
from cxkit.colours.theming import FOLLOWERS, faint, followed

COLOURS = st.binary(min_size=3, max_size=3).map(lambda three: f"#{three.hex().upper()}")


def test_known_contrasts() -> None:
    assert contrast("#FFFFFF", "#000000") == contrast("#000000", "#FFFFFF") == 21
    assert round(contrast("#767676", "#FFFFFF"), 2) == 4.54
    assert [round(part, 3) for part in linear("#FF8000")] == [1, 0.216, 0]


def test_every_follower_is_a_role_and_follows_one() -> None:
    followers = [role for roles in FOLLOWERS.values() for role in roles]
    assert {*FOLLOWERS, *followers} <= TOKENS.keys()
    assert len(followers) == len(set(followers))
    assert not set(followers) & FOLLOWERS.keys()
    assert "customer-ink" in followers
    assert all(pairs_of(role) for role in followers)


def test_one_colour_is_enough_for_a_brand() -> None:
    found = followed({"customer-line": "#00539B"}, "light")
    blue = ("customer-line", "customer-ink", "line-interaction", "action", "link")
    assert {role: found[role] for role in blue} == dict.fromkeys(blue, "#00539B")
    assert found["customer-surface"] == "#EDF3F8"
    assert found.keys() == {*blue, "customer-surface"}


def test_what_is_named_does_not_follow() -> None:
    given = {"customer-line": "#00539B", "link": "#7A0099", "customer-surface": "#FFFFFF"}
    found = followed(given, "light")
    assert {role: found[role] for role in given} == given


def test_a_follower_that_could_not_be_read_takes_the_nearest_shade() -> None:
    found = followed({"customer-line": "#00843D"}, "light")
    assert found["customer-line"] == found["action"] == "#00843D"
    assert found["line-interaction"] == "#00803B"
    assert contrast("#00843D", OURS.colour("back-surface")) < 4.5 <= contrast("#00803B", OURS.colour("back-surface"))
    assert faint({"customer-line": "#00843D"}, "light") == []


def test_on_paper_the_lines_stay_black_and_surfaces_white() -> None:
    found = followed({"customer-line": "#00539B", "support-line": "#7A0099"}, "print")
    assert {"line-interaction", "line-internal", "customer-surface", "support-surface"}.isdisjoint(found)
    assert found["customer-ink"] == "#00539B"


def test_a_faint_pair_is_named_with_what_would_do() -> None:
    (found,) = faint({"muted": "#8A94A4"}, "light")
    assert (found.ink, found.ground, found.least, found.role) == ("muted", "gap-fill", 4.5, "muted")
    assert found.ratio == 2.4
    assert found.near
    assert faint({"muted": found.near}, "light") == []


def test_a_pair_that_is_almost_enough_never_looks_enough() -> None:
    (found,) = faint({"on-phase": "#777777", "phase": "#FFFFFF"}, "light")
    assert (found.ratio, found.least) == (4.4, 4.5)


def test_whoever_follows_is_told_of_whom_it_follows() -> None:
    faults = faint({"raised": "#808080"}, "light")
    assert [each.role for each in faults] == ["raised"]


def test_the_theme_for_high_contrast_asks_for_more() -> None:
    assert faint({"muted": "#5F6368"}, "print") == []
    assert [each.least for each in faint({"muted": "#6F7378"}, "contrast")] == [7]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("role", ["customer-line", "front-line", "ink", "page", "raised", "on-action", "c1", "phase"])
@settings(max_examples=12, deadline=None, derandomize=True)
@given(colour=COLOURS)
def test_what_is_not_told_can_be_read_and_what_would_do_does(theme: str, role: str, colour: str) -> None:
    told = faint({role: colour}, theme)  # type: ignore[arg-type]
    column = {**OURS.column(theme), **followed({role: colour}, theme)}  # type: ignore[arg-type]
    lacking = [pair for pair in needs(theme) if not reads(pair, column, theme)]  # type: ignore[arg-type]
    assert bool(told) == bool(lacking)
    assert all(each.role == role for each in told)
    for each in told:
        assert each.ratio < each.least
        if each.near:
            assert faint({role: each.near}, theme) == []  # type: ignore[arg-type]


def test_a_shade_keeps_its_hue() -> None:
    assert shade("#FFC72C", lambda value: contrast(value, "#FFFFFF") >= 4.5) == "#976F00"
    assert shade("#00539B", lambda _: True) == "#00539B"
    assert shade("#00539B", lambda _: False) == ""


def test_a_tint_lies_between() -> None:
    assert tint("#000000", "#FFFFFF", 0) == "#FFFFFF"
    assert tint("#000000", "#FFFFFF", 1) == "#000000"
    assert tint("#FF0000", "#FFFFFF", 0.5) == "#FF8080"
