"""Which words rules about language look for: by the language of a file, its project, and the options of the project."""

from pathlib import Path

import pytest

from cxkit.lint.run import run
from cxkit.lint.terms import Terms
from cxkit.load import load
from tests.lint.workshop import judged, said

HEAD = "kind: journey\ntitle: A\nstatus: validated\n"
BOTH = f"{HEAD}steps:\n  - {{customer: Se le solicita el parte}}\n  - {{customer: Is requested to sign}}\n"


@pytest.mark.parametrize(
    ("project", "file", "lines"),
    [
        ("", "", [5, 6]),
        ('lang = "es"', "", [5]),
        ('lang = "en"', "", [6]),
        ('lang = "es"', "lang: en-GB\n", [7]),
        ("", "lang: ES\n", [6]),
        ('lang = "es"', "lang: pt\n", []),
    ],
)
def test_the_language_of_the_file_wins_over_that_of_the_project(
    tmp_path: Path, project: str, file: str, lines: list[int]
) -> None:
    files = [("cxkit.toml", project), ("a.yaml", BOTH.replace("steps:", f"{file}steps:"))]
    assert [each.span.line for each in judged(tmp_path, files, ["LAN001"]).diagnostics] == lines


STANDARD = "processes: {{a: {{standard: '{}'}}}}\nsteps: [{{customer: A}}]\n"
WORDS = [
    ("LAN001", "steps: [{{customer: 'Bob {}'}}]\n", ("nuestros ejecutivos", "our agents"), "mit Grazie"),
    ("LAN002", "steps: [{{customer: 'Bob {}'}}]\n", ("core bancario", "front office"), "the Grid"),
    ("LAN003", "steps: [{{customer: '{}'}}]\n", ("centro de llamadas", "call centre"), "Grid"),
    ("LAN004", STANDARD, ("a la brevedad", "promptly"), "with Grace"),
    ("LAN005", "steps: [{{customer: A, opportunities: 'Instalar un {0}'}}]\n", ("tótem", ""), "Grid"),
    ("LAN005", "steps: [{{customer: A, opportunities: 'Build a {0}'}}]\n", ("", "kiosk"), "Grid"),
]
CASES = [
    pytest.param(code, text, lang, usual, own, id=f"{code}-{lang}")
    for code, text, words, own in WORDS
    for lang, usual in zip(("es", "en"), words, strict=True)
    if usual
]


@pytest.mark.parametrize(("code", "text", "lang", "usual", "own"), CASES)
def test_a_project_adds_words_and_allows_others(
    tmp_path: Path, code: str, text: str, lang: str, usual: str, own: str
) -> None:
    def found(word: str, **options: tuple[str, ...]) -> int:
        (tmp_path / "cxkit.toml").touch()
        (tmp_path / "a.yaml").write_text(f"{HEAD}lang: {lang}\n{text.format(word)}", encoding="utf-8")
        loaded, _ = load([str(tmp_path)], cwd=tmp_path)
        return len(run(loaded, Terms([code], options={code: options})).diagnostics)

    other = "en" if lang == "es" else "es"
    assert (found(usual), found(usual, allowed=(usual.upper(),))) == (1, 0)
    assert (found(own), found(own, **{lang: (own,)}), found(own, **{other: (own,)})) == (0, 1, 0)


def test_what_is_said_is_said_in_the_words_of_the_author(tmp_path: Path) -> None:
    (found,) = said(tmp_path, f"{HEAD}steps: [{{customer: 'Antes, NUESTRA PÁGINA web'}}]\n", ["LAN001"])
    assert found.text() == "'NUESTRA PÁGINA' is the voice of the organization, in the customer's lane"


def test_a_process_is_called_by_its_title(tmp_path: Path) -> None:
    text = f"{HEAD}processes: {{a: {{title: Welcome, standard: Greet nicely}}}}\nsteps: [{{customer: B}}]\n"
    (found,) = said(tmp_path, text, ["LAN004"])
    assert found.text() == "the standard of 'Welcome' says 'nicely', which everybody reads in their own way"


def test_a_draft_hears_of_its_standards_together(tmp_path: Path) -> None:
    text = "processes: {a: {title: Welcome, standard: Greet nicely}, b: {standard: Serve politely}}\nsteps: []\n"
    (found,) = said(tmp_path, f"kind: journey\ntitle: A\n{text}", ["LAN004"])
    assert found.text() == "2 standards are read by everybody in their own way: Welcome · b"


def test_the_length_of_a_text_is_an_option(tmp_path: Path) -> None:
    (tmp_path / "cxkit.toml").touch()
    (tmp_path / "a.yaml").write_text(f"{HEAD}steps: [{{customer: Orders the dish}}]\n", encoding="utf-8")
    loaded, _ = load([str(tmp_path)], cwd=tmp_path)
    for longest, n in ((14, 1), (15, 0)):
        assert len(run(loaded, Terms(["LAN006"], options={"LAN006": {"longest": longest}})).diagnostics) == n
