"""A Picture as a slide, or several as the slides of one presentation: shapes that can be edited, no images."""

from collections.abc import Sequence

from cxkit.colours import OURS, Tokens
from cxkit.render.pptx.deck import Slide, deck
from cxkit.render.pptx.slide import drawn
from cxkit.render.pptx.xml import language
from cxkit.views.picture import Picture
from cxkit.views.slides.frame import notes
from cxkit.views.text import set_in


def pptx(picture: Picture | Sequence[Picture], theme: str = "light", *, tokens: Tokens = OURS) -> bytes:
    """The bytes of a PPTX of 13.33 × 7.5 in; `auto` is light, `tokens` are the colours.

    The title of a slide is that of its picture, of a part of a journey also the phases that it shows; its notes say
    what is seen.
    The same pictures give the same bytes. Raises NoEngine where python-pptx is missing.
    """
    pictures = [picture] if isinstance(picture, Picture) else list(picture)
    first = pictures[0]
    theme = "light" if theme == "auto" else theme
    with set_in(tokens.typeface):
        slides = [Slide(drawn(each, theme, tokens), notes(each)) for each in pictures]
    said = {"title": first.title, "subject": first.description, "author": first.author}
    return deck(slides, theme, tokens, **said, lang=language(first))
