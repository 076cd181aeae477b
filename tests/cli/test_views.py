"""`cxkit render --view`, `--list-views` and the formats made of words."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit.cli.drawing import Format, View
from cxkit.render.formats import RENDERERS
from cxkit.views.catalogue import VIEWS
from tests.browser import page

Cxkit = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]
DINNER = str(ROOT / "examples/restaurante/viajes/cenar.yaml")
MAP = "kind: journey\ntitle: Loan\nid: loan\nsteps:\n  - {id: ask, customer: Asks}\n  - {id: sign, customer: Signs}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cxkit.toml").write_text("")
    (tmp_path / "loan.yaml").write_text(MAP)
    (tmp_path / "survey.yaml").write_text("kind: survey\ntitle: S\n")
    return tmp_path


def test_the_words_of_the_command_are_those_of_the_tables() -> None:
    assert {view.value for view in View} == {"auto", "all", *VIEWS}
    assert {format_.value for format_ in Format} == set(RENDERERS)


def test_all_draws_what_a_file_has_and_nothing_else(cxkit: Cxkit, folder: Path, tmp_path: Path) -> None:
    ran = cxkit("render", str(folder / "loan.yaml"), "--view", "all", "-o", str(tmp_path / "out"))
    assert ran.code == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert "loan.map.svg" in names
    assert "loan.blueprint.svg" not in names
    assert "not drawn" not in ran.err


def test_a_view_that_is_named_is_drawn_even_where_there_is_little(cxkit: Cxkit, folder: Path, tmp_path: Path) -> None:
    cxkit("render", str(folder / "loan.yaml"), "--view", "blueprint,map", "-o", str(tmp_path / "out"))
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"loan.blueprint.svg", "loan.map.svg"}


def test_views_and_formats_may_stand_in_one_word_with_commas(cxkit: Cxkit, folder: Path, tmp_path: Path) -> None:
    cxkit("render", str(folder), "--view", "map", "-f", "md,html-table", "-f", "svg", "-o", str(tmp_path / "out"))
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"loan.map.md", "loan.map.html", "loan.map.svg"}


def test_list_views_says_what_there_is_and_why_not_the_others(cxkit: Cxkit, folder: Path) -> None:
    ran = cxkit("render", "--list-views", str(folder))
    assert ran.code == 0
    assert "  map        Journey map (drawn when no view is named)\n" in ran.out
    assert "no blueprint: no step says what is done for the customer: add `frontstage:` to one" in ran.out
    assert "nothing: no view is drawn from files of the kind survey" in ran.out
    assert not list(folder.glob("build*"))


def test_list_views_for_programs_has_every_view_of_every_file(cxkit: Cxkit, folder: Path) -> None:
    ran = cxkit("render", "--list-views", "--output-format", "json", str(folder))
    document = json.loads(ran.out)
    assert document["schema"] == "cxkit/views/1"
    loan = next(file for file in document["files"] if file["id"] == "loan")
    assert loan["main"] == "map"
    assert [view["name"] for view in loan["views"]] == list(VIEWS)
    for view in loan["views"]:
        assert bool(view["parts"]) != bool(view["why_not"])


def test_words_go_to_the_terminal_where_nothing_else_is_asked_for(cxkit: Cxkit) -> None:
    ran = cxkit("render", DINNER, "--view", "map", "-f", "md", "--lang", "en")
    assert ran.out.startswith("# Cenar en el restaurante\n")
    assert "Ana y Luis: elige hora y cuenta qué celebra" in ran.out


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_blueprint_in_words_says_who_does_what_where(cxkit: Cxkit, lang: str) -> None:
    said = cxkit("render", DINNER, "--view", "blueprint", "-f", "md", "--lang", lang).out
    view, hidden = {
        "en": ("in view, Garzón: trae cuenta y equipo en un viaje", "behind the line of visibility, Cocina: prepara"),
        "es": ("a la vista, Garzón: trae cuenta y equipo en un viaje", "tras la línea de visibilidad, Cocina: prepara"),
    }[lang]
    assert view in said
    assert hidden in said
    assert "| 9. Paga |" in said


def test_nothing_that_an_author_writes_becomes_markup(cxkit: Cxkit, tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script> | [x](javascript:y) `z` # @all"
    (tmp_path / "cxkit.toml").write_text("")
    step = f"  - customer: {json.dumps(hostile)}\n    quotes: [{json.dumps(hostile)}]\n    emotion: 1\n"
    (tmp_path / "a.yaml").write_text(f"kind: journey\ntitle: {json.dumps('# ' + hostile)}\nid: a\nsteps:\n{step}")
    cxkit("render", str(tmp_path / "a.yaml"), "-f", "md,html-table,txt", "-o", str(tmp_path / "out"))
    page = (tmp_path / "out/a.map.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    words = (tmp_path / "out/a.map.md").read_text(encoding="utf-8")
    assert "<script" not in words
    assert "\\[x\\](javascript:y)" in words
    rows = [line for line in words.splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in rows[:3]} == {3}


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_telling_in_a_terminal_stays_inside_its_width(width: int) -> None:
    from cxkit.render.plain import plain
    from cxkit.views.cells import columns
    from cxkit.views.telling import Section, Table, Telling

    wide = Table(
        ("Área", "Qué hace", "Cuánto"), (("Sala", "Sirve a los dos a la vez y pregunta " * 4, "3"), ("Cocina", "", ""))
    )
    told = Telling(
        "x", "areas", "日本語のとても長い題名" * 9, "es", ("a", "b"), ("Una frase " * 30,), (Section("S", (), (wide,)),)
    )
    for seven_bits in (False, True):
        shown = plain(told, width, seven_bits)
        assert max(map(columns, shown.splitlines())) <= width
        assert "Sirve a los dos" in shown
        assert "Cocina" in shown


@pytest.mark.parametrize(("pages", "sides"), [("a4", {595, 842}), ("auto", {842, 1191})])
def test_a_long_journey_goes_on_several_sheets(cxkit: Cxkit, tmp_path: Path, pages: str, sides: set[int]) -> None:
    pypdf = pytest.importorskip("pypdf")
    ran = cxkit("render", DINNER, "--pages", pages, "-f", "svg,pdf,md", "--view", "map", "-o", str(tmp_path / "out"))
    assert ran.code == 0, ran.err
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    sheets = [name for name in names if name.endswith(".svg")]
    assert sheets == [f"cenar.map.{n}.svg" for n in range(1, len(sheets) + 1)]
    assert len(sheets) > 1
    assert {"cenar.map.pdf", "cenar.map.md"} < set(names)
    document = pypdf.PdfReader(tmp_path / "out/cenar.map.pdf")
    assert len(document.pages) == len(sheets)
    assert {round(float(side)) for page in document.pages for side in page.mediabox[2:]} == sides
    assert "Hoja 2 de" in document.pages[1].extract_text().replace("\xa0", " ")


def test_an_overview_has_a_name_of_its_own(cxkit: Cxkit, tmp_path: Path) -> None:
    cxkit("render", DINNER, "--collapse", "phases", "--view", "blueprint,map", "-o", str(tmp_path / "out"))
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "cenar.blueprint.phases.svg",
        "cenar.map.phases.svg",
    }


def test_two_files_are_compared_in_the_order_in_which_they_are_named(cxkit: Cxkit, tmp_path: Path) -> None:
    for name, deed in (("a", "Calls"), ("b", "Writes")):
        steps = f"steps:\n  - {{id: ask, customer: {deed}}}\n"
        (tmp_path / f"{name}.yaml").write_text(f"kind: journey\ntitle: {name.upper()}\nid: {name}\n{steps}")
    (tmp_path / "cxkit.toml").write_text("")
    for first, second in (("a", "b"), ("b", "a")):
        paths = [str(tmp_path / f"{name}.yaml") for name in (first, second)]
        ran = cxkit("render", *paths, "--view", "compare", "--lang", "en", "-o", str(tmp_path / "out"))
        assert ran.code == 0, ran.err
        drawn = (tmp_path / f"out/{second}.compare.en.svg").read_text(encoding="utf-8")
        assert f"{first.upper()} → {second.upper()}" in drawn
        assert not (tmp_path / f"out/{first}.compare.en.svg").exists() or first == "b"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_page_of_tables(cxkit: Cxkit, tmp_path: Path, scheme: str) -> None:
    source = Path(os.environ.get("CXKIT_AXE", "axe.min.js"))
    if not source.exists():
        pytest.skip("axe-core is not here: set CXKIT_AXE to its axe.min.js (npm i axe-core)")
    cxkit("render", DINNER, "--view", "blueprint,map", "-f", "html-table", "-o", str(tmp_path / "out"))
    found = []
    with page(viewport={"width": 1280, "height": 900}, color_scheme=scheme) as view:
        for file in sorted((tmp_path / "out").glob("*.html")):
            # The page lets no script in: its own policy is taken out for the one that looks at it.
            view.set_content(re.sub(r"<meta http-equiv[^>]*>", "", file.read_text(encoding="utf-8")))
            view.evaluate(source.read_text(encoding="utf-8"))
            for width in (1280, 390):
                view.set_viewport_size({"width": width, "height": 900})
                found += view.evaluate("axe.run()")["violations"]
    assert [each["id"] for each in found] == []
