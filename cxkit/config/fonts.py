"""The table `theme.font`: the files that texts are set in, each read and judged where it stands."""

from collections.abc import Mapping
from typing import Any, cast

from cxkit.config.checking import Sheet, file, spelt
from cxkit.config.settings import Written
from cxkit.source import Pointer
from cxkit.typeface import PARTS, Face, Part, Typeface, Unfit, read, together
from cxkit.words import N_
from cxkit.words.refusals import reason

_WHY = {
    "absent": N_("there is no file {file}: name a TTF or OTF in this workspace, from its root"),
    "folder": N_("{file} is no file: name a TTF or OTF"),
    "outside": N_("{file} leads out of this workspace: copy the font into it"),
    "unreadable": N_("{file} cannot be read: {reason}"),
    "big": N_("{file} has more than {most} MiB: take a version of the font with the letters of your languages alone"),
    "web": N_("{file} is a font for web pages (WOFF): name the TTF or OTF that it was made from"),
    "collection": N_("{file} is a collection of fonts (TTC): name a TTF or OTF with one of them"),
    "no font": N_("{file} is no font: name a TTF or OTF"),
    "variable": N_(
        "{file} is a variable font: name a file for each weight, as `fonttools varLib.instancer` makes them"
    ),
    "damaged": N_("{file} is damaged: its table '{table}' cannot be read; get the font anew"),
    "no letters": N_("{file} has no Latin letters: name a font for text"),
    "lacking": N_("{file} lacks {characters}: name a font with all Latin letters and figures"),
    "wide": N_("{file} is damaged: '{character}' is {n} em wide; get the font anew"),
}


def fonts(sheet: Sheet, value: Any, at: Pointer) -> tuple[dict[Written, str], Typeface | None]:
    """The paths that are given, and the typeface that the files make; None, and something said, where one fails."""
    if not isinstance(value, dict):
        sheet.wrong(at, N_("'{key}' is a table, not {value}"), key=at[-1], value=spelt(value))
        return {}, None
    given: dict[Written, str] = {}
    faces: dict[Part, Face] = {}
    for key, path in value.items():
        place = (*at, key)
        if key not in PARTS:
            sheet.unknown(place, dict.fromkeys(PARTS))
        elif (named := file(sheet, path, place)) is not None:
            given[Written(key, place)] = named
            if face := _face(sheet, named, place):
                faces[cast("Part", key)] = face
    if "regular" not in value:
        sheet.wrong(at, N_("a font wants 'regular': the file that most texts are set in"), name=True)
    return given, together(_sisters(faces)) if "regular" in faces else None


def _face(sheet: Sheet, path: str, at: Pointer) -> Face | None:
    try:
        return read(sheet.path.parent, path)
    except Unfit as unfit:
        said: dict[str, Any] = dict(unfit.args_said)
        if "error" in said:
            said["reason"] = reason(said.pop("error"))
        sheet.wrong(at, _WHY[unfit.why], code="CFG006", file=path, **said)
        return None


def _sisters(faces: Mapping[Part, Face]) -> dict[Part, Face]:
    """In the order of the parts: in which they are written says nothing."""
    return {part: faces[part] for part in PARTS if part in faces}
