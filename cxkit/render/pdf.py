"""A Picture as PDF: one page, real text, the shipped fonts inside, links that work."""

from cxkit.render.letters import Tell, borrowed
from cxkit.render.paper import page, say_size
from cxkit.render.typst import typeset
from cxkit.views.picture import Picture


def pdf(
    picture: Picture,
    theme: str = "light",
    *,
    paper: str = "",
    landscape: bool | None = None,
    engine: str = "auto",
    lang: str = "en",
    tell: Tell | None = None,
) -> bytes:
    """The drawing on one page: of its own size (1 u = 1 pt), or as large as it gets on a sheet of `paper`.

    `paper` is a key of `paper.SHEETS`; `landscape` None turns the sheet as the picture asks for. `tell` hears, in
    `lang`, of text too small to be read and of characters without a glyph. `auto` is light. The same picture gives the
    same bytes. Raises EngineError and NoEngine, and KeyError for an unknown paper.
    """
    made = page(picture, paper, landscape)
    if tell:
        say_size(picture, made, paper, landscape, lang, tell)
    stand = borrowed(picture, lang, tell)
    return typeset(picture, made, "light" if theme == "auto" else theme, stand, "pdf", engine=engine)
