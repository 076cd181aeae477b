"""What a shell is offered after Tab, and how it learns to ask."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit.cli import completion
from cxkit.cli.app import COMMANDS
from cxkit.lint import catalogue
from cxkit.model.reading import kinds

Cxkit = Callable[..., Any]

JOURNEY = "kind: journey\nid: renew\ntitle: \"Renew $(touch gone) `x` \\\\ a 'passport'\"\nsteps: []\n"


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("CXKIT_LANG", "LC_ALL", "LANG")}
    bin_folder = str(Path(sys.executable).parent)
    return {**kept, "HOME": str(home), "PATH": f"{bin_folder}{os.pathsep}{kept['PATH']}", **more}


def completed(folder: Path, *words: str, lang: str = "en") -> list[str]:
    """What bash offers for the last word."""
    asked = {"_CXKIT_COMPLETE": "complete_bash", "COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    ran = subprocess.run(
        [sys.executable, "-m", "cxkit"],
        cwd=folder,
        env=environment(folder, CXKIT_LANG=lang, **asked),
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    assert ran.stderr == ""
    return ran.stdout.split()


def test_words_are_offered_where_they_fit(tmp_path: Path) -> None:
    (tmp_path / "renew-a-passport.yaml").write_text(JOURNEY, encoding="utf-8")
    (tmp_path / "map.yaml").write_text("kind: journey\ntitle: Order\nsteps: []\n", encoding="utf-8")
    assert completed(tmp_path, "cxkit", "") == list(COMMANDS)
    assert completed(tmp_path, "cxkit", "rule", "STR005") == ["STR005"]
    assert completed(tmp_path, "cxkit", "rule", "journey-without-e") == ["journey-without-ends"]
    assert completed(tmp_path, "cxkit", "lint", "--select", "STR001,tim005") == ["STR001,tim005"]
    assert completed(tmp_path, "cxkit", "new", "p") == ["persona", "portfolio"]
    assert completed(tmp_path, "cxkit", "schema", "s") == ["survey"]
    assert completed(tmp_path, "cxkit", "render", "--view", "b") == ["blueprint"]
    assert completed(tmp_path, "cxkit", "init", "--template", "w") == ["workspace"]
    assert completed(tmp_path, "cxkit", "new", "roadmap", "x", "--journey", "") == ["map", "renew"]


def test_every_code_and_kind_is_offered() -> None:
    offered = {word for word, _ in completion.codes("")}
    assert offered == set(catalogue.names())
    assert {word for word, _ in completion.codes("a")} == {
        name for name in catalogue.names().values() if name[0] == "a"
    }
    assert sorted(completion.kinds("")) == sorted(kinds())
    assert completion.sheets("A") == ["a5", "a4", "a3", "a2", "a1", "a0", "ansi-c", "ansi-d", "ansi-e"]


def test_sentences_speak_the_language_and_stay_on_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CXKIT_LANG", "es")
    spoken = dict(completion.codes(""))
    assert spoken["STR001"] == "Un viaje tiene al menos un paso."
    assert max(map(len, spoken.values())) <= completion.LONGEST + 1
    monkeypatch.setenv("CXKIT_LANG", "en")
    assert dict(completion.codes("STR001")) == {"STR001": "A journey has at least one step."}


def test_completing_reads_no_model_and_no_yaml(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom cxkit.cli import completion\ncompletion.codes('S'); completion.kinds(''); "
        "completion.journeys('')\nprint([name for name in ('pydantic', 'yaml', 'cxkit.model.journey') "
        "if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, check=True, text=True)
    assert ran.stdout == "[]\n"


def test_a_title_brings_nothing_that_a_shell_would_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "p.yaml").write_text(JOURNEY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert completion.journeys("") == [("renew", "Renew touch gone x  a passport")]


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_a_shell_learns_to_ask(name: str, tmp_path: Path) -> None:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"no {name} on this machine")
    place = {
        "bash": ".bash_completions/cxkit.sh",
        "zsh": ".zfunc/_cxkit",
        "fish": ".config/fish/completions/cxkit.fish",
    }
    # `; true` keeps the shell from becoming the program: it would be gone when the program looks who called.
    run = [path, "-c", "cxkit --install-completion; true"]
    ran = subprocess.run(
        run, env=environment(tmp_path, SHELL=path, CXKIT_LANG="es"), capture_output=True, check=True, text=True
    )
    assert place[name] in ran.stderr
    assert "autocompletado" in ran.stderr
    assert (tmp_path / place[name]).is_file()
    shown = subprocess.run(
        [path, "-c", "cxkit --show-completion; true"],
        env=environment(tmp_path, SHELL=path),
        capture_output=True,
        check=True,
        text=True,
    )
    assert shown.stdout.strip() == (tmp_path / place[name]).read_text(encoding="utf-8").strip()
    if name == "fish":
        asked = ["fish", "-c", 'complete -C "cxkit rule STR001"']
        offered = subprocess.run(asked, env=environment(tmp_path), capture_output=True, check=True, text=True).stdout
        assert offered == "STR001\tA journey has at least one step.\n"
    if name == "bash":
        script = "source ~/.bash_completions/cxkit.sh; COMP_WORDS=(cxkit new pe); COMP_CWORD=2; _cxkit_completion cxkit"
        asked = ["bash", "-c", f'{script}; echo "${{COMPREPLY[@]}}"']
        offered = subprocess.run(asked, env=environment(tmp_path), capture_output=True, check=True, text=True).stdout
        assert offered == "persona\n"


def test_a_shell_that_is_not_known_is_told_which_are(cxkit: Cxkit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(completion, "shell", lambda: "ksh")
    ran = cxkit("--show-completion")
    assert (ran.code, ran.out) == (2, "")
    assert "bash, zsh, fish" in ran.err
