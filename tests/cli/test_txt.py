"""`cxkit render -f txt`: the drawing in the terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Run = Callable[..., Ran]
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
MAP = str(EXAMPLES / "first-map" / "map.yaml")


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)


def test_text_alone_goes_to_the_screen(cxkit: Run, tmp_path: Path) -> None:
    code, out, _ = cxkit("render", MAP, "-f", "txt")
    assert code == 0
    assert out.startswith("Renew a passport\nJourney map\n")
    assert "│ Nothing free for five weeks" in out
    assert "\x1b" not in out
    assert not [path for path in tmp_path.iterdir() if path.name == "build"]


def test_beside_other_formats_it_becomes_a_file(cxkit: Run) -> None:
    code, out, _ = cxkit("render", MAP, "-f", "txt", "-f", "dot", "--theme", "dark")
    assert code == 0
    assert out.splitlines() == ["build/map.map.txt", "build/map.map.dark.dot"]
    assert Path("build/map.map.txt").read_text(encoding="utf-8").startswith("Renew a passport\n")


def test_a_file_name_asks_for_it(cxkit: Run) -> None:
    assert cxkit("render", MAP, "-o", "map.txt", "--width", "60", "--lang", "es").code == 0
    text = Path("map.txt").read_text(encoding="utf-8")
    assert text.splitlines()[1] == "Mapa de viaje"
    assert 40 < max(map(len, text.splitlines())) <= 60


def test_several_drawings_follow_one_another(cxkit: Run) -> None:
    code, out, _ = cxkit("render", str(EXAMPLES / "restaurante"), "-f", "txt")
    assert code == 0
    assert out.count("Blueprint de servicio · ") == 3
    assert "\n\n\n" in out


def test_seven_bits(cxkit: Run) -> None:
    out = cxkit("render", MAP, "-f", "txt", "--ascii").out
    assert out.isascii()
    assert "+- Find out -" in out


@pytest.mark.parametrize("wish", [("--width", "80"), ("--ascii",)])
def test_what_is_only_for_text_is_not_left_aside(cxkit: Run, wish: tuple[str, ...]) -> None:
    ran = cxkit("render", MAP, "-f", "dot", *wish)
    assert (ran.code, ran.out) == (2, "")
    assert "--format txt" in ran.err


def test_a_terminal_is_at_least_forty_columns_wide(cxkit: Run) -> None:
    assert cxkit("render", MAP, "-f", "txt", "--width", "39").code == 2


def test_what_would_come_out_as_it_is_stays_untouched(cxkit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CXKIT_NO_CACHE", raising=False)
    # Whoever changes the code meanwhile changes nothing here.
    monkeypatch.setattr("cxkit.api.rendering.memory.makers", lambda _: "")

    def drawn(*wishes: str) -> bool:
        ran = cxkit("render", MAP, "-o", "map.txt", "--cache-dir", "memory", "--output-format", "json", *wishes)
        (picture,) = json.loads(ran.out)["pictures"]
        assert picture["format"] == "txt"
        return not picture["unchanged"]

    assert [drawn(), drawn(), drawn("--width", "80"), drawn("--width", "80"), drawn("--ascii")] == [
        *(True, False, True, False, True)
    ]
