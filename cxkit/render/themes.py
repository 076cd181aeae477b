"""The tokens as CSS custom properties with the switches between themes, and as one unique colour a role for DOT."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from cxkit.colours import OURS, THEMES, TOKENS, Tokens

# What differs between themes and is no colour: lanes and phases get an edge where their surface turns white.
LOOKS: dict[str, tuple[str, str, str, str]] = {
    "lane-edge": ("none", "none", "var(--rule)", "var(--rule)"),
    "phase-edge": ("none", "none", "none", "var(--ink)"),
    "hatch": ("0.35", "0.35", "0.6", "0.6"),
}
_NEEDS = {"lane-edge": "rule", "phase-edge": "ink"}
_GROUNDS = ("page", "sunken", "raised", "box")


def css(theme: str, roles: Iterable[str] | None = None, tokens: Tokens = OURS) -> str:
    """The declarations `--role:value;…` of one theme, of all roles or of those named, in the order of the table."""
    names = _wanted(roles)
    declared = [f"--{role}:{value}" for role, value in tokens.column(theme).items() if role in names]
    declared += [f"--{name}:{values[THEMES.index(theme)]}" for name, values in LOOKS.items() if name in names]
    return ";".join(declared)


def tokens_css(
    scope: str = ":root", roles: Iterable[str] | None = None, switch: bool = True, tokens: Tokens = OURS
) -> str:
    """Every theme in one sheet: `scope` is light, the reader's system and `data-theme` on `scope` change it.

    Print wins over what the screen shows; forced colours win over all. `switch=False` leaves out `data-theme` and
    light, for a drawing that stands alone in a file and falls back on light where nothing else is wished.
    """
    names = _wanted(roles)

    def declared(theme: str) -> str:
        return css(theme, names, tokens)

    free = f"{scope}:not([data-theme]),{scope}[data-theme=auto]" if switch else scope
    any_theme = f"{scope},{scope}[data-theme]" if switch else scope
    blocks = [f"{scope}{{color-scheme:light dark;{declared('light')}}}"] if switch else []
    blocks += [
        f"@media (prefers-color-scheme:dark){{{free}{{{declared('dark')}}}}}",
        f"@media (prefers-contrast:more){{{free}{{{declared('contrast')}}}}}",
    ]
    if switch:
        schemes = {"light": "light", "dark": "dark", "contrast": "light", "print": "light"}
        blocks += [
            f"{scope}[data-theme={theme}]{{color-scheme:{schemes[theme]};{declared(theme)}}}" for theme in THEMES
        ]
    blocks += [
        f"@media print{{{any_theme}{{{declared('print')}}}}}",
        f"@media (forced-colors:active){{{any_theme}{{{_forced(names)}}}}}",
    ]
    return "\n".join(blocks)


def look(name: str, theme: str, tokens: Tokens = OURS) -> str:
    """The value of one of LOOKS in a theme, with its colour resolved."""
    value = LOOKS[name][THEMES.index(theme)]
    return tokens.colour(_NEEDS[name], theme) if value.startswith("var(") else value


def bordered(fill: str, border: str, theme: str, tokens: Tokens = OURS) -> str:
    """The border of a surface, as a role; as a colour where phases have an edge in a theme that paints them white."""
    edge = look("phase-edge", theme, tokens) if fill == "phase" and border in ("none", "phase") else "none"
    return border if edge == "none" else edge


@lru_cache(maxsize=8)
def palette(theme: str = "light", tokens: Tokens = OURS) -> dict[str, str]:
    """One colour a role, unique in the drawing: equal tokens are moved apart by steps that no eye can see."""
    taken: set[str] = set()
    unique = {}
    for role, value in tokens.column(theme).items():
        red, green, blue = bytes.fromhex(value[1:])
        for step in _STEPS:
            moved = (red + step[0], green + step[1], blue + step[2])
            if min(moved) >= 0 and max(moved) <= 255 and (name := "#" + bytes(moved).hex()) not in taken:
                break
        taken.add(name)
        unique[role] = name
    return unique


_STEPS = sorted(product(range(-5, 6), repeat=3), key=lambda step: (max(map(abs, step)) > 3, sum(map(abs, step)), step))


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
