"""What the build makes: static fonts, the table of advance widths, the pictograms, the compiled messages.

`pip install` and `python -m build` call it through hatchling; `python hatch_build.py` does the same by hand.
Same inputs, same bytes: no clock is read, and nothing is made again while its inputs stay as they were.
"""

import hashlib
import io
import json
import os
import sqlite3
import sys
import tomllib
from contextlib import closing
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # by hand, without hatchling
    BuildHookInterface = object  # type: ignore[assignment,misc]

ROOT = Path(__file__).resolve().parent
FONTS = "cxkit/render/fonts"
ADVANCES = "cxkit/views/advances.json"
CATALOGUES = "cxkit/words"
ICONS = "cxkit/render/icons.json"
STAMP = f"{FONTS}/made-from.sha256"


class Face(NamedTuple):
    """One static instance. A semi-bold is a family of its own: the pango in pygraphviz finds no weight 600."""

    stem: str
    source: str
    weight: int
    family: str
    style: str


FACES = (
    Face("inter-400", "Inter[opsz,wght].ttf", 400, "Inter", "Regular"),
    Face("inter-600", "Inter[opsz,wght].ttf", 600, "Inter Semi", "Regular"),
    Face("inter-700", "Inter[opsz,wght].ttf", 700, "Inter", "Bold"),
    Face("inter-400-italic", "Inter-Italic[opsz,wght].ttf", 400, "Inter", "Italic"),
)
OPTICAL_SIZE = 14

LATIN = ((0x20, 0x17F), (0x18F, 0x18F), (0x192, 0x192), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1CD, 0x1DC), (0x218, 0x21B))
LETTERS_BEYOND = ((0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF))
SIGNS = (
    (0x2C6, 0x2DD),
    (0x2000, 0x206F),  # punctuation, spaces
    (0x2070, 0x209F),
    (0x20A0, 0x20BF),  # money
    (0x2100, 0x214F),
    (0x2150, 0x218F),  # fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2300, 0x23FF),
    (0x2460, 0x24FF),  # numbers in circles
    (0x25A0, 0x27BF),  # shapes, stars, ticks
    (0x2B00, 0x2BFF),
    (0xFB00, 0xFB04),
    (0xFFFD, 0xFFFD),
)
DRAWN = (*LATIN, *LETTERS_BEYOND, *SIGNS)
SERVED = (*LATIN, (0x300, 0x304), (0x308, 0x308), (0x327, 0x328), (0x391, 0x3C9), *SIGNS)
# Pages align figures in columns (tnum) and tell l from I (cv05).
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "tnum", "cv05"]
CUTTERS = {"fontpkg_inter": "fontpkg-inter", "fontTools": "fonttools", "brotli": "brotli"}

# Pictograms by their names in Lucide: channels, evidence, work, and the signs of a state.
PICTOGRAMS = tuple(
    """
    globe smartphone phone headset video store building-2 banknote tablet mail mailbox message-square message-circle
    bot share-2 megaphone user users handshake truck map-pin house calendar qr-code watch radio
    monitor file-text clipboard-list signature receipt credit-card package bell list-checks signpost shirt utensils
    server cpu workflow badge-check user-plus graduation-cap wrench scale gauge target clock hourglass rotate-ccw
    lightbulb octagon-alert quote rocket id-card layers flag
    trending-up trending-down circle-check circle-plus circle-x triangle-alert info circle-dashed
    """.split()  # noqa: SIM905
)
DRAWERS = {"lucide": "python-lucide==0.5.11", "fontTools": "fonttools"}


