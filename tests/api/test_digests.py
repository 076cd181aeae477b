"""What is remembered of a picture falls with any file of code that had a hand in it."""

from pathlib import Path

import pytest

import cxkit
from cxkit.api.rendering.digests import makers


@pytest.mark.parametrize(
    "place",
    ["measures/effort.py", "measures/trace/things.py", "typeface/faces.py", "views/trace/sheet.py", "words/es.mo"],
)
def test_a_file_that_changes_in_any_room_is_seen(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cxkit, "__path__", [str(tmp_path)])
    file = tmp_path / place
    file.parent.mkdir(parents=True)
    file.write_text("1", encoding="utf-8")
    before = makers("auto")
    assert makers("auto") == before
    file.write_text("22", encoding="utf-8")
    assert makers("auto") != before
