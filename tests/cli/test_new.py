"""One more file: in its place, under a safe name, tied to what is there, lint-clean and drawn at once."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit import api, starters
from cxkit.model.journey import Journey
from cxkit.source import read

ROOT = Path(__file__).resolve().parents[2]
Cxkit = Callable[..., Any]

HOSTILE = [
    'Say "no": #1, {a} [b] & *c',
    "- key: value # gone",
    "../../../etc/passwd",
    "C:\\con",
    "line one\nline two\r\nkind: persona\ttab",
    "🍽 cena «buena»: sí",
    "‮nombre\x1b[31m rojo\x00",
    "汉字 日本語 العربية",
    "no",
    "null",
    "1.10",
    "2026-01-01",
    "~",
    "'quoted'",
    "a" * 300,
    "word " * 60,
    "end",
    "CON",
    "---",
    "? x",
    "%TAG",
    "@at `tick`",
    "x: y: z",
]


def added(ran: Any) -> Path:
    assert ran.code == 0, ran.err
    (line,) = ran.out.splitlines()
    return Path(line)


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("kind", starters.KINDS)
def test_every_kind_is_begun_clean(kind: str, lang: str, cxkit: Cxkit, workspace: Any) -> None:
    root = workspace(lang=lang)
    path = added(cxkit("new", kind, "Second attempt"))
    named = starters.FOLDERS[lang].get(kind, "")
    said = f"{Path(starters.NAMES[lang][kind]).stem}-" if kind in ("portfolio", "roadmap", "rules") else ""
    assert path == Path(named) / f"{said}second-attempt.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    beside = f"schemas/{kind}{'' if lang == 'en' else '.es'}.schema.json"
    assert lines[0] == f"# yaml-language-server: $schema={'../' if named else ''}{beside}"
    assert (path.parent / lines[0].partition("=")[2]).is_file()
    assert "title: Second attempt" in lines
    linted = cxkit("lint", "--no-cache", "--output-format", "concise")
    # Lanes make of a map a plan, and raise a good question about what may go wrong in it.
    good = kind == "blueprint" and [line.split()[2] for line in linted.out.splitlines()] == ["FAI001"]
    assert (linted.code, good or linted.out) == (0, kind == "blueprint" or "")
    drawn = cxkit("render", "-o", str(root / "build"), "-f", "dot")
    pictured = kind in ("journey", "persona", "portfolio", "roadmap")
    assert (drawn.code, len(drawn.out.splitlines())) == (0, 2 if pictured else 1)


@pytest.mark.parametrize("kind", starters.KINDS)
@pytest.mark.parametrize("example", ["restaurante", "banco-credito", "it-service-desk", "primer-mapa"])
def test_a_workspace_of_somebody_else_stays_clean(
    example: str, kind: str, cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / example
    shutil.copytree(ROOT / "examples" / example, root, ignore=shutil.ignore_patterns(".cxkit_cache"))
    monkeypatch.chdir(root)
    before = cxkit("lint", "--fail-on", "info", "--no-cache", "--output-format", "concise").out
    (room,), _ = api.load(["."])
    first = next(iter(room.workspace.of(Journey)))[1].id
    about = ["--journey", first] if kind in ("blueprint", "survey", "roadmap") else []
    template = ["--template", "blueprint"] if kind == "journey" else []
    path = added(cxkit("new", kind, "Otro intento", *about, *template))
    after = cxkit("lint", "--no-cache", "--output-format", "concise").out.splitlines()
    assert [line for line in after if line not in before.splitlines()] == []
    if kind == "journey" and (root / "viajes").is_dir():
        assert path.parent.name == "viajes"
    assert cxkit("render", "-o", str(tmp_path / "build"), "-f", "dot").code == 0


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_only_ever_a_title_and_a_file_name(name: str, cxkit: Cxkit, workspace: Any) -> None:
    root = workspace()
    before = {path for path in root.rglob("*") if path.is_file()}
    path = added(cxkit("new", "journey", "--", name))
    assert {path for path in root.rglob("*") if path.is_file()} - before == {root / path}
    assert path.parent == Path("journeys")
    assert len(path.name) <= 70
    assert path.stem.upper() not in ("CON", "NUL")
    title = read((root / path).read_bytes()).value["title"]
    assert title == " ".join(
        "".join(" " if each in "\n\r\t" else each for each in name if each not in "\x1b\x00").split()
    )
    linted = cxkit("lint", "--no-cache", "--output-format", "concise", str(path))
    assert linted.code == 0, linted.out


@pytest.mark.parametrize("name", ["", "  ", "\n\t", "\x00"])
def test_a_file_without_a_name_is_not_begun(name: str, cxkit: Cxkit, workspace: Any) -> None:
    root = workspace()
    before = sorted(root.rglob("*"))
    ran = cxkit("new", "persona", name)
    assert (ran.code, ran.out) == (2, "")
    assert sorted(root.rglob("*")) == before


def test_a_name_of_several_words_needs_no_quotes(cxkit: Cxkit, workspace: Any) -> None:
    workspace()
    path = added(cxkit("new", "journey", "Sell", "an", "old", "bike", "--template", "blueprint"))
    assert path == Path("journeys/sell-an-old-bike.yaml")


def test_what_is_there_is_not_replaced(cxkit: Cxkit, workspace: Any) -> None:
    workspace()
    path = added(cxkit("new", "persona", "Ana"))
    path.write_text("mine\n", encoding="utf-8")
    ran = cxkit("new", "persona", "Ana")
    assert ran.code == 2
    assert str(path) in ran.err
    assert path.read_text(encoding="utf-8") == "mine\n"


def test_an_id_is_given_once_for_a_kind(cxkit: Cxkit, workspace: Any) -> None:
    workspace()
    ran = cxkit("new", "journey", "x", "-o", "elsewhere/repair.yaml")
    assert ran.code == 2
    assert "journeys/repair.yaml" in ran.err
    assert not Path("elsewhere").exists()


def test_references_choose_what_is_there(cxkit: Cxkit, workspace: Any) -> None:
    workspace("map", "en")
    added(cxkit("new", "persona", "Rides at night"))
    journey = added(cxkit("new", "journey", "Rent a bike", "--template", "blueprint"))
    assert "persona: rides-at-night" in journey.read_text(encoding="utf-8")
    ran = cxkit("new", "roadmap", "2027")
    assert ran.code == 2
    assert "rent-a-bike" in ran.err
    assert "repair" in ran.err
    roadmap = added(cxkit("new", "roadmap", "2027", "--journey", "rent-a-bike"))
    value = read(roadmap.read_bytes()).value
    assert value["journey"] == "rent-a-bike"
    assert roadmap == Path("roadmap-2027.yaml")
    assert value["initiatives"][0]["addresses"] == "wait-pains"
    survey = added(cxkit("new", "survey", "At the door", "--journey", "repair"))
    asked = read(survey.read_bytes()).value["questions"]
    assert {name: question["step"] for name, question in asked.items()} == {name: name for name in asked}
    assert {"rides-once-around-the-block", "explains-the-noise-over-the-counter"} <= set(asked)
    portfolio = added(cxkit("new", "portfolio", "All of them"))
    value = read(portfolio.read_bytes()).value
    assert list(value["journeys"]) == ["rent-a-bike", "repair"]
    assert value["journeys"]["repair"]["file"] == "journeys/repair.yaml"
    assert {score for each in value["journeys"].values() for score in each["scores"].values()} == {3}
    assert "chosen" not in value
    persona = added(cxkit("new", "persona", "A second one"))
    assert persona.is_file()
    assert "persona:" not in added(cxkit("new", "journey", "Sell a bike")).read_text(encoding="utf-8")
    assert cxkit("lint", "--no-cache", "--fail-on", "info").code == 0
    missing = cxkit("new", "survey", "x", "--journey", "rent")
    assert (missing.code, "rent-a-bike" in missing.err) == (2, True)


@pytest.mark.parametrize(
    ("given", "lang", "file"),
    [
        (("roadmap", "2027"), "es", "hoja-de-ruta-2027.yaml"),
        (("roadmap", "Roadmap", "2027"), "es", "roadmap-2027.yaml"),
        (("portfolio", "2027"), "es", "portafolio-2027.yaml"),
        (("portfolio", "Our portfolio"), "en", "our-portfolio.yaml"),
        (("roadmap", "2027", "-o", "plans/"), "en", "plans/2027.yaml"),
        (("roadmap", "word " * 60), "es", f"hoja-de-ruta{'-word' * 10}.yaml"),
        (("survey", "2027"), "es", "encuestas/2027.yaml"),
    ],
)
def test_a_file_at_the_root_says_what_it_is(
    given: tuple[str, ...], lang: str, file: str, cxkit: Cxkit, workspace: Any
) -> None:
    workspace(lang=lang)
    assert added(cxkit("new", *given)) == Path(file)


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("template", ["blueprint", "workspace"])
def test_a_blueprint_lies_on_steps_that_lack_lanes(template: str, lang: str, cxkit: Cxkit, workspace: Any) -> None:
    workspace(template, lang)
    (before,), _ = api.load(["."])
    path = added(cxkit("new", "blueprint", "Behind it"))
    given = read(path.read_bytes()).value["steps"]
    steps = {step.id: step for step in before.workspace.journeys[0].steps}
    assert 1 <= len(given) <= 2
    for step, lanes in given.items():
        assert not [lane for lane in lanes if lane != "notes" and getattr(steps[step], lane)]
    linted = cxkit("lint", "--no-cache", "--fail-on", "info")
    assert (linted.code, linted.out) == (0, "")


def test_a_blueprint_lies_on_any_journey(cxkit: Cxkit, workspace: Any) -> None:
    root = workspace()
    whole = "{frontstage: Says it, backstage: Does it, support: Keeps it, customer: Asks, evidence: A letter}"
    for name, steps in {
        "empty": "[]",
        "one": "[{customer: Asks}]",
        "full": f"[{whole}]",
        "alone": "[{backstage: Does}]",
    }.items():
        text = f"kind: journey\ntitle: {name}\nstarts: a\nends: b\nsteps: {steps}\n"
        (root / "journeys" / f"{name}.yaml").write_text(text, encoding="utf-8")
        path = added(cxkit("new", "blueprint", f"Over {name}", "--journey", name))
        written = path.read_text(encoding="utf-8")
        assert ("enablers:" in written) is ("by: service" in written) is (name in ("one", "alone"))
        linted = cxkit("lint", "--no-cache", "--select", "YML,SCH,REF", "--fail-on", "info", str(path))
        assert (linted.code, linted.out) == (0, "")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_blueprints_over_one_journey_declare_things_once(lang: str, cxkit: Cxkit, workspace: Any) -> None:
    workspace("map", lang)
    first, second = (added(cxkit("new", "blueprint", name)) for name in ("Behind it", "Behind the rest"))
    assert "actors" in read(first.read_bytes()).value
    assert not {"actors", "processes"} & set(read(second.read_bytes()).value)
    assert cxkit("lint", "--no-cache", "--select", "YML,SCH,REF", "--fail-on", "info").code == 0


def test_a_blueprint_without_a_journey_says_how_to_get_one(
    cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = cxkit("new", "blueprint", "x")
    assert (ran.code, list(tmp_path.iterdir())) == (2, [])
    assert "--template blueprint" in ran.err
    path = added(cxkit("new", "survey", "x", "--lang", "es"))
    assert path == Path("x.yaml")
    assert cxkit("lint", "--no-cache").code == 0


def test_outside_of_a_workspace_files_come_to_this_folder(
    cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    ran = cxkit("new", "journey", "Renovar el pasaporte", "--lang", "es")
    assert added(ran) == Path("renovar-el-pasaporte.yaml")
    assert "cxkit schema --write" in ran.err
    assert "yaml-language-server" not in Path("renovar-el-pasaporte.yaml").read_text(encoding="utf-8")


def test_a_place_may_be_named(cxkit: Cxkit, workspace: Any, tmp_path: Path) -> None:
    workspace()
    assert added(cxkit("new", "persona", "Ana", "-o", "deep/er/ana.yml")) == Path("deep/er/ana.yml")
    assert (
        Path("deep/er/ana.yml")
        .read_text(encoding="utf-8")
        .startswith("# yaml-language-server: $schema=../../schemas/persona.schema.json\n")
    )
    assert added(cxkit("new", "persona", "Luis", "-o", "deep")) == Path("deep/luis.yaml")
    outside = added(cxkit("new", "persona", "Eva", "-o", str(tmp_path / "eva.yaml")))
    assert outside == Path(os.path.join("..", "eva.yaml"))  # noqa: PTH118
    assert outside.read_text(encoding="utf-8").startswith("# For whom")
    ran = cxkit("new", "persona", "Eva", "-o", "eva.txt")
    assert (ran.code, ".yaml" in ran.err) == (2, True)
    shown = cxkit("new", "persona", "Only shown", "-o", "-")
    assert read(shown.out.encode()).value["title"] == "Only shown"
    assert not Path("personas").exists()


def test_json_names_what_was_written(cxkit: Cxkit, workspace: Any) -> None:
    workspace()
    said = json.loads(cxkit("new", "roadmap", "2027", "--output-format", "json").out)
    assert said == {"schema": "cxkit/new/1", "kind": "roadmap", "written": ["roadmap-2027.yaml"], "notes": []}


@pytest.mark.parametrize(("word", "meant"), [("viaje", "journey"), ("persna", "persona"), ("encuesta", "survey")])
def test_a_kind_that_is_not_known_is_guessed(word: str, meant: str, cxkit: Cxkit, workspace: Any) -> None:
    workspace()
    for command in (("new", word, "x"), ("schema", word)):
        ran = cxkit(*command)
        assert ran.code == 2
        assert f"did you mean '{meant}'?" in ran.err


def test_a_broken_neighbour_is_no_hindrance(cxkit: Cxkit, workspace: Any) -> None:
    root = workspace()
    (root / "journeys/broken.yaml").write_text("kind: journey\nsteps: [\n", encoding="utf-8")
    assert added(cxkit("new", "journey", "Still works")) == Path("journeys/still-works.yaml")


def test_settings_that_cannot_be_read_are_said(cxkit: Cxkit, workspace: Any) -> None:
    root = workspace()
    (root / "cxkit.toml").write_text("lang = \n", encoding="utf-8")
    ran = cxkit("new", "journey", "x")
    assert (ran.code, "cxkit.toml" in ran.err) == (2, True)
