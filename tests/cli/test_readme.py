"""What the README says of its own examples."""

import re
from pathlib import Path
from typing import Any

import pytest

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_map_at_the_top_gets_as_many_questions_as_it_says(
    tmp_path: Path, cxkit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    block = re.search(r"```yaml\n(kind: journey\n.*?)```", README, re.DOTALL)
    assert block
    Path("map.yaml").write_text(block[1], encoding="utf-8")
    ran = cxkit("lint", "map.yaml", "--output-format", "concise")
    assert "The map at the top of this page gets two questions" in README
    assert (ran.code, [line.split()[1] for line in ran.out.splitlines()]) == (0, ["info", "info"])
