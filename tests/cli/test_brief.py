"""A plain `cxkit lint` is understood without the command line as the command line would have understood it."""

import inspect
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxkit.cli import brief, linting, main

WORDS = (
    "a.yaml", "more", "*.yaml", "", "-", "--", "-q", "--quiet", "-qq", "--no-cache", "--no-quiet",
    "--select", "--select=STR,REF", "STR", "str005 , TIM", ",", "--ignore", "--ignore=", "--ignore=REF",
    "--fail-on", "--fail-on=info", "--fail-on=Error", "error", "warning",
    "--output-format", "--output-format=json", "json", "concise", "xml", "--output", "--out",
    "--output-format=sarif:out.sarif", "--statistics", "--exit-zero", "--no-exit-zero",
    "--color", "--color=always", "never",
    "--today", "--today=2026-11-22", "2026-11-22", "--lang", "--lang=es", "en", "fr", "--lang=ES",
    "--baseline", "--baseline=known.json", "--update-baseline", "--add-ignore", "--add-ignore=why",
    "--cache-dir", "--cache-dir=x", "--cache-dir=", "--stdin-filename", "--stdin-filename=a.yaml",
    "--fix", "--diff", "--unsafe-fixes", "-h", "--help", "--nothing", "-x",
)  # fmt: skip
SURROUNDINGS = ("CXKIT_TODAY", "CXKIT_NO_CACHE", "CXKIT_CACHE_DIR")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Sequence[str], bool], Any]:
    """What `linting.run` is asked for in the end; the exit code where it is not asked at all."""
    monkeypatch.setattr("sys.stdin", open("/dev/null"))  # noqa: SIM115, PTH123
    defaults = {
        name: each.default for name, each in inspect.signature(linting.run).parameters.items() if name != "paths"
    }

    def run(arguments: Sequence[str], briefly: bool) -> Any:
        calls: list[dict[str, Any]] = []

        def noted(paths: list[str], **more: Any) -> int:
            calls.append({**defaults, **more, "paths": paths})
            return 0

        with monkeypatch.context() as here:
            here.setattr(linting, "run", noted)
            here.setattr("cxkit.cli.lint.run", noted)
            if not briefly:
                here.setattr(brief, "options", lambda _: None)
            with pytest.raises(SystemExit) as stopped:
                main(["lint", *arguments])
        return calls or stopped.value.code

    return run


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    arguments=st.lists(st.sampled_from(WORDS), max_size=5),
    surroundings=st.dictionaries(st.sampled_from(SURROUNDINGS), st.sampled_from(("", "1", "0", "2026-01-02", "true"))),
)
def test_brief_and_whole_understand_the_same(
    asked: Callable[[Sequence[str], bool], Any],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    arguments: list[str],
    surroundings: dict[str, str],
) -> None:
    with monkeypatch.context() as here:
        here.chdir(tmp_path)
        for name in SURROUNDINGS:
            here.delenv(name, raising=False)
        for name, value in surroundings.items():
            here.setenv(name, value)
        briefly = asked(arguments, True)
        printed = capfd.readouterr()
        assert briefly == asked(arguments, False)
        assert printed == capfd.readouterr()


@pytest.mark.parametrize(
    "arguments",
    [[], ["a.yaml", "-q"], ["--output-format", "json", "."], ["--select=STR", "--lang", "es", "a", "--no-cache"]],
)
def test_what_is_plain_needs_no_command_line(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SURROUNDINGS:
        monkeypatch.delenv(name, raising=False)
    assert brief.options(arguments) is not None


def test_every_option_is_known_to_both() -> None:
    from cxkit.cli.lint import lint

    known = {name.replace("_", "-") for name in inspect.signature(lint).parameters}
    assert {option.lstrip("-") for option in (*brief.VALUES, *brief.FLAGS) if option.startswith("--")} <= known
