"""A Picture as PNG: the SVG of one theme, drawn by resvg with the shipped fonts; by Typst where others are needed."""

from collections.abc import Sequence
from contextlib import suppress
from math import sqrt
from pathlib import Path

from cxkit.colours import OURS, Tokens
from cxkit.render.graphviz import FONTS, EngineError
from cxkit.render.letters import Tell, borrowed
from cxkit.render.paper import page
from cxkit.render.svg import svg
from cxkit.render.typefaces import lent
from cxkit.render.typst import Leaf, NoTypst, is_failure, typeset
from cxkit.views.picture import Picture
from cxkit.words import N_, say

BUDGET = 30_000_000  # pixels; about three seconds
LONGEST_SIDE = 32_000  # pixels; beyond it viewers and browsers show nothing

_SMALLER = N_("drawn at {zoom} instead of {wanted} pixels a unit: {budget} pixels are the limit of one picture")
_SHORTER = N_("drawn at {zoom} instead of {wanted} pixels a unit: no side may be longer than {side} pixels")


def png(
    picture: Picture,
    theme: str = "light",
    zoom: float = 2,
    budget: int = BUDGET,
    *,
    engine: str = "auto",
    lang: str = "en",
    tell: Tell | None = None,
    tokens: Tokens = OURS,
) -> bytes:
    """The drawing in pixels, `zoom` a u, or less where `budget` pixels or the longest side would not suffice.

    `tell` hears, in `lang`, what the reader will not see as wished: a lower zoom, characters without a glyph.
    `auto` is light; `tokens` are colours and typeface. Raises EngineError and NoEngine.
    """
    theme = "light" if theme == "auto" else theme
    scale = zoom_within(picture, zoom, budget)
    stand = borrowed(picture, lang, tell, tokens.typeface)
    if tell and scale < zoom:
        shown = round(scale, 2)
        if scale * max(picture.width, picture.height) > LONGEST_SIDE - 1:
            tell(say(_SHORTER, lang, zoom=shown, wanted=zoom, side=LONGEST_SIDE))
        else:
            tell(say(_SMALLER, lang, zoom=shown, wanted=zoom, budget=budget))
    if stand.families:
        # resvg takes one font for a line and breaks down on some mixtures; Typst sets any text.
        with suppress(NoTypst):
            return typeset(
                [Leaf(picture, page(picture))], theme, stand, "png", engine=engine, ppi=72 * scale, tokens=tokens
            )
    drawn = svg(picture, theme, engine=engine, fonts=True, tokens=tokens)
    with lent(tokens) as own:
        return _pixels(drawn, scale, [str(path) for path in (*own, *stand.files)])


def _pixels(drawn: str, scale: float, fonts: Sequence[str]) -> bytes:
    from resvg_py import svg_to_bytes

    try:
        made = svg_to_bytes(
            svg_string=drawn,
            zoom=scale,
            dpi=96,
            skip_system_fonts=True,
            font_files=[*(str(path) for path in sorted(FONTS.glob("*.ttf"), key=_upright)), *fonts],
            font_family="Inter",
            sans_serif_family="Inter",
            shape_rendering="geometric_precision",
            text_rendering="geometric_precision",
        )
    except BaseException as error:
        if not is_failure(error):
            raise
        reason = str(error).strip().partition("\n")[0] or "?"
        raise EngineError(N_("{format} could not be made: {reason}"), format="PNG", reason=reason) from None
    return bytes(made)


def _upright(path: Path) -> tuple[bool, str]:
    """What stands in for a character that a font lacks is the first file that has it."""
    return "italic" in path.name, path.name


def zoom_within(picture: Picture, zoom: float, budget: int = BUDGET) -> float:
    """The zoom that stays inside the budget of pixels and the longest side."""
    wide, high = max(1.0, picture.width), max(1.0, picture.height)
    return min(zoom, sqrt(budget / (wide * high)), LONGEST_SIDE / max(wide, high))
