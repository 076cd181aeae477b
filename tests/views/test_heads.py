"""Heads of pages: every kind of file says in the same way how far it has come and who answers for it."""

from pathlib import Path

import pytest

from cxkit.api.judging import judge
from cxkit.load import load
from cxkit.views.site import site

ORGANIZATION = """kind: organization
title: Clinic
actors:
  lead: {title: Head of service, type: person}
"""
REST = {
    "organization": "areas: [Front]\n",
    "portfolio": "journeys: {a: {title: A}}\n",
    "survey": "questions: {q: How was it?}\n",
    "roadmap": "initiatives: [{title: Call back}]\n",
}


@pytest.mark.parametrize("kind", REST)
def test_state_version_owner_and_sponsor_stand_in_the_head(kind: str, tmp_path: Path) -> None:
    (tmp_path / "cxkit.toml").write_text('lang = "es"\n', encoding="utf-8")
    (tmp_path / "clinic.yaml").write_text(ORGANIZATION, encoding="utf-8")
    text = f"kind: {kind}\ntitle: The file\nstatus: mapped\nversion: 2\nowner: lead\nsponsor: Board\n{REST[kind]}"
    (tmp_path / "file.yaml").write_text(text, encoding="utf-8")
    rooms, _ = load([str(tmp_path)])
    made = site(rooms, [judge(room) for room in rooms], lang="es")
    (page,) = (page for page in made.pages if page.head.title.text == "The file")
    said = [chip.text for chip in page.head.chips]
    assert said[1:3] == ["Mapeado", "v2"]
    assert {"Responsable: Head of service", "Patrocina: Board"} <= set(said)
