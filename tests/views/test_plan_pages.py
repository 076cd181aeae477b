"""The pages of portfolios, surveys, roadmaps, and of journeys that several files make up."""

from pathlib import Path

import pytest

from cxkit.views.pages.parts import Cards, Plate, Table, Tiles, Words
from cxkit.views.pages.whole import Page, Site
from tests.views.test_site import ROOT, blocks, made, texts


@pytest.fixture(scope="module")
def domain() -> Site:
    return made(ROOT / "tests/data/domain", wish="en")


def page(found: Site, end: str) -> Page:
    return next(one for one in found.pages if one.path.endswith(end))


def site_of(folder: Path, lang: str = "en", **files: str) -> Site:
    (folder / "cxkit.toml").write_text("")
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text)
    return made(folder, lang=lang, wish=lang)


def read(row: tuple[tuple[object, ...], ...]) -> list[list[str]]:
    """The words of each cell."""
    return [[piece.text for piece in cell if isinstance(piece, (Words, Plate))] for cell in row]


def tables(one: Page) -> list[Table]:
    """All but the one of the findings."""
    return [table for table in blocks(one, Table) if table.kind != "findings"]


def test_a_portfolio_is_ranked_with_its_parts(domain: Site) -> None:
    ranking, criteria, _ = tables(page(domain, "portfolio.html"))
    assert [column.name for column in ranking.columns[:3]] == ["Journey", "Weighted score", "With equal weights"]
    assert [read(row)[0][:2] for row in ranking.rows] == [
        ["1.", "Pedir un crédito"],
        ["2.", "Abrir una cuenta"],
        ["3.", "Hacer un reclamo"],
        ["4.", "Cerrar la cuenta"],
    ]
    assert [read(row)[1] for row in ranking.rows][:2] == [["76.25", "4.05 on 1-5"], ["67.5", "3.7 on 1-5"]]
    assert read(ranking.rows[1])[2] == ["68.75", "place 1"]
    assert [cell[0] for cell in read(ranking.rows[0])[3:]] == ["5", "3", "5", "2"]
    assert [read(row)[1] for row in criteria.rows] == [["40%"], ["25%"], ["20%"], ["15%"]]


def test_a_portfolio_says_what_was_chosen_and_how_far_each_journey_is(domain: Site) -> None:
    chosen, phases = blocks(page(domain, "portfolio.html"), Cards)
    (card,) = chosen.cards
    assert (card.title.text, card.title.target) == ("Pedir un crédito", "journeys/credito.html")
    assert [words.text for words in (*card.lines, *card.foot)] == [
        "Place 1 of 4 by weighted score.",
        "gerencia-cx, comite-clientes",
        "2026-01-15",
    ]
    assert [(one.title.text, len(one.bullets)) for one in phases.cards] == [
        ("0 · Inventory", 2),
        ("1 · Mapping", 1),
        ("2 · Measuring", 1),
        ("3 · Redesign", 0),
        ("4 · Implementing", 0),
        ("5 · Sustaining", 0),
    ]


def test_a_survey_shows_whom_it_reached_and_what_was_answered(domain: Site) -> None:
    one = page(domain, "survey.html")
    (tiles,) = blocks(one, Tiles)
    assert [(tile.label, tile.figure, tile.unit) for tile in tiles.tiles] == [
        ("Population", "1800", ""),
        ("Responses", "100", "of 600 invited"),
        ("Questionnaire", "2", "of 6"),
        ("Who answers", "2", "groups"),
    ]
    assert "response rate 16.7%" in tiles.tiles[1].note
    asked, answered = tables(one)
    assert [read(row)[1] for row in asked.rows] == [
        ["3 · Esperar"],
        ["3 · Esperar"],
        ["6 · Abono"],
    ]
    assert asked.rows[0][1][0].target == "journeys/credito.html#step-3"
    assert [column.name for column in answered.columns] == [
        "Question", "Result", "n", "Aspiration", "Expectation", "Frontline staff", "Period",
    ]  # fmt: skip
    nps, csat = (read(row) for row in answered.rows)
    assert (nps[1][0], nps[2]) == ("34", ["n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}100"])
    assert csat[1] == ["3.1", "mean · on 1-5 · SD 1"]
    assert csat[3:6] == [["4.5", "(−1.4)"], ["4.3", "(−1.2)"], ["4.4", "(−1.3)"]]


@pytest.mark.parametrize(
    ("sample", "title"), [("{responses: 9}", "Whom it reached"), ("{invited: 20}", "What it covers")]
)
def test_a_survey_reached_somebody_only_with_answers(tmp_path: Path, sample: str, title: str) -> None:
    text = f"kind: survey\ntitle: S\nsample: {sample}\npopulation: 40\nquestions: {{q: {{type: nps}}}}\n"
    (one,) = [one for one in site_of(tmp_path, s=text).pages if one.path == "surveys/s.html"]
    assert title in [section.title for section in one.sections]


