"""The report as data: what pages show, in which order, with which words."""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from babel.messages.extract import extract

from cxkit.api.judging import judge
from cxkit.load import load
from cxkit.measures.figures import Times
from cxkit.model.shared import Metric
from cxkit.model.values import Target
from cxkit.views.levels import aim
from cxkit.views.pages.cropped import without_title
from cxkit.views.pages.figures import elapsed
from cxkit.views.pages.findings import sentence
from cxkit.views.pages.parts import Cards, Curve, Feeling, Plate, Steps, Table, Tile, Tiles
from cxkit.views.pages.sources import value
from cxkit.views.pages.whole import Page, Site
from cxkit.views.picture import Area, Stroke
from cxkit.views.site import site
from cxkit.words import say

ROOT = Path(__file__).resolve().parents[2]
NBSP = "\N{NO-BREAK SPACE}"


def made(folder: Path, lang: str = "es", wish: str = "", today: str | None = None) -> Site:
    rooms, _ = load([str(folder)], today=today)
    return site(rooms, [judge(room) for room in rooms], lang=lang, wish=wish, today=today, folders={})


@pytest.fixture(scope="module")
def domain() -> Site:
    return made(ROOT / "tests/data/domain", wish="es")


def page(found: Site, end: str) -> Page:
    return next(one for one in found.pages if one.path.endswith(end))


def blocks(one: Page, kind: Any) -> list[Any]:
    return [block for section in one.sections for block in section.blocks if isinstance(block, kind)]


def texts(thing: Any) -> list[str]:
    """Every text in a page, wherever it stands."""
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, tuple):
        return [text for item in thing for text in texts(item)]
    if is_dataclass(thing):
        return [text for field in fields(thing) for text in texts(getattr(thing, field.name))]
    return []


def test_the_index_says_how_things_stand(domain: Site) -> None:
    index = domain.pages[0]
    assert index.path == "index.html"
    assert index.head.lead is not None
    assert index.head.lead.text.startswith("3 viajes y 1 persona: 4 errores")
    anchors = [section.anchor for section in index.sections]
    plans = ["portfolios", "surveys", "roadmaps"]
    assert anchors == ["waiting", "journeys", "personas", "organizations", *plans, "findings", "files"]
    waiting = blocks(index, Cards)[0]
    assert len(waiting.cards) == 3
    assert [card.plate.status for card in waiting.cards][:2] == ["error", "error"]


def test_a_row_of_the_index_holds_the_figures(domain: Site) -> None:
    table = next(block for block in blocks(domain.pages[0], Table) if block.kind == "journeys")
    row = next(row for row in table.rows if row[0][0].text == "Solicitar un crédito de consumo")
    name, _state, curve, low, waits, process, findings = row
    assert name[0].target == "journeys/credito.html"
    assert isinstance(curve[0], Curve)
    assert len(curve[0].dots) == 6
    assert isinstance(low[0], Feeling)
    assert (low[0].face, low[0].text) == (-2, "−2")
    assert low[1].target == "journeys/credito.html#step-3"
    assert [words.text for words in waits] == ["1", f"3{NBSP}d en total"]
    assert process[0].text == "0 de 3"
    assert findings[0].target == "journeys/credito.html#findings"


def test_tiles_have_a_verdict_only_where_a_rule_has_one(domain: Site) -> None:
    tiles: tuple[Tile, ...] = blocks(page(domain, "credito.html"), Tiles)[0].tiles
    assert [(tile.label, tile.figure, tile.unit) for tile in tiles] == [
        ("Peor momento", "−2", "de −2 a +2"),
        ("Espera declarada", f"3{NBSP}d", f"máx. 1{NBSP}d"),
        ("Contactos con proceso", "0", "de 3"),
        ("Traspasos", "4", "cambios de área"),
    ]
    assert [tile.plate.text if tile.plate else "" for tile in tiles] == [
        "",
        "Más de lo que el cliente acepta",
        "Depende de quién atiende",
        "",
    ]
    assert tiles[1].gauge is not None
    assert tiles[1].gauge.tick is not None
    assert tiles[1].gauge.at > tiles[1].gauge.tick


def test_the_step_table_says_what_the_drawings_show(domain: Site) -> None:
    steps: Steps = blocks(page(domain, "credito.html"), Steps)[0]
    assert [lane for lane, _ in steps.columns] == [
        "customer",
        "evidence",
        "front",
        "back",
        "support",
        "metrics",
        "voices",
    ]
    wait = steps.rows[2]
    assert (wait.number, wait.name, wait.face, wait.moment) == (3, "Esperar", -2, "momento de la verdad")
    customer, _, front, back, support, _, _ = wait.cells
    assert customer[0].text == "Espera la aprobación"
    assert customer[0].caption == f"espera 3{NBSP}d, máx. 1"
    assert customer[0].marks == (
        ("momento de la verdad", "De esta respuesta depende el proyecto"),
        ("decisión", "¿Aprobado?"),
    )
    assert [(act.text, act.caption) for act in customer[1:]] == [
        ("sigue el paso 5, Firmar", f"si aprobado · 70{NBSP}%"),
        ("sigue el paso 4, Rechazo", f"si rechazado · 30{NBSP}%"),
    ]
    assert (front[0].caption, front[0].basis) == ("Sitio y app · propuesto", "proposed")
    assert back[0].marks == (("punto de falla", f"Carpeta devuelta por datos incompletos (18{NBSP}%)"),)
    assert support[0].lane == "support"


