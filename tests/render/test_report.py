"""The report as files: whatever stands in the journeys, pages stay whole, linked, quiet and readable."""

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest

from cxkit import api
from cxkit.api.judging import judge
from cxkit.load import load
from cxkit.render.html import FONTS, address, pages, ticked
from cxkit.render.inert import inert
from cxkit.views.site import site
from tests.browser import page

ROOT = Path(__file__).resolve().parents[2]
DOMAIN = ROOT / "tests/data/domain"
VOID = {"meta", "link", "br", "img", "input", "hr"}
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><svg onload=alert(1)>",
    "</title></textarea><a href=javascript:alert(1)>x</a>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &amp; &#60;",
    "javascript:alert(1)",
    "\u202egnp.exe\u2066",
    "--><!--",
    "\x1b[31m\x07\x85\u2028",
)


class Parsed(HTMLParser):
    """Elements with the names of their attributes, and what is read; drawings are left out."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self._drawing = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._drawing += tag == "svg" and (bool(self._drawing) or given.get("class", "").startswith("cx"))
        if not self._drawing:
            self.elements.append((tag, given))
        if len(given) != len(attrs):
            self.faults.append(f"an attribute twice: {tag} {attrs}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._drawing:
            self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")
        elif self.open.pop() == "svg":
            self._drawing -= bool(self._drawing)

    def handle_data(self, data: str) -> None:
        if not self._drawing and self.open[-1:] not in (["script"], ["style"]):
            self.texts.append(data)

    @property
    def shape(self) -> Counter[tuple[str, tuple[str, ...]]]:
        return Counter((tag, tuple(sorted(given))) for tag, given in self.elements)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())

    def of(self, *tags: str) -> Iterator[tuple[str, dict[str, str]]]:
        return ((tag, given) for tag, given in self.elements if tag in tags)


@pytest.fixture(scope="module", params=["en", "es"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """The report of the examples and of the files of the trade's reference, in one language."""
    folder = tmp_path_factory.mktemp(f"report-{request.param}")
    made = api.report([str(ROOT / "examples"), str(DOMAIN)], folder, lang=request.param)
    assert made.index == folder / "index.html"
    assert not made.unreadable
    return request.param, folder


