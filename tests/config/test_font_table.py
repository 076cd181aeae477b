"""The table `theme.font` of the settings: read with its files, or refused with what to do about the one that fails."""

import os
import struct
import zlib
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont

from cxkit.colours import OURS
from cxkit.config import Config, read
from cxkit.typeface import file
from tests.config.test_theme_table import settings, told
from tests.typeface.making import made

FONT = '[theme.font]\nregular = "brand/Brand.ttf"\n'


def test_a_font_is_read_with_its_files(tmp_path: Path) -> None:
    for name in ("Brand", "Bold"):
        made(tmp_path / "brand", f"{name}.ttf", weight=700 if name == "Bold" else 400)
    found = settings(tmp_path, f'{FONT}bold = "brand/Bold.ttf"\n[theme.light]\ncustomer-line = "#00539B"\n')
    assert told(found) == []
    typeface = found.tokens.typeface
    assert typeface
    assert (typeface.family, [*typeface.faces]) == ("Proof Brand", ["regular", "bold"])
    assert found.tokens.colour("customer-line") == "#00539B"
    assert found.theme
    assert found.theme.given["font"] == {"regular": "brand/Brand.ttf", "bold": "brand/Bold.ttf"}
    turned = settings(tmp_path, f'[theme.font]\nbold = "brand/Bold.ttf"\n{FONT.partition(chr(10))[2]}')
    assert turned.tokens.typeface == typeface


def test_it_stands_in_pyproject_too(tmp_path: Path) -> None:
    made(tmp_path / "brand")
    found = settings(tmp_path, f"[tool.cxkit.{FONT[1:]}", "pyproject.toml")
    assert found.tokens.typeface
    made(tmp_path / "brand").unlink()
    assert told(read(tmp_path / "pyproject.toml"))[0].startswith("2:11 CFG006 there is no file brand/Brand.ttf: ")


def variable(path: Path) -> None:
    builder = FontBuilder(font=TTFont(made(path.parent, path.name)))
    builder.setupFvar([("wght", 400, 400, 700, "Weight")], [])
    builder.save(path)


def narrowed(path: Path, **given: float) -> None:
    made(path.parent, path.name, of=given)


def packed(path: Path) -> None:
    """The start of a WOFF, as far as anybody looks."""
    path.write_bytes(b"wOFF" + made(path.parent, path.name).read_bytes()[:4] + zlib.compress(bytes(900)))


def linked_out(path: Path) -> None:
    away = made(path.parents[2] / "elsewhere")
    path.symlink_to(away)


def circled(path: Path) -> None:
    path.symlink_to(path)


def em(path: Path, size: int) -> None:
    made(path.parent, path.name)
    data = bytearray(path.read_bytes())
    at = struct.unpack_from(">I", data, data.index(b"head") + 8)[0]
    struct.pack_into(">H", data, at + 18, size)
    path.write_bytes(data)


