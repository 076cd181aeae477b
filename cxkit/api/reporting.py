"""Files in, a site out that opens from the disk."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cxkit.api import leftovers
from cxkit.api.drawing import Without, draw, offered, too_large
from cxkit.api.judging import date, judge
from cxkit.api.places import (
    Note,
    Said,
    addresses,
    broken,
    drawables,
    folders,
    journeys,
    key,
    shown,
    silent,
    tongue,
    write,
)
from cxkit.api.settings import slips, undressed
from cxkit.colours import OURS, Tokens
from cxkit.load import CannotRun, Loaded, Unreadable, load
from cxkit.render.graphviz import EngineError
from cxkit.render.html import Key, pages
from cxkit.render.svg import svg
from cxkit.views.pages.cropped import without_title
from cxkit.views.pages.parts import Drawn
from cxkit.views.pages.pointed import pointed
from cxkit.views.pages.whole import Site
from cxkit.views.picture import Picture
from cxkit.views.site import INDEX, site
from cxkit.words import N_


@dataclass(frozen=True, slots=True)
class Reported:
    """The pages that were written, where to begin reading, what there is to say, and what was left out."""

    written: list[Path]
    index: Path
    lang: str
    notes: Sequence[Said]
    broken: Sequence[Said]
    unreadable: Sequence[Unreadable]
    removed: Sequence[Path] = ()
    """Pages of an earlier report that no file leads to any more."""


def report(
    paths: Iterable[str],
    output: Path,
    *,
    today: str | None = None,
    lang: str = "",
    source_url: str = "",
    progress: Callable[[str, int, int], None] = silent,
) -> Reported:
    """Write a page for every journey, persona and organization that `paths` lead to, and an index.

    What is past the limit of a drawing has its page without one, and is named among what was left out. `today` is an
    ISO date for rules about age.
    `source_url` is where the top folder of the repository can be read: places lead there, to their lines.
    Raises CannotRun where there is nothing to report, and where the pages cannot be written.
    """
    rooms, unreadable = load(list(paths), today=date(today))
    if not rooms:
        raise _nothing(unreadable)
    spoken = tongue(lang, rooms)
    large = _large(rooms)
    made = site(
        rooms,
        [judge(room) for room in rooms],
        lang=spoken,
        wish=lang,
        today=today,
        folders=folders(rooms),
        undrawn=large,
        addresses=addresses(rooms, source_url),
    )
    tokens, notes = _tokens(rooms)
    drawings, said = _drawings(made, rooms, tokens, progress)
    content = pages(made, drawings, tokens)
    written = [write(output / name, data, inside=output) for name, data in content.items()]
    removed = leftovers.clear(output, {name: data for name, data in content.items() if leftovers.ours(name)})
    written = [path for path in written if path.suffix == ".html"]
    left_out = [*unreadable, *broken(rooms, Path.cwd()), *large.values(), *_past(rooms, large)]
    notes = [*slips(rooms, Path.cwd()), *undressed(rooms, Path.cwd()), *notes, *said]
    return Reported(written, output / INDEX, spoken, notes, left_out, unreadable, removed)


def _nothing(unreadable: Sequence[Unreadable]) -> CannotRun:
    if unreadable:
        return CannotRun(unreadable[0].message, unreadable[0].args, unreadable[0].path)
    return CannotRun(N_("there is nothing to report"))


def _large(rooms: Sequence[Loaded]) -> dict[tuple[int, str], Note]:
    """The journeys past the limit of a drawing, by number of their workspace and path, with what is said of them."""
    return {
        (number, path): note
        for number, room in enumerate(rooms)
        for path, journey, _ in journeys(room)
        if (note := too_large(journey))
    }


def _past(rooms: Sequence[Loaded], large: Mapping[tuple[int, str], Note]) -> Iterator[Said]:
    """What is said of every drawing that a page does without because it is past its own limit."""
    for number, room in enumerate(rooms):
        for path, content, scope in drawables(room):
            if (number, path) not in large:
                yield from (Without(shown(key(room, path), Path.cwd()), lack) for lack in offered(content, scope)[1])


def _tokens(rooms: Sequence[Loaded]) -> tuple[Tokens, list[Said]]:
    """The look of all pages: that of the organisation, where every workspace has the same."""
    themes = list(dict.fromkeys(room.config.tokens for room in rooms))
    if len(themes) == 1:
        return themes[0], _licences(themes[0])
    return OURS, [Note(N_("the workspaces have different themes: the report has the colours and the font of cxkit"))]


def _licences(tokens: Tokens) -> list[Said]:
    """What the files of a font say against being copied."""
    if tokens.typeface is None or not tokens.typeface.closed:
        return []
    message = N_(
        "the font {family} says that nobody may embed it without asking its maker (fsType), "
        "and the report holds copies of its files: ask, or leave the font out of the theme"
    )
    return [Note(message, {"family": tokens.typeface.family})]


def _drawings(
    made: Site, rooms: Sequence[Loaded], tokens: Tokens, progress: Callable[[str, int, int], None]
) -> tuple[dict[Key, str], list[Said]]:
    """Every drawing of the site as SVG for a page; without an engine the pages do without, and a note says so."""
    wanted = made.drawings
    known = {
        (number, path): (content, scope)
        for number, room in enumerate(rooms)
        for path, content, scope in drawables(room)
    }
    found: dict[Key, str] = {}
    for done, one in enumerate(wanted):
        content, scope = known[one.room, one.source]
        progress(content.title, done, len(wanted))
        drawn = draw(
            content, scope, one.view, lang=one.lang, source=one.source, part=one.part, typeface=tokens.typeface
        )
        picture = _of_page(drawn, one)
        try:
            found[one.key] = svg(picture, standalone=False, prefix=one.prefix, tokens=tokens, lively=True)
        except EngineError as error:
            return {}, [Note(error.message, error.args_said)]
    return found, []


def _of_page(picture: Picture, one: Drawn) -> Picture:
    """A drawing as its page has it: what the page says itself is left out, boxes lead to their details."""
    return pointed(without_title(picture), one.places, details=True) if one.details else picture
