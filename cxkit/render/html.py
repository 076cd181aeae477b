"""The report in HTML: pages as data become files that open from the disk, without network and without a server."""

import hashlib
import posixpath
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from cxkit.colours import OURS, Tokens
from cxkit.render.face import features
from cxkit.render.inert import inert, safe_link
from cxkit.render.themes import tokens_css
from cxkit.render.typefaces import family, font_faces, served
from cxkit.views.pages.parts import Curve, Drawn
from cxkit.views.pages.whole import Page, Site
from cxkit.views.picture import Face, Point

ASSETS = "assets"
SHEET = f"{ASSETS}/cxkit.css"
FONTS = (
    ("inter-400", 400, "normal"),
    ("inter-400-italic", 400, "italic"),
    ("inter-600", 600, "normal"),
    ("inter-700", 700, "normal"),
)
FACES = range(-2, 3)

Key = tuple[int, str, str, str]


class Sheet(NamedTuple):
    """A drawing on a page, with the width it has at 100 % and the ids that lead to its chains."""

    view: Drawn
    svg: Markup
    width: str
    chains: frozenset[str]


def pages(site: Site, drawings: Mapping[Key, str], tokens: Tokens = OURS) -> dict[str, str | bytes]:
    """The files of the site by their paths, the index last; `drawings` are SVG without tokens by the key of a view.

    Text of the author is escaped everywhere, control characters are replaced. `tokens` are the colours of all pages.
    Same site, same bytes.
    """
    made: dict[str, str | bytes] = dict(assets(tokens))
    for page in reversed(site.pages):
        made[page.path] = _page(page, drawings)
    return made


def assets(tokens: Tokens = OURS) -> dict[str, str | bytes]:
    """The style sheet and the fonts."""
    package = files("cxkit.render")
    found: dict[str, str | bytes] = {SHEET: _sheet(tokens)}
    for stem, _, _ in FONTS:
        found[f"{ASSETS}/{stem}.woff2"] = package.joinpath(f"fonts/{stem}.woff2").read_bytes()
    found[f"{ASSETS}/OFL.txt"] = package.joinpath("fonts/OFL.txt").read_bytes()
    if tokens.typeface:
        found |= {f"{ASSETS}/{name}": data for name, data in served(tokens.typeface).items()}
    return found


def _sheet(tokens: Tokens) -> str:
    fonts = "".join(
        f"@font-face{{font-family:Inter;font-weight:{weight};font-style:{slant};font-display:swap;"
        f'src:url("{stem}.woff2") format("woff2")}}\n'
        for stem, weight, slant in FONTS
    )
    if tokens.typeface:
        fonts += font_faces(tokens.typeface)
    own = files("cxkit.render").joinpath("templates/cxkit.css").read_text(encoding="utf-8")
    return f"{fonts}{tokens_css(tokens=tokens)}\n{own.replace('FAMILY', family(tokens))}"


def _page(page: Page, drawings: Mapping[Key, str]) -> str:
    script = _script()
    digest = b64encode(hashlib.sha256(script.encode()).digest()).decode()

    def sheets(views: Sequence[Drawn]) -> list[Sheet]:
        return [_drawn(view, drawings[view.key]) for view in views if view.key in drawings]

    made: str = (
        _environment()
        .get_template("page.html")
        .render(
            page=page,
            to=lambda target: address(page.path, target),
            sheets=sheets,
            script=Markup(script),
            digest=digest,
            sheet=SHEET,
            faces=[(value, _features(value)) for value in FACES],
        )
    )
    return made


def _drawn(view: Drawn, svg: str) -> Sheet:
    wide = re.search(r'<svg\b[^>]*?\swidth="([\d.]+)"', svg)
    chains = re.findall(rf'\sid="({re.escape(view.prefix)}-chain-[0-9]+)"', svg)
    return Sheet(view, Markup(svg), wide[1] if wide else "1200", frozenset(chains))


@cache
def _script() -> str:
    return files("cxkit.render").joinpath("templates/theme.js").read_text(encoding="utf-8").strip()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("cxkit.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
        keep_trailing_newline=True,
    )
    environment.filters.update(ticked=ticked, curved=curved, linked=safe_link)
    return environment


def _shown(value: Any) -> Any:
    return inert(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def ticked(text: str) -> Markup:
    """Text with what stands between backticks as code."""
    parts = inert(text).split("`")
    if len(parts) % 2 == 0:
        return escape(inert(text))
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if n % 2 else escape(part) for n, part in enumerate(parts)
    )


def curved(curve: Curve) -> str:
    """The path data of a small curve."""
    start, *rest = curve.points
    pieces = zip(rest[::3], rest[1::3], rest[2::3], strict=True)
    return f"M{_pair(start)}" + "".join(f"C{_pair(a)} {_pair(b)} {_pair(c)}" for a, b, c in pieces)


def _pair(point: Point) -> str:
    return f"{point.x:g} {point.y:g}"


def address(page: str, target: str) -> str:
    """The address of a target as seen from a page; one out in the web as it is, if it may be a link."""
    path, sign, anchor = target.partition("#")
    if not path:
        return target
    if "://" in path:
        return safe_link(target) or "#"
    relative = quote(posixpath.relpath(path, posixpath.dirname(page) or "."))
    return f"{relative}{sign}{anchor}"


@cache
def _features(value: int) -> Mapping[str, Any]:
    """A face around (0, 0) in numbers that a template can write."""
    found = features(Face(0, 0, value))
    mouth = "".join(f"M{_pair(a)}C{_pair(b)} {_pair(c)} {_pair(d)}" for a, b, c, d in found.strokes)
    return {
        "colour": found.colour,
        "drawn": found.drawn,
        "filled": found.filled,
        "disc": f"{found.disc:g}",
        "eye": f"{found.eye:g}",
        "eyes": [(f"{eye.x:g}", f"{eye.y:g}") for eye in found.eyes],
        "pen": f"{found.pen:g}",
        "mouth": mouth + ("Z" if found.open_mouth else ""),
        "open": found.open_mouth,
    }
