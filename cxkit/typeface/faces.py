"""A typeface as drawings know it: a name, and a face for each of the four ways in which they set text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

Part = Literal["regular", "semibold", "bold", "italic"]
PARTS: tuple[Part, ...] = get_args(Part)
NEAREST: dict[Part, tuple[Part, ...]] = {
    "regular": ("regular",),
    "semibold": ("semibold", "bold", "regular"),
    "bold": ("bold", "semibold", "regular"),
    "italic": ("italic", "regular"),
}
"""By part those that stand in for it, the nearest first."""
WEIGHTS: dict[Part, int] = {"regular": 400, "semibold": 600, "bold": 700, "italic": 400}
_RESTRICTED, _USAGE, _BITMAPS = 0x0002, 0x000E, 0x0200


@dataclass(frozen=True, eq=False)
class Face:
    """One file of a typeface. `weight` is from 1 to 1000, `width` from 1 to 9 (5 is normal), `advances` by character
    are in em."""

    ending: str
    data: bytes = field(repr=False)
    digest: str
    advances: Mapping[str, float] = field(repr=False)
    weight: int
    width: int
    italic: bool
    licence: int
    """`fsType` of the table `OS/2`."""

    @property
    def closed(self) -> bool:
        """Whether its maker lets nobody embed its outlines without being asked.

        Source: OpenType 1.9.1, `fsType`: of the bits 1 to 3 the least restrictive holds where several are set; 0x0002
        alone is "restricted licence embedding", 0x0200 "bitmap embedding only".
        """
        return self.licence & _USAGE == _RESTRICTED or bool(self.licence & _BITMAPS)


@dataclass(frozen=True)
class Typeface:
    """The faces that an organisation gave, `regular` always among them. Two with the same `digest` are equal.

    `family` and `office` are what browsers and office programs call it: letters, digits, blanks and `-_.+` only.
    """

    digest: str
    family: str
    office: str = field(compare=False, repr=False)
    faces: Mapping[Part, Face] = field(compare=False, repr=False)

    def part(self, weight: int, italic: bool = False) -> Part:
        """The part that sets a text of this weight and slope: the nearest one that was given."""
        wanted: Part = "italic" if italic else "bold" if weight > 650 else "semibold" if weight > 500 else "regular"
        return next(part for part in NEAREST[wanted] if part in self.faces)

    def face(self, weight: int, italic: bool = False) -> Face:
        """The face of that part."""
        return self.faces[self.part(weight, italic)]

    @cached_property
    def weights(self) -> Mapping[Part, int]:
        """By part that was given the weight to ask a browser for: what its file says, where these numbers rise."""
        upright: list[Part] = [part for part in PARTS if part in self.faces and part != "italic"]
        said = [self.faces[part].weight for part in upright]
        rising = all(one < other for one, other in zip(said, said[1:], strict=False))
        found: dict[Part, int] = {part: self.faces[part].weight if rising else WEIGHTS[part] for part in upright}
        if "italic" in self.faces:
            found["italic"] = self.faces["italic"].weight if rising else WEIGHTS["italic"]
        return found

    @property
    def closed(self) -> bool:
        """Whether the maker of one of the files lets nobody embed it without being asked."""
        return any(face.closed for face in self.faces.values())
