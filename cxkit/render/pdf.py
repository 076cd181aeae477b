"""A Picture as PDF, or several on a page each: real text, the shipped fonts inside, links that work."""

from collections.abc import Sequence
from dataclasses import replace

from cxkit.colours import OURS, Tokens
from cxkit.render.letters import Tell, borrowed
from cxkit.render.paper import say_size, together
from cxkit.render.typst import Leaf, typeset
from cxkit.views.picture import Picture
from cxkit.words import N_, say

_CLOSED = N_(
    "the font {family} says that nobody may embed it without asking its maker (fsType), "
    "and a PDF holds its letters: ask, or leave the font out of the theme"
)


def pdf(
    picture: Picture | Sequence[Picture],
    theme: str = "light",
    *,
    paper: str = "",
    landscape: bool | None = None,
    engine: str = "auto",
    lang: str = "en",
    tell: Tell | None = None,
    tokens: Tokens = OURS,
) -> bytes:
    """The drawing on one page: of its own size (1 u = 1 pt), or as large as it gets on a sheet of `paper`.

    Several pictures get a page each, all in one scale.
    `paper` is a key of `paper.SHEETS`; `landscape` None turns the sheet as the picture asks for. `tell` hears, in
    `lang`, of text too small to be read, of characters without a glyph and of a font that may not be embedded.
    `auto` is light; `tokens` are colours and typeface.
    The same picture gives the same bytes. Raises EngineError and NoEngine, and KeyError for an unknown paper.
    """
    sheets = [picture] if isinstance(picture, Picture) else list(picture)
    pages = together(sheets, paper, landscape)
    if tell:
        smallest = min(zip(sheets, pages, strict=True), key=lambda pair: pair[1].scale)
        say_size(*smallest, paper, landscape, lang, tell)
    if tell and tokens.typeface and tokens.typeface.closed:
        tell(say(_CLOSED, lang, family=tokens.typeface.family))
    stand = borrowed(joined(sheets), lang, tell, tokens.typeface)
    leaves = [Leaf(*pair) for pair in zip(sheets, pages, strict=True)]
    return typeset(leaves, "light" if theme == "auto" else theme, stand, "pdf", engine=engine, tokens=tokens)


def joined(sheets: Sequence[Picture]) -> Picture:
    """Everything that is drawn on several sheets, as of one."""
    return replace(sheets[0], items=tuple(item for sheet in sheets for item in sheet.items))