class HouseBuildHook(BuildHookInterface):
    """Makes the generated files before hatchling collects what goes into a wheel or an sdist."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        make(Path(self.root))


def make(root: Path = ROOT) -> list[str]:
    """Make what is missing or stale below `root`; the paths that were written."""
    return [*make_fonts(root), *make_icons(root), *make_catalogues(root)]


def make_fonts(root: Path) -> list[str]:
    """The static faces for drawings (TTF) and for pages (WOFF2), their licence, and the advance table of `views`.

    Raises SystemExit where they have to be cut and the packages that do it are not installed.
    """
    wanted = [f"{FONTS}/{face.stem}.{kind}" for face in FACES for kind in ("ttf", "woff2")]
    wanted += [f"{FONTS}/OFL.txt", ADVANCES, STAMP]
    recipe = _recipe(root)
    if all((root / path).is_file() for path in wanted) and (root / STAMP).read_text() == recipe:
        return []
    _demand(CUTTERS, "the fonts have to be cut again")
    import fontpkg_inter

    written = []
    tables = {}
    variable = {}
    for face in FACES:
        if face.source not in variable:
            source = (fontpkg_inter.ROOT / "files" / face.source).read_bytes()
            variable[face.source] = _subset(source, DRAWN)
        drawn, tables[face.stem] = _instance(variable[face.source], face)
        written += _write(root, f"{FONTS}/{face.stem}.ttf", drawn)
        written += _write(root, f"{FONTS}/{face.stem}.woff2", _subset(drawn, SERVED, "woff2"))
    licence = (fontpkg_inter.ROOT / "LICENSE").read_bytes()
    written += _write(root, f"{FONTS}/OFL.txt", licence)
    written += _write(root, ADVANCES, _advance_table(tables))
    written += _write(root, STAMP, recipe.encode())
    return written


def make_icons(root: Path) -> list[str]:
    """The pictograms as strokes: of each a list of cubic Bezier paths, x and y by turns, in a square of 24 × 24.

    Raises SystemExit where they have to be made and the packages that do it are not installed.
    """
    recipe = _recipe(root)
    made = root / ICONS
    if made.is_file() and json.loads(made.read_bytes()).get("made-from") == recipe:
        return []
    _demand(DRAWERS, "the pictograms have to be made again")
    import lucide

    place = Path(str(lucide.__file__)).with_name("data") / "lucide-icons.db"
    with closing(sqlite3.connect(f"{place.as_uri()}?mode=ro", uri=True)) as store:
        drawn = {name: strokes(_pictogram(store, name)) for name in PICTOGRAMS}
    text = json.dumps({"made-from": recipe, "icons": drawn}, separators=(",", ":"))
    return _write(root, ICONS, f"{text}\n".encode())


def _pictogram(store: sqlite3.Connection, name: str) -> str:
    """The SVG of a pictogram, also under a name that it had in earlier versions."""
    found = store.execute(
        "select svg from icons where name = :name or name = (select name from icon_aliases where alias = :name)",
        {"name": name},
    ).fetchone()
    if found is None:
        raise SystemExit(f"{DRAWERS['lucide']} has no pictogram {name!r}")
    return str(found[0])


def strokes(svg: str) -> list[list[float]]:
    """The outlines of an SVG as cubic Bezier paths of 3n + 1 points: straight lines with thirds, arcs by quarters."""
    from fontTools.pens.recordingPen import RecordingPen
    from fontTools.svgLib import SVGPath

    pen = RecordingPen()
    SVGPath.fromstring(svg.encode()).draw(pen)
    paths: list[list[tuple[float, float]]] = []
    for order, points in pen.value:
        if order == "moveTo":
            paths.append([points[0]])
        elif order == "lineTo":  # also where a path closes on a place where it is not yet
            start, end = paths[-1][-1], points[0]
            paths[-1] += [*(_between(start, end, part) for part in (1 / 3, 2 / 3)), end]
        elif order == "curveTo":
            paths[-1] += points
        elif order == "qCurveTo":
            start, (control, end) = paths[-1][-1], points
            paths[-1] += [_between(start, control, 2 / 3), _between(end, control, 2 / 3), end]
    return [[_short(value) for point in path for value in point] for path in paths if len(path) > 1]


def _between(start: tuple[float, float], end: tuple[float, float], part: float) -> tuple[float, float]:
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def _short(value: float) -> float:
    """Hundredths of a square that is drawn 16 u wide are less than anybody sees."""
    short = round(value, 2)
    return int(short) if short == int(short) else short


def _demand(packages: dict[str, str], reason: str) -> None:
    """Raises SystemExit where one of the packages that do the work is not installed."""
    missing = [wanted for package, wanted in packages.items() if find_spec(package) is None]
    if missing:
        raise SystemExit(f"{reason}: pip install {' '.join(missing)}")


def _recipe(root: Path) -> str:
    """A digest of what decides the bytes that are made: this file and the packages that the build asks for."""
    requires = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    return hashlib.sha256(Path(__file__).read_bytes() + "\n".join(requires).encode()).hexdigest()


def _subset(source: bytes, ranges: tuple[tuple[int, int], ...], flavor: str | None = None) -> bytes:
    """The font with the characters of `ranges` and the features that we use, and nothing else."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["STAT", "DSIG", "meta"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=[code for first, last in ranges for code in range(first, last + 1)])
    cutter.subset(font)
    return _saved(font, flavor)


