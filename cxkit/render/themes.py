"""The tokens as CSS custom properties with the switches between themes, and as one unique colour a role for DOT."""

from collections.abc import Iterable
from functools import cache
from itertools import product

from cxkit.render.tokens import THEMES, TOKENS, Theme, colour

# What differs between themes and is no colour: lanes and phases get an edge where their surface turns white.
LOOKS: dict[str, tuple[str, str, str, str]] = {
    "lane-edge": ("none", "none", "var(--rule)", "var(--rule)"),
    "phase-edge": ("none", "none", "none", "var(--ink)"),
    "hatch": ("0.35", "0.35", "0.6", "0.6"),
}
_NEEDS = {"lane-edge": "rule", "phase-edge": "ink"}
_GROUNDS = ("page", "sunken", "raised", "box")


def css(theme: str, roles: Iterable[str] | None = None) -> str:
    """The declarations `--role:value;…` of one theme, of all roles or of those named, in the order of the table."""
    column = THEMES.index(theme)
    names = _wanted(roles)
    declared = [f"--{role}:{TOKENS[role][column]}" for role in TOKENS if role in names]
    declared += [f"--{name}:{values[column]}" for name, values in LOOKS.items() if name in names]
    return ";".join(declared)


def tokens_css(scope: str = ":root", roles: Iterable[str] | None = None, switch: bool = True) -> str:
    """Every theme in one sheet: `scope` is light, the reader's system and `data-theme` on `scope` change it.

    Print wins over what the screen shows; forced colours win over all. `switch=False` leaves `data-theme` out, for a
    drawing that stands alone in a file.
    """
    names = _wanted(roles)
    free = f"{scope}:not([data-theme]),{scope}[data-theme=auto]" if switch else scope
    any_theme = f"{scope},{scope}[data-theme]" if switch else scope
    blocks = [
        f"{scope}{{color-scheme:light dark;{css('light', names)}}}" if switch else f"{scope}{{{css('light', names)}}}",
        f"@media (prefers-color-scheme:dark){{{free}{{{css('dark', names)}}}}}",
        f"@media (prefers-contrast:more){{{free}{{{css('contrast', names)}}}}}",
    ]
    if switch:
        schemes = {"light": "light", "dark": "dark", "contrast": "light", "print": "light"}
        blocks += [
            f"{scope}[data-theme={theme}]{{color-scheme:{schemes[theme]};{css(theme, names)}}}" for theme in THEMES
        ]
    blocks += [
        f"@media print{{{any_theme}{{{css('print', names)}}}}}",
        f"@media (forced-colors:active){{{any_theme}{{{_forced(names)}}}}}",
    ]
    return "\n".join(blocks)


def look(name: str, theme: str) -> str:
    """The value of one of LOOKS in a theme, with its colour resolved."""
    column = THEMES.index(theme)
    value = LOOKS[name][column]
    return TOKENS[_NEEDS[name]][column] if value.startswith("var(") else value


@cache
def palette(theme: Theme = "light") -> dict[str, str]:
    """One colour a role, unique in the drawing: equal tokens are moved apart by steps that no eye can see."""
    taken: set[str] = set()
    unique = {}
    for role in TOKENS:
        red, green, blue = bytes.fromhex(colour(role, theme)[1:])
        for step in _STEPS:
            moved = (red + step[0], green + step[1], blue + step[2])
            if min(moved) >= 0 and max(moved) <= 255 and (name := "#" + bytes(moved).hex()) not in taken:
                break
        taken.add(name)
        unique[role] = name
    return unique


_STEPS = sorted(product(range(-3, 4), repeat=3), key=lambda step: (sum(map(abs, step)), step))


def _wanted(roles: Iterable[str] | None) -> set[str]:
    names = {*TOKENS, *LOOKS} if roles is None else set(roles)
    return names | {_NEEDS[name] for name in names if name in _NEEDS}


def _forced(names: set[str]) -> str:
    """Surfaces become the canvas, everything drawn on them its text; patterns and letters carry the meaning."""
    declared = []
    for role in TOKENS:
        if role not in names:
            continue
        if role == "link":
            value = "LinkText"
        elif role in ("focus", "action"):
            value = "Highlight"
        elif role in _GROUNDS or role.startswith("on-") or role.endswith(("-surface", "-fill")):
            value = "Canvas"
        else:
            value = "CanvasText"
        declared.append(f"--{role}:{value}")
    declared += [f"--{name}:{values[2]}" for name, values in LOOKS.items() if name in names]
    return ";".join(declared)