NAME = "brand/Brand.ttf"
GONE = f"there is no file {NAME}: name a TTF or OTF in this workspace, from its root"
HURT = f"{NAME} is damaged: its table 'head' cannot be read; get the font anew"
HOSTILE = {
    "nothing": (lambda _: None, GONE, f"no existe el archivo {NAME}"),
    "a circle of links": (circled, GONE, "no existe el archivo"),
    "a folder": (lambda path: path.mkdir(), f"{NAME} is no file: name a TTF or OTF", "no es un archivo"),
    "a pipe": (lambda path: os.mkfifo(path), f"{NAME} is no file: name a TTF or OTF", "no es un archivo"),
    "a link out": (linked_out, f"{NAME} leads out of this workspace: copy the font into it", "copia en él"),
    "text": (lambda path: path.write_text("font"), f"{NAME} is no font: name a TTF or OTF", "no es un tipo de letra"),
    "no bytes": (lambda path: path.write_bytes(b""), f"{NAME} is no font: name a TTF or OTF", "no es un tipo"),
    "a web font": (
        packed,
        f"{NAME} is a font for web pages (WOFF): name the TTF or OTF that it was made from",
        "páginas web (WOFF)",
    ),
    "a collection": (
        lambda path: path.write_bytes(b"ttcf" + bytes(90)),
        f"{NAME} is a collection of fonts (TTC): name a TTF or OTF with one of them",
        "colección",
    ),
    "a variable font": (
        variable,
        f"{NAME} is a variable font: name a file for each weight, as `fonttools varLib.instancer` makes them",
        "nombra un archivo por peso",
    ),
    "half a font": (
        lambda path: path.write_bytes(made(path.parent, path.name).read_bytes()[:900]),
        "damaged",
        "está dañado",
    ),
    "one unit an em": (lambda path: em(path, 1), HURT, "su tabla «head»"),
    "too many units an em": (lambda path: em(path, 60000), HURT, "su tabla «head»"),
    "letters without width": (
        lambda path: narrowed(path, a=0),
        f"{NAME} is damaged: 'a' is 0 em wide; get the font anew",
        "«a» mide 0 em",
    ),
    "a blank without width": (lambda path: narrowed(path, **{" ": 0}), "' ' is 0 em wide", "mide 0 em"),
    "a letter wider than a line": (lambda path: narrowed(path, W=9), "'W' is 9 em wide", "mide 9 em"),
    "signs alone": (
        lambda path: made(path.parent, path.name, characters="→←↑"),
        f"{NAME} has no Latin letters: name a font for text",
        "no tiene letras latinas",
    ),
    "capitals alone": (
        lambda path: made(path.parent, path.name, characters="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 "),
        f"{NAME} lacks abcdefghijklmnopqrstuvwxyz: name a font with all Latin letters and figures",
        "le falta abc",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_used_is_a_finding_and_no_part_of_the_theme_is(name: str, tmp_path: Path) -> None:
    make, english, spanish = HOSTILE[name]
    home = tmp_path / "home"
    (home / "brand").mkdir(parents=True)
    make(home / NAME)
    found = settings(home, f'{FONT}[theme.light]\ncustomer-line = "#00539B"\n')
    (line,) = told(found)
    assert line.startswith("2:11 CFG006 ")
    assert english in line
    assert spanish in told(found, "es")[0]
    assert found.undressed
    assert found.tokens == OURS


def test_a_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "brand")
    with path.open("r+b") as stream:
        stream.truncate(30 * 1024 * 1024)
    assert told(settings(tmp_path, FONT)) == [
        f"2:11 CFG006 {NAME} has more than 20 MiB: take a version of the font with the letters of your languages alone"
    ]
    monkeypatch.setattr(file, "BIGGEST", 31 * 1024 * 1024)
    assert told(settings(tmp_path, FONT)) == []


WRONG = {
    "no table": ('theme = {font = "Brand"}', ["1:17 CFG002 'font' is a table, not \"Brand\""]),
    "no regular": (
        '[theme.font]\nbold = "brand/Brand.ttf"',
        ["1:8 CFG002 a font wants 'regular': the file that most texts are set in"],
    ),
    "another part": (
        f'{FONT}medium = "brand/Brand.ttf"\nbolt = "brand/Brand.ttf"',
        [
            "3:1 CFG001 unknown key 'medium'; there are regular, semibold, bold and italic",
            "4:1 CFG001 unknown key 'bolt', did you mean 'bold'?",
        ],
    ),
    "no path": (
        '[theme.font]\nregular = 3\nbold = ""\nitalic = ["brand/Brand.ttf"]',
        [
            "2:11 CFG002 'regular' is the path of a file in this workspace, not 3",
            "3:8 CFG002 'bold' is the path of a file in this workspace, not \"\"",
            "4:10 CFG002 'italic' is the path of a file in this workspace, not [\"brand/Brand.ttf\"]",
        ],
    ),
    "a way out": (
        '[theme.font]\nregular = "../Brand.ttf"\nbold = "/usr/Brand.ttf"\nitalic = "C:\\\\Brand.ttf"',
        [
            "2:11 CFG002 'regular' is the path of a file in this workspace, not \"../Brand.ttf\"",
            "3:8 CFG002 'bold' is the path of a file in this workspace, not \"/usr/Brand.ttf\"",
            "4:10 CFG002 'italic' is the path of a file in this workspace, not \"C:\\Brand.ttf\"",
        ],
    ),
    "another theme": (
        '[theme.fonts]\nregular = "brand/Brand.ttf"',
        ["1:8 CFG001 unknown key 'fonts', did you mean 'font'?"],
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_with_the_table_is_told_at_its_place(name: str, tmp_path: Path) -> None:
    text, lines = WRONG[name]
    made(tmp_path / "brand")
    found = settings(tmp_path, f"{text}\n")
    assert told(found) == lines
    assert found.tokens == OURS


def test_a_face_that_fails_is_told_beside_a_colour_that_does(tmp_path: Path) -> None:
    made(tmp_path / "brand")
    found = settings(tmp_path, f'{FONT}bold = "brand/Bold.ttf"\n[theme.light]\ncustomer-line = "#00A651"\n')
    assert [line.split()[1] for line in told(found)] == ["CFG006", "CFG005"]
    assert found.tokens == OURS


def test_what_holds_because_of_the_files_changes_with_them(tmp_path: Path) -> None:
    def beyond() -> list[str]:
        return settings(tmp_path, FONT).beyond

    absent = beyond()
    made(tmp_path / "brand")
    first = beyond()
    made(tmp_path / "brand", wide=0.8)
    other = beyond()
    assert len({*map(tuple, (absent, first, other))}) == 3
    assert other == beyond()
    assert Config().beyond == []