def parsed(folder: Path) -> dict[str, Parsed]:
    return {
        path.relative_to(folder).as_posix(): Parsed(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


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
    anchors = {name: {given["id"] for _, given in one.elements if "id" in given} for name, one in found.items()}
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


def journey(text: str) -> str:
    """A workspace in which every text is `text`."""
    q = json.dumps(text)
    return f"""
kind: journey
id: viaje
title: {q}
scenario: {q}
starts: {q}
ends: {q}
owner: {q}
version: {q}
persona: quien
purpose: {{customer: {q}, organization: {q}}}
notes: {json.dumps(text + "?")}
sources: {{s1: {{type: interview, title: {q}, n: 3}}}}
channels: {{web: {{title: {q}}}}}
phases: {{uno: {{title: {q}, when: {q}}}}}
actors: {{alguien: {{title: {q}, area: Sala}}}}
policies: {{norma: {{title: {q}}}}}
metrics: {{cifra: {{title: {q}, unit: {q}, value: 3, n: 4, target: {q}}}}}
enablers: {{do: {q}, by: alguien, when: {q}, enables: all}}
steps:
  - id: primero
    title: {q}
    phase: uno
    channel: web
    when: {q}
    touchpoint: {q}
    evidence: {{text: {q}, alt: {q}}}
    customer: {{do: {q}, gives: {q}, gets: {q}}}
    frontstage: {{id: hace, do: {q}, by: alguien, if: {q}, may: {q}, policy: norma}}
    backstage: {q}
    support: {q}
    thoughts: {q}
    feeling: {q}
    emotion: -1
    quotes: {q}
    pains: {{text: {q}, severity: high}}
    gains: {q}
    opportunities: {q}
    moment_of_truth: {q}
    decision: {q}
    next: [{{to: segundo, if: {q}, share: 20%}}, {{to: end, if: {q}}}]
    wait: {{time: 3m, why: {q}, meanwhile: {q}}}
    fail: {{what: {q}, at: hace, rate: 18%, back_to: primero, may: {q}}}
    metrics: cifra
    sla: {q}
  - {{id: segundo, title: {q}, customer: {q}, emotion: 1}}
"""


def workspace(folder: Path, text: str, lang: str = "es") -> Path:
    q = json.dumps(text)
    folder.mkdir()
    (folder / "cxkit.toml").write_text('lang = "es"\n')
    (folder / "viaje.yaml").write_text(f"lang: {json.dumps(lang)}\n{journey(text)}", encoding="utf-8")
    (folder / "quien.yaml").write_text(
        f"""
kind: persona
id: quien
lang: {json.dumps(lang)}
title: {q}
segment: {q}
scenario: {q}
quote: {q}
based_on: {{type: interview, title: {q}, n: 2}}
goals: {q}
jobs: {{when: {q}, want: {q}, so: {q}, importance: 3}}
empathy: {{says: {q}, thinks: {q}, does: {q}, feels: {q}, sees: {q}, hears: {q}}}
pains: {q}
gains: {q}
value_map: {{products: {q}, pain_relievers: {q}, gain_creators: {q}}}
""",
        encoding="utf-8",
    )
    (folder / "casa.yaml").write_text(
        f"""
kind: organization
id: casa
lang: {json.dumps(lang)}
title: {q}
owner: {q}
purpose: {q}
philosophy: {q}
areas: {{Sala: {{title: {q}, owner: {q}}}}}
segments: {{uno: {{title: {q}}}}}
services:
  uno: {{title: {q}, owner: {q}, outcome: {q}, lifecycle: {q}, xla: {q}, sla: {{metric: {q}, target: {q}, if: {q}}}}}
value_streams: {{uno: {{title: {q}, owner: {q}, stages: {q}}}}}
value_proposition: {q}
metrics: {{cifra: {{title: {q}, unit: {q}, value: 2, target: {q}}}}}
actors: {{otro: {{title: {q}, area: Sala}}}}
""",
        encoding="utf-8",
    )
    return folder


def spelt(folder: Path) -> dict[str, Parsed]:
    rooms, unreadable = load([str(folder)])
    assert not unreadable
    assert not rooms[0].broken, [each.text() for each in rooms[0].diagnostics]
    made = site(rooms, [judge(room, select=["YML", "SCH", "KND"]) for room in rooms], lang="es")
    return {name: Parsed(str(text)) for name, text in pages(made, {}).items() if name.endswith(".html")}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Parsed]:
    return spelt(workspace(tmp_path_factory.mktemp("plain") / "ok", "ok"))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_inert(text: str, plain: dict[str, Parsed], tmp_path: Path) -> None:
    found = spelt(workspace(tmp_path / "w", text))
    assert found.keys() == plain.keys()
    for name, one in found.items():
        assert one.faults == [], name
        assert one.shape == plain[name].shape, name
        assert " ".join(inert(text).split()) in one.text, name


def test_a_language_is_inert(plain: dict[str, Parsed], tmp_path: Path) -> None:
    for name, one in spelt(workspace(tmp_path / "w", "ok", 'fr" onload="x')).items():
        assert one.faults == []
        odd = [given for _, given in one.elements if "onload" in given]
        assert odd == []
        assert any(given.get("lang", "").startswith("fr") for _, given in one.elements), name


def test_a_name_of_a_page_stays_in_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "w"
    folder.mkdir()
    (folder / "cxkit.toml").write_text("")
    names = ("../../etc/x", "CON", "Café ñandú", "a", "A", "旅", "...", "x" * 300)
    for n, name in enumerate(names):
        text = f"kind: journey\nid: {json.dumps(name)}\ntitle: T\nsteps: [{{customer: Va}}]\n"
        (folder / f"{n}.yaml").write_text(text, encoding="utf-8")
    rooms, _ = load([str(folder)])
    made = site(rooms, [judge(room) for room in rooms], lang="en")
    paths = [one.path for one in made.pages[1:]]
    assert len({path.lower() for path in paths}) == len(names)
    for path in paths:
        assert re.fullmatch(r"journeys/[^/\\:*?\"<>|.]{1,70}\.html", path), path
    assert "journeys/con.html" not in paths


def test_addresses() -> None:
    assert address("index.html", "a/journeys/x.html#step-1") == "a/journeys/x.html#step-1"
    assert address("a/journeys/x.html", "index.html#findings") == "../../index.html#findings"
    assert address("a/journeys/x.html", "a/personas/é y.html") == "../personas/%C3%A9%20y.html"
    assert address("a.html", "#here") == "#here"


def test_backticks_become_code_only_in_pairs() -> None:
    assert str(ticked("write `id: <x>`")) == "write <code>id: &lt;x&gt;</code>"
    assert str(ticked("one ` only <b>")) == "one ` only &lt;b&gt;"


def test_a_broken_file_is_named_and_has_no_page(tmp_path: Path) -> None:
    folder = workspace(tmp_path / "w", "Bien")
    (folder / "roto.yaml").write_text("kind: journey\ntitle: Roto\nsteps:\n  - {customer: Explica, repite}\n")
    made = api.report([str(folder)], tmp_path / "out", lang="es")
    assert len(made.broken) == 1
    index = Parsed(made.index.read_text(encoding="utf-8"))
    assert "roto.yaml:4" in index.text
    assert "Quedan fuera" in index.text
    assert sorted(path.name for path in (tmp_path / "out/journeys").iterdir()) == ["viaje.html"]


def test_nothing_to_report_is_said(tmp_path: Path) -> None:
    with pytest.raises(api.CannotRun):
        api.report([str(tmp_path / "nowhere")], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_old_pages_are_left_alone_and_not_pointed_to(tmp_path: Path) -> None:
    old = tmp_path / "out/journeys/old.html"
    old.parent.mkdir(parents=True)
    old.write_text("old")
    made = api.report([str(workspace(tmp_path / "w", "Bien"))], tmp_path / "out")
    assert old.read_text() == "old"
    assert old not in made.written
    assert "old.html" not in made.index.read_text(encoding="utf-8")


SHOWN = (
    "index.html",
    "examples/banco-credito/journeys/credito.html",
    "examples/it-service-desk/organizations/it.html",
    "examples/restaurante/personas/pareja-celebra.html",
)


def visit(view: Any, path: Path) -> list[str]:
    """Open a page; what it complains about or asks from elsewhere."""
    said: list[str] = []
    view.on("console", lambda message: said.append(message.text))
    view.on("pageerror", lambda error: said.append(str(error)))
    view.on(
        "request", lambda request: said.append(request.url) if not request.url.startswith(("file:", "data:")) else None
    )
    view.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))
    view.goto(path.as_uri())
    return said


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_fits_a_phone_and_is_quiet(written: tuple[str, Path], name: str) -> None:
    for width in (390, 800, 1400):
        with page(viewport={"width": width, "height": 900}) as view:
            assert visit(view, written[1] / name) == []
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


def test_paper_shows_both_sides(written: tuple[str, Path]) -> None:
    with page(viewport={"width": 1400, "height": 900}) as view:
        view.emulate_media(media="print")
        view.goto((written[1] / SHOWN[1]).as_uri())
        assert view.locator(".v-map").is_visible()
        assert view.locator(".v-blueprint").is_visible()
        assert not view.locator(".segmented").is_visible()


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(written: tuple[str, Path], name: str, scheme: str) -> None:
    source = os.environ.get("CXKIT_AXE", "")
    if not Path(source).is_file():
        pytest.skip("axe-core is not here: set CXKIT_AXE to its axe.min.js (npm i axe-core)")
    for width in (390, 1400):
        with page(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True) as view:
            visit(view, written[1] / name)
            view.evaluate(Path(source).read_text(encoding="utf-8"))
            found = view.evaluate("axe.run()")
            assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
