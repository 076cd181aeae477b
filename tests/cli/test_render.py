"""What `render` draws again and what it leaves alone, in how many processes, and what it refuses in one line."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit.api.drawing import draw
from cxkit.render import fallback

ROOT = Path(__file__).resolve().parents[2]
DINNER = """\
kind: journey
title: Dinner
owner: Ana's team
steps:
  - id: enter
    customer: Enters
    frontstage: {do: Greets, by: host}
  - customer: Eats
"""
Cxkit = Callable[..., Any]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with two journeys and an organization, the folder that commands start in, with a cache."""
    monkeypatch.delenv("CXKIT_NO_CACHE", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cxkit.toml").write_text('lang = "en"\n', encoding="utf-8")
    (tmp_path / "dinner.yaml").write_text(DINNER, encoding="utf-8")
    (tmp_path / "lunch.yaml").write_text(DINNER.replace("Dinner", "Lunch"), encoding="utf-8")
    (tmp_path / "org.yaml").write_text(
        "kind: organization\ntitle: House\nactors:\n  host: {title: Host}\n  cook: {title: Cook}\n", encoding="utf-8"
    )
    return tmp_path


def states(ran: Any) -> dict[str, bool]:
    """Which pictures a run left as they were."""
    return {Path(each["path"]).name: each["unchanged"] for each in json.loads(ran.out)["pictures"]}


def again(cxkit: Cxkit, *arguments: str) -> dict[str, bool]:
    ran = cxkit("render", "--output-format", "json", *arguments)
    assert ran.code == 0, ran.err
    return states(ran)


def test_a_file_name_asks_for_its_format(cxkit: Cxkit, home: Path) -> None:
    for ending, start in (("pdf", b"%PDF-"), ("png", b"\x89PNG"), ("svg", b"<?xml"), ("PDF", b"%PDF-")):
        assert cxkit("render", "dinner.yaml", "-o", f"out/wall.{ending}").code == 0
        assert (home / "out" / f"wall.{ending}").read_bytes().startswith(start)


def test_several_formats_come_from_one_call(cxkit: Cxkit, home: Path) -> None:
    ran = cxkit("render", "-f", "svg", "-f", "png", "-f", "pdf", "-f", "dot", "-f", "svg", "--paper", "A3")
    assert ran.out.splitlines() == [
        f"build/{stem}.{ending}"
        for stem in ("dinner.blueprint", "lunch.blueprint", "org.ecosystem")
        for ending in ("svg", "png", "pdf", "dot")
    ]
    assert ran.err == "12 pictures written\n"


def test_json_says_what_stands_where(cxkit: Cxkit, home: Path) -> None:
    (home / "dinner.yaml").write_text(DINNER.replace("Eats", "Eats \U00012000"), encoding="utf-8")
    ran = cxkit("render", "dinner.yaml", "-f", "png", "--theme", "dark", "--output-format", "json")
    said = json.loads(ran.out)
    assert said["schema"] == "cxkit/render/1"
    assert said["pictures"] == [
        {
            "path": "build/dinner.blueprint.dark.png",
            "id": "dinner",
            "view": "blueprint",
            "format": "png",
            "theme": "dark",
            "unchanged": False,
        }
    ]
    assert "U+12000 CUNEIFORM SIGN A" in said["notes"][0]
    assert (said["left_out"], ran.err) == ([], "")


def test_scale_is_the_size_of_a_png(cxkit: Cxkit, home: Path) -> None:
    widths = []
    for scale in ("1", "1.5", "2", ""):
        cxkit("render", "dinner.yaml", "-o", "wall.png", *(("--scale", scale) if scale else ()))
        widths.append(int.from_bytes((home / "wall.png").read_bytes()[16:20], "big"))
    one, half_more, two, default = widths
    assert abs(half_more - 1.5 * one) <= 2
    assert abs(two - 2 * one) <= 2
    assert default == two


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["-f", "svg", "--scale", "3"], "--format png"),
        (["--paper", "a4"], "--format pdf"),
        (["-f", "pdf", "--paper", "b5"], "tabloid"),
        (["-f", "pdf", "--landscape"], "--paper"),
        (["-f", "png", "-o", "wall.pdf"], "wall.pdf"),
        (["-o", "wall.webp"], "webp"),
        (["-o", "-", "--output-format", "json", "dinner.yaml"], "standard output"),
        (["-f", "pdf", "-f", "svg", "-o", "-", "dinner.yaml"], "2 pictures"),
        (["-o", "org.yaml"], "is a file"),
        (["-o", "org.yaml/deeper/x.svg", "dinner.yaml"], "is a file"),
        (["-o", "folder.svg", "dinner.yaml"], "is a folder"),
    ],
)
def test_what_does_not_go_together_is_refused_in_a_line(
    cxkit: Cxkit, home: Path, arguments: list[str], word: str
) -> None:
    (home / "folder.svg").mkdir()
    before = sorted(home.rglob("*"))
    for lang in ("en", "es"):
        ran = cxkit("render", *arguments, "--lang", lang)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert word in ran.err or lang == "es"
    assert sorted(home.rglob("*")) == before


