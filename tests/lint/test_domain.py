"""The three journeys of the domain reference, each alone, and all their files as one workspace."""

from pathlib import Path

import pytest

from cxkit.lint.run import Result, run
from cxkit.load import load
from cxkit.words import say
from tests.lint.workshop import judged

HERE = Path(__file__).parent
DATA = HERE.parent / "data/domain"
EXAMPLES = HERE.parents[1] / "examples"


def told(result: Result, lang: str) -> str:
    lines = []
    for each in result.diagnostics:
        place = f"{each.path}:{each.span.line}:{each.span.column}"
        lines += [f"{place}: {each.severity.word} {each.code} {each.text(lang)}", f"    {each.advice(lang)}"]
    lines += [f"not checked: {each.code} ({say(each.reason, lang)}) × {each.n}" for each in result.not_checked]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("name", ["cena-mapa", "restaurante", "credito"])
def test_a_journey_of_the_domain_is_told_what_it_should_hear(tmp_path: Path, name: str, lang: str) -> None:
    text = (DATA / f"{name}.yaml").read_text(encoding="utf-8")
    golden = (HERE / f"golden/{name}.{lang}.txt").read_text(encoding="utf-8")
    assert told(judged(tmp_path, [(f"{name}.yaml", text)]), lang) == golden


def test_the_files_of_the_domain_as_one_workspace(tmp_path: Path) -> None:
    files = [(path.name, path.read_text(encoding="utf-8")) for path in sorted(DATA.glob("*.yaml"))]
    golden = (HERE / "golden/workspace.txt").read_text(encoding="utf-8")
    assert told(judged(tmp_path, files), "en") == golden


def test_the_examples_are_clean() -> None:
    loaded, unreadable = load([str(EXAMPLES)], cwd=EXAMPLES.parent)
    assert unreadable == []
    assert len(loaded) >= 4
    assert run(loaded).diagnostics == ()
