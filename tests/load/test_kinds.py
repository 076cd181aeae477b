"""What a file is, and what is said when it does not tell."""

# ruff: noqa: E501

from pathlib import Path

import pytest

from cxkit.diagnostic import Diagnostic
from cxkit.load import load


def only(text: str) -> Diagnostic:
    (room,), _ = load(["-"], stdin=text.encode())
    return next(found for found in room.diagnostics if found.code == "KND001")


@pytest.mark.parametrize(
    ("text", "place", "message", "hint", "fix"),
    [
        ("title: a\nsteps:\n  - customer: b\n", (1, 1), "the file does not say what it is: 'kind' is missing", "add a first line: kind: journey", "kind: journey\n"),
        ("title: a\nsteps: {}\n", (1, 1), "the file does not say what it is: 'kind' is missing", "add a first line: kind: journey", "kind: journey\n"),
        ("título: a\niniciativas: []\n", (1, 1), "the file does not say what it is: 'kind' is missing", "add a first line: kind: roadmap", "kind: roadmap\n"),
        ("title: a\npreguntas: {}\n", (1, 1), "the file does not say what it is: 'kind' is missing", "add a first line: kind: survey", "kind: survey\n"),
        ("title: a\ncriteria: {}\n", (1, 1), "the file does not say what it is: 'kind' is missing", "add a first line: kind: portfolio", "kind: portfolio\n"),
        ("title: a\njourney: b\nsteps: {}\n", (1, 1), "the file does not say what it is: 'kind' is missing", "add a first line: kind: blueprint", "kind: blueprint\n"),
        ("title: a\njobs: []\n", (1, 1), "the file does not say what it is: 'kind' is missing", "add a first line: kind: persona", "kind: persona\n"),
        ("title: a\r\npasos:\r\n  - cliente: b\r\n", (1, 1), "the file does not say what it is: 'kind' is missing", "add a first line: kind: journey", "kind: journey\r\n"),
        ("Kind: journey\ntitle: a\n", (1, 1), "'Kind' should be written 'kind'", "small letters only", "kind"),
        ("tipo: viaje\ntitulo: a\n", (1, 1), "'tipo' should be written 'kind'", "keys are written in English", "kind"),
        ("title: a\nkind: jurney\n", (2, 7), "'jurney' is not a kind of file", "did you mean 'journey'?", "journey"),
        ("title: a\nkind: viaje\n", (2, 7), "'viaje' is not a kind of file", "did you mean 'journey'?", "journey"),
        ("title: a\nkind: mapa de viaje\n", (2, 7), "'mapa de viaje' is not a kind of file", "did you mean 'journey'?", "journey"),
        ("title: a\nkind: 7\n", (2, 7), "'7' is not a kind of file", "write one of these: journey, persona", None),
        ("title: a\nkind:\n", (2, 1), "'kind' does not say what this file is", "write one of these: journey", None),
        ("services: {web: {}}\n", (1, 1), "this looks like a Docker Compose file, not a cxkit file", "", None),
        ("apiVersion: v1\nkind: Pod\n", (2, 1), "this is a Kubernetes manifest, not a cxkit file", "", None),
        ("a: 1\n", (1, 1), "the file does not say what it is: 'kind' is missing", "begin with a line 'kind: …'", None),
    ],
)  # fmt: skip
def test_a_file_that_does_not_say_what_it_is(
    text: str, place: tuple[int, int], message: str, hint: str, fix: str | None
) -> None:
    found = only(text)
    assert (found.span.line, found.span.column) == place
    assert found.text() == message
    assert hint in found.advice()
    assert (found.fix and found.fix.edits[0].text) == fix


def test_a_walk_leaves_the_files_of_other_programs_alone(tmp_path: Path) -> None:
    (tmp_path / "docker-compose.yaml").write_text("services: {web: {image: nginx}}\n")
    (tmp_path / "pod.yaml").write_text("apiVersion: v1\nkind: Pod\n")
    (tmp_path / "chart.yaml").write_text("{{- if .Values.on }}\nname: x\n")
    (tmp_path / "broken.yml").write_text("name: [\n")
    (tmp_path / "map.yaml").write_text("kind: journey\ntitle: a\nsteps: []\n")
    (tmp_path / "slip.yaml").write_text("title: a\nsteps:\n  - customer: b\n")
    (tmp_path / "torn.yaml").write_text("kind: journey\ntitle: [\n")
    (room,), unreadable = load([str(tmp_path)])
    assert not unreadable
    assert room.judged == ("map.yaml", "slip.yaml", "torn.yaml")
    assert room.skipped == ("broken.yml", "chart.yaml", "docker-compose.yaml", "pod.yaml")
    assert {found.path for found in room.diagnostics} == {"slip.yaml", "torn.yaml"}
    (named,), _ = load([str(tmp_path / "pod.yaml")])
    assert [found.code for found in named.diagnostics] == ["KND001"]


def test_a_file_of_any_kind_whose_shape_is_wrong_is_lost(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("kind: portfolio\nanything: goes\n")
    (room,), _ = load([str(tmp_path)])
    assert (room.judged, room.broken, room.workspace.members) == (("p.yaml",), {"p.yaml"}, ())
    assert [found.code for found in room.diagnostics] == ["SCH002", "SCH001"]
    assert room.workspace.kinds == {"portfolio"}
    assert room.workspace.lost == {("portfolio", "p")}
