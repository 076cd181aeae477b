"""A page is a test: what is marked bad is found, exactly there; what is good is silent."""

import re
from pathlib import Path

import pytest

from cxkit.lint.catalogue import documents, pages, rules
from cxkit.lint.pages import Example, Page, examples, summary, text
from cxkit.lint.rule import Rule
from cxkit.load import CannotRun
from tests.lint.workshop import UNSHOWN, judged, marks, places, unmarked

ROOT = Path(__file__).resolve().parents[2]
ENTRIES = (*rules(), *pages())
STOPPED = re.compile(r"(cxkit\.toml):(\d+):\d+: ([A-Z]{3}\d{3}) ")
CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
TODAY = "2026-11-21"
EXAMPLES = [
    pytest.param(entry, example, id=f"{entry.code}-{lang}-{number}-{'good' if example.good else 'bad'}")
    for entry in ENTRIES
    for lang in ("en", "es")
    for number, example in enumerate(examples(text(entry, lang)), 1)
]


def told(home: Path, entry: Rule | Page, example: Example) -> set[tuple[str, int, str]]:
    # What hides findings is looked at beside what it hides.
    select = ["ALL"] if entry.code.startswith("SUP") else [entry.code]
    files = unmarked(example.files)
    if entry.code.startswith("CFG"):
        files.append(("example.yaml", "kind: journey\ntitle: A\nsteps: [{customer: B}]\n"))
    try:
        found = judged(home, files, select=select, today=TODAY).diagnostics
    except CannotRun as stopped:
        return {(name, int(line), code) for name, line, code in STOPPED.findall(stopped.text())}
    found = tuple(each for each in found if each.code.startswith("SUP")) if select == ["ALL"] else found
    assert entry.fixable or not any(each.fix for each in found if each.code == entry.code)
    if isinstance(entry, Rule):
        assert {each.code for each in found} <= {entry.code}, "the example is no whole file"
    return places(found)


@pytest.mark.parametrize(("entry", "example"), EXAMPLES)
def test_an_example_is_judged_as_it_says(tmp_path: Path, entry: Rule | Page, example: Example) -> None:
    marked = marks(example.files)
    assert bool(marked) is not example.good
    assert told(tmp_path, entry, example) == marked


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_corner_is_judged_as_it_says(tmp_path: Path, path: Path) -> None:
    rule = next(rule for rule in rules() if rule.name == path.stem)
    corners = [*examples(path.read_text(encoding="utf-8"))]
    assert corners
    for number, example in enumerate(corners):
        assert told(tmp_path / str(number), rule, example) == marks(example.files), f"corner {number + 1}"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_a_code_has_a_page_with_both_examples_in_both_languages(entry: Rule | Page) -> None:
    english, spanish = text(entry), text(entry, "es")
    assert english != spanish
    shown = [] if entry.code in UNSHOWN else [False, True]
    for page in (english, spanish):
        assert sorted(example.good for example in examples(page)) == shown
        assert page.split("\n\n")[0].endswith("."), "opens with no sentence"
    assert len(summary(entry)) < 120
    assert len(summary(entry, "es")) < 130


def test_what_cannot_be_shown_is_a_code_of_its_own() -> None:
    assert {entry.code for entry in pages()} > UNSHOWN


def test_codes_and_names_are_unique() -> None:
    for words in ([entry.code for entry in ENTRIES], [entry.name for entry in ENTRIES]):
        assert sorted(set(words)) == sorted(words)


def test_the_pages_in_docs_are_fresh() -> None:
    home = ROOT / "docs/rules"
    wanted = dict(documents())
    kept = {path.relative_to(home).as_posix(): path.read_text(encoding="utf-8") for path in home.rglob("*.md")}
    assert kept == wanted, "run `make rules`"


@pytest.mark.parametrize(
    "entry",
    [entry for entry in ENTRIES if entry.fixable and not entry.code.startswith("YML")],  # those: test_fix_traps
    ids=lambda entry: entry.code,
)
def test_what_says_that_it_suggests_a_value_does_so(tmp_path: Path, entry: Rule | Page) -> None:
    corners = Path(__file__).parent / f"cases/{entry.name}.md"
    pairs = Path(__file__).parent / f"fixes/{entry.code}.md"
    known = text(entry) + "\n".join(path.read_text(encoding="utf-8") for path in (corners, pairs) if path.exists())
    fixes = [
        each.fix
        for number, example in enumerate(examples(known))
        for each in judged(tmp_path / str(number), unmarked(example.files), [entry.code]).diagnostics
        if each.fix
    ]
    assert fixes
