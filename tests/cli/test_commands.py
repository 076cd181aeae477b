"""The contract of the command line: exit codes, streams, formats, names of files, the same bytes every time."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit.api import rendering

ROOT = Path(__file__).resolve().parents[2]
DOMAIN = ROOT / "tests" / "data" / "domain"
FIRST = ROOT / "examples" / "first-map" / "map.yaml"
DRAFT = "kind: journey\ntitle: Dinner\nsteps:\n  - customer: Enters\n"  # says neither where it starts nor ends

Cxkit = Callable[..., Any]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "dinner.yaml"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_the_examples_are_clean(cxkit: Cxkit) -> None:
    ran = cxkit("lint", str(ROOT / "examples"))
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("44 files, no findings")


def test_the_exit_code_follows_fail_on(cxkit: Cxkit, draft: Path) -> None:
    assert cxkit("lint", str(draft)).code == 1
    assert cxkit("lint", str(draft), "--fail-on", "error").code == 0
    assert cxkit("lint", str(draft), "--ignore", "STR005").code == 0
    assert cxkit("lint", str(draft), "--select", "STR005,TIM").code == 1
    assert cxkit("lint", str(draft), "--ignore", "STR005", "--fail-on", "info").code == 1


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["lint", "nowhere.yaml"], "nowhere.yaml"),
        (["lint", "--select", "STR905", "{draft}"], "STR905"),
        (["lint", "--today", "tomorrow", "{draft}"], "tomorrow"),
        (["lint", "--nonsense", "{draft}"], "--nonsense"),
        (["rule", "XYZ123"], "XYZ123"),
        (["schema", "jorney"], "jorney"),
        (["render", "{draft}", "-f", "gif"], "gif"),
        (["render", str(DOMAIN / "credito.yaml"), str(DOMAIN / "restaurante.yaml"), "-o", "one.svg"], "-o"),
        (["stats", "nowhere"], "nowhere"),
    ],
)
def test_what_cannot_run_says_so_in_a_line_and_exits_with_2(
    arguments: list[str], word: str, cxkit: Cxkit, draft: Path
) -> None:
    ran = cxkit(*(each.replace("{draft}", str(draft)) for each in arguments))
    assert (ran.code, ran.out) == (2, "")
    assert word in ran.err
    assert "Traceback" not in ran.err


def test_standard_input_is_judged_under_its_name(
    cxkit: Cxkit, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [
        sys.executable,
        "-m",
        "cxkit",
        "lint",
        "-",
        "--stdin-filename",
        "plan.yaml",
        "--output-format",
        "concise",
    ]
    ran = subprocess.run(
        command, input=DRAFT.encode(), cwd=tmp_path, capture_output=True, check=False, env=environment()
    )
    assert ran.returncode == 1
    assert ran.stdout.decode().startswith("plan.yaml:1:1: warning STR005 ")


def test_json_goes_to_standard_output_alone_and_is_versioned(cxkit: Cxkit, draft: Path) -> None:
    ran = cxkit("lint", str(draft), "--output-format", "json")
    said = json.loads(ran.out)
    assert (said["schema"], ran.err) == ("cxkit/lint/1", "")
    assert said["summary"]["files"] == 1
    assert {each["path"] for each in said["diagnostics"]} == {"dinner.yaml"}
    assert set(said["diagnostics"][0]) >= {"code", "severity", "line", "column", "fingerprint", "fix", "fixable"}


def test_pictures_are_named_after_journey_view_and_wishes(cxkit: Cxkit, tmp_path: Path) -> None:
    ran = cxkit("render", str(DOMAIN / "credito.yaml"), "-o", str(tmp_path), "--theme", "dark", "--lang", "en")
    assert ran.code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["credito.blueprint.dark.en.svg"]
    assert ran.out.strip().endswith("credito.blueprint.dark.en.svg")


def test_a_picture_may_go_to_a_file_or_to_standard_output(cxkit: Cxkit, tmp_path: Path) -> None:
    cxkit("render", str(FIRST), "-o", str(tmp_path / "wall.png"), "--scale", "1")
    assert (tmp_path / "wall.png").read_bytes().startswith(b"\x89PNG")
    ran = cxkit("render", str(FIRST), "-o", "-", "-f", "dot")
    assert ran.out.startswith(("digraph", "strict digraph"))
    assert ran.err == ""


def test_a_broken_file_is_left_out_and_the_others_are_drawn(cxkit: Cxkit, draft: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("kind: journey\ntitle: [\n", encoding="utf-8")
    ran = cxkit("render", str(tmp_path), "-o", str(tmp_path / "out"))
    assert ran.code == 1
    assert [path.name for path in (tmp_path / "out").rglob("*.svg")] == ["dinner.map.svg"]
    assert "broken.yaml:2:" in ran.err


@pytest.mark.parametrize(
    ("first", "said"),
    [("Young, alone", "Young, alone; Old"), ("Young", "Young, Old")],
)
def test_travellers_with_commas_in_their_names_are_told_apart(
    first: str, said: str, cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, title in {"one": first, "two": "Old"}.items():
        Path(f"{name}.yaml").write_text(f'kind: persona\ntitle: "{title}"\n', encoding="utf-8")
    text = "kind: journey\ntitle: Vote\npersona: [one, two]\nsteps: [{customer: Walks}]\n"
    Path("vote.yaml").write_text(text, encoding="utf-8")
    assert cxkit("render", "-f", "txt", "-f", "svg", "-o", "out", "vote.yaml").code == 0
    assert cxkit("report", "-o", "out", ".").code == 0
    for name in ("vote.map.txt", "vote.map.svg", "index.html"):
        assert said in Path("out", name).read_text(encoding="utf-8"), name


def test_paths_below_are_said_as_they_would_be_typed(
    cxkit: Cxkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here/maps").mkdir(parents=True)
    for folder in (tmp_path / "here/maps", tmp_path):
        (folder / "dead.yaml").symlink_to("gone.yaml")
    monkeypatch.chdir(tmp_path / "here")
    ran = cxkit("lint", str(tmp_path / "here/maps/dead.yaml"), str(tmp_path / "dead.yaml"), "maps/dead.yaml")
    assert [line.split(": ")[1] for line in ran.err.splitlines() if "cannot be read" in line] == [
        "maps/dead.yaml", str(tmp_path / "dead.yaml"), "maps/dead.yaml",
    ]  # fmt: skip
    assert cxkit("init", "--yes").code == 0
    assert cxkit("init", str(tmp_path / "here")).err.startswith("cxkit: cxkit.toml: is there already")
    assert cxkit("new", "journey", "Walk", "-o", str(tmp_path / "here/maps/dead.yaml")).err.endswith(
        "because it is there already: maps/dead.yaml; move it, or name another place\n"
    )
    Path("file").write_text("", encoding="utf-8")
    assert cxkit("new", "persona", "Ana", "-o", "file/ana.yaml").err.startswith("cxkit: file/ana.yaml: cannot be")


def test_stats_speak_text_and_json(cxkit: Cxkit) -> None:
    path = str(DOMAIN / "credito.yaml")
    assert "3 d (259200 s)" in cxkit("stats", path).out
    assert " 2 d 11 h 20 min 5 s (213605 s); tiempo de " in cxkit("stats", path, "--lang", "es").out
    said = json.loads(cxkit("stats", path, "--output-format", "json").out)
    assert said["schema"] == "cxkit/stats/1"
    assert said["journeys"][0]["figures"]["work_time"]["min_s"] == 213605


def test_rules_explain_themselves_in_both_languages(cxkit: Cxkit) -> None:
    families = "STR INT VIS EVI PRO PEO EMO FAI TIM MEA POR RDM SVC LAN REF KND YML SCH CFG SUP RUL"
    codes = [line.split()[0] for line in cxkit("rules").out.splitlines()]
    own = [code for code in codes if code[:3] not in families.split()]  # of the starters, which stand below this folder
    assert [code for code in codes if code not in own] == sorted({*codes} - {*own})
    assert {code[:3] for code in codes if code not in own} == {*families.split()}
    english, spanish = (cxkit("rule", "str005", "--lang", lang).out for lang in ("en", "es"))
    assert english.startswith("# STR005")
    assert english != spanish


def test_help_is_there_for_every_command_in_both_languages() -> None:
    for lang, word in (("en", "Draw journeys"), ("es", "Dibuja viajes")):
        command = [sys.executable, "-m", "cxkit", "--help"]
        ran = subprocess.run(command, capture_output=True, check=True, text=True, env=environment(CXKIT_LANG=lang))
        assert word in ran.stdout
    for name in ("lint", "render", "report", "stats", "rules", "rule", "schema"):
        command = [sys.executable, "-m", "cxkit", name, "--help"]
        assert subprocess.run(command, capture_output=True, check=True, env=environment()).stderr == b""


def test_lint_loads_no_engine_no_template_and_no_table() -> None:
    program = (
        "import sys; from contextlib import suppress\n"
        f"from cxkit.cli import main\nwith suppress(SystemExit): main(['lint', {str(FIRST)!r}, '-q'])\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True, env=environment()
    )
    heavy = {"jinja2", "pygraphviz", "graphviz", "resvg_py", "ruamel", "babel", "rich", "duckdb", "xml"}
    assert not heavy & set(ran.stdout.split())


@pytest.mark.parametrize("arguments", [["lint", "--output-format", "json"], ["render", "-f", "svg", "-f", "dot"]])
def test_two_runs_give_the_same_bytes(arguments: list[str], tmp_path: Path) -> None:
    """Whatever the seed of hashes and the folder they start from."""
    made = []
    for seed, cwd in (("1", ROOT), ("2", tmp_path)):
        out = tmp_path / f"out{seed}"
        command = [sys.executable, "-m", "cxkit", *arguments, str(DOMAIN)]
        command += ["-o", str(out), "-q"] if arguments[0] == "render" else []
        ran = subprocess.run(
            command,
            cwd=cwd,
            capture_output=True,
            check=False,
            env=environment(PYTHONHASHSEED=seed, PYTHONPATH=str(ROOT)),
        )
        files = {path.name: path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
        made.append((ran.returncode, b"" if files else ran.stdout, files))
    assert made[0] == made[1]


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "CXKIT_"))}
    return {**kept, "PYTHONPATH": str(ROOT), **more}


def test_a_journey_past_the_limit_is_named_and_not_drawn(cxkit: Cxkit, tmp_path: Path) -> None:
    steps = "".join(f"  - customer: Step {n}\n" for n in range(2_001))
    path = tmp_path / "endless.yaml"
    path.write_text(f"kind: journey\ntitle: Endless\nsteps:\n{steps}", encoding="utf-8")
    ran = cxkit("render", str(path), "-o", str(tmp_path / "out"))
    assert (ran.code, [*tmp_path.rglob("*.svg")]) == (1, [])
    assert "2001 boxes, the limit 'boxes' is 2000" in ran.err


def test_watch_draws_again_when_a_file_changes(
    cxkit: Cxkit, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def watch(*folders: Path, watch_filter: Callable[[object, str], bool], recursive: bool) -> Any:
        assert (folders, recursive) == ((draft.parent,), False)
        assert watch_filter(None, "a.yaml")
        assert not watch_filter(None, "a.svg")
        draft.write_text(DRAFT.replace("Enters", "Comes in"), encoding="utf-8")
        yield {("changed", str(draft))}

    monkeypatch.setattr("watchfiles.watch", watch)
    ran = cxkit("render", str(draft), "-o", str(tmp_path / "out"), "--watch")
    assert ran.code == 0
    assert "Comes in" in (tmp_path / "out" / "dinner.map.svg").read_text(encoding="utf-8")
    assert "watching" in ran.err


def test_a_file_name_of_another_picture_is_no_folder(cxkit: Cxkit, draft: Path, tmp_path: Path) -> None:
    ran = cxkit("render", str(draft), "-o", str(tmp_path / "map.gif"))
    assert ran.code == 2
    assert "not gif" in ran.err
    assert not (tmp_path / "map.gif").exists()


def test_watch_needs_files_and_its_package(cxkit: Cxkit, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cxkit("render", "-", "--watch").code == 2
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    ran = cxkit("render", str(draft), "--watch")
    assert (ran.code, "cxkit[watch]" in ran.err) == (2, True)


def test_ids_become_names_of_files_and_never_paths_nor_one_another(cxkit: Cxkit, tmp_path: Path) -> None:
    written = {
        "a": "../../up",
        "b": "../../up",
        "c": "CON",
        "d": "/etc/passwd",
        "e": "Año Nuevo",
        "f": "..",
        "g": "dinner",
    }
    for stem, name in written.items():
        text = f'kind: journey\ntitle: {stem}\nid: "{name}"\nsteps:\n  - customer: Enters\n'
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / f"{stem}.yaml").write_text(text, encoding="utf-8")
    out = tmp_path / "some" / "where" / "out"
    ran = cxkit("render", str(tmp_path / "in"), "-o", str(out))
    names = ["ano-nuevo", "con-1", "dinner", "etc-passwd", "journey", "up", "up-2"]
    assert {path.name for path in out.iterdir()} == {f"{each}.map.svg" for each in names}
    assert len(ran.out.splitlines()) == len(names)
    assert not [path for path in tmp_path.rglob("*.svg") if path.parent != out]


def test_a_view_is_laid_out_once_for_all_formats(cxkit: Cxkit, draft: Path, tmp_path: Path) -> None:
    calls: list[str] = []
    made = rendering.draw

    def counted(*arguments: Any, **options: Any) -> Any:
        calls.append(arguments[2])
        return made(*arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rendering, "draw", counted)
        cxkit("render", str(draft), "-f", "svg", "-f", "dot", "-o", str(tmp_path / "out"))
    assert calls == ["map"]
    assert len([*(tmp_path / "out").iterdir()]) == 2
