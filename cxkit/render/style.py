"""The style sheet of one drawing: colours, dashes and letters by class, for all themes or for one."""

import re
from collections.abc import Iterable

from cxkit.colours import OURS, TOKENS, Tokens
from cxkit.render.classes import measure
from cxkit.render.icons import PEN
from cxkit.render.themes import LOOKS, look, tokens_css
from cxkit.render.typefaces import emphasis

DASHES = {
    "assumed": "6 4",
    "proposed": "1.5 4",
    "interaction": "10 5",
    "internal": "10 4 2 4",
    "implementation": "2 5",
    "after": "6 4",
    "async": "1.5 4",
    "loop": "5 4",
    "enables": "1.5 4",
    "curve-assumed": "7 5",
    "belief": "2 4",
    "target": "12 4",
    "grid": "1 4",
    "sublane": "1 5",
    "rim": "3.4 2.6",
}
ROUND = ("proposed", "implementation", "async", "enables", "belief")
_PLAIN = {
    "l": "text-anchor:start",
    "r": "text-anchor:end",
    "icon": f"fill:none;stroke-width:{PEN:g};stroke-linecap:round;stroke-linejoin:round",
    "mark": "stroke-linejoin:round",
    "outlined": "paint-order:stroke",
}
_SIZE, _PEN = re.compile(r"z\d[\d-]*"), re.compile(r"p\d[\d-]*")
_LOOKS = {
    "a-lane": ("stroke", "lane-edge", ";stroke-width:.75"),
    "a-phase": ("stroke", "phase-edge", ";stroke-width:1"),
    "a-hatch": ("stroke-opacity", "hatch", ";stroke-width:1"),
}


def style(
    theme: str,
    used: Iterable[str],
    standalone: bool = True,
    fonts: bool = False,
    tokens: Tokens = OURS,
) -> str:
    """The rules for the classes in `used`, which `classes.Classes` names.

    `theme` is `auto` or one theme, whose colours are then written out. `standalone` brings the tokens along; without it
    the page around has them. `fonts` names the shipped font families, for a machine that has no other. `tokens` are the
    colours and the typeface of the organisation.
    """
    names = set(used)
    auto = theme == "auto"
    written = "light" if theme == "auto" else theme
    rules = [".cx path,.cx rect,.cx circle{fill:none}"]  # what has a fill of its own has a class as well
    for role in TOKENS:
        for letter, property_ in (("f", "fill"), ("s", "stroke")):
            if f"{letter}-{role}" in names:
                value = tokens.colour(role, written)
                rules.append(
                    f".cx .{letter}-{role}{{{property_}:{value}{_token(property_, role, value, auto, standalone)}}}"
                )
    for name, (property_, variable, more) in _LOOKS.items():
        if name in names:
            value = look(variable, written, tokens)
            rules.append(
                f".cx .{name}{{{property_}:{value}{_token(property_, variable, value, auto, standalone)}{more}}}"
            )
    for name, dashes in DASHES.items():
        if f"d-{name}" in names:
            cap = ";stroke-linecap:round" if name in ROUND else ""
            rules.append(f".cx .d-{name}{{stroke-dasharray:{dashes}{cap}}}")
    plain = {**emphasis(tokens, fonts), **_PLAIN}
    rules += [f".cx .{name}{{{rule}}}" for name, rule in plain.items() if name in names]
    rules += [f".cx .{name}{{font-size:{measure(name)}px}}" for name in sorted(names) if _SIZE.fullmatch(name)]
    rules += [f".cx .{name}{{stroke-width:{measure(name)}}}" for name in sorted(names) if _PEN.fullmatch(name)]
    if "face" in names:
        rules.append(".cx .face path{stroke-linecap:round;stroke-linejoin:round}")
    switch = [tokens_css(".cx", _roles(names), switch=False, tokens=tokens)] if auto and standalone else []
    return "\n".join(["", *switch, *rules, ""])


def _token(property_: str, name: str, value: str, auto: bool, standalone: bool) -> str:
    """The value that the theme of the reader gives; in a file of its own that of light is not given anywhere else."""
    return f";{property_}:var(--{name}{f',{value}' if standalone else ''})" if auto else ""


def _roles(used: set[str]) -> list[str]:
    roles = [role for role in TOKENS if f"f-{role}" in used or f"s-{role}" in used]
    return roles + [_LOOKS[name][1] for name in _LOOKS if name in used and _LOOKS[name][1] in LOOKS]