def test_a_roadmap_shows_what_it_answers_to_and_changes(domain: Site) -> None:
    one = page(domain, "roadmap.html")
    doing, planned = tables(one)
    assert (doing.label, planned.label) == ("Initiatives: Being done", "Initiatives: Planned")
    (row,) = map(read, planned.rows)
    assert row[1] == [
        "2 · Obtener los antecedentes con una sola autorización",
        "gap: ¿Qué tan conforme quedó con la rapidez?",
    ]
    assert row[2] == ["2 · Revisa que no falte nada", "2 · Digita la carpeta"]
    assert row[3] == ["2026-04-01", "until 2026-07-31"]
    assert row[4] == ["¿Qué tan conforme quedó con la rapidez?", "3.1 → 4.2", "RICE 2000"]
    assert row[5] == ["customer: No repite papeles", "organization: Menos carpetas devueltas"]
    assert "Quick win" in read(doing.rows[0])[0]


def test_a_metric_is_called_by_its_title(tmp_path: Path) -> None:
    found = site_of(
        tmp_path,
        journey="kind: journey\ntitle: J\nmetrics: {p90: {title: Answer p90}}\nsteps: [{customer: Asks}]\n",
        roadmap="kind: roadmap\ntitle: R\njourney: journey\ninitiatives: [{title: One, metric: p90, target: 24}, "
        "{title: Two, metric: unheard-of}]\n",
    )
    (table, *_) = blocks(page(found, "roadmap.html"), Table)
    assert [read(row)[4][0] for row in table.rows] == ["Answer p90", "unheard-of"]


def test_a_listed_journey_without_title_is_called_as_its_own_file_calls_it(tmp_path: Path) -> None:
    found = site_of(
        tmp_path,
        loan="kind: journey\ntitle: Ask for a loan\nsteps: [{customer: Asks}]\n",
        portfolio="kind: portfolio\ntitle: P\ncriteria: {a: 1}\n"
        "journeys: {loan: {scores: {a: 3}}, card: {scores: {a: 2}}, own: {title: Named, scores: {a: 1}}}\n",
    )
    (ranking, *_) = blocks(page(found, "portfolio.html"), Table)
    called = [text for row in ranking.rows for text in read(row)[0]]
    assert "Ask for a loan" in called
    assert "loan" not in called
    assert {"card", "Named"} <= set(called)


def test_bare_files_have_pages_without_empty_promises(tmp_path: Path) -> None:
    found = site_of(
        tmp_path,
        portfolio="kind: portfolio\ntitle: P\n",
        survey="kind: survey\ntitle: S\n",
        roadmap="kind: roadmap\ntitle: R\n",
    )
    said = {one.path: texts(one.sections) for one in found.pages}
    assert "No journey is listed yet." in said["portfolios/portfolio.html"]
    assert "No question yet." in said["surveys/survey.html"]
    assert "No initiative yet." in said["roadmaps/roadmap.html"]
    assert not [text for page_ in said.values() for text in page_ if "0 of 0" in text or "nan" in text.lower()]


def test_circles_and_huge_figures_are_shown_and_end(tmp_path: Path) -> None:
    found = site_of(
        tmp_path,
        portfolio="kind: portfolio\ntitle: P\ncriteria: {a: 1.0e+308, b: 1.0e+308}\n"
        "journeys: {x: {scores: {a: 1.0e+308, b: 0}, parent: y}, y: {scores: {a: -1.0e+308, b: 0}, parent: x}}\n",
        survey="kind: survey\ntitle: S\nresults: {a: {mean: 1.0e+308}}\n"
        f"sample: {{invited: 1, responses: 1{'0' * 300}}}\n",
        roadmap="kind: roadmap\ntitle: R\ninitiatives:\n"
        "  - {id: a, title: A, depends_on: b, effort: 1.0e+308, reach: 1.0e+308, impact: 1.0e+308, confidence: 1}\n"
        "  - {id: b, title: B, depends_on: [a, b], effort: 1.0e+308}\n",
    )
    assert [one.path for one in found.pages] == [
        "index.html",
        "portfolios/portfolio.html",
        "surveys/survey.html",
        "roadmaps/roadmap.html",
    ]
    every = texts(found)
    assert "after: A" in every
    assert not [text for text in every if text in ("inf", "nan", "−inf")]


def test_findings_in_an_overlay_stand_on_the_page_of_its_journey(tmp_path: Path) -> None:
    found = site_of(
        tmp_path,
        journey="kind: journey\ntitle: Loan\nid: loan\nsteps:\n"
        "  - {id: ask, customer: Asks}\n  - {id: wait, customer: Waits}\n",
        lanes="kind: blueprint\ntitle: Lanes\njourney: loan\nsteps:\n  wait:\n    wait: {time: 3d, max: 1d}\n",
    )
    assert [one.path for one in found.pages] == ["index.html", "journeys/loan.html"]
    (section,) = (one for one in page(found, "loan.html").sections if one.anchor == "findings")
    row = next(row for row in section.blocks[0].rows if any("TIM005" in text for text in texts(row)))  # type: ignore[union-attr]
    assert (row[2][0].text, row[4][0].text) == ("2", "lanes.yaml:6")
    assert "a part of Loan" in texts(found.pages[0])
