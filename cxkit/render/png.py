"""A Picture as PNG: the SVG of one theme, drawn by resvg with the shipped fonts."""

from collections.abc import Callable
from math import sqrt

from cxkit.render.graphviz import FONTS
from cxkit.render.svg import svg
from cxkit.views.picture import Mark, Picture, Words
from cxkit.views.text import missing
from cxkit.words import N_, say

BUDGET = 30_000_000  # pixels; about three seconds

Tell = Callable[[str], None]


def png(
    picture: Picture,
    theme: str = "light",
    zoom: float = 2,
    budget: int = BUDGET,
    *,
    engine: str = "auto",
    lang: str = "en",
    tell: Tell | None = None,
) -> bytes:
    """The drawing in pixels, `zoom` a u, or less where `budget` pixels would not suffice.

    `tell` hears, in `lang`, what the reader will not see as wished: a lower zoom, characters without a glyph.
    `auto` is light. Raises EngineError and NoEngine.
    """
    from resvg_py import svg_to_bytes

    theme = "light" if theme == "auto" else theme
    scale = zoom_within(picture, zoom, budget)
    unknown = missing("".join(dict.fromkeys(_texts(picture))))
    if tell and scale < zoom:
        tell(say(_SMALLER, lang, zoom=round(scale, 2), wanted=zoom, budget=budget))
    if tell and unknown:
        tell(say(_NO_GLYPH, lang, characters=" ".join(unknown[:12])))
    return bytes(
        svg_to_bytes(
            svg_string=svg(picture, theme, engine=engine, fonts=True),
            zoom=scale,
            dpi=96,
            skip_system_fonts=not unknown,
            font_files=[str(path) for path in sorted(FONTS.glob("*.ttf"))],
            font_family="Inter",
            sans_serif_family="Inter",
            shape_rendering="geometric_precision",
            text_rendering="geometric_precision",
        )
    )


def zoom_within(picture: Picture, zoom: float, budget: int = BUDGET) -> float:
    """The zoom that stays inside the budget of pixels."""
    return min(zoom, sqrt(budget / max(1.0, picture.width * picture.height)))


def _texts(picture: Picture) -> list[str]:
    texts = [line for item in picture.items if isinstance(item, Words) for line in item.lines]
    return texts + [item.letter for item in picture.items if isinstance(item, Mark) and item.letter]


_SMALLER = N_("drawn at {zoom} instead of {wanted} pixels a unit: {budget} pixels are the limit of one picture")
_NO_GLYPH = N_("the fonts of cxkit have no sign for {characters}: a font of this machine draws it, or a box")
