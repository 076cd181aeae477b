"""The gallery shows what the examples look like today."""

from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest

from cxkit.colours import Tokens
from cxkit.views.catalogue import VIEWS
from cxkit.views.picture import Box, Picture, Words
from tests.browser import page
from tests.gallery.fresh import write
from tests.gallery.pages import both, pages, read
from tests.gallery.pictures import HOME, Drawn, Entry, chosen, digest, gallery
from tests.gallery.purposes import MOST_PROCESSES, PURPOSES
from tests.render.pixels import pixels

MOST_BYTES = 6_000_000
STALE = "docs/gallery is not up to date: run `make gallery` (or `python -m tests.gallery.fresh`)"


@pytest.fixture(scope="module")
def committed() -> list[Entry]:
    place = HOME / "gallery.json"
    assert place.is_file(), STALE
    return read(place.read_text(encoding="utf-8"))


def test_every_picture_is_the_one_that_would_be_drawn_today(committed: list[Entry]) -> None:
    now = {each.entry.file: each.entry for each in gallery()}
    then = {entry.file: entry for entry in committed}
    differing = [file for file in dict.fromkeys([*now, *then]) if now.get(file) != then.get(file)]
    assert differing == [], STALE


def test_pages_say_what_is_drawn(committed: list[Entry]) -> None:
    for name, text in pages(committed).items():
        assert (HOME / name).read_text(encoding="utf-8") == text, f"{name}: {STALE}"


def test_every_file_is_a_page_or_a_drawing_that_is_named(committed: list[Entry]) -> None:
    there = {path.relative_to(HOME).as_posix() for path in HOME.rglob("*") if path.is_file()}
    assert there == {*pages(committed), *(entry.file for entry in committed)}, STALE


def test_a_drawing_is_the_one_that_its_entry_names(committed: list[Entry]) -> None:
    svg = "{http://www.w3.org/2000/svg}"
    for entry in committed:
        root = parse(HOME / entry.file).getroot()
        assert root.get("class") == f"cx {entry.view}"
        assert (root.findtext(f"{svg}title"), root.findtext(f"{svg}desc")) == (entry.title, entry.description)


def test_the_folder_stays_small() -> None:
    assert sum(path.stat().st_size for path in HOME.rglob("*") if path.is_file()) < MOST_BYTES


def test_every_view_says_what_it_is_for_and_has_a_picture() -> None:
    assert set(PURPOSES) == set(VIEWS)
    views = {each.entry.file: each.entry.view for each in gallery()}
    assert [views.get(f"{purpose.shown}.svg") for purpose in PURPOSES.values()] == list(PURPOSES)


def picture(*, x: float = 10, text: str = "Pays", role: str = "box") -> Picture:
    box = Box(x, 20, 150, 44, "front-line", role, id="pay")
    items = (box, Words((text,), 85, 45, inside="pay"))
    return Picture("p", "map", "Pay", "A step.", "en", 300, 200, items)


def test_of_processes_those_with_the_most_to_show_are_chosen() -> None:
    job = gallery()[0].job
    drawn = [
        Drawn(Entry(f"a/{name}.{view}.svg", view, "en", "", "", ""), job, replace(picture(), items=picture().items * n))
        for name, view, n in (("few", "process", 1), ("most", "process", 4), ("map", "map", 1), ("more", "process", 3))
    ]
    assert [each.entry.file for each in chosen(drawn)] == ["a/most.process.svg", "a/map.map.svg", "a/more.process.svg"]
    assert MOST_PROCESSES == 2


def test_a_digest_tells_what_is_seen_and_nothing_else() -> None:
    one = digest(picture())
    assert digest(picture(x=10 + 1e-9)) == one
    others = [picture(x=10.1), picture(text="Pays 1.501"), picture(text="Pays 1.502"), picture(role="raised")]
    seen = {digest(other) for other in others}
    assert len(seen) == 4
    assert one not in seen


def test_a_digest_knows_the_colours_of_what_is_seen() -> None:
    one = digest(picture())
    assert digest(picture(), Tokens((("dark", "front-line", "#ABCDEF"),))) != one
    assert digest(picture(), Tokens((("dark", "mark-fail", "#ABCDEF"),))) == one


def test_what_is_no_longer_drawn_is_removed(tmp_path: Path) -> None:
    for name in ("kept/a.svg", "kept/old.svg", "gone/old.svg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("old", encoding="utf-8")
    write(tmp_path, {"kept/a.svg": "new\n", "more/b.svg": "b\n"})
    there = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert there == ["kept", "kept/a.svg", "more", "more/b.svg"]
    assert (tmp_path / "kept/a.svg").read_text(encoding="utf-8") == "new\n"


def test_the_page_of_both_themes_shows_both(tmp_path: Path) -> None:
    drawn = min(gallery(), key=lambda each: (len(each.picture.items), each.entry.file))
    place = tmp_path / drawn.entry.file
    place.parent.mkdir(parents=True)
    place.write_text(drawn.svg(), encoding="utf-8")
    sheet = tmp_path / "index.html"
    with page(viewport={"width": 1400, "height": 900}) as view:
        sheet.write_text(both({drawn.entry.example: [drawn.entry]}), encoding="utf-8")
        view.goto(sheet.as_uri())
        shots = {theme: pixels(view.locator(f"img.{theme}").screenshot()) for theme in ("light", "dark")}
    grounds = {theme: sum(shot.at(4, 4)[:3]) for theme, shot in shots.items()}
    assert grounds["light"] > 700
    assert grounds["dark"] < 200
