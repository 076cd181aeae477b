"""The reader of fonts: what FontTools reads, no more and no less, and nothing hostile keeps it busy."""

import io
import struct
import time
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from cxkit.typeface import Unfit, read, sfnt
from cxkit.typeface.faces import Typeface
from cxkit.typeface.renaming import renamed
from tests.typeface.making import characters, made, typeface, with_table

OURS = Path(__file__).resolve().parents[2] / "cxkit/render/fonts"
FOUND = sorted([*OURS.glob("*.ttf"), *Path("/usr/share/fonts").rglob("*.[ot]tf")])[:60]


def theirs(font: TTFont) -> dict[str, float]:
    em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
    return {
        chr(code): metrics[glyph][0] / em
        for code, glyph in font.getBestCmap().items()
        if code >= 0x20 and not 0xD800 <= code < 0xE000 and font.getGlyphID(glyph)
    }


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_it_reads_what_the_library_reads(path: Path) -> None:
    font = TTFont(path)
    known = font.getBestCmap() or {}
    if "fvar" in font or not {*map(ord, "AZaz09")} <= known.keys():
        pytest.skip("no static font for text")
    face = read(path.parent, path.name)
    assert face.advances == theirs(font)
    assert (face.weight, face.width) == (font["OS/2"].usWeightClass, font["OS/2"].usWidthClass)
    assert face.italic == bool(font["OS/2"].fsSelection & 1)
    assert face.licence == font["OS/2"].fsType
    assert typeface(path.parent, regular=path.name).family == font["name"].getBestFamilyName()


@pytest.mark.parametrize("name", ["Brand.ttf", "Brand.otf"])
def test_it_reads_both_kinds_of_outlines(tmp_path: Path, name: str) -> None:
    face = read(tmp_path, made(tmp_path, name, wide=0.7, of={"W": 1.25}).name)
    assert (face.ending, face.advances["a"], face.advances["W"]) == (name[-3:], 0.7, 1.25)


@pytest.mark.parametrize("path", FOUND[:8], ids=lambda path: path.stem)
def test_a_copy_under_another_name_is_the_same_font(path: Path) -> None:
    before = TTFont(path)
    after = TTFont(io.BytesIO(renamed(path.read_bytes(), "cxowna")), checkChecksums=2)
    assert after["name"].getBestFamilyName() == "cxowna"
    assert set(after.reader.keys()) == set(before.reader.keys()) - {"DSIG"}
    changed = [tag for tag in after.reader.keys() if after.reader[tag] != before.reader[tag]]  # noqa: SIM118
    assert changed == ["head", "name"]
    old, new = before.reader["head"], after.reader["head"]
    assert old[:8] + old[12:] == new[:8] + new[12:], "more than the sum of the file"
    copy = renamed(path.read_bytes(), "cxowna")
    assert sum(struct.unpack(f">{len(copy) // 4}I", copy)) & 0xFFFFFFFF == 0xB1B0AFBA


BOMBS = {
    "one range of everything": characters((0, 0x10FFFF, 0x7000)),
    "a range beyond everything": characters((0, 0xFFFFFFFF, 1)),
    "ranges upon one another": characters(*[(0, 0x10FFFF, 1)] * 5000),
    "more ranges than bytes": characters((0, 10, 1))[:-4],
    "segments upon one another": characters(*[(0, 0xFFFF, 1)] * 4000, form=4),
    "a range that ends before it begins": characters((90, 60, 1)),
    "no table of a form that is known": characters((0, 10, 1)).replace(b"\0\x0c\0\0", b"\0\x63\0\0", 1),
}


@pytest.mark.parametrize("name", BOMBS)
def test_ranges_that_would_take_all_time_are_refused_at_once(tmp_path: Path, name: str) -> None:
    path = with_table(made(tmp_path), "cmap", BOMBS[name])
    begun = time.process_time()
    with pytest.raises(Unfit) as unfit:
        read(tmp_path, path.name)
    assert unfit.value.why in ("damaged", "no letters", "lacking")
    assert time.process_time() - begun < 3


