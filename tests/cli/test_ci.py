"""Where other programs call lint: the hooks, the action, the component and the editor task are what they say."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cxkit.source import read

ROOT = Path(__file__).parents[2]
GOOD = "kind: persona\ntitle: Ana\n"
BAD = "kind: journey\ntitle: Pay\nstarts: A\nends: B\nsteps:\n  - {customer: Pays, emocion: 1}\n"


@pytest.fixture
def service(tmp_path: Path) -> Path:
    root = tmp_path / "service $(touch injected) & co"
    root.mkdir()
    (root / "cxkit.toml").touch()
    (root / "map.yaml").write_text(BAD, encoding="utf-8")
    (root / "ana.yaml").write_text(GOOD, encoding="utf-8")
    return root


def plain(path: Path) -> Any:
    return read(path.read_bytes()).value


def bash(script: str, home: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script as the runner of a pipeline does; `cxkit` is the one of this checkout."""
    programs = home.parent / "programs"
    programs.mkdir(exist_ok=True)
    cxkit = programs / "cxkit"
    cxkit.write_text(f'#!/bin/sh\nexec {sys.executable} -m cxkit "$@"\n', encoding="utf-8")
    cxkit.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "CXKIT_NO_CACHE": "1", **variables}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=home,
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def check_of_the_action() -> str:
    steps = plain(ROOT / "action.yml")["runs"]["steps"]
    (script,) = [step["run"] for step in steps if step.get("name") == "Check"]
    assert "${{" not in script, "what a caller writes is never part of a script"
    return str(script)


def test_the_action_marks_the_lines_of_the_pull_request(service: Path) -> None:
    summary = service.parent / "summary.md"
    ran = bash(
        check_of_the_action(),
        service,
        CXKIT_PATHS=".",
        CXKIT_ARGS="",
        CXKIT_SARIF="out/cxkit.sarif",
        GITHUB_STEP_SUMMARY=str(summary),
    )
    assert ran.returncode == 1, ran.stderr
    assert any(line.startswith("::error file=map.yaml,line=6") for line in ran.stdout.splitlines())
    assert all(line.startswith("::") for line in ran.stdout.splitlines())
    assert "SCH001" in summary.read_text(encoding="utf-8")
    sarif = json.loads((service / "out/cxkit.sarif").read_text(encoding="utf-8"))
    assert "SCH001" in {each["ruleId"] for each in sarif["runs"][0]["results"]}


@pytest.mark.parametrize(
    ("paths", "arguments", "code"),
    [
        ("ana.yaml", "", 0),
        ("map.yaml\nana.yaml", "--exit-zero", 0),
        ("map.yaml", "--fail-on=error\n--lang=es", 1),
        ("$(touch injected)", "", 2),
        ("; touch injected", "", 2),
        ("map.yaml", "--nonsense", 2),
    ],
)
def test_what_the_caller_writes_is_never_run(service: Path, paths: str, arguments: str, code: int) -> None:
    ran = bash(check_of_the_action(), service, CXKIT_PATHS=paths, CXKIT_ARGS=arguments, CXKIT_SARIF="")
    assert ran.returncode == code, ran.stdout + ran.stderr
    assert sorted(path.name for path in service.iterdir()) == ["ana.yaml", "cxkit.toml", "map.yaml"]


def test_the_action_passes_every_input_through_the_environment() -> None:
    action = plain(ROOT / "action.yml")
    (check,) = [step for step in action["runs"]["steps"] if step.get("name") == "Check"]
    given = {
        value
        for step in action["runs"]["steps"]
        for value in (*step.get("env", {}).values(), *step.get("with", {}).values())
    }
    assert given == {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]}
    assert set(check["env"]) == {"CXKIT_PATHS", "CXKIT_ARGS", "CXKIT_SARIF"}


def test_the_component_of_gitlab_writes_both_reports(service: Path) -> None:
    spec, job = (ROOT / "templates/lint.yml").read_text(encoding="utf-8").split("\n---\n")
    inputs = read(spec.encode()).value["spec"]["inputs"]
    job = read(job.encode()).value["cxkit-lint"]
    assert set(re.findall(r"\$\[\[ inputs\.(\w+) \]\]", json.dumps(job))) == set(inputs)
    *_, script = job["script"]
    assert "inputs" not in script
    ran = bash(script, service, CXKIT_FAIL_ON=inputs["fail_on"]["default"], CXKIT_PATHS=inputs["paths"]["default"])
    assert ran.returncode == 1, ran.stderr
    reports = job["artifacts"]["reports"]
    assert "SCH001" in {each["check_name"] for each in json.loads((service / reports["codequality"]).read_bytes())}
    assert b"SCH001" in (service / reports["junit"]).read_bytes()
    assert "map.yaml:6" in ran.stdout


def test_pre_commit_runs_every_hook(service: Path, tmp_path: Path) -> None:
    """The hooks as they stand in the repository, with the cxkit of this checkout instead of an installed one."""
    pytest.importorskip("pre_commit")
    if shutil.which("git") is None:
        pytest.skip("no git")
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    listed = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert listed.count("language: python\n") == listed.count("- id:") == 3
    (hooks / ".pre-commit-hooks.yaml").write_text(
        listed.replace("language: python", "language: system"), encoding="utf-8"
    )
    commit = "git init -q . && git add -A && git -c user.name=a -c user.email=a@b.c commit -qm a"
    assert bash(commit, hooks).returncode == 0
    assert bash("git init -q . && git add -A", service).returncode == 0
    home = {"PRE_COMMIT_HOME": str(tmp_path / "kept"), "HOME": str(tmp_path), "CXKIT_LANG": "en"}

    def hook(name: str) -> subprocess.CompletedProcess[str]:
        return bash(f"{sys.executable} -m pre_commit try-repo {hooks} {name} --all-files", service, **home)

    linted = hook("cxkit-lint")
    assert linted.returncode == 1, linted.stdout + linted.stderr
    assert "SCH001" in linted.stdout
    fixed = hook("cxkit-fix")
    assert "files were modified by this hook" in fixed.stdout
    assert "emotion: 1" in (service / "map.yaml").read_text(encoding="utf-8")
    (service / "ana.yaml").write_text("title:   Ana\nkind: persona\n", encoding="utf-8")
    assert "files were modified by this hook" in hook("cxkit-fmt").stdout
    assert (service / "ana.yaml").read_text(encoding="utf-8") == GOOD
    assert hook("cxkit-fmt").returncode == 0


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_task_of_the_editor_understands_every_line(service: Path, lang: str) -> None:
    made = bash(f"cxkit init begun --lang {lang} --editor vscode", service)
    assert made.returncode == 0, made.stderr
    (task,) = json.loads((service / "begun/.vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    ran = bash(f"{task['command']} --lang {lang}", service)
    lines = ran.stdout.splitlines()
    assert lines
    for line in lines:
        found = re.fullmatch(pattern["regexp"], line)
        assert found, line
        assert (service / found[pattern["file"]]).is_file()
        assert found[pattern["line"]].isdigit()
        assert found[pattern["code"]].isupper()
