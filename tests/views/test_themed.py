"""Drawings in an organisation's own colours, as a browser paints them: everything can be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from typing import Any

import pytest

from cxkit.api.drawing import draw, wanted
from cxkit.api.places import drawables
from cxkit.colours import OURS, THEMES, TOKENS, Theme, Tokens
from cxkit.colours.contrast import pairs_of, reads
from cxkit.colours.theming import faint, followed
from cxkit.load import load
from cxkit.views.catalogue import Lack
from tests.browser import page, show
from tests.traced import svg
from tests.views import journeys, looking

BRANDS: dict[str, dict[Theme, dict[str, str]]] = {
    "green": {"light": {"customer-line": "#00843D"}, "dark": {"customer-line": "#5FD38D"}},
    "two": {
        "light": {"customer-line": "#6B0F2B", "front-line": "#8A6100", "phase": "#6B0F2B"},
        "dark": {"customer-line": "#FF9DB4", "front-line": "#E0B85A", "phase": "#4A1524"},
    },
    "warm paper": {
        "light": {
            "page": "#FFFCF5",
            "raised": "#FFFDF8",
            "ink": "#2B2118",
            "muted": "#5C5246",
            "support-line": "#7A4E9E",
        }
    },
}


def worn(brand: dict[Theme, dict[str, str]]) -> Tokens:
    assert [faint(given, theme) for theme, given in brand.items()] == [[]] * len(brand)
    return Tokens(
        tuple((theme, role, value) for theme, given in brand.items() for role, value in followed(given, theme).items())
    )


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with page(viewport={"width": 1400, "height": 1000}) as view:
        yield view


@pytest.mark.parametrize("name", BRANDS)
def test_everything_can_be_read_in_other_colours(browser: Any, name: str) -> None:
    tokens = worn(BRANDS[name])
    example = journeys.example("hospital-scan/journeys/scan.yaml")
    pictures = [draw(*example, view, lang="en") for view in ("blueprint", "map")]
    drawings = [svg(each, standalone=False, prefix=each.view, tokens=tokens) for each in pictures]
    looking.put(browser, drawings, tokens=tokens)
    assert [looking.pale(browser, theme) for theme in THEMES] == [[], [], [], []]
    assert looking.outside(browser) == []


GROUNDS = ("page", "sunken", "raised", "box", "phase", "s1", "s2", "s3", "s4", "s5")


def least(theme: Theme, grounds: bool) -> dict[str, str]:
    """The inks, or the grounds, with as little contrast as the pairs of each allow, one after the other."""
    column = dict(OURS.column(theme))
    given: dict[str, str] = {}
    roles = [role for role in TOKENS if pairs_of(role) and _is_ground(role) is grounds]
    for role in sorted(roles, key=lambda role: not role.endswith("-line")):
        hue, lightness, saturation = rgb_to_hls(*(byte / 255 for byte in bytes.fromhex(column[role][1:])))
        dim = lightness > 0.5
        for step in range(256) if dim else range(255, -1, -1):
            parts = hls_to_rgb(hue, step / 255, saturation)
            column[role] = "#" + bytes(round(part * 255) for part in parts).hex().upper()
            if all(reads(pair, column, theme) for pair in pairs_of(role)):
                break
        given[role] = column[role]
    return given


def _is_ground(role: str) -> bool:
    return role in GROUNDS or role.endswith(("-surface", "-fill"))


def _asked(found: Sequence[tuple[str, str]] | Lack) -> Sequence[tuple[str, str]]:
    return () if isinstance(found, Lack) else found


@pytest.mark.parametrize("grounds", [False, True], ids=["inks", "grounds"])
def test_the_pairs_are_what_is_painted(browser: Any, grounds: bool) -> None:
    themes: tuple[Theme, ...] = ("light", "dark")
    changed = [(theme, role, value) for theme in themes for role, value in least(theme, grounds).items()]
    assert sum(value != OURS.colour(role, theme) for theme, role, value in changed) > len(changed) * 0.8
    tokens = Tokens(tuple(changed))
    rooms, _ = load([str(journeys.EXAMPLES / "hospital-scan")])
    found = {
        view: draw(content, scope, view, lang="en", part=part)
        for _, content, scope in drawables(rooms[0])
        for view, part in _asked(wanted(content, "all", scope))
    }
    assert len(found) >= 10
    drawings = [svg(each, standalone=False, prefix=view, tokens=tokens) for view, each in found.items()]
    looking.put(browser, drawings, tokens=tokens)
    assert [looking.pale(browser, theme) for theme in themes] == [[], []]


def test_a_file_carries_them_for_every_system(browser: Any) -> None:
    tokens = worn(BRANDS["green"])
    drawn = svg(draw(*journeys.example("hospital-scan/journeys/scan.yaml"), "blueprint", lang="en"), tokens=tokens)
    ask = "() => getComputedStyle(document.querySelector('.s-customer-line')).stroke"
    show(browser, drawn)
    for theme, media in {
        "light": {"color_scheme": "light"},
        "dark": {"color_scheme": "dark"},
        "contrast": {"color_scheme": "light", "contrast": "more"},
        "print": {"media": "print"},
    }.items():
        browser.emulate_media(**{"media": "screen", "color_scheme": "light", "contrast": "no-preference", **media})
        red, green, blue = bytes.fromhex(tokens.colour("customer-line", theme)[1:])
        assert browser.evaluate(ask) == f"rgb({red}, {green}, {blue})", theme
        assert (tokens.colour("customer-line", theme) == OURS.colour("customer-line", theme)) == (
            theme in ("contrast", "print")
        )
    browser.emulate_media(media="screen", color_scheme="light", contrast="no-preference")
