"""One journey in the bytes of one or several formats."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from cxkit.api.drawing import telling
from cxkit.api.rendering.digests import digest
from cxkit.api.rendering.orders import Job
from cxkit.colours import OURS, Tokens
from cxkit.model.journey import Journey
from cxkit.render.formats import COLOURLESS, renderer, teller
from cxkit.render.graphviz import EngineError
from cxkit.views.picture import Picture
from cxkit.views.text import set_in
from cxkit.words import N_, say

if TYPE_CHECKING:
    from cxkit.views.strip.parts import Strip
    from cxkit.views.telling import Telling

STRIPS = ("blueprint", "map")
"""The views that a terminal shows as lanes."""
_MADE_OF_LETTERS = ("png", "pdf")
_TINY = N_("text would be {size} pt on a slide: to read it, draw it as PDF or SVG")


class Spelt(NamedTuple):
    """A picture in one format; `data` is None where the file that is there already holds it.

    `lasting` is False where fonts of this machine took part: those may change without anybody saying so.
    """

    format: str
    picture: str
    data: bytes | None
    notes: tuple[str, ...]
    lasting: bool


class Wish(NamedTuple):
    """A format, what its renderer is asked for, and the digest of the picture that is already there."""

    format: str
    theme: str
    options: Mapping[str, Any]
    code: str = ""
    """A digest of the code that will draw."""
    there: str = ""
    tokens: Tokens = OURS
    """The colours and the typeface of the organisation."""

    @property
    def seal(self) -> str:
        """A digest of everything that decides the bytes beside the picture."""
        return digest([self.code, self.format, self.theme, repr(sorted(self.options.items())), repr(self.tokens)])

    @property
    def asked(self) -> dict[str, Any]:
        """Everything that its renderer is asked for beside the theme: the colours too, where it has any."""
        colours = {} if self.format in COLOURLESS else {"tokens": self.tokens}
        return {**self.options, **colours}


class Failed(NamedTuple):
    """Why nothing can be drawn, in a form that crosses from one process to another."""

    message: str
    values: Mapping[str, Any]


def spelt(pictures: Sequence[Picture], wishes: Sequence[Wish]) -> list[Spelt] | Failed:
    """A picture in every format that is wished for; several are the pages of one document."""
    made = []
    shown = repr(pictures)
    picture = pictures[0]
    for wish in wishes:
        said: list[str] = []
        look = digest([shown, wish.seal])
        if wish.there == look:
            made.append(Spelt(wish.format, look, None, (), True))
            continue
        options = wish.asked
        if wish.format in _MADE_OF_LETTERS:
            options |= {"lang": picture.lang, "tell": said.append}
        try:
            leaves = _slides(pictures, wish, said.append) if wish.format == "pptx" else pictures
            result = renderer(wish.format)(leaves if len(leaves) > 1 else leaves[0], wish.theme, **options)
        except EngineError as error:
            return Failed(error.message, error.args_said)
        data = result.encode("utf-8") if isinstance(result, str) else bytes(result)
        made.append(Spelt(wish.format, look, data, tuple(said), not _borrows(wish, pictures)))
    return made


def _slides(pictures: Sequence[Picture], wish: Wish, tell: Callable[[str], None]) -> Sequence[Picture]:
    """The pictures slide by slide; `tell` hears of text that nobody can read on one."""
    from cxkit.render.paper import SMALLEST
    from cxkit.views.slides import letters, slides  # they lay out: not for what has not changed

    with set_in(wish.tokens.typeface):
        made = slides(pictures)
        size = min(map(letters, made))
    if size < SMALLEST:
        tell(say(_TINY, pictures[0].lang, size=round(size, 1)))
    return made


def _borrows(wish: Wish, pictures: Sequence[Picture]) -> bool:
    if wish.format not in _MADE_OF_LETTERS:
        return False
    from cxkit.render.letters import foreign

    return any(foreign(picture, wish.tokens.typeface) for picture in pictures)


def worded(job: Job, wish: Wish) -> Spelt:
    """A job in words: as a strip of characters where it is a journey in lanes, else as sentences and tables.

    The options of a wish for text are the width in cells, seven bits and colour.
    """
    options = wish.asked
    made: Strip | Telling
    if wish.format == "txt" and job.view in STRIPS:
        from cxkit.views.strip import strip  # few runs ask for text

        assert isinstance(job.content, Journey)
        made = strip(job.content, job.scope, job.view, lang=job.lang, width=options.pop("width"), source=job.path)
        spell = renderer(wish.format)
    else:
        made = telling(job.content, job.scope, job.view, lang=job.lang, source=job.path, **job.asked)
        spell = teller(wish.format)
    look = digest([repr(made), wish.seal])
    if wish.there == look:
        return Spelt(wish.format, look, None, (), True)
    text: str = spell(made, **options)
    return Spelt(wish.format, look, text.encode("utf-8"), (), True)
