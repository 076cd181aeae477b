"""Runs of a line that a typeface lacks, set in ours: an engine would set the whole line in the other font."""

import unicodedata
from collections.abc import Container, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from cxkit.render.classes import SIZE, measure
from cxkit.render.shapes import number
from cxkit.typeface import Typeface
from cxkit.views.text import set_in, width

_BEFORE = {"l": 0.0, "r": 1.0}


def parted(root: Element, typeface: Typeface) -> None:
    """Give every run of a text below `root` a place of its own where its face lacks characters, and those our font."""
    for parent in root.iter():
        for text in parent:
            if text.tag == "text" and text.text:
                # A text of several lines has its classes at the group around it.
                look = f"{parent.get('class', '')} {text.get('class', '')}".split()
                own = typeface.face(_weight(look), "i" in look).advances
                if any(character not in own for character in text.text) and not _turns(text.text):
                    _part(text, text.text, look, typeface)


def _weight(look: list[str]) -> int:
    return 600 if "w6" in look else 700 if "w7" in look else 400


def _turns(line: str) -> bool:
    """Whether something in a line is read from right to left: there runs do not follow one another."""
    return any(unicodedata.bidirectional(character) in ("R", "AL", "RLI", "RLE") for character in line)


def _part(text: Element, line: str, look: list[str], typeface: Typeface) -> None:
    weight, italic = _weight(look), "i" in look
    own = typeface.face(weight, italic).advances
    size = next((float(measure(name)) for name in look if name[0] == "z" and name[1:2].isdigit()), SIZE)
    runs = list(_runs(line, own))
    wide = []
    for lacking, run in runs:
        with set_in(None):
            wide.append(width(run, size, weight, italic) if lacking else sum(map(own.__getitem__, run)) * size)
    before = next((_BEFORE[name] for name in look if name in _BEFORE), 0.5)
    x = float(text.get("x", "0")) - sum(wide) * before
    text.text = ""
    for (lacking, run), room in zip(runs, wide, strict=True):
        ours = {"font-family": "Inter Semi" if weight == 600 else "Inter"} if lacking else {}
        SubElement(text, "tspan", {"x": number(x), "text-anchor": "start", **ours}).text = run
        x += room


def _runs(line: str, own: Container[str]) -> Iterator[tuple[bool, str]]:
    """Whether a run is lacking, and its characters; a letter and its marks stay together."""
    lacking: list[bool] = []
    start = 0
    for place, character in enumerate(line):
        if not (unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me")):
            start = place
        lacking.append(character not in own)
        if lacking[-1]:
            lacking[start:] = [True] * (place + 1 - start)
        elif place > start:
            lacking[-1] = lacking[start]
    for lacks, group in groupby(zip(lacking, line, strict=True), key=lambda pair: pair[0]):
        yield lacks, "".join(character for _, character in group)