def _instance(variable: bytes, face: Face) -> tuple[bytes, dict[str, Any]]:
    """One weight of the variable font under the name of `face`, and its measures."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = TTFont(io.BytesIO(variable), recalcTimestamp=False)
    instancer.instantiateVariableFont(font, {"wght": face.weight, "opsz": OPTICAL_SIZE}, inplace=True)
    _rename(font, face)
    return _saved(font), _measures(font)


def _rename(font: Any, face: Face) -> None:
    """Give a static font the four style names that every font engine understands, and no others."""
    full = f"{face.family} {face.style}"
    post_script = f"{face.family.replace(' ', '')}-{face.style}"
    names = {1: face.family, 2: face.style, 3: f"{post_script};cxkit", 4: full, 6: post_script}
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in (0, 5, 13, 14)]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    italic, bold = face.style == "Italic", face.style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0b1100001) | (italic | bold << 5 or 1 << 6)
    font["head"].macStyle = bold | italic << 1


def _saved(font: Any, flavor: str | None = None) -> bytes:
    font.flavor = flavor
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def _measures(font: Any) -> dict[str, Any]:
    metrics, head = font["hmtx"].metrics, font["head"]
    return {
        "em": head.unitsPerEm,
        "ascent": font["hhea"].ascent,
        "descent": -font["hhea"].descent,
        "capital": font["OS/2"].sCapHeight,
        "x": font["OS/2"].sxHeight,
        "advances": {chr(code): metrics[glyph][0] for code, glyph in font.getBestCmap().items()},
    }


def _advance_table(tables: dict[str, dict[str, Any]]) -> bytes:
    """One list of characters for all faces, and beside it one list of advances a face, in units of the em."""
    shared = set.intersection(*(set(table["advances"]) for table in tables.values()))
    characters = "".join(sorted(shared))
    faces = {
        stem: {**table, "advances": [table["advances"][character] for character in characters]}
        for stem, table in tables.items()
    }
    text = json.dumps({"characters": characters, "faces": faces}, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()


def make_catalogues(root: Path) -> list[str]:
    """Merge the rooms' messages of each language into the one compiled catalogue that `words` opens."""
    folder = root / CATALOGUES
    written = []
    for language in sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name != "__pycache__"):
        rooms = sorted((folder / language).glob("*.po"))
        written += _write(root, f"{CATALOGUES}/{language}.mo", compiled(language, rooms))
    return written


def compiled(language: str, rooms: list[Path]) -> bytes:
    """The bytes of the merged catalogue. Raises SystemExit where two rooms say the same message differently."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    long_ago = datetime(2000, 1, 1, tzinfo=UTC)
    merged = Catalog(locale=language, project="cxkit", creation_date=long_ago, revision_date=long_ago)
    origin: dict[str, Path] = {}
    for room in rooms:
        try:
            catalogue = read_po(io.BytesIO(room.read_bytes()), locale=language, abort_invalid=True)
        except PoFileError as error:
            raise SystemExit(f"{room.name} in {language!r}: {error}") from None
        for message in catalogue:
            forms = [message.string] if isinstance(message.string, str) else list(message.string or [""])
            if not message.id or message.fuzzy or not all(forms):
                continue
            key = message.id if isinstance(message.id, str) else message.id[0]
            known = merged.get(key)
            if known is not None and (known.id, known.string) != (message.id, message.string):
                raise SystemExit(f"{origin[key].name} and {room.name} say {key!r} differently in {language!r}")
            origin[key] = room
            merged.add(message.id, message.string)
    stream = io.BytesIO()
    write_mo(stream, merged)
    return stream.getvalue()


def _write(root: Path, path: str, content: bytes) -> list[str]:
    """Replace the file in one step, and only when its bytes change."""
    target = root / path
    if target.is_file() and target.read_bytes() == content:
        return []
    target.parent.mkdir(parents=True, exist_ok=True)
    passing = target.with_name(f".{target.name}.{os.getpid()}")
    passing.write_bytes(content)
    passing.replace(target)
    return [path]


if __name__ == "__main__":
    made = make()
    sys.stdout.write("".join(f"{path}\n" for path in made))
