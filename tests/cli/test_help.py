"""What the command line says of itself, in the language of the run: help, and mistakes in typing."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from cxkit.cli.app import COMMANDS
from cxkit.cli.examples import EXAMPLES
from cxkit.cli.speaking import MISTAKE

Cxkit = Callable[..., Any]

ENGLISH = re.compile(
    r"\b(?:Usage|Options|Arguments|Commands|Examples|Show|default|required|the|of|and|with|TEXT|NUMBER)\b"
)


def spoken(text: str) -> str:
    """Without what is never translated: examples, words to choose from, what stands in capitals or in brackets."""
    lines = [line for line in text.splitlines() if not line.strip().startswith("cxkit ")]
    return re.sub(r"<[^>]*>", "", "\n".join(lines))


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_spanish_to_the_last_word(command: str, cxkit: Cxkit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CXKIT_LANG", "es")
    by_variable = cxkit(*filter(None, [command, "--help"]))
    assert by_variable.code == 0
    assert by_variable.out.startswith("Uso: cxkit")
    assert ENGLISH.findall(spoken(by_variable.out)) == []
    monkeypatch.delenv("CXKIT_LANG")
    if command:
        assert cxkit(command, "--lang", "es", "--help").out == by_variable.out
        assert cxkit(command, "--help", "--lang=es").out == by_variable.out
    assert cxkit(*filter(None, [command, "-h"])).out.startswith("Usage: cxkit")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_ends_with_examples_that_run(command: str, cxkit: Cxkit) -> None:
    shown = cxkit(command, "--help").out
    assert "Examples:" in shown
    for example in EXAMPLES[command]:
        assert f"  {example}\n" in shown
    for line in [each for each in EXAMPLES[command] if "|" not in each and ">" not in each]:
        words = [word.strip("'") for word in re.findall(r"'[^']*'|\S+", line)]
        assert words[:2] == ["cxkit", command]
        for option in [word for word in words if word.startswith("-") and word != "-"]:
            assert re.search(rf"(?<![\w-]){option}(?![\w-])", shown), f"{option} is no option of {command}"


@pytest.mark.parametrize(
    ("arguments", "english", "spanish"),
    [
        (["lint", "--selct", "STR"], "no option --selct; did you mean '--select'?", "--selct; ¿quizá «--select»?"),
        (["lint", "--fail-on error"], "did you mean '--fail-on=error'?", "¿quizá «--fail-on=error»?"),
        (["lnt"], "no command lnt; did you mean 'lint'?", "no existe el comando lnt; ¿quizá «lint»?"),
        (["render", "--view", "mpa"], "--view cannot be 'mpa'", "--view no puede ser «mpa»; posibles: auto"),
        (["render", "-f", "gif"], "cxkit: --format cannot be 'gif'", "cxkit: --format no puede ser «gif»"),
        (["render", "--theme", "drak"], "did you mean 'dark'?", "¿quizá «dark»?"),
        (["rule"], "code is missing", "falta code"),
        (["render", "--scale", "99"], "--scale is 8 at most", "--scale no puede pasar de 8"),
        (["render", "--scale", "big"], "--scale needs a number", "--scale necesita un número"),
        (["render", "-o"], "-o needs a value", "-o necesita un valor"),
        (["lint", "--quiet=3"], "--quiet takes no value", "--quiet no lleva valor"),
        (["rule", "a", "b", "c"], "too many words: b c", "sobran palabras: b c"),
        (["--lang", "es"], "there is no option --lang", "no existe la opción --lang"),
        (["lint", "--lang", "fr"], "--lang cannot be 'fr'; there are en and es", "--lang no puede ser «fr»"),
    ],
)
def test_a_mistake_in_typing_is_one_sentence_and_where_to_read_on(
    arguments: list[str], english: str, spanish: str, cxkit: Cxkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    if arguments[:1] != ["--lang"]:
        ran = cxkit(*arguments)
        assert (ran.code, ran.out) == (2, "")
        first, second = ran.err.splitlines()
        assert first.startswith("cxkit: ")
        assert english in first
        assert "--help` shows what there is" in second
    monkeypatch.setenv("CXKIT_LANG", "es")
    assert spanish in cxkit(*arguments).err


@pytest.mark.parametrize("word", ["\x1b[31mred", "a\nb", "--\x1b]0;title\x07", "{name}", "x'y"])
def test_what_was_typed_does_nothing_to_the_terminal(word: str, cxkit: Cxkit) -> None:
    for arguments in ([word], ["lint", f"--{word}"], ["render", "--view", word], ["new", word, "x"]):
        ran = cxkit(*arguments)
        assert ran.code == 2
        assert "\x1b" not in ran.err
        assert "\x07" not in ran.err


def test_nothing_typed_shows_the_help(cxkit: Cxkit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CXKIT_LANG", "es")
    ran = cxkit()
    assert ran.code == 2
    assert ran.err.startswith("Uso: cxkit")


def test_the_mistakes_of_the_library_have_the_parent_that_is_caught() -> None:
    assert MISTAKE.__name__ == "ClickException"
