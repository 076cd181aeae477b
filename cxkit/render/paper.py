"""Sheets of paper: how large a picture gets on one, and whether it can still be read."""

from collections.abc import Sequence
from typing import NamedTuple

from cxkit.render.letters import Tell
from cxkit.views.picture import Picture, Words
from cxkit.words import N_, say

MILLIMETRE = 72 / 25.4  # pt
MARGIN = 7 * MILLIMETRE  # more than office printers need; a picture brings some white of its own
SMALLEST = 5.0  # pt: below it nobody reads a print
LONGEST_PAGE = 14_400.0  # pt, the limit of PDF readers

SHEETS: dict[str, tuple[float, float]] = {  # mm, upright
    "a5": (148, 210),
    "a4": (210, 297),
    "a3": (297, 420),
    "a2": (420, 594),
    "a1": (594, 841),
    "a0": (841, 1189),
    "letter": (215.9, 279.4),
    "legal": (215.9, 355.6),
    "tabloid": (279.4, 431.8),
    "ansi-c": (431.8, 558.8),
    "ansi-d": (558.8, 863.6),
    "ansi-e": (863.6, 1117.6),
}
SPANISH = {"carta": "letter", "tabloide": "tabloid"}  # no `oficio`: each country has its own
_SPELT = {"letter": N_("Letter"), "legal": N_("Legal"), "tabloid": N_("Tabloid")}

_TINY = N_("text would be {size} pt on {paper}; {other} gives {more}")
_TINY_EVERYWHERE = N_("text would be {size} pt on {paper}, and {more} on {other}: draw it without --paper")
_TINY_HERE = N_("text would be {size} pt on {paper}, the largest sheet: draw it without --paper")
_REDUCED = N_("drawn at {percent} %: no page of a PDF is longer than 5 m")


class Page(NamedTuple):
    """A page and the picture on it, in pt from the top left corner."""

    width: float
    height: float
    left: float
    top: float
    scale: float


def page(picture: Picture, paper: str = "", landscape: bool | None = None) -> Page:
    """The sheet `paper` with the picture as large as it gets, in the middle; without a paper a page of its own size.

    `landscape` None lies the sheet down where the picture gets larger so. Raises KeyError for a paper that is none.
    """
    wide, high = max(1.0, picture.width), max(1.0, picture.height)
    if not paper:
        scale = min(1.0, LONGEST_PAGE / wide, LONGEST_PAGE / high)
        return Page(wide * scale, high * scale, 0, 0, scale)
    short, long = (side * MILLIMETRE for side in SHEETS[paper])
    lying = landscape if landscape is not None else wide > high
    width, height = (long, short) if lying else (short, long)
    scale = min((width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high)
    return Page(width, height, (width - wide * scale) / 2, (height - high * scale) / 2, scale)


def together(pictures: Sequence[Picture], paper: str = "", landscape: bool | None = None) -> list[Page]:
    """A page for each picture: sheets of one paper lie the same way and have one scale, so that they hang together."""
    if not paper or len(pictures) == 1:
        return [page(picture, paper, landscape) for picture in pictures]
    ways = [True, False] if landscape is None else [landscape]
    tried = [[page(picture, paper, lying) for picture in pictures] for lying in ways]
    best = max(tried, key=lambda pages: min(each.scale for each in pages))
    scale = min(each.scale for each in best)
    return [
        each._replace(scale=scale, left=(each.width - picture.width * scale) / 2, top=MARGIN)
        for each, picture in zip(best, pictures, strict=True)
    ]


def smallest_text(picture: Picture) -> float:
    """The size of the smallest text, in u."""
    return min((item.size for item in picture.items if isinstance(item, Words) and any(item.lines)), default=12.0)


def say_size(picture: Picture, made: Page, paper: str, landscape: bool | None, lang: str, tell: Tell) -> None:
    """Say it where the picture got too small to be read, and which paper would do."""
    text = smallest_text(picture)
    if not paper:
        if made.scale < 1:
            tell(say(_REDUCED, lang, percent=round(100 * made.scale)))
        return
    size = text * made.scale
    if size >= SMALLEST:
        return
    larger = _larger(paper)
    sizes = [(other, text * page(picture, other, landscape).scale) for other in larger]
    fits = next(((other, more) for other, more in sizes if more >= SMALLEST), None)
    if not sizes:
        tell(say(_TINY_HERE, lang, size=_short(size), paper=called(paper, lang)))
        return
    other, more = fits or sizes[-1]
    message = _TINY if fits else _TINY_EVERYWHERE
    names = {"paper": called(paper, lang), "other": called(other, lang)}
    tell(say(message, lang, size=_short(size), more=_short(more), **names))


def called(paper: str, lang: str = "en") -> str:
    """The name of a paper as people write it."""
    return say(_SPELT[paper], lang) if paper in _SPELT else paper.upper()


def _metric(paper: str) -> bool:
    return paper[:1] == "a" and paper[1:].isdecimal()


def _larger(paper: str) -> list[str]:
    """The papers of the same country that are larger, the smallest first."""
    area = _area(paper)
    same = [name for name in SHEETS if _metric(name) == _metric(paper)]
    return sorted((name for name in same if _area(name) > area), key=_area)


def _area(paper: str) -> float:
    short, long = SHEETS[paper]
    return short * long


def _short(size: float) -> float:
    return int(size * 10) / 10  # 4.96 pt is not 5
