"""What an editor with the YAML language server makes of files that `init` and `new` begin."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.editor import editor, server

Cxkit = Callable[..., Any]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_an_editor_finds_the_schema_completes_keys_and_underlines_mistakes(
    lang: str, cxkit: Cxkit, tmp_path: Path
) -> None:
    server()
    root = tmp_path / "a service"
    assert cxkit("init", str(root), "--template", "workspace", "--lang", lang).code == 0
    files = sorted(root.rglob("*.yaml"))
    assert len(files) == 6
    with editor(root) as open_editor:
        assert {path.name: open_editor.open(path) for path in files} == {path.name: [] for path in files}
        journey = next(path for path in files if path.parent.name in ("journeys", "viajes"))
        lines = journey.read_text(encoding="utf-8").splitlines()

        place = next(number for number, line in enumerate(lines) if line.startswith("    emotion:"))
        begun = [*lines[: place + 1], "    mom", *lines[place + 1 :]]
        open_editor.open(journey, "\n".join(begun) + "\n")
        offered = open_editor.at("completion", journey, place + 1, 7)
        labels = {item["label"] for item in (offered["items"] if isinstance(offered, dict) else offered)}
        assert {"moment_of_truth", "opportunities"} <= labels

        wrong = "\n".join(lines).replace("    emotion:", "    emocion:", 1) + "\n"
        assert any("emocion" in message for message in open_editor.open(journey, wrong))

        open_editor.open(journey)
        told = open_editor.at("hover", journey, place, 6)["contents"]
        shown = told["value"] if isinstance(told, dict) else str(told)
        assert {"en": "customer", "es": "cliente"}[lang] in shown
