"""The report as files: whole pages that lead to one another, quiet and readable on every screen."""

import os
import re
from collections import Counter
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urldefrag

import pytest

from cxkit import api
from cxkit.load import load
from cxkit.render.html import FONTS
from tests.browser import page
from tests.render.pages import parsed, visit

ROOT = Path(__file__).resolve().parents[2]
DOMAIN = ROOT / "tests/data/domain"


@pytest.fixture(scope="module", params=["en", "es"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """The report of the examples and of the files of the trade's reference, in one language."""
    folder = tmp_path_factory.mktemp(f"report-{request.param}")
    made = api.report([str(ROOT / "examples"), str(DOMAIN)], folder, lang=request.param)
    assert made.index == folder / "index.html"
    assert not made.unreadable
    return request.param, folder


def test_every_page_is_whole(written: tuple[str, Path]) -> None:
    lang, folder = written
    found = parsed(folder)
    assert len(found) > 20
    for name, one in found.items():
        assert one.faults == [], name
        assert one.open == [], name
        assert [given["lang"] for _, given in one.of("html")] == [lang]
        ids = [given["id"] for _, given in one.elements if "id" in given]
        assert len(ids) == len(set(ids)), name
        levels = [int(tag[1]) for tag, _ in one.of("h1", "h2", "h3", "h4")]
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), (name, levels)
        assert all("scope" in given for _, given in one.of("th")), name


def test_every_link_leads_to_a_written_place(written: tuple[str, Path]) -> None:
    _, folder = written
    found = parsed(folder)
    whole = {name: (folder / name).read_text(encoding="utf-8") for name in found}
    anchors = {name: set(re.findall(r'\sid="([^"]*)"', text)) for name, text in whole.items()}
    for name, text in whole.items():  # drawings included
        assert set(re.findall(r'\shref="#([^"]*)"', text)) <= anchors[name], name
    for name, one in found.items():
        links = [given["href"] for _, given in one.of("a", "link", "use")]
        links += [given["src"] for _, given in one.of("script", "img", "source", "iframe") if "src" in given]
        assert len(links) > 5
        for link in links:
            if link == "data:,":
                continue
            path, anchor = urldefrag(link)
            assert not re.match(r"[a-z][a-z0-9+.-]*:|//|/", path, re.IGNORECASE), (name, link)
            target = os.path.normpath(PurePosixPath(name).parent / unquote(path)) if path else name
            assert (folder / target).is_file(), (name, link)
            if anchor and target.endswith(".html"):
                assert anchor in anchors[target], (name, link)


def test_ids_of_a_page_are_unique_with_its_drawings(written: tuple[str, Path]) -> None:
    _, folder = written
    for path in folder.rglob("*.html"):
        ids = re.findall(r'\sid="([^"]*)"', path.read_text(encoding="utf-8"))
        assert [name for name, n in Counter(ids).items() if n > 1] == [], path


def test_nothing_comes_from_elsewhere(written: tuple[str, Path]) -> None:
    _, folder = written
    for path in folder.rglob("*"):
        if path.suffix in (".html", ".css"):
            text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
            assert not re.search(r"https?:|url\(['\"]?(//|http)|@import", text), path
    for stem, _, _ in FONTS:
        assert (folder / f"assets/{stem}.woff2").read_bytes()[:4] == b"wOF2"


def test_page_and_drawings_share_no_class() -> None:
    """A rule for the page that stands alone would reach into the drawings."""
    sheet = (ROOT / "cxkit/render/templates/cxkit.css").read_text(encoding="utf-8")
    rooms, _ = load([str(ROOT / "examples")])
    drawn: set[str] = set()
    for room in rooms:
        for member in room.workspace.members:
            if member.content.kind == "journey":
                picture = api.draw(member.content, room.workspace.scope(member.path))
                drawn |= {word for item in picture.items for word in getattr(item, "kind", "").split()}
    drawn |= {"face", "mark"}
    selectors = re.findall(r"(?:^|[},])\s*((?:[^{}@,]|\([^)]*\))+)(?=[,{])", re.sub(r"/\*.*?\*/", "", sheet))
    alone = {match[1] for one in selectors if (match := re.fullmatch(r"\.([\w-]+)", one.strip()))}
    assert len(alone) > 20
    assert alone & drawn == set()


def test_colours_come_from_the_tokens() -> None:
    templates = ROOT / "cxkit/render/templates"
    for path in templates.iterdir():
        text = re.sub(r'href="#[^"]*"|\(\s*"#[^"]*"|url\([^)]*\)', "", path.read_text(encoding="utf-8"))
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsl\(", text), path


def test_same_files_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    api.report([str(DOMAIN)], tmp_path / "one", lang="es")
    monkeypatch.chdir(DOMAIN)
    api.report(["."], tmp_path / "other", lang="es")
    one, other = (
        {p.relative_to(tmp_path / n): p.read_bytes() for p in (tmp_path / n).rglob("*") if p.is_file()}
        for n in ("one", "other")
    )
    assert one == other


SHOWN = (
    "index.html",
    "examples/banco-credito/journeys/credito.html",
    "examples/it-service-desk/organizations/it.html",
    "examples/restaurante/personas/pareja-celebra.html",
)


def test_pages_fit_a_phone_and_are_quiet(written: tuple[str, Path]) -> None:
    with page() as view:
        for name in SHOWN:
            assert visit(view, written[1] / name) == []
            for width in (390, 800, 1400):
                view.set_viewport_size({"width": width, "height": 900})
                wide, room = view.evaluate("[document.documentElement.scrollWidth, innerWidth]")
                assert wide <= room, (name, width)
            assert view.evaluate("document.fonts.check('700 16px Inter')")


def test_the_theme_is_chosen_and_kept(written: tuple[str, Path]) -> None:
    with page() as view:
        visit(view, written[1] / SHOWN[0])
        ground = "getComputedStyle(document.documentElement).backgroundColor"
        light = view.evaluate(ground)
        view.select_option("#theme select", "dark")
        assert view.evaluate("document.documentElement.dataset.theme") == "dark"
        assert view.evaluate(ground) != light
        view.select_option("#theme select", "auto")
        assert view.evaluate(ground) == light


def test_without_script_both_sides_can_be_seen(written: tuple[str, Path]) -> None:
    with page(java_script_enabled=False, viewport={"width": 1400, "height": 900}) as view:
        view.goto((written[1] / SHOWN[1]).as_uri())
        assert not view.locator("#theme").is_visible()
        assert view.locator(".v-map").is_visible()
        assert not view.locator(".v-blueprint").is_visible()
        view.locator("input[value=blueprint]").check(force=True)
        assert view.locator(".v-blueprint").is_visible()
        assert not view.locator(".v-map").is_visible()


def test_on_a_phone_a_drawing_opens_when_asked(written: tuple[str, Path]) -> None:
    with page(viewport={"width": 390, "height": 844}) as view:
        view.goto((written[1] / SHOWN[1]).as_uri())
        assert not view.locator(".sheet svg.cx").first.is_visible()
        assert view.locator("#step-1 .acts").first.is_visible()
        view.locator(".phone a[href='#sheet-blueprint']").click()
        assert view.locator("#sheet-blueprint svg.cx").is_visible()
        assert not view.locator("#sheet-map svg.cx").is_visible()
        assert view.evaluate("document.documentElement.scrollWidth") == 390


def test_paper_shows_both_sides(written: tuple[str, Path]) -> None:
    with page(viewport={"width": 1400, "height": 900}) as view:
        view.emulate_media(media="print")
        view.goto((written[1] / SHOWN[1]).as_uri())
        assert view.locator(".v-map").is_visible()
        assert view.locator(".v-blueprint").is_visible()
        assert not view.locator(".segmented").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(written: tuple[str, Path], scheme: str) -> None:
    source = Path(os.environ.get("CXKIT_AXE", "axe.min.js"))
    if not source.is_file():
        pytest.skip("axe-core is not here: set CXKIT_AXE to its axe.min.js (npm i axe-core)")
    with page(color_scheme=scheme, bypass_csp=True) as view:
        for name in SHOWN:
            visit(view, written[1] / name)
            view.evaluate(source.read_text(encoding="utf-8"))
            for width in (390, 1400):
                view.set_viewport_size({"width": width, "height": 900})
                found = view.evaluate("axe.run()")
                assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == [], (name, width)


def test_a_journey_past_the_limit_has_its_page_without_drawings(tmp_path: Path) -> None:
    steps = "".join(f"  - customer: Step {n}\n" for n in range(2_001))
    (tmp_path / "endless.yaml").write_text(
        f"kind: journey\ntitle: Endless\nlang: en\nsteps:\n{steps}", encoding="utf-8"
    )
    made = api.report([str(tmp_path)], tmp_path / "out", lang="en")
    assert [note.text("en").partition(";")[0] for note in made.broken] == [
        "endless: not drawn: 2001 boxes, the limit 'boxes' is 2000"
    ]
    found = parsed(tmp_path / "out")["journeys/endless.html"]
    assert "Not drawn: too large for one sheet. The steps follow in words." in found.text
    assert "Step 2000" in found.text
    classes = {name for _, given in found.elements for name in given.get("class", "").split()}
    assert not classes & {"sheet", "pan", "segmented"}