@pytest.mark.parametrize("tag", ["cmap", "head", "hhea", "hmtx", "maxp", "glyf", "loca"])
def test_a_table_that_is_missing_or_cut_is_named(tmp_path: Path, tag: str) -> None:
    for table in (None, b"", b"\0\1"):
        path = made(tmp_path)
        if table == b"\0\1" and tag in ("glyf", "loca"):
            continue  # outlines are the engines' affair
        with pytest.raises(Unfit) as unfit:
            read(tmp_path, with_table(path, tag, table).name)
        assert (unfit.value.why, unfit.value.args_said) == ("damaged", {"table": tag})


def test_no_cut_and_no_changed_byte_gets_past_the_reader(tmp_path: Path) -> None:
    whole = made(tmp_path).read_bytes()
    broken = tmp_path / "broken.ttf"
    for place in [*range(0, 400, 3), *range(400, len(whole), 997)]:
        for data in (whole[:place], whole[:place] + b"\xff" + whole[place + 1 :]):
            broken.write_bytes(data)
            try:
                face = read(tmp_path, broken.name)
            except Unfit:
                continue
            assert all(0 <= advance <= 30 for advance in face.advances.values())


def test_more_tables_than_a_font_has_are_refused() -> None:
    with pytest.raises(sfnt.Damaged):
        sfnt.tables(b"\0\1\0\0" + struct.pack(">4H", 0xFFFF, 0, 0, 0) + bytes(16 * 0xFFFF))


HOSTILE = {
    "Brand Sans": "Brand Sans",
    "Evil'\"};</style><script>alert(1)</script>": "Evil style script alert 1 script",
    "a,b;c:d{e}\\f\n\tg": "a b c d e f g",
    "\u202eRight\u0000": "Right",
    "Ñandú Größe 2.0_x+y-z": "Ñandú Größe 2.0_x+y-z",
    "☺;": "Own",
    "x" * 500: "x" * 60,
}


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_name_may_stand_anywhere(tmp_path: Path, name: str) -> None:
    made(tmp_path, family=name)
    found = typeface(tmp_path, regular="Brand.ttf")
    assert found.family == found.office == HOSTILE[name]
    assert "\n" not in repr(found)


def brand(folder: Path, **weights: int) -> Typeface:
    for part, weight in weights.items():
        made(folder, f"{part}.ttf", weight=weight, wide=0.5 + weight / 2000)
    return typeface(folder, **{part: f"{part}.ttf" for part in weights})


def test_the_nearest_weight_stands_in(tmp_path: Path) -> None:
    alone = brand(tmp_path, regular=400)
    assert {alone.part(weight, slant) for weight in (400, 600, 700) for slant in (False, True)} == {"regular"}
    both = brand(tmp_path, regular=400, bold=700)
    assert [both.part(weight) for weight in (400, 600, 700)] == ["regular", "bold", "bold"]
    semi = brand(tmp_path, regular=400, semibold=600, italic=400)
    assert [semi.part(weight) for weight in (400, 600, 700)] == ["regular", "semibold", "semibold"]
    assert semi.part(400, italic=True) == semi.part(700, italic=True) == "italic"


def test_weights_are_those_of_the_files_where_they_rise(tmp_path: Path) -> None:
    assert brand(tmp_path, regular=300, semibold=500, bold=800).weights == {
        "regular": 300,
        "semibold": 500,
        "bold": 800,
    }
    assert brand(tmp_path, regular=400, bold=400).weights == {"regular": 400, "bold": 700}


@pytest.mark.parametrize(
    ("licence", "closed"),
    [(0, False), (2, True), (4, False), (8, False), (2 | 4, False), (0x100, False), (0x102, True), (0x204, True)],
)
def test_what_a_licence_forbids(tmp_path: Path, licence: int, closed: bool) -> None:
    made(tmp_path, licence=licence)
    assert typeface(tmp_path, regular="Brand.ttf").closed is closed


def test_the_same_files_are_the_same_typeface(tmp_path: Path) -> None:
    one, other = brand(tmp_path / "a", regular=400, bold=700), brand(tmp_path / "b", regular=400, bold=700)
    assert one == other
    assert hash(one) == hash(other)
    assert one != brand(tmp_path / "b", regular=400)
    assert one != brand(tmp_path / "c", regular=400, bold=800)
