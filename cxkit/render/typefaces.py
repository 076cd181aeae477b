"""The typeface of an organisation as each format spells it: its name where a reader has it, its files for engines."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from cxkit.colours import Tokens
from cxkit.typeface import PARTS, Part, Typeface
from cxkit.typeface.renaming import renamed

FAMILY = 'Inter,"Helvetica Neue",Arial,"Noto Sans",sans-serif'
ENGINES: Mapping[Part, str] = {part: f"cxown{letter}" for part, letter in zip(PARTS, "abcd", strict=True)}
"""By part the family that an engine knows it by: names in the files may collide, lie, or be read as styles."""
_STRETCH = (
    *("ultra-condensed", "extra-condensed", "condensed", "semi-condensed", "normal"),
    *("semi-expanded", "expanded", "extra-expanded", "ultra-expanded"),
)
_WEIGHT = {400: "", 600: "Semi-Bold", 700: "Bold"}
_FORMATS = {"ttf": "truetype", "otf": "opentype"}


def family(tokens: Tokens) -> str:
    """The families of a text in CSS, that of the organisation first: who does not have it sees the next."""
    return f'"{tokens.typeface.family}",{FAMILY}' if tokens.typeface else FAMILY


def letters(tokens: Tokens, fonts: bool) -> dict[str, str]:
    """The attributes of an SVG that its texts inherit; `fonts` names the families as engines know them."""
    own = tokens.typeface
    if own and fonts:
        return {"font-family": f"{ENGINES['regular']},Inter"}
    found = {"font-family": family(tokens).replace('"', "'")}
    if own and (weight := own.weights["regular"]) != 400:
        found["font-weight"] = str(weight)
    if own and (stretch := own.faces["regular"].width) != 5:
        found["font-stretch"] = _STRETCH[stretch - 1]
    return found


def emphasis(tokens: Tokens, fonts: bool) -> dict[str, str]:
    """By class (`w6`, `w7`, `i`) what sets a text apart. What a typeface lacks is not made up by whoever draws."""
    plain = {
        "w6": 'font-family:"Inter Semi"' if fonts else "font-weight:600",
        "w7": "font-weight:700",
        "i": "font-style:italic",
    }
    own = tokens.typeface
    if own is None:
        return plain
    found = {}
    for name, weight, italic in (("w6", 600, False), ("w7", 700, False), ("i", 400, True)):
        part = own.part(weight, italic)
        if fonts:
            ours = '"Inter Semi",Inter' if name == "w6" else f"Inter;{plain[name]}"
            found[name] = f"font-family:{ENGINES[part]},{ours}"
        else:
            slant = ";font-style:italic" if part == "italic" else ""
            found[name] = f"font-weight:{own.weights[part]}{slant}"
    return found


def engine_families(tokens: Tokens, weight: int, italic: bool) -> list[str]:
    """The families of a text as engines know them, ours last."""
    ours = "Inter Semi" if weight == 600 else "Inter"
    return [ENGINES[tokens.typeface.part(weight, italic)], ours] if tokens.typeface else [ours]


def graphviz_name(tokens: Tokens, weight: int, italic: bool) -> str:
    """The name of a font as Graphviz takes it: family and style in words."""
    if tokens.typeface is None:
        return "Inter Italic" if italic else {400: "Inter", 600: "Inter Semi", 700: "Inter Bold"}[weight]
    part = tokens.typeface.part(weight, italic)
    style = "Italic" if part == "italic" else _WEIGHT[{"semibold": 600, "bold": 700}.get(part, 400)]
    return " ".join(filter(None, (tokens.typeface.family, style)))


def is_bold(tokens: Tokens, weight: int) -> bool:
    """Whether a text is bold where a program knows only two weights."""
    return weight >= 600 and (tokens.typeface is None or tokens.typeface.part(weight) != "regular")


@contextmanager
def lent(tokens: Tokens) -> Iterator[list[Path]]:
    """The files of the typeface under the names of ENGINES, for as long as an engine works."""
    if tokens.typeface is None:
        yield []
        return
    with TemporaryDirectory(prefix="cxkit-") as folder:
        places = []
        for name, data in _for_engines(tokens.typeface).items():
            place = Path(folder, name)
            place.write_bytes(data)
            places.append(place)
        yield places


@lru_cache(maxsize=4)
def _for_engines(typeface: Typeface) -> Mapping[str, bytes]:
    return {
        f"{ENGINES[part]}.{face.ending}": renamed(face.data, ENGINES[part]) for part, face in typeface.faces.items()
    }


def served(typeface: Typeface) -> dict[str, bytes]:
    """The files for pages by their names, as they were given: what was licensed is not changed."""
    return {f"own-{part}.{face.ending}": face.data for part, face in typeface.faces.items()}


def font_faces(typeface: Typeface) -> str:
    """The rules by which a page in the same folder finds these files."""
    rules = []
    for part, face in typeface.faces.items():
        stretch = "" if face.width == 5 else f"font-stretch:{_STRETCH[face.width - 1]};"
        slant = "italic" if part == "italic" else "normal"
        rules.append(
            f'@font-face{{font-family:"{typeface.family}";font-weight:{typeface.weights[part]};font-style:{slant};'
            f'{stretch}font-display:swap;src:url("own-{part}.{face.ending}") format("{_FORMATS[face.ending]}")}}\n'
        )
    return "".join(rules)