def test_a_full_disk_leaves_the_old_picture(cxkit: Cxkit, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cxkit("render", "dinner.yaml", "-o", "wall.pdf")
    old = (home / "wall.pdf").read_bytes()
    (home / "dinner.yaml").write_text(DINNER.replace("Eats", "Drinks"), encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ran = cxkit("render", "dinner.yaml", "-o", "wall.pdf", "--lang", "en")
    assert (ran.code, "No space left on device" in ran.err) == (2, True)
    assert (home / "wall.pdf").read_bytes() == old
    assert [path for path in home.iterdir() if path.suffix == ".part"] == []


def test_a_second_run_draws_nothing_and_says_so(cxkit: Cxkit, home: Path) -> None:
    first = cxkit("render", "-f", "svg", "-f", "pdf")
    times = {path: path.stat().st_mtime_ns for path in (home / "build").iterdir()}
    second = cxkit("render", "-f", "svg", "-f", "pdf")
    assert second.out == first.out
    assert second.err == "0 pictures written, 6 unchanged\n"
    assert {path: path.stat().st_mtime_ns for path in (home / "build").iterdir()} == times
    assert (home / ".cxkit_cache" / ".gitignore").read_text() == "*\n"


def test_a_second_run_loads_no_engine_and_lays_nothing_out(cxkit: Cxkit, home: Path) -> None:
    arguments = ["render", "-f", "svg", "-f", "png", "-f", "pdf", "-q"]
    cxkit(*arguments)
    program = (
        "import sys; from contextlib import suppress\nfrom cxkit.cli import main\n"
        f"with suppress(SystemExit): main({arguments!r})\nprint(*sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True, text=True)
    heavy = {"pygraphviz", "graphviz", "typst", "resvg_py", "xml.etree.ElementTree", "cxkit.views.routing"}
    assert not heavy & set(ran.stdout.split())
    environment["CXKIT_NO_CACHE"] = "1"
    ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True, text=True)
    assert heavy - {"graphviz"} <= set(ran.stdout.split())


def test_only_what_would_change_is_drawn_again(cxkit: Cxkit, home: Path) -> None:
    assert set(again(cxkit, "--view", "blueprint").values()) == {False}
    (home / "lunch.yaml").write_text(DINNER.replace("Dinner", "Late lunch"), encoding="utf-8")
    assert again(cxkit, "--view", "blueprint") == {"dinner.blueprint.svg": True, "lunch.blueprint.svg": False}
    organization = (home / "org.yaml").read_text(encoding="utf-8")
    (home / "org.yaml").write_text(organization.replace("Cook", "Chef"), encoding="utf-8")
    assert set(again(cxkit, "--view", "blueprint").values()) == {True}
    (home / "org.yaml").write_text(organization.replace("Host", "Porter"), encoding="utf-8")
    assert set(again(cxkit, "--view", "blueprint").values()) == {False}
    assert "Porter" in (home / "build" / "lunch.blueprint.svg").read_text(encoding="utf-8")


def test_another_version_draws_anew(cxkit: Cxkit, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import cxkit as package

    again(cxkit)
    monkeypatch.setattr(package, "__version__", "99.0")
    assert set(again(cxkit).values()) == {False}
    assert set(again(cxkit).values()) == {True}


@pytest.mark.parametrize(
    "more",
    [
        ["--theme", "light", "-o", "x.svg"],
        ["--lang", "es", "-o", "x.svg"],
        ["--view", "map", "-o", "x.svg"],
        ["--engine", "dot", "-o", "x.svg"],
        ["-o", "x.png", "--scale", "1"],
        ["-o", "x.pdf", "--paper", "a4"],
        ["-o", "x.pdf", "--paper", "a4", "--portrait"],
    ],
)
def test_another_wish_for_the_same_file_is_drawn(
    cxkit: Cxkit, home: Path, more: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from cxkit.render import graphviz

    monkeypatch.setattr(graphviz, "engine", lambda _: "pygraphviz")  # as if a `dot` had drawn
    place = next(part for part in more if part.startswith("x."))
    again(cxkit, "dinner.yaml", "-o", place)
    assert again(cxkit, "dinner.yaml", *more) == {place: False}
    assert again(cxkit, "dinner.yaml", *more) == {place: True}


def test_a_picture_that_somebody_touched_is_drawn_again(cxkit: Cxkit, home: Path) -> None:
    picture = home / "build" / "dinner.blueprint.svg"
    again(cxkit)
    whole = picture.read_bytes()
    picture.write_bytes(whole + b" ")
    assert again(cxkit)[picture.name] is False
    picture.unlink()
    assert again(cxkit)[picture.name] is False
    copy = home / "copy.svg"
    copy.write_bytes(whole)
    picture.unlink()
    picture.symlink_to(copy)
    assert again(cxkit)[picture.name] is False
    assert not picture.is_symlink()
    assert (picture.read_bytes(), copy.read_bytes()) == (whole, whole)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"version": 1}',
        b'{"version": 1, "drawn": {}, "heights": {}}',
        b'{"version": 2, "drawn": {}}',
        b'{"version": 2, "drawn": [1], "heights": {}}',
        b'{"version": 2, "drawn": {"/x": ["a", "b"]}, "heights": {}}',
        b'{"version": 2, "drawn": {"/x": ["a", "b", "c", [{}]]}, "heights": {}}',
        b'{"version": 2, "drawn": {}, "heights": [1]}',
        b"[" * 100_000,
        b"\xff\xfe",
        b'{"version": 2, "drawn": {"' + b"x" * 5_000_000 + b'": []}}',
    ],
)
def test_a_memory_that_cannot_be_read_is_none(cxkit: Cxkit, home: Path, content: bytes) -> None:
    again(cxkit)
    (home / ".cxkit_cache" / "drawn.json").write_bytes(content)
    assert set(again(cxkit).values()) == {False}
    assert set(again(cxkit).values()) == {True}


def test_to_part_a_journey_it_is_laid_out_whole_once(cxkit: Cxkit, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out = []

    def seen(content: Any, *arguments: Any, **options: Any) -> Any:
        laid_out.append(content.title)
        return draw(content, *arguments, **options)

    monkeypatch.setattr("cxkit.api.rendering.memory.draw", seen)
    (home / "long.yaml").write_text(DINNER + "  - customer: Talks\n" * 20, encoding="utf-8")
    wish = ("long.yaml", "--pages", "a4")
    first = again(cxkit, *wish)
    assert (len(first) > 2, set(first.values()), laid_out) == (True, {False}, ["Dinner"])
    assert again(cxkit, *wish) == dict.fromkeys(first, True)
    assert again(cxkit, "long.yaml", "--pages", "a3")
    assert laid_out == ["Dinner"]
    assert set(again(cxkit, *wish, "--no-cache").values()) == {False}
    (home / "long.yaml").write_text(DINNER.replace("Greets", "Bows") + "  - customer: Talks\n" * 20, encoding="utf-8")
    again(cxkit, *wish)
    again(cxkit, *wish, "--lang", "es")
    assert len(laid_out) == 4


@pytest.mark.parametrize("height", [0, -1, "high", None, float("nan"), 1e300])
def test_a_height_that_is_none_is_measured_again(cxkit: Cxkit, home: Path, height: object) -> None:
    (home / "long.yaml").write_text(DINNER + "  - customer: Talks\n" * 20, encoding="utf-8")
    first = again(cxkit, "long.yaml", "--pages", "a4")
    memory = home / ".cxkit_cache" / "drawn.json"
    known = json.loads(memory.read_bytes())
    memory.write_text(json.dumps(known | {"heights": dict.fromkeys(known["heights"], height)}), encoding="utf-8")
    assert again(cxkit, "long.yaml", "--pages", "a4") == first


def test_a_folder_of_the_cache_that_leads_elsewhere_is_left_alone(cxkit: Cxkit, home: Path) -> None:
    (home / "elsewhere").mkdir()
    (home / ".cxkit_cache").symlink_to(home / "elsewhere")
    assert set(again(cxkit).values()) == {False}
    assert set(again(cxkit).values()) == {False}
    assert [*(home / "elsewhere").iterdir()] == []


def test_the_cache_may_be_elsewhere_or_nowhere(cxkit: Cxkit, home: Path) -> None:
    assert set(again(cxkit, "--no-cache").values()) == {False}
    assert not (home / ".cxkit_cache").exists()
    again(cxkit, "--cache-dir", "kept")
    assert set(again(cxkit, "--cache-dir", "kept").values()) == {True}
    assert not (home / ".cxkit_cache").exists()
    (home / "blocked").write_text("")
    assert set(again(cxkit, "--cache-dir", "blocked").values()) == {False}


def test_notes_are_said_again_for_pictures_that_are_not_drawn_again(cxkit: Cxkit, home: Path) -> None:
    (home / "dinner.yaml").write_text(DINNER + "  - customer: Talks\n" * 9, encoding="utf-8")
    first = cxkit("render", "dinner.yaml", "-f", "pdf", "--paper", "a5")
    assert "text would be" in first.err
    second = cxkit("render", "dinner.yaml", "-f", "pdf", "--paper", "a5")
    assert second.err.splitlines()[0] == first.err.splitlines()[0]
    assert "1 unchanged" in second.err


def test_a_paper_may_be_named_in_spanish(cxkit: Cxkit, home: Path) -> None:
    assert cxkit("render", "dinner.yaml", "-o", "a.pdf", "--paper", "Carta").code == 0
    assert cxkit("render", "dinner.yaml", "-o", "b.pdf", "--paper", "letter").code == 0
    assert (home / "a.pdf").read_bytes() == (home / "b.pdf").read_bytes()


def test_fonts_of_the_machine_are_asked_every_time(
    cxkit: Cxkit, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.render.foreign import font, save

    monkeypatch.setattr(fallback, "folders", lambda: [tmp_path / "fonts"])
    fallback._faces.cache_clear()
    save(tmp_path / "fonts" / "good.ttf", font("Good Sans", "東"))
    (home / "dinner.yaml").write_text(DINNER.replace("Eats", "Eats 東"), encoding="utf-8")
    for _ in range(2):
        ran = cxkit("render", "dinner.yaml", "-f", "png", "-f", "pdf", "-f", "svg")
        assert ran.err.count("Good Sans") == 1
    assert "2 pictures written, 1 unchanged" in ran.err
    fallback._faces.cache_clear()


def test_more_processes_draw_the_same_in_the_same_order(home: Path) -> None:
    for number in range(6):
        text = DINNER.replace("Dinner", f"Dinner {number} \U00012000")
        (home / f"d{number}.yaml").write_text(text, encoding="utf-8")
    program = (
        "import os, sys; from contextlib import suppress\n"
        "from cxkit.api.rendering import processes; from cxkit.cli import main\n"
        "processes.FEW = int(sys.argv[1]); processes._processors = lambda: 3\n"
        "with suppress(SystemExit): main(['render', '-f', 'svg', '-f', 'png', '-o', sys.argv[2], '--no-cache'])\n"
        "print('pygraphviz' in sys.modules)"
    )
    seen = []
    for few in ("1", "99"):
        command = [sys.executable, "-c", program, few, "build"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "CXKIT_LANG": "en"}
        ran = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
        files = {path.name: path.read_bytes() for path in sorted((home / "build").iterdir())}
        lines = ran.stdout.splitlines()
        seen.append((lines[:-1], ran.stderr, files))
        assert lines[-1] == str(few == "99"), "the first one draws in other processes"
        for path in (home / "build").iterdir():
            path.unlink()
    assert seen[0] == seen[1]
    assert len(seen[0][2]) == 18


def test_a_failure_in_another_process_is_one_line(home: Path) -> None:
    program = (
        "from cxkit.api.rendering import processes; from cxkit.cli import main; from cxkit.render import graphviz\n"
        "processes.FEW = 1; processes._processors = lambda: 2; graphviz._gv = lambda: None\n"
        "main(['render', '--no-cache'])"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": "", "CXKIT_LANG": "en"}
    ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=False, text=True)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    assert "nothing here can draw" in ran.stderr


def test_a_process_that_is_ended_is_one_line_and_no_endless_wait(home: Path) -> None:
    program = (
        "import os; from cxkit.api import rendering; from cxkit.api.rendering import processes\n"
        "from cxkit.cli import main\n"
        "processes.FEW = 1; processes._processors = lambda: 2\n"
        "rendering.draw = lambda *_, **__: os.kill(os.getpid(), 9)\n"
        "main(['render', '--no-cache'])"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CXKIT_LANG": "en"}
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, env=environment, capture_output=True, check=False, text=True, timeout=60)
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
    assert "ended a process" in ran.stderr