def test_findings_stand_with_their_step_rule_and_line(domain: Site) -> None:
    section = next(one for one in page(domain, "credito.html").sections if one.anchor == "findings")
    table = section.blocks[0]
    assert isinstance(table, Table)
    assert [row[0][0].status for row in table.rows if isinstance(row[0][0], Plate)][:3] == ["error", "error", "warning"]
    row = next(row for row in table.rows if any("TIM005" in text for text in texts(row)))
    _, _, step, rule, where = row
    assert (step[0].text, step[0].target) == ("3", "#step-3")  # type: ignore[union-attr]
    assert rule[0].hint == "cxkit rule TIM005"  # type: ignore[union-attr]
    assert re.search(r"(^|/)credito\.yaml:\d+$", where[0].text)  # type: ignore[union-attr]


def test_a_page_speaks_the_language_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "cxkit.toml").write_text("")
    for lang in ("es", "en"):
        text = f"kind: journey\nlang: {lang}\ntitle: T {lang}\nsteps: [{{customer: Va, emotion: 1}}]\n"
        (tmp_path / f"{lang}.yaml").write_text(text)
    found = made(tmp_path, lang="en")
    assert [(one.path, one.lang) for one in found.pages] == [
        ("index.html", "en"),
        ("journeys/en.html", "en"),
        ("journeys/es.html", "es"),
    ]
    assert page(found, "es.html").head.title.lang == ""
    asked = made(tmp_path, lang="en", wish="en")
    assert page(asked, "es.html").lang == "en"
    assert page(asked, "es.html").head.title.lang == "es"


def templates() -> dict[str, str]:
    """The English sentences of the pages with their Spanish ones."""
    found = {}
    for path in [ROOT / "cxkit/views/site.py", *(ROOT / "cxkit/views/pages").glob("*.py")]:
        with path.open("rb") as stream:
            for _, message, _, _ in extract("python", stream, keywords={"N_": None, "NN_": (1, 2)}):
                for text in [message] if isinstance(message, str) else message:
                    found[text] = say(text, "es")
    return found


def test_no_english_is_left_on_a_spanish_page(domain: Site) -> None:
    english = {text for text, other in templates().items() if text != other and "{" not in text and len(text) > 4}
    assert len(english) > 80
    english -= {"light", "steps", "process"}  # the value of a theme, an anchor, a view
    for one in domain.pages:
        assert english & set(texts(one)) == set(), one.path


def test_the_date_is_said_when_it_was_given() -> None:
    folder = ROOT / "examples/primer-mapa"
    assert not any("2026" in words.text for words in made(folder).pages[0].frame.foot)
    dated = made(folder, today="2026-11-21").pages[0].frame.foot
    assert any(words.text == "Revisado con fecha 2026-11-21" for words in dated)


def test_a_drawing_without_its_title_block_is_the_same_drawing() -> None:
    from cxkit.api.drawing import draw

    rooms, _ = load([str(ROOT / "examples/restaurante")])
    for member in rooms[0].workspace.members:
        if member.content.kind != "journey":
            continue
        for view in ("map", "blueprint"):
            whole = draw(member.content, rooms[0].workspace.scope(member.path), view)  # type: ignore[arg-type]
            cut = without_title(whole)
            assert cut.height < whole.height
            assert cut.width == whole.width
            ys = [p.y for item in cut.items if isinstance(item, Area | Stroke) for p in item.points]
            ys += [item.y for item in cut.items if not isinstance(item, Area | Stroke)]
            assert min(ys) >= 0
            assert max(ys) <= cut.height
            assert not any(getattr(item, "group", "") == "title" for item in cut.items)


@pytest.mark.parametrize(
    ("times", "said"),
    [
        (Times(259200, 259200), "3 d"),
        (Times(5400, 5400), "1 h 30 min"),
        (Times(1200, 7200), "20 min – 2 h"),
        (Times(1620, 2940), "27–49 min"),
        (Times(5400, 9000), "1 h 30 min – 2 h 30 min"),
        (Times(0, 0, 2, 3), "2–3 días hábiles"),
        (Times(60, 60, 1, 1), "1 min + 1 día hábil"),
        (Times(), "0 s"),
    ],
)
def test_times_in_sum(times: Times, said: str) -> None:
    assert elapsed(times, "es").replace(NBSP, " ") == said


@pytest.mark.parametrize(
    ("written", "english", "spanish"),
    [
        ("<= 24h", "≤ 24 h", "≤ 24 h"),
        (">= 95%", "≥ 95%", "≥ 95 %"),
        ("<= 2bd", "≤ 2 working days", "≤ 2 días hábiles"),
        ("4.5", "4.5", "4,5"),
        ("as good as ever", "as good as ever", "as good as ever"),
    ],
)
def test_aims(written: str, english: str, spanish: str) -> None:
    assert aim(Target.parse(written), "en").replace(NBSP, " ") == english
    assert aim(Target.parse(written), "es").replace(NBSP, " ") == spanish


def test_values() -> None:
    assert value(Metric(value=-1.5, unit="pts"), "es") == f"−1,5{NBSP}pts"
    assert value(Metric(), "es") == ""


def test_sentences() -> None:
    assert sentence("nobody owns it") == "Nobody owns it."
    assert sentence("¿qué pasó?") == "¿Qué pasó?"
    assert sentence("") == ""


@pytest.mark.parametrize(("feelings", "low"), [((1, 2), False), ((1, -1), True)])
def test_a_journey_page_names_a_lowest_moment_where_one_is_low(
    tmp_path: Path, feelings: tuple[int, int], low: bool
) -> None:
    (tmp_path / "cxkit.toml").write_text("")
    steps = "".join(f"  - {{id: s{n}, customer: Goes, emotion: {n}}}\n" for n in feelings)
    (tmp_path / "loan.yaml").write_text(f"kind: journey\nid: loan\ntitle: Loan\nsteps:\n{steps}")
    said = texts(page(made(tmp_path, lang="en", wish="en"), "loan.html"))
    assert any(text.startswith("Lowest moment: step 2") for text in said) == low
