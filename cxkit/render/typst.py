"""A page made by Typst: the SVG of a picture, the lines that need fonts of this machine, links, title and language."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, NamedTuple

from cxkit.colours import OURS, Tokens
from cxkit.render.dot import GROUND
from cxkit.render.fallback import Stand
from cxkit.render.graphviz import FONTS, EngineError, NoEngine
from cxkit.render.inert import inert, web_address
from cxkit.render.paper import Page
from cxkit.render.svg import svg
from cxkit.render.typefaces import engine_families, lent
from cxkit.views.lettering import RESERVE
from cxkit.views.picture import Box, Picture, Words
from cxkit.views.text import is_leftward, missing
from cxkit.words import N_

# User text comes in as data only (`sys.inputs`): nothing of it is ever read as Typst. A line of ours is drawn where
# its baseline is; one that another font makes wider than the room it was given is made narrower.
_SHEET = b"""
#let it = json(bytes(sys.inputs.sheet))
#set document(title: it.title, author: it.author, description: it.description, date: none)
#set text(lang: it.lang, hyphenate: false, cjk-latin-spacing: none, top-edge: "baseline", bottom-edge: "baseline")
#for leaf in it.leaves {
  page(width: leaf.width * 1pt, height: leaf.height * 1pt, margin: 0pt, fill: rgb(it.ground), {
    place(top + left, dx: leaf.left * 1pt, dy: leaf.top * 1pt, image(
      bytes(leaf.svg), format: "svg", width: leaf.wide * 1pt, height: leaf.high * 1pt, alt: leaf.alt))
    for each in leaf.lines {
      context {
        let said = text(each.text, font: each.font, weight: each.weight, style: each.style, size: each.size * 1pt,
          fill: rgb(each.colour), dir: if each.leftward { rtl } else { ltr })
        let wide = measure(said).width
        let room = each.room * 1pt
        let share = if wide > room and room > 0pt { room / wide } else { 1 }
        let away = each.x * 1pt - wide * share * each.before
        place(top + left, dx: away, dy: each.y * 1pt,
          scale(x: share * 100%, origin: left, box(width: wide + 1pt, align(left, said))))
      }
    }
    for each in leaf.links {
      place(top + left, dx: each.x * 1pt, dy: each.y * 1pt,
        link(each.to, box(width: each.width * 1pt, height: each.height * 1pt)))
    }
  })
}
"""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z])")
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}


class NoTypst(NoEngine):
    """The package is not installed, or there is none for this machine."""


class Leaf(NamedTuple):
    """A picture and where it stands on its page."""

    picture: Picture
    page: Page


def typeset(
    leaves: Sequence[Leaf],
    theme: str,
    stand: Stand,
    kind: Literal["pdf", "png"],
    *,
    engine: str = "auto",
    ppi: float = 144,
    tokens: Tokens = OURS,
) -> bytes:
    """The bytes of one page after the other, each with its picture (for PNG there is one).

    Raises EngineError and NoEngine.
    """
    foreign = frozenset([*stand.families, *stand.nobody])
    content = {
        **_said(leaves[0].picture),
        "ground": tokens.colour(GROUND, theme),
        "leaves": [_leaf(picture, page, theme, stand, foreign, engine, tokens) for picture, page in leaves],
    }
    with lent(tokens) as own:
        return _compiled({"sheet": json.dumps(content, ensure_ascii=True)}, [*own, *stand.files], kind, ppi)


def _leaf(
    picture: Picture,
    page: Page,
    theme: str,
    stand: Stand,
    foreign: frozenset[str],
    engine: str,
    tokens: Tokens,
) -> Mapping[str, Any]:
    ours, lines = _parted(picture, foreign) if foreign else (picture, [])
    return {
        "svg": svg(ours, theme, engine=engine, fonts=True, tokens=tokens),
        "alt": inert(f"{picture.title}. {picture.description}"),
        "width": page.width,
        "height": page.height,
        "left": page.left,
        "top": page.top,
        "wide": picture.width * page.scale,
        "high": picture.height * page.scale,
        "lines": [placed for words in lines for placed in _placed(words, page, theme, stand, tokens)],
        "links": list(_links(picture, page)),
    }


def _parted(picture: Picture, foreign: frozenset[str]) -> tuple[Picture, list[Words]]:
    """The picture without the lines that hold foreign characters, and those lines."""
    items = []
    lines = []
    for item in picture.items:
        if not isinstance(item, Words) or all(foreign.isdisjoint(line) for line in item.lines):
            items.append(item)
            continue
        left = tuple("" if not foreign.isdisjoint(line) else line for line in item.lines)
        taken = tuple("" if foreign.isdisjoint(line) else line for line in item.lines)
        items.append(replace(item, lines=left))
        lines.append(replace(item, lines=taken))
    return replace(picture, items=tuple(items)), lines


def _placed(words: Words, page: Page, theme: str, stand: Stand, tokens: Tokens) -> Iterator[Mapping[str, Any]]:
    ours = engine_families(tokens, words.weight, words.italic)
    for number, line in enumerate(words.lines):
        if line:
            unknown = missing(line, tokens.typeface)
            families = dict.fromkeys(stand.families[sign] for sign in unknown if sign in stand.families)
            yield {
                "text": inert(line),
                "font": [*ours, *families],
                "weight": 700 if words.weight == 700 else 400,
                "style": "italic" if words.italic else "normal",
                "size": words.size * page.scale,
                "colour": tokens.colour(words.role, theme),
                "leftward": is_leftward(line),
                "room": words.width * RESERVE * page.scale,
                "before": _BEFORE[words.anchor],
                "x": page.left + words.x * page.scale,
                "y": page.top + (words.y + number * words.leading) * page.scale,
            }


def _said(picture: Picture) -> Mapping[str, Any]:
    written = _LANGUAGE.match((picture.written or picture.lang).lower())
    return {
        "title": inert(picture.title),
        "author": [inert(picture.author)] if picture.author else [],
        "description": inert(picture.description),
        "lang": written[0] if written else "en",
    }


def _links(picture: Picture, page: Page) -> Iterator[Mapping[str, Any]]:
    for item in picture.items:
        if isinstance(item, Box) and item.link and (address := web_address(item.link)):
            yield {
                "to": address,
                "x": page.left + item.x * page.scale,
                "y": page.top + item.y * page.scale,
                "width": item.width * page.scale,
                "height": item.height * page.scale,
            }


def _compiled(inputs: dict[str, str], fonts: Sequence[Path], kind: Literal["pdf", "png"], ppi: float) -> bytes:
    try:
        import typst
    except (ImportError, OSError):
        raise NoTypst(N_("{format} needs one more package here: pip install typst"), format=kind.upper()) from None
    with TemporaryDirectory(prefix="cxkit-") as folder:
        # Typst takes folders, and one of the system would bring fonts along that nobody asked for.
        for number, path in enumerate(fonts):
            _lay(path, Path(folder, f"{number}{path.suffix}"))
        places = [str(FONTS), *([folder] if fonts else [])]
        known = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=places)
        compiler = typst.Compiler(root=folder, font_paths=known)
        try:
            made = compiler.compile(input=_SHEET, format=kind, sys_inputs=inputs, ppi=ppi)
        except BaseException as error:
            if not is_failure(error):
                raise
            reason = str(error).strip().partition("\n")[0] or "?"
            raise EngineError(N_("{format} could not be made: {reason}"), format=kind.upper(), reason=reason) from None
    return made if isinstance(made, bytes) else b""


def is_failure(error: BaseException) -> bool:
    """Whether an engine written in Rust gave up: by an error of its own, or by a panic, which is no Exception."""
    return type(error).__name__ in ("TypstError", "PanicException", "ValueError")


def _lay(font: Path, place: Path) -> None:
    try:
        place.symlink_to(font.resolve())
    except OSError:  # Windows lets few people link
        place.write_bytes(font.read_bytes())
