"""Run a command in this process and look at what it printed."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from cxkit.cli import main
from tests.cli.projects import DRAFT


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def cxkit(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    monkeypatch.setenv("NO_COLOR", "1")
    for name in ("CXKIT_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "CXKIT_TODAY"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Ran:
        with pytest.raises(SystemExit) as stopped:
            main(list(arguments))
        captured = capfdbinary.readouterr()
        code = stopped.value.code
        return Ran(code if isinstance(code, int) else 0, captured.out.decode("utf-8"), captured.err.decode("utf-8"))

    return run


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one draft, in which the test stands."""
    (tmp_path / "a.yaml").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def workspace(cxkit: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    def made(template: str = "map", lang: str = "en") -> Path:
        root = tmp_path / "ws"
        assert cxkit("init", str(root), "--template", template, "--lang", lang).code == 0
        monkeypatch.chdir(root)
        return root

    return made
