"""A workspace to begin with: lint-clean, drawn at once, never over anything that is there."""

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit import api, config
from cxkit.cli import asking
from cxkit.source import writing

Cxkit = Callable[..., Any]
NAMES = {
    "en": [
        "organization",
        "personas/rides-every-day",
        "journeys/repair",
        "portfolio",
        "surveys/at-the-door",
        "roadmap",
    ],
    "es": ["organizacion", "personas/con-prisa", "viajes/corte", "portafolio", "encuestas/a-la-salida", "hoja-de-ruta"],
}


def below(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("template", ["map", "blueprint", "workspace"])
def test_what_is_begun_lints_clean_and_draws(template: str, lang: str, cxkit: Cxkit, tmp_path: Path) -> None:
    root = tmp_path / "service"
    ran = cxkit("init", str(root), "--template", template, "--lang", lang)
    assert ran.code == 0
    assert "cxkit lint" in ran.err
    assert config.read(root / "cxkit.toml").lang == lang

    linted = cxkit("lint", str(root), "--fail-on", "info", "--no-cache")
    assert (linted.code, linted.out) == (0, "")
    view = "map" if template == "map" else "blueprint"
    drawn = cxkit("render", str(root), "-o", str(tmp_path / "build"), "-f", "dot", "--view", view)
    assert drawn.code == 0
    journey = NAMES[lang][2].partition("/")[2]
    assert below(tmp_path / "build") == [f"{journey}.{view}.dot"]


def test_every_file_of_a_workspace_that_was_begun_has_its_picture(cxkit: Cxkit, tmp_path: Path) -> None:
    cxkit("init", str(tmp_path / "service"), "--template", "workspace", "--lang", "en")
    drawn = cxkit("render", str(tmp_path / "service"), "-o", str(tmp_path / "build"), "-f", "dot")
    assert drawn.code == 0
    views = [name.split(".")[1] for name in below(tmp_path / "build")]
    assert sorted(views) == ["blueprint", "ecosystem", "matrix", "persona", "roadmap"]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_workspace_has_every_kind_tied_together(lang: str, cxkit: Cxkit, tmp_path: Path) -> None:
    ran = cxkit("init", str(tmp_path), "--template", "workspace", "--lang", lang, "--output-format", "json")
    said = json.loads(ran.out)
    assert (said["schema"], said["lang"], said["template"], ran.err) == ("cxkit/init/1", lang, "workspace", "")
    assert sorted(said["written"]) == below(tmp_path)
    assert [name for name in said["written"] if name.endswith(".yaml")] == [f"{name}.yaml" for name in NAMES[lang]]
    (room,), _ = api.load([str(tmp_path)])
    assert sorted(room.workspace.kinds) == [
        "journey", "organization", "persona", "portfolio", "roadmap", "survey",
    ]  # fmt: skip
    text = (tmp_path / f"{NAMES[lang][2]}.yaml").read_text(encoding="utf-8")
    assert f"persona: {NAMES[lang][1].partition('/')[2]}\n" in text
    assert "\nactors:" not in text  # the organization declares them


@pytest.mark.parametrize("template", ["map", "workspace"])
def test_a_title_names_the_first_journey_everywhere(template: str, cxkit: Cxkit, tmp_path: Path) -> None:
    title = 'Pedir "la cuenta": #1, sin esperar 🍽'
    ran = cxkit("init", str(tmp_path), "--template", template, "--lang", "es", "--title", title)
    assert ran.code == 0
    journey = tmp_path / "viajes" / "pedir-la-cuenta-1-sin-esperar.yaml"
    (room,), _ = api.load([str(tmp_path)])
    assert [each.title for each in room.workspace.journeys] == [title]
    assert cxkit("lint", str(tmp_path), "--fail-on", "info", "--no-cache").out == ""
    assert journey.is_file()
    if template == "workspace":
        assert "journey: pedir-la-cuenta" in (tmp_path / "hoja-de-ruta.yaml").read_text(encoding="utf-8")
        assert "chosen: pedir-la-cuenta" in (tmp_path / "portafolio.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["viajes/corte.yaml", "schemas/journey.es.schema.json", ".vscode/settings.json", ".pre-commit-config.yaml"]
)
def test_nothing_is_written_where_something_is_in_the_way(name: str, cxkit: Cxkit, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine\n", encoding="utf-8")
    ran = cxkit("init", str(tmp_path), "--lang", "es", "--editor", "vscode", "--hook", "pre-commit")
    assert (ran.code, ran.out) == (2, "")
    assert str(tmp_path / name) in ran.err
    assert below(tmp_path) == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "mine\n"


def test_a_link_to_nowhere_is_in_the_way_too(cxkit: Cxkit, tmp_path: Path) -> None:
    (tmp_path / "portfolio.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert cxkit("init", str(tmp_path), "--template", "workspace").code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["portfolio.yaml"]


def test_a_workspace_is_not_begun_twice(cxkit: Cxkit, tmp_path: Path) -> None:
    assert cxkit("init", str(tmp_path)).code == 0
    before = {name: (tmp_path / name).read_bytes() for name in below(tmp_path)}
    ran = cxkit("init", str(tmp_path), "--template", "workspace")
    assert ran.code == 2
    assert "cxkit new" in ran.err
    assert {name: (tmp_path / name).read_bytes() for name in below(tmp_path)} == before


def test_a_disk_that_fails_half_way_leaves_nothing(
    cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []
    real = writing.write

    def failing(path: Path, *given: Any, **more: Any) -> None:
        if len(done) == 5:
            raise OSError(28, "No space left on device", str(path))
        done.append(path)
        real(path, *given, **more)

    monkeypatch.setattr(writing, "write", failing)
    ran = cxkit("init", str(tmp_path / "new"), "--template", "workspace")
    assert ran.code == 2
    assert "No space left on device" in ran.err
    assert len(done) == 5
    assert below(tmp_path) == []


def test_a_place_that_is_no_folder_is_said(cxkit: Cxkit, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = cxkit("init", str(tmp_path / "file"))
    assert (ran.code, ran.out) == (2, "")
    assert str(tmp_path / "file") in ran.err
    assert "Traceback" not in ran.err


def test_editor_and_hook_come_only_when_asked_for(cxkit: Cxkit, tmp_path: Path) -> None:
    assert cxkit("init", str(tmp_path / "bare"), "--template", "workspace").code == 0
    assert not [name for name in below(tmp_path / "bare") if name.startswith(".")]
    assert cxkit("init", str(tmp_path / "full"), "--editor", "vscode", "--hook", "pre-commit").code == 0
    settings = json.loads((tmp_path / "full/.vscode/settings.json").read_text(encoding="utf-8"))
    for schema in settings["yaml.schemas"]:
        assert (tmp_path / "full" / schema).is_file()
    assert json.loads((tmp_path / "full/.vscode/extensions.json").read_text(encoding="utf-8"))
    assert "entry: cxkit lint" in (tmp_path / "full/.pre-commit-config.yaml").read_text(encoding="utf-8")
    linted = cxkit("lint", str(tmp_path / "full"), "--fail-on", "info", "--no-cache")
    assert (linted.code, linted.out) == (0, "")


class Keys(io.StringIO):
    """Somebody who types."""

    def isatty(self) -> bool:
        return True


def answering(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", Keys("".join(f"{line}\n" for line in lines)))
    monkeypatch.setattr(asking, "attended", lambda: True)


def test_on_a_terminal_it_asks_and_asks_again(cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "fr", "es", "w", "Renovar el pasaporte")
    ran = cxkit("init", str(tmp_path))
    assert ran.code == 0
    assert "¿Cuál es el primer viaje?" in ran.err
    assert (tmp_path / "viajes/renovar-el-pasaporte.yaml").is_file()
    assert (tmp_path / "portafolio.yaml").is_file()


def test_an_empty_answer_takes_what_is_shown(cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "", "", "")
    assert cxkit("init", str(tmp_path)).code == 0
    assert (tmp_path / "journeys/repair.yaml").is_file()
    assert not (tmp_path / "portfolio.yaml").exists()


@pytest.mark.parametrize("flags", [["--yes"], ["--lang", "en", "--template", "map", "--title", "Go"], ["-q"]])
def test_a_flag_answers_a_question_beforehand(
    flags: list[str], cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch)  # nobody answers: a question would end the run
    assert cxkit("init", str(tmp_path), *flags).code == 0
    assert (tmp_path / "cxkit.toml").is_file()


def test_who_leaves_in_the_middle_leaves_nothing(cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "es")
    assert cxkit("init", str(tmp_path)).code == 130
    assert list(tmp_path.iterdir()) == []


def test_without_a_terminal_nothing_is_asked(cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with open(os.devnull, encoding="utf-8") as nobody:  # noqa: PTH123
        monkeypatch.setattr(sys, "stdin", nobody)
        ran = cxkit("init")
    assert ran.code == 0
    assert "cd " not in ran.err
    assert (tmp_path / "journeys/repair.yaml").is_file()


def test_schemas_may_be_written_alone(cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cxkit.toml").write_text('lang = "es"\n', encoding="utf-8")
    (tmp_path / "viajes").mkdir()
    monkeypatch.chdir(tmp_path / "viajes")
    ran = cxkit("schema", "--write")
    assert ran.code == 0
    assert len(below(tmp_path / "schemas")) == 9
    assert ran.out.splitlines()[0] == os.path.join("..", "schemas", "journey.es.schema.json")  # noqa: PTH118
    shown = cxkit("schema", "persona", "--write", "--lang", "en", "--output-format", "json")
    said = json.loads(shown.out)
    assert said == {"schema": "cxkit/schemas/1", "written": ["../schemas/persona.schema.json"]}
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert cxkit("schema", "-o", str(tmp_path / "file" / "below")).code == 2
